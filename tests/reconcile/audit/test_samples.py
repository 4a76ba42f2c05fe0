"""Whole documents in many styles with slips planted in them, and others that are right: nothing more, nothing less."""

from __future__ import annotations

from pathlib import Path

import pytest
from auditing import audited, notice
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import WITHIN_ONE

SAMPLES = Path(__file__).parent / "samples"

# From the name of a document to what is wrong in it, in text order: the check and the words to be looked at first.
PLANTED: dict[str, list[tuple[str, str]]] = {
    "district-month-2022": [
        ("lost percent sign", "tăng 12,3 so với cùng kỳ"),
        ("ratio and percentage", "512/780 tỷ đồng, đạt 56,6%"),
        ("counted names", "4 xã"),
        ("counted names", "03 xã"),
        ("parts and total", "58.214 học sinh"),
        ("amount and percentage", "giảm 1 người chết (giảm 12,3%"),
        ("wrong separators", "12,450 người dân"),
        ("beyond the whole", "Xếp thứ 12/11"),
        ("beyond the whole", "Tỷ lệ hộ dân sử dụng nước sạch đạt 101,5%"),
        ("numbers in line", "(4)"),
    ],
    "ministry-summary-2023": [
        ("ratio and percentage", "270/644 đơn vị cấp huyện được công nhận, chiếm 43,9%"),
        ("parts and total", "12.400 tỷ đồng"),
        ("open quotation mark", "“Phải chuyển từ tư duy sản xuất nông nghiệp sang tư duy kinh tế nông nghiệp."),
    ],
    "news-2023": [
        ("parts and total", "120 thí sinh"),
        ("ratio and percentage", "35/137 xã đạt chuẩn nông thôn mới kiểu mẫu, chiếm 52,5%"),
        ("ratio and percentage", "400 trong tổng số 1.200 doanh nghiệp, chiếm 43,3%"),
    ],
    "province-2012": [
        ("level and base", "tăng 12,4%"),
        ("value and plan", "vượt 16,7% dự toán"),
        ("parts and total", "4.500 ha rừng"),
        ("from and to", "tăng từ 67,5% lên 66,9%"),
        ("ratio and percentage", "98/159 xã phường có bác sĩ (chiếm 71,6%"),
        ("lost percent sign", "đạt 101,6 kế hoạch"),
        ("amounts for each", "1,6 tỷ đồng"),
        ("parts and total", "12 tổ chức đảng"),
        ("parts and total", "652 tổ chức cơ sở đảng"),
        ("amount and percentage", "giảm 40 đảng viên (giảm 7,5%"),
        ("item twice", "Lệ Thủy"),
        ("word twice", "dựng và và triển"),
        ("impossible syllable", "công táctổ"),
        ("impossible syllable", "Việc ngiên"),
        ("numbers of lines", "4- Tỷ lệ hộ nghèo giảm 3 - 3,5%."),
    ],
    "resolution-tables-2021": [
        ("percentages in tables", "58,0"),
        ("sums in tables", "7.480"),
        ("percentages in tables", "87,3"),
        ("percentages in tables", "114,0"),
        ("sums in tables", "3.250"),
        ("numbers of lines", "2. Thu ngân sách 13.000 tỷ đồng."),
        ("shares of the economy", "62%"),
    ],
    "ministry-labour-2023": [
        ("parts and total", "2.150 nghìn người"),
        ("parts and total", "1.236 cơ sở giáo dục nghề nghiệp"),
        ("amounts for each", "2,5 tỷ đồng"),
        ("parts and total", "85.000 lao động xuất cảnh"),
        ("parts and rest", "37%"),
        ("parts and total", "48 cuộc thanh tra"),
    ],
    "district-half-year-2019": [
        ("ratio and percentage", "12/15 xã có đường nhựa đến trung tâm, đạt 85%"),
        ("ratio and percentage", "21.340/25.600 hộ (tỷ lệ 93,4%"),
        ("ratio and percentage", "98,4 tỷ đồng/164 tỷ đồng kế hoạch vốn, đạt 70%"),
        ("part and share", "65%"),
        ("ratio and percentage", "2.650 hộ nghèo/26.500 hộ, chiếm tỷ lệ 12,5%"),
        ("ratio and percentage", "3.120 thẻ trong tổng số 4.000 thẻ, đạt tỷ lệ 87%"),
    ],
    "news-growth-2022": [
        ("value and plan", "đạt 120% dự toán"),
        ("reached and exceeded", "đạt 115% kế hoạch, vượt 25% kế hoạch"),
        ("level and base", "tăng 1.500 người"),
        ("level and base", "tăng 8%"),
        ("ratio and change", "bằng 112% so với cùng kỳ, tăng 21%"),
        ("amount and percentage", "tăng 10.200 con (tăng 9,5%"),
        ("from and to", "giảm 2,19%"),
    ],
    "department-tourism-2024": [
        ("figures twice", "Tổng lượt khách do cơ sở lưu trú phục vụ đạt 5,1 triệu lượt"),
        (
            "sentence twice",
            (
                "Thường xuyên phối hợp với các cơ quan chức năng kiểm tra, xử lý nghiêm các hành vi "
                "chèo kéo, đeo bám khách du lịch trên địa bàn thành phố"
            ),
        ),
        ("word twice", "Công tác công tác xúc"),
        ("item twice", "Hàn Quốc"),
    ],
    "province-typing-2018": [
        ("amount and percentage", "giảm 25 vụ (giảm 16,7%"),
        ("wrong separators", "7.1234 tỷ"),
        ("wrong separators", "12,345 hộ dân"),
        ("impossible scale", "610 triệu triệu USD"),
        ("impossible syllable", "Việc ngiên"),
        ("impossible syllable", "quy hoạh"),
        ("open quotation mark", "“125 năm Đà Lạt hình thành và phát triển"),
        ("open bracket", "(10 tập thể."),
        ("word out of place", "tế tập tể"),
        ("word out of place", "nông thông mới"),
        ("impossible syllable", "nhà nươc"),
        ("word out of place", "cái cách hành"),
        ("lost percent sign", "tăng 15,2 so với cùng kỳ"),
    ],
    "decision-amounts-2021": [
        ("beyond the whole", "tỷ lệ dân số tham gia bảo hiểm y tế đạt 950%"),
        ("beyond the whole", "Tỷ lệ lao động qua đào tạo đạt 115%"),
        ("beyond the whole", "Xếp hạng chính phủ điện tử thứ 210/193"),
        ("impossible scale", "500 trăm tỷ đồng"),
        ("impossible scale", "30 nghìn nghìn tỷ"),
        ("beyond the whole", "chiếm 145%"),
        ("impossible scale", "75 %%"),
    ],
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_was_planted_is_found_and_nothing_else(read: Reader, lexicon: Lexicon, name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    given = audited(read, lexicon, text)
    found = [noticed for check in WITHIN_ONE for noticed in notice(check, given, text)]

    told = [(n.check, n.spans[0].quote) for n in sorted(found, key=lambda n: n.place)]
    assert told == PLANTED[name]
    assert all(n.vi and n.en and n.severity in ("high", "medium", "low") for n in found)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("right-*.txt")), ids=lambda path: path.stem)
def test_a_document_that_is_right_gives_nothing(read: Reader, lexicon: Lexicon, path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    given = audited(read, lexicon, text)

    assert [n.vi for check in WITHIN_ONE for n in notice(check, given, text)] == []


def test_every_check_of_one_document_is_in_use() -> None:
    assert len(WITHIN_ONE) > 30
