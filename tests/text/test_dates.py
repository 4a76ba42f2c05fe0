"""Dates and periods as far as the text goes; what is none yields nothing."""

from __future__ import annotations

import pytest

from hgkg.text.dates import find_dates, find_periods

DATES = [
    ("ngày 16/10/2023", "2023-10-16", "16/10/2023"),
    ("ngày 9/5/2024", "2024-05-09", "9/5/2024"),
    ("16-10-2023", "2023-10-16", "16-10-2023"),
    ("16.10.2023", "2023-10-16", "16.10.2023"),
    ("16 / 10 / 2023", "2023-10-16", "16 / 10 / 2023"),
    ("ngày ngày 16/10/2023", "2023-10-16", "16/10/2023"),  # a word twice
    ("ngày 18 tháng 4 năm 2023", "2023-04-18", "ngày 18 tháng 4 năm 2023"),
    ("ngày 18\ntháng 4 năm 2023", "2023-04-18", "ngày 18\ntháng 4 năm 2023"),  # a line break inside
    ("tháng 7 năm 2024", "2024-07", "tháng 7 năm 2024"),
    ("tháng 7/2024", "2024-07", "tháng 7/2024"),
    ("tháng 7-2024", "2024-07", "tháng 7-2024"),
]


@pytest.mark.parametrize(("key", "value", "words"), DATES)
def test_dates(key: str, value: str, words: str) -> None:
    found = find_dates(key)

    assert [(d.value, key[d.start : d.end]) for d in found] == [(value, words)]


NO_DATES = [
    "32/01/2024",  # no day
    "31/02/2024",  # not in that month
    "29/02/2023",  # not in that year
    "10/13/2023",  # no month: never read the American way
    "0/5/2024",
    "tháng 13/2024",
    "42/51 xã",  # a ratio
    "14/2022/nq-hđnd",  # a number of a document
    "7/2024",  # no word says that it is a month
    "16/10/23",  # no century
    "1.16.10.2023",  # a heading before it: what is meant cannot be known
    "1/1/1899",
    "năm 2024",  # a period
]


@pytest.mark.parametrize("key", NO_DATES)
def test_what_is_no_date(key: str) -> None:
    assert find_dates(key) == []


def test_several_dates_in_order() -> None:
    key = "từ ngày 01/01/2004 đến tháng 7/2024, họp ngày 3 tháng 2 năm 2005"

    assert [d.value for d in find_dates(key)] == ["2004-01-01", "2024-07", "2005-02-03"]


def test_only_the_part_asked_for() -> None:
    key = "01/01/2004 - 01/01/2024"

    assert [(d.value, d.start) for d in find_dates(key, 5)] == [("2024-01-01", 13)]
    assert find_dates(key, 0, 9) == []


PERIODS = [
    ("năm 2024", ["2024"]),
    ("6 tháng đầu năm 2024", ["2024-H1"]),  # a part of a year is never the year
    ("6 tháng cuối năm 2024", ["2024-H2"]),
    ("06 tháng đầu năm 2024", ["2024-H1"]),
    ("9 tháng năm 2024", ["2024-9M"]),
    ("chín tháng đầu năm 2024", ["2024-9M"]),
    ("quý iii năm 2024", ["2024-Q3"]),
    ("quý 3/2024", ["2024-Q3"]),
    ("quý iv/2024", ["2024-Q4"]),
    ("tháng 7 năm 2024", ["2024-07"]),
    ("nhiệm kỳ 2020 - 2025", ["2020/2025"]),
    ("giai đoạn 2021-2025", ["2021/2025"]),
    ("năm học 2023 – 2024", ["2023/2024"]),
    ("năm 2023 và năm 2024", ["2023", "2024"]),
    ("năm\n2024", ["2024"]),
]


@pytest.mark.parametrize(("key", "values"), PERIODS)
def test_periods(key: str, values: list[str]) -> None:
    assert [p.value for p in find_periods(key)] == values


NO_PERIODS = [
    "2025 - 2020",  # backwards
    "năm 24",
    "trong năm",
    "đạt 2024 tỷ đồng",  # a figure
]


@pytest.mark.parametrize("key", NO_PERIODS)
def test_what_is_no_period(key: str) -> None:
    assert find_periods(key) == []
