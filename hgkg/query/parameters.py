"""The typed parameters of a query: what a header may declare, and how a value typed at the terminal is read."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from hgkg.errors import QueryError
from hgkg.query.terms import Integer, Iri, Term, Text, written

LITERAL_TYPES = ("text", "integer", "period", "date", "iri", "choice")
LOOKUP_TYPES = (
    "document", "indicator", "body", "target", "inspected", "person", "event", "area",
    "field", "section", "type", "verdict", "rule", "year", "term",
)  # fmt: skip
# Where a value is the whole of a name it means that thing alone: "đạt" is not "chưa đạt", section I is not section II.
EXACT_TYPES = ("document", "area", "field", "section", "type", "verdict", "rule", "year", "term")
# The periods of records.md: year, month, quarter, half, first n months, term.
PERIOD = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|([1-9]|1[0-2])M)|/[0-9]{4})?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query.

    Attributes:
        name: the variable it binds, without the question mark.
        type: one of LITERAL_TYPES, or of LOOKUP_TYPES: part of a name, with or without accents, which stands for every
            document, indicator, body, target (by its number too), inspected body or person, person, event, area, type
            of document, verdict, rule, term of office or section (by its heading too) whose name holds it, and a year
            of documents.
        default: the value taken where none is given; "" means that the parameter is then left open (all values).
        vi, en: what to call it.
        choices: the words a ``choice`` may be.
        required: whether it must be given; an empty value leaves it open all the same.
    """

    name: str
    type: str
    default: str
    vi: str
    en: str
    choices: tuple[str, ...] = ()
    required: bool = False

    def label(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en


def read_value(parameter: Parameter, value: str) -> Term:
    """The value of a parameter of a literal type.

    Raises:
        QueryError: the value is not of the parameter's type.
    """
    value = unicodedata.normalize("NFC", value).strip()
    match parameter.type:
        case "integer":
            if not re.fullmatch(r"[+-]?[0-9]{1,18}", value):
                raise wrong_value(parameter, value, "a whole number", "một số nguyên")
            return Integer(int(value))
        case "period":
            if not PERIOD.fullmatch(value):
                form = "2024, 2024-07, 2024-Q3, 2024-H1, 2024-9M, 2020/2025"
                raise wrong_value(parameter, value, f"a period ({form})", f"một kỳ ({form})")
            return Text(value)
        case "date":
            if (day := _day(value)) is None:
                raise wrong_value(
                    parameter, value, "a day (2025-07-01 or 01/7/2025)", "một ngày (2025-07-01 hoặc 01/7/2025)"
                )
            return Text(day)
        case "choice":
            if value not in parameter.choices:
                words = ", ".join(parameter.choices)
                raise wrong_value(parameter, value, f"one of {words}", f"một trong: {words}")
            return Text(value)
        case "iri":
            written(Iri(value))
            return Iri(value)
        case "text":
            written(Text(value))
            return Text(value)
    raise AssertionError(f"{parameter.type} is looked up, not read")


def _day(value: str) -> str | None:
    """The ISO form of a day of the calendar, written so or as in Vietnamese; None for anything else."""
    written_ = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    spoken = re.fullmatch(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", value)
    parts = written_.groups() if written_ else spoken.groups()[::-1] if spoken else None
    try:
        return datetime.date(*map(int, parts)).isoformat() if parts else None
    except ValueError:
        return None


def wrong_value(parameter: Parameter, value: str, expected: str, expected_vi: str) -> QueryError:
    """The error for a value that a parameter does not take."""
    return QueryError(
        f"{value!r} is not {expected}",
        f"parameter {parameter.name}",
        vi=f"tham số {parameter.name}: {value!r} không phải là {expected_vi}",
    )


def unknown_parameter(name: str, parameters: Sequence[Parameter]) -> QueryError:
    """The error for a parameter that the query does not have."""
    names = ", ".join(p.name for p in parameters)
    return QueryError(
        f"there is no parameter {name!r}",
        todo=f"this query takes: {names}" if names else "this query takes none",
        vi=f"không có tham số {name!r}; "
        + (f"truy vấn này nhận: {names}" if names else "truy vấn này không nhận tham số"),
    )


def lacking_parameter(parameter: Parameter, offered: Sequence[str]) -> QueryError:
    """The error for a required parameter that was not given; ``offered`` are values it could have."""
    some, example = "; ".join(offered), offered[0] if offered else "…"
    vi = f", chẳng hạn: {some}" if offered else ""
    return QueryError(
        f"say which {parameter.en[0].lower()}{parameter.en[1:]}" + (f", for instance: {some}" if offered else ""),
        f"parameter {parameter.name}",
        f'write --param {parameter.name}="{example}"; --choices {parameter.name} lists all',
        vi=f"tham số {parameter.name}: hãy cho biết {parameter.vi[0].lower()}{parameter.vi[1:]}{vi}; "
        f'viết --param {parameter.name}="{example}"; xem tất cả bằng --choices {parameter.name}',
    )
