"""How far a value is from its plan in the document's own words, and the plan that follows from that."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment, Result

CASES = [
    (
        "Thu nhập bình quân đầu người 60 triệu đồng.",
        "Thu nhập bình quân đầu người đạt 62 triệu đồng, vượt 2 triệu đồng so với kế hoạch.",
        ("exceeded", "exceeded"),
        "báo cáo ghi “vượt 2 triệu đồng”, tức kế hoạch là 60, khớp với chỉ tiêu",
    ),
    (
        "Tỷ lệ che phủ rừng 58,5%.",
        "Tỷ lệ che phủ rừng đạt 57,3%, thấp hơn 1,2 điểm phần trăm so với mục tiêu.",
        ("notMet", "notMet"),
        "báo cáo ghi “thấp hơn 1,2 điểm phần trăm”, tức kế hoạch là 58,5, khớp với chỉ tiêu",
    ),
    (  # less is better
        "Tỷ lệ hộ nghèo còn 2,5%.",
        "Tỷ lệ hộ nghèo còn 2,3%, thấp hơn 0,2 điểm % so với mục tiêu đề ra.",
        ("exceeded", "exceeded"),
        "báo cáo ghi “thấp hơn 0,2 điểm %”, tức kế hoạch là 2,5, khớp với chỉ tiêu",
    ),
    (  # the plan that the report means is another
        "Thu ngân sách 5.000 tỷ đồng.",
        "Thu ngân sách đạt 5.300 tỷ đồng, cao hơn 200 tỷ đồng so với kế hoạch.",
        ("exceeded", "exceeded"),
        "báo cáo ghi “cao hơn 200 tỷ đồng”, tức kế hoạch là 5.100, khác chỉ tiêu",
    ),
    (
        "Thu ngân sách 5.000 tỷ đồng.",
        "Thu ngân sách đạt 4.300 tỷ đồng, hụt 700 tỷ đồng so với dự toán.",
        ("notMet", "notMet"),
        "báo cáo ghi “hụt 700 tỷ đồng”, tức kế hoạch là 5.000, khớp với chỉ tiêu",
    ),
    (
        "Giải quyết việc làm cho 15.000 lao động.",
        "Giải quyết việc làm cho 15.600 lao động, vượt 600 lao động so với kế hoạch.",
        ("exceeded", "exceeded"),
        "báo cáo ghi “vượt 600 lao động”, tức kế hoạch là 15.000, khớp với chỉ tiêu",
    ),
    (  # against the year before, not the plan
        "Tỷ lệ che phủ rừng 58,5%.",
        "Tỷ lệ che phủ rừng đạt 57,3%, thấp hơn 1,2 điểm phần trăm so với năm 2023.",
        ("notMet", None),
        None,
    ),
    (  # of another unit
        "Thu ngân sách 5.000 tỷ đồng.",
        "Thu ngân sách đạt 5.300 tỷ đồng, vượt 6% kế hoạch.",
        ("exceeded", "exceeded"),
        None,
    ),
]


@pytest.mark.parametrize(("aim", "sentence", "verdicts", "said"), CASES)
def test_differences(
    read: Reader, lexicon: Lexicon, aim: str, sentence: str, verdicts: tuple[str, str | None], said: str | None
) -> None:
    world = conclude(lexicon, read(targets(f"(1) {aim}"), slug="plan"), read(report(sentence), slug="report"))
    (alignment,) = world.of(Alignment)

    assert (alignment.status, alignment.reported) == verdicts
    assert ("báo cáo ghi" in alignment.reason.vi) == (said is not None)
    assert alignment.reason.vi.endswith(said or "")


AMOUNTS = [
    ("Giải quyết việc làm cho 15.600 lao động, vượt 600 lao động so với kế hoạch.", 15600),
    ("Tỷ lệ che phủ rừng đạt 59%, vượt 0,5 điểm phần trăm so với kế hoạch.", 59),
]


@pytest.mark.parametrize(("sentence", "value"), AMOUNTS)
def test_an_amount_over_the_plan_is_no_percentage_of_it(read: Reader, sentence: str, value: float) -> None:
    assert [(r.value, r.of_plan) for r in read(report(sentence)).of(Result)] == [(value, ())]
