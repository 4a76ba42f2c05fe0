"""Documents cited by number: every family, every way to spoil a number, and what is no citation."""

from __future__ import annotations

import unicodedata

import pytest
from reading import Reader, Say

# sentence, words of the mention, type, number, date, issuer
CITED = [
    (  # Party
        "Theo Nghị quyết số 07-NQ/TU ngày 01/3/2022 của Tỉnh ủy, các sở làm tốt.",
        ("Nghị quyết số 07-NQ/TU ngày 01/3/2022 của Tỉnh ủy", "Nghị quyết", "07-NQ/TU", "2022-03-01"),
        "Tỉnh ủy Hậu Giang",
    ),
    (  # State; the issuer with its area
        "Theo Kế hoạch số 148/KH-UBND ngày 05/7/2023 của Ủy ban nhân dân tỉnh Hậu Giang.",
        (
            "Kế hoạch số 148/KH-UBND ngày 05/7/2023 của Ủy ban nhân dân tỉnh Hậu Giang",
            "Kế hoạch",
            "148/KH-UBND",
            "2023-07-05",
        ),
        "Ủy ban nhân dân tỉnh Hậu Giang",
    ),
    (  # State, normative
        "Nghị quyết số 14/2022/NQ-HĐND ngày 12/7/2022.",
        ("Nghị quyết số 14/2022/NQ-HĐND ngày 12/7/2022", "Nghị quyết", "14/2022/NQ-HĐND", "2022-07-12"),
        None,
    ),
    ("Luật số 59/2020/QH14.", ("Luật số 59/2020/QH14", "Luật", "59/2020/QH14", None), None),  # National Assembly
    (  # joint
        "Thông tư liên tịch số 01/2014/TTLT-BTC-BTP ngày 03/3/2014.",
        (
            "Thông tư liên tịch số 01/2014/TTLT-BTC-BTP ngày 03/3/2014",
            "Thông tư liên tịch",
            "01/2014/TTLT-BTC-BTP",
            "2014-03-03",
        ),
        None,
    ),
    (  # a letter: no type code
        "Công văn số 2046/TLĐ-QHLĐ ngày 01/02/2024 của Tổng Liên đoàn Lao động Việt Nam về hỗ trợ.",
        (
            "Công văn số 2046/TLĐ-QHLĐ ngày 01/02/2024 của Tổng Liên đoàn Lao động Việt Nam",
            "Công văn",
            "2046/TLĐ-QHLĐ",
            "2024-02-01",
        ),
        "Tổng Liên đoàn Lao động Việt Nam",
    ),
    (  # spaced
        "Nghị quyết số 18 - NQ / TW ngày 25/10/2017.",
        ("Nghị quyết số 18 - NQ / TW ngày 25/10/2017", "Nghị quyết", "18-NQ/TW", "2017-10-25"),
        None,
    ),
    (  # a long dash
        "Nghị quyết số 18 – NQ/TW.",
        ("Nghị quyết số 18 – NQ/TW", "Nghị quyết", "18-NQ/TW", None),
        None,
    ),
    (  # broken over two lines
        "Nghị quyết số 07-\nNQ/TU ngày 01/3/2022.",
        ("Nghị quyết số 07-\nNQ/TU ngày 01/3/2022", "Nghị quyết", "07-NQ/TU", "2022-03-01"),
        None,
    ),
    (  # Markdown's escapes
        r"Nghị quyết số 57\-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "Nghị quyết", "57-NQ/TW", "2024-12-22"),
        "Bộ Chính trị",
    ),
    (  # words twice
        "Chỉ thị số số 29-CT/TU ngày ngày 16/10/2023.",
        ("Chỉ thị số số 29-CT/TU ngày ngày 16/10/2023", "Chỉ thị", "29-CT/TU", "2023-10-16"),
        None,
    ),
    (  # a comma before the date
        "Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị về tiếp dân.",
        ("Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị", "Quy định", "11-QĐi/TW", "2019-02-18"),
        "Bộ Chính trị",
    ),
    (  # a date in words; a day as a year
        "Quyết định số 1234/QĐ-TTg ngày 18 tháng 4 năm 2023 của Thủ tướng Chính phủ.",
        (
            "Quyết định số 1234/QĐ-TTg ngày 18 tháng 4 năm 2023 của Thủ tướng Chính phủ",
            "Quyết định",
            "1234/QĐ-TTg",
            "2023-04-18",
        ),
        "Thủ tướng Chính phủ",
    ),
    (
        "Quyết định số 05/QĐ-UBND năm 2024.",
        ("Quyết định số 05/QĐ-UBND năm 2024", "Quyết định", "05/QĐ-UBND", "2024"),
        None,
    ),
    (  # the term belongs to the issuer
        "Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa XI về dân vận.",
        ("Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa XI", "Nghị quyết", "25-NQ/TW", None),
        "Ban Chấp hành Trung ương Đảng",
    ),
    (  # the word decides where a code is shared
        "Quy định số 144-QĐ/TW ngày 09/5/2024.",
        ("Quy định số 144-QĐ/TW ngày 09/5/2024", "Quy định", "144-QĐ/TW", "2024-05-09"),
        None,
    ),
    ("Quyết định số 144-QĐ/TW.", ("Quyết định số 144-QĐ/TW", "Quyết định", "144-QĐ/TW", None), None),
    ("Số 148/KH-UBND được ban hành.", ("148/KH-UBND", "Kế hoạch", "148/KH-UBND", None), None),  # no word: the code
    ("Nghị quyết số: 07/NQ-CP.", ("Nghị quyết số: 07/NQ-CP", "Nghị quyết", "07/NQ-CP", None), None),
]


