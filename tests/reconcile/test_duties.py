"""Tasks tied to the targets that their words name, in one document and across documents."""

from __future__ import annotations

import pytest
from reading import Read, Reader, World, conclude, programme

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Duty, Target, Task

AIMS = """I. CHỈ TIÊU
1. Thu ngân sách nhà nước trên địa bàn đạt 6.500 tỷ đồng.
2. Tỷ lệ bao phủ bảo hiểm y tế đạt 95%.
3. Giảm tỷ lệ hộ nghèo 0,5%.
4. Tỷ lệ lao động qua đào tạo đạt 60%.
5. Tốc độ tăng trưởng kinh tế (GRDP) đạt 8%.
6. Số km đường hẻm được bê tông hóa đạt 12 km.
II. TỔ CHỨC THỰC HIỆN
"""

NAMED = [
    ("Sở Tài chính chủ trì thực hiện chỉ tiêu thu ngân sách", "chủ trì thực hiện chỉ tiêu thu ngân sách", {1}),
    (
        "Giao Sở Y tế chịu trách nhiệm tỷ lệ bao phủ bảo hiểm y tế",
        "chịu trách nhiệm tỷ lệ bao phủ bảo hiểm y tế",
        {2},
    ),
    ("Sở Nội vụ chủ trì giảm tỷ lệ hộ nghèo", "chủ trì giảm tỷ lệ hộ nghèo", {3}),
    (  # with a partner between, a time and a place behind
        "Sở Tài chính chủ trì, phối hợp với Cục Thuế tỉnh thực hiện chỉ tiêu thu ngân sách trên địa bàn tỉnh năm 2024",
        "thực hiện chỉ tiêu thu ngân sách trên địa bàn tỉnh",
        {1},
    ),
    ("Sở Nội vụ chịu trách nhiệm về việc hoàn thành chỉ tiêu giảm nghèo, báo cáo định kỳ", None, {3}),
    ("Ủy ban Kiểm tra Tỉnh ủy chịu trách nhiệm chỉ tiêu thu ngân sách", None, {1}),  # no verb in its name
    ("Giao Sở Y tế chỉ tiêu bao phủ bảo hiểm y tế", None, {2}),  # without a verb
    ("Sở Xây dựng phụ trách chỉ tiêu đường hẻm được bê tông hóa", None, {6}),  # one that the vocabulary does not know
    ("Sở Nội vụ chịu trách nhiệm thực hiện các chỉ tiêu giảm nghèo và lao động qua đào tạo", None, {3, 4}),  # a list
    ("Sở Y tế chịu trách nhiệm tỷ lệ bao phủ bảo hiểm y tế đạt 95%", None, {2}),  # its very figure
]

NOT_NAMED = [
    "Sở Tài chính báo cáo tình hình thực hiện chỉ tiêu thu ngân sách",  # told of
    "Sở Tài chính theo dõi chỉ tiêu thu ngân sách",  # watched
    "Sở Tài chính hướng dẫn các địa phương thực hiện chỉ tiêu thu ngân sách",  # others carry it out
    "Sở Y tế tuyên truyền các giải pháp giảm tỷ lệ hộ nghèo",  # what is told
    "Sở Y tế xây dựng đề án giảm tỷ lệ hộ nghèo",  # a scheme is the task
    "Sở Y tế chủ trì tuyên truyền bảo hiểm y tế",  # no aim of the body's
    "Sở Xây dựng chủ trì giảm tỷ lệ hộ nghèo chưa có nhà ở",  # narrower
    "Sở Y tế chủ trì giảm tỷ lệ hộ nghèo năm 2030",  # another year
    "Sở Y tế chịu trách nhiệm tỷ lệ bao phủ bảo hiểm y tế đạt 80%",  # another figure: of a part
    "Sở Tài chính chịu trách nhiệm chỉ tiêu thu ngân sách trên địa bàn huyện Phụng Hiệp",  # another place
    "Ủy ban nhân dân huyện Phụng Hiệp thực hiện chỉ tiêu thu ngân sách",  # its own part of it, not the province's
    "Sở Tài chính chịu trách nhiệm chỉ tiêu 1",  # by its number: the task has it
]


@pytest.mark.parametrize(("task", "words", "groups"), NAMED)
def test_a_task_names_targets_of_its_document(
    read: Reader, lexicon: Lexicon, task: str, words: str | None, groups: set[int]
) -> None:
    found = conclude(lexicon, read(programme(f"{AIMS}1. {task}.")))

    assert _groups(found) == groups
    assert {d.rule for d in found.of(Duty)} == {"target named in a task"}
    assert words is None or [d.quote for d in found.of(Duty)] == [words]
    assert {d.task for d in found.of(Duty)} == {t.id for t in found.of(Task)}


@pytest.mark.parametrize("task", NOT_NAMED)
def test_what_names_no_target_to_reach(read: Reader, lexicon: Lexicon, task: str) -> None:
    found = conclude(lexicon, read(programme(f"{AIMS}1. {task}.")))

    assert len(found.of(Task)) == 1
    assert found.of(Duty) == []


PLAN = """ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 7/KH-UBND
Hậu Giang, ngày 20 tháng 01 năm 2024

KẾ HOẠCH
Thực hiện {carried}

I. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính chủ trì thực hiện chỉ tiêu thu ngân sách.
PHỤ LỤC
NHIỆM VỤ
TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
1 | Tốc độ tăng trưởng kinh tế | Sở Xây dựng | Quý IV/2024
"""
CARRIED = [
    ("Chương trình số 12-CTr/TU ngày 15 tháng 12 năm 2023 của Tỉnh ủy Hậu Giang", {1, 5}),
    ("Chương trình số 99-CTr/TU ngày 15 tháng 12 năm 2023 của Tỉnh ủy Hậu Giang", set()),  # another one
]


@pytest.mark.parametrize(("carried", "groups"), CARRIED)
def test_a_task_names_targets_of_what_its_document_carries_out(
    read: Reader, lexicon: Lexicon, carried: str, groups: set[int]
) -> None:
    reads: list[Read] = [
        read(programme(AIMS), slug="programme"),
        read(PLAN.format(carried=carried), slug="plan", genre=None),
    ]
    found = conclude(lexicon, *reads)

    assert _groups(found) == groups
    assert {d.doc for d in found.of(Duty)} <= {"plan"}


def test_a_document_that_has_the_target_itself_names_its_own(read: Reader, lexicon: Lexicon) -> None:
    aim = "I. CHỈ TIÊU\n1. Thu ngân sách nhà nước trên địa bàn đạt 7.000 tỷ đồng.\nII. TỔ CHỨC"
    own = PLAN.replace("I. TỔ CHỨC", aim)
    found = conclude(
        lexicon, read(programme(AIMS), slug="programme"), read(own.format(carried=CARRIED[0][0]), slug="plan")
    )
    revenue = {t.id: t.value for t in found.of(Target) if t.unit == "tỷ đồng"}

    assert [revenue[d.target] for d in found.of(Duty) if d.target in revenue] == [7000]


def _groups(found: World) -> set[int | None]:
    groups = {t.id: t.group for t in found.of(Target)}
    return {groups[d.target] for d in found.of(Duty)}
