"""Who answers for a target today, and who did on a day, against answers worked out by hand.

The first part is on the small world: a province that became part of the city Tân An on 01/7/2025, whose Sở Tài chính
went with it. The second is on the five real documents of Hậu Giang, where no body is told to act on a target.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.pipeline import build
from hgkg.query.answer import Row
from hgkg.query.catalogue import read_catalogue
from hgkg.query.run import run
from hgkg.query.trace import trace
from hgkg.store import Store, open_store

ANSWERS = read_catalogue(folder("queries") / "answers")
BEFORE, AFTER = "2025-06-30", "2025-07-01"
MERGED = "(hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15)"
OF_THE_PARTY = "(hợp nhất 01/7/2025)"  # no norm of the State is the basis for its committees

# Target, day, and for each row: the body as named, on that day, how it is known.
SMALL: list[tuple[str, str, set[tuple[str, str, str]], str]] = [
    (
        "1",
        BEFORE,
        {("Sở Tài chính", "Sở Tài chính", "document")},
        "told to act on the resolution that drives it, before the merger",
    ),
    (
        "1",
        AFTER,
        {("Sở Tài chính", "Sở Tài chính thành phố Tân An (từ 01/7/2025)", "document")},
        "and from its first day on",
    ),
    ("2", BEFORE, {("Tỉnh ủy An Hòa", "Tỉnh ủy An Hòa", "issuer")}, "no body is told: the issuer"),
    ("2", "2030-01-01", {("Tỉnh ủy An Hòa", "Thành ủy Tân An (từ 01/7/2025)", "issuer")}, "long after"),
    (
        "3",
        AFTER,
        {("Sở Tài chính", "Sở Tài chính thành phố Tân An (từ 01/7/2025)", "number")},
        "told by the target's number",
    ),
]
KNOWN = {
    "number": "được giao theo số chỉ tiêu",
    "document": "được giao thực hiện văn bản chi phối",
    "issuer": "ban hành văn bản đặt chỉ tiêu, chịu trách nhiệm chung; "
    "chưa thấy câu nào giao chỉ tiêu này cho cơ quan cụ thể",
}


@pytest.mark.parametrize(("target", "day", "expected", "why"), SMALL, ids=[case[3] for case in SMALL])
def test_who_answered_on_a_day(
    store: Store, target: str, day: str, expected: set[tuple[str, str, str]], why: str
) -> None:
    rows = _ask(store, "answers-on", target=target, date=day)
    assert {(str(r["body"]), str(r["on"]), str(r["known"])) for r in rows} == {
        (body, on, KNOWN[how]) for body, on, how in expected
    }


def test_without_a_day_every_time_is_told(store: Store) -> None:
    rows = _ask(store, "answers-on", target="2", date="")
    assert [(str(row["on"]), str(row.get("since", ""))) for row in rows] == [
        ("Tỉnh ủy An Hòa", ""),
        ("Thành ủy Tân An (từ 01/7/2025)", AFTER),
    ]


def test_the_way_names_each_change_with_its_day_and_norm(store: Store) -> None:
    (row,) = _ask(store, "answers-on", target="1", date=AFTER)
    assert row["path"] == f"Sở Tài chính → {MERGED} → Sở Tài chính thành phố Tân An (từ 01/7/2025)"
    assert row["driver"] == "Nghị quyết 07-NQ/TU"
    assert "Sở Tài chính tham mưu thực hiện Nghị quyết 07-NQ/TU" in str(row["quote"])


def test_the_issuer_is_known_by_the_head_of_its_document(store: Store) -> None:
    (row,) = _ask(store, "answers-on", target="2", date=AFTER)
    assert (row["doc"], row["quote"]) == ("programme-x", "CHƯƠNG TRÌNH công tác năm 2024")
    assert row["path"] == f"Tỉnh ủy An Hòa → {OF_THE_PARTY} → Thành ủy Tân An (từ 01/7/2025)"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_today_is_the_day_of_the_question(store: Store, lang: str) -> None:
    """The graph holds no today: the question brings it."""
    day = datetime.now(UTC).date().isoformat()
    today = _ask(store, "answers-today", lang=lang)
    assert today
    assert today == _ask(store, "answers-on", date=day, lang=lang)


# The five documents: who set the target, and who stands in its place on three days. The term's programme is of the Ban
# Chấp hành Đảng bộ tỉnh, which is the Tỉnh ủy; two bodies are told to carry the programme of the year out.
REAL = [
    ("2024-06-01", "Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang", "before the departments merged"),
    ("2025-03-10", "Tỉnh ủy Hậu Giang", "Tỉnh ủy Hậu Giang", "between 01/3 and 01/7/2025"),
    (
        "01/7/2025",
        "Thành ủy Cần Thơ (từ 01/7/2025)",
        f"Tỉnh ủy Hậu Giang → {OF_THE_PARTY} → Thành ủy Cần Thơ (từ 01/7/2025)",
        "after the provinces merged",
    ),
]


@pytest.mark.parametrize(("day", "on", "path", "why"), REAL, ids=[case[3] for case in REAL])
def test_who_answered_for_the_targets_of_hau_giang(real: Store, day: str, on: str, path: str, why: str) -> None:
    rows = _ask(real, "answers-on", date=day)
    assert len({(row["targetDoc"], row["targetStart"], row["indicator"], row["body"]) for row in rows}) == len(rows)
    assert {str(row["known"]) for row in rows} == {KNOWN["issuer"], KNOWN["document"]}
    whole = [row for row in rows if row["known"] == KNOWN["issuer"]]
    assert {(str(r["body"]), str(r["on"]), str(r["path"])) for r in whole} == {("Tỉnh ủy Hậu Giang", on, path)}
    told = [row for row in rows if row["known"] == KNOWN["document"]]
    assert {r["targetDoc"] for r in told} == {"programme-2024"}
    assert {str(r["on"]) for r in told if str(r["body"]).startswith("Ban Thường vụ")} == {f"Ban Thường vụ {on}"}


# Successions of bodies that the five documents name, whatever target they may be told to act on.
_SUCCESSIONS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?since ?until ?now WHERE {
  ?body a org:FormalOrganization ; rdfs:label ?label . FILTER(STR(?label) = $name)
  OPTIONAL {
    ?succession a hg:Succession ; hg:ofBody ?body .
    OPTIONAL { ?succession hg:since ?since }
    OPTIONAL { ?succession hg:until ?until }
    OPTIONAL { ?succession hg:successor/rdfs:label ?now }
  }
} ORDER BY ?since"""
NAMED: list[tuple[str, list[tuple[str, str, str]], str]] = [
    (
        "Ban Tuyên giáo Tỉnh ủy Hậu Giang",
        [
            ("2004-01-01", "2025-02-17", "Ban Tuyên giáo Tỉnh ủy Hậu Giang"),
            ("2025-02-18", "2025-06-30", "Ban Tuyên giáo và Dân vận Tỉnh ủy Hậu Giang"),
            ("2025-07-01", "", "Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ (từ 01/7/2025)"),
        ],
        "merged in its province on a day of its own",
    ),
    (
        "Sở Giao thông vận tải tỉnh Hậu Giang",
        [
            ("2004-01-01", "2025-02-28", "Sở Giao thông vận tải tỉnh Hậu Giang"),
            ("2025-03-01", "2025-06-30", "Sở Xây dựng tỉnh Hậu Giang"),
            ("2025-07-01", "", "Sở Xây dựng thành phố Cần Thơ (từ 01/7/2025)"),
        ],
        "merged in every province, then with the province",
    ),
    (
        "Sở Y tế tỉnh Hậu Giang",
        [
            ("2004-01-01", "2025-06-30", "Sở Y tế tỉnh Hậu Giang"),
            ("2025-07-01", "", "Sở Y tế thành phố Cần Thơ (từ 01/7/2025)"),
        ],
        "went on in March",
    ),
    (
        "Ban cán sự đảng Ủy ban nhân dân tỉnh Hậu Giang",
        [("2004-01-01", "2025-02-17", "Ban cán sự đảng Ủy ban nhân dân tỉnh Hậu Giang"), ("2025-02-18", "", "")],
        "ended without a successor",
    ),
    (
        "Huyện ủy Phụng Hiệp",
        [("", "2025-06-30", "Huyện ủy Phụng Hiệp"), ("2025-07-01", "", "")],
        "a district's",
    ),
    (
        "Cổng Thông tin điện tử Tỉnh ủy Hậu Giang",
        [("2004-01-01", "2025-06-30", "Cổng Thông tin điện tử Tỉnh ủy Hậu Giang"), ("2025-07-01", "", "")],
        "of which no successor is recorded",
    ),
    ("Huyện ủy Vị Thủy", [("", "", "")], "of which the documents tell no more than the name, in a person's office"),
    ("Bộ Chính trị", [("", "", "")], "a body that never changed"),
]


