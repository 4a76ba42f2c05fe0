from __future__ import annotations

import pytest

from hgkg.errors import QueryError
from hgkg.query.parameters import Parameter, read_value
from hgkg.query.terms import Integer, Iri, Term, Text


def parameter(type_: str) -> Parameter:
    return Parameter("p", type_, "", "nhãn", "label", ("a", "b") if type_ == "choice" else ())


GOOD = [
    ("text", " thu ngân sách ", Text("thu ngân sách"), "space around a text does not count"),
    ("text", "Đề a\u0301n", Text("Đề án"), "decomposed letters are composed"),
    ("integer", "-12", Integer(-12), "a negative number"),
    ("period", "2024", Text("2024"), "a year"),
    ("period", "2024-9M", Text("2024-9M"), "nine months"),
    ("period", "2020/2025", Text("2020/2025"), "a term"),
    ("date", "2025-07-01", Text("2025-07-01"), "a day"),
    ("date", "01/7/2025", Text("2025-07-01"), "a day as Vietnamese writes it"),
    ("date", "1-7-2025", Text("2025-07-01"), "a day with hyphens, its day first"),
    ("iri", "http://e/x", Iri("http://e/x"), "an IRI"),
    ("choice", "b", Text("b"), "one of the choices"),
]
BAD = [
    ("integer", "12.5", "whole number", "a fraction"),
    ("integer", "٣", "whole number", "digits of another script"),
    ("integer", "9" * 30, "whole number", "more than any engine counts"),
    ("period", "2024-13", "a period", "no such month"),
    ("period", "24", "a period", "half a year number"),
    ("period", "năm 2024", "a period", "words"),
    ("date", "2025-02-30", "a day", "no such day"),
    ("date", "2025-07", "a day", "a month"),
    ("date", "7/2025", "a day", "a month as Vietnamese writes it"),
    ("date", "hôm nay", "a day", "words"),
    ("iri", "e:x y", "IRI", "a space in an IRI"),
    ("choice", "c", "one of a, b", "none of the choices"),
    ("text", "\ud800", "surrogate", "half a character"),
]


@pytest.mark.parametrize(("type_", "value", "expected", "why"), GOOD, ids=[case[3] for case in GOOD])
def test_a_value_of_its_type(type_: str, value: str, expected: Term, why: str) -> None:
    assert read_value(parameter(type_), value) == expected


@pytest.mark.parametrize(("type_", "value", "what", "why"), BAD, ids=[case[3] for case in BAD])
def test_another_value_is_refused(type_: str, value: str, what: str, why: str) -> None:
    with pytest.raises(QueryError, match=what) as caught:
        read_value(parameter(type_), value)
    assert caught.value.vi != caught.value.message
