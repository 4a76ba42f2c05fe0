"""The terms as pyLODE shows them, with anchors, headings and kinds of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from pylode.profiles.ontpub import OntPub
from pylode.utils import section_html
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from tools.ontology_pages.reading import empty, label, local
from tools.ontology_pages.wording import KINDS, ROWS, in_language

OWN = "https://w3id.org/hgkg/ontology#"
GROUPS = {
    "classes": OWL.Class,
    "objectproperties": OWL.ObjectProperty,
    "datatypeproperties": OWL.DatatypeProperty,
    "properties": RDF.Property,
}
_TEXTS = (SKOS.definition, SKOS.scopeNote, SKOS.example)
_OPEN, _CLOSE = "\ue000", "\ue001"  # characters of no text
_MARK = re.compile(f"{_OPEN}(?P<number>[0-9]+){_CLOSE}")
_LINK = re.compile(r'<a href="(?P<iri>[^"#][^"]*)">')
_ROW = re.compile(r'<a class="hover_property" href="(?P<iri>[^"]*)"[^>]*>[^<]*</a>')
_KIND = re.compile(r'<sup class="sup-(?P<sign>\w+)"[^>]*>\w+</sup>')
_SIGNS = {"c": OWL.Class, "op": OWL.ObjectProperty, "dp": OWL.DatatypeProperty, "p": RDF.Property}
_HEAD = re.compile(r'<div class="property entity" id="(?P<id>[^"]*)">\s*<h3>(?P<name>.*?)</h3>', re.S)
_IRI = re.compile(r"<tr>\s*<th>IRI</th>\s*<td>\s*<code>(?P<iri>[^<]*)</code>\s*</td>\s*</tr>")


@dataclass(frozen=True, slots=True)
class Section:
    """A group of terms: its key (of GROUPS), whether they are own ones, each one's anchor and name, and the HTML."""

    key: str
    own: bool
    terms: tuple[tuple[str, str], ...]
    html: str


def sections(graph: Graph, lang: str) -> tuple[Section, ...]:
    """Own terms first, then reused ones, each by kind and then by name.

    Args:
        graph: the ontology in one language (``reading.in_one_language``).
    """
    terms = {iri: kind for kind in GROUPS.values() for iri in graph.subjects(RDF.type, kind) if isinstance(iri, URIRef)}
    anchors = {str(iri): local(iri) if iri.startswith(OWN) else _prefixed(graph, iri) for iri in terms}
    names = {anchors[str(iri)]: label(graph, iri, lang) for iri in terms}
    found = []
    for own in (True, False):
        shown = {iri for iri in terms if iri.startswith(OWN) == own}
        texts: list[str] = []
        document = _document(graph, texts, {iri: kind for iri, kind in terms.items() if iri in shown}, anchors, lang)
        rows = [DCTERMS.title, *(row for row in ROWS if not own or row != RDFS.isDefinedBy)]
        for key, kind in GROUPS.items():
            toc: dict[str, list[tuple[str, object]]] = {}
            html = section_html(
                key, document.ont, document.back_onts, (OWN, "hg"), kind, rows, toc, key,
                document.fids, document.props_labeled,
            ).render(pretty=False)  # fmt: skip
            listed = tuple((at[1:], names[at[1:]]) for at, _ in toc.get(key, ()))
            if listed:
                found.append(Section(key, own, listed, _ours(html, texts, anchors, lang)))
    return tuple(found)


def _document(
    graph: Graph, texts: list[str], shown: dict[URIRef, URIRef], anchors: dict[str, str], lang: str
) -> OntPub:
    """pyLODE's view of the graph, in which only the terms to show have a type.

    It takes texts for Markdown, HTML and all: it is given a mark for each instead, and the text goes into ``texts``.

    What it knows of other terms (their kinds and names) it reads from its background; so that no name is an English
    one where ours is Vietnamese, that background is ours too.
    """
    part = empty()
    for prefix, namespace in graph.namespaces():
        part.bind(prefix, namespace)
    for s, p, o in graph:
        if p != RDF.type or s in shown or o == OWL.Ontology:
            part.add((s, p, _marked(o, texts) if p in _TEXTS else o))
    document = OntPub(part)
    document.back_onts = empty()
    for kind in GROUPS.values():
        for iri in graph.subjects(RDF.type, kind):
            document.back_onts.add((iri, RDF.type, kind))
            document.back_onts.add((iri, DCTERMS.title, Literal(label(graph, iri, lang))))
    document.fids.update(anchors)
    return document


def _marked(text: Node, texts: list[str]) -> Literal:
    texts.append(str(text))
    return Literal(f"{_OPEN}{len(texts) - 1}{_CLOSE}")


def _prefixed(graph: Graph, iri: URIRef) -> str:
    """ "eli-cites": no own term has a hyphen, so that no two anchors are one."""
    prefix = next(p for p, namespace in sorted(graph.namespaces()) if str(iri) == f"{namespace}{local(iri)}")
    return f"{prefix}-{local(iri)}"


def _ours(html: str, texts: list[str], anchors: dict[str, str], lang: str) -> str:
    """The HTML with the words, kinds and links that pyLODE has no setting for."""
    html = html[html.index("</h2>") + len("</h2>") : html.rindex("</div>")]
    html = _ROW.sub(lambda m: escape(in_language(ROWS[URIRef(m["iri"])], lang)), html)
    html = _KIND.sub(
        lambda m: f'<small class="kind">{escape(in_language(KINDS[_SIGNS[m["sign"]]], lang))}</small>', html
    )
    html = _HEAD.sub(_heading, html)
    html = _IRI.sub(lambda m: f"<tr><th>IRI</th><td><code>{m['iri']}</code></td></tr>", html)
    html = _LINK.sub(lambda m: f'<a href="#{anchors[m["iri"]]}">' if m["iri"] in anchors else m[0], html)
    return _MARK.sub(lambda m: escape(texts[int(m["number"])]), html)


def _heading(match: re.Match[str]) -> str:
    anchor = match["id"]
    prefix, _, name = anchor.rpartition("-")
    name = f"{prefix or 'hg'}:{name}"
    called = f'{match["name"].strip()} <code><a href="#{anchor}">{name}</a></code>'
    return f'<div class="entity" id="{anchor}"><h3>{called}</h3>'
