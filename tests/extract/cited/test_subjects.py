"""What a cited document is about: the words after its number, date and issuer."""

from __future__ import annotations

import pytest
from reading import Say

# what stands after "Nghị quyết số 07-NQ/TU", and its subject
SUBJECTS = [
    # who acts behind the comma, though no body by name
    (" về hội nhập quốc tế, tỉnh đã ban hành kế hoạch.", "hội nhập quốc tế"),
    (" về y tế, giáo dục, các cấp, các ngành đã làm tốt.", "y tế, giáo dục"),
    (" về những điều đảng viên không được làm.", "những điều đảng viên không được làm"),
    (" về phụ cấp hết hiệu lực từ hôm nay.", "phụ cấp"),
    (" về giáo dục.", "giáo dục"),
    (" về việc sắp xếp bộ máy.", "sắp xếp bộ máy"),
    (" V/v chuyển đổi số; các sở thực hiện.", "chuyển đổi số"),
    (" - về giáo dục.", "giáo dục"),
    (" (về giáo dục) được ban hành.", "giáo dục"),
    (" về\ngiáo dục mầm non.", "giáo dục mầm non"),
    (" về giáo dục, y tế và văn hóa.", "giáo dục, y tế và văn hóa"),  # commas inside
    (" quy định mức hỗ trợ.", "quy định mức hỗ trợ"),  # no "về"
    (" về giáo dục, góp phần nâng cao dân trí.", "giáo dục"),  # another clause
    (" về việc “Nâng cao chất lượng” trên địa bàn.", "Nâng cao chất lượng"),  # quoted
    (' về "Nâng cao chất lượng" trên địa bàn.', "Nâng cao chất lượng"),
    (" về “Phát triển “bốn trụ cột” tỉnh”, giao các sở.", "Phát triển “bốn trụ cột” tỉnh"),  # a quotation inside
    (" về “Nâng cao", "Nâng cao"),  # never closed
    (" về đẩy mạnh phong trào “Dân vận khéo”; sơ kết 5 năm.", "đẩy mạnh phong trào “Dân vận khéo”"),  # ends with one
    (" về phong trào “Xóa nhà tạm” trên cả nước.", "phong trào “Xóa nhà tạm”"),
    (" về phong trào “Xóa nhà tạm, trên cả nước; sơ kết.", "phong trào “Xóa nhà tạm, trên cả nước"),
    (" về hỗ trợ lãi suất, Bộ Công Thương đã triển khai.", "hỗ trợ lãi suất"),  # who acts
    (" về phân vùng, trình Thủ tướng Chính phủ ban hành.", "phân vùng"),  # what is done with it
    # a document inside, and what that one is about
    (" về thực hiện Chỉ thị số 46-CT/TW về y tế.", "thực hiện Chỉ thị số 46-CT/TW về y tế"),
]


@pytest.mark.parametrize(("after", "subject"), SUBJECTS)
def test_subjects(say: Say, after: str, subject: str) -> None:
    read = say("Nghị quyết số 07-NQ/TU" + after)
    span = read.mentions.documents[0].subject

    assert span is not None
    assert span.cut(read.outline.text) == subject


NO_SUBJECT = [
    " khóa XI.",
    ".",
    " và các văn bản khác.",
    " đã được triển khai.",
    " đối với các huyện.",
    ", Chỉ thị số 05-CT/TW.",
    "; về y tế.",
]


@pytest.mark.parametrize("after", NO_SUBJECT)
def test_no_subject(say: Say, after: str) -> None:
    assert say("Nghị quyết số 07-NQ/TU" + after).mentions.documents[0].subject is None


def test_each_of_several_has_its_own(say: Say) -> None:
    read = say("Nghị quyết số 07-NQ/TU về giáo dục, Chỉ thị số 05-CT/TW về y tế và Kết luận số 01-KL/TW về đạo đức.")

    assert [m.subject and m.subject.cut(read.outline.text) for m in read.mentions.documents] == [
        "giáo dục",
        "y tế",
        "đạo đức",
    ]


def test_a_national_programme_keeps_a_name_that_begins_like_a_verb(say: Say) -> None:
    read = say("Vốn Chương trình mục tiêu quốc gia giảm nghèo giao cho huyện.")

    assert [read.outline.text[d.start : d.end] for d in read.mentions.documents] == [
        "Chương trình mục tiêu quốc gia giảm nghèo"
    ]


