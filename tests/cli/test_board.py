"""``hgkg board`` and ``hgkg records``: rows to the terminal, to stdout and to files."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from cli_factories import board_row, place, result, target

from hgkg.cli.terminal import plain
from hgkg.model.lines import to_lines
from hgkg.model.record import Agency, Target

ROWS = (
    board_row(),
    board_row(
        target=target(indicator="Số hộ nghèo giảm", value="", unit=None), result=None, status="noResult", results=0
    ),
    board_row(
        target=target(group=6, indicator='=HYPERLINK("x")\x1b[31m', place=place(start=900)),
        status="notMet",
        reported=None,
    ),
)


@pytest.fixture
def board(monkeypatch):
    """A build whose board has ROWS; gives the arguments it was asked with."""
    asked = {}

    def read(store, **arguments):
        asked.update(arguments, store=store)
        return ROWS

    monkeypatch.setattr("hgkg.store.open_store", lambda folder: folder)
    monkeypatch.setattr("hgkg.query.board.board", read)
    monkeypatch.setattr("hgkg.query.left_out.left_out_note", lambda *_, **__: "")
    monkeypatch.setattr("hgkg.query.draft_note.draft_note", lambda *_: "")
    return asked


@pytest.mark.usefixtures("board")
@pytest.mark.parametrize("columns", ["100", "160"])
def test_the_board_in_a_terminal(hgkg, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    ran = hgkg("board")
    assert ran.code == 0
    assert all(len(line) <= int(columns) for line in ran.out.splitlines())
    for words in ("≥ 7.520 tỷ đồng", "8.455 tỷ đồng", "▲ vượt", "○ chưa có số liệu", "✗ chưa đạt", "không nêu con số"):
        assert words in ran.out
    assert ran.out.count("programme-2024") == 3, "the place of each target"
    assert ran.out.count("report-2024") == 2, "the place of the results"
    assert ran.out.count("(văn bản tự") == 2, "the document's own verdict, where it is another"
    assert "\x1b" not in ran.out, "no document steers a terminal, and no colour goes to a pipe"
    assert ran.err == '3 chỉ tiêu\nXem chuỗi của một chỉ tiêu: hgkg trace "Tổng thu ngân sách"\n'


@pytest.mark.usefixtures("board")
def test_a_place_in_a_ranking_is_told_once(hgkg, monkeypatch):
    """ "hạng 19" above "hạng 19/63 tỉnh, thành phố" says nothing more; "hạng 1" above "hạng 19/63" would."""
    ranks = [("hạng 19", "hạng 19/63 tỉnh, thành phố"), ("hạng 1", "hạng 19/63 tỉnh"), ("hạng 9", "")]
    rows = tuple(board_row(result=result(value=value, unit=None, of_plan="", rank=rank)) for value, rank in ranks)
    monkeypatch.setattr("hgkg.query.board.board", lambda store, **_: rows)
    told = re.findall(r"hạng [\d/]+", hgkg("board").out)
    assert told == ["hạng 19/63", "hạng 1", "hạng 19/63", "hạng 9"]


@pytest.mark.usefixtures("board")
def test_a_group_number_stands_once(hgkg):
    numbers = [line.split()[0] for line in hgkg("board").out.splitlines() if line.split() and line.split()[0].isdigit()]
    assert numbers == ["5", "6"]


def test_what_was_asked_reaches_the_question(hgkg, board, tmp_path):
    hgkg("board", "--period", "2024", "--document", "programme-2024", "--build", tmp_path / "b", "--lang", "en")
    assert board == {"period": "2024", "document": "programme-2024", "lang": "en", "store": tmp_path / "b"}


@pytest.mark.usefixtures("board")
def test_csv_for_other_programs(hgkg):
    ran = hgkg("board", "--format", "csv")
    rows = list(csv.reader(io.StringIO(ran.out, newline="")))
    assert len(rows) == 4
    assert rows[0][:3] == ["Số", "Chỉ tiêu", "Mức đề ra"]
    assert rows[3][1].startswith("'=HYPERLINK"), "no cell is a formula"
    assert ran.err == "3 chỉ tiêu\n"


@pytest.mark.usefixtures("board")
@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "jsonl", "html"])
def test_a_file_by_its_ending(hgkg, tmp_path, ending):
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "report.json").write_text('{"build_id": "abc123"}', encoding="utf-8")
    path = tmp_path / f"bảng.{ending}"
    ran = hgkg("board", "--output", path)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"Đã ghi 3 dòng vào {path}\n3 chỉ tiêu\n"
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == (ending == "csv"), "only Excel needs the mark"
    assert "Tổng thu ngân sách" in data.decode()
    assert "abc123" in data.decode(), "the build stands on every export"


@pytest.mark.usefixtures("board")
def test_targets_without_a_number_are_not_passed_over_in_silence(hgkg, monkeypatch):
    monkeypatch.setattr("hgkg.query.left_out.left_out_note", lambda *_, **__: "Bảng không gồm 4 chỉ tiêu")
    assert "Bảng không gồm 4 chỉ tiêu\n" in hgkg("board").err
    assert hgkg("board", "--output", "board.html").code == 0
    assert "Bảng không gồm 4 chỉ tiêu" in Path("board.html").read_text(encoding="utf-8"), "the page says it too"


def test_an_empty_board_is_said_to_be(hgkg, monkeypatch):
    monkeypatch.setattr("hgkg.store.open_store", lambda folder: folder)
    monkeypatch.setattr("hgkg.query.board.board", lambda store, **_: ())
    monkeypatch.setattr("hgkg.query.left_out.left_out_note", lambda *_, **__: "")
    assert hgkg("board") == (0, "", "Không có chỉ tiêu nào như vậy trong bản dựng\n")


LINES = to_lines((
    Target(id="target-1", doc="a", start=3, end=9, quote="thu\nngân", section=("I", "2"), indicator="Thu ngân sách",
           operator="ge", value=7.5, unit="tỷ đồng", period="2024"),
    Agency(id="agency-1", doc="b", start=0, end=7, quote="Tỉnh ủy\u2028", footnote=2, name="Tỉnh ủy"),
))  # fmt: skip
RECORDS = [json.loads(line) for line in LINES.split("\n")[:-1]]


@pytest.fixture
def records(tmp_path):
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "records.jsonl").write_text(LINES, encoding="utf-8", newline="")
    return LINES


def test_records_as_they_were_built(hgkg, records):
    assert hgkg("records", "--format", "jsonl") == (0, records, "2 bản ghi\n")
    assert json.loads(hgkg("records", "--format", "json").out) == RECORDS


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--kind", "target"], ["target-1"]),
        (["--document", "b"], ["agency-1"]),
        (["--kind", "target", "--document", "b"], []),
    ],
)
def test_records_can_be_chosen(hgkg, arguments, ids):
    out = hgkg("records", "--format", "jsonl", *arguments).out
    assert [json.loads(line)["id"] for line in out.split("\n")[:-1]] == ids


@pytest.mark.usefixtures("records")
def test_what_no_record_is_of(hgkg):
    assert hgkg("records", "--kind", "poem").err == "--kind: không nhận 'poem'; hãy dùng một trong: agency, target\n"
    assert hgkg("records", "--document", "zz").code == 2


@pytest.mark.usefixtures("records")
def test_records_in_a_terminal_and_in_a_table(hgkg):
    shown = hgkg("records").out
    assert "a:3-9" in shown
    assert "Thu ngân sách · ge · 7.5 · tỷ đồng · 2024" in " ".join(shown.split())
    rows = list(csv.DictReader(io.StringIO(hgkg("records", "--format", "csv").out, newline="")))
    assert [row["section"] for row in rows] == ['["I", "2"]', ""]
    assert rows[1]["name"] == "Tỉnh ủy"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\n c", "a b c"),  # one line
        ("\x1b[31mred\x07", "[31mred"),  # no control characters
        ("Quyê\u0301t", "Quyết"),  # composed: the width is right
        ("a\u202eb\u200b", "ab"),  # nothing turns the direction
    ],
)
def test_document_text_is_made_harmless_for_a_terminal(text, shown):
    assert plain(text) == shown
