"""When and where an event was, and which of its series."""

from __future__ import annotations

import pytest
from reading import Reader, programme, report

from hgkg.model.record import Event

WHEN = [
    # (sentence of a report on 2024, date, period)
    ("Tổ chức Lễ hội Hoa Xuân với 30 gian hàng.", "2024", None),  # the document's year
    ("Sáng 27/12, UBND tỉnh tổ chức Họp báo công bố tình hình năm 2024.", "2024-12-27", None),  # its year added
    ("Kỳ họp thứ 17 thông qua ngày 08 tháng 12 năm 2023.", "2023-12-08", None),  # right behind it
    ("Liên hoan phim Việt Nam lần thứ XXIII từ ngày 21 đến ngày 25/11/2023.", "2023-11-21", None),  # its first day
    ("Tổ chức Lễ hội Hoa Xuân từ ngày 15 đến 18 tháng 01 năm 2024.", "2024-01-15", None),  # the month said once
    ("Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ tỉnh dự kiến khai mạc 30/9.", "2024-09-30", None),
    ("Phát biểu tại phiên họp thường kỳ tháng 9, Chủ tịch yêu cầu.", "2024-09", None),
    ("Kỷ niệm 79 năm Cách mạng tháng Tám (19/8) và Quốc khánh (02/9).", "2024-08-19", None),  # the first of two
    # works that are begun or opened, said of them as the subject
    ("Sân bay Quảng Trị, khởi công ngày 6/7/2024, đã đạt 60% khối lượng.", "2024-07-06", None),
    ("Sân bay Quảng Trị, dự án nhóm A có vốn 5.800 tỷ đồng, khởi công ngày 6/7/2024.", "2024-07-06", None),
    ("Cầu Cửa Việt 2 được khánh thành sáng 2/9.", "2024-09-02", None),
    ("Báo cáo trước ngày 15/12/2023 để trình Hội nghị tổng kết công tác năm 2023.", "2023", None),  # a limit
    ("Ngày 05/3/2024 họp chi bộ; tổ chức Lễ hội Hoa Xuân.", "2024", None),  # of the clause before
    ("Năm 2023, tỉnh tổ chức Lễ hội Hoa Xuân.", "2023", None),
    ("Dự Hội nghị Tỉnh ủy lần thứ 5 quý II năm 2024.", None, "2024-Q2"),
    ("Kỷ niệm 80 năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).", "2024-12-22", None),
    # a Party congress has its term's first year, never the document's; a national one that of the vocabulary once held
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025.", "2020", None),
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV.", None, None),
    ("Quan điểm của Đại hội XIII của Đảng.", "2021", None),
    ("Chuẩn bị Đại hội XIV của Đảng.", None, None),
    # the date of the resolution that is named with it, of the document inside the name never
    ("Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng.", "2022", None),
    ("Dự Hội nghị tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TU ngày 10/3/2014 của Tỉnh ủy.", "2024", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "date", "period"), WHEN)
def test_when(read: Reader, sentence: str, date: str | None, period: str | None) -> None:
    (event,) = read(report("I. KẾT QUẢ\n" + sentence)).of(Event)
    assert (event.date, event.period) == (date, period)


ASSUMED = [
    ("Tổ chức Lễ hội Hoa Xuân với 30 gian hàng.", True),  # no time in its words
    ("Tổ chức Lễ hội Hoa Xuân năm 2024.", False),  # in its name
    ("Năm 2023, tỉnh tổ chức Lễ hội Hoa Xuân.", False),  # said of it
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV.", False),  # none is taken for a Party congress
    ("Dự Hội nghị Tỉnh ủy lần thứ 5 quý II năm 2024.", False),  # a period
]


