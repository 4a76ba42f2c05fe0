"""The rows that board and trace are made of: the questions of queries/views, read whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from hgkg.assets import folder
from hgkg.errors import QueryError
from hgkg.query.answer import Queryable, Row
from hgkg.query.catalogue import QueryFile, read_file
from hgkg.query.chain import Place
from hgkg.query.run import run
from hgkg.query.units import english_units, with_english

_ROWS = 1_000_000
_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Facts:
    """All there is about some targets.

    Every mapping is by the target's IRI, but ``comparisons`` by the result's, ``documents`` by the document's,
    ``corrections`` by that of the target or result, and ``units`` (their English names) by how documents write them.
    """

    targets: Mapping[str, Row]
    results: Mapping[str, tuple[Row, ...]]
    comparisons: Mapping[str, tuple[Row, ...]]
    drivers: Mapping[str, tuple[Row, ...]]
    issuers: Mapping[str, tuple[Row, ...]]
    responsible: Mapping[str, tuple[Row, ...]]
    documents: Mapping[str, tuple[Row, ...]]
    corrections: Mapping[str, tuple[Row, ...]]
    units: Mapping[str, str] = field(default_factory=dict)


def facts(store: Queryable, target: str | None = None) -> Facts:
    """Everything about one target, or about all."""
    units = english_units(store)
    return Facts(
        targets=targets(store, target, units),
        results=grouped(with_english(read(store, "results", target=target), units), "target"),
        comparisons=grouped(with_english(read(store, "comparisons", target=target), units), "result"),
        drivers=grouped(read(store, "drivers", target=target), "target"),
        issuers=grouped(read(store, "issuers", target=target), "target"),
        responsible=grouped(read(store, "responsible", target=target), "target"),
        documents=grouped(read(store, "documents"), "document"),
        corrections=grouped(read(store, "corrections"), "statement"),
        units=units,
    )


def targets(store: Queryable, target: str | None = None, units: Mapping[str, str] | None = None) -> Mapping[str, Row]:
    """The rows of the targets by IRI, in text order, with the English names of their units where they are given."""
    rows = with_english(read(store, "targets", target=target), units or {})
    return {str(row["target"]): row for row in rows}


def read(store: Queryable, name: str, **params: str | None) -> tuple[Row, ...]:
    """All rows of a view; a parameter that is None stays open.

    Raises:
        QueryError: the build is too large to be read whole.
    """
    return read_whole(store, _view(name), {key: value for key, value in params.items() if value is not None})


def read_whole(store: Queryable, question: QueryFile, given: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """All rows of a question, not the first ones only.

    Raises:
        QueryError: the build is too large to be read whole.
    """
    answer = run(store, question, given or {}, max_rows=_ROWS, seconds=_SECONDS)
    if answer.truncated:
        raise QueryError(
            f"the view {question.name} was not read to its end",
            todo="build fewer documents at a time",
            vi=f"không đọc hết được bảng {question.name}; hãy dựng ít văn bản hơn mỗi lần",
        )
    return answer.rows


def grouped(rows: Iterable[Row], key: str) -> Mapping[str, tuple[Row, ...]]:
    """The rows by the value of a column, in their order; nothing for a value that no row has."""
    out: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        out[str(row[key])].append(row)
    return {value: tuple(group) for value, group in out.items()}


def place(row: Row) -> Place:
    """Where the words of a row stand."""
    footnote = row.get("footnote")
    return Place(
        doc=str(row["doc"]),
        title=str(row.get("title", row["doc"])),
        section=str(row.get("section", "")),
        footnote=int(footnote) if footnote is not None else None,
        start=int(row["start"]),
        end=int(row["end"]),
        quote=str(row["quote"]),
    )


@cache
def _view(name: str) -> QueryFile:
    return read_file(folder("queries") / "views" / f"{name}.rq")
