"""A document that names itself in a task."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Citation, DocumentRecord, Task

PLAN = """ỦY BAN NHÂN DÂN TỈNH HẬU GIANG
Số: 48/KH-UBND
Hậu Giang, ngày 15 tháng 3 năm 2023

KẾ HOẠCH
Chuyển đổi số năm 2024
-----
III. TỔ CHỨC THỰC HIỆN
"""
OWN, NONE = True, False

IN_A_PROGRAMME = [
    # told to carry it out, and to watch that others do
    ("1. Ban Tổ chức Tỉnh ủy tổ chức thực hiện Chương trình này.", OWN),
    ("1. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Chương trình này.", OWN),
    # another type, no "này", and no capital: the last one named, whichever that is
    ("1. Ban Tổ chức Tỉnh ủy tổ chức thực hiện Kế hoạch này.", NONE),
    ("1. Ban Tổ chức Tỉnh ủy xây dựng chương trình công tác.", NONE),
    ("1. Ban Tổ chức Tỉnh ủy xây dựng chương trình phối hợp và thực hiện chương trình này.", NONE),
    # behind another programme nobody can tell
    ("1. Ban Tổ chức Tỉnh ủy phổ biến Chương trình số 70-CTr/TU, tổ chức thực hiện Chương trình này.", NONE),
]
IN_A_PLAN = [
    ("1. Sở Thông tin và Truyền thông chủ trì triển khai Kế hoạch này.", OWN),
    # what it says is carried out with it, wherever that stands
    ("1. Sở Y tế chủ trì các nhiệm vụ được giao tại Kế hoạch này.", OWN),
    ("1. Sở Y tế chủ trì các nhiệm vụ ghi trong phụ lục kèm theo Kế hoạch này.", OWN),
    # a time
    ("1. Sở Y tế báo cáo trong 10 ngày kể từ ngày ban hành Kế hoạch này.", NONE),
    ("1. Sở Y tế xây dựng đề án sau khi Kế hoạch này được ban hành.", NONE),
]


def _about(read: Reader, text: str) -> list[tuple[str, ...]]:
    found = read(text)
    (document,) = found.of(DocumentRecord)
    return [tuple("itself" for i in t.about if i == document.id) for t in found.of(Task)]


@pytest.mark.parametrize(("item", "named"), IN_A_PROGRAMME)
def test_a_programme_names_itself(read: Reader, item: str, named: bool) -> None:
    assert _about(read, programme("III. TỔ CHỨC THỰC HIỆN\n" + item)) == [("itself",) if named else ()]


@pytest.mark.parametrize(("item", "named"), IN_A_PLAN)
def test_a_plan_names_itself(read: Reader, item: str, named: bool) -> None:
    assert _about(read, PLAN + item + "\n") == [("itself",) if named else ()]


def test_what_a_task_cites_stands_before_the_document_itself(read: Reader) -> None:
    found = read(PLAN + "1. Sở Y tế căn cứ Nghị quyết số 07-NQ/TU, tổ chức thực hiện Kế hoạch này.\n")
    (citation,), (document,) = found.of(Citation), found.of(DocumentRecord)

    assert [t.about for t in found.of(Task)] == [(citation.id, document.id)]
