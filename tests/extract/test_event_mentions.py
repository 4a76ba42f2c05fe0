"""Events: what they are called, where the name ends, and what only looks like one."""

from __future__ import annotations

import pytest
from reading import Reader, Say, programme, report

FOUND = [
    # (sentence, the events in it)
    # congresses, inside the resolution named after them too
    ("Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025; các cấp.",
     ["Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025"]),
    ("Quan điểm của Đại hội XIII của Đảng về công tác tư tưởng.", ["Đại hội XIII của Đảng"]),
    ("Nghị quyết Đại hội IX Đảng bộ tỉnh nêu rõ.", ["Đại hội IX Đảng bộ tỉnh"]),
    ("Chỉ đạo Đại hội Mặt trận Tổ quốc Việt Nam và Đại hội Hội Nông dân các cấp, nhiệm kỳ 2023 - 2028.",
     ["Đại hội Mặt trận Tổ quốc Việt Nam", "Đại hội Hội Nông dân các cấp, nhiệm kỳ 2023 - 2028"]),
    # a year behind the comma begins the next clause
    ("Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV, năm 2024 số hộ nghèo giảm.",
     ["Đại hội Đảng bộ tỉnh lần thứ XIV"]),
    # plenums and sessions, with the body behind the comma
    ("Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng khóa XIII.",
     ["Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng khóa XIII"]),
    ("Ngày 20/5, Kỳ họp thứ 7, Quốc hội khóa XV khai mạc.", ["Kỳ họp thứ 7, Quốc hội khóa XV"]),
    ("Tổ chức thành công 05 kỳ họp Hội đồng nhân dân tỉnh, thông qua 94 nghị quyết.",
     ["05 kỳ họp Hội đồng nhân dân tỉnh"]),
    # a line broken before the body's name
    ("Kết luận của Hội nghị lần thứ tư\nBan Chấp hành Trung ương Đảng về đất đai.",
     ["Hội nghị lần thứ tư\nBan Chấp hành Trung ương Đảng"]),
    # commas within a name that its year closes; what follows the name
    ("Tổ chức Hội nghị tập huấn công tác kiểm tra, giám sát và kỷ luật của Đảng năm 2024 với 200 đại biểu.",
     ["Hội nghị tập huấn công tác kiểm tra, giám sát và kỷ luật của Đảng năm 2024"]),
    ("Dự Hội nghị trực tuyến của Chính phủ với các địa phương ngày 25/12/2012 đã thống nhất.",
     ["Hội nghị trực tuyến của Chính phủ với các địa phương ngày 25/12/2012"]),
    # contests and prizes; brackets that are a name; a quotation that is never closed
    ("Hưởng ứng Giải Báo chí toàn quốc về xây dựng Đảng (Giải Búa liềm vàng) lần thứ IX - năm 2024 và phát động thi.",
     ["Giải Báo chí toàn quốc về xây dựng Đảng (Giải Búa liềm vàng) lần thứ IX - năm 2024"]),
    ("Trao giải cuộc thi tìm hiểu sách “20 năm Hậu Giang; số bài dự thi tăng.",
     ["cuộc thi tìm hiểu sách “20 năm Hậu Giang"]),
    ("Giải Marathon quốc tế tiếp tục lan tỏa.", ["Giải Marathon quốc tế"]),
    # festivals, weeks, years
    ("Tổ chức Tuần lễ Chuyển đổi số và Khởi nghiệp đổi mới sáng tạo - Mekong Delta 2024.",
     ["Tuần lễ Chuyển đổi số và Khởi nghiệp đổi mới sáng tạo - Mekong Delta 2024"]),
    ("Đăng cai Năm Du lịch quốc gia Đồng bằng sông Hồng - Hải Phòng 2013.",
     ["Năm Du lịch quốc gia Đồng bằng sông Hồng - Hải Phòng 2013"]),
    ("Tổ chức Tết Giáp Thìn năm 2024 đảm bảo thiết thực.", ["Tết Giáp Thìn năm 2024"]),
    # anniversaries: with the word, in a list without it, two under one roof
    ("Các hoạt động kỷ niệm 20 năm thành lập tỉnh (01/01/2004 - 01/01/2024) được tổ chức.",
     ["kỷ niệm 20 năm thành lập tỉnh (01/01/2004 - 01/01/2024)"]),
    ("Các hoạt động: 138 năm Ngày Quốc tế Lao động; 70 năm Chiến thắng Điện Biên Phủ.",
     ["138 năm Ngày Quốc tế Lao động", "70 năm Chiến thắng Điện Biên Phủ"]),
    ("Tổ chức Họp mặt kỷ niệm 80 năm Ngày thành lập Quân đội, 35 năm Ngày hội Quốc phòng toàn dân; tặng quà.",
     ["Họp mặt kỷ niệm 80 năm Ngày thành lập Quân đội, 35 năm Ngày hội Quốc phòng toàn dân"]),
    # drills by their place, storms by number or name, elections
    ("Hoàn thành diễn tập khu vực phòng thủ huyện Vị Thủy, góp phần giữ vững an ninh.",
     ["diễn tập khu vực phòng thủ huyện Vị Thủy"]),
    ("Ảnh hưởng cơn bão số 8 (bão Sơn Tinh) gây thiệt hại.", ["cơn bão số 8 (bão Sơn Tinh)"]),
    ("Lãnh đạo thành công bầu cử đại biểu Quốc hội khóa XVI.", ["bầu cử đại biểu Quốc hội khóa XVI"]),
    # works with a name
    ("Đã khởi công xây dựng cầu Tân Vũ - Lạch Huyện; khánh thành Bệnh viện Phụ sản.",
     ["khởi công xây dựng cầu Tân Vũ - Lạch Huyện", "khánh thành Bệnh viện Phụ sản"]),
]  # fmt: skip

