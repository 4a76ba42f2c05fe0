"""Cues looked up where they stand: the longest of a role, as whole words."""

from __future__ import annotations

import pytest

from hgkg.model.cues import CueIndex

CUES = CueIndex({"verb": ("đạt được", "đạt", "từ"), "sign": ("%", "% của"), "none": ()})

AT = [
    ("verb", "đạt được 5%", 0, "đạt được"),  # the longest
    ("verb", "ước đạt 5%", 4, "đạt"),
    ("verb", "đạtx", 0, None),  # whole words only
    ("verb", "đ", 0, None),
    ("sign", "5%", 1, "%"),  # a cue of one character
    ("none", "đạt", 0, None),
    ("unknown", "đạt", 0, None),
]

BEFORE = [
    ("verb", "đã đạt được", "đạt được"),
    ("verb", "tăng (từ", "từ"),  # a sign before it is no part of the word
    ("verb", "vừa tỉ từ", "từ"),
    ("verb", "xtừ", None),
    ("sign", "5%", None),  # a digit before it makes it no word of its own
    ("unknown", "đạt", None),
]


@pytest.mark.parametrize(("role", "key", "offset", "word"), AT)
def test_at(role: str, key: str, offset: int, word: str | None) -> None:
    assert CUES.at(role, key, offset) == word


@pytest.mark.parametrize(("role", "key", "word"), BEFORE)
def test_before(role: str, key: str, word: str | None) -> None:
    assert CUES.before(role, key) == word
