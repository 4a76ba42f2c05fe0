"""What stands twice by mistake: words, sentences, figures, items of a list."""

from __future__ import annotations

import pytest
from auditing import in_report
from reading import Reader

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.duplicates.names import counted_in_note, item_twice, named_twice_for_each
from hgkg.reconcile.audit.duplicates.repetitions import figures_twice, sentence_twice, told_in_two_notes
from hgkg.reconcile.audit.duplicates.words import word_twice

LONG = (
    "Thực hiện tốt công tác giám sát và phản biện xã hội, tham gia phòng, chống tham nhũng, tiêu cực, "
    "góp phần xây dựng Đảng và hệ thống chính trị"
)
SHORT = "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 17,6% (KH: dưới 18%)"
TOURISM = "đón {} 583.000 lượt khách, tăng 12,15% so cùng kỳ, có 33.000 lượt khách quốc tế, doanh thu 264 tỷ đồng."

WRONG: list[tuple[Check, str, str]] = [
    (word_twice, "Theo kế hoạch số số 238-KH/TU của Tỉnh ủy.", "số số"),
    (word_twice, "Đề án ngày ngày 16/10/2023 của Tỉnh ủy.", "ngày ngày"),
    (word_twice, "Xây dựng và và triển khai kế hoạch.", "và và"),
    (word_twice, "Thu nhập bình bình quân đầu người tăng; thu nhập bình quân cao.", "bình bình"),
    (word_twice, "Tăng cường công tác công tác cán bộ.", "công tác công tác"),
    (sentence_twice, f"{LONG}.\nĐánh giá chung tốt.\n{LONG}, trong năm đã tổ chức.", LONG),
    (sentence_twice, f"{SHORT}.\nĐánh giá chung tốt.\n{SHORT}.", SHORT),
    (
        figures_twice,
        "Toàn tỉnh ước " + TOURISM.format("được") + " Trong năm, toàn tỉnh " + TOURISM.format("trên"),
        "Toàn tỉnh ước đón được 583.000 lượt khách",
    ),
    (item_twice, "Các huyện đạt kết quả cao: Lệ Thủy, Quảng Ninh, Bố Trạch, Lệ Thủy và Tuyên Hóa.", "Lệ Thủy"),
]


@pytest.mark.parametrize(("check", "text", "words"), WRONG)
def test_what_stands_twice(read: Reader, lexicon: Lexicon, check: Check, text: str, words: str) -> None:
    (found,) = in_report(read, lexicon, check, text)

    assert words in [span.quote for span in found.spans]
    assert found.type == "duplicate"


RUNS = [
    ("Xây dựng và và và triển khai kế hoạch.", "và và và", 3, "“và” viết liền 3 lần"),
    ("Xây dựng " + "và " * 10_000 + "triển khai kế hoạch.", "và " * 9_999 + "và", 10_000, "“và” viết liền 10.000 lần"),
    (
        "Tăng cường công tác công tác công tác cán bộ.",
        "công tác công tác công tác",
        3,
        "“công tác” viết liền 3 lần",
    ),
    ("Tuyến đường " + "dài " * 1000 + "5 km.", "dài " * 999 + "dài", 1000, "“dài” viết liền 1.000 lần"),
]


@pytest.mark.parametrize(("text", "words", "times", "message"), RUNS, ids=["3", "10,000", "of two words", "1,000"])
def test_a_run_of_one_word_is_one_finding(
    read: Reader, lexicon: Lexicon, text: str, words: str, times: int, message: str
) -> None:
    (found,) = in_report(read, lexicon, word_twice, text)

    assert found.spans[1].quote == words
    assert (found.stated, found.computed, found.vi) == (times, 1, message)


def test_runs_in_different_places_are_findings_of_their_own(read: Reader, lexicon: Lexicon) -> None:
    found = in_report(read, lexicon, word_twice, "Xây dựng và và và triển khai; kiểm tra và và giám sát.")
    assert [one.spans[1].quote for one in found] == ["và và và", "và và"]


