"""The vocabularies as tables: one a scheme, one row a concept."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import OWL, RDF, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from hgkg.text.day_words import official_day
from tools.ontology_pages.reading import label, local, name_key

VOCABULARIES = "https://w3id.org/hgkg/vocab/"
_TOLD_ELSEWHERE = {
    RDF.type, SKOS.inScheme, SKOS.topConceptOf, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.definition,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a cell: words, and the anchor or address that they lead to, or ""."""

    words: str
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A row: the concept's local name and anchor, its name in either language, its other words and properties.

    A property has its name and its values.
    """

    code: str
    anchor: str
    name: str
    elsewhere: str
    other_names: tuple[str, ...]
    definition: str
    properties: tuple[tuple[str, tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A vocabulary: its local name, name, definition, version and change notes; its rows, and what these have."""

    code: str
    name: str
    definition: str
    version: str
    changes: tuple[str, ...]
    has_definitions: bool
    has_other_names: bool
    has_properties: bool
    concepts: tuple[Concept, ...]


def schemes(graph: Graph, lang: str) -> tuple[Scheme, ...]:
    """Every vocabulary, the smallest first: what a reader of the board meets stands before the words of reading.

    ``graph`` holds ontology and vocabularies in all languages.
    """
    found = sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=lambda node: _place(graph, node, lang))
    return tuple(_scheme(graph, node, lang) for node in found)


def _place(graph: Graph, scheme: Node, lang: str) -> tuple[object, ...]:
    members = sum(1 for _ in graph.subjects(SKOS.inScheme, scheme))
    return members, *name_key(graph, scheme, lang)


def _scheme(graph: Graph, scheme: Node, lang: str) -> Scheme:
    members = sorted(graph.subjects(SKOS.inScheme, scheme), key=lambda node: name_key(graph, node, lang))
    columns = sorted({p for node in members for p in graph.predicates(node)} - _TOLD_ELSEWHERE, key=str)
    rows = tuple(_concept(graph, node, columns, lang) for node in members)
    return Scheme(
        local(str(scheme)),
        label(graph, scheme, lang),
        _text(graph, scheme, SKOS.definition, lang),
        str(graph.value(scheme, OWL.versionInfo)),
        texts(graph, scheme, (SKOS.changeNote,), lang),
        any(row.definition for row in rows),
        any(row.other_names for row in rows),
        any(row.properties for row in rows),
        rows,
    )


def _concept(graph: Graph, node: Node, columns: list[Node], lang: str) -> Concept:
    return Concept(
        local(str(node)),
        anchor(str(node)),
        label(graph, node, lang),
        label(graph, node, "en" if lang == "vi" else "vi"),
        texts(graph, node, (SKOS.altLabel, SKOS.hiddenLabel), "vi"),
        _text(graph, node, SKOS.definition, lang),
        tuple((label(graph, p, lang), found) for p in columns if (found := _values(graph, node, p, lang))),
    )


def anchor(iri: str) -> str:
    """ "verdict/met" of https://w3id.org/hgkg/vocab/verdict/met."""
    return iri.removeprefix(VOCABULARIES)


def _values(graph: Graph, node: Node, column: Node, lang: str) -> tuple[Value, ...]:
    found = []
    for value in sorted(graph.objects(node, column), key=str):
        if isinstance(value, URIRef):
            inside = value.startswith(VOCABULARIES)
            found.append(Value(label(graph, value, lang) if inside else local(value), _target(value, inside)))
        elif isinstance(value, Literal) and value.language in (None, lang):
            found.append(Value(official_day(str(value), lang) if value.datatype == XSD.date else str(value)))
    return tuple(found)


def _target(value: URIRef, inside: bool) -> str:
    return f"#{anchor(value)}" if inside else str(value)


def texts(graph: Graph, node: Node, predicates: tuple[URIRef, ...], lang: str) -> tuple[str, ...]:
    """The texts that a node has in one language, sorted."""
    found = [o for p in predicates for o in graph.objects(node, p) if isinstance(o, Literal) and o.language == lang]
    return tuple(sorted(map(str, found)))


def _text(graph: Graph, node: Node, predicate: URIRef, lang: str) -> str:
    return " ".join(texts(graph, node, (predicate,), lang))
