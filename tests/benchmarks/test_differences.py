"""Gains and losses on made-up records."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.compare import NoComparisonError, by_kind, compare, laid_out, report
from benchmarks.differences import differences

TIMES = (2.0, 1.0)


def record(kind: str, start: int, end: int, **fields: Any) -> dict[str, Any]:
    """A record as ``hgkg extract`` prints it; its id says nothing of its place."""
    words = {"id": f"{kind}-{hash((start, end, *map(str, fields.items()))):x}", "doc": "a", "quote": "Tỉnh ủy"}
    return {**words, "kind": kind, "start": start, "end": end, **fields}


def test_the_same_records_differ_in_nothing() -> None:
    records = [record("agency", 0, 7, name="Tỉnh ủy"), record("target", 9, 20, value=5, value_start=12)]

    found = differences(records, [dict(r) for r in records])
    assert by_kind(found) == {"agency": (1, 0, 0, 0), "target": (1, 0, 0, 0)}


def test_what_was_gained_and_what_was_lost() -> None:
    kept, gone, new = record("agency", 0, 7), record("agency", 10, 17), record("agency", 30, 37)

    found = differences([kept, gone], [kept, new])
    assert (found.gained, found.lost, found.changed) == ((new,), (gone,), ())


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
def test_a_record_that_changed_says_in_what(before: dict[str, Any], after: dict[str, Any], fields: list[str]) -> None:
    found = differences([before], [after])

    assert (found.gained, found.lost) == ((), ())
    assert [name for name, _, _ in found.changed[0].fields] == fields


def test_another_value_is_another_record() -> None:
    found = differences([record("result", 0, 20, value_start=5)], [record("result", 0, 20, value_start=15)])

    assert by_kind(found) == {"result": (0, 1, 1, 0)}


def test_ids_are_read_as_the_places_they_stand_for() -> None:
    """A document that got another id is still the one that the relation names; another document is not."""
    old, new, other = (record("citation", at, at + 5, number=n) for at, n in ((0, "1"), (0, "01"), (50, "2")))
    relation = record("relation", 20, 30, to=old["id"])

    same = differences([old, relation], [new, {**relation, "to": new["id"]}])
    assert [change.after["kind"] for change in same.changed] == ["citation"]
    moved = differences([old, other, relation], [old, other, {**relation, "to": other["id"]}])
    assert moved.changed[0].fields == (("to", "citation 0-5", "citation 50-55"),)


def test_the_report_shows_the_first_and_counts_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    found = differences([], [record("agency", at, at + 7, rule="vocabulary") for at in range(0, 90, 30)])
    report((found, *TIMES), "main", 2)
    printed = capsys.readouterr().out

    assert "3 gained, 0 lost, 0 changed" in printed
    assert "2.00 s of CPU then, 1.00 s now" in printed
    assert "| agency | 0 | 3 | 0 | 0 |" in printed
    assert "- agency a:0-7 [vocabulary] Tỉnh ủy" in printed
    assert "a:60-67" not in printed
    assert "1 more" in printed


def test_a_change_is_shown_from_old_to_new(capsys: pytest.CaptureFixture[str]) -> None:
    report((differences([record("event", 0, 7, date=None)], [record("event", 0, 7, date="2024")]), *TIMES), "x", None)

    assert '    date: null → "2024"' in capsys.readouterr().out


def test_a_base_that_is_not_there_is_told_in_one_sentence() -> None:
    with (
        pytest.raises(NoComparisonError, match=r"^no-such-revision cannot be laid out: .+$"),
        laid_out("no-such-revision"),
    ):
        pass


def test_a_base_that_does_not_run_is_told_in_one_sentence(tmp_path: Any) -> None:
    (tmp_path / "hgkg").mkdir()
    (tmp_path / "hgkg" / "__init__.py").write_text("")
    (tmp_path / "hgkg" / "__main__.py").write_text("raise SystemExit('broken')")
    with pytest.raises(NoComparisonError, match=r"does not run: .+"):
        compare(tmp_path, [tmp_path])