@pytest.mark.parametrize(("sentence", "assumed"), ASSUMED)
def test_a_year_that_is_the_documents_says_so(read: Reader, sentence: str, assumed: bool) -> None:
    (event,) = read(report("I. KẾT QUẢ\n" + sentence)).of(Event)
    assert event.year_of_document is assumed


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự án dự kiến khởi công ngày 5/10.",  # no name
        "Các cầu dân sinh được khánh thành ngày 2/9.",  # many
        "Nhà máy Sao Mai đạt công suất, được khánh thành ngày 1/2.",  # a predicate of its own before it
    ],
)
def test_works_without_a_name_are_no_event(read: Reader, sentence: str) -> None:
    assert read(report("I. KẾT QUẢ\n" + sentence)).of(Event) == []


def test_the_line_below_says_when(read: Reader) -> None:
    text = programme("I. NỘI DUNG\n1. Hội thảo “Văn hóa Việt Nam”\n- Thời gian: ngày 27 tháng 02 năm 2023.")
    (event,) = read(text).of(Event)
    assert event.date == "2023-02-27"


WHERE = [
    # (sentence, place, series)
    ("Hoàn thành diễn tập khu vực phòng thủ huyện Vị Thủy.", "huyện Vị Thủy", None),  # in the name
    ("Dự Ngày hội Văn hóa miền Trung lần thứ IV tại Bình Định.", "tỉnh Bình Định", 4),  # behind it
    ("Quan điểm của Đại hội XIII của Đảng.", "toàn quốc", 13),
    ("Hưởng ứng Giải Báo chí toàn quốc lần thứ Tư, năm 2024.", "toàn quốc", 4),
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV.", "tỉnh Hậu Giang", 14),  # the document's own area
    ("Từ đầu nhiệm kỳ Đại hội XI đến nay.", None, 11),  # the nation's or the province's
    ("Ảnh hưởng cơn bão số 3 gây thiệt hại.", None, 3),  # storms go where they will
    # what a body of the nation holds need not be where the document speaks from
    ("Đạt giải cao tại các sự kiện do Trung ương phát động, tổ chức, như: Giải Báo chí về Xây dựng Đảng.", None, None),
    ("Tham gia Cuộc thi Tìm hiểu pháp luật do Trung ương Đoàn tổ chức.", None, None),
    ("Tham gia Cuộc thi Tìm hiểu pháp luật do Tỉnh đoàn tổ chức.", "tỉnh Hậu Giang", None),
    ("Thực hiện phong trào do Trung ương phát động; tổ chức Lễ hội Hoa Xuân.", "tỉnh Hậu Giang", None),
]


@pytest.mark.parametrize(("sentence", "place", "series"), WHERE)
def test_where_and_which(read: Reader, sentence: str, place: str | None, series: int | None) -> None:
    (event,) = read(report("I. KẾT QUẢ\n" + sentence)).of(Event)
    assert (event.place, event.series) == (place, series)


def test_the_name_is_one_line_with_a_capital(read: Reader) -> None:
    (event,) = read(report("I. KẾT QUẢ\nDự diễn tập khu vực phòng thủ\nhuyện Vị Thủy.")).of(Event)
    assert event.name == "Diễn tập khu vực phòng thủ huyện Vị Thủy"
    assert event.quote == "diễn tập khu vực phòng thủ\nhuyện Vị Thủy"


def test_a_visit_that_a_plan_orders_is_none(read: Reader) -> None:
    """What a report tells did happen."""
    sentence = "I. NỘI DUNG\nĐoàn công tác của tỉnh đi thăm Nghĩa trang liệt sĩ Trường Sơn."
    assert [len(read(make(sentence)).of(Event)) for make in (programme, report)] == [0, 1]


NAMES = [
    # a quotation that is never closed loses its mark, another keeps both
    ("Trao giải cuộc thi tìm hiểu sách “20 năm Hậu Giang[1].", "Cuộc thi tìm hiểu sách 20 năm Hậu Giang"),
    ("Trao giải cuộc thi tìm hiểu sách “20 năm Hậu Giang”.", "Cuộc thi tìm hiểu sách “20 năm Hậu Giang”"),
]


@pytest.mark.parametrize(("sentence", "name"), NAMES)
def test_the_marks_of_a_name(read: Reader, sentence: str, name: str) -> None:
    assert [event.name for event in read(report("I. KẾT QUẢ\n" + sentence)).of(Event)] == [name]
