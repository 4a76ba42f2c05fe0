"""Who checked whom about which document, and what is no inspection."""

from __future__ import annotations

import pytest
from reading import Reader, Say, programme, report

from hgkg.model.record import Citation, Inspection

Row = tuple[str, str | None, str | None]
BTV = "Ban Thường vụ Tỉnh ủy Hậu Giang"
CHECK, SUPERVISE = "kiểm tra", "giám sát"

DONE: list[tuple[str, list[Row]]] = [
    # the body, the act, the one inspected
    (
        "Ủy ban Kiểm tra Huyện ủy Phụng Hiệp đã kiểm tra Đảng ủy xã Tân Bình.",
        [(CHECK, "Ủy ban Kiểm tra Huyện ủy Phụng Hiệp", "Đảng ủy xã Tân Bình")],
    ),
    # one record each, in a list
    (
        "Ban Thường vụ Tỉnh ủy giám sát đối với Sở Y tế, Sở Nội vụ và Thanh tra tỉnh.",
        [
            (SUPERVISE, BTV, "Sở Y tế tỉnh Hậu Giang"),
            (SUPERVISE, BTV, "Sở Nội vụ tỉnh Hậu Giang"),
            (SUPERVISE, BTV, "Thanh tra tỉnh Hậu Giang"),
        ],
    ),
    # a team, its sender behind it; a State inspection is a check
    (
        "Ngày 05/3/2021, Đoàn giám sát của Hội đồng nhân dân tỉnh đã giám sát UBND huyện Vị Thủy.",
        [(SUPERVISE, "Hội đồng nhân dân tỉnh Hậu Giang", "Ủy ban nhân dân huyện Vị Thủy")],
    ),
    (
        "Thanh tra tỉnh tiến hành thanh tra trách nhiệm của Chủ tịch UBND huyện Vị Thủy.",
        [(CHECK, "Thanh tra tỉnh Hậu Giang", "Chủ tịch Ủy ban nhân dân huyện Vị Thủy")],
    ),
    (
        "Đoàn kiểm tra số 1888 của Bộ Chính trị kiểm tra Ban Thường vụ Tỉnh ủy.",
        [(CHECK, "Bộ Chính trị", BTV)],
    ),
    # the passive; a person; the subject goes on behind a semicolon
    (
        "Trong năm, Sở Y tế được Thanh tra tỉnh kiểm tra việc quản lý tài chính.",
        [(CHECK, "Thanh tra tỉnh Hậu Giang", "Sở Y tế tỉnh Hậu Giang")],
    ),
    (
        "Ban Thường vụ Tỉnh ủy kiểm tra đồng chí Lê Thị B, Giám đốc Sở Y tế; giám sát Đảng ủy Sở Nội vụ.",
        [
            (CHECK, BTV, "Lê Thị B, Giám đốc Sở Y tế tỉnh Hậu Giang"),
            (SUPERVISE, BTV, "Đảng ủy Sở Nội vụ"),
        ],
    ),
    # a team meets those it inspects
    (
        "Đoàn giám sát của Quốc hội làm việc với UBND tỉnh về việc thực hiện Nghị quyết 43/2022/QH15.",
        [(SUPERVISE, "Quốc hội", "Ủy ban nhân dân tỉnh Hậu Giang")],
    ),
    (
        "Ngày 12/5/2023, Đoàn kiểm tra số 888 của Bộ Chính trị làm việc với Ban Thường vụ Tỉnh ủy và Sở Nội vụ.",
        [(CHECK, "Bộ Chính trị", BTV), (CHECK, "Bộ Chính trị", "Sở Nội vụ tỉnh Hậu Giang")],
    ),
    (
        "Đoàn giám sát Đoàn ĐBQH tỉnh làm việc với Sở Y tế.",
        [(SUPERVISE, "Đoàn đại biểu Quốc hội tỉnh Hậu Giang", "Sở Y tế tỉnh Hậu Giang")],
    ),
    # an audit, of a body, of an area, of what is only called a budget
    (
        "Kiểm toán nhà nước khu vực V kiểm toán ngân sách địa phương tại UBND tỉnh Hậu Giang.",
        [(CHECK, "Kiểm toán nhà nước khu vực V", "Ủy ban nhân dân tỉnh Hậu Giang")],
    ),
    (
        "Kiểm toán nhà nước khu vực V kiểm toán ngân sách địa phương năm 2023 của tỉnh Hậu Giang.",
        [(CHECK, "Kiểm toán nhà nước khu vực V", "tỉnh Hậu Giang")],
    ),
    ("Kiểm toán nhà nước khu vực V kiểm toán ngân sách.", [(CHECK, "Kiểm toán nhà nước khu vực V", None)]),
    # Party organisations and members told by their number, with the act and the subject of the clause before
    (
        "Ủy ban Kiểm tra Tỉnh ủy kiểm tra 05 đảng viên và 3 tổ chức đảng, giám sát chuyên đề 07 chi bộ.",
        [
            (SUPERVISE, "Ủy ban Kiểm tra Tỉnh ủy Hậu Giang", "07 chi bộ"),
            (CHECK, "Ủy ban Kiểm tra Tỉnh ủy Hậu Giang", "3 tổ chức đảng"),
            (CHECK, "Ủy ban Kiểm tra Tỉnh ủy Hậu Giang", "05 đảng viên"),
        ],
    ),
    # a conclusion tells who inspected whom; "kết luận" as a verb
    (
        "Thanh tra Chính phủ công bố kết luận thanh tra số 123/KL-TTCP về quản lý đất đai tại UBND tỉnh Lâm Đồng.",
        [(CHECK, "Thanh tra Chính phủ", "Ủy ban nhân dân tỉnh Lâm Đồng")],
    ),
    (
        "Thực hiện Kết luận thanh tra số 45/KL-TTr của Thanh tra tỉnh đối với Sở Xây dựng, tỉnh làm tốt.",
        [(CHECK, "Thanh tra tỉnh Hậu Giang", "Sở Xây dựng tỉnh Hậu Giang")],
    ),
    (
        "Ủy ban Kiểm tra Trung ương kết luận kiểm tra Ban Thường vụ Tỉnh ủy Bình Thuận.",
        [(CHECK, "Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Bình Thuận")],
    ),
    # the result of a check is considered
    (
        "Ủy ban Kiểm tra Trung ương xem xét kết quả kiểm tra Ban Thường vụ Tỉnh ủy Bình Thuận.",
        [(CHECK, "Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Bình Thuận")],
    ),
    (
        "1. Kết quả kiểm tra khi có dấu hiệu vi phạm đối với Ban Thường vụ Huyện ủy Đức Trọng.",
        [(CHECK, None, "Ban Thường vụ Huyện ủy Đức Trọng")],
    ),
    # a second sentence without a subject
    (
        "Ban Thường vụ Tỉnh ủy kiểm tra Sở Y tế. Giám sát chuyên đề đối với Sở Nội vụ.",
        [(CHECK, BTV, "Sở Y tế tỉnh Hậu Giang"), (SUPERVISE, BTV, "Sở Nội vụ tỉnh Hậu Giang")],
    ),
]

