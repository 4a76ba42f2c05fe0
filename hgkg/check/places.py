"""What a result is about, for readers: the node's name, and the words of the documents that it rests on."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from hgkg.model.namespaces import DATA, VOCABULARIES
from hgkg.query.findings import Passage
from hgkg.store import Store, Term

_PREFIXES = """PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_PATTERN = """SELECT DISTINCT ?doc ?section ?footnote ?start ?end ?quote WHERE {{ {way}
  {span} oa:hasSource/hg:slug ?doc ; oa:hasSelector ?position , ?words .
  ?position oa:start ?start ; oa:end ?end . ?words oa:exact ?quote .
  OPTIONAL {{ {said} hg:section ?section }} OPTIONAL {{ {said} hg:footnote ?footnote }}
}} ORDER BY ?doc ?start ?end"""
_OWN = (
    ("{node} prov:wasDerivedFrom ?span .", "{node}", "?span"),  # a statement
    ("", "{node}", "{node}"),  # words themselves
    ("?span oa:hasSelector {node} .", "?span", "?span"),  # their place or their quote
)
_OF_OTHERS = (
    ("?said ?names {node} ; prov:wasDerivedFrom ?span .", "?said", "?span"),  # a document, an organisation
    ("?said ?has ?node ; prov:wasDerivedFrom ?span . ?node ?names {node} .", "?said", "?span"),  # a person
    ("?said ?has ?node ; prov:wasDerivedFrom ?span . {node} ?names ?node .", "?said", "?span"),
)
"""From a node to the words behind it, the most direct way first: a pattern, the statement that has the words, and
the words."""


def own_words(store: Store, node: Term | None) -> tuple[Passage, ...]:
    """The words that a statement is derived from, or that a node is; in text order."""
    return next((found for way in _OWN if (found := _found(store, node, way))), ())


def words_of_others(store: Store, node: Term | None) -> tuple[Passage, ...]:
    """The words of all statements that name a node by the most direct way there is.

    None for what no text names, nor for a concept, which many do.
    """
    return next((found for way in _OF_OTHERS if (found := _found(store, node, way))), ())


def _found(store: Store, node: Term | None, way: tuple[str, str, str]) -> tuple[Passage, ...]:
    if not isinstance(node, NamedNode) or node.value.startswith(VOCABULARIES):
        return ()
    pattern, said, span = (part.format(node=node) for part in way)
    rows = store.query(_PREFIXES + _PATTERN.format(way=pattern, said=said, span=span))
    assert isinstance(rows, QuerySolutions)
    return tuple(dict.fromkeys(map(_passage, rows)))


def _passage(row: QuerySolution) -> Passage:
    def text(name: str) -> str:
        term = row[name]
        return term.value if term is not None else ""

    footnote = text("footnote")
    return Passage(
        doc=text("doc"),
        section=text("section"),
        footnote=int(footnote) if footnote else None,
        start=int(text("start")),
        end=int(text("end")),
        quote=text("quote"),
    )


def name_of(store: Store, node: Term, lang: str) -> str:
    """What a node is called in ``lang``: its class and its name, as far as it has them; else the end of its IRI."""
    if not isinstance(node, NamedNode):
        return node.value
    name = _label(store, f"{node} {_NAMES} ?label", lang)
    kind = next((label for own in _KINDS if (label := _label(store, own.format(node=node), lang))), "")
    own = f"“{name}”" if name else node.value.removeprefix(DATA).removeprefix(VOCABULARIES)
    return f"{kind} {own}" if kind else own


_NAMES = "rdfs:label|skos:prefLabel"
_KINDS = (
    "{node} a ?class . ?class rdfs:label ?label . FILTER(STRSTARTS(STR(?class), STR(hg:)))",
    "{node} a/rdfs:label ?label",
)
"""Our own classes say best what a node is: a target rather than an observation."""


def _label(store: Store, pattern: str, lang: str) -> str:
    """The first label in ``lang``, else in Vietnamese."""
    rows = store.query(f"{_PREFIXES}SELECT DISTINCT ?label WHERE {{ {pattern} }}")
    assert isinstance(rows, QuerySolutions)
    found: dict[str, list[str]] = {}
    for row in rows:
        label = row["label"]
        if isinstance(label, Literal):
            found.setdefault(label.language or "", []).append(label.value)
    return next((min(found[tag]) for tag in (lang, "vi", "", *sorted(found)) if tag in found), "")
