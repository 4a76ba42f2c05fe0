"""Relations between documents, as the text states them."""

from __future__ import annotations

import pytest
from reading import Reader, programme, report

from hgkg.model.record import Citation, DocumentRecord, Relation

OWN = "12-CTr/TU"  # the number of the made-up programme

# sentence of a programme; from, relation, to
STATED = [
    # what a plan says of itself
    ("Căn cứ Nghị quyết số 07-NQ/TU về y tế, Tỉnh ủy ban hành.", [(OWN, "based_on", "07-NQ/TU")]),
    ("Thực hiện Nghị quyết số 07-NQ/TU về y tế.", [(OWN, "implements", "07-NQ/TU")]),
    ("Cụ thể hóa Nghị quyết số 07-NQ/TU.", [(OWN, "implements", "07-NQ/TU")]),
    ("Tiếp tục thực hiện Chỉ thị số 05-CT/TW.", [(OWN, "continues", "05-CT/TW")]),  # though it holds "thực hiện"
    ("Chương trình này thay thế Kế hoạch số 148/KH-UBND.", [(OWN, "replaces", "148/KH-UBND")]),
    ("Sơ kết 5 năm thực hiện Nghị quyết số 07-NQ/TU.", [(OWN, "reviews", "07-NQ/TU")]),  # though it holds "thực hiện"
    ("Sau 20 năm thực hiện Nghị quyết số 07-NQ/TU, đời sống tốt hơn.", [(OWN, "reviews", "07-NQ/TU")]),
    # what was proposed gives no power: only "căn cứ" does
    ("Xét Tờ trình số 15-TTr/TU, Tỉnh ủy ban hành.", []),
    ("Căn cứ Nghị quyết số 07-NQ/TU; xét Tờ trình số 15-TTr/TU, Tỉnh ủy ban hành.", [(OWN, "based_on", "07-NQ/TU")]),
    (  # each of two clauses has a cue of its own
        "Sửa đổi Quy chế số 01-QC/TU; thay thế Quyết định số 77-QĐ/TU.",
        [(OWN, "amends", "01-QC/TU"), (OWN, "replaces", "77-QĐ/TU")],
    ),
    (  # a list goes on under the cue it opened with
        "Tiếp tục thực hiện Chỉ thị số 05-CT/TW, Kết luận số 01-KL/TW và Nghị quyết số 07-NQ/TU.",
        [(OWN, "continues", "01-KL/TW"), (OWN, "continues", "05-CT/TW"), (OWN, "continues", "07-NQ/TU")],
    ),
    (  # the second of two documents amends the first
        "Căn cứ Luật số 83/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 65/2020/QH14.",
        [(OWN, "based_on", "83/2015/QH13"), ("65/2020/QH14", "amends", "83/2015/QH13")],
    ),
    ("Luật số 83/2015/QH13 và Luật số 65/2020/QH14 được sửa đổi.", []),
    ("Phấn đấu hoàn thành các mục tiêu đề ra trong Nghị quyết số 16/2021/QH15.", [(OWN, "implements", "16/2021/QH15")]),
    (
        "Theo đề nghị của Ban Tổ chức Tỉnh ủy tại Tờ trình số 15-TTr/BTCTU, Tỉnh ủy ban hành.",
        [],
    ),
    (  # each of two reviews has its years
        "Sau 6 năm thực hiện Nghị quyết số 36-NQ/TW và 03 năm thực hiện Kết luận số 28-KL/TW, kinh tế lớn mạnh.",
        [(OWN, "reviews", "28-KL/TW"), (OWN, "reviews", "36-NQ/TW")],
    ),
    ("Ban Chỉ đạo về tổng kết Nghị quyết số 18-NQ/TW đã họp.", []),  # what a committee is for
    # nested: each document is bound to the next
    (
        "Xem Chương trình số 70-CTr/TU về thực hiện Kết luận số 15-KL/TW về tiếp tục đẩy mạnh thực hiện "
        "Chỉ thị số 46-CT/TW về y tế.",
        [("15-KL/TW", "continues", "46-CT/TW"), ("70-CTr/TU", "implements", "15-KL/TW")],
    ),
    (
        "Xem Quyết định số 5/QĐ-UBND về sửa đổi, bổ sung Quyết định số 4/QĐ-UBND.",
        [("5/QĐ-UBND", "amends", "4/QĐ-UBND")],
    ),
    (
        "Xem Báo cáo số 12-BC/TU về tổng kết 10 năm thực hiện Nghị quyết số 07-NQ/TU.",
        [("12-BC/TU", "reviews", "07-NQ/TU")],
    ),
    ("Xem Nghị quyết số 8-NQ/TU thay thế Nghị quyết số 07-NQ/TU.", [("8-NQ/TU", "replaces", "07-NQ/TU")]),
    # a carrying out that is only spoken of
    ("Giám sát việc thực hiện Nghị quyết số 07-NQ/TU.", []),
    ("Kết quả triển khai thực hiện Nghị quyết số 07-NQ/TU được ghi nhận.", []),
    # orders to others, and what others do
    ("Giao Sở Y tế chủ trì triển khai Nghị quyết số 07-NQ/TU.", []),
    ("Chỉ đạo các sở, ban, ngành triển khai thực hiện Nghị quyết số 07-NQ/TU.", []),
    ("Yêu cầu Ủy ban nhân dân tỉnh tổng kết 5 năm thực hiện Nghị quyết số 07-NQ/TU.", []),
    ("2- Thời gian tới, các cấp uỷ, tổ chức đảng tiếp tục quán triệt Nghị quyết số 07-NQ/TU.", []),
    ("Thời gian tới, các cấp ủy tiếp tục quán triệt Nghị quyết số 07-NQ/TU.", []),
    ("Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo tổng kết Nghị quyết số 07-NQ/TU.", []),
    ("Đoàn của Ban Tuyên giáo Tỉnh ủy đã kiểm tra Huyện ủy Vị Thủy về việc thực hiện Chỉ thị số 05-CT/TW.", []),
    ("Lãnh đạo, chỉ đạo thực hiện Nghị quyết số 07-NQ/TU.", [(OWN, "implements", "07-NQ/TU")]),  # its own work
    ("Tỉnh ủy tiếp tục thực hiện Nghị quyết số 07-NQ/TU.", [(OWN, "continues", "07-NQ/TU")]),
    # no cue, or one that is too far away
    ("Theo Nghị quyết số 07-NQ/TU, các sở làm tốt.", []),
    ("Thực hiện tốt công tác y tế; theo Nghị quyết số 07-NQ/TU.", []),
]


