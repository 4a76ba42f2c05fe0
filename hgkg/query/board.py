"""The board: every target with its result and its verdict."""

from __future__ import annotations

from collections.abc import Iterable

from hgkg.query.answer import Queryable, Row
from hgkg.query.chain import BoardRow, Place, ResultRow, TargetRow
from hgkg.query.figures import local
from hgkg.query.lookup import documents
from hgkg.query.parameters import Parameter, read_value
from hgkg.query.rows import judgement, result_rows, target_row
from hgkg.query.units import english_units, with_english
from hgkg.query.views import Facts, grouped, read, targets

__all__ = ["BoardRow", "Place", "ResultRow", "TargetRow", "board", "programme_targets", "rows_of_all"]

_PERIOD = Parameter("period", "period", "", "kỳ", "period")
_PROGRAMME = "http://purl.org/spar/fabio/PolicyDocument"


def board(
    store: Queryable, *, period: str | None = None, document: str | None = None, lang: str = "vi"
) -> tuple[BoardRow, ...]:
    """The targets of a build in text order, with the closest result and the verdict.

    Of a document that numbers its targets only the numbered ones are shown, of another all. Without ``document``, other
    documents than those are left out where there are any: a report repeats the targets of its programme.

    Args:
        store: the store of a build.
        period: only targets of this period ("2024"); one that states none has that of its document.
        document: only this document: part of its number, title or slug, with or without accents.
        lang: "vi" or "en", for figures in words.

    Raises:
        QueryError: a malformed period, or no such document.
    """
    if period:
        read_value(_PERIOD, period)
    rows = targets(store).values()
    if document:
        meant = set(documents(store, document))
        shown: Iterable[Row] = _numbered_or_all(row for row in rows if row["work"] in meant)
    else:
        shown = programme_targets(rows)
    chosen = [row for row in shown if not period or row.get("period", row.get("documentPeriod")) == period]
    return _board_rows(store, chosen, lang)


def rows_of_all(there: Facts, lang: str = "vi") -> tuple[BoardRow, ...]:
    """Every target that facts are about, in text order, also those that the board leaves out; as for ``board``."""
    return tuple(_board_row(row, there, lang) for row in there.targets.values())


def programme_targets(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The targets of documents that set targets: those with numbers; else all of policy documents; else all."""
    rows = tuple(rows)
    for sets in (lambda row: "group" in row, lambda row: row.get("genre") == _PROGRAMME, lambda row: True):
        if chosen := tuple(row for row in rows if sets(row)):
            return chosen
    return ()


def _numbered_or_all(rows: Iterable[Row]) -> list[Row]:
    """Of each document its numbered targets, or all where it numbers none; in the order given."""
    rows = list(rows)
    numbering = {row["doc"] for row in rows if "group" in row}
    return [row for row in rows if "group" in row or row["doc"] not in numbering]


def _board_rows(store: Queryable, rows: Iterable[Row], lang: str) -> tuple[BoardRow, ...]:
    units = english_units(store) if lang == "en" else {}
    results = grouped(with_english(read(store, "results"), units), "target")
    comparisons = grouped(with_english(read(store, "comparisons"), units), "result")
    corrections = grouped(read(store, "corrections"), "statement")
    facts = Facts({}, results, comparisons, {}, {}, {}, {}, corrections)
    return tuple(_board_row(row, facts, lang) for row in with_english(rows, units))


def _board_row(row: Row, facts: Facts, lang: str) -> BoardRow:
    results = result_rows(facts, row, lang)
    status, reason_vi, reason_en = judgement(row)
    return BoardRow(
        target=target_row(row, lang, facts.corrections),
        result=results[0] if results else None,
        results=len(results),
        status=status,
        reported=local(row.get("reported")),
        reason_vi=reason_vi,
        reason_en=reason_en,
    )
