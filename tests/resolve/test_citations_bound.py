"""Which document each citation means: by date and term, as sole candidate, by name; else a finding, never a guess."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, programme, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, DocumentRecord, FindingRecord

# what a report cites, and what each citation is bound to
DATED = [
    # Party numbers count in a term of the committee
    ("Nghị quyết số 05-NQ/TU ngày 01/3/2022", "doc/hau-giang/party/tu/nghi-quyet/2020-2025/05"),
    ("Nghị quyết số 05-NQ/TU ngày 01/3/2017", "doc/hau-giang/party/tu/nghi-quyet/2015-2020/05"),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "doc/vn/party/tw/nghi-quyet/2016-2021/18"),
    # the last day of a term, and the first of the next
    ("Kết luận số 1-KL/TW ngày 01/02/2021", "doc/vn/party/tw/ket-luan/2016-2021/01"),
    ("Kết luận số 1-KL/TW ngày 02/02/2021", "doc/vn/party/tw/ket-luan/2021-2026/01"),
    # State numbers count in a year; a number may carry its own
    ("Kế hoạch số 5/KH-UBND ngày 01/3/2022", "doc/hau-giang/state/ubnd/ke-hoach/2022/05"),
    ("Kế hoạch số 05/KH-UBND năm 2023", "doc/hau-giang/state/ubnd/ke-hoach/2023/05"),
    ("Nghị quyết số 14/2022/NQ-HĐND", "doc/hau-giang/state/hdnd/nghi-quyet/2022/14"),
    ("Luật số 59/2020/QH14", "doc/vn/state/qh/luat/2020/59"),
    # the word tells types apart that share a code
    ("Quy định số 144-QĐ/TW ngày 09/5/2024", "doc/vn/party/tw/quy-dinh/2021-2026/144"),
    ("Quyết định số 144-QĐ/TW ngày 09/5/2024", "doc/vn/party/tw/quyet-dinh/2021-2026/144"),
    # a letter belongs to the number; codes of 2005 and before
    ("Nghị quyết 30a/2008/NQ-CP", "doc/vn/state/cp/nghi-quyet/2008/30a"),
    ("Quyết định số 15/2005/QĐ-UB", "doc/hau-giang/state/ub/quyet-dinh/2005/15"),
    ("Chỉ thị số 36 CT/TW ngày 25/6/1998", "doc/vn/party/tw/chi-thi/1996-2001/36"),
    # a Party committee counts by terms, whatever separator is printed
    ("Nghị quyết số 26/NQ-TW ngày 05/8/2008", "doc/vn/party/tw/nghi-quyet/2006-2011/26"),
    # the term may be told by the congress of the issuer alone
    ("Chỉ thị số 46-CT/TW của Bộ Chính trị khóa X", "doc/vn/party/tw/chi-thi/2006-2011/46"),
    # what a congress passes belongs to the term that it opens
    ("Nghị quyết số 01-NQ/ĐH ngày 15/10/2015", "doc/hau-giang/party/dh/nghi-quyet/2015-2020/01"),
    # plenums, by any of their names
    ("Nghị quyết Trung ương 8 khóa XI", "doc/vn/party/tw/nghi-quyet/khoa-11/hoi-nghi-8"),
    (
        "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI",
        "doc/vn/party/tw/nghi-quyet/khoa-11/hoi-nghi-8",
    ),
    # a letter has no code of a type: the first is its body's
    ("Công văn số 2046/TLĐ-QHLĐ ngày 11/9/2024", "doc/vn/state/tld-qhld/cong-van/2024/2046"),
    # each district numbers its own documents
    ("Kế hoạch số 5/KH-UBND ngày 01/3/2022 của UBND huyện Vị Thủy",
     "doc/hau-giang-huyen-vi-thuy/state/ubnd/ke-hoach/2022/05"),
    ("Kế hoạch số 5/KH-UBND ngày 01/3/2022 của UBND tỉnh", "doc/hau-giang/state/ubnd/ke-hoach/2022/05"),
    # the Party has one charter; what is said of officials whom the Politburo manages is no province's
    ("Điều lệ Đảng", "doc/vn/dieu-le/dieu-le-dang-cong-san-viet-nam"),
    ("Quy định về kiểm soát tài sản của cán bộ thuộc diện Ban Bí thư quản lý",
     "doc/vn/quy-dinh/quy-dinh-ve-kiem-soat-tai-san-cua-can-bo-thuoc-dien-ban-bi-thu-quan-ly"),
    # joint documents are central where the first issuer is; codes count among the laws
    ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
     "doc/vn/state/ubtvqh14-cp-dctubtwmttqvn/nghi-quyet-lien-tich/2017/403"),
    ("Bộ luật Lao động (Luật số 45/2019/QH14)", "doc/vn/state/qh/luat/2019/45"),
    # a law is known by words that say little elsewhere ("Đại")
    ("Luật Đất đai", "doc/vn/luat/luat-dat-dai"),
    # no date, nothing to go by
    ("Nghị quyết số 05-NQ/TU", None),
    ("Kế hoạch số 5/KH-UBND", None),
    ("Đề án 06", None),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "identity"), DATED)
def test_by_date_and_term(read: Reader, lexicon: Lexicon, citation: str, identity: str | None) -> None:
    (bound,) = conclude(lexicon, read(report(f"Tỉnh thực hiện theo {citation}."))).of(Citation)

    assert bound.resolved == identity


def test_two_terms_are_two_documents(read: Reader, lexicon: Lexicon) -> None:
    world = conclude(
        lexicon, read(report("Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022 và Nghị quyết số 05-NQ/TU ngày 01/3/2017."))
    )

    assert len({c.resolved for c in world.of(Citation)}) == 2


SOLE = "doc/hau-giang/party/tu/nghi-quyet/2020-2025/05"


@pytest.mark.parametrize(
    "again",
    [
        "Nghị quyết số 05-NQ/TU",  # the same symbol
        "Nghị quyết số 5-NQ/TU",  # a leading zero is style
        "Nghị quyết số 05",  # a short form of that type
        "Nghị quyết 05",
    ],
)
def test_without_a_date_the_sole_candidate_is_meant(read: Reader, lexicon: Lexicon, again: str) -> None:
    world = conclude(lexicon, read(report(f"Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022. Triển khai {again}.")))

    assert [c.resolved for c in world.of(Citation)] == [SOLE, SOLE]


def test_the_date_may_stand_in_another_document(read: Reader, lexicon: Lexicon) -> None:
    dated = read(report("Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022."), slug="a")
    bare = read(report("Theo Nghị quyết số 05-NQ/TU."), slug="b")

    assert [c.resolved for c in conclude(lexicon, dated, bare).of(Citation)] == [SOLE, SOLE]


def test_nobody_cites_what_comes_later(read: Reader, lexicon: Lexicon) -> None:
    earlier = read(targets("(1) Thu ngân sách 5 tỷ đồng theo Nghị quyết số 05-NQ/TU."), slug="a")  # of 2023
    later = read(report("Theo Nghị quyết số 05-NQ/TU ngày 01/3/2024."), slug="b")

    assert [c.resolved for c in conclude(lexicon, earlier, later).of(Citation)] == [None, SOLE]


def test_several_candidates_stay_unbound_with_a_finding(read: Reader, lexicon: Lexicon) -> None:
    dated = "Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022 và Nghị quyết số 05-NQ/TU ngày 01/3/2017."
    world = conclude(lexicon, read(report(f"{dated} Theo Nghị quyết số 05-NQ/TU.")))
    bare = world.of(Citation)[-1]
    (finding,) = world.of(FindingRecord)

    assert bare.resolved is None
    assert bare.candidates == (
        "doc/hau-giang/party/tu/nghi-quyet/2015-2020/05",
        "doc/hau-giang/party/tu/nghi-quyet/2020-2025/05",
    )
    assert (finding.type, finding.severity, finding.start) == ("ambiguity", "medium", bare.start)
    assert "2 khả năng (" in finding.message.vi
    assert "2 candidates" in finding.message.en
    assert finding.computed, "the candidates themselves"


def test_a_number_without_date_or_candidate_is_said_to_be_so(read: Reader, lexicon: Lexicon) -> None:
    (finding,) = conclude(lexicon, read(report("Theo Nghị quyết số 05-NQ/TU."))).of(FindingRecord)

    assert (finding.type, finding.severity, finding.quote) == ("ambiguity", "low", "Nghị quyết số 05-NQ/TU")


def test_two_dates_of_one_number_are_a_finding(read: Reader, lexicon: Lexicon) -> None:
    one, other = "Nghị quyết số 05-NQ/TU ngày 01/3/2022", "Nghị quyết số 05-NQ/TU ngày 02/3/2022"
    world = conclude(lexicon, read(report(f"Theo {one}. Theo {other}.")))
    (finding,) = world.of(FindingRecord)

    assert {c.resolved for c in world.of(Citation)} == {SOLE}
    assert (finding.type, [s.quote for s in finding.spans]) == ("identity", [one, other])
    assert "2022-03-01 (1 chỗ), 2022-03-02 (1 chỗ)" in finding.message.vi
    assert (finding.stated, finding.computed) == ("2022-03-01", "2022-03-02")


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("ngày 20/11/2024", [("identity", "2024-11-20", "2024-12-20")]),  # another month: bound, and told
        ("ngày 20/12/2024", []),
        ("", []),  # without a date nothing contradicts
    ],
)
def test_another_day_than_the_held_document_bears(
    read: Reader, lexicon: Lexicon, day: str, found: list[tuple[str, str, str]]
) -> None:
    citing = programme(f"Thực hiện Báo cáo số 34-BC/TU {day} của Tỉnh ủy.")
    world = conclude(lexicon, read(report("Thân bài."), slug="held"), read(citing, slug="citing"))
    findings = world.of(FindingRecord)

    assert [(f.type, f.stated, f.computed) for f in findings if f.type == "identity"] == found
    assert all({s.doc for s in f.spans} == {"held", "citing"} for f in findings if f.type == "identity")


def test_a_document_has_the_identity_of_its_letterhead(read: Reader, lexicon: Lexicon) -> None:
    world = conclude(lexicon, read(report("Thân bài."), slug="held"), read("Một bài báo không có số.", slug="news"))

    assert [d.resolved for d in world.of(DocumentRecord)] == [
        "doc/hau-giang/party/tu/bao-cao/2020-2025/34",
        "doc/file/news",
    ]


HELD = ["Chương trình số 12-CTr/TU ngày 15/12/2023", "Chương trình số 12-CTr/TU", "Chương trình 12"]


@pytest.mark.parametrize("citation", HELD)
def test_a_citation_of_a_held_document_is_bound_to_it(read: Reader, lexicon: Lexicon, citation: str) -> None:
    held = read(targets("(1) Thu ngân sách 5 tỷ đồng."), slug="a")
    citing = read(report(f"Theo {citation}, thu tốt."), slug="b")
    world = conclude(lexicon, held, citing)

    assert [c.resolved for c in world.of(Citation)] == [world.of(DocumentRecord)[0].resolved]


def test_a_held_document_goes_by_its_title(read: Reader, lexicon: Lexicon) -> None:
    held = read(targets("(1) Thu ngân sách 5 tỷ đồng."), slug="a")
    citing = read(report("Tỉnh triển khai Chương trình thực hiện nhiệm vụ công tác năm 2024."), slug="b")
    world = conclude(lexicon, held, citing)

    assert [c.resolved for c in world.of(Citation)] == [world.of(DocumentRecord)[0].resolved]


PLAN = "Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"

NAMED = [
    # a shorter name is the longer one's, if no other has its words
    (f"Theo {PLAN}. Triển khai Quy hoạch tỉnh thời kỳ 2021 - 2030.", 1),
    ("Ban hành Đề án Phát triển du lịch cộng đồng. Triển khai Đề án Phát triển du lịch xanh.", 2),
    # a congress is told by its ordinal; without one the sole congress is meant
    ("Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV. Theo Nghị quyết Đại hội Đảng bộ tỉnh.", 1),
    ("Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV. Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII.", 2),
    # its term tells it too
    (
        "Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025. "
        "Theo Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025.",
        1,
    ),
    # the national congress of that number is another one
    ("Theo Nghị quyết Đại hội XIII của Đảng. Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII.", 2),
]


@pytest.mark.parametrize(("body", "documents"), NAMED)
def test_by_name(read: Reader, lexicon: Lexicon, body: str, documents: int) -> None:
    bound = [c.resolved for c in conclude(lexicon, read(report(body))).of(Citation)]

    assert len(bound) == 2
    assert None not in bound
    assert len(set(bound)) == documents


RULES = "Quy chế công tác dân vận của hệ thống chính trị"
IN_A_SUBJECT = {
    # What a central document names in its subject is no province's, unless its words say so.
    f"Theo Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về tiếp tục thực hiện {RULES}.": "vn",
    f"Theo Kết luận số 43-KL/TW ngày 07/01/2019 về tiếp tục thực hiện {RULES} trên địa bàn tỉnh.": "hau-giang",
    f"Theo Kết luận số 9-KL/TU ngày 07/01/2022 của Tỉnh ủy về tiếp tục thực hiện {RULES}.": "hau-giang",
    f"Theo Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư. Tiếp tục thực hiện {RULES}.": "hau-giang",
}


@pytest.mark.parametrize(("sentence", "area"), IN_A_SUBJECT.items())
def test_of_whom_is_what_a_subject_names(read: Reader, lexicon: Lexicon, sentence: str, area: str) -> None:
    local = f"Triển khai {RULES} trên địa bàn tỉnh Hậu Giang."
    bound = [c.resolved for c in conclude(lexicon, read(report(f"{local} {sentence}"))).of(Citation)]

    assert (bound[2] or "").split("/")[1] == area
    assert (bound[2] == bound[0]) == (area == "hau-giang")


def test_a_law_is_one_law_whoever_cites_it(read: Reader, lexicon: Lexicon) -> None:
    body = report("Thi hành Luật Đất đai năm 2024.")
    one, other = (
        read(body, slug="a"),
        read(body.replace("HẬU GIANG", "SÓC TRĂNG").replace("Hậu Giang", "Sóc Trăng"), slug="b"),
    )
    world = conclude(lexicon, one, other)

    assert len({c.resolved for c in world.of(Citation)}) == 1
    assert len({d.area for d in world.of(DocumentRecord)}) == 2


def test_a_congress_that_may_be_either_stays_unbound(read: Reader, lexicon: Lexicon) -> None:
    body = (
        "Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV. Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII. "
        "Theo Nghị quyết Đại hội Đảng bộ tỉnh."
    )
    last = conclude(lexicon, read(report(body))).of(Citation)[-1]

    assert last.resolved is None
    assert len(last.candidates) == 2


def test_binding_changes_nothing_else(read: Reader, lexicon: Lexicon) -> None:
    found = read(report("Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022. Thu ngân sách đạt 5 tỷ đồng."))
    world = conclude(lexicon, found)

    assert [(r.id, r.quote) for r in world.records[: len(found.records)]] == [(r.id, r.quote) for r in found.records]


def test_coordinated_short_forms_have_the_codes_of_the_last(read: Reader, lexicon: Lexicon) -> None:
    world = conclude(lexicon, read(report("Theo Kế hoạch số 10, 11 và 12-KH/TU ngày 05/01/2024 của Tỉnh ủy.")))

    assert [c.resolved for c in world.of(Citation)] == [
        f"doc/hau-giang/party/tu/ke-hoach/2020-2025/{n}" for n in (10, 11, 12)
    ]


LAWS = [
    # one law by name and by number
    ("Theo Luật Đất đai số 31/2024/QH15 ngày 18/01/2024. Theo Luật Đất đai năm 2024.", 1),
    ("Theo Luật Đất đai năm 2024. Theo Luật Đất đai.", 1),
    ("Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017. Theo Luật Thủy lợi năm 2017.", 1),  # by its day or its year
    ("Theo Luật Đầu tư công năm 2019. Theo Luật Đầu tư năm 2020.", 2),  # a law's name is whole
    ("Theo Luật Đất đai năm 2013. Theo Luật Đất đai năm 2024.", 2),
]


@pytest.mark.parametrize(("body", "documents"), LAWS)
def test_laws(read: Reader, lexicon: Lexicon, body: str, documents: int) -> None:
    bound = [c.resolved for c in conclude(lexicon, read(report(body))).of(Citation)]

    assert None not in bound
    assert len(set(bound)) == documents


def test_no_law_is_meant_that_came_later(read: Reader, lexicon: Lexicon) -> None:
    later = read(report("Theo Luật Đất đai năm 2024."), slug="b")
    earlier = read(report("Theo Luật Đất đai.").replace("năm 2024", "năm 2015").replace("2024", "2015"), slug="a")

    assert len({c.resolved for c in conclude(lexicon, earlier, later).of(Citation)}) == 2


STUBS = [
    "Chương trình số 12-CTr/TU ngày 15/12/2023",
    "Chương trình số 12-CTr/TU ngày 15 tháng 12 năm 2023 của Tỉnh ủy",
]


@pytest.mark.parametrize("citation", STUBS)
def test_a_document_that_arrives_later_fills_its_stub(read: Reader, lexicon: Lexicon, citation: str) -> None:
    citing = read(report(f"Theo {citation}, thu tốt."), slug="b")
    held = read(targets("(1) Thu ngân sách 5 tỷ đồng."), slug="a")
    (before,) = conclude(lexicon, citing).of(Citation)
    after = conclude(lexicon, held, citing)

    assert [before.resolved] == [c.resolved for c in after.of(Citation)]
    assert before.resolved in {d.resolved for d in after.of(DocumentRecord)}


_CONGRESS = """ĐẢNG BỘ TỈNH HẬU GIANG
ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XIV
*
Số 01-NQ/ĐH
Hậu Giang, ngày 14 tháng 10 năm 2020

NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH HẬU GIANG LẦN THỨ XIV, NHIỆM KỲ 2020 - 2025
-----
Thân bài.
"""


def test_a_congress_resolution_that_arrives_later_fills_its_stub(read: Reader, lexicon: Lexicon) -> None:
    citing = read(report("Theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV."), slug="b")
    (before,) = conclude(lexicon, citing).of(Citation)
    after = conclude(lexicon, read(_CONGRESS, slug="a"), citing)

    assert [before.resolved] == [c.resolved for c in after.of(Citation) if c.doc == "b"]
    assert before.resolved in {d.resolved for d in after.of(DocumentRecord)}


def test_the_city_since_july_2025_is_another_body(read: Reader, lexicon: Lexicon) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nSố: 12/BC-UBND\nCần Thơ, ngày 15 tháng 01 năm 2026\n\nBÁO CÁO\n"
        "tình hình năm 2025\n-----\nTheo Quyết định số 5/QĐ-UBND ngày 05/3/2025 "
        "và Quyết định số 5/QĐ-UBND ngày 05/8/2025.\n"
    )

    assert [c.resolved for c in conclude(lexicon, read(text)).of(Citation)] == [
        "doc/can-tho/state/ubnd/quyet-dinh/2025/05",
        "doc/can-tho-2025/state/ubnd/quyet-dinh/2025/05",
    ]


def test_a_bare_congress_is_that_of_the_texts_own_committee(read: Reader, lexicon: Lexicon) -> None:
    national = read(report("Tỉnh thực hiện Nghị quyết Đại hội XIII của Đảng."), slug="a")
    local = read(report("Theo Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025."), slug="b")
    bare = read(report("Năm qua, tỉnh thực hiện Nghị quyết Đại hội với quyết tâm cao."), slug="c")

    alone = next(c for c in conclude(lexicon, national, bare).of(Citation) if c.doc == "c")
    both = next(c for c in conclude(lexicon, national, local, bare).of(Citation) if c.doc == "c")

    assert (alone.resolved, alone.candidates) == (
        None,
        ("doc/vn/party/dai-hoi/nghi-quyet/khoa-13/nghi-quyet-dai-hoi",),
    )
    assert both.resolved == "doc/hau-giang/party/dai-hoi/nghi-quyet/khoa-14/nghi-quyet-dai-hoi"


def test_a_law_of_which_only_a_later_one_is_known_is_one_of_its_own(read: Reader, lexicon: Lexicon) -> None:
    later = read(report("Tỉnh thực hiện Luật Nhà giáo năm 2025."), slug="a")
    earlier = read(report("Quốc hội sửa đổi Luật Nhà giáo trong năm."), slug="b")

    bound = [c.resolved for c in conclude(lexicon, later, earlier).of(Citation)]

    assert bound == ["doc/vn/luat/luat-nha-giao-nam-2025", "doc/vn/luat/luat-nha-giao"]


@pytest.mark.parametrize(("date", "words"), [(" ngày 30/2/2012", "không có trong lịch"), ("", "không có ngày")])
def test_a_date_that_cannot_be_is_not_a_missing_one(read: Reader, lexicon: Lexicon, date: str, words: str) -> None:
    world = conclude(lexicon, read(report(f"I. KẾT QUẢ\nThực hiện Nghị quyết số 15-NQ/TW{date}.")))
    found = [r for r in world.records if isinstance(r, FindingRecord) and r.type == "ambiguity"]

    assert [words in r.message.vi for r in found] == [True]


def test_a_note_of_the_whole_file_is_no_finding(read: Reader, lexicon: Lexicon) -> None:
    world = conclude(lexicon, read(report("I. KẾT QUẢ\nThu nội địa đạt 7.017 tỷ đồng.")))

    assert [r for r in world.records if isinstance(r, FindingRecord) and not r.spans] == []


SHORT = [
    # numbers of a list share their codes, but hardly their year
    ("Nghị định số 178/2024/NĐ-CP", "Nghị định 178, 67/2025/NĐ-CP", True),
    # what a text cites in full, the short form in another, and whether it is bound to it
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "Nghị quyết 18 của Bộ Chính trị", True),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "các nghị quyết 18, 19 của Trung ương", True),
    # the issuer said is not the one whose code the number shows
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "Nghị quyết 18 của HĐND tỉnh", False),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017", "Nghị quyết 18 của Quốc hội", False),
    ("Nghị quyết số 98/2023/QH15", "Nghị quyết 98 của Quốc hội", True),
    ("Quyết định số 06/QĐ-TTg ngày 06/01/2022", "Quyết định 06 của Chính phủ", True),
]


@pytest.mark.parametrize(("full", "short", "bound"), SHORT)
def test_a_short_form_is_the_sole_document_of_its_issuer(
    lexicon: Lexicon, read: Reader, full: str, short: str, bound: bool
) -> None:
    one = read(report(f"I. KẾT QUẢ\nTheo {full}, tỉnh làm tốt."), slug="one")
    other = read(report(f"I. KẾT QUẢ\nTriển khai {short}."), slug="other")
    cited = conclude(lexicon, one, other).of(Citation)

    assert ((cited[1].resolved == cited[0].resolved), cited[0].resolved is not None) == (bound, True)


def test_an_amending_law_is_not_the_law_it_amends(lexicon: Lexicon, read: Reader) -> None:
    text = report("I. KẾT QUẢ\nTheo Luật Sửa đổi, bổ sung Luật Viên chức (Luật số 52/2019/QH14). Theo Luật Viên chức.")

    assert conclude(lexicon, read(text)).of(Citation)[-1].resolved == "doc/vn/luat/luat-vien-chuc"
