"""What stands above the body: Party and State layouts, drafts with holes, headlines, nothing at all."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader

from hgkg.model.record import Citation

PARTY_DRAFT = """ TỈNH ỦY SÓC TRĂNG
*

Số      -CTr/TU

Dự thảo
\tĐẢNG CỘNG SẢN VIỆT NAM

Sóc Trăng, ngày     tháng     năm 2022

CHƯƠNG TRÌNH

thực hiện nhiệm vụ năm 2023

-----

Năm 2023 là năm bản lề.
"""
PARTY = """TỈNH ỦY BẾN TRE
*
Số 07-NQ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bến Tre, ngày 29 tháng 01 năm 2021

NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về xây dựng nông thôn mới
-----
Thân bài.
"""
STATE = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
--------
Số: 148/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Cà Mau, ngày 05 tháng 7 năm 2023

KẾ HOẠCH
Phát triển kinh tế số giai đoạn 2023 - 2025

Căn cứ Nghị quyết số 07-NQ/TU ngày 01/3/2022 của Tỉnh ủy.
"""
COLUMNS = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH CÀ MAU\tĐộc lập - Tự do - Hạnh phúc
-------\t---------------
Số: 148/KH-UBND\tCà Mau, ngày 05 tháng 7 năm 2023

KẾ HOẠCH
PHÁT TRIỂN KINH TẾ SỐ NĂM 2024

Căn cứ Nghị quyết số 07-NQ/TU.
"""
NORMATIVE = """HỘI ĐỒNG NHÂN DÂN
TỈNH AN GIANG
Số: 14/2022/NQ-HĐND
An Giang, ngày 12 tháng 7 năm 2022
NGHỊ QUYẾT
Về chính sách hỗ trợ
Căn cứ Luật Đất đai.
"""
MONTH_ONLY = """TỈNH ỦY BẾN TRE
Số 07-BC/TU
Bến Tre, ngày      tháng 7 năm 2024
BÁO CÁO
kết quả 6 tháng đầu năm 2024
-----
Thân bài.
"""
NEWS = """Hậu Giang: Kinh tế tăng trưởng 8,76%, đứng đầu vùng Đồng bằng sông Cửu Long
27/01/2025 08:30
Năm 2024, kinh tế Hậu Giang tăng. Năm 2024 thu 5.000 tỷ đồng.
"""
BARE = "Xã sẽ làm trong năm tới. Rồi đạt 5%."

GOVERNMENT_MD = """| **CHÍNH PHỦ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc** |
| --- | --- |
| Số: 58/NQ\\-CP | *Hà Nội, ngày 21 tháng 4 năm 2023* |

**NGHỊ QUYẾT**

**Về hỗ trợ doanh nghiệp phát triển bền vững đến năm 2025**

Thân bài ở đây.
"""
POLITBURO = """BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số 24-NQ/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 07 tháng 10 năm 2022

NGHỊ QUYẾT
CỦA BỘ CHÍNH TRỊ
về phương hướng phát triển vùng Đông Nam Bộ đến năm 2030, tầm nhìn đến năm 2045

I- TÌNH HÌNH
Thân bài.
"""
ASSEMBLY = """QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nghị quyết số: 16/2021/QH15
NGHỊ QUYẾT
VỀ KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2021 - 2025
QUỐC HỘI
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
QUYẾT NGHỊ:
Điều 1. Mục tiêu tổng quát
Nghị quyết này được Quốc hội khóa XV, kỳ họp thứ nhất thông qua ngày 27 tháng 7 năm 2021.
"""
OF_2005 = """ỦY BAN NHÂN DÂN                         CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH AN GIANG                                 Độc lập - Tự do - Hạnh phúc
---------                                          -----------------
Số: 15/2005/QĐ-UB                     Long Xuyên, ngày 03 tháng 3 năm 2005

QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH
V/v ban hành Chương trình giảm nghèo giai đoạn 2005 - 2010

ỦY BAN NHÂN DÂN TỈNH AN GIANG
Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;
"""
COUNCIL = """HỘI ĐỒNG NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 135/NQ-HĐND
Lâm Đồng, ngày 08 tháng 12 năm 2022
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025,
định hướng đến năm 2030
HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG
KHÓA X KỲ HỌP THỨ 8
Căn cứ Luật Tổ chức chính quyền địa phương;
"""
CONGRESS = """ĐẢNG BỘ TỈNH PHÚ YÊN
ĐẠI HỘI LẦN THỨ XV
*
Số 02-NQ/ĐH
ĐẢNG CỘNG SẢN VIỆT NAM
Tuy Hòa, ngày 15 tháng 10 năm 2010
NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH PHÚ YÊN
LẦN THỨ XV, NHIỆM KỲ 2010 - 2015

