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


GROUP = CUES.group("verb", "sign", "none")

ENDS = [
    ("đã đạt được 5", 11, 0, ("verb", "đạt được")),  # what stands behind the end does not count
    ("đã đạt được 5", 6, 0, ("verb", "đạt")),
    ("xtừ", 3, 1, ("verb", "từ")),  # nor does what stands before the start
    ("xtừ", 3, 0, None),
    ("lãi %", 5, 0, ("sign", "%")),  # a cue of the role given second
    ("đạt", 3, 1, None),  # a cue does not reach over the start
]


@pytest.mark.parametrize(("key", "end", "start", "found"), ENDS)
def test_a_group_before(key: str, end: int, start: int, found: tuple[str, str] | None) -> None:
    assert GROUP.before(key, end, start) == found


def test_a_group_at_a_place() -> None:
    assert GROUP.at("đạt được", 0, 3) == ("verb", "đạt")  # up to the end, as if nothing stood behind it
    assert GROUP.at("đạt được", 0, 2) is None
    assert GROUP.all_at("đạt được 5%", 0, 11) == [("verb", "đạt được"), ("verb", "đạt")]
    assert GROUP.longest == len("đạt được")


SAYS = [
    ("verb", "ước đạt 5", True),
    ("verb", "đạt được", True),  # told by the shorter cue that it holds
    ("verb", "đạtx", False),
    ("none", "đạt", False),
    ("unknown", "đạt", False),
]


@pytest.mark.parametrize(("role", "key", "said"), SAYS)
def test_says(role: str, key: str, said: bool) -> None:
    assert CUES.says(role, key) is said


def test_may_say() -> None:
    assert CUES.may_say("verb", "đạtx")  # its characters, not yet as whole words
    assert not CUES.may_say("verb", "tăng")
