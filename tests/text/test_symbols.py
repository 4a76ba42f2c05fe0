"""Numbers of documents taken apart: the separator tells the family."""

from __future__ import annotations

import pytest

from hgkg.text.symbols import Symbol, parse_symbol

SYMBOLS = [
    ("07-NQ/TU", Symbol(7, "party", "NQ", "TU", None)),
    ("11-QĐi/TW", Symbol(11, "party", "QĐi", "TW", None)),  # the old quy định
    ("944-CV/TU", Symbol(944, "party", "CV", "TU", None)),  # a letter of the Party
    ("148/KH-UBND", Symbol(148, "state", "KH", "UBND", None)),
    ("1234/QĐ-TTg", Symbol(1234, "state", "QĐ", "TTg", None)),
    ("14/2022/NQ-HĐND", Symbol(14, "state", "NQ", "HĐND", "2022")),  # normative
    ("59/2020/QH14", Symbol(59, "state", None, "QH", "2020")),  # National Assembly, its term behind
    ("01/2014/TTLT-BTC-BTP", Symbol(1, "state", "TTLT", "BTC-BTP", "2014")),  # joint
    ("2046/TLĐ-QHLĐ", Symbol(2046, "state", "TLĐ", "QHLĐ", None)),  # a letter: body, then section
    ("06", Symbol(6, None, None, None, None)),  # a short form
]


@pytest.mark.parametrize(("number", "symbol"), SYMBOLS)
def test_symbols(number: str, symbol: Symbol) -> None:
    assert parse_symbol(number) == symbol


@pytest.mark.parametrize("text", ["", "NQ/TU", "148/KH", "07-NQ-TU", "1/2/3", "123456-NQ/TU", "khóa XIII"])
def test_what_is_no_number_of_a_document(text: str) -> None:
    assert parse_symbol(text) is None