RIGHT: list[tuple[Check, str]] = [
    (word_twice, "Các cấp ủy luôn luôn coi trọng, từng bước từng bước nâng cao; đời sống ngày ngày được cải thiện."),
    (
        word_twice,
        "Ủy ban ban hành 25 văn bản; cơ quan quan tâm đến cán bộ; thiết bị bị hỏng; kết quả đạt được được ghi nhận.",
    ),
    (word_twice, "Trong năm năm qua, người người, nhà nhà thi đua; Phát triển triển vọng; dần dần đi vào nền nếp."),
    (sentence_twice, "Thu ngân sách đạt khá.\nThu ngân sách đạt khá.\n" + LONG + "."),
    (sentence_twice, f"{SHORT}.\nTốt.\n{SHORT}, giảm 1%."),  # a short one that goes on otherwise
    (sentence_twice, "Tiếp tục triển khai thực hiện tốt các nhiệm vụ được giao trong năm.\n" * 2),  # without a figure
    (figures_twice, "Thu đạt 100 tỷ đồng, tăng 5%, vượt 3%. Chi đạt 120 tỷ đồng, tăng 5%, vượt 3%."),
    (item_twice, "Các huyện đạt kết quả cao: Lệ Thủy, Quảng Ninh, Bố Trạch và Tuyên Hóa."),
    (item_twice, "Khởi công tại các huyện Lệ Thủy, Quảng Ninh; khánh thành tại các huyện Lệ Thủy, Bố Trạch."),
]


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_is_meant_to_stand_twice(read: Reader, lexicon: Lexicon, check: Check, text: str) -> None:
    assert in_report(read, lexicon, check, text) == []


BODIES = """Giám sát đối với {} tổ chức đảng[1].
[1] Giám sát việc thực hiện Chỉ thị số 10-CT/TW đối với Ban Thường vụ Huyện ủy Phụng Hiệp; việc thực hiện Kết \
luận số 65-KL/TW đối với Ban Thường vụ Huyện ủy Long Mỹ; việc thực hiện Đề án đối với Ban Thường vụ Huyện ủy \
Long Mỹ và Đảng ủy Sở Y tế.
"""


def test_the_note_names_a_body_twice(read: Reader, lexicon: Lexicon) -> None:
    (found,) = in_report(read, lexicon, counted_in_note, BODIES.format("04"))

    assert (found.stated, found.computed) == (4, 3)
    assert found.spans[0].quote == "Ban Thường vụ Huyện ủy Long Mỹ"
    assert in_report(read, lexicon, counted_in_note, BODIES.format("03")) == []  # the three that differ


def test_one_name_gets_two_shares(read: Reader, lexicon: Lexicon) -> None:
    body = """Hỗ trợ các tỉnh phía Bắc với số tiền là 2,5 tỷ đồng[1].
[1] Thăm 02 tỉnh: Lào Cai, Yên Bái (mỗi tỉnh 500 triệu đồng); các tỉnh: Cao Bằng; Lào Cai; Hà Nam (mỗi tỉnh \
500 triệu đồng).
"""
    (found,) = in_report(read, lexicon, named_twice_for_each, body)

    assert [span.quote for span in found.spans] == ["Lào Cai", "Lào Cai"]


def test_a_figure_in_two_notes(read: Reader, lexicon: Lexicon) -> None:
    body = """Các vụ lúa được mùa[1]. Rau màu tăng so với cùng kỳ[2].
[1] Rau màu xuống giống được 29.280 ha.
[2] Rau màu toàn tỉnh đã xuống giống được 29.280 ha.
"""
    (found,) = in_report(read, lexicon, told_in_two_notes, body)

    assert found.vi == "29.280 ha: nêu ở cả chú thích 1 và chú thích 2"