NONE = [
    # routine work, plurals, numbers of events
    "Tổ chức hội nghị quán triệt đến cán bộ, đảng viên.",
    "Các hội nghị năm 2024 được tổ chức trực tuyến; chuẩn bị đại hội đảng bộ các cấp.",
    "Tổ chức 12 hội chợ, triển lãm năm 2012 và 02 hội nghị báo cáo viên.",
    "Phát biểu kết luận Hội nghị, đồng chí nhấn mạnh.",
    "Mùa lễ hội năm 2024 bảo đảm an toàn; dịp nghỉ Tết Nguyên đán 2024 không cháy nổ.",
    # compounds that hold a head
    "Giải quyết việc làm, giải phóng mặt bằng, giải ngân vốn năm 2024; công tác lễ tân.",
    "Trao Kỷ niệm chương tại Trung tâm Hội nghị tỉnh năm 2024; phòng, chống bão năm 2024.",
    "Đạt 05 giải A và 07 giải B; tham gia 45 giải thể thao quốc gia.",
    # not yet, or not one
    "Đẩy nhanh tiến độ để khởi công dự án cao tốc Cần Thơ - Cà Mau; khởi công 19 dự án tại Cần Thơ.",
    "Thành lập mới 16 hợp tác xã; sau 20 năm thành lập tỉnh; kỷ niệm các ngày lễ lớn.",
    "Tiếp các đoàn công tác nước ngoài đến thăm; thành lập đoàn công tác kiểm tra.",
]


@pytest.mark.parametrize(("sentence", "names"), FOUND)
def test_named_events(read: Reader, sentence: str, names: list[str]) -> None:
    found = read(report("I. KẾT QUẢ\n" + sentence))
    assert [found.outline.text[e.start : e.end] for e in found.mentions.events] == names


@pytest.mark.parametrize("sentence", NONE)
def test_no_events(read: Reader, sentence: str) -> None:
    found = read(report("I. KẾT QUẢ\n" + sentence))
    assert [found.outline.text[e.start : e.end] for e in found.mentions.events] == []


NEWS = [
    # (sentence of a news item, the happenings in it)
    ("Trong năm, đoàn công tác của Thủ tướng Chính phủ, Chủ tịch Quốc hội... đã đến thăm tỉnh Hậu Giang.",
     ["đoàn công tác của Thủ tướng Chính phủ, Chủ tịch Quốc hội... đã đến thăm tỉnh Hậu Giang"]),
    ("Trước đó, chiều 17/5, Phó Thủ tướng Trần Hồng Hà đã kiểm tra tiến độ dự án đường ven biển.",
     ["Phó Thủ tướng Trần Hồng Hà đã kiểm tra tiến độ dự án đường ven biển"]),
    ("Hậu Giang được Thủ tướng Chính phủ ban hành Quyết định số 401/QĐ-TTg ngày 02/3/2024.",
     ["được Thủ tướng Chính phủ ban hành Quyết định số 401/QĐ-TTg ngày 02/3/2024"]),
    ("Thành lập 525 Tổ bảo vệ an ninh, trật tự ở cơ sở với hơn 1.900 thành viên.",
     ["Thành lập 525 Tổ bảo vệ an ninh, trật tự ở cơ sở"]),
    # a demand to visit is no visit; "bà con" is nobody's name
    ("Phó Thủ tướng Trần Hồng Hà yêu cầu các đơn vị khảo sát lại.", []),
    ("Bà con nông dân làm việc với doanh nghiệp.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names"), NEWS)
def test_happenings_of_news(say: Say, sentence: str, names: list[str]) -> None:
    found = say(sentence)
    assert [found.outline.text[e.start : e.end] for e in found.mentions.events] == names


def test_what_a_heading_calls_events_are_events(read: Reader) -> None:
    """Items that say "many" are none."""
    text = (
        "Hậu Giang 2024\n\n05 SỰ KIỆN NỔI BẬT\n\n01\n\nLãnh đạo Đảng, Nhà nước đến với Hậu Giang\n\n"
        "02\n\nTổ chức nhiều hoạt động ý nghĩa chào mừng các ngày lễ\n"
    )
    found = read(text, genre="infographic")
    assert [found.outline.text[e.start : e.end] for e in found.mentions.events] == [
        "Lãnh đạo Đảng, Nhà nước đến với Hậu Giang"
    ]


def test_the_letterhead_names_no_event(read: Reader) -> None:
    found = read(programme("I. MỤC TIÊU\nPhấn đấu.", title="tổ chức Lễ kỷ niệm 20 năm thành lập tỉnh"))
    assert found.mentions.events == ()
