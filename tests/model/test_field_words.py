"""What a reader calls fields and what they hold."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.model.field_words import CODE_WORDS, FIELD_WORDS, field_word, value_words
from hgkg.model.judged_fields import FIELDS
from hgkg.model.record import KINDS


@pytest.mark.parametrize(
    ("field", "value", "vi", "en"),
    [
        ("value", 7520, "7.520", "7,520"),
        ("value", 93.78, "93,78", "93.78"),
        ("start", 12345, "12345", "12345"),  # where words stand is no amount
        ("value", None, "(để trống)", "(not stated)"),
        ("responsible", (), "(để trống)", "(not stated)"),
        ("responsible", ("Sở Y tế", "Sở Nội vụ"), "Sở Y tế; Sở Nội vụ", "Sở Y tế; Sở Nội vụ"),
        ("approximate", True, "có", "yes"),
        ("date", "2026-11-22", "22/11/2026", "22 November 2026"),
        ("date", "2024-07", "tháng 7/2024", "July 2024"),
        ("period", "2024", "2024", "2024"),
        ("period", "2024-Q3", "quý III năm 2024", "Q3 2024"),
        ("period", "2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
        ("period", "2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
        ("period", "2024-9M", "9 tháng đầu năm 2024", "first 9 months of 2024"),
        ("period", "2020/2025", "2020–2025", "2020–2025"),
        ("operator", "ge", "ít nhất", "at least"),
        ("title", "ge", "ge", "ge"),  # a code in its own field alone
        ("title", "2024-Q3", "2024-Q3", "2024-Q3"),
    ],
)
def test_what_a_field_holds_is_written_as_each_language_writes_it(field: str, value: Any, vi: str, en: str) -> None:
    assert (value_words(field, value, "vi"), value_words(field, value, "en")) == (vi, en)


def test_every_field_of_a_record_has_words() -> None:
    fields = {name for kind in KINDS for name in as_names(kind)} - {"id", "kind", "doc"}
    assert fields <= FIELD_WORDS.keys() | {"genre"}


def as_names(kind: type) -> set[str]:
    return {name.rstrip("_") for name in kind.__dataclass_fields__}  # type: ignore[attr-defined]


def test_every_code_of_a_closed_list_has_words() -> None:
    closed = {(name, code) for fields in FIELDS.values() for name, field in fields.items() for code in field.choices}
    own = {("action", "kiểm tra"), ("action", "giám sát")}  # words of the texts themselves
    assert closed - own == {(name, code) for name, codes in CODE_WORDS.items() for code in codes}


def test_a_field_of_a_later_version_goes_by_its_own_name() -> None:
    assert field_word("colour", "vi") == "colour"
