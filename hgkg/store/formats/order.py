"""Quads in the order in which they are written: by graph, subject, predicate (types first) and object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from pyoxigraph import DefaultGraph, Quad

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

Row = tuple[str, str, str, str, Quad]
"""Graph ("" for the default graph), subject, predicate ("" for rdf:type) and object as sort keys, and the quad."""


def ordered(quads: Iterable[Quad]) -> list[Row]:
    """All quads, each once."""
    return sorted((_row(quad) for quad in quads), key=itemgetter(0, 1, 2, 3))


def without_graphs(rows: Iterable[Row]) -> list[Row]:
    """The triples of all graphs as those of one, each once."""
    merged = {row[1:4]: row[4] for row in rows}
    return [("", *key, quad) for key, quad in sorted(merged.items(), key=itemgetter(0))]


def subjects(rows: Iterable[Row]) -> Iterator[tuple[Quad, list[tuple[Quad, list[Quad]]]]]:
    """Each subject with its predicates, each of them with its objects; the first quad of each stands for it."""
    for _, of_subject in groupby(rows, key=itemgetter(1)):
        predicates = [[row[4] for row in group] for _, group in groupby(of_subject, key=itemgetter(2))]
        yield predicates[0][0], [(quads[0], quads) for quads in predicates]


def graphs(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each graph, by its IRI, "" for the default graph."""
    for name, group in groupby(rows, key=itemgetter(0)):
        yield name, list(group)


def iris(rows: Iterable[Row]) -> set[str]:
    """Every IRI in the quads, types of literals included."""
    found: set[str] = set()
    for *_, quad in rows:
        found.update((quad.subject.value, quad.predicate.value))  # type: ignore[union-attr]
        datatype = getattr(quad.object, "datatype", None)
        found.add(datatype.value if datatype else quad.object.value)  # type: ignore[union-attr]
    return found


def _row(quad: Quad) -> Row:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
    predicate = quad.predicate.value
    return graph, quad.subject.value, "" if predicate == RDF_TYPE else predicate, str(quad.object), quad  # type: ignore[union-attr]
