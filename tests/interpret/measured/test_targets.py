"""What a list of targets says: one atomic aim each, with figure or without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from reading import Reader, programme, report, targets

from hgkg.model.record import Target

# list items, and of each target: quote, concept, value, operator, measure
ATOMIC = [
    ("(1) Kết nạp 1150 đảng viên.", [("Kết nạp 1150 đảng viên", "so-dang-vien-moi-ket-nap", 1150, "eq", "count")]),
    (  # "trong đó": each part is a target; its span begins at its own words
        "(5) Tốc độ tăng trưởng kinh tế (GRDP) tăng 7,5%; trong đó, khu vực I tăng 3%, khu vực II tăng 11,62%.",
        [
            ("Tốc độ tăng trưởng kinh tế (GRDP) tăng 7,5%", "tang-truong-grdp", 7.5, "eq", "growth"),
            ("khu vực I tăng 3%", "tang-truong-khu-vuc-i", 3, "eq", "growth"),
            ("khu vực II tăng 11,62%", "tang-truong-khu-vuc-ii", 11.62, "eq", "growth"),
        ],
    ),
    (  # the same words with another measure are another indicator
        "(7) Cơ cấu kinh tế khu vực I: 20,61%, khu vực II: 37%.",
        [
            ("Cơ cấu kinh tế khu vực I: 20,61%", "co-cau-khu-vuc-i", 20.61, "eq", "share"),
            ("khu vực II: 37%", "co-cau-khu-vuc-ii", 37, "eq", "share"),
        ],
    ),
    (  # growth beside level: two targets
        "(9) Thu nội địa 6.800 tỷ đồng, tăng 16,02% so với cùng kỳ.",
        [
            ("Thu nội địa 6.800 tỷ đồng, tăng 16,02%", "thu-noi-dia-toc-do-tang", 16.02, "eq", "growth"),
            ("Thu nội địa 6.800 tỷ đồng", "thu-noi-dia", 6800, "eq", "level"),
        ],
    ),
    (  # a bound behind the figure; the aim is to lower
        "(12) Giảm tỷ lệ hộ nghèo 1% trở lên.",
        [("Giảm tỷ lệ hộ nghèo 1% trở lên", "muc-giam-ty-le-ho-ngheo", 1, "ge", "change")],
    ),
    (  # an upper bound, and what is counted per so many people
        "(15) Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 10,42%; số bác sĩ trên 10.000 người dân là 9,8 bác sĩ.",
        [
            (
                "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 10,42%",
                "ty-le-tre-em-duoi-5-tuoi-suy-dinh-duong",
                10.42,
                "lt",
                "share",
            ),
            ("số bác sĩ trên 10.000 người dân là 9,8 bác sĩ", "so-bac-si-tren-10-000-dan", 9.8, "eq", "level"),
        ],
    ),
    (  # each of many is bound
        "(2) Chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra.",
        [
            (
                "Chi bộ có chi ủy thực hiện ít nhất 02 cuộc kiểm tra",
                "so-cuoc-kiem-tra-cua-chi-bo-co-chi-uy",
                2,
                "ge",
                "count",
            )
        ],
    ),
    (  # compared: an indicator, no figure
        "(4) Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) cao hơn năm 2023.",
        [("Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) cao hơn năm 2023", "pci-diem-so", None, "gt", None)],
    ),
    (  # one verb for two indicators
        "(18) Kiềm chế tội phạm và tai nạn giao thông.",
        [
            ("Kiềm chế tội phạm và tai nạn giao thông", "kiem-che-tai-nan-giao-thong", None, None, None),
            ("Kiềm chế tội phạm và tai nạn giao thông", "kiem-che-toi-pham", None, None, None),
        ],
    ),
    ("Kinh tế phát triển tốt.", []),  # no item, no figure: prose
]


@pytest.mark.parametrize(("items", "found"), ATOMIC)
def test_atomic_targets(read: Reader, items: str, found: Sequence[tuple[Any, ...]]) -> None:
    records = read(targets(items)).of(Target)

    assert sorted(((t.quote, t.concept, t.value, t.operator, t.measure) for t in records), key=str) == sorted(
        found, key=str
    )


FIELDS: list[tuple[str, dict[str, Any]]] = [
    (  # the unit as written, and what that is in the base unit
        "(6) GRDP bình quân đầu người đạt 88,84 triệu đồng/người.",
        {"unit": "triệu đồng/người", "value_base": 88840000, "unit_base": "đồng/người", "approximate": False},
    ),
    ("(3) Tỷ lệ hộ nghèo từ 1 đến 2%.", {"value": 1, "value_high": 2, "operator": "between"}),  # a range
    ("(3) Thu ngân sách khoảng 5.000 tỷ đồng.", {"value": 5000, "operator": "eq", "approximate": True}),
    ("(3) Thu ngân sách 5.000 tỷ đồng.", {"period": "2024", "area": "tỉnh Hậu Giang", "group": 3}),
    ("(3) Đến năm 2030, thu ngân sách 5.000 tỷ đồng.", {"period": "2030"}),  # a time of its own
    # a span of years that the clause names, behind its rate or before its verb; not one in a name
    ("(3) Giá trị sản xuất tăng bình quân 5%/năm giai đoạn 2021 - 2025.", {"period": "2021/2025"}),
    ("(3) Thu ngân sách hằng năm giai đoạn 2026 - 2030 tăng 8%.", {"period": "2026/2030"}),
    ("(3) Có 5 xã đạt chuẩn theo Bộ tiêu chí giai đoạn 2021 - 2025.", {"period": "2024"}),
    ("(4) Thu ngân sách tăng 15% so với cùng kỳ.", {"measure": "growth", "direction": "increase", "base": "cùng kỳ"}),
    ("(4) Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) cao hơn năm 2023.", {"direction": "increase", "base": "2023"}),
    ("(4) Diện tích rừng ngập nước 1.200 ha.", {"concept": None, "value": 1200}),  # not in the vocabulary
]


@pytest.mark.parametrize(("items", "fields"), FIELDS)
def test_fields(read: Reader, items: str, fields: dict[str, Any]) -> None:
    (target,) = read(targets(items)).of(Target)

    assert {name: getattr(target, name) for name in fields} == fields


def test_the_span_of_the_figure_is_the_figure(read: Reader) -> None:
    found = read(targets("(5) Thu ngân sách 5.000 tỷ đồng; tỷ lệ hộ nghèo dưới 2%."))
    raw = found.outline.document.raw

    assert [raw[t.value_start : t.value_end] for t in found.of(Target)] == ["5.000", "2%"]


def test_one_target_for_each_indicator_named(read: Reader) -> None:
    quote = "Điểm số các chỉ số (PCI, PAPI, PAR INDEX, SIPAS) cao hơn năm 2023"
    records = read(targets(f"(4) {quote}.")).of(Target)

    assert {t.concept for t in records} == {"pci-diem-so", "papi-diem-so", "par-index-diem-so", "sipas-diem-so"}
    assert {t.quote for t in records} == {quote}
    assert len({t.id for t in records}) == 4


GROUPS = [
    ("(1) Kết nạp 1150 đảng viên.\n(2). Thu ngân sách 5.000 tỷ đồng.", [1, 2]),
    ("1. Kết nạp 1150 đảng viên.\n2. Tỷ lệ hộ nghèo dưới 2%.", [1, 2]),
    ("(1) Kết nạp 1150 đảng viên. Thu ngân sách 5.000 tỷ đồng.", [1, 1]),  # a second sentence of the item
    ("- Kết nạp 1150 đảng viên.", [None]),  # not numbered by the document
]


@pytest.mark.parametrize(("items", "groups"), GROUPS)
def test_groups_are_the_numbers_of_list_items(read: Reader, items: str, groups: list[int | None]) -> None:
    assert [t.group for t in read(targets(items)).of(Target)] == groups


AIMS = [
    # in a programme, prose aims where it says so; elsewhere a figure is none
    (programme("I. NHIỆM VỤ\nPhấn đấu thu ngân sách đạt 5.000 tỷ đồng."), [5000]),
    (programme("I. NHIỆM VỤ\nToàn tỉnh có 5.000 hộ nghèo."), []),
    (programme("I. MỤC TIÊU\nĐến cuối năm:\n- Thu ngân sách đạt 5.000 tỷ đồng."), [5000]),  # the whole heading
    (programme("I. QUAN ĐIỂM, MỤC TIÊU\nToàn tỉnh có 5.000 hộ nghèo."), []),
    (programme("I. ĐÁNH GIÁ KẾT QUẢ NĂM 2023\nThu ngân sách đạt 5.000 tỷ đồng."), []),  # a review
    # a report quotes targets, and plan values beside its results
    (report("Chương trình đề ra chỉ tiêu “thu ngân sách 5.000 tỷ đồng”."), [5000]),
    (report("Thu ngân sách đạt 5.500 tỷ đồng (kế hoạch là 5.000 tỷ đồng)."), [5000]),
    (report("Kết nạp 1.293/1.150 đảng viên, đạt 112,43% kế hoạch."), [1150]),
    (report("Phương hướng: phấn đấu thu ngân sách đạt 8.000 tỷ đồng."), [8000]),  # what a report aims at itself
    (report("Có 42/51 xã nông thôn mới, chiếm 82,35%."), []),  # part over whole: no plan
    (report("Thu ngân sách đạt 5.500 tỷ đồng."), []),
]


@pytest.mark.parametrize(("text", "values"), AIMS)
def test_where_something_is_aimed_at(read: Reader, text: str, values: list[int]) -> None:
    assert [t.value for t in read(text).of(Target)] == values


def test_a_plan_quoted_by_a_report_has_no_group(read: Reader) -> None:
    (target,) = read(report("Thu ngân sách đạt 5.500 tỷ đồng (kế hoạch là 5.000 tỷ đồng).")).of(Target)

    assert (target.quote, target.group, target.concept) == (
        "5.000 tỷ đồng",
        None,
        "tong-thu-ngan-sach-nha-nuoc-tren-dia-ban",
    )
