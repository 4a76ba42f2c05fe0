"""What the questions answer on the five real documents, against answers worked out by reading them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from hgkg.assets import folder
from hgkg.errors import QueryError
from hgkg.query.answer import Row
from hgkg.query.catalogue import read_catalogue
from hgkg.query.elsewhere import elsewhere
from hgkg.query.run import run
from hgkg.store import Store

ANSWERS = read_catalogue(folder("queries") / "answers")
BOTH = {"document": "report-2024", "other": "programme-2024", "how": "both"}
ONLY = {"document": "report-2024", "other": "programme-2024"}

CHANGES: list[tuple[str, dict[str, object], str]] = [
    ("papi", {"rank": 43, "outOf": 63, "rankChange": -15}, "43/63, down 15 places"),
    ("(pci)", {"rank": 9, "outOf": 63, "rankChange": 3}, "09/63, up 3 places"),
    ("sốt xuất huyết", {"value": 267, "change": -306, "changeUnit": "ca", "base": "cùng kỳ"}, "267 cases, down 306"),
    (
        "hoạt động xuất nhập khẩu",
        {"value": 503, "ofBefore": 88.4, "ofPlan": 71.86},
        "88,4 of last year, 71,86% of plan",
    ),
    ("tổng vốn đầu tư toàn xã hội", {"value": 25800, "ofPlan": 103.32}, "3,32% above plan is 103,32% of it"),
]


@pytest.mark.parametrize(("indicator", "expected", "why"), CHANGES, ids=[case[2] for case in CHANGES])
def test_changes(real: Store, indicator: str, expected: Mapping[str, object], why: str) -> None:
    rows = _ask(real, "changes", indicator=indicator, document="report-2024")
    assert any(_numbers(row, expected) == expected for row in rows), rows


def test_changes_have_one_row_a_result(real: Store) -> None:
    """Of 16 accidents fewer and 9,7% less, one row; only what is held against two plans, or has two places, has two."""
    rows = _ask(real, "changes")
    twice = {str(row["indicator"]) for row in rows if sum(_place(r) == _place(row) for r in rows) > 1}
    growth = "Tốc độ tăng trưởng kinh tế (GRDP)"  # second in the region, fifteenth of all provinces
    assert twice == {"Tổng chi ngân sách địa phương", "Chi đầu tư phát triển", growth}


def test_cited_by_both(real: Store) -> None:
    rows = _ask(real, "cited-by", **BOTH)
    numbers = {str(row["number"]) for row in rows if "number" in row}
    assert numbers == {"08-ĐA/TU", "20-QC/TU", "222-KH/TU", "07-NQ/TU", "20-NQ/TW", "11-QĐi/TW"}
    assert {row["otherDoc"] for row in rows} == {"programme-2024"}


def test_cited_by_the_report_alone(real: Store) -> None:
    rows = _ask(real, "cited-by", **ONLY)
    cited = [str(row["cited"]) for row in rows]
    numbers = {str(row["number"]) for row in rows if "number" in row}
    assert len(cited) == len(set(cited))  # one row a document
    assert "Chương trình" not in cited  # the name of a kind names no document
    assert numbers >= {
        "20-NQ/TU",
        "238-KH/TU",
        "144-QĐ/TW",
        "124-QĐ/TW",
        "25-HD/BTCTW",
        "28-NQ/TW",
        "46-CT/TW",
        "09-ĐA/TU",
    }
    assert not numbers & {"08-ĐA/TU", "20-QC/TU", "222-KH/TU", "07-NQ/TU", "20-NQ/TW", "11-QĐi/TW"}


def test_cited_by_neither_of_two_others(real: Store) -> None:
    """The article names Đề án 06, Đề án 09 and the plan that carries out the provincial planning."""
    fewer = {str(row["cited"]) for row in _ask(real, "cited-by", **ONLY)}
    fewer -= {str(row["cited"]) for row in _ask(real, "cited-by", **ONLY, third="article-2025")}
    plan = "Kế hoạch triển khai thực hiện Quy hoạch tỉnh Hậu Giang thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"
    assert fewer == {"Đề án 06-ĐA/TU", "Đề án 09-ĐA/TU", plan}


INSPECTED: list[tuple[str, set[tuple[str, str | None]], str]] = [
    (
        "Phụng Hiệp",
        {
            ("Tỉnh ủy viên, Bí thư Huyện ủy Phụng Hiệp", None),
            ("Ban Thường vụ Huyện ủy Phụng Hiệp", "Kết luận 18-KL/TW"),
            ("Ban Thường vụ Huyện ủy Phụng Hiệp", "Chỉ thị 28-CT/TW"),
        },
        "a place: its secretary (note 25) and its standing board (note 26)",
    ),
    ("btv thanh uy nga bay", {("Ban Thường vụ Thành ủy Ngã Bảy", "Chỉ thị 57-CT/TU")}, "a short name without accents"),
]


@pytest.mark.parametrize(("words", "expected", "why"), INSPECTED, ids=[case[2] for case in INSPECTED])
def test_inspections_by_who_was_inspected(
    real: Store, words: str, expected: set[tuple[str, str | None]], why: str
) -> None:
    rows = _ask(real, "inspections", inspected=words)
    assert {(str(row["of"]), str(row["about"]) if "about" in row else None) for row in rows} == expected


def test_inspections_by_kind(real: Store) -> None:
    assert {row["act"] for row in _ask(real, "inspections", action="giám sát")} == {"giám sát"}


@pytest.mark.parametrize(
    "name",
    ["Ban Chấp hành Đảng bộ tỉnh", "BCH Đảng bộ tỉnh", "ban chap hanh dang bo tinh Hậu Giang", "Ban Chấp hành Tỉnh ủy"],
)
def test_a_body_is_found_by_each_of_its_names(real: Store, name: str) -> None:
    """08-ĐA/TU is "của Ban Chấp hành Đảng bộ tỉnh", 07-ĐA/TU "của Tỉnh ủy": one body."""
    rows = _ask(real, "issued-by", body=name)
    issued = {(str(row["issuer"]), str(row.get("number")), str(row.get("date"))) for row in rows}
    assert ("Tỉnh ủy Hậu Giang", "08-ĐA/TU", "2023-10-16") in issued
    assert ("Tỉnh ủy Hậu Giang", "07-ĐA/TU", "2023-07-14") in issued


def test_one_body_has_one_name_as_issuer(real: Store) -> None:
    """Both schemes name it differently; the issuer of both has the body's own name in every answer."""
    issuers = {row.get("issuer") for row in _ask(real, "documents")}
    assert "Tỉnh ủy Hậu Giang" in issuers
    assert "Ban Chấp hành Đảng bộ tỉnh Hậu Giang" not in issuers


