"""Who leads a task and who works with them."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Task

HEAD = "III. TỔ CHỨC THỰC HIỆN\n"

COOPERATING = [
    (  # a list, and classes without a name in it
        "1. Sở Nội vụ chủ trì, phối hợp với Văn phòng Tỉnh ủy, các sở, ngành liên quan và Sở Y tế tham mưu đề án.",
        ("Sở Nội vụ tỉnh Hậu Giang",),
        ("Văn phòng Tỉnh ủy Hậu Giang", "Sở Y tế tỉnh Hậu Giang"),
    ),
    ("1. Sở Y tế chủ trì, phối hợp cùng Sở Nội vụ làm.", ("Sở Y tế tỉnh Hậu Giang",), ("Sở Nội vụ tỉnh Hậu Giang",)),
    ("1. Sở Y tế chủ trì, phối hợp Sở Nội vụ tổ chức.", ("Sở Y tế tỉnh Hậu Giang",), ("Sở Nội vụ tỉnh Hậu Giang",)),
    (  # in a clause of its own behind the semicolon
        "1. Sở Y tế chủ trì khám bệnh; phối hợp chặt chẽ với Sở Nội vụ rà soát.",
        ("Sở Y tế tỉnh Hậu Giang",),
        ("Sở Nội vụ tỉnh Hậu Giang",),
    ),
    (  # who is reported to takes no part
        "1. Sở Y tế phối hợp với các đơn vị liên quan báo cáo Ban Thường vụ Tỉnh ủy.",
        ("Sở Y tế tỉnh Hậu Giang",),
        (),
    ),
    ("1. Sở Y tế và Sở Nội vụ phối hợp tuyên truyền.", ("Sở Y tế tỉnh Hậu Giang", "Sở Nội vụ tỉnh Hậu Giang"), ()),
    ("1. Sở Y tế chủ trì, không phối hợpvới Sở Nội vụ.", ("Sở Y tế tỉnh Hậu Giang",), ()),  # no word of its own
]


@pytest.mark.parametrize(("item", "leading", "partners"), COOPERATING)
def test_who_leads_and_who_cooperates(
    read: Reader, item: str, leading: tuple[str, ...], partners: tuple[str, ...]
) -> None:
    (task,) = read(programme(HEAD + item)).of(Task)

    assert (task.responsible, task.cooperating) == (leading, partners)


LEADING = [
    (  # a class of bodies goes by its one name, however it is shortened
        "1. Các huyện, thị, thành ủy và đảng ủy trực thuộc Tỉnh ủy xây dựng chương trình của địa phương.",
        ("Các huyện ủy, thị ủy, thành ủy và đảng ủy trực thuộc Tỉnh ủy",),
    ),
    ("1. Các huyện ủy, thành ủy, Sở Y tế xây dựng kế hoạch.", ("Các huyện ủy, thành ủy", "Sở Y tế tỉnh Hậu Giang")),
    (  # words beside it that name none: all of them as they stand
        "1. Các huyện, thị ủy, các ngành liên quan xây dựng kế hoạch.",
        ("Các huyện, thị ủy, các ngành liên quan",),
    ),
    (  # "tổ chức" behind a plural is who, not what: who follows is told too
        "1. Sở Y tế và các tổ chức chính trị - xã hội tỉnh, Ban Thường vụ Tỉnh đoàn căn cứ nhiệm vụ xây dựng kế hoạch.",
        ("Sở Y tế tỉnh Hậu Giang", "Ban Thường vụ Tỉnh đoàn Hậu Giang"),
    ),
    (  # verbs inside names: "Ủy ban Kiểm tra", "Ban Chỉ đạo"
        "1. Thanh tra tỉnh, Ủy ban Kiểm tra Tỉnh ủy và Công an tỉnh rà soát hồ sơ.",
        ("Thanh tra tỉnh Hậu Giang", "Ủy ban Kiểm tra Tỉnh ủy Hậu Giang", "Công an tỉnh Hậu Giang"),
    ),
    ("1. Các tổ chức đoàn thể xây dựng kế hoạch.", ("Các tổ chức đoàn thể",)),
    ("1. Sở Y tế tổ chức khám bệnh với Sở Nội vụ.", ("Sở Y tế tỉnh Hậu Giang",)),  # a verb still
]


@pytest.mark.parametrize(("item", "leading"), LEADING)
def test_no_verb_stands_in_a_name_or_behind_a_plural(read: Reader, item: str, leading: tuple[str, ...]) -> None:
    (task,) = read(programme(HEAD + item)).of(Task)

    assert task.responsible == leading


HANDED_DOWN = [
    (  # who gives the task does not answer for it, who is given it does
        "1. Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.",
        ("Sở Y tế tỉnh Hậu Giang",),
        ("Sở Nội vụ tỉnh Hậu Giang",),
    ),
    ("1. Chủ tịch Ủy ban nhân dân tỉnh phân công Sở Y tế theo dõi kết quả.", ("Sở Y tế tỉnh Hậu Giang",), ()),
    (  # to several, by several, and with the word before whom
        "1. Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh giao nhiệm vụ cho Sở Y tế và Sở Nội vụ xây dựng đề án.",
        ("Sở Y tế tỉnh Hậu Giang", "Sở Nội vụ tỉnh Hậu Giang"),
        (),
    ),
    (  # behind a verb of doing nobody hands down what the first body does
        "1. Sở Y tế tham mưu Ủy ban nhân dân tỉnh giao Sở Nội vụ làm.",
        ("Sở Y tế tỉnh Hậu Giang",),
        (),
    ),
]


@pytest.mark.parametrize(("item", "leading", "partners"), HANDED_DOWN)
def test_whoever_is_given_a_task_is_told_not_who_gives_it(
    read: Reader, item: str, leading: tuple[str, ...], partners: tuple[str, ...]
) -> None:
    (task,) = read(programme(HEAD + item)).of(Task)

    assert (task.responsible, task.cooperating) == (leading, partners)


def test_the_column_of_partners_of_a_table(read: Reader) -> None:
    table = (
        "PHỤ LỤC\nNHIỆM VỤ\nTT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n"
        "1 | Lập đề án | Bộ Nội vụ | Bộ Tài chính; Bộ Nội vụ; Bộ Y tế | 2026\n2 | Rà soát | Bộ Y tế | | 2026\n"
    )
    tasks = read(programme("I. YÊU CẦU\nLàm tốt.\n\n" + table)).of(Task)

    assert [(t.responsible, t.cooperating) for t in tasks] == [
        (("Bộ Nội vụ",), ("Bộ Tài chính", "Bộ Y tế")),
        (("Bộ Y tế",), ()),
    ]