@pytest.mark.parametrize(("sentence", "mention", "issuer"), CITED)
def test_cited(say: Say, sentence: str, mention: tuple[str, str, str, str | None], issuer: str | None) -> None:
    read = say(sentence)
    text = read.outline.text

    assert [(text[m.start : m.end], m.type, m.number, m.date) for m in read.mentions.documents] == [mention]
    assert [m.issuer for m in read.mentions.documents] == [issuer]


SEVERAL = [
    ("Nghị quyết số 18-NQ/TW, 19-NQ/TW.", [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]),  # coordinated
    ("Nghị quyết số 18-NQ/TW và số 19-NQ/TW.", [("Nghị quyết", "18-NQ/TW"), ("Nghị quyết", "19-NQ/TW")]),
    (  # one in the subject of another
        "Chương trình số 70-CTr/TU về thực hiện Kết luận số 15-KL/TW về đẩy mạnh thực hiện Chỉ thị số 46-CT/TW.",
        [("Chương trình", "70-CTr/TU"), ("Kết luận", "15-KL/TW"), ("Chỉ thị", "46-CT/TW")],
    ),
    (  # short forms
        "Triển khai Đề án 06, Nghị quyết 18 và Chỉ thị số 46.",
        [("Đề án", "06"), ("Nghị quyết", "18"), ("Chỉ thị", "46")],
    ),
]


@pytest.mark.parametrize(("sentence", "numbers"), SEVERAL)
def test_several_in_a_sentence(say: Say, sentence: str, numbers: list[tuple[str, str]]) -> None:
    assert [(m.type, m.number) for m in say(sentence).mentions.documents] == numbers


NOT_CITED = [
    "Có 42/51 xã đạt chuẩn, xếp thứ 19/63 tỉnh.",  # ratios
    "Ban Chỉ đạo 35 họp.",  # a committee named after a document
    "Chương trình công tác 2024.",  # a year
    "Nghị quyết 5 năm, Đề án 3 tỷ đồng.",  # something is counted
    "Theo nghị quyết 18 điều.",  # no capital: a common noun
    "Đạt Kế hoạch 120%.",
    "Điện thoại 0293/3876-TU, quốc lộ 61C.",
    "Ngày 16-10-2023, COVID-19.",
]


@pytest.mark.parametrize("sentence", NOT_CITED)
def test_what_is_no_citation(say: Say, sentence: str) -> None:
    assert [m.number for m in say(sentence).mentions.documents if m.number] == []


LISTED = [
    # the numbers of a list, and the issuer that all of them have
    ("Quán triệt Nghị quyết 66, 68 của Bộ Chính trị.", ["66", "68"], "Bộ Chính trị"),
    ("Bộ tứ trụ cột: Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị.", ["57", "59", "66", "68"], "Bộ Chính trị"),
    ("Bộ Chính trị ban hành Nghị quyết 70, 71 về giáo dục.", ["70", "71"], "Bộ Chính trị"),
    # in small letters only as a list; behind whole numbers
    ("Bộ tứ nghị quyết 57, 59, 66 và 68.", ["57", "59", "66", "68"], None),
    ("Nghị quyết 57-NQ/TW, 59-NQ/TW, 66 và 68.", ["57-NQ/TW", "59-NQ/TW", "66", "68"], None),
    # set off; as many as that are no values
    ("Các Nghị quyết: 57, 59, 66 được học tập.", ["57", "59", "66"], None),
    ("Bộ tứ nghị quyết (57, 59, 66, 68).", ["57", "59", "66", "68"], None),
    ("Nghị quyết: 20, 25; thực hiện: 30.", [], None),
    # what is counted, and the parts of an agenda
    ("Thông qua báo cáo 1, 2 và 3.", [], None),
    ("Thông qua nghị quyết 5 năm, báo cáo 5, 6 nội dung.", [], None),
    ("Tỉnh có Nghị quyết 57-NQ/TW, 3 đề án.", ["57-NQ/TW"], None),
    ("Ban hành kế hoạch 5, 10 năm.", [], None),
]


