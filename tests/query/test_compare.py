"""Two builds held against each other, fact by fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_builds import PLAN, plan_and_report, plan_only

from hgkg.errors import UsageError
from hgkg.pipeline import BuildReport
from hgkg.query.compare import Comparison, Counts, compare

EDITED = PLAN.replace("CHƯƠNG TRÌNH\n", "CHƯƠNG TRÌNH\nMột đoạn mới.\n").replace("8%", "9,5%")


def told(found: Comparison) -> list[tuple[str, str, str, str, object, object]]:
    return [(f.document, f.change, f.kind, f.field, f.old, f.new) for f in found.facts]


def test_a_document_that_came_and_the_verdict_it_changed(tmp_path: Path) -> None:
    found = compare(plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b"))

    assert told(found) == [
        ("plan", "changed", "alignment", "results", [], ["“GRDP tăng 8,76%” (report:8-23)"]),
        ("plan", "changed", "alignment", "status", "noResult", "exceeded"),
        ("plan", "added", "drive", "", None, None),
        ("report", "added", "document", "", None, None),
        ("report", "added", "result", "", None, None),
    ]
    assert found.documents == {"plan": "same", "report": "added"}
    assert found.counts == {"plan": Counts(added=1, changed=1), "report": Counts(added=2)}
    assert [f.what for f in found.facts] == [
        "GRDP · 2024", "GRDP · 2024", "07-NQ/TU → GRDP · 2024", "BÁO CÁO", "GRDP",
    ]  # fmt: skip
    assert (found.builds, found.inputs, found.same) == (("a", "b"), (), False)


def test_an_edited_plan_changes_its_figure_and_moves_the_rest(tmp_path: Path) -> None:
    found = compare(plan_and_report(tmp_path / "a"), plan_and_report(tmp_path / "b", EDITED))

    assert found.documents == {"plan": "changed", "report": "same"}
    assert [(kind, field) for _, _, kind, field, _, _ in told(found)] == [
        ("document", "sha256"), ("target", "quote"), ("target", "value"), ("alignment", "quote"), ("drive", "quote"),
        ("drive", "evidence"),
    ]  # fmt: skip
    (value,) = (f for f in found.facts if f.field == "value")
    assert (value.old, value.new) == (8, 9.5)
    assert value.before is not None
    assert value.after is not None
    assert (value.before["start"], value.after["start"]) == (13, 27)


def test_equal_builds(tmp_path: Path) -> None:
    found = compare(plan_only(tmp_path / "a", build_id="x"), plan_only(tmp_path / "b", build_id="x"))

    assert found.same
    assert (found.facts, found.counts) == ((), {})


@pytest.mark.parametrize("name", ["version", "ontology", "judgements"])
def test_what_else_decides_a_build(tmp_path: Path, name: str) -> None:
    made = {"a": "1", "b": "2"}
    one, other = (plan_and_report(tmp_path / at, build_id=at, **{name: value}) for at, value in made.items())
    found = compare(one, other)

    assert (found.inputs, found.facts, found.same) == (((name, "1", "2"),), (), False)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # judgements are told by what came of them
        (
            {"judgements": {"counts": {"applied": 1}}},
            {"judgements": {"counts": {"applied": 2, "void": 1}}},
            [("judgements", "applied 1", "applied 2, void 1")],
        ),
        # none, and a build from before there were any
        ({}, {"judgements": {"counts": {}}}, []),
        # another id that nothing in the reports explains: the catalogue, the names of files
        ({"build_id": "x"}, {"build_id": "y"}, [("other", "x", "y")]),
        ({"build_id": "x", "version": "1"}, {"build_id": "y", "version": "2"}, [("version", "1", "2")]),
    ],
)
def test_inputs_that_differ(
    tmp_path: Path, one: dict[str, object], other: dict[str, object], expected: list[tuple[str, str, str]]
) -> None:
    same = {"build_id": "0"}
    made = [plan_and_report(tmp_path / name, **{**same, **report}) for name, report in (("a", one), ("b", other))]

    assert list(compare(*made).inputs) == expected


def test_an_older_build_does_not_say_everything(tmp_path: Path) -> None:
    one, other = plan_only(tmp_path / "a"), plan_only(tmp_path / "b")
    (one / "report.json").write_text("{}")

    assert compare(one, other).inputs == (("version", "", "0.1.0"), ("ontology", "", "o1"))


@pytest.mark.parametrize(
    ("chosen", "count"),
    [({"document": "plan"}, 3), ({"kind": "alignment"}, 2), ({"document": "report", "kind": "drive"}, 0), ({}, 5)],
)
def test_facts_can_be_chosen(tmp_path: Path, chosen: dict[str, str], count: int) -> None:
    found = compare(plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b")).only(**chosen)

    assert len(found.facts) == count
    assert sum(c.added + c.removed + c.changed for c in found.counts.values()) == len(
        {(f.change, (f.after or f.before or {})["id"]) for f in found.facts}
    )


def test_the_other_way_round(tmp_path: Path) -> None:
    one, other = plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b", EDITED)
    there, back = compare(one, other), compare(other, one)
    swap = {"added": "removed", "removed": "added", "changed": "changed"}

    def facts(found: Comparison) -> set[str]:
        return {json.dumps([f.document, f.change, f.kind, f.field, f.old, f.new]) for f in found.facts}

    turned = {json.dumps([f.document, swap[f.change], f.kind, f.field, f.new, f.old]) for f in back.facts}
    assert facts(there) == turned


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("report.json", b"[]", "it cannot be read"),
        ("report.json", b"\xff", "it cannot be read"),
        ("report.json", b"[" * 100_000, "it cannot be read"),
        ("records.jsonl", b"{}\n", "line 1 of this file"),
        ("records.jsonl", b"[" * 100_000, "line 1 of this file"),
        ("records.jsonl", b'{"kind": "poem"}\n', "made by another version"),
        ("texts/plan.txt", b"\xff\xfe", "this text cannot be read"),
        ("report.json", None, "there is no build"),
        ("records.jsonl", None, "there is no build"),
    ],
)
def test_a_damaged_build_is_one_sentence(tmp_path: Path, file: str, content: bytes | None, words: str) -> None:
    good, bad = plan_only(tmp_path / "a"), plan_only(tmp_path / "b")
    if content is None:
        (bad / file).unlink()
    else:
        (bad / file).write_bytes(content)
    for pair in ((good, bad), (bad, good)):
        with pytest.raises(UsageError, match=words) as raised:
            compare(*pair)
        assert "\n" not in raised.value.text("vi")


def test_a_slug_leads_nowhere_outside_the_build(tmp_path: Path) -> None:
    """Texts are found by listing their folder, never by a name that stands in a record."""
    build = plan_only(tmp_path / "a")
    lines = (build / "records.jsonl").read_text(encoding="utf-8").replace('"doc": "plan"', '"doc": "../../secret"')
    (tmp_path / "secret.txt").write_text("bí mật")
    (build / "records.jsonl").write_text(lines, encoding="utf-8")

    assert compare(build, build).same


def test_the_real_build_is_itself(real_build: BuildReport) -> None:
    assert compare(real_build.out, real_build.out).same
