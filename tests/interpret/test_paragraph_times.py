"""The time that a paragraph opens with holds for its sentences until another one is said."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result

TIMES = [
    # at its very beginning, or behind who says so
    ("9 tháng đầu năm, GRDP tăng 8%. Thu nội địa đạt 9 tỷ đồng.", ["2024-9M", "2024-9M"]),
    ("Theo Sở Tài chính, 9 tháng đầu năm, GRDP tăng 8%. Thu nội địa đạt 9 tỷ đồng.", ["2024-9M", "2024-9M"]),
    ("(QTO) - Trong 11 tháng năm 2024, GRDP tăng 8%. Thu nội địa đạt 9 tỷ đồng.", ["2024-11M", "2024-11M"]),
    # until another is said
    ("9 tháng đầu năm, GRDP tăng 8%. Cả năm, thu nội địa đạt 9 tỷ đồng. Chi 8 tỷ đồng.", ["2024-9M", "2024", "2024"]),
    # not in the next paragraph
    ("9 tháng đầu năm, GRDP tăng 8%.\nThu nội địa đạt 9 tỷ đồng.", ["2024-9M", "2024"]),
    # a time within what it is of, or of one sentence only, opens none
    ("Tốc độ tăng trưởng 9 tháng đạt 8%. Thu nội địa đạt 9 tỷ đồng.", ["2024-9M", "2024"]),
    ("GRDP tăng 8%. Riêng tháng 6/2024, thu nội địa đạt 9 tỷ đồng. Chi 8 tỷ đồng.", ["2024", "2024-06", "2024"]),
]


@pytest.mark.parametrize(("paragraphs", "periods"), TIMES)
def test_the_time_of_a_paragraph(read: Reader, paragraphs: str, periods: list[str]) -> None:
    assert [r.period for r in read(report(paragraphs)).of(Result)] == periods


def test_from_the_beginning_of_the_year_until_now_is_no_whole_year(read: Reader) -> None:
    text = report("Từ đầu năm 2024 đến nay đã nghiệm thu 04 đề tài.").replace("năm 2024\n-", "6 tháng đầu năm 2024\n-")
    (result,) = read(text, period="2024-H1").of(Result)

    assert (result.value, result.period) == (4, "2024-H1")
