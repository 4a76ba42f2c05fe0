"""Targets for a growth or for a rate, answered by what stands beside the figure of the level."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment

CASES = [
    # so many times what it was is a growth
    (
        "Kim ngạch xuất nhập khẩu tăng 10%.",
        "Kim ngạch xuất nhập khẩu đạt 260 triệu USD, gấp 2 lần cùng kỳ.",
        "exceeded",
        "gấp 2 lần cùng kỳ: 100% so với 10%: tốt hơn chỉ tiêu",
    ),
    (
        "Kim ngạch xuất nhập khẩu tăng 80%.",
        "Kim ngạch xuất nhập khẩu đạt 260 triệu USD, gấp 1,5 lần cùng kỳ.",
        "notMet",
        "gấp 1,5 lần cùng kỳ: 50% so với 80%: chưa đạt chỉ tiêu",
    ),
    # the verb opens the target's name and follows the result's
    (
        "Giảm tỷ suất sinh 0,3‰.",
        "Tỷ suất sinh giảm 0,4‰.",
        "exceeded",
        "giảm 0,4‰ so với giảm 0,3‰: tốt hơn chỉ tiêu",
    ),
    (
        "Giảm tỷ suất sinh 0,3‰.",
        "Tỷ suất sinh tăng 0,1‰.",
        "notMet",
        "tăng 0,1‰ so với giảm 0,3‰: chưa đạt chỉ tiêu",
    ),
    (  # the level is no fall
        "Giảm tỷ suất sinh 0,3‰.",
        "Tỷ suất sinh 14,5‰.",
        "noResult",
        "không văn bản nào nêu số liệu về “Giảm tỷ suất sinh”",
    ),
    # what is added against what is added, not against what there is in all
    (
        "Có thêm 05 xã đạt chuẩn nông thôn mới.",
        "Có 50 xã đạt chuẩn nông thôn mới, trong đó có thêm 03 xã trong năm 2024.",
        "notMet",
        "3 xã so với 5 xã: chưa đạt chỉ tiêu",
    ),
    # how much of the plan an amount is answers the rate that is named after it
    (
        "Tỷ lệ giải ngân vốn đầu tư công đạt trên 95%.",
        "Giải ngân vốn đầu tư công 3.900 tỷ đồng, đạt 78% kế hoạch vốn.",
        "notMet",
        "lấy tỷ lệ so với kế hoạch nêu cạnh giá trị: 78% kế hoạch vốn: 78% so với > 95%: chưa đạt chỉ tiêu",
    ),
    (  # none of the plan is said
        "Tỷ lệ giải ngân vốn đầu tư công đạt trên 95%.",
        "Giải ngân vốn đầu tư công 3.900 tỷ đồng, tăng 8% so với cùng kỳ.",
        "noResult",
        "không văn bản nào nêu số liệu về “Tỷ lệ giải ngân vốn đầu tư công”",
    ),
    (  # the ratio to a plan is no other share of the amount
        "Tỷ lệ nợ xấu dưới 2%.",
        "Tổng dư nợ cho vay 90.000 tỷ đồng, đạt 98% kế hoạch.",
        "noResult",
        "không văn bản nào nêu số liệu về “Tỷ lệ nợ xấu”",
    ),
]


@pytest.mark.parametrize(("aim", "sentence", "status", "reason"), CASES)
def test_what_a_level_says_of_a_target(
    read: Reader, lexicon: Lexicon, aim: str, sentence: str, status: str, reason: str
) -> None:
    world = conclude(lexicon, read(targets(f"(1) {aim}"), slug="plan"), read(report(sentence), slug="report"))

    (alignment,) = world.of(Alignment)
    assert (alignment.status, alignment.reason.vi) == (status, reason)
