"""Tasks of annexed tables: what is to be done, who leads it, by when."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Result, Target, Task

Row = tuple[str | None, str, tuple[str, ...], str | None]

_PLAN = (
    "TỈNH ỦY HẬU GIANG\nSố 12-KH/TU\nHậu Giang, ngày 2 tháng 1 năm 2025\n\nKẾ HOẠCH\nNăm 2025\n\nI. YÊU CẦU\n"
    "Làm tốt.\n\nPHỤ LỤC\nNHIỆM VỤ\n"
)
_HEADS = "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n"

TABLES: list[tuple[str, list[Row]]] = [
    (  # bars; who takes part answers for nothing
        _HEADS + "1 | Lập đề án 100 xã | Bộ Nội vụ | Bộ Tài chính | 2026\n"
        "2 | Sửa quy chế | Bộ Y tế; Bộ Xây dựng | | Quý III/2025\n",
        [
            ("1", "Lập đề án 100 xã", ("Bộ Nội vụ",), "2026"),
            ("2", "Sửa quy chế", ("Bộ Y tế", "Bộ Xây dựng"), "2025-Q3"),
        ],
    ),
    (  # Markdown; a span of years; "hằng năm" is no deadline
        "| STT | Nội dung công việc | Đơn vị chủ trì | Thời gian thực hiện |\n|---|---|---|---|\n"
        "| 1 | Mở lớp tập huấn | Công an tỉnh | 2025 - 2026 |\n| 2 | Rà soát | Công an tỉnh | Hằng năm |\n",
        [
            ("1", "Mở lớp tập huấn", ("Công an tỉnh Hậu Giang",), "2025/2026"),
            ("2", "Rà soát", ("Công an tỉnh Hậu Giang",), None),
        ],
    ),
    (  # what a task is to yield makes no table of figures
        "TT | Nhiệm vụ | Cơ quan chủ trì | Sản phẩm | Thời gian\n"
        "1 | Lập quy hoạch | Bộ Xây dựng | Quyết định | Tháng 12/2025\n",
        [("1", "Lập quy hoạch", ("Bộ Xây dựng",), "2025-12")],
    ),
    (  # one cell a line; a cell is missing in the second row
        "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời hạn\n1\nLập đề án\nBộ Nội vụ\nBộ Tài chính\n2026\n"
        "2\nRà soát quy hoạch\nBộ Xây dựng\nTrước ngày 30/6/2025\n",
        [
            ("1", "Lập đề án", ("Bộ Nội vụ",), "2026"),
            ("2", "Rà soát quy hoạch", ("Bộ Xây dựng",), "2025-06-30"),
        ],
    ),
    (_HEADS + "1 | Lập đề án | | Bộ Tài chính | 2026\n", []),  # nobody leads
    ("TT | Nhiệm vụ | Cơ quan phối hợp\n1 | Lập đề án | Bộ Tài chính\n", []),  # no column of who leads
    ("TT | Nội dung | ĐVT | Kế hoạch | Đơn vị thực hiện\n1 | Gạo | tấn | 500 | Bộ Y tế\n", []),  # figures
]


@pytest.mark.parametrize(("table", "rows"), TABLES)
def test_tasks_of_tables(read: Reader, table: str, rows: list[Row]) -> None:
    tasks = read(_PLAN + table).of(Task)

    assert [(t.number, t.text, t.responsible, t.due) for t in tasks] == rows


def test_a_row_of_tasks_measures_nothing(read: Reader) -> None:
    found = read(_PLAN + TABLES[0][0])

    assert not [*found.of(Target), *found.of(Result)]
    assert found.of(Task)[0].quote == "Lập đề án 100 xã | Bộ Nội vụ | Bộ Tài chính | 2026"
