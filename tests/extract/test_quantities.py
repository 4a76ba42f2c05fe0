"""Numbers that count or measure, with unit, scale and comparator; and numbers that do not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading import Say

# sentence, value, unit as written, unit's kind, value in the base unit, base unit
UNITS = [
    ("Thu ngân sách đạt 5.000 tỷ đồng.", "5000", "tỷ đồng", "money", "5E+12", "đồng"),
    ("Giải ngân 1,2 nghìn tỷ đồng.", "1.2", "nghìn tỷ đồng", "money", "1.2E+12", "đồng"),  # two scale words
    ("Kim ngạch xuất khẩu 850 triệu USD.", "850", "triệu USD", "money", "8.5E+8", "USD"),
    ("Thu nhập 93,78 triệu đồng/người.", "93.78", "triệu đồng/người", "money", "93780000", "đồng/người"),
    ("Tỷ lệ hộ nghèo 1,48%.", "1.48", "%", "share", "1.48", "%"),
    ("Tỷ suất 5‰.", "5", "‰", "share", "5", "‰"),
    ("Giảm 0,5 điểm phần trăm.", "0.5", "điểm phần trăm", "share", "0.5", "điểm %"),
    ("Diện tích 177.839 ha lúa.", "177839", "ha", "physical", "1778390000", "m2"),
    ("Năng suất 3,5 tấn/ha.", "3.5", "tấn/ha", "physical", "3500", "kg/ha"),
    ("Đón 5 nghìn lượt khách.", "5", "nghìn lượt khách", "count", "5000", "lượt khách"),
    ("Xây 03 phòng học.", "3", "phòng học", "count", "3", "phòng học"),  # a leading zero is style
    ("Có 4571 hộ.", "4571", "hộ", "count", "4571", "hộ"),
    ("Tăng 2 lần so với trước.", "2", "lần", "index", "2", "lần"),
    ("Chi 500 trăm triệu đồng.", "500", "trăm triệu đồng", "money", "5E+10", "đồng"),  # what the text says
    ("Có 36 giường bệnh/10.000 dân.", "36", "giường bệnh/10.000 dân", "count", "36", "giường/10.000 dân"),
]


@pytest.mark.parametrize(("sentence", "value", "unit", "kind", "in_base", "base"), UNITS)
def test_units(say: Say, sentence: str, value: str, unit: str, kind: str, in_base: str, base: str) -> None:
    (figure,) = say(sentence).mentions.figures

    assert (figure.value, figure.unit, figure.unit_kind) == (Decimal(value), unit, kind)
    assert (figure.value * figure.factor, figure.unit_base) == (Decimal(in_base), base)


# sentence, operator, value, upper end
COMPARED = [
    ("Đạt 85%.", "eq", "85", None),
    ("Đạt trên 85%.", "gt", "85", None),
    ("Đạt hơn 85 xã.", "gt", "85", None),
    ("Còn dưới 10,42%.", "lt", "10.42", None),
    ("Ít nhất 02 cuộc.", "ge", "2", None),
    ("Tối thiểu 2 cuộc.", "ge", "2", None),
    ("Không dưới 2 cuộc.", "ge", "2", None),
    ("Không quá 5%.", "le", "5", None),
    ("Tối đa 3 đơn vị.", "le", "3", None),
    ("Giảm 1% trở lên.", "ge", "1", None),
    ("Từ 12 xã trở xuống.", "le", "12", None),
    ("Tăng từ 75 đến 80%.", "between", "75", "80"),
    ("Đạt 75 - 80%.", "between", "75", "80"),
    ("Đạt 75% – 80%.", "between", "75", "80"),
    ("Từ 5 đến 7 xã.", "between", "5", "7"),
    ("Từ năm trước 5% đến 4%.", "eq", "5", None),  # downwards is no range
    # what is counted may stand before the words of its bound; a grade is no bound
    ("Kết nạp từ 120 đảng viên mới trở lên.", "ge", "120", None),
    ("Có 200 doanh nghiệp thành lập mới trở lên.", "ge", "200", None),
    ("Có từ 5 xã trở lên đạt chuẩn.", "ge", "5", None),
    ("Có 500 cán bộ trình độ đại học trở lên.", "eq", "500", None),
    ("Có 100% chi bộ hoàn thành nhiệm vụ trở lên.", "eq", "100", None),
]


@pytest.mark.parametrize(("sentence", "operator", "value", "high"), COMPARED)
def test_comparators(say: Say, sentence: str, operator: str, value: str, high: str | None) -> None:
    figure = say(sentence).mentions.figures[0]

    assert (figure.operator, figure.value, figure.high) == (operator, Decimal(value), high and Decimal(high))


@pytest.mark.parametrize(
    "sentence", ["Khoảng 12,6 tỷ đồng.", "Gần 5 xã.", "Ước đạt 7%.", "Xấp xỉ 3 triệu đồng.", "Trên dưới 20 xã."]
)
def test_about_is_equal_and_approximate(say: Say, sentence: str) -> None:
    (figure,) = say(sentence).mentions.figures

    assert (figure.operator, figure.approximate) == ("eq", True)


RATIOS = [
    ("Kết nạp 1.293/1.150 đảng viên.", "1293", "1150", "đảng viên"),  # achieved over planned
    ("Đạt 6.950ha/6.900ha.", "6950", "6900", "ha"),  # a unit at each
    ("Đạt 200.000 tấn/190.000 tấn.", "200000", "190000", "tấn"),
    ("Ban hành 15 thông tư/18 thông tư.", "15", "18", "thông tư"),
    ("Có 42/51 xã đạt chuẩn.", "42", "51", "xã"),  # part over whole
    ("Xếp thứ 19/63 tỉnh, thành phố.", "19", "63", "tỉnh, thành phố"),  # rank over field
]


@pytest.mark.parametrize(("sentence", "value", "of", "unit"), RATIOS)
def test_ratios(say: Say, sentence: str, value: str, of: str, unit: str) -> None:
    read = say(sentence)
    (figure,) = read.mentions.figures

    assert (figure.value, figure.denominator, figure.unit) == (Decimal(value), Decimal(of), unit)
    assert figure.denominator_span is not None
    assert figure.denominator_span.cut(read.outline.text).replace(".", "") == of


SPANS = [
    # the figure itself, and what it reaches over
    ("Đạt trên 85% trở lên.", "85%", "Đạt trên 85% trở lên"),
    ("Thu 5.000 tỷ đồng.", "5.000", "5.000 tỷ đồng"),
    ("Ít nhất 02 cuộc kiểm tra.", "02", "Ít nhất 02 cuộc kiểm tra"),
]


@pytest.mark.parametrize(("sentence", "value", "whole"), SPANS)
def test_spans(say: Say, sentence: str, value: str, whole: str) -> None:
    read = say(sentence)
    (figure,) = read.mentions.figures
    text = read.outline.text

    assert text[figure.value_start : figure.value_end] == value
    assert text[figure.start : figure.end] == whole


NO_QUANTITIES = [
    "Ngày 16/10/2023 họp.",  # dates
    "Ngày 5/6 họp, tháng 7 nghỉ.",
    "Năm 2024 là năm tốt.",
    "Nhiệm kỳ 2020 - 2025, năm học 2023-2024.",
    "Trong 6 tháng đầu năm, quý 3 năm nay.",
    "Lúc 8 giờ 30 phút.",
    "Nghị quyết số 07-NQ/TU.",  # document numbers
    "Theo Đề án 06.",
    "(1) Mục này.",  # list numbers
    "1. Mục này tốt.",
    "Đại hội lần thứ 14.",  # ordinals
    "Phụ lục 2, tiêu chí 17.",
    "Bão số 3 gây thiệt hại.",
    "Kỷ niệm 80 năm Ngày thành lập.",  # anniversaries
    "Trẻ em dưới 5 tuổi.",  # ages
    "Quân khu 9 tổ chức.",  # names
    "Ban Chỉ đạo 35 họp.",
    "Quốc lộ 61 thông xe, đường tỉnh 925B.",
    "Khu công nghiệp Sông Hậu 2.",
    "Covid-19 bùng phát, dịch vụ 5G.",
    "Đô thị loại 2, giai đoạn 2.",
    "Điện thoại 0293.3876543.",
    "Trực 24/7.",
    "Khởi công đường tỉnh 931 ngày 15/3/2022.",  # numbers of names, though a unit follows
    "Tiêm vắc xin COVID-19 mũi 3.",
    "Tổng công ty 91 xây dựng phương án.",
    "Phát động 100 ngày cao điểm trấn áp tội phạm.",
    "Trên quốc lộ 61 tỷ lệ tai nạn giảm.",
    "Trong tháng 3 giải ngân chậm.",
    "25 đồng chí dự hội nghị.",  # who was there
    "Số bác sĩ trên 10.000 dân là.",  # what something is counted per
]


@pytest.mark.parametrize("sentence", NO_QUANTITIES)
def test_what_is_no_quantity(say: Say, sentence: str) -> None:
    read = say(sentence)

    assert [read.outline.text[f.start : f.end] for f in read.mentions.figures] == []
