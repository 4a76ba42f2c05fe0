"""Whatever the text: an outline comes out, in order and within bounds."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from reading import Reader

_PIECES = (
    "I. ", "1. ", "1.1 ", "(1) ", "(2). ", "a) ", "- ", "* ", "**", "## ", "PHẦN I", "MỤC TIÊU", "Mục tiêu",
    "[1]", "[2]", "[\ufffd]", "[\n]", "[\n", "\n", "\n\n", "\r\n", " ", "Số ", "-NQ/TU", "07-NQ/TU", "148/KH-UBND",
    "ngày 16/10/2023", "31/02/2024", "ngày     tháng     năm 2024", "Hậu Giang, ", "-----", "NGHỊ QUYẾT", "BÁO CÁO",
    "Dự thảo", "CỦA TỈNH ỦY", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "đạt 7,5%", "5.000 tỷ đồng", ". ", "…", "; ", "“",
    "”",
    "e\u0323\u0302", "\\-", "\u200b", "TT\n", "Chỉ tiêu\n", "Kế hoạch\n", "Thực hiện\n", "1\n",
    "| ", "\t", "   ",
    "(*)", "¹", "______\n", "CHỦ TỊCH\n", "Nguyễn Văn A\n", "KT. ", "Tin liên quan\n",
    "Lượt xem: 5\n", "15/7/2026 08:30\n",
    "PHỤ LỤC\n", "V/v ", "[a](https://x.vn)", "<sup>1</sup>", "7.\n520", "## ",
)  # fmt: skip
texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=4), max_size=30).map("".join)


@given(text=texts)
def test_an_outline_is_in_order_and_within_the_text(read: Reader, text: str) -> None:
    outline = read(text).outline
    length = len(outline.text)

    assert all(0 <= s.start < s.end <= length for s in outline.sentences)
    assert all(left.end <= right.start for left, right in itertools.pairwise(outline.sentences))
    assert all(0 <= s.start < s.end <= s.body_end <= length for s in outline.sections)
    assert all(left.start <= right.start for left, right in itertools.pairwise(outline.sections))
    assert all(n.start <= n.end <= length and n.marker.end <= length for n in outline.footnotes)
    assert 0 <= outline.letterhead.span.start <= outline.letterhead.span.end <= length
    assert outline.end_matter.span.end <= length
    assert all(left.end <= right.start for left, right in itertools.pairwise(outline.tables))
    for table in outline.tables:
        assert all(table.start <= row.start < row.end <= table.end for row in table.rows)
        assert all(row.start <= c.start < c.end <= row.end for row in table.rows for c in row.cells)


@given(text=texts)
def test_sections_nest(read: Reader, text: str) -> None:
    sections = read(text).outline.sections

    for index, section in enumerate(sections):
        assert section.path[-1] == (section.number or section.title)
        if section.parent is not None:
            above = sections[section.parent]
            assert section.parent < index
            assert section.level == above.level + 1
            assert section.path[:-1] == above.path
            assert section.start < above.body_end


@given(text=texts)
def test_a_sentence_or_heading_has_words(read: Reader, text: str) -> None:
    outline = read(text).outline

    for spanned in (*outline.sentences, *outline.sections):
        words = outline.text[spanned.start : spanned.end]
        assert words == words.strip(" \n")
        assert words
