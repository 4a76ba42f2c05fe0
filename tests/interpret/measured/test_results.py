"""What a report says was reached, and what it says of each value."""

from __future__ import annotations

from typing import Any

import pytest
from reading import Reader, programme, report

from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.record import Result

RESULTS: list[tuple[str, dict[str, Any]]] = [
    (  # the plan reached, the change, in one clause
        "Thu nội địa 7.000 tỷ đồng, đạt 102,94% kế hoạch, tăng 19,4% so với cùng kỳ.",
        {
            "concept": "thu-noi-dia",
            "value": 7000,
            "measure": "level",
            "of_plan": (PlanRatio(kind="reached", pct=102.94, of="kế hoạch"),),
            "versus_previous": (Change(kind="increase", value=19.4, unit="%", base="cùng kỳ"),),
        },
    ),
    (  # the plan exceeded, and quoted
        "GRDP bình quân đầu người 93,78 triệu đồng, vượt 5,56% kế hoạch (kế hoạch là 88,84 triệu đồng).",
        {
            "value": 93.78,
            "plan_value": 88.84,
            "of_plan": (PlanRatio(kind="exceeded", pct=5.56, of="kế hoạch"),),
        },
    ),
    (  # achieved over planned
        "Kết nạp 1.293/1.150 đảng viên, đạt 112,43% kế hoạch.",
        {"value": 1293, "denominator": 1150, "plan_value": 1150, "measure": "count"},
    ),
    (  # a ratio to the year before is no change
        "Giải ngân 3.000 tỷ đồng, bằng 88,4% so cùng kỳ.",
        {"value": 3000, "versus_previous": (Change(kind="ratio", value=88.4, unit="%", base="cùng kỳ"),)},
    ),
    (
        "Tỷ lệ hộ nghèo còn 1,48%, giảm 1,2% so với cùng kỳ.",
        {
            "concept": "ty-le-ho-ngheo",
            "value": 1.48,
            "versus_previous": (Change(kind="decrease", value=1.2, unit="%", base="cùng kỳ"),),
        },
    ),
    ("Tỷ lệ hộ nghèo giảm còn 1,48%.", {"concept": "ty-le-ho-ngheo", "value": 1.48}),  # down to, not by
    (  # growth said as such
        "Tốc độ tăng trưởng kinh tế (GRDP) đạt 8,76%.",
        {"concept": "tang-truong-grdp", "value": 8.76, "measure": "growth", "versus_previous": ()},
    ),
    (  # a rank with its field
        "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) xếp thứ 9/63 tỉnh, thành phố.",
        {"concept": "pci-thu-hang", "measure": "rank", "rank": (Rank(value=9, of=63, scope="tỉnh, thành phố"),)},
    ),
    (  # a fall says nothing of how many are left
        "Đã sắp xếp, giảm 786 đơn vị sự nghiệp công lập (13,33%).",
        {
            "indicator": "Số đơn vị sự nghiệp công lập - mức tăng, giảm",
            "value": 786,
            "measure": "change",
            "direction": "decrease",
        },
    ),
    (
        "Cắt giảm 120 biên chế.",
        {"indicator": "Số biên chế - mức tăng, giảm", "measure": "change", "direction": "decrease"},
    ),
    ("Số phòng giảm còn 15 phòng.", {"value": 15, "measure": "count"}),  # down to, not by
    (  # a place among so many, without a word for the ordinal
        "Chỉ số PCI xếp 60/63 tỉnh, thành phố.",
        {"concept": "pci-thu-hang", "measure": "rank", "rank": (Rank(value=60, of=63, scope="tỉnh, thành phố"),)},
    ),
    (
        "Tốc độ tăng trưởng GRDP đạt 3,71%, xếp 48/63 tỉnh, thành phố.",
        {"concept": "tang-truong-grdp", "rank": (Rank(value=48, of=63, scope="tỉnh, thành phố"),)},
    ),
    ("Sắp xếp 12/15 đơn vị.", {"measure": "count", "value": 12, "denominator": 15, "rank": ()}),  # no place
    (  # a part of the year is never the year
        "Trong 6 tháng đầu năm 2024, kim ngạch xuất khẩu đạt 400 triệu USD.",
        {"period": "2024-H1", "value": 400, "unit": "triệu USD", "value_base": 400000000},
    ),
    ("Thu ngân sách năm 2023 đạt 5.000 tỷ đồng.", {"period": "2023"}),
    ("Thu ngân sách đạt 5.000 tỷ đồng, cao so với năm 2023.", {"period": "2024"}),  # only compared with
    ("Thu ngân sách ước đạt 5.000 tỷ đồng.", {"approximate": True, "value": 5000}),
    (  # the vocabulary knows none: the noun that is counted, and how
        "Đã tổ chức 474 cuộc giám sát.",
        {"concept": None, "indicator": "Số cuộc giám sát (tổ chức)", "measure": "count"},
    ),
]


