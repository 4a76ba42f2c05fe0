"""The contexts in which a number is none are found by the words beside it: none that applies may be missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hgkg.extract.quantities.no_quantity import NO_QUANTITY, NoQuantity, may_apply
from hgkg.text.fold import match_key

ROOT = Path(__file__).resolve().parents[3]
AHEAD = [
    "",
    "hà nội ",
    "lần thứ",
    "tổng số ",
    "giao\nđiều ",
    "36 giường trên ",
    "mỗi ngày là ",
    "10:",
    "10h",
    "(",
    "|",
    "đường tỉnh ",
    "vắc xin mũi ",
]
BEHIND = [
    " tiêu chí.",
    "",
    ")",
    " năm.",
    "tuổi",
    " - 16 tuổi",
    "–16 tuổi ",
    " dân là 5",
    "/km2 đạt 7",
    " giờ 30",
    "h30",
    "+300",
    ",",
    " ngày cao điểm",
    " đồng chí dự ",
    " lần lượt đạt",
]


def _contexts() -> Iterator[tuple[str, str]]:
    """What stands around each number of the documents, and around one behind every word of the table."""
    for path in sorted([*ROOT.glob("data/documents/*.txt"), *ROOT.glob("tests/elsewhere/documents/*.txt")]):
        key = match_key(path.read_text(encoding="utf-8"))
        for m in re.finditer(r"\d+", key):
            yield key[max(0, m.start() - 40) : m.start()], key[m.end() : m.end() + 48]
    words = [word for rule in NO_QUANTITY for word in rule.words]
    for ahead in [*AHEAD, *words, *(f"{word} \n" for word in words), *(f"của trung {word} " for word in words)]:
        for behind in [*BEHIND, *words, *(f"  {word} đạt 5" for word in words)]:
            yield ahead, behind


def test_no_context_that_applies_is_missed() -> None:
    seen: set[str] = set()
    for ahead, behind in _contexts():
        tried = may_apply(ahead, behind)
        for rule in NO_QUANTITY:
            if rule.applies(ahead, behind):
                seen.add(rule.name)
                assert rule in tried, (rule.name, ahead, behind)
    assert len(seen) >= len(NO_QUANTITY) - 1  # the slogan wants a clause before its number


@pytest.mark.parametrize("rule", NO_QUANTITY, ids=lambda rule: rule.name)
def test_each_alternative_has_its_word(rule: NoQuantity) -> None:
    """What a context is told by is read off its expression: each word of it that can stand beside the number."""
    source = (rule.before or rule.after or re.compile("")).pattern
    bare = re.sub(r"\(\?<!.*?\)|\\[bswd]|\\", " ", source)
    assert all(
        re.search(rf"{re.escape(word)}", bare.replace("[-–]", "- –").replace("[:h]", ": h")) for word in rule.words
    )


@pytest.mark.parametrize(
    ("ahead", "behind"),
    [
        ("thu ngân sách đạt ", " tỷ đồng"),  # a sum of money
        ("có ", " xã đạt chuẩn"),  # a count
        ("giảm ", "% so với cùng kỳ"),  # a share
    ],
)
def test_plain_quantities_try_nothing(ahead: str, behind: str) -> None:
    assert may_apply(ahead, behind) == ()