def stated(read: Reader, text: str) -> list[tuple[str | None, str, str | None]]:
    records = read(text).records
    named = {r.id: r.number for r in records if isinstance(r, Citation | DocumentRecord)}
    return sorted((named[r.from_], r.relation, named[r.to]) for r in records if isinstance(r, Relation))


@pytest.mark.parametrize(("sentence", "relations"), STATED)
def test_stated_by_a_programme(read: Reader, sentence: str, relations: list[tuple[str, str, str]]) -> None:
    assert stated(read, programme(sentence)) == relations


def test_a_title_says_what_the_document_carries_out(read: Reader) -> None:
    text = programme("Thân bài.", title="thực hiện Nghị quyết số 07-NQ/TU về nông thôn")

    assert stated(read, text) == [(OWN, "implements", "07-NQ/TU")]


def test_a_title_cites_by_name(read: Reader) -> None:
    said = read(programme("Thân bài.", title="về việc thực hiện Nghị quyết Đại hội XII của Đảng"))

    assert [c.quote for c in said.of(Citation)] == ["Nghị quyết Đại hội XII của Đảng"]
    assert [(r.relation, r.to) for r in said.of(Relation)] == [("implements", said.of(Citation)[0].id)]


REPORTED = [
    # what a report says was carried out, others carried out
    (report("I. KẾT QUẢ\nThực hiện Nghị quyết số 07-NQ/TU về y tế."), []),
    # its preamble says what it reports on
    (report("Thực hiện Nghị quyết số 07-NQ/TU, Tỉnh ủy báo cáo."), [("34-BC/TU", "implements", "07-NQ/TU")]),
    (  # whoever carries out what was inspected, it is not the report
        report(
            "Ủy ban Kiểm tra Tỉnh ủy kiểm tra Ban Thường vụ Huyện ủy Vị Thủy việc lãnh đạo, chỉ đạo, tổ chức "
            "thực hiện Nghị quyết số 07-NQ/TU."
        ),
        [],
    ),
    (  # a note is no preamble
        report("Khen thưởng 38 cá nhân [1].\n\nI. KẾT QUẢ\nTốt.\n\n[1] Có thành tích thực hiện Chỉ thị số 05-CT/TW."),
        [],
    ),
    # what its sections say was carried out by those of whose work it tells
    (
        report(
            "I. KẾT QUẢ\nThực hiện Nghị quyết số 30/2008/NQ-CP ngày 11/12/2008 của Chính phủ về những giải pháp "
            "cấp bách, Bộ Công Thương đã triển khai nhiều giải pháp."
        ),
        [("34-BC/TU", "implements", "30/2008/NQ-CP")],
    ),
    (
        report("I. KẾT QUẢ\n- Thực hiện nghiêm Chỉ thị 05 của Bộ Chính trị và Kết luận số 01-KL/TW, tỉnh đã học tập."),
        [("34-BC/TU", "implements", "01-KL/TW"), ("34-BC/TU", "implements", "05")],
    ),
    (  # a list, a subject with a document of its own
        report(
            "I. KẾT QUẢ\nTiếp tục thực hiện Kế hoạch số 5-KH/TU về thực hiện Nghị quyết số 07-NQ/TU, Kết luận số "
            "01-KL/TW, các cấp ủy đã học tập."
        ),
        [
            ("34-BC/TU", "continues", "01-KL/TW"),
            ("34-BC/TU", "continues", "5-KH/TU"),
            ("5-KH/TU", "implements", "07-NQ/TU"),
        ],
    ),
    (
        report(
            "I. KẾT QUẢ\n1.1. Thực hiện Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW: Tỉnh ủy đã sắp xếp tổ chức."
        ),
        [("34-BC/TU", "implements", "18-NQ/TW"), ("34-BC/TU", "implements", "19-NQ/TW")],
    ),
    (
        report(
            "I. KẾT QUẢ\nThực hiện Nghị quyết số 07-NQ/TU về giải pháp cấp bách nhằm ngăn suy giảm, giữ nhịp độ, "
            "Sở Công Thương đã tham mưu."
        ),
        [("34-BC/TU", "implements", "07-NQ/TU")],
    ),
    # no one acts behind; the document is not what the sentence opens with
    (report("I. KẾT QUẢ\nThực hiện Nghị quyết số 07-NQ/TU, đời sống tốt hơn."), []),
    (report("I. KẾT QUẢ\nCác sở thực hiện Nghị quyết số 07-NQ/TU, Sở Y tế làm tốt."), []),
    (report("I. KẾT QUẢ\nSơ kết 5 năm thực hiện Nghị quyết số 07-NQ/TU."), [("34-BC/TU", "reviews", "07-NQ/TU")]),
]


