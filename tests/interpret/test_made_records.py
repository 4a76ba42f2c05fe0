"""Whatever the text: each record's words stand where it says, and its id is its own and stays so."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import Reader, programme, report, targets

from hgkg.model.lines import to_lines
from hgkg.model.record import (
    Citation,
    DocumentRecord,
    FindingRecord,
    FootnoteRecord,
    Quantified,
    Relation,
    SectionRecord,
    Task,
)

_PIECES = (
    "I. CÁC CHỈ TIÊU CHỦ YẾU\n", "II. NHIỆM VỤ TRỌNG TÂM\n", "III. TỔ CHỨC THỰC HIỆN\n", "(1) ", "(2). ", "- ",
    "\n", ". ",
    "; ", ", ", " ", "“", "”", "(", ")", "Nghị quyết số 07-NQ/TU", "Đề án 06", "Luật Đất đai", "148/KH-UBND",
    "Tỉnh ủy ",
    "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV ", "thực hiện ", "tiếp tục thực hiện ", "thay thế ", "về ", "của ",
    "ngày 16/10/2023", "31/02/2024", "năm 2024 ", "tăng ", "giảm ", "đạt ", "vượt ", "bằng ", "7,5% ", "0/0 ",
    "1.293/1.150 đảng viên ", "5.000 tỷ đồng ", "từ 5 đến 7% ", "trở lên ", "ít nhất 02 cuộc ", "xếp thứ 19/63 tỉnh ",
    "GRDP ", "thu ngân sách ", "tỷ lệ hộ nghèo ", "cao hơn năm 2023 ", "kế hoạch ", "so với cùng kỳ ", "trong đó ",
    "chỉ tiêu ", "phấn đấu ", "Sở Tài chính chủ trì ", "[1]", "\n[1] ", "[\n]", "\n[\ufffd] ", "\\-", "\u200b",
)  # fmt: skip
texts = st.builds(
    lambda frame, pieces, form: unicodedata.normalize(form, frame("".join(pieces))),
    st.sampled_from([programme, report, targets, str]),
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=30),
    st.sampled_from(["NFC", "NFD"]),
)
genres = st.sampled_from([None, "programme", "report", "news"])


@given(text=texts, genre=genres)
def test_every_quote_is_what_stands_there(read: Reader, text: str, genre: str | None) -> None:
    for record in read(text, genre=genre).records:
        assert text[record.start : record.end] == record.quote
        if isinstance(record, Quantified) and record.value is not None:
            assert record.value_start is not None
            assert record.value_end is not None
            assert record.start <= record.value_start < record.value_end
            assert any(c.isdigit() for c in text[record.value_start : record.value_end])
        if isinstance(record, Citation) and record.subject_start is not None:
            assert record.subject_end is not None
            assert record.subject_start < record.subject_end
        if isinstance(record, FindingRecord):
            assert all(text[e.start : e.end] == e.quote for e in record.spans)


@given(text=texts, genre=genres)
def test_ids_are_unique_stable_and_point_at_records(read: Reader, text: str, genre: str | None) -> None:
    records = read(text, genre=genre).records
    ids = [r.id for r in records]

    assert len(set(ids)) == len(ids)
    assert read(text, genre=genre).records == records
    assert all(r.id.startswith(f"{r.kind}-") for r in records)
    for record in records:
        if isinstance(record, Relation):
            assert {record.from_, record.to} <= set(ids)
        if isinstance(record, SectionRecord) and record.parent:
            assert record.parent in ids
        if isinstance(record, Task):
            assert set(record.about) <= set(ids)


@given(text=texts)
def test_records_are_in_text_order_and_json(read: Reader, text: str) -> None:
    records = read(text).records
    lines = to_lines(records).splitlines() if "\x85" not in text else []

    assert [r.start for r in records] == sorted(r.start for r in records)
    assert all(json.loads(line)["id"] for line in lines)


def test_another_document_has_other_ids(read: Reader) -> None:
    text = targets("(1) Kết nạp 1150 đảng viên.")
    one, other = ({r.id for r in read(text, slug=slug).records} for slug in ("one", "other"))

    assert not one & other


def test_decomposed_text_says_the_same_with_its_own_quotes(read: Reader) -> None:
    text = targets("(1) Kết nạp 1150 đảng viên theo Nghị quyết số 07-NQ/TU của Tỉnh ủy.")
    composed, decomposed = (read(unicodedata.normalize(form, text)).records for form in ("NFC", "NFD"))

    assert [unicodedata.normalize("NFC", r.quote) for r in decomposed] == [r.quote for r in composed]
    assert [r.quote for r in decomposed] != [r.quote for r in composed]
    assert [getattr(r, "indicator", None) for r in decomposed] == [getattr(r, "indicator", None) for r in composed]


NOTED = report(
    "I. KẾT QUẢ\nThu ngân sách đạt 5.000 tỷ đồng[1]. Chi tốt[2].\n\n[1] Theo Nghị quyết số 07-NQ/TU.\n[2] Thu 5%.\n"
)


def test_a_record_in_a_note_stands_where_the_notes_sentence_does(read: Reader) -> None:
    (citation,) = read(NOTED).of(Citation)

    assert (citation.footnote, citation.section) == (1, ("I",))


def test_a_footnote_says_where_its_marker_and_sentence_are(read: Reader) -> None:
    first, second = read(NOTED).of(FootnoteRecord)
    assert first.anchor is not None
    assert first.marker_start is not None

    assert NOTED[first.marker_start : first.marker_end] == "[1]"
    assert NOTED[first.anchor[0] : first.anchor[1]] == "Thu ngân sách đạt 5.000 tỷ đồng[1]."
    assert (first.number, second.number) == (1, 2)


def test_the_document_says_what_its_letterhead_says(read: Reader) -> None:
    (document,) = read(programme("Thân bài.")).of(DocumentRecord)

    assert (document.type, document.number, document.issuer, document.date, document.area) == (
        "Chương trình",
        "12-CTr/TU",
        "Tỉnh ủy Hậu Giang",
        "2023-12-15",
        "hau-giang",
    )
    assert document.chars == len(programme("Thân bài."))


@pytest.mark.parametrize("text", ["a", "I. A\n", "[\ufffd]", "(1) 5%", "e\u0302\u0323"])
def test_short_texts_have_one_document(read: Reader, text: str) -> None:
    assert len(read(text).of(DocumentRecord)) == 1
