"""What stands behind each target: named with it, listing it, carried out as a whole, or in a note to its result."""

from __future__ import annotations

import pytest
from reading import Reader, World, conclude, programme, report

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, Drive, Target

PREAMBLE = "Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2022 về nhiệm vụ công tác năm 2024, Tỉnh ủy ban hành."
AIM = "(1) Thu ngân sách 5.000 tỷ đồng"
NOTED = "Thu ngân sách đạt 5.500 tỷ đồng[1].\n\n[1] Thực hiện Kết luận số 9-KL/TU ngày 01/3/2024."


def world(read: Reader, lexicon: Lexicon, plan: str, reported: str = "Kết quả tốt.") -> World:
    return conclude(lexicon, read(programme(plan), slug="plan"), read(report(reported), slug="report"))


def behind(found: World) -> set[tuple[str | None, str, str]]:
    return {(d.driver_number, d.basis, d.rule) for d in found.of(Drive)}


LISTED = ("12-CTr/TU", "structural", "listed in it")


def test_the_document_that_lists_a_target_drives_it(read: Reader, lexicon: Lexicon) -> None:
    (drive,) = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.").of(Drive)

    assert (drive.driver_number, drive.basis, drive.rule) == LISTED
    assert drive.evidence_.quote == drive.quote == "I. CHỈ TIÊU"


def test_what_a_sentence_names_with_a_target_drives_it_explicitly(read: Reader, lexicon: Lexicon) -> None:
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM} theo Kế hoạch số 5/KH-UBND ngày 01/3/2023.")

    assert behind(found) == {LISTED, ("5/KH-UBND", "explicit", "named with it")}


def test_what_a_sentence_names_with_a_result_drives_the_target(read: Reader, lexicon: Lexicon) -> None:
    found = world(
        read,
        lexicon,
        f"I. CHỈ TIÊU\n{AIM}.",
        "Theo Kế hoạch số 5/KH-UBND ngày 01/3/2023, thu ngân sách đạt 5.500 tỷ đồng.",
    )

    assert behind(found) == {LISTED, ("5/KH-UBND", "explicit", "named with it")}


def test_what_a_programme_carries_out_drives_all_its_targets(read: Reader, lexicon: Lexicon) -> None:
    found = world(read, lexicon, f"{PREAMBLE}\nI. CHỈ TIÊU\n{AIM}.\n(2) Kết nạp 1150 đảng viên.")
    whole = [d for d in found.of(Drive) if d.driver_number == "07-NQ/TU"]

    assert {(d.basis, d.rule) for d in whole} == {("structural", "carried out as a whole")}
    assert len({d.target for d in whole}) == 2


def test_what_a_later_section_carries_out_drives_none(read: Reader, lexicon: Lexicon) -> None:
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.\nII. NHIỆM VỤ\n{PREAMBLE}")

    assert behind(found) == {LISTED}


def test_every_programme_drives_its_own_targets(read: Reader, lexicon: Lexicon) -> None:
    """Numbered or not: that another document numbers its targets takes nothing away."""
    numbered = read(programme(f"I. CHỈ TIÊU\n{AIM}."), slug="a")
    listed = read(programme("I. CHỈ TIÊU\n- Kết nạp 1150 đảng viên.", number="13-CTr"), slug="b")
    drives = conclude(lexicon, numbered, listed).of(Drive)

    assert [(d.driver_number, d.rule) for d in drives] == [("12-CTr/TU", "listed in it"), ("13-CTr/TU", "listed in it")]


def test_a_note_to_the_results_sentence_names_a_driver(read: Reader, lexicon: Lexicon) -> None:
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.", NOTED)

    assert behind(found) == {LISTED, ("9-KL/TU", "structural", "a note to its sentence names it")}


SUBJECTS = {
    # after the number: what the evidence is, to the end of what the document is about
    " về tăng thu ngân sách.": "Kết luận số 9-KL/TU ngày 01/3/2024 về tăng thu ngân sách",
    " về “tăng thu ngân sách”.": "Kết luận số 9-KL/TU ngày 01/3/2024 về “tăng thu ngân sách”",
    ".": "Kết luận số 9-KL/TU ngày 01/3/2024",
}


