"""Targets of a programme held against what a report says, end to end from their sentences."""

from __future__ import annotations

import pytest
from reading import Reader, World, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment, Result

# target, sentence of the report, status, rule
ALIGNED = [
    ("Thu ngân sách 5.000 tỷ đồng.", "Thu ngân sách đạt 5.500 tỷ đồng.", "exceeded", "same indicator"),
    ("Thu ngân sách 5.000 tỷ đồng.", "Thu ngân sách đạt 5.000 tỷ đồng.", "met", "same indicator"),
    ("Thu ngân sách 5.000 tỷ đồng.", "Thu ngân sách đạt 4.999 tỷ đồng.", "notMet", "same indicator"),
    ("Tỷ lệ hộ nghèo dưới 2%.", "Tỷ lệ hộ nghèo còn 1,48%.", "exceeded", "same indicator"),
    ("Tỷ lệ hộ nghèo 2%.", "Tỷ lệ hộ nghèo còn 2,5%.", "notMet", "same indicator"),  # less is better
    # another scale
    ("Thu ngân sách 5 nghìn tỷ đồng.", "Thu ngân sách đạt 5.500 tỷ đồng.", "exceeded", "same indicator"),
    # growth against what is said of the level
    (
        "Thu nội địa tăng 15%.",
        "Thu nội địa 7.000 tỷ đồng, tăng 19,4% so với cùng kỳ.",
        "exceeded",
        "change of the level",
    ),
    ("Thu nội địa tăng 15%.", "Thu nội địa 7.000 tỷ đồng, giảm 19,4% so với cùng kỳ.", "notMet", "change of the level"),
    (  # an amount to fall by
        "Giảm tỷ lệ hộ nghèo 1% trở lên.",
        "Tỷ lệ hộ nghèo còn 1,48%, giảm 1,2% so với cùng kỳ.",
        "exceeded",
        "change of the level",
    ),
    # the level that something is to fall to
    ("Giảm tỷ lệ hộ nghèo xuống còn 2%.", "Tỷ lệ hộ nghèo còn 1,69%.", "exceeded", "same indicator"),
    # what went the other way, and an aim to lower something
    ("Chỉ số sản xuất công nghiệp tăng 5%.", "Chỉ số sản xuất công nghiệp giảm 7%.", "notMet", "same indicator"),
    (
        "Tai nạn giao thông giảm từ 5% trở lên.",
        "Tai nạn giao thông giảm 8% so với cùng kỳ.",
        "exceeded",
        "same indicator",
    ),
    (
        "Giảm số vụ tai nạn giao thông 5%.",
        "Số vụ tai nạn giao thông giảm 3% so với cùng kỳ.",
        "notMet",
        "same indicator",
    ),
    # each of many
    (
        "Chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra.",
        "Về chỉ tiêu “chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra”, có 1.879/1.879 chi bộ thực hiện.",
        "met",
        "fulfilled by each",
    ),
    (
        "Chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra.",
        "Về chỉ tiêu “chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra”, có 1.800/1.879 chi bộ thực hiện.",
        "partly",
        "fulfilled by each",
    ),
    # two indicators that mean the same only where the plan is the same
    (
        "GRDP bình quân đầu người đạt 88,84 triệu đồng/người.",
        "Thu nhập bình quân đầu người 93,78 triệu đồng (kế hoạch là 88,84 triệu đồng).",
        "exceeded",
        "equal plan value",
    ),
    (
        "GRDP bình quân đầu người đạt 88,84 triệu đồng/người.",
        "Thu nhập bình quân đầu người 93,78 triệu đồng (kế hoạch là 80 triệu đồng).",
        "noResult",
        "no result",
    ),
    # what cannot be compared
    (
        "Thu ngân sách 5.000 tỷ đồng.",
        "Trong 6 tháng đầu năm 2024, thu ngân sách đạt 5.500 tỷ đồng.",
        "notComparable",
        "not comparable",
    ),
    ("Kim ngạch xuất khẩu 850 triệu USD.", "Kim ngạch xuất khẩu 20.000 tỷ đồng.", "notComparable", "not comparable"),
    (
        "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) cao hơn năm 2023.",
        "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) xếp thứ 9/63 tỉnh, thành phố.",
        "notComparable",
        "not comparable",
    ),
    ("Nâng cao chất lượng giáo dục mầm non.", "Kết quả tốt.", "notComparable", "no threshold"),
    ("Thu ngân sách 5.000 tỷ đồng.", "Kết quả tốt.", "noResult", "no result"),
]


def held_against(read: Reader, lexicon: Lexicon, aim: str, sentence: str) -> World:
    return conclude(lexicon, read(targets(f"(1) {aim}"), slug="plan"), read(report(sentence), slug="report"))


