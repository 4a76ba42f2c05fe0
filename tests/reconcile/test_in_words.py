"""Aims in words held against what reports say in words."""

from __future__ import annotations

import pytest
from reading import Reader, World, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment, Result

EXERCISE = "Hoàn thành chất lượng diễn tập khu vực phòng thủ huyện Vị Thủy"
POSTS = "Tiếp tục tinh giản biên chế theo đúng lộ trình"
CRIME = "Kiềm chế tội phạm"

# aim, sentence of the report, the words taken, what they say of the aim
SAID = [
    # before the thing
    (
        EXERCISE,
        "Đã chỉ đạo tổ chức thành công, chất lượng diễn tập khu vực phòng thủ huyện Vị Thủy, góp phần giữ an ninh.",
        ["tổ chức thành công, chất lượng diễn tập khu vực phòng thủ huyện Vị Thủy"],
        "met",
    ),
    (EXERCISE, "Chưa tổ chức thành công diễn tập khu vực phòng thủ huyện Vị Thủy.", None, "notMet"),
    (POSTS, "Năm qua đã cơ bản hoàn thành công tác tinh giản biên chế.", None, "partly"),
    ("Tổ chức thành công đại hội các chi bộ", "Hoàn thành đại hội các chi bộ trong quý II.", None, "met"),
    (CRIME, "Lực lượng công an đã kéo giảm tội phạm.", ["kéo giảm tội phạm"], "met"),
    # behind it
    (POSTS, "Công tác tinh giản biên chế đạt yêu cầu.", ["Công tác tinh giản biên chế đạt yêu cầu"], "met"),
    (EXERCISE, "Diễn tập khu vực phòng thủ huyện Vị Thủy được tổ chức thành công.", None, "met"),
    (EXERCISE, "Cuộc diễn tập khu vực phòng thủ huyện Vị Thủy năm 2024 chưa hoàn thành.", None, "notMet"),
    (CRIME, "Tình hình tội phạm có chiều hướng gia tăng.", ["Tình hình tội phạm có chiều hướng gia tăng"], "notMet"),
    (CRIME, "Tội phạm trên địa bàn tỉnh được kéo giảm.", ["Tội phạm trên địa bàn tỉnh được kéo giảm"], "met"),
    # beside something else of which the same is said
    (
        "Tiếp tục tuyển chọn và gọi công dân nhập ngũ",
        "Công tác tuyển chọn và gọi công dân nhập ngũ, tuyển sinh quân sự đạt yêu cầu về số lượng và chất lượng.",
        ["Công tác tuyển chọn và gọi công dân nhập ngũ, tuyển sinh quân sự đạt yêu cầu"],
        "met",
    ),
    (POSTS, "Tinh giản biên chế và sắp xếp bộ máy chưa đạt yêu cầu.", None, "notMet"),
    (CRIME, "Tội phạm, tai nạn giao thông được kéo giảm.", None, "met"),
    # two that differ: neither is the report's verdict
    (
        CRIME,
        "Công an tỉnh đã kiềm chế được tội phạm. Tuy nhiên, tội phạm diễn biến phức tạp.",
        ["kiềm chế được tội phạm", "tội phạm diễn biến phức tạp"],
        None,
    ),
]
UNSAID = [
    (CRIME, "Triển khai nhiều giải pháp kéo giảm tội phạm."),  # a purpose
    (CRIME, "Góp phần kiềm chế tội phạm."),
    (CRIME, "Tội phạm về ma túy có chiều hướng gia tăng."),  # a part of it
    (CRIME, "Kéo giảm tội phạm ma túy."),
    (CRIME, "Công tác phòng, chống tội phạm đạt yêu cầu."),  # another thing
    (POSTS, "Sắp xếp bộ máy, tinh giản biên chế, xây dựng vị trí việc làm được quan tâm."),  # nothing of how it went
    (POSTS, "Tinh giản biên chế, lực lượng thanh niên hoàn thành cuộc vận động lớn."),  # of what another did
    (EXERCISE, "Tổ chức thành công diễn tập khu vực phòng thủ huyện Long Mỹ."),  # another place
    (EXERCISE, "Hoàn thành kế hoạch. Diễn tập khu vực phòng thủ huyện Vị Thủy vào tháng 9."),  # another sentence
    ("Tổ chức thành công đại hội các chi bộ", "Hoàn thành 12 đại hội các chi bộ."),  # a figure has a result of its own
]


def held(read: Reader, lexicon: Lexicon, aim: str, sentence: str) -> World:
    plan = read(targets(f"(1) Kết nạp 100 đảng viên. {aim}."), slug="plan")
    return conclude(lexicon, plan, read(report(f"I. KẾT QUẢ\n{sentence}"), slug="report"))


