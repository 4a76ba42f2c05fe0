"""Times, and which of them only say what something is compared with."""

from __future__ import annotations

import pytest

from hgkg.extract.times import find_times
from hgkg.text.places import number_places

TIMES = [
    ("năm 2024 đạt 5%", [("2024", False)]),
    ("tăng 5% so với năm 2023", [("2023", True)]),
    ("cao hơn năm 2023", [("2023", True)]),
    ("ngày 16/10/2023", [("2023-10-16", False)]),  # a date, not a period and a date
    ("tháng 7 năm 2024", [("2024-07", False)]),  # one of two readings
    ("6 tháng đầu năm 2024 tăng so với 6 tháng đầu năm 2023", [("2024-H1", False), ("2023-H1", True)]),
]


@pytest.mark.parametrize(("key", "times"), TIMES)
def test_times(key: str, times: list[tuple[str, bool]]) -> None:
    assert [(t.value, t.base) for t in find_times(key, number_places(key))] == times
