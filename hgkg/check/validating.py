"""A store held against shapes: every result, in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import QuerySolution, QuerySolutions

from hgkg.check.compiling import Check, compiled
from hgkg.check.shacl import SEVERITIES, Shape
from hgkg.store import Store, Term

_RDFS_SUBCLASS = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"
_PLACE = re.compile(r"\{[?$](\w+)\}")


@dataclass(frozen=True, slots=True)
class Result:
    """A node that breaks a constraint.

    Attributes:
        focus: the node.
        shape: whose constraint it breaks.
        component: the IRI of the constraint component.
        path: the property or SPARQL path it is about; "" where it is about the node as a whole.
        value: the value that is wrong, where one is.
        messages: what is wrong, by language.
    """

    focus: Term
    shape: Shape
    component: str
    path: str
    value: Term | None
    messages: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What a result is the same by: node, shape, component, path and value."""
        value = "" if self.value is None else str(self.value)
        return str(self.focus), self.shape.iri, self.component, self.path, value


def validate(store: Store, shapes: Iterable[Shape]) -> tuple[Result, ...]:
    """Every result, gravest first, then in the order of shapes and nodes; none if the graph conforms.

    Args:
        store: what to check: the union of all its graphs. One in memory answers several times faster.
        shapes: what ``read_shapes`` gave.
    """
    found: dict[tuple[str, ...], Result] = {}
    for check in checks(store, shapes):
        for result in run(store, check):
            found.setdefault(result.key, result)
    return tuple(sorted(found.values(), key=_rank))


def checks(store: Store, shapes: Iterable[Shape]) -> Iterator[Check]:
    """The queries that ``validate`` runs; classes are those of the store."""

    @cache
    def classes(iri: str) -> tuple[str, ...]:
        rows = store.query(f"SELECT DISTINCT ?class WHERE {{ ?class {_RDFS_SUBCLASS}+ <{iri}> }}")
        assert isinstance(rows, QuerySolutions)
        return (iri, *sorted(row["class"].value for row in rows if row["class"].value != iri))

    return compiled(shapes, classes)


def run(store: Store, check: Check) -> Iterator[Result]:
    """The results of one query."""
    rows = store.query(check.query)
    assert isinstance(rows, QuerySolutions)
    columns = {variable.value for variable in rows.variables}
    for row in rows:
        value = row["value"] if "value" in columns else None
        path = row["path"] if "path" in columns else None
        yield Result(
            focus=row["this"],
            shape=check.shape,
            component=check.component,
            path=str(path) if path is not None else check.shape.path,
            value=value if value is not None or not _of_itself(check) else row["this"],
            messages={lang: _filled(text, row, columns) for lang, text in check.shape.messages.items()},
        )


def _of_itself(check: Check) -> bool:
    """Whether a rule that gives no value is about the focus node itself (SHACL 5.3.2: that is the value then)."""
    return not check.shape.path and check.component.endswith("SPARQLConstraintComponent")


def _filled(message: str, row: QuerySolution, columns: Iterable[str]) -> str:
    """A message with ``{?variable}`` replaced by what the row has; one that it does not have becomes "…"."""

    def word(m: re.Match[str]) -> str:
        term = row[m[1]] if m[1] in columns else None
        return "…" if term is None else str(term.value)

    return _PLACE.sub(word, message)


def _rank(result: Result) -> tuple[int, tuple[str, str, str, str, str]]:
    return SEVERITIES.index(result.shape.severity), result.key
