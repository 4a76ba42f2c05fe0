"""Fixed phrases found in one pass: the longest at each place, never overlapping."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.fold import match_key
from hgkg.text.phrases import PhraseIndex, Tokens

INDEX = PhraseIndex(
    [
        ("Tỉnh ủy", "body"),
        ("Ban Thường vụ Tỉnh ủy", "standing"),
        ("ủy ban", "committee"),
        ("Uỷ ban", "committee"),  # the same in the other tradition: one phrase
        ("thu", "revenue"),
        ("thu ngân sách", "state revenue"),
        ("thu ngân sách", "budget"),  # one label of two concepts
        ("triệu đồng/người", "unit"),
        ("C++", "signs"),
    ]
)

FOUND = [
    ("Tỉnh ủy Hậu Giang", [("Tỉnh ủy", ("body",))]),
    ("Ban Thường vụ Tỉnh uỷ", [("Ban Thường vụ Tỉnh uỷ", ("standing",))]),  # the longest, in either tradition
    ("ban thường vụ tỉnh", []),  # part of a phrase is none
    ("thu ngân sách, thu thuế", [("thu ngân sách", ("state revenue", "budget")), ("thu", ("revenue",))]),
    ("thu ngân  \n sách", [("thu ngân  \n sách", ("state revenue", "budget"))]),  # whatever space stands between
    ("thuế", []),  # whole words only
    ("88 triệu đồng/người", [("triệu đồng/người", ("unit",))]),  # signs are words of their own
    ("tỉnh ủy ban", [("tỉnh ủy", ("body",))]),  # from left to right, so "ủy ban" is used up
    ("c++", [("c++", ("signs",))]),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_found(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    matches = INDEX.find(Tokens.of(match_key(text)))

    assert [(text[m.start : m.end], m.payloads) for m in matches] == found


_words = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(_words, max_size=6), st.lists(st.sampled_from(["a", "b", "c", "d", ","]), max_size=20).map(" ".join))
def test_the_index_finds_what_a_slow_search_finds(labels: list[str], text: str) -> None:
    found = [(m.start, m.end) for m in PhraseIndex((label, label) for label in labels).find(Tokens.of(text))]

    expected: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        longest = max((len(w) for w in labels if f" {text} "[at:].startswith(f" {w} ")), default=0)
        if longest:
            expected.append((at, at + longest))
        at += longest or 1
    assert found == expected


def test_tokens_from_an_offset() -> None:
    tokens = Tokens.of("một, hai", 3)

    assert (tokens.words, tokens.at(4)) == ([",", "hai"], 1)


CUTS = [
    (0, 25, ["thu", "ngân", "sách", "6", ".", "500ha", "đất"]),
    (4, 13, ["ngân", "sách"]),
    (3, 9, ["ngân"]),  # from space to space
    (14, 19, ["6", ".", "500"]),  # a cut through a word gives its piece
    (19, 25, ["ha", "đất"]),
    (6, 6, []),
]


@pytest.mark.parametrize(("start", "end", "words"), CUTS)
def test_tokens_between(start: int, end: int, words: list[str]) -> None:
    key = "thu ngân sách 6.500ha đất"

    cut = Tokens.of(key).between(key, start, end)

    assert cut.words == words
    assert cut == Tokens.of(key, start, end)


@given(st.text(alphabet="aổ9_²-,(/\u0301 \n\t\u00a0|", max_size=30), st.integers(0, 4))
def test_tokens_are_words_and_signs_at_their_places(key: str, start: int) -> None:
    """Whatever joins or parts them: a word with its sign, several in one piece, blanks that are no space."""
    found = [(m.group(), m.start(), m.end()) for m in re.compile(r"\w+|\S").finditer(key, start)]

    tokens = Tokens.of(key, start)

    assert list(zip(tokens.words, tokens.starts, tokens.ends, strict=True)) == found