NONE = [
    "Tăng cường công tác kiểm tra, giám sát đối với Sở Y tế.",
    "Ban Thường vụ Tỉnh ủy sẽ kiểm tra Sở Y tế.",
    "Ủy ban nhân dân tỉnh giao Thanh tra tỉnh kiểm tra Sở Xây dựng.",
    "Ban Thường vụ Tỉnh ủy chỉ đạo Ủy ban Kiểm tra Tỉnh ủy kiểm tra Đảng ủy Sở Y tế.",
    "Thực hiện Kết luận kiểm tra của Ủy ban Kiểm tra Tỉnh ủy đối với Đảng ủy Sở Y tế.",
    "Ban Thường vụ Tỉnh ủy ban hành kế hoạch kiểm tra đối với Sở Y tế.",
    "Đoàn giám sát của Quốc hội sẽ làm việc với UBND tỉnh.",
    "Báo cáo kiểm toán độc lập của Sở Y tế được công khai.",
    "Đoàn công tác của Bộ Y tế làm việc với UBND tỉnh.",  # a team that inspects nothing
    "Cấp ủy các cấp kiểm tra 3.621 đảng viên và 831 tổ chức đảng.",  # a figure, not an inspection of someone
    "Thanh tra Sở Y tế đã kiểm tra 45 cơ sở.",
    "Lấy mẫu kiểm tra nước tại Bệnh viện Đa khoa tỉnh; học sinh làm bài kiểm tra tại Trường Chính trị tỉnh.",
    "Ủy ban Kiểm tra Tỉnh ủy họp với Sở Y tế.",  # the act is in the body's name
    "Đoàn kiểm tra Quân khu 7 làm việc với tỉnh.",  # the sender of a team
    "Hội đồng nghĩa vụ quân sự kiểm tra sức khỏe tại Sở Y tế.",
    "Trưởng đoàn kiểm tra Sở Y tế phát biểu.",
    "Đảng ủy các xã đã kiểm tra chi bộ trực thuộc.",
]


