"""The verbs of ``import hgkg`` on a real build and on made-up ones."""

from __future__ import annotations

import datetime
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from made_builds import plan_and_report, plan_only

import hgkg
from hgkg.pipeline import BuildReport
from hgkg.store import dump
from hgkg.workbench.built import CutShortWarning

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def build(real_build: BuildReport) -> hgkg.Build:
    return hgkg.open(real_build.out)


def test_a_build_says_what_it_is(build: hgkg.Build, real_build: BuildReport) -> None:
    assert build.id == real_build.build_id
    assert build.documents == real_build.documents
    assert build.folder == real_build.out
    assert "report" not in repr(build)


def test_building_gives_an_open_build(tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    text.write_text("CHƯƠNG TRÌNH\ncông tác năm 2025\n\nTỉnh ủy Hậu Giang.\n", encoding="utf-8")
    stages = []
    for paths in (str(text), [text]):
        made = hgkg.build(paths, tmp_path / "out", progress=lambda stage, done, total: stages.append(stage))
        assert made.documents == ("plan",)
        assert made.text("plan").startswith("CHƯƠNG TRÌNH")
    assert "pages" in stages


def test_judgements_are_those_of_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of ``data/judgements`` here, or of the folder that is named: a damaged file is met where it is read."""
    (tmp_path / "plan.txt").write_text("CHƯƠNG TRÌNH\ncông tác năm 2025\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert hgkg.build("plan.txt", "out", judgements="none").documents == ("plan",)
    (tmp_path / "data" / "judgements").mkdir(parents=True)
    (tmp_path / "data" / "judgements" / "an.jsonl").write_text("{}\n")
    for judgements in (None, "data/judgements"):
        with pytest.raises(hgkg.HgkgError, match=r"an\.jsonl"):
            hgkg.build("plan.txt", "out", judgements=judgements)


def test_the_board_is_that_of_the_command(build: hgkg.Build, real_build: BuildReport) -> None:
    rows = build.board(lang="en")
    assert len(rows) == len(real_build.board)
    assert [row["status"] for row in rows] == [row.status for row in real_build.board]
    assert "number" in rows.columns
    assert rows.note
    chosen = build.board(document="report-2024", period="2024")
    assert {row["target_document"] for row in chosen} == {"report-2024"}


def test_a_trace_is_chains(build: hgkg.Build) -> None:
    (chain,) = build.trace("ho ngheo")
    assert "nghèo" in chain.target.indicator
    assert (
        build.text(chain.target.place.doc)[chain.target.place.start : chain.target.place.end]
        == chain.target.place.quote
    )
    assert build.trace("không có gì như vậy") == ()


def test_a_question_by_its_name_with_parameters(build: hgkg.Build) -> None:
    rows = build.ask("numbers", indicator="thu ngan sach", period=None)
    assert len(rows) > 1
    assert {"doc", "start", "end", "quote"} <= set(rows.columns)
    assert all(isinstance(row["start"], int) for row in rows)
    assert rows.title
    names = [row["name"] for row in build.questions()]
    assert "numbers" in names
    assert build.questions()[names.index("numbers")]["parameters"] == ("indicator", "period")


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("12", 12),
        ("1.50", Decimal("1.50")),
        ("1.5e0", 1.5),
        ("true", True),
        ('"2024-01-16"^^xsd:date', datetime.date(2024, 1, 16)),
        ('"2024"^^xsd:gYear', "2024"),
        ('"2024-13-77"^^xsd:date', "2024-13-77"),
        ('"x"^^xsd:decimal', "x"),
        ('"Tỉnh ủy"@vi', "Tỉnh ủy"),
        ("<https://w3id.org/hgkg/id/x>", "https://w3id.org/hgkg/id/x"),
    ],
)
def test_values_are_those_of_python(build: hgkg.Build, term: str, value: object) -> None:
    query = f"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x ?none WHERE {{ VALUES ?x {{ {term} }} }}"
    (row,) = build.ask(query)
    assert row == {"x": value, "none": None}
    assert type(row["x"]) is type(value)


def test_a_question_from_a_file(build: hgkg.Build, tmp_path: Path) -> None:
    path = tmp_path / "own.rq"
    path.write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert build.ask(path).to_dicts() == build.ask(str(path)).to_dicts() == [{"answer": True}]


def test_a_day_may_be_given_as_one(build: hgkg.Build) -> None:
    """What a row has as ``datetime.date`` can be asked with."""
    rows = build.ask("answers-on", date=datetime.date(2024, 6, 30), target=9)

    assert len(rows) > 0
    assert rows.to_dicts() == build.ask("answers-on", date="2024-06-30", target="9").to_dicts()


def test_a_limit_that_was_reached_is_warned_of(build: hgkg.Build) -> None:
    with pytest.warns(CutShortWarning, match="2"):
        rows = build.ask("SELECT ?s WHERE { ?s ?p ?o }", max_rows=2)
    assert len(rows) == 2
    assert rows.note


def test_records_and_findings(build: hgkg.Build, real_build: BuildReport) -> None:
    targets = build.records(kind="target")
    assert len(targets) == real_build.counts["target"]
    assert "indicator" in targets.columns
    assert "results" not in targets.columns
    assert all(row["quote"] == build.text(row["doc"])[row["start"] : row["end"]] for row in targets)
    assert len(build.records()) == sum(real_build.counts.values())
    assert {row["doc"] for row in build.records(document="report-2024")} == {"report-2024"}
    assert {row["severity"] for row in build.audit(severity="medium")} <= {"high", "medium"}
    assert len(build.audit()) == real_build.counts["finding"]
    assert {row["type"] for row in build.audit(type="sum")} <= {"sum"}
    in_plan = build.audit(document="programme-2024")
    assert 0 < len(in_plan) < len(build.audit())
    assert all("programme-2024" in {passage["doc"] for passage in row["passages"]} for row in in_plan)
    assert build.audit(lang="en")[0]["message"] != build.audit(lang="vi")[0]["message"]


def test_a_check_of_the_graph(build: hgkg.Build) -> None:
    found = build.check(lang="en")
    assert len(build.check(severity="high")) <= len(found)
    assert {row["severity"] for row in found} <= {"high", "medium", "low"}
    assert all(row["passages"] == () or row["quote"] == row["passages"][0]["quote"] for row in found)


def test_the_graph_in_rdflib_and_in_oxigraph(build: hgkg.Build, real_build: BuildReport) -> None:
    assert len(build.graph()) == len(build.store) == real_build.triples


def test_an_export(build: hgkg.Build, tmp_path: Path) -> None:
    losses = build.export("nquads", tmp_path / "g.nq")
    assert (tmp_path / "g.nq").read_text(encoding="utf-8").split("\n")[:-1] == list(dump(build.store))
    assert losses.columns == ("loss", "count")


def test_a_diff_of_folders_and_of_builds(tmp_path: Path) -> None:
    one, other = plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b", ontology="o2")
    rows = hgkg.diff(one, other)
    assert hgkg.open(one).diff(other) == hgkg.diff(str(one), hgkg.open(other)) == rows
    assert rows.note == "ontology: o1 → o2"
    verdict = next(row for row in rows if row["field"] == "status")
    assert (verdict["old"], verdict["new"], verdict["quote_after"]) == ("noResult", "exceeded", "GRDP tăng 8%")
    added = next(row for row in rows if row["kind"] == "result")
    assert (added["change"], added["doc_before"], added["doc_after"]) == ("added", None, "report")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda build: hgkg.open("none"), "there is no build"),
        (lambda build: hgkg.diff("none", build), "there is no build"),
        (lambda build: build.text("../report"), "use one of: article-2025"),
        (lambda build: build.ask("nmbers"), "did you mean numbers"),
        (lambda build: build.ask("no such thing at all"), "questions()"),
        (lambda build: build.ask("SELECT ?x WHERE {"), "line 1"),
        (lambda build: build.ask("SELECT ?x WHERE { SERVICE <http://x> { ?x ?p ?o } }"), "SERVICE"),
        (lambda build: build.ask("numbers", colour="red"), "colour"),
        (lambda build: build.board(period="soon"), "soon"),
        (lambda build: build.audit(severity="grave"), "high, medium, low"),
        (lambda build: build.audit(type="rhyme"), "duplicate"),
        (lambda build: build.audit(document="nowhere"), "programme-2024"),
        (lambda build: build.check(document="nowhere"), "programme-2024"),
        (lambda build: build.records(kind="verse"), "use one of: agency"),
        (lambda build: build.records(document="no-such"), "report-2024"),
        (lambda build: build.board(lang="fr"), "use one of: vi, en"),
        (lambda build: build.trace("ho ngheo", lang="fr"), "use one of: vi, en"),
        (lambda build: build.questions(lang="fr"), "use one of: vi, en"),
        (lambda build: build.ask("numbers", lang="fr"), "use one of: vi, en"),
        (lambda build: build.audit(lang="fr"), "use one of: vi, en"),
        (lambda build: build.check(lang="fr"), "use one of: vi, en"),
        (lambda build: build.export("nquads", "x", lang="fr"), "use one of: vi, en"),
        (lambda build: build.export("poem", "x"), "nquads"),
        (lambda build: hgkg.build("no such folder", "x"), "no such folder"),
    ],
)
def test_errors_are_one_sentence(build: hgkg.Build, call, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(hgkg.HgkgError) as raised:
        call(build)
    assert words in str(raised.value)
    assert "\n" not in raised.value.text("vi")


SCRIPT = """
import hgkg


def exceeded(folder: str) -> list[str]:
    build: hgkg.Build = hgkg.open(folder)
    rows: hgkg.Rows = build.board(period="2024")
    names = [str(row["indicator"]) for row in rows if row["status"] == "exceeded"]
    for chain in build.trace("ho ngheo"):
        names.append(chain.target.indicator)
    names += [str(triple[0]) for triple in build.graph().triples((None, None, None))]
    try:
        hgkg.diff(build, "other")
    except hgkg.HgkgError as error:
        print(error.text("vi"))
    return names
"""


@pytest.mark.parametrize(
    ("script", "code"), [(SCRIPT, 0), (SCRIPT + "exceeded(5)\n", 1), (SCRIPT + "hgkg.open().bord()\n", 1)]
)
def test_a_script_that_uses_hgkg_is_checked_strictly(tmp_path: Path, script: str, code: int) -> None:
    """The types that the package carries are enough; hgkg itself is checked with the same cache."""
    (tmp_path / "script.py").write_text(script)
    cache = ROOT / ".mypy_cache"
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--config-file",
            str(ROOT / "pyproject.toml"),
            "--cache-dir",
            str(cache),
            "script.py",
        ],
        cwd=tmp_path,
        env={"MYPYPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == code, run.stdout + run.stderr
    assert "script.py" in run.stdout or code == 0


def test_the_package_says_that_it_has_types() -> None:
    assert (Path(hgkg.__file__).parent / "py.typed").is_file()


def test_a_build_as_pages(build: hgkg.Build, tmp_path: Path) -> None:
    start = build.site(tmp_path / "pages", without_people=True)
    assert start == tmp_path / "pages" / "index.html"
    assert "-without-people" in (tmp_path / "pages" / "vi" / "index.html").read_text(encoding="utf-8")
    with pytest.raises(hgkg.HgkgError, match="did not make"):
        build.site(build.folder)
    with pytest.raises(hgkg.HgkgError, match="path"):
        build.site(7)  # type: ignore[arg-type]
