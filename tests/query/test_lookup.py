from __future__ import annotations

import pytest
from small_world import CT46, NQ05, NQ07, NQ20

from hgkg.errors import QueryError
from hgkg.query.lookup import ALL_WORDS, BEGINNING, EXACT, NONE, PART, documents, fit, look_up
from hgkg.query.parameters import Parameter
from hgkg.query.terms import Text
from hgkg.store import Store
from hgkg.text.fold import search_key

FITS = [
    ("thu ngan sach", "Thu ngân sách", EXACT, "all but the marks"),
    ("THU NGÂN SÁCH", "thu ngân sách", EXACT, "case does not count"),
    ("07-nq/tu", "07-NQ/TU", EXACT, "a number in lower case"),
    ("de an", "Đề án 06", BEGINNING, "đ is found as d"),
    ("ngan sach", "Tổng thu ngân sách", PART, "a part"),
    ("sach thu", "Tổng thu ngân sách", ALL_WORDS, "its words in another order"),
    ("ngheo thu", "Tổng thu ngân sách", NONE, "one word is not there"),
]


@pytest.mark.parametrize(("words", "name", "expected", "why"), FITS, ids=[case[3] for case in FITS])
def test_fit(words: str, name: str, expected: int, why: str) -> None:
    assert fit(search_key(words), name) == expected


MERGER = "doc/vn/state/qh/nghi-quyet/2025/202"
DOCUMENTS = [
    ("07-nq/tu", {NQ07}, "a number in full means that document alone"),
    ("nghi quyet", {NQ05, NQ07, NQ20, MERGER}, "part of the names of several, the norm of a change among them"),
    ("nguon thu", {NQ07}, "part of a title"),
    ("programme-x", {"doc/file/programme-x"}, "a slug"),
    ("tw 46", {CT46}, "words in another order"),
]


@pytest.mark.parametrize(("words", "expected", "why"), DOCUMENTS, ids=[case[2] for case in DOCUMENTS])
def test_documents(store: Store, words: str, expected: set[str], why: str) -> None:
    assert set(documents(store, words)) == {f"https://w3id.org/hgkg/id/{path}" for path in expected}


def test_an_indicator_is_found_by_any_name_the_vocabulary_has(store: Store) -> None:
    """The label of the target is "Tổng thu ngân sách"; its concept's is longer."""
    parameter = Parameter("indicator", "indicator", "", "Chỉ tiêu", "Indicator")
    assert look_up(store, parameter, "thu ngan sach nha nuoc tren dia ban") == (Text("Tổng thu ngân sách", "vi"),)


@pytest.mark.parametrize("type_", ["document", "indicator", "body"])
@pytest.mark.parametrize("words", ["không có gì như thế", "́"])
def test_what_is_not_there_is_an_error(store: Store, type_: str, words: str) -> None:
    with pytest.raises(QueryError, match=f"no {type_}") as caught:
        look_up(store, Parameter("p", type_, "", "p", "p"), words)
    assert "tham số p" in caught.value.vi
