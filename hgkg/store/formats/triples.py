"""Triples written with prefixed names, for files that describe a build rather than dump it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from hgkg.store.formats.names import of_the_ontology

Value = str | NamedNode | Literal
"""A prefixed name ("qb:DataSet") or a term."""


@dataclass(frozen=True, slots=True)
class Triples:
    """Triples as they are told."""

    quads: list[Quad] = field(default_factory=list)

    def __iter__(self) -> Iterator[Quad]:
        return iter(self.quads)

    def tell(self, subject: Value) -> Subject:
        """Begin with a subject."""
        return Subject(self, node(subject))


@dataclass(frozen=True, slots=True)
class Subject:
    """What triples are told of."""

    triples: Triples
    subject: NamedNode

    def has(self, predicate: str, *values: Value) -> Subject:
        """One triple a value."""
        for value in values:
            term = value if isinstance(value, Literal) else node(value)
            self.triples.quads.append(Quad(self.subject, node(predicate), term))
        return self

    def has_term(self, predicate: NamedNode, value: NamedNode | Literal) -> Subject:
        """One triple with a property that has no prefix."""
        self.triples.quads.append(Quad(self.subject, predicate, value))
        return self

    def labelled(self, predicate: str, vi: str, en: str) -> Subject:
        """The same in both languages."""
        return self.has(predicate, Literal(vi, language="vi"), Literal(en, language="en"))


def node(value: Value) -> NamedNode:
    """A node; a string is a prefixed name.

    Raises:
        KeyError: the ontology has no such prefix.
    """
    if isinstance(value, str):
        prefix, _, local = value.partition(":")
        return NamedNode(of_the_ontology()[prefix] + local)
    assert isinstance(value, NamedNode)
    return value


def number(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=node("xsd:integer"))


def nodes(iris: Iterable[str]) -> list[NamedNode]:
    """IRIs as nodes, sorted, each once."""
    return [NamedNode(iri) for iri in sorted(set(iris))]