@pytest.mark.parametrize(("aim", "sentence", "status", "rule"), ALIGNED)
def test_aligned(read: Reader, lexicon: Lexicon, aim: str, sentence: str, status: str, rule: str) -> None:
    (alignment,) = held_against(read, lexicon, aim, sentence).of(Alignment)

    assert (alignment.status, alignment.rule) == (status, rule)
    assert alignment.comparable == (status not in ("noResult", "notComparable"))
    assert bool(alignment.results) == (rule not in ("no result", "no threshold"))


REASONS = [
    (
        "Thu ngân sách 5.000 tỷ đồng.",
        "Thu ngân sách đạt 5.500,5 tỷ đồng.",
        "5.500,5 tỷ đồng so với 5.000 tỷ đồng: tốt hơn chỉ tiêu",
        "5,500.5 billion dong against 5,000 billion dong: better than the target",
    ),
    (
        "Thu ngân sách 7 tỷ đồng.",
        "Thu ngân sách đạt 7.000 triệu đồng.",
        "7 tỷ đồng so với 7 tỷ đồng: đúng chỉ tiêu",
        "7 billion dong against 7 billion dong: as the target asks",
    ),
    (
        "Tỷ lệ hộ nghèo dưới 2%.",
        "Tỷ lệ hộ nghèo còn 2,5%.",
        "2,5% so với < 2%: chưa đạt chỉ tiêu (càng thấp càng tốt)",
        "2.5% against < 2%: short of the target (less is better)",
    ),
    (
        "Tỷ lệ hộ nghèo từ 1 đến 2%.",
        "Tỷ lệ hộ nghèo còn 1,5%.",
        "1,5% so với 1 - 2%: đúng chỉ tiêu (càng thấp càng tốt)",
        "1.5% against 1 - 2%: as the target asks (less is better)",
    ),
    (
        "Thu ngân sách 5.000 tỷ đồng.",
        "Trong 6 tháng đầu năm 2024, thu ngân sách đạt 5.500 tỷ đồng.",
        "chỉ tiêu của kỳ 2024, số liệu của kỳ 2024-H1",
        "the target is for 2024, the figure for 2024-H1",
    ),
    (
        "Kim ngạch xuất khẩu 850 triệu USD.",
        "Kết quả tốt.",
        "không văn bản nào nêu số liệu về “Kim ngạch xuất khẩu”",
        "no document gives a figure for “Kim ngạch xuất khẩu”",
    ),
]


@pytest.mark.parametrize(("aim", "sentence", "vi", "en"), REASONS)
def test_reasons_in_both_languages(read: Reader, lexicon: Lexicon, aim: str, sentence: str, vi: str, en: str) -> None:
    (alignment,) = held_against(read, lexicon, aim, sentence).of(Alignment)

    assert (alignment.reason.vi, alignment.reason.en) == (vi, en)


def test_the_documents_own_verdict_stands_beside_the_computed_one(read: Reader, lexicon: Lexicon) -> None:
    world = held_against(
        read, lexicon, "Thu ngân sách 5.000 tỷ đồng.", "Thu ngân sách đạt 5.500 tỷ đồng, đạt 95% kế hoạch."
    )
    (alignment,) = world.of(Alignment)

    assert (alignment.status, alignment.reported) == ("exceeded", "notMet")


OWN = [  # target, sentence of the report, verdict computed, verdict of the report itself
    # the level reached its plan: that is not said of its growth
    (
        "Thu nội địa tăng 15%.",
        "Thu nội địa 7.000 tỷ đồng, tăng 19,4% so với cùng kỳ, đạt 103% dự toán.",
        ("exceeded", None),
    ),
    (
        "Thu nội địa tăng 15%.",
        "Thu nội địa ước 7.000 tỷ đồng, tăng 9,4% so với năm trước, vượt kế hoạch.",
        ("notMet", None),
    ),
    (
        "Thu nội địa tăng 15%.",
        "Thu nội địa 7.000 tỷ đồng, đạt 96% dự toán, tăng 20% so với cùng kỳ.",
        ("exceeded", None),
    ),
    # the level's own target has it
    (
        "Thu nội địa 6.800 tỷ đồng.",
        "Thu nội địa 7.000 tỷ đồng, tăng 19,4% so với cùng kỳ, đạt 103% dự toán.",
        ("exceeded", "exceeded"),
    ),
    # a growth that is a result of its own has what is said of it
    (
        "Tốc độ tăng trưởng kinh tế (GRDP) tăng 7,5%.",
        "Tốc độ tăng trưởng kinh tế (GRDP) đạt 8,76%, vượt kế hoạch.",
        ("exceeded", "exceeded"),
    ),
    # how much of the plan was spent is not how much of it was to be spent
    (
        "Tỷ lệ giải ngân vốn đầu tư công đạt trên 95%.",
        "Giải ngân vốn đầu tư công 3.900 tỷ đồng, đạt 97% kế hoạch.",
        ("exceeded", None),
    ),
]