A. Tán thành
"""
SESSION = """HỘI ĐỒNG NHÂN DÂN
TỈNH QUẢNG BÌNH
Số: 31/NQ-HĐND
Quảng Bình, ngày 09 tháng 12 năm 2023
NGHỊ QUYẾT
Về phân bổ vốn đầu tư công năm 2024
KHÓA XVIII, KỲ HỌP THỨ 12
Điều 1. Phân bổ vốn
"""
DIVISION = """UBND HUYỆN ĐẠI LỘC        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG KINH TẾ VÀ HẠ TẦNG          Độc lập - Tự do - Hạnh phúc
Số: 12/BC-KTHT                     Đại Lộc, ngày 18 tháng 7 năm 2022
BÁO CÁO
Tình hình giao thông nông thôn tháng 7 năm 2022
I. Kết quả
UBND huyện đã nâng cấp đường của xã giáp tỉnh Quảng Nam.
"""
DISTRICT_PARTY = """ĐẢNG BỘ TỈNH KIÊN GIANG        ĐẢNG CỘNG SẢN VIỆT NAM
HUYỆN ỦY GIỒNG RIỀNG
*                               Giồng Riềng, ngày 28 tháng 6 năm 2019
Số 215-BC/HU

BÁO CÁO
kết quả thực hiện nhiệm vụ quý II và 6 tháng đầu năm 2019,
phương hướng nhiệm vụ 6 tháng cuối năm 2019
---
Thân bài.
"""
DEPARTMENT = """UBND TỈNH TUYÊN QUANG
SỞ CÔNG THƯƠNG
Số: 1120/BC-SCT
Tuyên Quang, ngày      tháng 10 năm 2024
(Dự thảo)
BÁO CÁO
Tình hình công nghiệp tháng 10 và 10 tháng năm 2024
I. KẾT QUẢ
"""
LABOUR = """**TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM**
**LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK LẮK**
Số: 45/KH-LĐLĐ
*Đắk Lắk, ngày 20 tháng 02 năm 2025*

# KẾ HOẠCH

**Tổ chức Tháng Công nhân quý II năm 2025**

**I. MỤC ĐÍCH**
"""
LETTER = """ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1234/UBND-TH
V/v đẩy mạnh giải ngân vốn đầu tư công năm 2024
Lâm Đồng, ngày 05 tháng 3 năm 2024

