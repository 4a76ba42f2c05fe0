"""Two sets of records held against each other: what is the same statement, and what of it changed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.model.differences import Differences, differences

Record = dict[str, Any]


def record(kind: str, start: int, end: int, **fields: Any) -> Record:
    """A record of a document ``a``; its id says nothing of its place."""
    words = {"id": f"{kind}-{hash((start, end, *map(str, fields.items()))):x}", "doc": "a", "quote": "Tỉnh ủy"}
    return {**words, "kind": kind, "start": start, "end": end, "section": [], "footnote": None, **fields}


def in_text(text: str, kind: str, words: str, nth: int = 0, **fields: Any) -> Record:
    """A record of the ``nth`` place of words in the text."""
    start = [m.start() for m in re.finditer(re.escape(words), text)][nth]
    value = fields.pop("figure", None)
    at = {} if value is None else {"value_start": start + words.index(value), "value_end": start + len(words)}
    return {**record(kind, start, start + len(words), **at, **fields), "quote": words}


def compared(before: str, after: str, old: list[Record], new: list[Record]) -> Differences:
    return differences(old, new, {"a": before}, {"a": after})


def told(found: Differences) -> tuple[list[str], list[str], list[tuple[str, Any, Any]]]:
    """Words added, words removed, and fields changed."""
    changes = [change for changed in found.changed for change in changed.fields]
    return [r["quote"] for r in found.added], [r["quote"] for r in found.removed], changes


def test_the_same_records_differ_in_nothing() -> None:
    records = [record("agency", 0, 7, name="Tỉnh ủy"), record("target", 9, 20, value=5, value_start=12)]

    found = differences(records, [dict(r) for r in records])
    assert found == Differences({"agency": 1, "target": 1}, (), (), ())


def test_what_was_added_and_what_was_removed() -> None:
    kept, gone, new = record("agency", 0, 7), record("agency", 10, 17), record("agency", 30, 37)

    found = differences([kept, gone], [kept, new])
    assert (found.added, found.removed, found.changed) == ((new,), (gone,), ())


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        # one field of a record at its place
        (record("agency", 0, 7, level="province"), record("agency", 0, 7, level="district"), ["level"]),
        # a target that begins elsewhere is known by its value
        (
            record("target", 5, 20, value_start=12, unit="%"),
            record("target", 0, 20, value_start=12, unit="tỷ"),
            ["start", "unit"],
        ),
        # a citation that ends later shares most of its words
        (record("citation", 0, 20), record("citation", 0, 44), ["end"]),
    ],
)
def test_in_an_unedited_text_a_change_says_in_what(before: Record, after: Record, fields: list[str]) -> None:
    found = differences([before], [after])

    assert (found.added, found.removed) == ((), ())
    assert [name for name, _, _ in found.changed[0].fields] == fields


def test_another_value_at_another_place_is_another_record() -> None:
    found = differences([record("result", 0, 20, value_start=5)], [record("result", 0, 20, value_start=15)])

    assert (len(found.added), len(found.removed), found.changed) == (1, 1, ())


def test_ids_are_read_as_the_records_they_stand_for() -> None:
    """A document that got another id is still the one that the relation names; another document is not."""
    old, new, other = (record("citation", at, at + 5, number=n) for at, n in ((0, "1"), (0, "01"), (50, "2")))
    relation = record("relation", 20, 30, to=old["id"])

    same = differences([old, relation], [new, {**relation, "to": new["id"]}])
    assert [change.after["kind"] for change in same.changed] == ["citation"]
    moved = differences([old, other, relation], [old, other, {**relation, "to": other["id"]}])
    assert moved.changed[0].fields == (("to", "“Tỉnh ủy” (a:0-5)", "“Tỉnh ủy” (a:50-55)"),)


def test_an_id_that_another_record_has_now_is_not_that_record() -> None:
    """Ids are made of places: after an edit one may stand for something else."""
    before, after = "Đề án 1. Đề án 2.", "Mới, Đề án 1. Đề án 2."
    one, two = (in_text(before, "citation", f"Đề án {n}") | {"id": f"c{n}"} for n in (1, 2))
    new_one, new_two = (in_text(after, "citation", f"Đề án {n}") | {"id": f"c{3 - n}"} for n in (1, 2))
    task = in_text(before, "task", "án 1. Đề", about=["c1"])

    kept = compared(
        before, after, [one, two, task], [new_one, new_two, in_text(after, "task", "án 1. Đề", about=["c2"])]
    )
    assert told(kept) == ([], [], [])
    other = compared(
        before, after, [one, two, task], [new_one, new_two, in_text(after, "task", "án 1. Đề", about=["c1"])]
    )
    assert told(other)[2] == [("about", ["“Đề án 1” (a:0-7)"], ["“Đề án 2” (a:14-21)"])]


def test_records_named_in_a_list_may_come_in_another_order() -> None:
    one, two = record("citation", 0, 5), record("citation", 8, 12)
    tasks = [record("task", 0, 20, about=ids) for ids in ([one["id"], two["id"]], [two["id"], one["id"]])]

    assert told(differences([one, two, tasks[0]], [one, two, tasks[1]])) == ([], [], [])


# Edited texts

GRDP = {"indicator": "GRDP", "measure": "growth", "period": "2024"}
ABOVE = "Điều mới.\n"


@pytest.mark.parametrize(
    ("before", "after", "old", "new", "expected"),
    [
        # text put in above: nothing changed but offsets
        ("GRDP tăng 8%.", ABOVE + "GRDP tăng 8%.", ("GRDP tăng 8%", "8%"), ("GRDP tăng 8%", "8%"), ([], [], [])),
        # another figure in the same words
        (
            "GRDP tăng 8%.",
            "GRDP tăng 10%.",
            ("GRDP tăng 8%", "8%"),
            ("GRDP tăng 10%", "10%"),
            ([], [], [("quote", "GRDP tăng 8%", "GRDP tăng 10%"), ("value", "8%", "10%")]),
        ),
        # another figure, and text put in above
        (
            "GRDP tăng 8%.",
            ABOVE + "GRDP tăng 10%.",
            ("GRDP tăng 8%", "8%"),
            ("GRDP tăng 10%", "10%"),
            ([], [], [("quote", "GRDP tăng 8%", "GRDP tăng 10%"), ("value", "8%", "10%")]),
        ),
        # a paragraph that was moved keeps its words
        (
            "GRDP tăng 8%.\nMột.\nHai.\nBa.\n",
            "Một.\nHai.\nBa.\nGRDP tăng 8%.\n",
            ("GRDP tăng 8%", "8%"),
            ("GRDP tăng 8%", "8%"),
            ([], [], []),
        ),
        # written anew: the same indicator and period in other words
        (
            "GRDP tăng 8%.\nHết.",
            "Phấn đấu đạt tốc độ 9,5% của GRDP\nHết.",
            ("GRDP tăng 8%", "8%"),
            ("tốc độ 9,5%", "9,5%"),
            ([], [], [("quote", "GRDP tăng 8%", "tốc độ 9,5%"), ("value", "8%", "9,5%")]),
        ),
        # lines that end otherwise
        ("a\nGRDP\ntăng 8%", "a\r\nGRDP\r\ntăng 8%", ("GRDP\ntăng 8%", "8%"), ("GRDP\r\ntăng 8%", "8%"), ([], [], [])),
    ],
)  # fmt: skip
def test_a_statement_is_known_in_an_edited_text(
    before: str, after: str, old: tuple[str, str], new: tuple[str, str], expected: Any
) -> None:
    one, other = (
        in_text(text, "target", words, figure=figure, value=figure, **GRDP)
        for text, (words, figure) in ((before, old), (after, new))
    )
    assert told(compared(before, after, [one], [other])) == expected


def test_the_same_words_twice_are_two_statements() -> None:
    """Of two equal sentences the first is taken out: that one is told, not the second."""
    before, after = "Một: tăng 8%.\nHai: tăng 8%.\n", "Hai: tăng 8%.\n"
    old = [in_text(before, "target", "tăng 8%", n, figure="8%", indicator=f"chỉ tiêu {n}") for n in (0, 1)]
    new = [in_text(after, "target", "tăng 8%", figure="8%", indicator="chỉ tiêu 1")]

    found = compared(before, after, old, new)
    assert (found.added, found.removed, found.changed) == ((), (old[0],), ())


def test_equal_words_that_were_moved_are_told_apart_by_what_stands_around_them() -> None:
    before = "Xã A giảm 5%.\nXã B giảm 5%.\nkhác hẳn\nkhông còn gì\n"
    after = "khác hẳn\nkhông còn gì\nXã B giảm 5%.\nXã A giảm 5%.\n"
    old = [in_text(before, "result", "giảm 5%", n, figure="5%", area=area) for n, area in enumerate("AB")]
    new = [in_text(after, "result", "giảm 5%", n, figure="5%", area=area) for n, area in enumerate("BA")]

    assert told(compared(before, after, old, new)) == ([], [], [])


def test_several_targets_of_one_clause_are_told_apart_by_their_indicators() -> None:
    clause = "PCI, PAPI, SIPAS cao hơn năm 2023"
    old = [in_text(clause, "target", clause, indicator=name, base="2023") for name in ("PCI", "PAPI", "SIPAS")]
    new = [{**old[2], "base": "2022"}, old[0]]

    found = differences(old, new)
    assert (found.added, found.removed) == ((), (old[1],))
    assert [(c.before["indicator"], c.fields) for c in found.changed] == [("SIPAS", (("base", "2023", "2022"),))]


def test_headings_and_notes_with_another_number_are_the_places_they_were() -> None:
    """A section put in before renumbers the next: its own number changed, what stands in it did not."""
    before, after = "1. Kinh tế\nTỉnh ủy\n", "1. Mới\n2. Kinh tế\nTỉnh ủy\n"

    def of(text: str, heading: str, number: str, note: int) -> list[Record]:
        path = {"section": [number]}
        return [
            in_text(text, "section", heading, number=number, **path),
            in_text(text, "footnote", "ủy", number=note, **path),
            in_text(text, "agency", "Tỉnh ủy", **path) | {"footnote": note},
        ]

    found = compared(before, after, of(before, "1. Kinh tế", "1", 4), of(after, "2. Kinh tế", "2", 5))
    assert (found.added, found.removed) == ((), ())
    changed = [(c.before["kind"], [name for name, _, _ in c.fields]) for c in found.changed]
    assert changed == [("section", ["quote", "number"]), ("footnote", ["number"])]


# What is concluded of statements


def alignment(target: Record, status: str, results: list[Record], **more: Any) -> Record:
    about = {"target": target["id"], "results": [r["id"] for r in results], "status": status, **more}
    place = {name: target[name] for name in ("doc", "start", "end", "quote")}
    return {**record("alignment", 0, 0, **about), **place}


def test_a_verdict_that_changed() -> None:
    """A result came with a report: the verdict of the target is another."""
    target = record("target", 0, 9, value_start=3)
    result = {**record("result", 0, 20, value_start=5), "doc": "report", "quote": "đạt 9%"}

    found = differences(
        [target, alignment(target, "noResult", [])], [target, result, alignment(target, "met", [result])]
    )
    assert (found.added, found.removed) == ((result,), ())
    assert found.changed[0].fields == (
        ("results", [], ["“đạt 9%” (report:0-20)"]),
        ("status", "noResult", "met"),
    )


def test_a_verdict_goes_with_its_target_wherever_that_was_moved() -> None:
    before, after = "GRDP tăng 8%.", ABOVE + "GRDP tăng 8%."
    old, new = (in_text(text, "target", "GRDP tăng 8%", figure="8%") for text in (before, after))

    found = compared(before, after, [old, alignment(old, "met", [])], [new, alignment(new, "notMet", [])])
    assert told(found) == ([], [], [("status", "met", "notMet")])


def test_a_drive_is_known_by_driver_and_target() -> None:
    target, other = record("target", 0, 9, value_start=3), record("target", 30, 39, value_start=33)

    def drive(of: Record, basis: str, at: int) -> Record:
        evidence = {"doc": "a", "start": at, "end": at + 7, "quote": f"lời {at}"}
        told = {"driver_number": "07-NQ/TU", "driver_name": "Nghị quyết", "target": of["id"], "basis": basis}
        return {**record("drive", at, at + 7, **told, evidence=evidence), "quote": f"lời {at}"}

    found = differences([target, other, drive(target, "thematic", 50)], [target, other, drive(target, "explicit", 70)])
    assert [name for name, _, _ in found.changed[0].fields] == ["quote", "basis", "evidence"]
    elsewhere = differences(
        [target, other, drive(target, "explicit", 50)], [target, other, drive(other, "explicit", 50)]
    )
    assert (len(elsewhere.added), len(elsewhere.removed), elsewhere.changed) == (1, 1, ())


def test_findings_of_another_type_are_other_findings() -> None:
    def finding(type: str, message: str) -> Record:
        spans = [{"doc": "a", "start": 0, "end": 7, "quote": "Tỉnh ủy"}]
        return record("finding", 0, 7, type=type, rule="r", message={"vi": message, "en": message}, spans=spans)

    assert len(differences([finding("sum", "x")], [finding("unit", "x")]).added) == 1
    changed = differences([finding("sum", "x")], [finding("sum", "y")]).changed
    assert [name for name, _, _ in changed[0].fields] == ["message"]


# Properties

WORDS = ["Tỉnh ủy", "8%", "giảm", "\n", "Sở Y tế", "07-NQ/TU", "hộ nghèo", "10%"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=14)


def read_from(words: list[str]) -> tuple[str, list[Record]]:
    """A text of these words, and a record of some of them, with a target's verdict."""
    text, records = "", []
    for n, word in enumerate(words):
        start = len(text)
        text += word + " "
        if word.endswith("%"):
            place = {"value_start": start, "value": word, "indicator": words[n - 1], "measure": None, "period": None}
            target = {**record("target", start, start + len(word), **place), "quote": word, "id": f"target-{start}"}
            records += [target, {**alignment(target, word, []), "id": f"alignment-{start}"}]
        elif word != "\n":
            records.append({**record("agency", start, start + len(word), name=word), "quote": word, "id": f"a-{start}"})
    return text, records


@given(TEXT)
def test_nothing_differs_from_itself(words: list[str]) -> None:
    text, records = read_from(words)
    found = compared(text, text, records, records)

    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert sum(found.same.values()) == len(records)


@given(TEXT, TEXT)
def test_the_other_way_round_what_was_added_is_removed(one: list[str], other: list[str]) -> None:
    (before, old), (after, new) = read_from(one), read_from(other)
    there, back = compared(before, after, old, new), compared(after, before, new, old)

    assert there == back.reversed()
    assert there.added == back.removed
    assert len(old) - len(there.removed) == len(new) - len(there.added) == sum(there.same.values()) + len(there.changed)


@given(TEXT, TEXT)
def test_text_put_in_above_changes_no_statement_below(above: list[str], words: list[str]) -> None:
    """What begins on a line of its own is found again, and whatever was put in is told as added."""
    before, old = read_from(["Đầu", "\n", *words])
    after, new = read_from(["Sở", *above, "\n", "Đầu", "\n", *words])

    found = compared(before, after, old, new)
    assert len(new) - len(old) == len(found.added) - len(found.removed)
    assert sum(found.same.values()) + len(found.changed) == len(old) - len(found.removed)
