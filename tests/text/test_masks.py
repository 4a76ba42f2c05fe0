"""Names however they are written, and words taken out of a part of a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.masks import MASK, Phrases, masked, merged

NAMES = ("Lê Minh Hoà", "Phạm Minh Chính", "Lê Vân An", "Đặng Đình Đức", "Niê Kdăm", "đồng chí Trưởng Phòng")


def without(text: str, *names: str) -> str:
    return masked(text, merged(Phrases.of(names or NAMES).ranges(text)))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ông Lê Minh Hoà nói", "ông […] nói"),  # as it is written
        ("ÔNG LÊ MINH HOÀ NÓI", "ÔNG […] NÓI"),  # in capitals
        ("ông Lê Minh Hòa nói", "ông […] nói"),  # the tone mark in the other place
        ("ông Le Minh Hoa nói", "ông […] nói"),  # without accents
        ("ông Lê Minh Hoa nói", "ông […] nói"),  # one accent forgotten
        ("Dang Dinh Duc, ĐẶNG ĐÌNH ĐỨC", "[…], […]"),  # đ is d with a stroke, which no decomposition shows
        ("ông Lê\nMinh  Hoà", "ông […]"),  # over a line's end
        ("**Lê** Minh Hoà", "**[…]"),  # signs between the words
        ("Le_Minh_Hoa.docx", "[…].docx"),  # a file's name
        ("LêMinhHoà", "[…]"),  # words run together
        ("Đồng chí trưởng phòng, Đồng chí Trưởng Phòng", "Đồng chí trưởng phòng, […]"),  # at the start of a sentence
        (unicodedata.normalize("NFD", "(Phạm Minh Chính)"), "([…])"),  # decomposed
        ("Pha\u0323m Minh Chi\u0301nh", "[…]"),  # half decomposed
        ("Phạm Minh Chính, Lê Minh Hoà", "[…], […]"),  # two
        ("Lê Minh Hoàng", "Lê Minh Hoàng"),  # a longer word
        ("xLê Minh Hoà", "xLê Minh Hoà"),
        ("Lê Văn An", "Lê Văn An"),  # somebody else: the accents differ
        ("le minh hoa", "le minh hoa"),  # no name in small letters
        ("Minh Hoà", "Minh Hoà"),  # not the whole name
        ("Niê Kdăm", "[…]"),  # no Vietnamese name
        ("", ""),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, left: str) -> None:
    assert without(text) == left


def test_the_longest_name_goes_first() -> None:
    assert without("Lê Văn An Bình và Lê Văn An", "Lê Văn An", "Lê Văn An Bình") == "[…] và […]"


def test_two_names_that_are_one_without_accents_are_both_found() -> None:
    assert without("Lê Văn An, Lê Vân An, Lê Vằn An", "Lê Văn An", "Lê Vân An") == "[…], […], Lê Vằn An"


def test_no_names_take_nothing() -> None:
    assert Phrases.of([]).ranges("Lê Văn An") == []
    assert Phrases.of(["", " . "]).ranges("a . b") == []


@pytest.mark.parametrize(
    ("words", "first", "places", "left"),
    [
        ("abcdef", 0, ((2, 4),), "ab[…]ef"),
        ("abcdef", 10, ((2, 4),), "abcdef"),  # before the words
        ("abcdef", 10, ((16, 20),), "abcdef"),  # behind them
        ("abcdef", 10, ((8, 12),), "[…]cdef"),  # cut at the start: a half name
        ("abcdef", 10, ((14, 30),), "abcd[…]"),  # cut at the end
        ("abcdef", 10, ((0, 99),), "[…]"),
        ("abcdef", 10, ((11, 12), (13, 14)), "a[…]c[…]ef"),
        ("", 5, ((0, 9),), ""),
    ],
)
def test_a_part_of_a_text_loses_what_stands_in_it(
    words: str, first: int, places: tuple[tuple[int, int], ...], left: str
) -> None:
    assert masked(words, places, first) == left


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))), st.text(min_size=0, max_size=40))
def test_exactly_the_characters_in_the_ranges_go(places: list[tuple[int, int]], text: str) -> None:
    hidden = {i for start, end in places for i in range(start, end)}
    left = masked(text, merged(places))
    assert left.replace(MASK, "") == "".join(c for i, c in enumerate(text) if i not in hidden).replace(MASK, "")


@given(st.sampled_from(NAMES), st.text(max_size=12), st.text(max_size=12))
def test_a_name_between_blanks_is_found_in_any_text(name: str, before: str, behind: str) -> None:
    text = f"{before} {name} {behind}"
    assert name not in masked(text, merged(Phrases.of([name]).ranges(text)))