def in_words(world: World) -> list[Result]:
    return [r for r in world.of(Result) if r.rule == "said in words"]


@pytest.mark.parametrize(("aim", "sentence", "words", "verdict"), SAID)
def test_what_a_report_says_of_an_aim_in_words(
    read: Reader, lexicon: Lexicon, aim: str, sentence: str, words: list[str] | None, verdict: str | None
) -> None:
    world = held(read, lexicon, aim, sentence)
    (alignment,) = (a for a in world.of(Alignment) if world.by_id(a.target).quote == aim)
    found = in_words(world)

    assert (alignment.status, alignment.comparable, alignment.reported) == ("notComparable", False, verdict)
    assert found
    assert alignment.results == tuple(r.id for r in found)
    assert all(r.value is None and r.doc == "report" and f"“{r.quote}”" in alignment.reason.vi for r in found)
    assert words is None or [r.quote for r in found] == words


@pytest.mark.parametrize(("aim", "sentence"), UNSAID)
def test_what_says_nothing_of_it(read: Reader, lexicon: Lexicon, aim: str, sentence: str) -> None:
    world = held(read, lexicon, aim, sentence)

    assert in_words(world) == []
    assert [a.reported for a in world.of(Alignment)] == [None, None]


def test_what_is_to_come_says_nothing(read: Reader, lexicon: Lexicon) -> None:
    plan = read(targets(f"(1) {EXERCISE}."), slug="plan")
    ahead = "I. KẾT QUẢ\nTốt.\nII. NHIỆM VỤ, GIẢI PHÁP NĂM 2025\n" + SAID[0][1]

    assert in_words(conclude(lexicon, plan, read(report(ahead), slug="report"))) == []


FIGURED = [
    # aim with a figure, sentence of the report, status, the report's own verdict
    ("Công tác tuyển quân đạt 100%", "Công tác tuyển quân, xét nghĩa vụ quân sự đạt yêu cầu.", "notComparable", "met"),
    ("Tuyển 1.200 công dân nhập ngũ", "Tuyển công dân nhập ngũ chưa đạt chỉ tiêu.", "noResult", None),
    ("Tỷ lệ hồ sơ nộp trực tuyến đạt 95%", "Tỷ lệ hồ sơ nộp trực tuyến chưa đạt kế hoạch.", "notComparable",
     "notMet"),
    # figures judge where there are any
    ("Tỷ lệ hồ sơ nộp trực tuyến đạt 95%",
     "Tỷ lệ hồ sơ nộp trực tuyến đạt 96%. Tỷ lệ hồ sơ nộp trực tuyến đạt mục tiêu.", "exceeded", None),
    # that it fell does not say how far
    ("Giảm tỷ lệ hộ nghèo đa chiều 1%", "Đã kéo giảm tỷ lệ hộ nghèo đa chiều.", "noResult", None),
]  # fmt: skip


@pytest.mark.parametrize(("aim", "sentence", "status", "own"), FIGURED)
def test_an_aim_with_a_figure_has_the_verdict_that_words_give(
    read: Reader, lexicon: Lexicon, aim: str, sentence: str, status: str, own: str | None
) -> None:
    world = held(read, lexicon, aim, sentence)
    (alignment,) = (a for a in world.of(Alignment) if aim.startswith(world.by_id(a.target).quote))

    assert (alignment.status, alignment.reported) == (status, own)
    assert alignment.comparable == (status == "exceeded")
    assert status != "notComparable" or [r.id for r in in_words(world)] == list(alignment.results)


def test_an_aim_with_a_figure_is_judged_by_figures(read: Reader, lexicon: Lexicon) -> None:
    plan = read(targets("(1) Kiềm chế tội phạm, giảm ít nhất 5% số vụ."), slug="plan")

    assert in_words(conclude(lexicon, plan, read(report("Đã kéo giảm tội phạm."), slug="report"))) == []


def test_how_what_was_to_be_lowered_moved_stands_beside_it(read: Reader, lexicon: Lexicon) -> None:
    world = held(read, lexicon, CRIME, "Phát hiện 470 vụ phạm tội, giảm 20 vụ so với cùng kỳ.")
    (alignment,) = (a for a in world.of(Alignment) if world.by_id(a.target).quote == CRIME)

    assert [world.by_id(id).quote for id in alignment.results] == ["Phát hiện 470 vụ phạm tội"]
    assert (alignment.status, alignment.reported) == ("notComparable", None)
