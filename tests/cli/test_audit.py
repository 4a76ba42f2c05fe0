"""``hgkg audit``: findings to the terminal, to stdout and to files, and the exit code that scripts ask for."""

from __future__ import annotations

import csv
import io
import json

import pytest


def span(doc, start, quote):
    return {"doc": doc, "start": start, "end": start + len(quote), "quote": quote}


def finding(id, severity, type, spans, stated=None, computed=None):
    return {
        "id": id, "kind": "finding", **spans[0], "section": [], "footnote": None, "confidence": 1.0, "rule": "a check",
        "type": type, "severity": severity, "message": {"vi": f"{id}: 7 khác 8", "en": f"{id}: 7 is not 8"},
        "spans": spans, "stated": stated, "computed": computed,
    }  # fmt: skip


MADE = {"confidence": 1.0, "rule": "a rule"}
RECORDS = [
    {"id": "section-1", "kind": "section", "doc": "report", "start": 100, "end": 120, "quote": "I. KẾT QUẢ",
     "section": ["I"], "footnote": None, **MADE, "number": "I", "title": "KẾT QUẢ", "level": 1, "parent": None,
     "body_end": 900},
    {"id": "section-2", "kind": "section", "doc": "report", "start": 300, "end": 310, "quote": "1. Kinh tế",
     "section": ["I", "1"], "footnote": None, **MADE, "number": "1", "title": "Kinh tế", "level": 2,
     "parent": "section-1", "body_end": 500},
    {"id": "footnote-1", "kind": "footnote", "doc": "report", "start": 1000, "end": 1100, "quote": "…", "section": [],
     "footnote": None, **MADE, "number": 24, "marker_start": 400, "marker_end": 403, "anchor": [350, 420]},
    finding("low-1", "low", "coverage", [span("plan", 5, "giảm nghèo 1%")]),
    finding("medium-1", "medium", "identity", [span("report", 1010, "46-CT/TW\x1b[31m")], "x", "y"),
    finding("high-1", "high", "claim", [span("report", 320, "18/18 chỉ tiêu"), span("plan", 40, "khu vực III")],
            "18/18", "7/18"),
    *(finding(f"medium-{n}", "medium", "sum", [span("report", 700 + n, "=SUM(1)")] * 7, 12.6, 11.6) for n in (2, 3)),
]  # fmt: skip


@pytest.fixture(autouse=True)
def build(tmp_path):
    (tmp_path / "build").mkdir()
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS)
    (tmp_path / "build" / "records.jsonl").write_text(lines, encoding="utf-8", newline="")
    (tmp_path / "build" / "report.json").write_text('{"build_id": "abc123"}', encoding="utf-8")
    return tmp_path / "build"


def ids(hgkg, *arguments):
    return [json.loads(line)["id"] for line in hgkg("audit", "--format", "jsonl", *arguments).out.splitlines()]


@pytest.mark.parametrize("columns", ["80", "100"])
def test_the_audit_in_a_terminal(hgkg, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    ran = hgkg("audit")
    assert ran.code == 0
    assert all(len(line) <= int(columns) for line in ran.out.splitlines())
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[0].startswith("NẶNG (1)")
    assert lines[1:5] == [
        "1. TUYÊN BỐ  report, mục I/1",
        "high-1: 7 khác 8",
        "“18/18 chỉ tiêu”",
        "“khu vực III” — plan, 40-51",
    ]
    assert "4. SỐ HIỆU, CƠ QUAN  report, mục I/1, chú thích 24" in lines, "a note stands where its sentence does"
    assert sum(line.startswith("“=SUM(1)”") for line in lines) == 2 * 7, "no passage is left out"
    assert "\x1b" not in ran.out, "no document steers a terminal"
    assert ran.err == "5 điều cần xem lại (nặng 1, vừa 3, nhẹ 1)\n"


def test_the_gravest_first_and_contradictions_before_gaps(hgkg):
    assert ids(hgkg) == ["high-1", "medium-2", "medium-3", "medium-1", "low-1"]


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        (["--severity", "high"], ["high-1"]),
        (["--severity", "medium"], ["high-1", "medium-2", "medium-3", "medium-1"]),
        (["--type", "identity"], ["medium-1"]),
        (["--document", "plan"], ["high-1", "low-1"]),  # also where the second passage points into it
        (["--document", "plan", "--severity", "low", "--type", "coverage"], ["low-1"]),
        (["--type", "date"], []),
    ],
)
def test_findings_can_be_chosen(hgkg, arguments, chosen):
    assert ids(hgkg, *arguments) == chosen


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--fail-on", "high"], 1),
        (["--fail-on", "low"], 1),
        (["--fail-on", "high", "--document", "plan"], 1),
        (["--fail-on", "high", "--type", "identity"], 0),  # what is not shown does not fail
        (["--fail-on", "medium", "--type", "identity"], 1),
        (["--fail-on", "low", "--type", "date"], 0),
    ],
)
def test_the_exit_code_that_a_script_asks_for(hgkg, arguments, code):
    assert hgkg("audit", *arguments).code == code


def test_a_file_is_written_though_the_command_fails(hgkg, tmp_path):
    ran = hgkg("audit", "--fail-on", "high", "--output", tmp_path / "f.csv")
    assert (ran.code, ran.out) == (1, "")
    assert (tmp_path / "f.csv").is_file()


def test_a_row_a_finding_for_a_spreadsheet(hgkg):
    rows = list(csv.DictReader(io.StringIO(hgkg("audit", "--format", "csv", "--lang", "en").out, newline="")))
    assert len(rows) == 5
    first = rows[0]
    assert (first["Severity"], first["Type"], first["Message"]) == ("high", "claim", "high-1: 7 is not 8")
    assert (first["Document"], first["Section"], first["From"], first["Words"]) == (
        "report", "I/1", "320", "18/18 chỉ tiêu",
    )  # fmt: skip
    assert first["Other places"] == "plan:40-51 “khu vực III”"
    assert (first["Stated"], first["Computed"], first["Build"]) == ("18/18", "7/18", "abc123")
    assert rows[1]["Words"] == "'=SUM(1)", "no cell is a formula"


def test_every_passage_for_a_program(hgkg):
    told = json.loads(hgkg("audit", "--format", "json").out)
    assert told["build"] == "abc123"
    first = told["findings"][0]
    assert first["check"] == "a check"
    assert [p["doc"] for p in first["passages"]] == ["report", "plan"]
    assert first["passages"][0] == {
        "doc": "report", "section": "I/1", "footnote": None, "start": 320, "end": 334, "quote": "18/18 chỉ tiêu",
    }  # fmt: skip


def test_nothing_found_is_said_to_be(hgkg):
    assert hgkg("audit", "--type", "date") == (0, "", "Không có điều nào như vậy cần xem lại\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--severity", "grave"], "--severity: không nhận 'grave'; hãy dùng một trong: high, medium, low\n"),
        (["--fail-on", "all"], "--fail-on: không nhận 'all'; hãy dùng một trong: high, medium, low\n"),
        (["--document", "zz"], "--document: không nhận 'zz'; hãy dùng một trong: plan, report\n"),
        (
            ["--build", "none"],
            "none: thư mục này không có bản dựng; hãy chạy `hgkg build`, hoặc chỉ thư mục bằng --build\n",
        ),
    ],
)
def test_wrong_use(hgkg, arguments, words):
    assert hgkg("audit", *arguments) == (2, "", words)


def test_a_type_that_there_is_not(hgkg):
    ran = hgkg("audit", "--type", "poem")
    assert ran.code == 2
    assert "--type: không nhận 'poem'" in ran.err
