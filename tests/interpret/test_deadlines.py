"""By when a task is to be done, as exactly as its words say."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.interpret.deadlines import as_period
from hgkg.model.record import Task

DUE = [
    ("rà soát trước ngày 31/10/2024", "2024-10-31"),
    ("rà soát, hoàn thành trong quý III/2024", "2024-Q3"),
    ("bố trí kinh phí trong tháng 6/2024", "2024-06"),
    ("báo cáo chậm nhất ngày 15 tháng 12 năm 2024", "2024-12-15"),
    ("rà soát xong trước 30/9", "2024-09-30"),  # the year is the programme's
    ("rà soát, thời hạn hoàn thành: quý II", "2024-Q2"),
    ("tổng hợp số liệu trong 6 tháng đầu năm 2024", "2024-H1"),
    ("rà soát, hoàn thành trong năm 2025", "2025"),
    ("rà soát quy hoạch giai đoạn đến năm 2030", None),  # the plan's own time
    ("thực hiện Kế hoạch số 5/KH-UBND ngày 01/3/2024", None),  # of a document
    ("tổng hợp số liệu tính đến ngày 31/12/2024", None),
    ("rà soát trước ngày 31/10/2019", None),  # before the programme itself
    ("rà soát xong trước 31/9", "2024-09"),  # no day of the calendar
    ("tổng kết công tác trong giai đoạn 2021 - 2025", None),  # what it is about
    ("báo cáo trước ngày 20 hằng tháng", None),  # of no month
    ("lập kế hoạch trước ngày 15/02/2024; hoàn thành trước ngày 30/11/2024", "2024-11-30"),  # done by
    ("lập kế hoạch trước ngày 15/02/2024; báo cáo trước ngày 30/11/2024", "2024-02-15"),  # the first
    ("tập huấn. Chậm nhất ngày 15/12/2024, các sở, ngành báo cáo Tỉnh ủy", None),  # of others
]


@pytest.mark.parametrize(("words", "due"), DUE)
def test_deadlines(read: Reader, words: str, due: str | None) -> None:
    (task,) = read(programme(f"III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì {words}.")).of(Task)

    assert (task.due, task.period) == (due, "2024")


@pytest.mark.parametrize(
    ("due", "period"),
    [("2024-10-31", "2024-10"), ("2024-Q3", "2024-Q3"), ("2020/2025", "2020/2025"), ("2024", "2024"), (None, None)],
)
def test_a_period_has_no_day(due: str | None, period: str | None) -> None:
    assert as_period(due) == period
