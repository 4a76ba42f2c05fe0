"""Turtle and TriG for people: grouped by subject, types first, prefixed terms, relative IRIs for the data.

Why not by a library: docs/decisions/2026-11-22-rdf-writers.md. What terms look like is Oxigraph's all the same: only
IRIs, and numbers where Turtle has a form for them, are shortened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from hgkg.model.namespaces import DATA
from hgkg.store.formats.names import Names, relative
from hgkg.store.formats.order import RDF_TYPE, Row, graphs, iris, subjects

_XSD = "http://www.w3.org/2001/XMLSchema#"
_BARE = {
    f"{_XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{_XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{_XSD}boolean": re.compile(r"true|false"),
}
"""Literals that Turtle has a form for without quotation marks, which keeps their very digits."""

_ROOM = 100
"""Characters that a list of objects may have in one line."""

Write = Callable[[object], str]


def turtle(rows: Sequence[Row]) -> str:
    """One graph, from rows as ``without_graphs`` gives them."""
    names, known = Names.of(iris(rows)), dict[str, str]()
    body = _subjects(rows, _writer(names, known), "")
    return _head(names, known) + body


def trig(rows: Sequence[Row]) -> str:
    """All graphs, from rows as ``ordered`` gives them."""
    names, known = Names.of(iris(rows)), dict[str, str]()
    write, parts = _writer(names, known), list[str]()
    for graph, own in graphs(rows):
        if graph:
            parts.append(f"\n{write(NamedNode(graph))} {{\n{_subjects(own, write, '    ')}}}\n")
        else:
            parts.append(_subjects(own, write, ""))
    return "".join([_head(names, known), *parts])


def _head(names: Names, written: Iterable[str]) -> str:
    lines = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in names.used(written).items()]
    return "\n".join([f"@base <{DATA}> .", *lines]) + "\n"


def _subjects(rows: Sequence[Row], write: Write, indent: str) -> str:
    parts = []
    for subject, predicates in subjects(rows):
        lines = [
            f"{_verb(quad, write)} {_listed([write(q.object) for q in all_], indent)}" for quad, all_ in predicates
        ]
        joined = f" ;\n{indent}    ".join(lines)
        parts.append(f"\n{indent}{write(subject.subject)} {joined} .\n")
    return "".join(parts)


def _listed(values: Sequence[str], indent: str) -> str:
    """Several objects in a line, or each in its own where there is no room."""
    in_a_line = " , ".join(values)
    return in_a_line if len(in_a_line) <= _ROOM or len(values) == 1 else f" ,\n{indent}        ".join(values)


def _verb(quad: Quad, write: Write) -> str:
    return "a" if quad.predicate.value == RDF_TYPE else write(quad.predicate)


def _writer(names: Names, known: dict[str, str]) -> Write:
    """How a term is written; each IRI is looked up once and then ``known``."""

    def iri(value: str) -> str:
        if value not in known:
            short, path = names.prefixed(value), relative(value)
            known[value] = short or (f"<{path}>" if path else str(NamedNode(value)))
        return known[value]

    def write(term: object) -> str:
        if isinstance(term, NamedNode):
            return iri(term.value)
        if isinstance(term, Literal):
            return _literal(term, iri)
        assert isinstance(term, BlankNode)
        return str(term)

    return write


def _literal(term: Literal, iri: Callable[[str], str]) -> str:
    datatype = term.datatype.value
    bare = _BARE.get(datatype)
    if bare and bare.fullmatch(term.value):
        return term.value
    if term.language or datatype == f"{_XSD}string":
        return str(term)
    return f"{Literal(term.value)}^^{iri(datatype)}"