def test_a_printed_short_name_finds_the_issuer(real: Store) -> None:
    assert [row["number"] for row in _ask(real, "issued-by", body="UBND tỉnh")] == ["148/KH-UBND"]


def test_whose_birthday_it_was_holds_no_office(real: Store) -> None:
    """Note 44: "kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh"."""
    with pytest.raises(QueryError, match="no person"):
        _ask(real, "people", name="Hồ Chí Minh")
    assert _ask(real, "people", name="nghiem xuan thanh")


def test_a_plan_that_asks_for_a_minimum_is_met_by_it(real: Store) -> None:
    """Note 43: "đạt 95% kế hoạch (kế hoạch tối thiểu từ 95%)"; 71,86% of another plan stays below it."""
    (met,) = [row for row in _ask(real, "against-plan", side="at") if "least" in row]
    assert (met["indicator"], met["percent"], met["least"]) == ("Giải ngân vốn đầu tư công", 95, 95)
    assert [row["value"] for row in _ask(real, "against-plan", side="below")] == [503]


def test_who_is_told_to_carry_a_programme_out_answers_for_its_targets(real: Store) -> None:
    """Of its assignments (III) the first and the fifth name "Chương trình này", which sets 46 targets, 45 numbered."""
    rows = _ask(real, "answers-for")
    assert {(row["body"], row["quote"].split()[-1], row["known"]) for row in rows} == {
        (body, "này", "được giao thực hiện văn bản chi phối")
        for body in ("Ban Thường vụ Tỉnh ủy Hậu Giang", "Các cơ quan tham mưu, giúp việc Tỉnh ủy")
    }
    assert len(rows) == 2 * 46


def test_who_answers_for_a_target_by_number_and_by_driving_document(store: Store) -> None:
    """ "Sở Tài chính tham mưu thực hiện Nghị quyết 07-NQ/TU", which drives target 1; the task is told target 3."""
    rows = _ask(store, "answers-for", lang="en")
    told = [(row["group"], row["body"], row["known"], row.get("driver")) for row in rows]
    assert told == [
        (1, "Sở Tài chính", "told to act on a driving document", "Nghị quyết 07-NQ/TU"),
        (3, "Sở Tài chính", "told by the target’s number", None),
    ]
    assert [row["group"] for row in _ask(store, "answers-for", target="3")] == [3]
    assert [row["group"] for row in _ask(store, "answers-for", target="thu ngan sach")] == [1]


WORDS = [
    ("nguyễn phú trọng", {"people"}, "a person"),
    ("marathon", {"events"}, "an event"),
    ("15-KL/TW", {"cites"}, "a document on which no target hangs"),
    ("không có gì như thế", set(), "nothing"),
]


@pytest.mark.parametrize(("words", "expected", "why"), WORDS, ids=[case[2] for case in WORDS])
def test_words_that_are_no_target_lead_to_a_question(real: Store, words: str, expected: set[str], why: str) -> None:
    assert {one.question for one in elsewhere(real, words)} == expected


def _ask(store: Store, question: str, **params: str) -> tuple[Row, ...]:
    return run(store, ANSWERS[question], params).rows


def _numbers(row: Row, wanted: Mapping[str, object]) -> dict[str, object]:
    """The columns asked for, decimals as numbers."""
    return {k: v if isinstance(v := row.get(k), str | None) else float(v) for k in wanted}


def _place(row: Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("doc", "start", "end", "indicator"))
