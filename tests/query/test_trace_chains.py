from __future__ import annotations

import dataclasses

import pytest

from hgkg.errors import QueryError
from hgkg.query.trace import chain, chains, find, targets_of, trace
from hgkg.store import Store

FOUND = [
    ("thu ngan sach", [("target", "Tổng thu ngân sách", "1", "6.500 tỷ đồng")], "an indicator without marks"),
    ("HỘ NGHÈO", [("target", "Tỷ lệ hộ nghèo", "2", "< 2%")], "an indicator in capitals"),
    ("ngheo ho", [("target", "Tỷ lệ hộ nghèo", "2", "< 2%")], "words in another order"),
    ("07-nq/tu", [("document", "Nghị quyết 07-NQ/TU", "07-NQ/TU", "phát triển nguồn thu")], "a number"),
    ("rung", [], "only results, no target"),
    ("không có", [], "nothing"),
    ("  ", [], "no words"),
]


@pytest.mark.parametrize(("words", "expected", "why"), FOUND, ids=[case[2] for case in FOUND])
def test_find(store: Store, words: str, expected: list[tuple[str, str, str, str]], why: str) -> None:
    assert [(h.kind, h.label, h.number, h.detail) for h in find(store, words)] == expected


def test_better_fits_come_first_then_targets_by_number(store: Store) -> None:
    hits = find(store, "T")
    assert [h.number for h in hits if h.kind == "target"][:2] == ["1", "2"]
    assert len({h.iri for h in hits}) == len(hits)


def test_the_chain_of_a_target(store: Store) -> None:
    (hit,) = find(store, "thu ngan sach")
    found = chain(store, hit)
    assert found.programme.name == "Chương trình công tác năm 2024"
    assert found.programme.place.quote == "CHƯƠNG TRÌNH công tác năm 2024"
    assert [(d.number, d.basis, d.rule, d.place.section) for d in found.drivers] == [
        ("07-NQ/TU", "explicit", "Nêu trong cùng câu", ""),
        (None, "structural", "Nêu trong cùng câu", ""),
    ]
    assert [(r.place.doc, r.value, r.versus_previous, r.rank) for r in found.results] == [
        ("report-x", "7.000", "tăng 5,2% so với cùng kỳ", "hạng 2/63 tỉnh"),
        ("news-x", "7.520", "", ""),
    ]
    assert (found.status, found.reported, found.comparable) == ("exceeded", "exceeded", True)
    assert found.rule == "Cùng chỉ tiêu"
    assert [(b.role, b.name, b.place.doc) for b in found.bodies] == [
        ("issuer", "Tỉnh ủy An Hòa", "programme-x"),
        ("issuer", "Tỉnh ủy An Hòa", "programme-x"),
        ("responsible", "Sở Tài chính", "programme-x"),
    ]


def test_rules_are_named_in_the_language_asked_for(store: Store) -> None:
    (hit,) = find(store, "thu ngan sach")
    found = chain(store, hit, "en")
    assert ([d.rule for d in found.drivers], found.rule) == (["Named in one sentence with it"] * 2, "Same indicator")


def test_a_target_nothing_came_of(store: Store) -> None:
    (hit,) = find(store, "papi")
    found = chain(store, hit)
    assert (found.status, found.results, found.reported) == ("noResult", (), None)
    assert (found.target.value, found.target.unit, found.target.concept) == ("> năm 2023", None, None)


def test_who_is_told_to_answer_for_a_target_by_its_number(store: Store) -> None:
    (hit,) = find(store, "papi")
    bodies = chain(store, hit).bodies
    assert [(b.name, b.place.quote) for b in bodies if b.role == "responsible"] == [
        ("Sở Tài chính", "Sở Tài chính tham mưu thực hiện Nghị quyết 07-NQ/TU")
    ]


def test_from_a_document_to_the_targets_it_drives(store: Store) -> None:
    (document,) = find(store, "07-NQ/TU")
    assert [h.number for h in targets_of(store, document)] == ["1"]
    (programme,) = find(store, "chuong trinh cong tac")
    assert [h.number for h in targets_of(store, programme)] == ["1", "2"]
    (target,) = find(store, "papi")
    assert targets_of(store, target) == (target,)


def test_trace_does_both(store: Store) -> None:
    assert [c.target.group for c in trace(store, "07-NQ/TU")] == [1]
    assert trace(store, "không có") == ()


def test_many_chains_are_those_one_by_one(store: Store) -> None:
    (programme,) = find(store, "chuong trinh cong tac")
    hits = targets_of(store, programme)
    assert chains(store, hits) == tuple(chain(store, hit) for hit in hits)
    assert chains(store, ()) == ()


def test_a_document_has_no_chain_of_its_own(store: Store) -> None:
    (document,) = find(store, "07-NQ/TU")
    with pytest.raises(QueryError, match="is a document"):
        chain(store, document)


def test_a_target_of_another_build(store: Store) -> None:
    (hit,) = find(store, "papi")
    with pytest.raises(QueryError, match="no target of this build"):
        chain(store, dataclasses.replace(hit, iri="https://w3id.org/hgkg/id/record/target-none"))
