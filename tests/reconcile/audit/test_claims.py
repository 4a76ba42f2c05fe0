"""What documents claim of their targets, and what has no other side."""

from __future__ import annotations

import pytest
from reading import Reader, World, conclude, programme, report

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import FindingRecord

AIMS = """I. CÁC CHỈ TIÊU CHỦ YẾU
(1) Thu nội địa 6.800 tỷ đồng.
(2) Tỷ lệ hộ nghèo còn 3,5%.
(3) Tỷ lệ bao phủ bảo hiểm y tế đạt 95%.
(4) Tỷ lệ che phủ rừng đạt 3%.
"""
MET = "Thu nội địa đạt 7.017 tỷ đồng. Tỷ lệ hộ nghèo còn 3,4%. Tỷ lệ bao phủ bảo hiểm y tế đạt 95%. "
MISSED = MET.replace("còn 3,4%", "còn 3,9%")
ALL = MET + "Tỷ lệ che phủ rừng đạt 3,1%. "


@pytest.fixture
def world(read: Reader, lexicon: Lexicon):
    def made(body: str) -> World:
        return conclude(lexicon, read(programme(AIMS), slug="plan"), read(report("I. KẾT QUẢ\n" + body), slug="report"))

    return made


def rows(world: World, check: str) -> list[FindingRecord]:
    return [finding for finding in world.of(FindingRecord) if finding.rule == check]


COUNTS = [
    # all claimed, one missed, one without a figure
    (MISSED + "Năm 2024, tỉnh hoàn thành và vượt 4/4 chỉ tiêu.", ("high", "2/4")),
    # all claimed, none missed, one without a figure
    (MET + "Năm 2024, tỉnh hoàn thành 4/4 chỉ tiêu.", ("low", "3/4")),
    # all claimed and all confirmed
    (ALL + "Năm 2024, tỉnh hoàn thành 4/4 chỉ tiêu.", None),
    # the missed one is left out
    (MISSED + "Năm 2024, tỉnh đạt và vượt 3/4 chỉ tiêu.", None),
    # as many are missed as are claimed to be
    (MISSED + "Có 1/4 chỉ tiêu chưa đạt kế hoạch.", None),
    # a board of another length, and the targets of a term
    (MISSED + "Năm 2024, tỉnh hoàn thành 18/18 chỉ tiêu.", None),
    (MISSED + "Đến nay, tỉnh hoàn thành 4/4 chỉ tiêu nhiệm kỳ.", None),
    # what is hoped for
    (MISSED + "Năm 2024, tỉnh phấn đấu hoàn thành 4/4 chỉ tiêu.", None),
]


@pytest.mark.parametrize(("body", "expected"), COUNTS)
def test_a_count_of_targets(world, body: str, expected: tuple[str, str] | None) -> None:
    findings = rows(world(body), "claimed counts")
    assert [(f.severity, f.computed) for f in findings] == ([expected] if expected else [])


def test_a_contradicted_claim_points_at_what_contradicts_it(world) -> None:
    (finding,) = rows(world(COUNTS[0][0]), "claimed counts")
    assert [s.doc for s in finding.spans] == ["report", "report", "plan"]
    assert "3,9%" in finding.spans[1].quote
    assert "3,9% so với 3,5%" in finding.message.vi
    assert "3.9% against 3.5%" in finding.message.en


WHOLES = [
    (MISSED + "Tỉnh hoàn thành toàn diện các chỉ tiêu năm 2024.", 1),
    (MISSED + "Tỉnh hoàn thành vượt mức tất cả các chỉ tiêu đề ra.", 1),
    (ALL + "Tỉnh hoàn thành toàn diện các chỉ tiêu năm 2024.", 0),
    (MISSED + "Tỉnh hoàn thành toàn diện các chỉ tiêu nhiệm kỳ.", 0),
    (MISSED + "Tỉnh phấn đấu hoàn thành toàn diện các chỉ tiêu.", 0),
    (MISSED + "Tỉnh hoàn thành các chỉ tiêu về y tế.", 0),
]


@pytest.mark.parametrize(("body", "count"), WHOLES)
def test_all_targets_reached(world, body: str, count: int) -> None:
    assert len(rows(world(body), "claimed wholes")) == count


