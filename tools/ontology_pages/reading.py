"""Ontology and vocabularies as graphs of one language, in an order that no set decides."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

from rdflib import RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng, in the order of dictionaries


def empty() -> Graph:
    """A graph that gives back its triples in the order in which they came."""
    return Graph(store="SimpleMemory", bind_namespaces="none")


def read(paths: list[Path]) -> Graph:
    """All triples of some Turtle files."""
    graph = empty()
    for path in paths:
        graph.parse(path)
    return graph


def in_one_language(graph: Graph, lang: str) -> Graph:
    """The texts of one language, examples in any where this one has none, sorted by the names of what they are about.

    An example is a value as documents have it, so that a Vietnamese one stands on the English page too.
    """
    chosen = empty()
    for prefix, namespace in sorted(graph.namespaces()):
        chosen.bind(prefix, namespace)
    names = {node: name_key(graph, node, lang) for node in set(graph.subjects())}
    for s, p, o in sorted(graph, key=lambda triple: (names[triple[0]], *map(str, triple), _tag(triple[2]))):
        if not isinstance(o, Literal) or o.language in (None, lang) or (p == SKOS.example and _alone(graph, s, lang)):
            chosen.add((s, p, o))
    return chosen


def label(graph: Graph, node: Node, lang: str) -> str:
    """What a term or concept is called in a language; its IRI where it has no name."""
    for predicate in (RDFS.label, SKOS.prefLabel):
        for text in graph.objects(node, predicate):
            if isinstance(text, Literal) and text.language == lang:
                return str(text)
    return str(node)


def name_key(graph: Graph, node: Node, lang: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Sorts by name as a Vietnamese dictionary does: by letters (a, ă, â, b, …), then by tones."""
    name = label(graph, node, lang)
    plain = normalize("NFC", "".join(sign for sign in normalize("NFD", name.lower()) if sign not in _TONES))
    letters = [_LETTERS.find(sign) + 256 if sign in _LETTERS else min(ord(sign), 255) for sign in plain]
    tones: list[int] = []
    for sign in normalize("NFD", name.lower()):
        if sign in _TONES:
            tones[-1:] = [_TONES.index(sign) + 1]
        else:
            tones.append(0)
    return tuple(letters), tuple(tones), name


def local(iri: URIRef | str) -> str:
    """What stands after the namespace."""
    return str(iri).replace("#", "/").rpartition("/")[2]


def _alone(graph: Graph, node: Node, lang: str) -> bool:
    return not any(isinstance(o, Literal) and o.language == lang for o in graph.objects(node, SKOS.example))


def _tag(node: Node) -> str:
    return (node.language or "") if isinstance(node, Literal) else ""
