"""Indicators that a text misspells."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result

GROWTH = "Tốc độ tăng trưởng kinh tế (GRDP)"

MEANT = [
    ("Tốc độ tăng trường kinh tế (GRDP) đạt 8,76%.", GROWTH),  # one tone
    ("Thu nhập bình bình quân đầu người tăng 14,2%.", "Thu nhập bình quân đầu người - tốc độ tăng"),  # twice in a row
    # the name itself, read as a noun that is counted
    (
        "Thể thao gặt hái nhiều huy chương trên đấu trường quốc tế và trong nước với 45 huy chương vàng.",
        "Huy chương vàng",
    ),
]
ANOTHER = [
    "Tốc độ tăng trương kính tế (GRDP) đạt 8,76%.",  # two tones: nobody knows what else is wrong
    "Tốc độ tăng trưởng kinh tê (GRDB) đạt 8,76%.",  # another letter
    "Hội nghị có 45 đảng viên.",  # too short a name to tell
]


@pytest.mark.parametrize(("sentence", "indicator"), MEANT)
def test_one_indicator_has_one_name(read: Reader, sentence: str, indicator: str) -> None:
    (result,) = read(report(f"I. KẾT QUẢ\n{sentence}")).of(Result)
    assert (result.indicator, result.rule) == (indicator, "misspelt name")
    assert result.concept


@pytest.mark.parametrize("sentence", ANOTHER)
def test_another_name_is_another_indicator(read: Reader, sentence: str) -> None:
    (result,) = read(report(f"I. KẾT QUẢ\n{sentence}")).of(Result)
    assert result.rule != "misspelt name"