@pytest.mark.parametrize(("name", "expected", "why"), NAMED, ids=[case[2] for case in NAMED])
def test_bodies_of_hau_giang_in_time(real: Store, name: str, expected: list[tuple[str, str, str]], why: str) -> None:
    rows = run(real, _SUCCESSIONS, {"name": name}).rows
    assert [(str(r.get("since", "")), str(r.get("until", "")), str(r.get("now", ""))) for r in rows] == expected


def test_the_chain_of_a_target_tells_the_body_of_today(real: Store) -> None:
    (chain, *_) = trace(real, "thu ngân sách")
    (issuer,) = {body for body in chain.bodies if body.role == "issuer" and body.document == chain.programme.iri}
    assert issuer.later_vi == (f"Tỉnh ủy Hậu Giang → {OF_THE_PARTY} → Thành ủy Cần Thơ (từ 01/7/2025)",)
    assert issuer.later_en == ("Tỉnh ủy Hậu Giang → (merged 1 July 2025) → Thành ủy Cần Thơ (từ 01/7/2025)",)


PLAN = """TỈNH ỦY HẬU GIANG
Số: 15-CTr/TU
Vị Thanh, ngày 12 tháng 01 năm 2024

CHƯƠNG TRÌNH
công tác năm 2024

I. CHỈ TIÊU
1. Thu ngân sách nhà nước trên địa bàn đạt 7.000 tỷ đồng.

II. TỔ CHỨC THỰC HIỆN
Giao Cổng Thông tin điện tử Tỉnh ủy theo dõi, thực hiện chỉ tiêu số 1.
"""
_EVENTS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?event WHERE { ?event a org:ChangeEvent ; org:originalOrganization/hg:ofArea ?area }"""


def test_a_successor_that_is_not_recorded_is_told_and_is_no_event(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    store = open_store(build([tmp_path / "plan.txt"], tmp_path / "build").out)
    told = "Cổng Thông tin điện tử Tỉnh ủy Hậu Giang"
    way = f"{told} → (successor not recorded since 1 July 2025); its area is now in thành phố Cần Thơ"

    rows = [row for row in _ask(store, "answers-on", date=AFTER, lang="en") if row["body"] == told]
    assert [(row["on"], row["path"]) for row in rows] == [("successor not recorded", way)]
    (row,) = (row for row in _ask(store, "answers-on", date=AFTER, lang="vi") if row["body"] == told)
    assert row["on"] == "chưa ghi nhận cơ quan kế tục"
    events = {str(row["event"]) for row in run(store, _EVENTS).rows}
    assert any("tinh-uy" in event for event in events)  # what befell the Tỉnh ủy itself
    assert not any("cong-thong-tin" in event for event in events)


def _ask(store: Store, name: str, **params: str) -> tuple[Row, ...]:
    answer = run(store, ANSWERS[name], params)
    assert answer.truncated is None
    return answer.rows