BODY = "Trong năm, tỉnh tập trung phát triển kinh tế, bảo đảm an sinh xã hội và giữ vững quốc phòng, an ninh. " * 4
TITLES = [
    ("7 nhiệm vụ trọng tâm năm 2025 của tỉnh Hậu Giang", BODY, 7),
    ("7 nhiệm vụ trọng tâm năm 2025 của tỉnh Hậu Giang", BODY + "Tỉnh có 7 nhiệm vụ trọng tâm.", None),
    ("7 nhiệm vụ trọng tâm năm 2025 của tỉnh Hậu Giang", BODY + "Có 07 nhiệm vụ lớn được nêu.", None),
    ("Hậu Giang: 5 giải pháp phát triển du lịch", BODY, 5),
    # listed behind their own name: as many as were promised, or fewer
    ("10 kết quả nổi bật của tỉnh Hậu Giang", BODY + "Kết quả nổi bật gồm: thu ngân sách; xuất khẩu; du lịch.", 10),
    ("3 kết quả nổi bật của tỉnh Hậu Giang", BODY + "Kết quả nổi bật gồm: thu ngân sách; xuất khẩu; du lịch.", None),
    ("10 kết quả nổi bật của tỉnh Hậu Giang", BODY + "Đó là 10 kết quả nổi bật của tỉnh trong năm.", None),
    # years, days and money are no promise
    ("5 năm xây dựng nông thôn mới ở tỉnh Hậu Giang", BODY, None),
    ("Hậu Giang dành 20 tỷ đồng cho giáo dục", BODY, None),
    # no more than its title
    ("7 nhiệm vụ trọng tâm năm 2025 của tỉnh Hậu Giang", "Theo Tỉnh ủy.", None),
]


@pytest.mark.parametrize(("title", "body", "count"), TITLES)
def test_a_count_in_a_title(read: Reader, lexicon: Lexicon, title: str, body: str, count: int | None) -> None:
    world = conclude(lexicon, read(f"{title}\n\n27/01/2025 14:04\n\n{body}\n", genre="news"))
    assert [f.stated for f in rows(world, "promised in title")] == ([count] if count else [])


def test_targets_without_a_result_one_finding_a_number(world) -> None:
    (finding,) = rows(world(MET), "targets without result")
    assert (finding.severity, finding.spans[0].doc) == ("low", "plan")
    assert "Tỷ lệ che phủ rừng" in finding.message.vi
    assert rows(world(ALL), "targets without result") == []


def test_a_plan_alone_lacks_no_results(read: Reader, lexicon: Lexicon) -> None:
    assert rows(conclude(lexicon, read(programme(AIMS))), "targets without result") == []


def test_a_gap_is_no_mistake_even_in_a_report_on_the_very_programme(world) -> None:
    cited = "Thực hiện Chương trình số 12-CTr/TU ngày 15/12/2023 của Tỉnh ủy. "
    (finding,) = rows(world(cited + MET), "targets without result")
    assert finding.severity == "low"


def test_results_without_a_target_are_one_finding(world) -> None:
    more = "Kim ngạch xuất khẩu đạt 900 triệu USD, vượt 5% kế hoạch. Tổng đàn heo 148.000 con, vượt 3% kế hoạch. "
    (finding,) = rows(world(ALL + more), "results without target")
    assert (finding.severity, finding.stated, len(finding.spans)) == ("low", 2, 2)
    assert rows(world(ALL + "Kim ngạch xuất khẩu đạt 900 triệu USD, tăng 5%. "), "results without target") == []


SAID = [
    # met in words, missed by the plan's own figure
    ("Tỷ lệ che phủ rừng đạt 2,5%, đạt kế hoạch.", [("met", "notMet")]),
    ("Tỷ lệ che phủ rừng đạt 2,5%, vượt kế hoạch đề ra.", [("exceeded", "notMet")]),
    # missed in words, reached by the figure
    ("Tỷ lệ che phủ rừng đạt 3,2%, chưa đạt kế hoạch.", [("notMet", "exceeded")]),
    # less is better
    ("Tỷ lệ hộ nghèo còn 3,9%, đạt kế hoạch đề ra.", [("met", "notMet")]),
    ("Tỷ lệ hộ nghèo còn 3,1%, đạt kế hoạch đề ra.", []),
    # the words and the figures agree, or say nothing of the plan
    ("Tỷ lệ che phủ rừng đạt 3,2%, vượt kế hoạch.", []),
    ("Tỷ lệ che phủ rừng đạt 2,5%, không đạt kế hoạch.", []),
    ("Tỷ lệ che phủ rừng đạt 2,5%.", []),
    # neither reached nor missed
    ("Tỷ lệ che phủ rừng đạt 2,98%, cơ bản đạt kế hoạch.", []),
    # hedged
    ("Tỷ lệ che phủ rừng ước đạt 2,9%, đạt kế hoạch.", []),
    # another year's
    ("Năm 2023, tỷ lệ che phủ rừng đạt 2,5%, đạt kế hoạch.", []),
]


@pytest.mark.parametrize(("body", "expected"), SAID)
def test_what_is_said_of_a_plan_in_words(world, body: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.stated, f.computed) for f in rows(world(body), "said of plan")] == expected
