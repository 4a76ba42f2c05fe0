"""Targets that others set and a report quotes in a bracket behind the word for them."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result, Target

CASES: list[tuple[str, list[tuple[str, float]], list[float]]] = [
    (
        "Để hoàn thành mục tiêu Quốc hội giao tại Nghị quyết số 32/2021/QH15 (kim ngạch xuất khẩu cả năm tăng khoảng "
        "8%), Bộ yêu cầu các đơn vị rà soát.",
        [("kim-ngach-xuat-khau-toc-do-tang", 8)],
        [],
    ),
    (
        "Kết quả đó vượt chỉ tiêu Chính phủ đề ra (kim ngạch xuất khẩu tăng 8%).",
        [("kim-ngach-xuat-khau-toc-do-tang", 8)],
        [],
    ),
    # a bracket that names no indicator says something of what stands before it
    ("Đã hoàn thành 5/15 chỉ tiêu Quốc hội giao (33%).", [], [5, 33]),
    # nobody set it
    ("Kết quả thực hiện chỉ tiêu về xuất khẩu (kim ngạch xuất khẩu tăng 8%).", [], [8]),
]


@pytest.mark.parametrize(("sentence", "aims", "results"), CASES)
def test_targets_in_brackets(read: Reader, sentence: str, aims: list[tuple[str, float]], results: list[float]) -> None:
    told = read(report(sentence))

    assert [(t.concept, t.value) for t in told.of(Target)] == aims
    assert sorted(r.value for r in told.of(Result) if r.value is not None) == results
