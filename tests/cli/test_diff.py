"""``hgkg diff``: two builds in a terminal, as rows and as triples."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from typing import Any

import pytest
from made_builds import PLAN, plan_and_report, plan_only, write_build

from hgkg import pipeline
from hgkg.cli.field_words import in_words
from hgkg.cli.messages import MESSAGES
from hgkg.model.record import KINDS
from hgkg.publish.look import read_look

EDITED = PLAN.replace("CHƯƠNG TRÌNH\n", "CHƯƠNG TRÌNH\nMột đoạn mới.\n").replace("8%", "9,5%")


@pytest.fixture
def builds(tmp_path):
    return plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b")


def test_by_document_in_a_terminal(hgkg, builds):
    ran = hgkg("diff", *builds)
    lines = [" ".join(line.split()).rstrip("─ ") for line in ran.out.splitlines()]
    assert ran.code == 0
    assert lines == [
        "plan +1 ~1",
        "~ đối chiếu GRDP · 2024 13-25",
        "kết quả:",
        "+ “GRDP tăng 8,76%” (report:8-23)",
        "đánh giá: ○ chưa có số liệu → ▲ vượt",
        "+ định hướng 07-NQ/TU → GRDP · 2024 13-25",
        "“GRDP tăng 8%”",
        "report +2 (văn bản mới)",
        "văn bản 1, kết quả 1",
        "Mọi điều của văn bản này: hgkg diff … --document report",
    ]
    assert ran.err == "3 điều thêm, 0 điều bớt, 1 điều đổi trong 2 văn bản\n"


def test_a_new_document_fact_by_fact_where_it_is_asked_for(hgkg, builds):
    out = hgkg("diff", *builds, "--document", "report", "--lang", "en").out
    assert "+ document BÁO CÁO" in out
    assert "“GRDP tăng 8,76%”" in out


def test_a_changed_figure_in_both_languages(hgkg, tmp_path):
    one, other = plan_and_report(tmp_path / "a"), plan_and_report(tmp_path / "b", EDITED)
    vi, en = (hgkg("diff", one, other, "--kind", "target", "--lang", lang).out for lang in ("vi", "en"))
    assert "giá trị: 8 → 9,5" in vi
    assert "value: 8 → 9.5" in en
    assert "nguyên văn: GRDP tăng 8% → GRDP tăng 9,5%" in vi
    assert "(tệp đã đổi)" in vi


@pytest.mark.parametrize(("lang", "words"), [("vi", "Không có gì khác nhau\n"), ("en", "No difference\n")])
@pytest.mark.parametrize("option", [[], ["--triples"]])
def test_equal_builds(hgkg, builds, lang, words, option):
    assert hgkg("diff", builds[0], builds[0], "--lang", lang, *option) == (0, "", words)


def test_builds_that_say_the_same_by_another_ontology(hgkg, tmp_path):
    one, other = plan_and_report(tmp_path / "a"), plan_and_report(tmp_path / "b", ontology="o2")
    assert hgkg("diff", one, other) == (0, "Ontology và bảng từ vựng: o1 → o2\n", "Mọi điều đều như nhau\n")
    assert hgkg("diff", one, other, "--kind", "target").err == "Không có khác biệt nào như vậy\n"


def test_rows_for_a_spreadsheet(hgkg, builds):
    rows = list(csv.DictReader(io.StringIO(hgkg("diff", *builds, "--format", "csv", "--lang", "en").out, newline="")))
    assert len(rows) == 5
    verdict = rows[1]
    assert (verdict["Document"], verdict["Change"], verdict["Kind"]) == ("plan", "changed", "alignment")
    assert (verdict["Field"], verdict["Before"], verdict["After"]) == ("verdict", "○ no result", "▲ exceeded")
    assert (verdict["Place before"], verdict["Words after"]) == ("plan:13-25", "GRDP tăng 8%")
    assert verdict["Build"] == "a → b"
    assert rows[4]["Place before"] == ""


def test_facts_for_a_program(hgkg, builds):
    told = json.loads(hgkg("diff", *builds, "--format", "json").out)
    assert told["builds"] == ["a", "b"]
    assert told["documents"]["report"] == {"state": "added", "added": 2, "removed": 0, "changed": 0}
    assert told["facts"][1] == {
        "document": "plan", "change": "changed", "kind": "alignment", "what": "GRDP · 2024", "field": "status",
        "old": "noResult", "new": "exceeded",
        "before": {"id": "alignment-target-13", "doc": "plan", "start": 13, "end": 25, "section": [], "footnote": None,
                   "quote": "GRDP tăng 8%"},
        "after": {"id": "alignment-target-13", "doc": "plan", "start": 13, "end": 25, "section": [], "footnote": None,
                  "quote": "GRDP tăng 8%"},
    }  # fmt: skip
    lines = hgkg("diff", *builds, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == told["facts"]


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "jsonl", "html"])
def test_files_by_their_endings(hgkg, builds, tmp_path, ending):
    ran = hgkg("diff", *builds, "--output", tmp_path / f"d.{ending}")
    assert (ran.code, ran.out) == (0, "")
    assert "GRDP" in (tmp_path / f"d.{ending}").read_text(encoding="utf-8")


def test_triples_to_stdout_and_to_a_file(hgkg, tmp_path):
    one = write_build(tmp_path / "a", {}, [], ["<a> <p> <1> <g> .", "<b> <p> <1> <g> ."])
    other = write_build(tmp_path / "b", {}, [], ["<a> <p> <1> <g> .", "<b> <p> <2> <g> ."])
    lines = "- <b> <p> <1> <g> .\n+ <b> <p> <2> <g> .\n"
    assert hgkg("diff", one, other, "--triples", "--lang", "en") == (0, lines, "1 triple went, 1 came\n")
    assert hgkg("diff", one, other, "--triples", "--output", tmp_path / "x.diff").out == ""
    assert (tmp_path / "x.diff").read_text(encoding="utf-8") == lines


def test_a_damaged_graph_leaves_no_half_file(hgkg, tmp_path):
    one, other = write_build(tmp_path / "a", {}, []), write_build(tmp_path / "b", {}, [], ["<b> .", "<a> ."])
    ran = hgkg("diff", one, other, "--triples", "--output", tmp_path / "x.diff")
    assert ran.code == 2
    assert "dòng 2 không đúng thứ tự" in ran.err
    assert not (tmp_path / "x.diff").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--document", "zz"], "--document: không nhận 'zz'; hãy dùng một trong: plan, report\n"),
        (["--kind", "poem"], "--kind: không nhận 'poem'; hãy dùng một trong: document, section,"),
        (["--triples", "--kind", "target"], "--kind: --triples so cả đồ thị"),
        (["--triples", "--without-people"], "--without-people: --triples so cả đồ thị"),
        (["--triples", "--format", "json"], "--format: --triples so cả đồ thị"),
        (["--triples", "--output", "x.csv"], "x.csv: không ghi được tệp có đuôi này; hãy dùng một trong: .diff"),
        (["--output", "x.diff"], "x.diff: không ghi được tệp có đuôi này"),
    ],
)
def test_wrong_use(hgkg, builds, arguments, words):
    ran = hgkg("diff", *builds, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(words)


def test_what_is_no_build(hgkg, builds, tmp_path):
    for arguments in ((builds[0], tmp_path / "none"), (tmp_path / "none", builds[0], "--triples")):
        ran = hgkg("diff", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert f"{tmp_path / 'none'}: thư mục này không có bản dựng" in ran.err


def test_hostile_words_steer_neither_terminal_nor_spreadsheet(hgkg, tmp_path):
    text = "=SUM(1)\x1b[31m\nGRDP tăng 8%. Hộ nghèo giảm 1%."
    one, other = plan_only(tmp_path / "a"), plan_and_report(tmp_path / "b", text)
    assert "\x1b" not in hgkg("diff", one, other).out
    cells = [cell for row in csv.reader(io.StringIO(hgkg("diff", one, other, "--format", "csv").out)) for cell in row]
    assert any("=SUM(1)" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith("=")]


def test_without_people_nobody_is_told_of(hgkg, real_build, tmp_path):
    """Against a build of another document every fact differs, those about people too."""
    (tmp_path / "x.txt").write_text("CHƯƠNG TRÌNH\ncông tác năm 2025\n", encoding="utf-8")
    other = pipeline.build([tmp_path / "x.txt"], tmp_path / "other").out
    lines = hgkg("records", "--build", real_build.out, "--kind", "person", "--format", "jsonl").out.splitlines()
    names = {name for line in lines if (name := json.loads(line)["name"]) and " " in name}
    with_people = hgkg("diff", real_build.out, other, "--format", "csv")
    without = hgkg("diff", real_build.out, other, "--format", "csv", "--without-people")
    assert [name for name in names if name in with_people.out]
    assert not [name for name in names if name in without.out]
    assert len(without.out) > len(with_people.out) / 2
    assert "hãy xem lại trước khi gửi đi" in without.err
    assert "-without-people" in without.out


def test_every_field_of_every_record_has_a_name_in_words():
    of_records = {field.name.rstrip("_") for kind in KINDS for field in fields(kind)} - {"id", "doc"}
    assert {f"field.{name}" for name in of_records} == {key for key in MESSAGES if key.startswith("field.")}


@pytest.mark.parametrize(
    ("value", "field", "vi", "en"),
    [
        ("vocabulary", "rule", "Theo bảng từ vựng", "By the vocabulary"),
        ("of a later version", "rule", "of a later version", "of a later version"),
        (
            "applied 8, outweighed 2",
            "judgements",
            "đang áp dụng 8, nhường phán đoán khác 2",
            "in force 8, outweighed 2",
        ),
        ("", "judgements", "(không có)", "(none)"),
        (1293.5, "value", "1.293,5", "1,293.5"),
        (0.9, "confidence", "0,9", "0.9"),
        ("2026-11-22", "date", "22/11/2026", "22 November 2026"),
    ],
)
def test_what_differs_is_told_in_words(value: Any, field: str, vi: str, en: str) -> None:
    assert (in_words(value, field, read_look("vi")), in_words(value, field, read_look("en"))) == (vi, en)
