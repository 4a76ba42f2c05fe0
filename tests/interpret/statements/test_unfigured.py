"""A change or comparison told without a figure leaves the value behind it to what changed."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, report

from hgkg.model.comparisons import Change
from hgkg.model.record import Result

Row = tuple[str, float]
TOLD: list[tuple[str, list[Row]]] = [
    # what rose goes on behind the comma
    ("Thu nội địa tăng khá so với cùng kỳ, ước đạt 812 tỷ đồng.", [("Thu nội địa", 812)]),
    ("Kim ngạch xuất khẩu tăng mạnh, đạt 320 triệu USD.", [("Kim ngạch xuất khẩu", 320)]),
    ("Sản lượng tôm cao nhất từ trước đến nay, đạt 45.000 tấn.", [("Sản lượng tôm", 45000)]),
    ("Tỷ lệ thất nghiệp thấp hơn bình quân của vùng, chỉ còn 2,3%.", [("Tỷ lệ thất nghiệp", 2.3)]),
    (  # behind a semicolon, and behind words that only open a clause
        "Thu nội địa tăng khá, đạt 812 tỷ đồng; lần đầu tiên tỷ lệ hộ nghèo thấp hơn cả nước, giảm còn 1,48%.",
        [("Thu nội địa", 812), ("Tỷ lệ hộ nghèo", 1.48)],
    ),
    (  # the growth is one value, the level another
        "Kim ngạch xuất khẩu tăng 8% so với cùng kỳ, đạt 320 triệu USD.",
        [("Kim ngạch xuất khẩu - tốc độ tăng", 8), ("Kim ngạch xuất khẩu", 320)],
    ),
    # another is named behind the comma
    ("Kinh tế tăng trưởng khá, thu nội địa đạt 500 tỷ đồng.", [("Thu nội địa", 500)]),
    # what changed is no indicator: no value
    ("Đời sống tăng lên rõ rệt, đạt 45 điểm.", []),
]


@pytest.mark.parametrize(("sentence", "rows"), TOLD)
def test_the_value_behind_a_change_without_figure(read: Reader, sentence: str, rows: list[Row]) -> None:
    found = sorted(read(report(sentence)).of(Result), key=lambda r: r.value_start or 0)

    assert [(r.indicator, r.value) for r in found] == rows


TIMES: list[tuple[str, Any]] = [
    ("tăng gần gấp đôi so với đầu nhiệm kỳ", Change(kind="ratio", value=2, unit="lần", base="đầu nhiệm kỳ")),
    ("gấp 2,5 lần năm 2010", Change(kind="ratio", value=2.5, unit="lần", base="2010")),
]


@pytest.mark.parametrize(("words", "change"), TIMES)
def test_so_many_times_as_much_is_said_of_the_level(read: Reader, words: str, change: Change) -> None:
    (result,) = read(report(f"GRDP bình quân đầu người {words}, đạt 93,78 triệu đồng.")).of(Result)

    assert (result.indicator, result.value) == ("GRDP bình quân đầu người", 93.78)
    assert result.versus_previous == (change,)