@pytest.mark.parametrize(("behind_number", "quote"), SUBJECTS.items())
def test_a_document_in_a_note_is_shown_with_its_subject(
    read: Reader, lexicon: Lexicon, behind_number: str, quote: str
) -> None:
    noted = f"Thu ngân sách đạt 5.500 tỷ đồng[1].\n\n[1] Thực hiện Kết luận số 9-KL/TU ngày 01/3/2024{behind_number}"
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.", noted).of(Drive)

    assert [d.quote for d in found if d.rule == "a note to its sentence names it"] == [quote]


def test_the_sentence_of_a_note_with_the_result_names_a_driver(read: Reader, lexicon: Lexicon) -> None:
    noted = "Tỉnh thực hiện Kết luận số 9-KL/TU ngày 01/3/2024[1].\n\n[1] Thu ngân sách đạt 5.500 tỷ đồng."
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.", noted)

    assert behind(found) == {LISTED, ("9-KL/TU", "structural", "the note's sentence names it")}


def test_each_driver_once_a_basis_with_its_words(read: Reader, lexicon: Lexicon) -> None:
    twice = f"{AIM} theo Kế hoạch số 5/KH-UBND ngày 01/3/2023 và Kế hoạch số 5/KH-UBND ngày 01/3/2023."
    found = world(read, lexicon, f"{PREAMBLE}\nI. CHỈ TIÊU\n{twice}", NOTED)
    drives = found.of(Drive)
    raw = {read.outline.document.slug: read.outline.document.raw for read in found.reads}

    assert len({(d.driver_number, d.target, d.basis) for d in drives}) == len(drives) == 4
    assert all(raw[d.evidence_.doc][d.evidence_.start : d.evidence_.end] == d.evidence_.quote for d in drives)
    assert {found.by_id(d.driver).kind for d in drives} == {"citation", "document"}


def test_a_target_quoted_elsewhere_is_the_programmes_own(read: Reader, lexicon: Lexicon) -> None:
    quoted = "Theo Kế hoạch số 5/KH-UBND ngày 01/3/2023, chỉ tiêu “thu ngân sách 5.000 tỷ đồng”."
    found = world(read, lexicon, f"I. CHỈ TIÊU\n{AIM}.", quoted)
    (drive,) = [d for d in found.of(Drive) if d.basis == "explicit"]

    assert (drive.driver_number, drive.doc) == ("5/KH-UBND", "report")
    assert found.by_id(drive.target).doc == "plan"


def test_a_law_allows_and_does_not_drive(read: Reader, lexicon: Lexicon) -> None:
    basis = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\n"
    found = world(read, lexicon, f"{basis}I. CHỈ TIÊU\n{AIM}.")

    assert any(c.type == "Luật" for c in found.of(Citation))
    assert behind(found) == {LISTED}


ALL, NONE = {"structural"}, set[str]()
WHOLE = {
    # The scope of what is carried out must be that of the plan.
    "a congress": ("Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, Tỉnh ủy ban hành.", ALL),
    "all fields of the years": (
        "Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2021 về phát triển kinh tế - xã hội giai đoạn 2021 - 2025, Tỉnh ủy "
        "ban hành.",
        ALL,
    ),
    "all fields of other years": (
        "Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2016 về phát triển kinh tế - xã hội giai đoạn 2016 - 2020, Tỉnh ủy "
        "ban hành.",
        NONE,
    ),
    "all fields of a part of the area": (
        "Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2021 về phát triển kinh tế - xã hội vùng biên giới giai đoạn "
        "2021 - 2025, Tỉnh ủy ban hành.",
        NONE,
    ),
    "one field": ("Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2022 về phát triển du lịch, Tỉnh ủy ban hành.", NONE),
    "no subject": ("Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2022 của Tỉnh ủy, Tỉnh ủy ban hành.", NONE),
    # What a document rests on gives the power to plan and carries nothing out.
    "the basis": ("Căn cứ Nghị quyết số 07-NQ/TU ngày 01/3/2022 về nhiệm vụ công tác năm 2024;", NONE),
    "a congress as basis": ("Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV;", NONE),
    "on the proposal of": (
        "Theo đề nghị của Chánh Văn phòng tại Tờ trình số 98/TTr-VP ngày 30/11/2023 về nhiệm vụ công tác năm 2024;",
        NONE,
    ),
}