@pytest.mark.parametrize(("text", "relations"), REPORTED)
def test_stated_by_a_report(read: Reader, text: str, relations: list[tuple[str, str, str]]) -> None:
    assert stated(read, text) == relations


def test_a_review_says_of_how_many_years(read: Reader) -> None:
    (relation,) = read(report("Tổng kết 10 năm thực hiện Nghị quyết số 07-NQ/TU.")).of(Relation)

    assert relation.years == 10


def test_the_quote_is_the_words_that_say_so(read: Reader) -> None:
    (relation,) = read(programme("Năm nay, tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập.")).of(Relation)

    assert relation.quote == "tiếp tục thực hiện Chỉ thị số 05-CT/TW"


_DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG\nSố: 15/2006/QĐ-UBND\nSóc Trăng, ngày 15 tháng 12 năm 2006\n\n"
    "QUYẾT ĐỊNH\nVề việc ban hành Quy định quản lý đất đai\n\n"
)
_NEWS = "Bến Tre sơ kết công tác\n10/05/2024 08:30\n"
_SECOND = "15/2006/QĐ-UBND"

IN_OTHER_STYLES = [
    (  # the preamble of a report binds all of its list
        report(
            "Tiếp tục thực hiện Chỉ thị số 05-CT/TW, Kết luận số 01-KL/TW và Nghị quyết số 07-NQ/TU, Tỉnh ủy báo cáo."
        ),
        [("34-BC/TU", "continues", n) for n in ("01-KL/TW", "05-CT/TW", "07-NQ/TU")],
    ),
    (
        report("Thực hiện Công văn số 12-CV/TU ngày 01/02/2024 và Kế hoạch số 5-KH/TU, Tỉnh ủy báo cáo."),
        [("34-BC/TU", "implements", "12-CV/TU"), ("34-BC/TU", "implements", "5-KH/TU")],
    ),
    (  # two documents that go together
        programme("Thực hiện Nghị quyết số 07-NQ/TU gắn với Chỉ thị số 05-CT/TW."),
        [("07-NQ/TU", "accompanies", "05-CT/TW"), (OWN, "implements", "07-NQ/TU")],
    ),
    (
        programme("Thực hiện Nghị quyết số 07-NQ/TU gắn với thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị."),
        [("07-NQ/TU", "accompanies", "05-CT/TW"), (OWN, "implements", "07-NQ/TU")],
    ),
    (  # a decision of 2006
        _DECISION + "Căn cứ Nghị định số 181/2004/NĐ-CP ngày 29/10/2004 của Chính phủ;\n"
        "Điều 2. Quyết định này thay thế Quyết định số 15/2005/QĐ-UB ngày 03/02/2005 của Ủy ban nhân dân tỉnh.\n",
        [(_SECOND, "based_on", "181/2004/NĐ-CP"), (_SECOND, "replaces", "15/2005/QĐ-UB")],
    ),
    (  # the cue behind
        _DECISION + "Điều 2. Quyết định số 20/2004/QĐ-UB hết hiệu lực kể từ ngày Quyết định này có hiệu lực.\n",
        [(_SECOND, "replaces", "20/2004/QĐ-UB")],
    ),
    (  # behind its subject
        _DECISION + "Điều 2. Quyết định số 20/2004/QĐ-UB về giá đất hết hiệu lực kể từ ngày ký.\n",
        [(_SECOND, "replaces", "20/2004/QĐ-UB")],
    ),
    (
        _DECISION + "Điều 1. Sửa đổi, bổ sung Điều 3 Quyết định số 20/2004/QĐ-UB ngày 01/02/2004.\n"
        "Điều 2. Bãi bỏ Quyết định số 21/2004/QĐ-UB và Chỉ thị số 33/2006/CT-UBND.\n",
        [
            (_SECOND, "amends", "20/2004/QĐ-UB"),
            (_SECOND, "replaces", "21/2004/QĐ-UB"),
            (_SECOND, "replaces", "33/2006/CT-UBND"),
        ],
    ),
    (  # others' relations, in news
        _NEWS
        + "Quyết định số 25/2024/QĐ-UBND thay thế Quyết định số 12/2020/QĐ-UBND và Quyết định số 13/2020/QĐ-UBND.\n",
        [("25/2024/QĐ-UBND", "replaces", "12/2020/QĐ-UBND"), ("25/2024/QĐ-UBND", "replaces", "13/2020/QĐ-UBND")],
    ),
    (
        _NEWS + "Nghị định số 35/2024/NĐ-CP sửa đổi, bổ sung Nghị định số 30/2020/NĐ-CP về công tác văn thư.\n",
        [("35/2024/NĐ-CP", "amends", "30/2020/NĐ-CP")],
    ),
    # what news says is carried out is carried out by others
    (_NEWS + "Tỉnh đẩy mạnh thực hiện Đề án 06. Theo Luật Đất đai năm 2024, giá đất tăng.\n", []),
]


@pytest.mark.parametrize(("text", "relations"), IN_OTHER_STYLES)
def test_stated_in_other_styles(read: Reader, text: str, relations: list[tuple[str, str, str]]) -> None:
    assert stated(read, text) == relations


def test_a_law_amends_every_law_in_its_name(read: Reader) -> None:
    law = "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương"
    found = read(report(f"I. KẾT QUẢ\nTuyên truyền {law} ngày 22/11/2019."))
    named = {c.id: c.quote for c in found.of(Citation)}

    assert [(r.relation, named[r.to]) for r in found.of(Relation)] == [
        ("amends", "Luật Tổ chức Chính phủ"),
        ("amends", "Luật Tổ chức chính quyền địa phương"),
    ]
