"""A person's words as the value of a field, and records with one field changed and all that follows from it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hgkg.model.field_words import CODE_WORDS, field_word
from hgkg.model.judged_fields import FIELDS, Field
from hgkg.model.judgement import Value
from hgkg.model.judgement_lines import JudgementError
from hgkg.model.lexicon import IndicatorConcept, Lexicon
from hgkg.model.office import HeldOffice
from hgkg.model.record import Person, Quantified, Record
from hgkg.resolve.unit_words import unit_factor
from hgkg.text.dates import PERIOD, find_dates, find_periods
from hgkg.text.fold import clean, match_key, search_key
from hgkg.text.numbers import parse_number, plain

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_SIGNS = {
    "=": "eq", "≥": "ge", ">=": "ge", ">": "gt", "≤": "le", "<=": "le", "<": "lt",
    "ít nhất": "ge", "trên": "gt", "tối đa": "le", "dưới": "lt", "bằng": "eq",
    "tăng": "increase", "giảm": "decrease",
}  # fmt: skip
_FLAGS = {
    "có": True,
    "đúng": True,
    "true": True,
    "yes": True,
    "không": False,
    "sai": False,
    "false": False,
    "no": False,
}
_EMPTY = ("", "-", "null")


def field_of(kind: str, name: str) -> Field:
    """What a field of a kind of record may hold.

    Raises:
        JudgementError: the kind has no such field, or none that can be corrected.
    """
    fields = FIELDS.get(kind, {})
    if name not in fields:
        known = [", ".join(f"{field_word(one, lang)} ({one})" for one in fields) or "-" for lang in ("vi", "en")]
        raise JudgementError(
            f"trường {name[:40]!r} không sửa được; các trường sửa được: {known[0]}",
            f"the field {name[:40]!r} cannot be corrected; those that can: {known[1]}",
        )
    return fields[name]


def parsed(kind: str, name: str, words: str, lexicon: Lexicon) -> Value:
    """The value that some typed words mean: "7.520" is 7520, "09/11/2022" is 2022-11-09, "quý III năm 2024" 2024-Q3.

    Raises:
        JudgementError: the field cannot hold it.
    """
    field = field_of(kind, name)
    typed = " ".join(words.split())
    value: Value = None if typed in _EMPTY and field.sort != "list" else _of_sort(name, field, typed, lexicon)
    check(kind, name, value, lexicon)
    return value


def check(kind: str, name: str, value: Value, lexicon: Lexicon) -> None:
    """Hold a value against its field.

    Raises:
        JudgementError: the field cannot hold it.
    """
    field = field_of(kind, name)
    called_vi, called_en = field_word(name, "vi"), field_word(name, "en")
    if value is None:
        if not field.empty:
            raise JudgementError(f"{called_vi} không được để trống", f"the {called_en} cannot be empty")
    elif not _holds(field, value, lexicon):
        vi, en = _wanted(name, field)
        shown = str(value)[:60]
        raise JudgementError(
            f"{called_vi} phải là {vi}, không phải {shown!r}", f"the {called_en} must be {en}, not {shown!r}"
        )


def _of_sort(name: str, field: Field, typed: str, lexicon: Lexicon) -> Value:
    key = match_key(typed)
    match field.sort:
        case "number" | "whole":
            return _number(typed)
        case "flag":
            return _FLAGS.get(key, typed)
        case "date":
            days = [d.value for d in find_dates(key)]
            return days[0] if len(days) == 1 else typed
        case "deadline":
            days = [d.value for d in find_dates(key)]
            return days[0] if len(days) == 1 else typed if PERIOD.fullmatch(typed) else _period(key) or typed
        case "period":
            return typed if PERIOD.fullmatch(typed) else _period(key) or typed
        case "list":
            return tuple(name for part in typed.split(";") if (name := clean(part)))
        case "choice":
            return _SIGNS.get(key) or _code(name, typed) or key
        case "concept":
            found = indicator_called(typed, lexicon)
            return found.id if found else typed
    return clean(typed)


def _code(name: str, typed: str) -> str | None:
    """The code of a closed list that goes by these words, accents or not."""
    key = search_key(typed)
    codes = CODE_WORDS.get(name, {}).items()
    return next((code for code, words in codes if key in map(search_key, (*words, code))), None)


def _number(typed: str) -> Value:
    sign = -1 if typed[:1] in ("-", "−") else 1
    try:
        return plain(sign * parse_number(typed.lstrip("-−+ ").replace(" ", "")))
    except ValueError:
        return typed


def _period(key: str) -> str | None:
    years = re.fullmatch(r"(\d{4})\s*[-–—]\s*(\d{4})", key)
    found = (
        [years[1] + "/" + years[2]]
        if years
        else [p.value for p in find_periods(f"năm {key}" if key.isdigit() else key)]
    )
    return found[0] if len(found) == 1 else None


def _holds(field: Field, value: Value, lexicon: Lexicon) -> bool:
    match field.sort:
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "whole":
            return isinstance(value, int) and not isinstance(value, bool) and value >= 0
        case "flag":
            return isinstance(value, bool)
        case "list":
            return isinstance(value, tuple)
        case "date":
            return isinstance(value, str) and _is_day(value)
        case "deadline":
            return isinstance(value, str) and (_is_day(value) or PERIOD.fullmatch(value) is not None)
        case "period":
            return isinstance(value, str) and PERIOD.fullmatch(value) is not None
        case "choice":
            return value in field.choices
        case "concept":
            return isinstance(value, str) and value in lexicon.indicators
    return isinstance(value, str) and bool(value.strip())


def _is_day(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    year, month, day = (*value.split("-"), "01", "01")[:3]
    return bool(find_dates(f"{day}/{month}/{year}"))


def _wanted(name: str, field: Field) -> tuple[str, str]:
    match field.sort:
        case "number":
            return "một số, như 7.520 hoặc 93,78", "a number, as 7.520 or 93,78"
        case "whole":
            return "một số nguyên", "a whole number"
        case "flag":
            return "có hoặc không", "yes or no"
        case "list":
            return "các tên cách nhau bằng dấu chấm phẩy", "names parted by semicolons"
        case "date":
            return "một ngày, như 09/11/2022", "a date, as 09/11/2022"
        case "deadline":
            return "một ngày hoặc một kỳ, như 31/10/2024, quý III năm 2024", "a date or period, as 31/10/2024, 2024-Q3"
        case "period":
            return "một kỳ, như 2024, quý III năm 2024, 2020-2025", "a period, as 2024, 2024-Q3, 2020-2025"
        case "choice":
            words = [CODE_WORDS.get(name, {}).get(code, (code, code)) for code in field.choices]
            return "một trong: " + "; ".join(vi for vi, _ in words), "one of: " + "; ".join(en for _, en in words)
        case "concept":
            return "một chỉ tiêu của bảng từ vựng", "an indicator of the vocabulary"
    return "chữ, không để trống", "a text that is not empty"


def indicator_called(label: str, lexicon: Lexicon) -> IndicatorConcept | None:
    """The indicator of the vocabulary that goes by a local name, a preferred label, or else any label; None where none
    or several do."""
    if label in lexicon.indicators:
        return lexicon.indicators[label]
    key = search_key(label)
    every = lexicon.indicators.values()
    preferred = [c for c in every if search_key(c.label) == key]
    found = preferred or [c for c in every if any(search_key(one) == key for one in c.labels)]
    return found[0] if len(found) == 1 else None


def corrected(record: Record, name: str, value: Value, lexicon: Lexicon) -> Record:
    """The record with one field changed, and the fields that follow from it: the base unit, the indicator's concept.

    Raises:
        JudgementError: the field cannot hold the value, or another one that it depends on cannot follow.
    """
    check(record.kind, name, value, lexicon)
    changed: dict[str, Any] = {name: value}
    if isinstance(record, Quantified):
        changed |= _follows(record, name, value, lexicon)
    elif isinstance(record, Person) and name in ("role", "organisation"):
        changed |= _office(record, name, value)
    return replace(record, **changed)


def _follows(record: Quantified, name: str, value: Any, lexicon: Lexicon) -> dict[str, Any]:
    match name:
        case "indicator":
            found = indicator_called(value, lexicon)
            return {"indicator": found.label, "concept": found.id} if found else {"concept": None}
        case "concept":
            return {"indicator": lexicon.indicators[value].label} if value else {}
        case "value":
            factor, base = _factor(record, lexicon)
            return {"value_base": _based(value, factor) if base else None, "unit_base": base}
        case "unit":
            factor, base = unit_factor(value, lexicon) if value else (Decimal(1), None)
            return {"value_base": _based(record.value, factor) if base else None, "unit_base": base}
    return {}


def _based(value: int | float | None, factor: Decimal) -> int | float | None:
    return None if value is None else plain(Decimal(str(value)) * factor)


def _factor(record: Quantified, lexicon: Lexicon) -> tuple[Decimal, str | None]:
    """What one of a record's unit is in its base, and the base: by its own figures, else by the vocabulary."""
    if record.value and record.value_base is not None:
        return Decimal(str(record.value_base)) / Decimal(str(record.value)), record.unit_base
    if record.value is not None or not record.unit:
        return Decimal(1), record.unit_base
    return unit_factor(record.unit, lexicon)


def _office(record: Person, name: str, value: Value) -> dict[str, Any]:
    """The office of a person who holds one alone follows; several cannot be told apart by one text."""
    if len(record.offices) > 1:
        raise JudgementError(
            "người này có nhiều chức vụ nên không sửa được bằng một giá trị; hãy bác bản ghi này",
            "this person holds several offices, which one value cannot say; reject the record instead",
        )
    if not record.offices:
        return {}
    if name == "role" and value is None:
        return {"offices": (), "organisation": None}
    told = str(value) if value is not None else None
    office = record.offices[0]
    known = replace(office, organisation=told) if name == "organisation" else HeldOffice(role=told or "")
    if name == "role":
        known = replace(known, organisation=office.organisation)
    return {"offices": (known,)}