# a sentence, and the first document's subject: names run on by grammar to where another thing is said, and no further
NAME_ENDS = [
    # another document joined by "và" or a comma
    ("Thực hiện Kế hoạch phát triển năm 2023 và Chỉ thị số 04/CT-TTg của Thủ tướng.", "phát triển năm 2023"),
    (
        "Triển khai Đề án Phát triển đô thị thông minh và Kế hoạch chuyển đổi số năm 2023.",
        "Phát triển đô thị thông minh",
    ),
    ("Triển khai Chương trình Sức khỏe học đường, Chương trình Sữa học đường.", "Sức khỏe học đường"),
    (
        "Ban hành Nghị quyết về văn hóa, con người Hậu Giang, Đề án Du lịch đến năm 2030.",
        "văn hóa, con người Hậu Giang",
    ),
    (
        "Sau 6 năm thực hiện Nghị quyết số 36-NQ/TW về kinh tế biển đến năm 2030 và 03 năm thực hiện Kết luận số"
        " 28-KL/TW, kinh tế biển đã lớn mạnh.",
        "kinh tế biển đến năm 2030",
    ),
    # others joined without their names
    ("Triển khai Đề án Hậu Giang xanh đến năm 2030 và dự án, chương trình về rừng.", "Hậu Giang xanh đến năm 2030"),
    (
        "Thực hiện Kế hoạch phát triển kinh tế - xã hội năm 2023 và các nghị quyết.",
        "phát triển kinh tế - xã hội năm 2023",
    ),
    # what is done with it, and by when
    ("Xây dựng Kế hoạch phát triển điện gió, trình Bộ trưởng trước ngày 30/8/2023.", "phát triển điện gió"),
    ("Hoàn thành Đề án Đào tạo nghề, gửi Sở Nội vụ.", "Đào tạo nghề"),
    ("Ban hành Kế hoạch cải cách tiền lương trước ngày 30/6/2023.", "cải cách tiền lương"),
    ("Trình Đề án Bến cảng sông trong quý III.", "Bến cảng sông"),
    # whom someone dealt with; but a document that itself orders a check names whom
    (
        "Thanh tra việc chấp hành Nghị định số 83/2014/NĐ-CP về xăng dầu đối với Sở Tài chính An Giang.",
        "xăng dầu",
    ),
    (
        "Quyết định số 83/QĐ-TTCP về thanh tra ngân sách đối với Sở Công Thương tỉnh An Giang.",
        "thanh tra ngân sách đối với Sở Công Thương tỉnh An Giang",
    ),
    # how it was carried out
    ("Triển khai Chương trình Mỗi xã một sản phẩm (OCOP) linh hoạt, phù hợp.", "Mỗi xã một sản phẩm (OCOP)"),
    ("Thực hiện Đề án Nâng cao dịch vụ công một cách nghiêm túc.", "Nâng cao dịch vụ công"),
    ("Thực hiện Đề án Nâng cao dịch vụ công kịp thời, có hiệu quả.", "Nâng cao dịch vụ công"),
    ("Hoàn thành nhiệm vụ theo Chương trình công tác 2024 đề ra.", "công tác 2024"),
    # a bracket that opened before it
    ("Một số dự án (thuộc Đề án Phát triển điện mặt trời) chậm.", "Phát triển điện mặt trời"),
    # what it is called from there on
    ("Nghị quyết số 104/2023/QH15 về dự toán ngân sách (sau đây gọi là Nghị quyết 104).", "dự toán ngân sách"),
    # who acts, behind the last comma
    ("Thực hiện Kế hoạch phòng, chống thiên tai năm 2023, chi cục đã làm tốt.", "phòng, chống thiên tai năm 2023"),
    # a comma, "và" and the like that belong to the name
    ("Thực hiện Đề án Phòng, chống đuối nước và tai nạn thương tích.", "Phòng, chống đuối nước và tai nạn thương tích"),
    (
        "Thực hiện Nghị quyết số 18-NQ/TW về bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả.",
        "bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả",
    ),
    ("Thực hiện Nghị quyết số 19-NQ/TW về nông nghiệp, nông dân, nông thôn.", "nông nghiệp, nông dân, nông thôn"),
    (
        "Ban hành Kế hoạch thực hiện Nghị quyết số 10-NQ/TU và Chương trình số 12-CTr/TU.",  # both carried out
        "thực hiện Nghị quyết số 10-NQ/TU và Chương trình số 12-CTr/TU",
    ),
    ("Triển khai Chiến lược phát triển hạ tầng đồng bộ, hiện đại.", "phát triển hạ tầng đồng bộ, hiện đại"),
    ("Ban hành Nghị quyết về kết quả năm 2023 và nhiệm vụ năm 2024.", "kết quả năm 2023 và nhiệm vụ năm 2024"),
    (
        "Xây dựng Đề án Rà soát các quy hoạch và các chương trình, dự án.",
        "Rà soát các quy hoạch và các chương trình, dự án",
    ),
    ("Thực hiện Quyết định số 15/QĐ-UBND về đổi mới sáng tạo và chuyển đổi số.", "đổi mới sáng tạo và chuyển đổi số"),
    ("Ban hành Quyết định số 33/QĐ-UBND về phát hiện, xử lý kịp thời.", "phát hiện, xử lý kịp thời"),
    ("Ban hành Đề án Nâng cao tay nghề, trình độ thâm canh.", "Nâng cao tay nghề, trình độ thâm canh"),
    (
        "Ban hành Quy định về quyền hạn và chế độ đối với đội ngũ cán bộ, công chức.",
        "quyền hạn và chế độ đối với đội ngũ cán bộ, công chức",
    ),
    ("Nghị quyết số 21-NQ/TU về kinh tế, xã hội, môi trường đã đi vào cuộc sống.", "kinh tế, xã hội, môi trường"),
]


@pytest.mark.parametrize(("sentence", "subject"), NAME_ENDS)
def test_where_names_end(say: Say, sentence: str, subject: str) -> None:
    read = say(sentence)
    span = read.mentions.documents[0].subject

    assert span is not None
    assert span.cut(read.outline.text) == subject


def test_a_national_programme_goes_on_behind_its_comma(say: Say) -> None:
    """ "phòng, chống" is one word; the years are no part of the words before them, and without words none is named."""
    read = say(
        "Thực hiện Chương trình mục tiêu quốc gia phòng, chống HIV/AIDS năm 2012,"
        " chương trình mục tiêu quốc gia giai đoạn 2012 - 2015."
    )

    cited = [read.outline.text[d.start : d.end] for d in read.mentions.documents]
    assert cited == ["Chương trình mục tiêu quốc gia phòng, chống HIV/AIDS"]