@pytest.mark.parametrize(("sentence", "fields"), RESULTS)
def test_results(read: Reader, sentence: str, fields: dict[str, Any]) -> None:
    (result,) = read(report(sentence)).of(Result)

    assert {name: getattr(result, name) for name in fields} == fields


def test_a_rank_beside_a_value_belongs_to_it(read: Reader) -> None:
    (result,) = read(report("Tăng trưởng kinh tế đạt 8,76%, xếp thứ 2/13 tỉnh, thành phố.")).of(Result)

    assert (result.value, result.rank) == (8.76, (Rank(value=2, of=13, scope="tỉnh, thành phố"),))


def test_the_scope_of_a_rank_is_in_the_words_of_the_text(read: Reader) -> None:
    (result,) = read(report("Tăng trưởng kinh tế đạt 8,76%, xếp thứ 2 vùng Đồng bằng sông Cửu Long.")).of(Result)

    assert result.rank == (Rank(value=2, of=None, scope="vùng Đồng bằng sông Cửu Long"),)


def test_two_years_of_one_indicator(read: Reader) -> None:
    results = read(report("Thu ngân sách năm 2023 đạt 5.000 tỷ đồng, năm 2024 đạt 6.000 tỷ đồng.")).of(Result)

    assert [(r.concept, r.value, r.period) for r in results] == [
        ("tong-thu-ngan-sach-nha-nuoc-tren-dia-ban", 5000, "2023"),
        ("tong-thu-ngan-sach-nha-nuoc-tren-dia-ban", 6000, "2024"),
    ]


SEVERAL = [
    # part over whole: a count and a share
    ("Có 42/51 xã nông thôn mới, chiếm 82,35%.", {(42, 51, "count"), (82.35, None, "share")}),
    # the parts of a count share its unit
    (
        "Kỷ luật 122 đảng viên, trong đó khiển trách 90, cảnh cáo 32.",
        {(122, None, "count"), (90, None, "count"), (32, None, "count")},
    ),
    ("Thu ngân sách 5.000 tỷ đồng; chi ngân sách 4.000 tỷ đồng.", {(5000, None, "level"), (4000, None, "level")}),
]


@pytest.mark.parametrize(("sentence", "values"), SEVERAL)
def test_several_values(read: Reader, sentence: str, values: set[tuple[float, float | None, str]]) -> None:
    results = read(report(sentence)).of(Result)

    assert {(r.value, r.denominator, r.measure) for r in results} == values
    assert len(results) == len(values)


def test_parts_of_a_count_have_its_unit(read: Reader) -> None:
    results = read(report("Kỷ luật 122 đảng viên, trong đó khiển trách 90, cảnh cáo 32.")).of(Result)

    assert {r.unit for r in results} == {"đảng viên"}
    assert len({r.indicator for r in results}) == 3


NO_RESULTS = [
    report("Hội nghị họp ngày 16/10/2023 theo Nghị quyết số 07-NQ/TU."),
    report("Chương trình đề ra chỉ tiêu “thu ngân sách 5.000 tỷ đồng”."),  # a quoted target
    report("I. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025\nPhấn đấu thu ngân sách đạt 8.000 tỷ đồng."),
    programme("I. NHIỆM VỤ\nToàn tỉnh có 5.000 hộ nghèo."),  # a plan reports only where it reviews
]


@pytest.mark.parametrize("text", NO_RESULTS)
def test_what_is_no_result(read: Reader, text: str) -> None:
    assert read(text).of(Result) == []


def test_a_plan_reports_where_it_reviews(read: Reader) -> None:
    found = read(programme("I. ĐÁNH GIÁ KẾT QUẢ NĂM 2023\nThu ngân sách đạt 5.000 tỷ đồng.")).of(Result)

    assert [r.value for r in found] == [5000]


def test_a_step_and_where_it_led(read: Reader) -> None:
    found = read(report("Tỷ lệ hộ nghèo giảm 1,24 điểm phần trăm, còn 7,15%.")).of(Result)
    assert {(r.concept, r.value) for r in found} == {("muc-giam-ty-le-ho-ngheo", 1.24), ("ty-le-ho-ngheo", 7.15)}
