"""A whole store in each syntax, and what the syntax has no place for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Quad

from hgkg.store.embedded import Store
from hgkg.store.formats import jsonld, order, rdfxml, turtle


@dataclass(frozen=True, slots=True)
class Written:
    """A file.

    Attributes:
        text: its content.
        graphs: the IRIs of the named graphs that became one.
        unnamed: triples left out, because RDF/XML can make no element of their predicate.
        characters: characters that XML cannot hold, each now U+FFFD.
    """

    text: str
    graphs: tuple[str, ...] = ()
    unnamed: int = 0
    characters: int = 0


def as_turtle(store: Store) -> Written:
    """Turtle: the union of all graphs."""
    return turtle_of(store.inner)


def turtle_of(quads: Iterable[Quad]) -> Written:
    """Turtle: the union of the graphs of some quads."""
    rows = order.ordered(quads)
    return Written(turtle.turtle(order.without_graphs(rows)), _graphs(rows))


def as_trig(store: Store) -> Written:
    """TriG: every graph."""
    return Written(turtle.trig(order.ordered(store.inner)))


def as_jsonld(store: Store) -> Written:
    """JSON-LD: every graph."""
    return Written(jsonld.jsonld(order.ordered(store.inner)))


def as_rdfxml(store: Store) -> Written:
    """RDF/XML: the union of all graphs."""
    rows = order.ordered(store.inner)
    made = rdfxml.rdfxml(order.without_graphs(rows))
    return Written(made.text, _graphs(rows), made.unnamed, made.characters)


def _graphs(rows: Iterable[order.Row]) -> tuple[str, ...]:
    return tuple(name for name, _ in order.graphs(rows) if name)
