"""Priorities, and who is to do what."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Citation, Task

TEXT = programme("""I. CÁC NHIỆM VỤ TRỌNG TÂM
(1) Tập trung xây dựng Đảng. Nâng cao chất lượng.

(2) Triển khai Nghị quyết số 07-NQ/TU về y tế.
II. NHIỆM VỤ VÀ GIẢI PHÁP
Đẩy mạnh cải cách hành chính.
III. TỔ CHỨC THỰC HIỆN
1. Ban Tổ chức Tỉnh ủy chủ trì xây dựng kế hoạch; Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện.
Chương trình này được phổ biến đến chi bộ.
""")


def test_priorities_are_whole_items_without_their_numbers(read: Reader) -> None:
    tasks = [t for t in read(TEXT).of(Task) if t.rule == "priority"]

    assert [(t.number, t.quote, t.responsible) for t in tasks] == [
        ("(1)", "Tập trung xây dựng Đảng. Nâng cao chất lượng.", ()),
        ("(2)", "Triển khai Nghị quyết số 07-NQ/TU về y tế.", ()),
    ]


def test_assignments_are_cut_where_another_body_is_told(read: Reader) -> None:
    tasks = [t for t in read(TEXT).of(Task) if t.rule == "assignment"]

    assert [(t.quote, t.responsible) for t in tasks] == [
        ("Ban Tổ chức Tỉnh ủy chủ trì xây dựng kế hoạch", ("Ban Tổ chức Tỉnh ủy Hậu Giang",)),
        ("Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện", ("Văn phòng Tỉnh ủy Hậu Giang",)),
    ]


def test_a_task_names_the_documents_it_is_about(read: Reader) -> None:
    found = read(TEXT)
    (citation,) = found.of(Citation)

    assert [t.about for t in found.of(Task) if t.about] == [(citation.id,)]


def test_prose_on_solutions_is_no_task(read: Reader) -> None:
    assert not any("cải cách" in t.quote for t in read(TEXT).of(Task))


PRIORITIES = [
    ("1. Bộ Y tế chủ trì tổ chức thực hiện.", ("Bộ Y tế",)),
    ("1. Giao Ban Tổ chức Tỉnh ủy tham mưu kế hoạch.", ("Ban Tổ chức Tỉnh ủy Hậu Giang",)),
    ("1. Đẩy mạnh phối hợp với Bộ Y tế tổ chức thi đua.", ()),  # named behind what is to be done
    ("1. Các cấp ủy đảng tăng cường lãnh đạo.", ()),  # a class, no body
]


@pytest.mark.parametrize(("item", "responsible"), PRIORITIES)
def test_a_priority_names_who_is_told_to_do_it(read: Reader, item: str, responsible: tuple[str, ...]) -> None:
    tasks = read(programme(f"I. NHIỆM VỤ TRỌNG TÂM\n{item}")).of(Task)

    assert [t.responsible for t in tasks if t.rule == "priority"] == [responsible]


ASSIGNED = [
    # a body that the vocabulary does not know goes by its own words, a colon behind it
    ("III. PHÂN CÔNG THỰC HIỆN\n- Cục Trồng trọt: chủ trì, phối hợp chỉ đạo sản xuất.", [("Cục Trồng trọt",)]),
    ("III. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ chủ trì tham mưu.", [("Sở Nội vụ tỉnh Hậu Giang",)]),
    (  # several bodies, one after the other
        "III. TỔ CHỨC THỰC HIỆN\n1. Đảng đoàn Quốc hội, Ban cán sự đảng Chính phủ lãnh đạo hoàn thiện pháp luật.",
        [("Đảng đoàn Quốc hội", "Ban cán sự đảng Chính phủ")],
    ),
    (  # all bodies of a kind
        "III. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành căn cứ chức năng xây dựng kế hoạch.",
        [("Các sở, ban, ngành",)],
    ),
    (
        "II. GIẢI PHÁP\n1. Sở Y tế chủ trì, phối hợp tổ chức khám bệnh.",
        [("Sở Y tế tỉnh Hậu Giang",)],
    ),  # outside its section
    ("II. GIẢI PHÁP\n1. Đẩy mạnh cải cách hành chính, tổ chức thi đua.", []),  # prose of solutions
]


@pytest.mark.parametrize(("body", "responsible"), ASSIGNED)
def test_who_is_to_do_it(read: Reader, body: str, responsible: list[tuple[str, ...]]) -> None:
    assert [t.responsible for t in read(programme(body)).of(Task)] == responsible


def test_bodies_that_share_a_paragraph_have_letters(read: Reader) -> None:
    tasks = [t for t in read(TEXT).of(Task) if t.rule == "assignment"]

    assert [t.number for t in tasks] == ["1a", "1b"]
