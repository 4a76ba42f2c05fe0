"""A document that announces its own contents by its title cites nothing: "ban hành Chương trình … như sau"."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Citation, Relation

LINES = [
    ("Tỉnh ủy ban hành Chương trình công tác năm 2024 như sau:", []),
    ("Tỉnh ủy ban hành Chương trình công tác năm 2024, cụ thể như sau:", []),
    ("Tỉnh ủy xây dựng Chương trình công tác năm 2024 với các nội dung sau:", []),
    (  # another type of document; the words behind its title are no part of it
        "Tỉnh ủy ban hành Kế hoạch kiểm tra năm 2024 như sau:",
        ["Kế hoạch kiểm tra năm 2024"],
    ),
    (  # one that is not announced
        "Tỉnh ủy đã sơ kết Chương trình phát triển du lịch năm 2023 như sau:",
        ["Chương trình phát triển du lịch năm 2023"],
    ),
]


@pytest.mark.parametrize(("line", "cited"), LINES)
def test_own_titles(read: Reader, line: str, cited: list[str]) -> None:
    found = read(programme(f"{line}\nI. NHIỆM VỤ\n1. Kết nạp đảng viên.\n", title="công tác năm 2024"))

    assert [citation.quote for citation in found.of(Citation)] == cited


def test_what_the_own_title_carries_out_is_carried_out(read: Reader) -> None:
    line = "Tỉnh ủy ban hành Chương trình thực hiện Nghị quyết số 10-NQ/TU năm 2024 như sau:"
    found = read(programme(f"{line}\nI. NHIỆM VỤ\n1. Kết nạp đảng viên.\n", title="công tác năm 2024"))
    (cited,) = found.of(Citation)

    assert [(r.from_.split("-")[0], r.relation, r.to) for r in found.of(Relation)] == [
        ("document", "implements", cited.id)
    ]