@pytest.mark.parametrize(("aim", "sentence", "verdicts"), OWN)
def test_a_level_over_its_plan_says_nothing_of_its_growth(
    read: Reader, lexicon: Lexicon, aim: str, sentence: str, verdicts: tuple[str, str | None]
) -> None:
    (alignment,) = held_against(read, lexicon, aim, sentence).of(Alignment)

    assert (alignment.status, alignment.reported) == verdicts


def test_the_result_that_quotes_the_plan_is_judged(read: Reader, lexicon: Lexicon) -> None:
    world = held_against(
        read,
        lexicon,
        "Thu ngân sách 5.000 tỷ đồng.",
        "Thu ngân sách đạt 4.000 tỷ đồng. Thu ngân sách đạt 5.500 tỷ đồng (kế hoạch là 5.000 tỷ đồng).",
    )
    (alignment,) = world.of(Alignment)

    assert alignment.status == "exceeded"
    assert set(alignment.results) == {r.id for r in world.of(Result)}


def test_a_plan_quoted_by_a_report_is_no_target_of_its_own(read: Reader, lexicon: Lexicon) -> None:
    only = conclude(lexicon, read(report("Thu ngân sách đạt 5.500 tỷ đồng (kế hoạch là 5.000 tỷ đồng).")))

    assert only.of(Alignment) == []


def test_one_alignment_a_target_at_its_place(read: Reader, lexicon: Lexicon) -> None:
    plan = read(targets("(1) Thu ngân sách 5.000 tỷ đồng; tỷ lệ hộ nghèo dưới 2%.\n(2) Kết nạp 1150 đảng viên."))
    world = conclude(lexicon, plan)

    assert [(a.quote, a.start) for a in world.of(Alignment)] == [
        (world.by_id(a.target).quote, world.by_id(a.target).start) for a in world.of(Alignment)
    ]
    assert len(world.of(Alignment)) == 3
    assert len({a.id for a in world.of(Alignment)}) == 3


ONE = "chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra"
OTHER = "chi bộ không có chi ủy thực hiện ít nhất 01 cuộc kiểm tra"
SAME, BOTH = f"“{ONE}, {OTHER}”", f"(2) {ONE.capitalize()}, {OTHER}."
SHARED = [  # sentence of the report; verdicts and those of the report itself on both halves
    # all did, so each half is met; what they did over their plan together is of neither half
    (f"Về chỉ tiêu {SAME}, có 1.879/1.879 chi bộ thực hiện 3.369/3.315 cuộc, đạt 102%.", ["met", None] * 2),
    (f"Đã hoàn thành chỉ tiêu số 02 {SAME}, có 1.879/1.879 chi bộ, 3.369/3.315 cuộc.", ["met", "met"] * 2),
    (f"Chưa hoàn thành chỉ tiêu số 02 {SAME}, có 1.879/1.879 chi bộ.", ["met", "notMet"] * 2),
    # of something else
    (f"Tập trung hoàn thành nhiệm vụ theo chỉ tiêu {SAME}, có 1.879/1.879 chi bộ.", ["met", None] * 2),
    # of which half those are that did not, nobody says; nor what a sum says of its parts
    (f"Về chỉ tiêu {SAME}, có 1.800/1.879 chi bộ thực hiện.", ["notComparable", None] * 2),
    (f"Thực hiện chỉ tiêu {SAME}, kết quả 3.369/3.315 cuộc, đạt 102%.", ["notComparable", None] * 2),
    # a figure that names one of them, in words or by its place
    (
        f"Về chỉ tiêu {SAME}: có 800/900 chi bộ có chi ủy, 979/979 chi bộ không có chi ủy thực hiện.",
        ["partly", None, "met", None],
    ),
    (
        f"Về chỉ tiêu “{ONE}” có 800/900 chi bộ thực hiện, về chỉ tiêu “{OTHER}” có 979/979 chi bộ thực hiện.",
        ["partly", None, "met", None],
    ),
]


@pytest.mark.parametrize(("sentence", "verdicts"), SHARED)
def test_a_figure_of_both_halves_judges_neither_alone(
    read: Reader, lexicon: Lexicon, sentence: str, verdicts: list[str | None]
) -> None:
    world = conclude(lexicon, read(targets(BOTH), slug="plan"), read(report(sentence), slug="report"))

    assert [told for a in world.of(Alignment) for told in (a.status, a.reported)] == verdicts


def test_a_shared_total_is_no_result_where_a_count_judges(read: Reader, lexicon: Lexicon) -> None:
    sentence, _ = SHARED[0]
    world = conclude(lexicon, read(targets(BOTH), slug="plan"), read(report(sentence), slug="report"))
    results = {r.id: r for r in world.of(Result)}

    assert [[results[id].value for id in a.results] for a in world.of(Alignment)] == [[1879]] * 2
    assert {a.reason.vi for a in world.of(Alignment)} == {
        "1.879/1.879 chi bộ đã thực hiện (số chung của 2 chỉ tiêu, tất cả đều thực hiện)"
    }
