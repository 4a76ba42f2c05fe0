"""Targets and results of tables: indicator of the row, unit of its cell, planned or done by the column."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, report

from hgkg.model.record import Citation, Result, Target

CELLS = """TT
Chỉ tiêu
ĐVT
Kế hoạch
Thực hiện
So với KH (%)
1
Tốc độ tăng trưởng GRDP
%
>10
8,76
87,6
2
Sản lượng lúa
1.000 tấn
1.200
1.256,5
104,7
"""
BARS = """| Nguồn vốn | Dự toán (tỷ đồng) | Giải ngân (tỷ đồng) | Tỷ lệ (%) |
|---|---|---|---|
| Ngân sách trung ương | 3.215 | 2.987 | 92,9 |
"""
PERIODS = "TT\tChỉ tiêu\tĐVT\tTH 6 tháng đầu năm 2023\tKH năm 2024\tƯớc TH 6 tháng đầu năm 2024\tSo cùng kỳ (%)\n" + (
    "1\tSố doanh nghiệp thành lập mới\tdoanh nghiệp\t400\t900\t460\t115\n"
)


def fields(record: Target | Result, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def test_a_planned_value_is_a_target_and_one_done_a_result(read: Reader) -> None:
    said = read(report("Kết quả như sau:\n" + CELLS))
    growth, rice = said.of(Result)

    assert [fields(t, "indicator", "value", "operator", "unit", "period") for t in said.of(Target)] == [
        ("Tốc độ tăng trưởng kinh tế (GRDP)", 10, "gt", "%", "2024"),
        ("Sản lượng lúa", 1200, "eq", "1.000 tấn", "2024"),
    ]
    assert fields(growth, "concept", "value", "measure", "plan_value") == ("tang-truong-grdp", 8.76, "growth", 10)
    assert fields(rice, "value", "value_base", "unit_base", "plan_value") == (1256.5, 1256500000, "kg", 1200)
    assert [ratio.pct for ratio in rice.of_plan] == [104.7]


def test_the_span_runs_from_the_name_to_the_figure(read: Reader) -> None:
    result = read(report(CELLS)).of(Result)[0]

    assert result.quote == "Tốc độ tăng trưởng GRDP\n%\n>10\n8,76"


def test_a_unit_in_the_head_of_a_column(read: Reader) -> None:
    said = read(report("Vốn đầu tư công:\n" + BARS))

    assert [fields(r, "indicator", "value", "unit", "plan_value") for r in said.of(Result)] == [
        ("Ngân sách trung ương", 2987, "tỷ đồng", 3215)
    ]


def test_each_column_has_its_own_time(read: Reader) -> None:
    said = read(report("Kết quả:\n" + PERIODS))
    before, now = sorted(said.of(Result), key=lambda r: r.value or 0)

    assert fields(before, "value", "period", "versus_previous", "plan_value") == (400, "2023-H1", (), None)
    assert fields(now, "value", "period", "plan_value") == (460, "2024-H1", 900)
    assert [(c.kind, c.value, c.base) for c in now.versus_previous] == [("ratio", 115, "cùng kỳ")]


TIMES = [
    # a plan with its year, and what was done in a part of the year that the head does not repeat
    ("Kế hoạch 2019", "Thực hiện 6 tháng", "2019", "2019-H1"),
    # a plan without a time is the year's, though the report is of half of it
    ("KH", "Thực hiện", "2019", "2019-H1"),
    # what is planned for a part of the year stays so
    ("Kế hoạch quý III", "Thực hiện", "2019-Q3", "2019-H1"),
    # a year without the word for it
    ("KH 2019", "TH 2018", "2019", "2018"),
]


@pytest.mark.parametrize(("plan", "done", "target", "result"), TIMES)
def test_the_time_of_a_column(read: Reader, plan: str, done: str, target: str, result: str) -> None:
    head = "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2019"
    said = read(report(f"{head}\nChỉ tiêu\n{plan}\n{done}\nSố xã\n5\n6\nSố hộ\n7\n8\n"))

    assert {t.period for t in said.of(Target)} == {target}
    assert {r.period for r in said.of(Result)} == {result}
    assert said.of(Citation) == []  # the heads of columns name no document


NOTHING = [
    "TT\nChỉ tiêu\n2022\n2023\n1\nSố xã\n5\n6\n",  # years alone: planned or done is not said
    "TT\nChỉ tiêu\nKế hoạch\nThực hiện\n1\nSố xã\n-\nx\n",  # no figure
]


@pytest.mark.parametrize("body", NOTHING)
def test_what_says_nothing(read: Reader, body: str) -> None:
    said = read(report("Kết quả:\n" + body))

    assert [r for r in (*said.of(Target), *said.of(Result)) if r.rule == "table"] == []
