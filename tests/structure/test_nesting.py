"""Which heading stands under which, whatever order of marks a document uses."""

from __future__ import annotations

import pytest
from reading import Reader

_TITLE = "Dòng đầu của một bài viết dài hơn bốn mươi chữ để làm tít\n\nMở bài.\n"

# lines of headings, indented by their level; a sentence stands below each
NESTINGS = {
    "letters under Roman numerals": (
        "I- MỤC TIÊU| A. Về kinh tế|  1. Nông nghiệp| B. Về xã hội|  2. Y tế|II- NHIỆM VỤ| 1. Kinh tế"
    ),
    "Roman numerals under letters": (
        "A. ĐÁNH GIÁ| I. KẾT QUẢ|  1. Kinh tế| II. HẠN CHẾ|B. PHƯƠNG HƯỚNG| I. MỤC TIÊU|  1. Kinh tế"
    ),
    "the first letter is lost": "I. KẾT QUẢ| 1. Kinh tế|II. HẠN CHẾ|B. PHƯƠNG HƯỚNG| I. MỤC TIÊU| II. NHIỆM VỤ",
    "letters with a dash": "I- MỤC TIÊU| A- Về kinh tế| B- Về xã hội|II- NHIỆM VỤ",
    "letters under numbers": (
        "II. MỤC TIÊU| 1. Mục tiêu chung| 2. Mục tiêu cụ thể|  A. Về kinh tế|  B. Về xã hội| 3. Tầm nhìn"
    ),
    "letters once, numbers elsewhere": (
        "I. MỤC TIÊU| 1. Chung| 2. Riêng|II. NHIỆM VỤ| A. Kinh tế|  1. Nông nghiệp| B. Xã hội"
    ),
    "capitals stand under nothing else": "1. Mở đầu|A. ĐÁNH GIÁ| I. KẾT QUẢ|B. PHƯƠNG HƯỚNG",
    "parts, Roman numerals, numbers": (
        "Phần thứ nhất ĐÁNH GIÁ| I. KẾT QUẢ|  1. Kinh tế|Phần thứ hai PHƯƠNG HƯỚNG| I. MỤC TIÊU"
    ),
    "parts by letter": "PHẦN A: ĐÁNH GIÁ| I. KẾT QUẢ|PHẦN B: PHƯƠNG HƯỚNG| I. MỤC TIÊU",
    "chapter, division, article": (
        "Chương I NHỮNG QUY ĐỊNH CHUNG| Điều 1. Phạm vi|Chương II NGÂN SÁCH| Mục 1 THU|  Điều 2. Nguồn thu|"
        " Mục 2 CHI|  Điều 3. Nhiệm vụ chi"
    ),
    "Roman numerals under articles": (
        "Điều 1. Phê duyệt Chương trình| I. MỤC TIÊU|  1. Chung|  2. Riêng|   a) Về kinh tế:| II. KINH PHÍ|"
        "Điều 2. Tổ chức thực hiện| 1. Bộ Y tế"
    ),
    "articles under Roman numerals": (
        "I. NHỮNG QUY ĐỊNH CHUNG| Điều 1. Phạm vi| Điều 2. Đối tượng|II. QUY ĐỊNH CỤ THỂ| Điều 3. Kinh phí"
    ),
    "numbers under letters in small": (
        "II. MỤC TIÊU| a) Về kinh tế:|  1. Nông nghiệp|  2. Công nghiệp| b) Về xã hội:|  1. Y tế|"
        "III. NHIỆM VỤ| 1. Chung"
    ),
    "letters in small under numbers": (
        "1. Mục tiêu| a) Về kinh tế:|  (1) Nông nghiệp:|  (2) Công nghiệp:| b) Về xã hội:|2. Nhiệm vụ"
    ),
    "letters in small under bracketed numbers": (
        "2. Mục tiêu| (1) Đến năm sau:|  a) Về kinh tế:|  b) Về xã hội:| (2) Về lâu dài:|  a) Về kinh tế:|3. Nhiệm vụ"
    ),
    "numbers with a bracket under numbers": "1. Mục tiêu| 1) Về kinh tế| 2) Về xã hội|2. Nhiệm vụ| 1) Chung",
    "a bracket by mistake": "1. Mục tiêu|2) Nhiệm vụ|3. Giải pháp",
    "bold lines over numbers": (
        "I. MỤC TIÊU| **Về kinh tế**|  1. Nông nghiệp|  2. Công nghiệp| **Về xã hội**|  3. Y tế|II. NHIỆM VỤ"
    ),
    "bold lines under numbers": "1. Mục tiêu| **Về kinh tế**| **Về xã hội**|2. Nhiệm vụ| **Chung**",
    "a bold line above the first number": "**Lời mở đầu**|1. Mục tiêu|2. Nhiệm vụ",
    "strokes": "I/ MỤC TIÊU| 1/ Về kinh tế|  a/ Nông nghiệp:| 2/ Về xã hội|II/ NHIỆM VỤ",
    "Markdown": "## I. MỤC TIÊU| ### 1. Về kinh tế|  **a) Nông nghiệp:**| ### 2. Về xã hội|## II. NHIỆM VỤ",
    "lines in capitals are parts": (
        "ĐÁNH GIÁ TÌNH HÌNH| I. KẾT QUẢ| II. HẠN CHẾ|PHƯƠNG HƯỚNG NĂM TỚI| I. MỤC TIÊU| II. NHIỆM VỤ"
    ),
    "a line in capitals lost its number": (
        "I. KẾT QUẢ| 1. Kinh tế|PHƯƠNG HƯỚNG NĂM TỚI| 1. Mục tiêu|III. TỔ CHỨC THỰC HIỆN"
    ),
    "decimals": "1. Mục tiêu| 1.1. Chung|  1.1.1. Kinh tế|   a) Nông nghiệp:| 1.2. Riêng|2. Nhiệm vụ| 2.1. Chung",
}


@pytest.mark.parametrize("case", NESTINGS)
def test_levels(read: Reader, case: str) -> None:
    lines = NESTINGS[case].split("|")
    sections = read(_TITLE + "\n".join(f"{line.strip()}\nThân bài ở đây." for line in lines) + "\n").outline.sections

    assert [s.level for s in sections] == [1 + len(line) - len(line.lstrip()) for line in lines]


def test_a_section_ends_where_one_of_its_level_begins(read: Reader) -> None:
    lines = "I- MỤC TIÊU\nA. Về kinh tế\nThu tốt.\nB. Về xã hội\nHọc tốt.\nII- NHIỆM VỤ\nLàm tốt.\n"
    outline = read(_TITLE + lines).outline

    assert [outline.path_at(outline.text.index(w)) for w in ("Thu tốt", "Học tốt", "Làm tốt")] == [
        ("I", "A"),
        ("I", "B"),
        ("II",),
    ]