Kính gửi: Các sở, ban, ngành.
Phấn đấu giải ngân trên 95%.
"""
SUMMARY_FIRST = """Ngày 12/01/2026, UBND tỉnh Đắk Lắk đã ban hành Kế hoạch phát triển với nhiều chỉ tiêu.

ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
Số: 08/KH-UBND
Đắk Lắk, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Thực hiện Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ
giai đoạn 2026 - 2030

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, UBND tỉnh ban hành Kế hoạch như sau:
"""

LETTERHEADS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "a draft leaves holes: a symbol without number, a year without day",
        PARTY_DRAFT,
        {
            "type": "Chương trình",
            "number": None,
            "symbol": "-CTr/TU",
            "issuer": "TỈNH ỦY SÓC TRĂNG",
            "title": "CHƯƠNG TRÌNH thực hiện nhiệm vụ năm 2023",
            "date": "2022",
            "place": "Sóc Trăng",
            "area": "soc-trang",
            "draft": True,
            "period": "2023",
        },
    ),
    (
        "the issuer goes on in the type line",
        PARTY,
        {
            "type": "Nghị quyết",
            "number": "07-NQ/TU",
            "date": "2021-01-29",
            "place": "Bến Tre",
            "draft": False,
            "title": "NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về xây dựng nông thôn mới",
        },
    ),
    (
        "State: two lines of issuer, the motto is none",
        STATE,
        {
            "type": "Kế hoạch",
            "number": "148/KH-UBND",
            "issuer": "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
            "date": "2023-07-05",
            "area": "ca-mau",
            "draft": False,
            "period": "2023/2025",
        },
    ),
    (
        "State: both columns in one line, as copied out of a table",
        COLUMNS,
        {
            "number": "148/KH-UBND",
            "issuer": "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
            "date": "2023-07-05",
            "place": "Cà Mau",
            "title": "KẾ HOẠCH PHÁT TRIỂN KINH TẾ SỐ NĂM 2024",
        },
    ),
    (
        "a normative number with its year, a title in one line",
        NORMATIVE,
        {"number": "14/2022/NQ-HĐND", "title": "NGHỊ QUYẾT Về chính sách hỗ trợ", "area": "an-giang", "period": "2022"},
    ),
    ("a date without day", MONTH_ONLY, {"number": "07-BC/TU", "date": "2024-07", "period": "2024-H1", "draft": False}),
    (
        "news: the headline, the stamp below it, the year it speaks of",
        NEWS,
        {
            "type": "news",
            "number": None,
            "title": "Hậu Giang: Kinh tế tăng trưởng 8,76%, đứng đầu vùng Đồng bằng sông Cửu Long",
            "date": "2025-01-27",
            "area": "hau-giang",
            "period": "2024",
        },
    ),
    (
        "the Government, out of a web page: columns parted by bars, escaped signs",
        GOVERNMENT_MD,
        {
            "type": "Nghị quyết",
            "number": "58/NQ-CP",
            "issuer": "CHÍNH PHỦ",
            "date": "2023-04-21",
            "place": "Hà Nội",
            "area": None,
            "period": "2025",
            "title": "NGHỊ QUYẾT Về hỗ trợ doanh nghiệp phát triển bền vững đến năm 2025",
        },
    ),
    (
        "the Politburo resolves under the head of the Central Committee; a vision is no period",
        POLITBURO,
        {"number": "24-NQ/TW", "issuer": "BỘ CHÍNH TRỊ", "area": None, "period": "2030"},
    ),
    (
        "the National Assembly: its number in a line of words, its day at the end, its own name below the title",
        ASSEMBLY,
        {
            "number": "16/2021/QH15",
            "issuer": "QUỐC HỘI",
            "date": "2021-07-27",
            "place": None,
            "period": "2021/2025",
            "title": "NGHỊ QUYẾT VỀ KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2021 - 2025",
        },
    ),
    (
        "a decision of 2005, columns parted by blanks",
        OF_2005,
        {
            "number": "15/2005/QĐ-UB",
            "issuer": "ỦY BAN NHÂN DÂN TỈNH AN GIANG",
            "date": "2005-03-03",
            "place": "Long Xuyên",
            "area": "an-giang",
            "period": "2005/2010",
            "title": "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH V/v ban hành Chương trình giảm nghèo giai đoạn 2005 - 2010",
        },
    ),
    (
        "a council: who decides and its session stand below the title",
        COUNCIL,
        {
            "issuer": "HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG",
            "period": "2021/2025",
            "title": "NGHỊ QUYẾT Về kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025, "
            "định hướng đến năm 2030",
        },
    ),
    (
        "a committee below another: the last one issues",
        DISTRICT_PARTY,
        {
            "number": "215-BC/HU",
            "issuer": "HUYỆN ỦY GIỒNG RIỀNG",
            "date": "2019-06-28",
            "area": "kien-giang",
            "period": "2019-H1",
        },
    ),
    (
        "a department: the area is that of the body above it",
        DEPARTMENT,
        {
            "issuer": "SỞ CÔNG THƯƠNG",
            "date": "2024-10",
            "area": "tuyen-quang",
            "draft": True,
            "period": "2024-10M",
        },
    ),
    (
        "a provincial organisation of a central one is of its province",
        LABOUR,
        {"issuer": "LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐẮK LẮK", "area": "dak-lak", "period": "2025-Q2", "date": "2025-02-20"},
    ),
    (
        "a letter has no type word",
        LETTER,
        {
            "type": "Công văn",
            "number": "1234/UBND-TH",
            "date": "2024-03-05",
            "title": "V/v đẩy mạnh giải ngân vốn đầu tư công năm 2024",
        },
    ),
    (
        "a summary before it; a title that opens like the body",
        SUMMARY_FIRST,
        {
            "number": "08/KH-UBND",
            "period": "2026/2030",
            "title": "KẾ HOẠCH Thực hiện Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học, công nghệ "
            "giai đoạn 2026 - 2030",
        },
    ),
    # the ordinal and term of a congress are part of its name, on whatever line they stand
    (
        "congress",
        CONGRESS,
        {"title": "NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH PHÚ YÊN LẦN THỨ XV, NHIỆM KỲ 2010 - 2015"},
    ),
    ("session", SESSION, {"title": "NGHỊ QUYẾT Về phân bổ vốn đầu tư công năm 2024", "area": "quang-binh"}),
    # the lower body issues; a district that no vocabulary lists lies in the province that the text names
    (
        "division",
        DIVISION,
        {"issuer": "PHÒNG KINH TẾ VÀ HẠ TẦNG", "superior": "UBND HUYỆN ĐẠI LỘC", "area": "quang-nam"},
    ),
    ("no letterhead", BARE, {"number": None, "symbol": None, "issuer": None, "date": None, "draft": False}),
    ("nothing", "", {"type": "news", "title": "", "date": None}),
]


@pytest.mark.parametrize(("text", "fields"), [case[1:] for case in LETTERHEADS], ids=[case[0] for case in LETTERHEADS])
def test_letterheads(read: Reader, text: str, fields: dict[str, Any]) -> None:
    head = read(text).outline.letterhead

    assert {name: getattr(head, name) for name in fields} == fields


def test_line_ends_of_windows_change_nothing(read: Reader) -> None:
    unix, windows = (read(text).outline.letterhead for text in (STATE, STATE.replace("\n", "\r\n")))

    assert (windows.number, windows.issuer, windows.date, windows.title) == (
        unix.number,
        unix.issuer,
        unix.date,
        unix.title,
    )


def test_the_title_stands_where_its_span_says(read: Reader) -> None:
    outline = read(STATE).outline

    words = outline.letterhead.title_span.cut(outline.text)

    assert words == "KẾ HOẠCH\nPhát triển kinh tế số giai đoạn 2023 - 2025"


def test_the_body_begins_behind_the_letterhead(read: Reader) -> None:
    outline = read(PARTY_DRAFT).outline

    assert [outline.text[s.start : s.end] for s in outline.sentences] == ["Năm 2023 là năm bản lề."]


def test_the_catalogue_knows_the_period_better(read: Reader) -> None:
    assert read(STATE, genre="plan", period="2024").outline.letterhead.period == "2024"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (SUMMARY_FIRST, "Ngày 12/01/2026, UBND tỉnh Đắk Lắk đã ban hành Kế hoạch phát triển với nhiều chỉ tiêu."),
        # sentences before a line without a stop, which was once taken for a title
        ("Thu ngân sách đạt 5.000 tỷ đồng.\nChi tốt.\nI. NHIỆM VỤ\nLàm tốt.\n", "Thu ngân sách đạt 5.000 tỷ đồng."),
        # a type word on a line of its own further down makes no letterhead
        ("Tỉnh họp ngày 5/3.\nKết quả tốt.\nKẾ HOẠCH\nNăm tới làm tiếp.\n", "Tỉnh họp ngày 5/3."),
    ],
)
def test_nothing_said_before_a_letterhead_is_lost(read: Reader, text: str, first: str) -> None:
    outline = read(text).outline

    assert outline.text[outline.sentences[0].start : outline.sentences[0].end] == first


NAMED_AREAS = [
    # the longer of two names, in the vocabulary's province; the same name elsewhere is another's
    ("TỈNH ỦY HẬU GIANG\nHUYỆN ỦY CHÂU THÀNH A", "hau-giang-huyen-chau-thanh-a", None),
    ("TỈNH ỦY AN GIANG\nHUYỆN ỦY CHÂU THÀNH", "an-giang", "an-giang-huyen-chau-thanh"),
    ("HUYỆN ỦY ĐẠI LỘC", None, "vn-huyen-dai-loc"),  # of a province that is not named
    ("ĐẢNG BỘ HUYỆN CÀNG LONG\nĐẢNG ỦY XÃ TÂN AN", None, "vn-xa-tan-an"),
    ("THÀNH ỦY CẦN THƠ", "can-tho", None),
]


@pytest.mark.parametrize(("issuer", "area", "unlisted"), NAMED_AREAS)
def test_the_area_it_speaks_from(read: Reader, issuer: str, area: str | None, unlisted: str | None) -> None:
    head = read(f"{issuer}\n*\nSố 5-BC/HU\nngày 02 tháng 3 năm 2020\nBÁO CÁO\nkết quả\n---\nThân.").outline.letterhead

    assert (head.area, head.unlisted.id if head.unlisted else None) == (area, unlisted)


# what is printed below the title, and the type, number, issuer, date, title and period that follow
BELOW = {
    "a report in Markdown": (
        "# BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2023\n\nBỘ CÔNG THƯƠNG\nSố: 112/BC-BCT\n"
        "Hà Nội, ngày 07 tháng 7 năm 2023\n\nThực hiện Nghị quyết số 01/NQ-CP.\n",
        ("Báo cáo", "112/BC-BCT", "BỘ CÔNG THƯƠNG", "2023-07-07", "BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2023"),
    ),
    "a title in two lines, the motto below the number": (
        "# KẾ HOẠCH\nPhát triển kinh tế số năm 2024\n\nỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 148/KH-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCà Mau, ngày 05 tháng 7 năm 2023\n\nCăn.\n",
        (
            "Kế hoạch",
            "148/KH-UBND",
            "ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
            "2023-07-05",
            "KẾ HOẠCH Phát triển kinh tế số năm 2024",
        ),
    ),
    "a title in small letters, all of it bold": (
        "# Nghị quyết về kinh tế biển\n\n**BỘ CHÍNH TRỊ**\n\n**Số 59-NQ/TW**\n\n"
        "*Hà Nội, ngày 30 tháng 11 năm 2024*\n\nI. Tình hình\nTốt.\n",
        ("Nghị quyết", "59-NQ/TW", "BỘ CHÍNH TRỊ", "2024-11-30", "Nghị quyết về kinh tế biển"),
    ),
    "the number above the issuer": (
        "QUYẾT ĐỊNH\nPhê duyệt Chương trình thủy sản\nSố: 1198/QĐ-TTg\nTHỦ TƯỚNG CHÍNH PHỦ\n"
        "Hà Nội, ngày 31 tháng 8 năm 2012\nCăn cứ Luật Tổ chức Chính phủ;\n",
        (
            "Quyết định",
            "1198/QĐ-TTg",
            "THỦ TƯỚNG CHÍNH PHỦ",
            "2012-08-31",
            "QUYẾT ĐỊNH Phê duyệt Chương trình thủy sản",
        ),
    ),
    "the title of a page above a whole letterhead": (
        "# Nghị quyết số 59-NQ/TW về kinh tế biển\n\nBỘ CHÍNH TRỊ\nSố 59-NQ/TW\nHà Nội, ngày 30 tháng 11 năm 2024\n\n"
        "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ\nvề phát triển kinh tế biển xanh\n\nI. Tình hình\nTốt.\n",
        (
            "Nghị quyết",
            "59-NQ/TW",
            "BỘ CHÍNH TRỊ",
            "2024-11-30",
            "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ về phát triển kinh tế biển xanh",
        ),
    ),
    "news that opens with the word": (
        "# Báo cáo cho thấy kinh tế tăng trưởng\n\nHà Nội, ngày 5/7/2023 - Chính phủ họp phiên thường kỳ và nghe "
        "báo cáo về tình hình kinh tế - xã hội sáu tháng đầu năm nay.\n",
        ("news", None, None, None, "Báo cáo cho thấy kinh tế tăng trưởng"),
    ),
}


@pytest.mark.parametrize("case", BELOW)
def test_a_letterhead_below_its_title(read: Reader, case: str) -> None:
    text, found = BELOW[case]
    head = read(text).outline.letterhead

    assert (head.type, head.number, head.issuer, head.date, head.title) == found


def test_the_number_below_the_title_is_no_citation(read: Reader) -> None:
    text, _ = BELOW["a report in Markdown"]

    assert [c.number for c in read(text).of(Citation)] == ["01/NQ-CP"]


COMMUNES = [
    ("UBND TỈNH LÂM ĐỒNG\nỦY BAN NHÂN DÂN\nXÃ TÂN HỘI", "Tân Hội", "lam-dong-2025-xa-tan-hoi"),  # no head of a body
    ("UBND TỈNH LÂM ĐỒNG\nUBND XÃ HỘI AN", "Hội An", "lam-dong-2025-xa-hoi-an"),  # and not "xã hội"
    ("**UBND TỈNH LÂM ĐỒNG**\n**ỦY BAN NHÂN DÂN XÃ TÂN HỘI TRUNG**", "Lâm Đồng", "lam-dong-2025-xa-tan-hoi-trung"),
    ("UBND TỈNH LÂM ĐỒNG\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Lâm Đồng", None),
]


@pytest.mark.parametrize(("heads", "place", "commune"), COMMUNES)
def test_a_commune_that_reports_is_one_body(read: Reader, heads: str, place: str, commune: str | None) -> None:
    text = f"{heads}\nSố: 214/BC-UBND\n{place}, ngày 18 tháng 6 năm 2026\n\nBÁO CÁO\nKết quả năm\n\nUBND xã đã họp.\n"
    found = read(text)
    unlisted = found.outline.letterhead.unlisted

    assert (unlisted.id if unlisted else None) == commune
    assert {b.area for b in found.mentions.bodies if b.level == "commune" and b.area} == (
        {commune} if commune else set()
    )
