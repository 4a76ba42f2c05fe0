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
    (  # a list goes on under the cue it opened with
        "Tiếp tục thực hiện Chỉ thị số 05-CT/TW, Kết luận số 01-KL/TW và Nghị quyết số 07-NQ/TU.",
        [(OWN, "continues", "01-KL/TW"), (OWN, "continues", "05-CT/TW"), (OWN, "continues", "07-NQ/TU")],
    ),
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


REPORTED = [
    # what a report says was carried out, others carried out
    (report("I. KẾT QUẢ\nThực hiện Nghị quyết số 07-NQ/TU về y tế."), []),
    # its preamble says what it reports on
    (report("Thực hiện Nghị quyết số 07-NQ/TU, Tỉnh ủy báo cáo."), [("34-BC/TU", "implements", "07-NQ/TU")]),
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
