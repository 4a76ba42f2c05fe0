"""What a result is about, for readers: the node's name, and the words of the documents that it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from hgkg.model.namespaces import DATA, ONTOLOGY, VOCABULARIES
from hgkg.query.findings import Passage
from hgkg.store import Store, Term

_PREFIXES = """PREFIX cito: <http://purl.org/spar/cito/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
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
    ("?said hg:describes {node} ; prov:wasDerivedFrom ?span .", "?said", "?span"),  # a document of the build
)
_OF_OTHERS = (
    # a document, an organisation; but not what a statement is: that every one of its kind is
    ("?said ?names {node} ; prov:wasDerivedFrom ?span . FILTER(?names != rdf:type)", "?said", "?span"),
    # a person, an organisation of an office
    ("?said hg:office ?node ; prov:wasDerivedFrom ?span . ?node ?names {node} .", "?said", "?span"),
    # the text of a document
    ("?said hg:describes ?node ; prov:wasDerivedFrom ?span . ?node eli:is_realized_by {node} .", "?said", "?span"),
    # a body's time or change: that of no other node that both point at
    (
        "{node} hg:ofBody|org:originalOrganization ?node . ?said ?names ?node ; prov:wasDerivedFrom ?span .",
        "?said",
        "?span",
    ),
)
"""From a node to the words behind it, the most direct way first: a pattern, the statement that has the words, and
the words. Each leads over nodes that are the node's own; what it merely shares with others (its class, its area, a
concept) would lead to words about something else."""
_BOTH = """?said cito:hasCitingEntity {one} ; cito:hasCitedEntity {other} ; prov:wasDerivedFrom ?span ;
  cito:hasCitationCharacterization ?kind . VALUES ?kind {{ {kinds} }}"""


def own_words(store: Store, node: Term | None) -> tuple[Passage, ...]:
    """The words that a statement is derived from, that a node is, or that say what a document is; in text order."""
    return next((found for way in _OWN if (found := _found(store, node, way))), ())


def words_of_others(store: Store, node: Term | None) -> tuple[Passage, ...]:
    """The words of all statements that name a node by the most direct way there is.

    None for what no text names, nor for a concept, which many do.
    """
    return next((found for way in _OF_OTHERS if (found := _found(store, node, way))), ())


def words_between(store: Store, one: Term, other: Term | None, kinds: Sequence[str]) -> tuple[Passage, ...]:
    """The words by which one document stands to another as any of ``kinds`` says (IRIs of properties)."""
    if not isinstance(one, NamedNode) or not isinstance(other, NamedNode):
        return ()
    way = _BOTH.format(one=one, other=other, kinds=" ".join(f"<{kind}>" for kind in kinds))
    return _passages(store, way, "?said", "?span")


def _found(store: Store, node: Term | None, way: tuple[str, str, str]) -> tuple[Passage, ...]:
    if not isinstance(node, NamedNode) or node.value.startswith((VOCABULARIES, ONTOLOGY)):
        return ()
    return _passages(store, *(part.format(node=node) for part in way))


def _passages(store: Store, way: str, said: str, span: str) -> tuple[Passage, ...]:
    rows = store.query(_PREFIXES + _PATTERN.format(way=way, said=said, span=span))
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