def rows(found: list[Inspection]) -> list[Row]:
    return sorted(((i.action, i.by, i.of) for i in found), key=str)


@pytest.mark.parametrize(("sentence", "found"), DONE)
def test_inspections(say: Say, sentence: str, found: list[Row]) -> None:
    assert rows(say(sentence).of(Inspection)) == sorted(found, key=str)


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_planned_or_general_is_none(say: Say, sentence: str) -> None:
    assert rows(say(sentence).of(Inspection)) == []


def test_about_which_document(say: Say) -> None:
    read = say(
        "Ban Thường vụ Tỉnh ủy giám sát Sở Y tế về việc thực hiện Chương trình số 70-CTr/TU ngày 11/11/2021 về thực "
        "hiện Kết luận số 15-KL/TW gắn với Nghị quyết số 07-NQ/TU ngày 09/11/2022."
    )
    (inspection,) = read.of(Inspection)
    numbers = {c.id: c.number for c in read.of(Citation)}

    assert numbers[inspection.about[0]] == "70-CTr/TU"
    assert "15-KL/TW" not in {numbers[i] for i in inspection.about}  # the programme's subject, not what was checked


def test_a_team_and_a_conclusion_are_about_the_document_they_name(say: Say) -> None:
    team = say("Đoàn giám sát của Quốc hội làm việc với UBND tỉnh về việc thực hiện Nghị quyết 43/2022/QH15.")
    told = say(
        "Thanh tra Chính phủ công bố Kết luận thanh tra số 123/KL-TTCP về quản lý đất đai tại UBND tỉnh Lâm Đồng."
    )

    for read in (team, told):
        assert [i.about for i in read.of(Inspection)] == [(c.id,) for c in read.of(Citation)]


def test_a_document_checked_without_anyone_named(say: Say) -> None:
    (inspection,) = say("Hội đồng nhân dân tỉnh đã giám sát việc thực hiện Nghị quyết số 14/2022/NQ-HĐND.").of(
        Inspection
    )

    assert (inspection.by, inspection.of, len(inspection.about)) == ("Hội đồng nhân dân tỉnh Hậu Giang", None, 1)


NOTES = """I. KẾT QUẢ
Trong năm, Ban Thường vụ Tỉnh ủy thành lập 03 đoàn kiểm tra đối với 02 cán bộ [1] và 02 tổ chức đảng [2].
Quan tâm công tác cán bộ [3].

[1] Đồng chí Bí thư Huyện ủy Vị Thủy; đồng chí Tỉnh ủy viên, Giám đốc Sở Y tế.
[2] Kiểm tra việc thực hiện Chỉ thị số 57-CT/TU đối với Sở Nội vụ; việc quản lý đất đai; quy hoạch đối với Sở Xây dựng.
[3] Đồng chí Giám đốc Sở Tài chính.
"""


def test_notes_say_whom_the_sentence_counts(read: Reader) -> None:
    found = read(report(NOTES)).of(Inspection)

    assert [(i.by, i.of, i.footnote, len(i.about)) for i in found] == [
        (BTV, "Bí thư Huyện ủy Vị Thủy", 1, 0),
        (BTV, "Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hậu Giang", 1, 0),
        (BTV, "Sở Nội vụ tỉnh Hậu Giang", 2, 1),
        (BTV, "Sở Xây dựng tỉnh Hậu Giang", 2, 0),
    ]
    assert {i.action for i in found} == {CHECK}


@pytest.mark.parametrize("heading", ["II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025", "III. TỔ CHỨC THỰC HIỆN"])
def test_sections_on_what_is_to_come_have_none(read: Reader, heading: str) -> None:
    assert read(report(f"{heading}\nBan Thường vụ Tỉnh ủy kiểm tra Sở Y tế.")).of(Inspection) == []


def test_a_programme_only_plans(read: Reader) -> None:
    assert read(programme("I. NỘI DUNG\nBan Thường vụ Tỉnh ủy kiểm tra Sở Y tế.")).of(Inspection) == []
