"""Markers and notes paired in order, in both notations, damaged or missing."""

from __future__ import annotations

import pytest
from reading import Reader

_TITLE = "Dòng đầu của một bài viết dài hơn bốn mươi chữ để làm tít\n\n"

# (number, note, marker, sentence that the marker hangs on)
PAIRED = [
    (
        "Tỉnh đạt 5%[1]. Chi 6% [2].\n\n[1] Nguồn: báo cáo.\n[2] Kế hoạch 5%.\n",
        [(1, "Nguồn: báo cáo.", "[1]", "Tỉnh đạt 5%[1]."), (2, "Kế hoạch 5%.", "[2]", "Chi 6% [2].")],
    ),
    (  # out of Word: the marker holds a line break, the note lost its number
        "Tỉnh đạt 5%[\n]. Chi 6%[\n].\n\n[\ufffd] Nguồn: báo cáo.\n[\ufffd] Kế hoạch 5%.\n",
        [(1, "Nguồn: báo cáo.", "[\n]", "Tỉnh đạt 5%[\n]."), (2, "Kế hoạch 5%.", "[\n]", "Chi 6%[\n].")],
    ),
    (  # the second marker lost its closing bracket
        "Tỉnh đạt 5%[\n]. Chi 6%[\nvà 7%. Xong[\n].\n\n[\ufffd] Một.\n[\ufffd] Hai.\n[\ufffd] Ba.\n",
        [
            (1, "Một.", "[\n]", "Tỉnh đạt 5%[\n]."),
            (2, "Hai.", "[\n", "Chi 6%[\nvà 7%."),
            (3, "Ba.", "[\n]", "Xong[\n]."),
        ],
    ),
    (  # notes of several lines, with a list
        "Tỉnh đạt 5%[1].\n\n[1] Một:\na) Thu: 5 tỷ đồng.\nb) Chi: 6 tỷ đồng.\n",
        [(1, "Một:\na) Thu: 5 tỷ đồng.\nb) Chi: 6 tỷ đồng.", "[1]", "Tỉnh đạt 5%[1].")],
    ),
    (  # numbers decide, not their order
        "Tỉnh đạt 5%[2]. Chi 6%[1].\n\n[1] Một.\n[2] Hai.\n",
        [(1, "Một.", "[1]", "Chi 6%[1]."), (2, "Hai.", "[2]", "Tỉnh đạt 5%[2].")],
    ),
    (  # a note without a marker is kept
        "Tỉnh đạt 5%[1]. Chi 6%.\n\n[1] Một.\n[2] Hai.\n",
        [(1, "Một.", "[1]", "Tỉnh đạt 5%[1]."), (2, "Hai.", "", "")],
    ),
    ("Tỉnh đạt 5%.\n\n[\ufffd] Một.\n", [(1, "Một.", "", "")]),
    ("Tỉnh đạt 5%[1]. Chi 6%[2].\nKhông có chú thích.\n", []),  # markers without notes
    ("Tỉnh đạt 5% (1).\n", []),
    (  # in round brackets under a rule, as a word processor prints them
        "Tỉnh đạt 5% (1). Chi 6%(2).\n\n_______\n(1) Nguồn: báo cáo.\n(2) Kế hoạch 5%.\n",
        [(1, "Nguồn: báo cáo.", "(1)", "Tỉnh đạt 5% (1)."), (2, "Kế hoạch 5%.", "(2)", "Chi 6%(2).")],
    ),
    (  # raised figures; a square metre is no marker
        "Tỉnh đạt 5%¹. Nhà 100 m².\n\n¹ Nguồn: báo cáo.\n",
        [(1, "Nguồn: báo cáo.", "¹", "Tỉnh đạt 5%¹.")],
    ),
    (
        "Hỗ trợ 100 suất (*), mỗi suất 5 triệu đồng.\n\n(*) Từ Quỹ xã hội.\n",
        [(1, "Từ Quỹ xã hội.", "(*)", "Hỗ trợ 100 suất (*), mỗi suất 5 triệu đồng.")],
    ),
    (  # bare numbers, the raising lost
        "Tỉnh đạt 5%1, chi tốt2.\n\n_______\n1 Nguồn: báo cáo.\n2 Kế hoạch năm.\n",
        [
            (1, "Nguồn: báo cáo.", "1", "Tỉnh đạt 5%1, chi tốt2."),
            (2, "Kế hoạch năm.", "2", "Tỉnh đạt 5%1, chi tốt2."),
        ],
    ),
    (  # at the end of each page: the text goes on behind them
        "Tỉnh đạt 5%[1].\n[1] Một.\nVăn hóa tiến bộ[2].\n[2] Hai.\nII. TỒN TẠI\nCòn hạn chế.\n",
        [(1, "Một.", "[1]", "Tỉnh đạt 5%[1]."), (2, "Hai.", "[2]", "Văn hóa tiến bộ[2].")],
    ),
    (  # the bracket of a note is not closed; nor that of a marker
        "Tỉnh đạt 5%[1]. Chi 6%[2.\n\n[1] Một.\n[2 Hai.\n",
        [(1, "Một.", "[1]", "Tỉnh đạt 5%[1]."), (2, "Hai.", "[2", "Chi 6%[2.")],
    ),
    ("Gồm: (1) thu; (2) chi.\n\n(1) Thu ngân sách tốt.\n(2) Chi ngân sách tốt.\n", []),  # a list
    ("Theo điểm (1), tỉnh đạt 5%.\n\n(1) Thu ngân sách tốt.\n", []),  # a point of a list is referred to
    ("Tỉnh đạt 5%.\n1. Kinh tế phát triển.\n2. Văn hóa tiến bộ.\n", []),
]


@pytest.mark.parametrize(("body", "paired"), PAIRED)
def test_paired(read: Reader, body: str, paired: list[tuple[int, str, str, str]]) -> None:
    outline = read(_TITLE + body).outline

    assert [
        (n.number, outline.text[n.start : n.end], n.marker.cut(outline.text), n.anchor.cut(outline.text))
        for n in outline.footnotes
    ] == paired


FINDINGS = [
    (PAIRED[0][0], []),
    (PAIRED[2][0], [("The marker of footnote 2 is damaged", "[\n")]),
    (PAIRED[5][0], [("Footnote 2 has no marker in the body", "Hai.")]),
]


@pytest.mark.parametrize(("body", "findings"), FINDINGS)
def test_what_is_wrong_with_markers_is_said(read: Reader, body: str, findings: list[tuple[str, str]]) -> None:
    outline = read(_TITLE + body).outline

    assert [(f.en, f.spans[0].quote) for f in outline.findings] == findings


def test_notes_are_found_by_offset(read: Reader) -> None:
    outline = read(_TITLE + PAIRED[0][0]).outline
    note = outline.footnote_at(outline.text.index("Kế hoạch"))

    assert note is not None
    assert note.number == 2
    assert outline.footnote_at(outline.text.index("Tỉnh đạt")) is None


def test_no_note_reaches_into_addressees_or_signature(read: Reader) -> None:
    body = "KẾ HOẠCH\nPhát triển\n\nTỉnh đạt 5%[1]. " + "Các sở thực hiện. " * 10
    end = "\n\n[1] Nguồn: báo cáo.\nNơi nhận:\n- Tỉnh ủy;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
    outline = read(body + end).outline

    assert [outline.text[n.start : n.end] for n in outline.footnotes] == ["Nguồn: báo cáo."]
    assert outline.end_matter.addressees == ("Tỉnh ủy",)
    assert outline.end_matter.signatory == "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, Nguyễn Văn A"