@pytest.mark.parametrize(("sentence", "numbers", "issuer"), LISTED)
def test_lists_of_short_forms(say: Say, sentence: str, numbers: list[str], issuer: str | None) -> None:
    found = say(sentence).mentions.documents

    assert [m.number for m in found] == numbers
    assert {m.issuer for m in found} <= {issuer}


def test_a_headline_has_short_forms(read: Reader) -> None:
    text = "Hậu Giang quyết liệt triển khai Nghị quyết 57, 59 và 68\n18/5/2025 10:30\n\nSáng 18/5, tỉnh họp. Thu tốt.\n"

    assert [m.number for m in read(text).mentions.documents] == ["57", "59", "68"]


JOINT = [
    # what follows a joint number; the issuer and those that issued it with the first
    (
        "Thông tư liên tịch số 12/2015/TTLT-BTC-BNV ngày 05/6/2015 của Bộ Tài chính và Bộ Nội vụ",
        ("Bộ Tài chính", ("Bộ Nội vụ",)),
    ),
    (
        "Thông tư liên tịch số 12/2015/TTLT-BTC-BNV của liên Bộ Tài chính - Bộ Nội vụ",
        ("Bộ Tài chính", ("Bộ Nội vụ",)),
    ),
    (
        "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017 của Ủy ban Thường vụ Quốc hội, "
        "Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ("Ủy ban Thường vụ Quốc hội", ("Chính phủ", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")),
    ),
    (
        "Quy chế phối hợp số 03/QCPH-UBND-MTTQ ngày 12/3/2023 giữa UBND tỉnh và Sở Nội vụ",
        ("Ủy ban nhân dân tỉnh Hậu Giang", ("Sở Nội vụ tỉnh Hậu Giang",)),
    ),
    # one issuer: who stands behind it does something else
    ("Kế hoạch số 148/KH-UBND của UBND tỉnh, Sở Nội vụ", ("Ủy ban nhân dân tỉnh Hậu Giang", ())),
]


@pytest.mark.parametrize(("words", "issuers"), JOINT)
def test_those_who_issue_together(say: Say, words: str, issuers: tuple[str, tuple[str, ...]]) -> None:
    read = say(f"Theo {words} hướng dẫn chế độ phụ cấp.")
    (found,) = read.mentions.documents

    assert (found.issuer, found.co_issuers) == issuers
    if issuers[1]:
        assert read.outline.text[found.start : found.end] == words


def test_a_short_form_is_less_sure(say: Say) -> None:
    short, full = (say(sentence).mentions.documents[0] for sentence in ("Đề án 06.", "Đề án số 06/ĐA-UBND."))

    assert (short.rule, full.rule) == ("short form", "state number")
    assert short.confidence < full.confidence == 1.0


def test_the_letterheads_own_number_is_no_citation(read: Reader) -> None:
    letterhead = "TỈNH ỦY BẾN TRE\nSố 07-NQ/TU\nBến Tre, ngày 29 tháng 01 năm 2021\n\nNGHỊ QUYẾT\n"
    text = letterhead + "thực hiện Kết luận số 15-KL/TW về y tế\n-----\nTheo Chỉ thị số 46-CT/TW.\n"

    assert [m.number for m in read(text).mentions.documents] == ["15-KL/TW", "46-CT/TW"]


def test_a_citation_of_decomposed_text(say: Say) -> None:
    read = say(unicodedata.normalize("NFD", "Nghị quyết số 07-NQ/TU của Tỉnh ủy."))

    assert [(m.type, m.number, m.issuer) for m in read.mentions.documents] == [
        ("Nghị quyết", "07-NQ/TU", "Tỉnh ủy Hậu Giang")
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # the commas part those who agreed on it
        ("Quy chế phối hợp giữa Ban Nội chính, Công an tỉnh và Viện kiểm sát số 05-QC/BNC.", ["05-QC/BNC"]),
        # in brackets behind a word for what they are
        ("Thực hiện bốn nghị quyết trụ cột (57, 59, 66, 68) của Bộ Chính trị.", ["57", "59", "66", "68"]),
        ("Quán triệt Nghị quyết chiến lược (57, 59 và 68).", ["57", "59", "68"]),
        ("Nghị quyết tăng trưởng (8, 9, 10) đạt cao.", []),  # figures
    ],
)
def test_numbers_a_few_words_away(say: Say, sentence: str, found: list[str]) -> None:
    assert [d.number for d in say(sentence).mentions.documents if d.number] == found


def test_two_of_one_body_share_the_issuer(say: Say) -> None:
    """Each has its type word; of another body's number nothing is said."""
    read = say("Theo Nghị định số 83/2014/NĐ-CP và Nghị định số 95/2021/NĐ-CP của Chính phủ.")
    other = say("Theo Nghị quyết số 10-NQ/TU và Nghị quyết số 18-NQ/TW của Bộ Chính trị.")

    assert [d.issuer for d in read.mentions.documents] == ["Chính phủ", "Chính phủ"]
    assert [d.issuer for d in other.mentions.documents] == [None, "Bộ Chính trị"]
