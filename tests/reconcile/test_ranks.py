"""Targets for a place in a ranking or for a rise in it."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment

CASES = [
    # a place: a lower one is better
    (
        "Chỉ số PCI vào nhóm 20 tỉnh, thành phố dẫn đầu cả nước.",
        "Chỉ số PCI xếp hạng 18/63 tỉnh, thành phố.",
        "exceeded",
    ),
    ("PCI vào nhóm 20 tỉnh dẫn đầu.", "PCI xếp thứ 25/63.", "notMet"),
    ("Chỉ số PAPI xếp hạng 30/63.", "Chỉ số PAPI xếp thứ 30/63 tỉnh, thành phố.", "met"),
    # a place beside the score, or beside the rise
    (
        "Chỉ số PAR INDEX xếp hạng trong 20 tỉnh, thành phố dẫn đầu.",
        "Chỉ số PAR INDEX đạt 89,2 điểm, xếp thứ 15/63 tỉnh, thành phố.",
        "exceeded",
    ),
    ("Chỉ số PAR INDEX nằm trong tốp 10 cả nước.", "PAR INDEX tụt 4 bậc so với năm 2023, xếp thứ 14/63.", "notMet"),
    # a rise that the report states
    ("Chỉ số PCI tăng 5 bậc so với năm 2023.", "Chỉ số PCI xếp thứ 25/63, tăng 7 bậc so với năm 2023.", "exceeded"),
    ("Chỉ số PCI tăng ít nhất 5 bậc so với năm 2023.", "Chỉ số PCI tăng 3 bậc so với năm 2023.", "notMet"),
    ("Chỉ số PCI tăng từ 3 - 5 bậc.", "Chỉ số PCI tăng 4 bậc.", "met"),
    ("Nâng thứ hạng chỉ số PCI lên 3 bậc.", "Chỉ số PCI xếp thứ 12/63, giảm 6 bậc so với năm 2023.", "notMet"),  # fell
    # the place before and the place now
    ("PAPI tăng ít nhất 5 bậc so với năm 2023.", "PAPI năm 2023 xếp thứ 40/63; năm 2024 xếp thứ 33/63.", "exceeded"),
    ("PAPI tăng ít nhất 5 bậc so với năm 2023.", "PAPI năm 2023 xếp thứ 33/63; năm 2024 xếp thứ 40/63.", "notMet"),
    # nothing to reckon with
    ("PAPI tăng ít nhất 5 bậc so với năm 2023.", "PAPI năm 2024 xếp thứ 33/63.", "notComparable"),
    ("PAPI tăng ít nhất 5 bậc so với năm 2023.", "PAPI xếp thứ 33/63, tăng 9 bậc so với năm 2020.", "notComparable"),
    (  # among others
        "Chỉ số PCI vào nhóm 20 tỉnh, thành phố dẫn đầu cả nước.",
        "Chỉ số PCI xếp thứ 5 vùng đồng bằng sông Cửu Long.",
        "notComparable",
    ),
    ("Chỉ số PCI tăng 5 bậc so với năm 2023.", "Chỉ số PAPI tăng 7 bậc so với năm 2023.", "noResult"),  # another index
]


@pytest.mark.parametrize(("aim", "sentence", "status"), CASES)
def test_places_and_rises(read: Reader, lexicon: Lexicon, aim: str, sentence: str, status: str) -> None:
    world = conclude(lexicon, read(targets(f"(1) {aim}"), slug="plan"), read(report(sentence), slug="report"))

    assert [a.status for a in world.of(Alignment)] == [status]


REASONS = [
    (
        "PAPI năm 2023 xếp thứ 40/63; năm 2024 xếp thứ 33/63.",
        "từ hạng 40 (2023) đến hạng 33 (2024): 7 bậc so với ≥ 5 bậc: tốt hơn chỉ tiêu",
        2,
    ),
    (
        "PAPI xếp thứ 33/63.",
        "chỉ tiêu là số bậc tăng, báo cáo chỉ có hạng 33, không có hạng của kỳ 2023",
        1,
    ),
    ("PAPI xếp thứ 33/63, tụt 2 bậc.", "giảm 2 bậc so với ≥ 5 bậc: chưa đạt chỉ tiêu", 1),
]


@pytest.mark.parametrize(("sentence", "reason", "results"), REASONS)
def test_the_reason_says_how_it_was_reckoned(
    read: Reader, lexicon: Lexicon, sentence: str, reason: str, results: int
) -> None:
    plan = read(targets("(1) PAPI tăng ít nhất 5 bậc so với năm 2023."), slug="plan")
    (alignment,) = conclude(lexicon, plan, read(report(sentence), slug="report")).of(Alignment)

    assert (alignment.reason.vi, len(alignment.results)) == (reason, results)
