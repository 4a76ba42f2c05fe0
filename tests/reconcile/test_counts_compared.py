"""Counts of one indicator compare whatever their unit is called; unlike periods never do."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment

AIM = "1. Giải quyết việc làm cho khoảng 12.000 lao động."
CASES = [
    ("Giải quyết việc làm cho 13.245 lượt lao động, đạt 110,38% KH.", "exceeded", "exceeded"),
    ("Giải quyết việc làm cho 11.000 người lao động.", "notMet", None),
    ("9 tháng đầu năm giải quyết việc làm cho 13.245 lao động.", "notComparable", None),  # a part of the year
]


@pytest.mark.parametrize(("sentence", "status", "reported"), CASES)
def test_counts(read: Reader, lexicon: Lexicon, sentence: str, status: str, reported: str | None) -> None:
    world = conclude(lexicon, read(targets(AIM), slug="plan"), read(report(sentence), slug="report"))
    (alignment,) = world.of(Alignment)

    assert (alignment.status, alignment.reported) == (status, reported)