@pytest.mark.parametrize(("preamble", "bases"), WHOLE.values(), ids=list(WHOLE))
def test_a_whole_document_drives_by_its_scope(read: Reader, lexicon: Lexicon, preamble: str, bases: set[str]) -> None:
    found = world(read, lexicon, f"{preamble}\nI. CHỈ TIÊU\n{AIM}.").of(Drive)

    assert {d.basis for d in found if d.rule != "listed in it"} == bases


def test_what_the_title_names_drives_though_it_is_of_one_field(read: Reader, lexicon: Lexicon) -> None:
    opening = "Thực hiện Nghị quyết số 07-NQ/TU ngày 01/3/2022 về phát triển du lịch bền vững, Tỉnh ủy ban hành."
    text = programme(f"{opening}\nI. CHỈ TIÊU\n{AIM}.", title="phát triển du lịch bền vững năm 2024")
    drives = conclude(lexicon, read(text, slug="plan")).of(Drive)

    assert ("07-NQ/TU", "carried out as a whole") in {(d.driver_number, d.rule) for d in drives}


def test_a_document_does_not_drive_itself(read: Reader, lexicon: Lexicon) -> None:
    """The programme that a decision issues is no other document that shares a phrase with its target."""
    own = (
        "Ban hành kèm theo Quyết định này Chương trình phát triển kinh tế biển xanh (sau đây gọi tắt là Chương trình)."
    )
    text = programme(
        f"{own}\nI. CHỈ TIÊU\n(1) Kinh tế biển xanh đóng góp 10% GRDP.", title="phát triển kinh tế biển xanh năm 2024"
    )

    assert {d.basis for d in conclude(lexicon, read(text, slug="plan")).of(Drive)} == {"structural"}


BESIDE = {
    # What stands beside the numbered targets of a document, and what stands behind it there.
    "stated again by a number of a resolution": (
        "Tiếp tục thực hiện chỉ tiêu số 02 Nghị quyết số 9-NQ/TU ngày 01/3/2021, năm 2024 thu ngân sách 5.000 tỷ đồng",
        {("9-NQ/TU", "explicit", "named with it")},
    ),
    "stated again in passing": ("Quyết tâm thu ngân sách năm 2024 đạt 5.000 tỷ đồng", set()),
    "another figure of the same indicator": (
        "Quyết tâm thu ngân sách năm 2024 đạt 5.200 tỷ đồng",
        {LISTED, ("07-NQ/TU", "structural", "carried out as a whole")},
    ),
    "another indicator": (
        "Theo Kế hoạch số 5/KH-UBND ngày 01/3/2023, phấn đấu kết nạp 1150 đảng viên",
        {LISTED, ("07-NQ/TU", "structural", "carried out as a whole"), ("5/KH-UBND", "explicit", "named with it")},
    ),
}


@pytest.mark.parametrize(("said", "behind_it"), BESIDE.values(), ids=list(BESIDE))
def test_targets_beside_the_numbered_ones(
    read: Reader, lexicon: Lexicon, said: str, behind_it: set[tuple[str, str, str]]
) -> None:
    found = world(read, lexicon, f"{PREAMBLE}\nI. CHỈ TIÊU\n{AIM}.\nII. NHIỆM VỤ\n{said}.")
    (beside,) = [t for t in found.of(Target) if t.group is None]

    assert {(d.driver_number, d.basis, d.rule) for d in found.of(Drive) if d.target == beside.id} == behind_it
