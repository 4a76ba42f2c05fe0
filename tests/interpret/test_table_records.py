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
    "TT\nHọ và tên\n2022\n2023\n1\nNguyễn Văn An\n5\n6\n",  # no indicator
    "TT\nChỉ tiêu\nKế hoạch\nThực hiện\n1\nSố xã\n-\nx\n",  # no figure
]


@pytest.mark.parametrize("body", NOTHING)
def test_what_says_nothing(read: Reader, body: str) -> None:
    said = read(report("Kết quả:\n" + body))

    assert [r for r in (*said.of(Target), *said.of(Result)) if r.rule == "table"] == []


# Heads of columns, the rows below them; kind, indicator, value, period of each figure that says something.
HEADS: list[tuple[str, list[tuple[str, str, float, str]]]] = [
    (  # years alone: what was done up to the report's own year
        "Chỉ tiêu | 2023 | 2024 | Tăng, giảm (%)\nSố xã | 40 | 42 | 5\n",
        [("result", "Số xã", 40, "2023"), ("result", "Số xã", 42, "2024")],
    ),
    (  # one cell a line; a year goes on from no head that is not of a plan or of what was done
        "Chỉ tiêu\n2023\n2025\nSố xã\n40\n45\nSố hộ\n7\n8\n",
        [
            ("result", "Số xã", 40, "2023"),
            ("target", "Số xã", 45, "2025"),
            ("result", "Số hộ", 7, "2023"),
            ("target", "Số hộ", 8, "2025"),
        ],
    ),
    (  # two rows of heads, the upper merged over empty cells
        "| TT | Chỉ tiêu | Năm 2024 | | So sánh (%) |\n| | | Kế hoạch | Thực hiện | |\n| 1 | Số xã | 40 | 42 | 105 |\n",
        [("target", "Số xã", 40, "2024"), ("result", "Số xã", 42, "2024")],
    ),
    (  # the same without the empty cells
        "TT\tChỉ tiêu\tNăm 2023\tNăm 2024\nKế hoạch\tThực hiện\tKế hoạch\tThực hiện\n1\tSố xã\t37\t38\t40\t42\n",
        [
            ("target", "Số xã", 37, "2023"),
            ("result", "Số xã", 38, "2023"),
            ("target", "Số xã", 40, "2024"),
            ("result", "Số xã", 42, "2024"),
        ],
    ),
    (  # row by row, one cell a line, a column by itself between
        "TT\nChỉ tiêu\nThực hiện năm 2023\nNăm 2024\nSo sánh (%)\nKế hoạch\nƯớc TH\nUTH/KH\n2024/2023\n"
        "1\nSố xã\n38\n40\n42\n105\n110,5\n",
        [("result", "Số xã", 38, "2023"), ("target", "Số xã", 40, "2024"), ("result", "Số xã", 42, "2024")],
    ),
    (  # of what a head plans only the total is of the row's name
        "| Nội dung | Kế hoạch vốn | | Giải ngân |\n| | Tổng số | NSTW | |\n| Đường tỉnh | 500 | 300 | 450 |\n",
        [("target", "Đường tỉnh", 500, "2024"), ("result", "Đường tỉnh", 450, "2024")],
    ),
]


@pytest.mark.parametrize(("table", "rows"), HEADS)
def test_heads_of_years_and_in_two_rows(read: Reader, table: str, rows: list[tuple[str, str, float, str]]) -> None:
    said = read(report("Kết quả:\n" + table))
    found = [r for r in (*said.of(Target), *said.of(Result)) if r.rule == "table"]

    assert sorted((r.kind, r.indicator, r.value or 0, r.period or "") for r in found) == sorted(rows)


def test_what_the_groups_of_heads_compare(read: Reader) -> None:
    (_, last) = sorted(read(report(HEADS[4][0])).of(Result), key=lambda r: r.value or 0)

    assert (last.plan_value, [p.pct for p in last.of_plan]) == (40, [105])
    assert [(c.kind, c.value, c.base) for c in last.versus_previous] == [("ratio", 110.5, "2023")]
