"""Judgements from end to end: files in, board, records, graph, pages and questions out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from judging import day
from reading import report, targets
from test_pipeline import contents

from hgkg.cli.judged_build import JudgedBuild
from hgkg.errors import DocumentError
from hgkg.load.judgements import append_judgement
from hgkg.model.judgement_lines import made
from hgkg.model.record import Record
from hgkg.pipeline import BuildReport, build
from hgkg.publish.chain_picture import chain_picture
from hgkg.publish.exchange.csv_folder import export_csv
from hgkg.publish.exchange.export import Source
from hgkg.publish.exchange.workbook import export_workbook
from hgkg.publish.look import read_look
from hgkg.query.board import board
from hgkg.query.trace import trace
from hgkg.store import open_store
from hgkg.store.embedded import dump

PLAN = targets("(1) Thu ngân sách 5.000 tỷ đồng.\n(2) Trồng rừng mới 1.200 ha.")
REPORT = report("Thu ngân sách đạt 5.500 tỷ đồng. Trồng rừng 1.300 ha.")


class Office:
    """Two documents, a folder of judgements, and builds of them."""

    def __init__(self, base: Path) -> None:
        self.documents, self.judgements, self.out = base / "documents", base / "judgements", base / "build"
        self.documents.mkdir()
        (self.documents / "plan.txt").write_text(PLAN, encoding="utf-8")
        (self.documents / "result.txt").write_text(REPORT, encoding="utf-8")
        self.built = self.build()

    def build(self, out: Path | None = None) -> BuildReport:
        self.built = build([self.documents], out or self.out, judgements=self.judgements)
        return self.built

    def record(self, **fields: Any) -> Record:
        judged = JudgedBuild(self.out, self.judgements)
        (found,) = [r for r in judged.records if all(getattr(r, n, None) == v for n, v in fields.items())]
        return found

    def judge(self, kind: str, record: Record, **fields: Any) -> str:
        words = JudgedBuild(self.out, self.judgements).fitting.words_of(record)
        judgement = made(kind, who="Lê Thị Bình", when=day(1), why="đã đối chiếu", about=words, **fields)
        append_judgement(self.judgements, judgement)
        return judgement.id


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def verdicts(report: BuildReport) -> dict[str, str]:
    return {row.target.indicator: row.status for row in report.board}


def test_a_correction_reaches_board_records_graph_pages_and_questions(office: Office) -> None:
    before, former = verdicts(office.built), office.built.build_id
    id_ = office.judge("correct", office.record(kind="result", value=5500), field="value", old=5500, new=4800)
    made_ = office.build()
    indicator = office.record(kind="result", value=4800).indicator  # type: ignore[attr-defined]

    assert (before[indicator], verdicts(made_)[indicator]) == ("exceeded", "notMet")
    assert made_.build_id != former
    assert "4.800" in (made_.out / "html" / "board.html").read_text(encoding="utf-8")
    rows = board(open_store(made_.out))
    assert [row.result.value for row in rows if row.result and row.target.indicator == indicator] == ["4.800"]
    lines = [json.loads(line) for line in (made_.out / "superseded.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(one["value"], one["judgement"], one["changed"]) for one in lines] == [
        (5500, [id_], ["value", "value_base"])
    ]
    told = json.loads((made_.out / "report.json").read_text(encoding="utf-8"))["judgements"]
    assert told["counts"] == {"applied": 1}
    assert [(one["id"], one["state"]) for one in told["each"]] == [(id_, "applied")]


def test_a_rejected_target_leaves_the_board(office: Office) -> None:
    office.judge("reject", office.record(kind="target", value=1200))

    assert len(office.build().board) == 1


def test_judgements_outlive_every_build_and_a_document_that_is_saved_anew(office: Office) -> None:
    office.judge("correct", office.record(kind="result", value=5500), field="value", old=5500, new=4800)
    office.build()
    moved = REPORT.replace("Thu ngân sách đạt", "Kinh tế phát triển khá.\r\nThu ngân sách đạt")
    (office.documents / "result.txt").write_text(moved, encoding="utf-8", newline="")
    office.build()

    assert office.record(kind="result", value=4800).judgement
    (office.documents / "result.txt").write_text(moved.replace("5.500", "5.600"), encoding="utf-8", newline="")
    made_ = office.build()
    assert not office.record(kind="result", value=5600).judgement
    assert any("không còn hợp với chỗ nào" in note.vi for note in made_.notes)
    assert any(
        "no longer fits anything" in n["en"] for n in json.loads((made_.out / "report.json").read_text())["notes"]
    )


def test_the_same_judgements_give_the_same_bytes_whatever_files_they_lie_in(office: Office, tmp_path: Path) -> None:
    office.judge("correct", office.record(kind="result", value=5500), field="value", old=5500, new=4800)
    office.judge("reject", office.record(kind="target", value=1200))
    one = office.build(tmp_path / "one")
    (file,) = office.judgements.iterdir()
    written = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.unlink()
    (office.judgements / "z.jsonl").write_text(written[0], encoding="utf-8")
    (office.judgements / "a.jsonl").write_text(written[1] + written[0], encoding="utf-8")
    other = office.build(tmp_path / "other")

    assert one.build_id == other.build_id
    assert contents(one.out) == contents(other.out)
    lines = (one.out / "graph.nq").read_text(encoding="utf-8").split("\n")[:-1]
    mine = [line for line in lines if line.endswith("/graph/judgement> .")]
    assert [line for line in dump(open_store(one.out)) if line.endswith("/graph/judgement> .")] == mine
    assert len(mine) > 30


def test_without_judgements_a_build_is_what_it_was(office: Office, tmp_path: Path) -> None:
    """An empty folder, one that is not there and none are the same."""
    office.judgements.mkdir()
    empty = office.build(tmp_path / "empty")
    none = build([office.documents], tmp_path / "none")

    assert contents(empty.out) == contents(none.out)
    assert (empty.out / "superseded.jsonl").read_text() == ""


def test_a_damaged_line_stops_the_build_and_leaves_the_former(office: Office) -> None:
    before = contents(office.out)
    office.judgements.mkdir()
    (office.judgements / "a.jsonl").write_text("{}\n")

    with pytest.raises(DocumentError, match="line 1 is damaged"):
        office.build()
    assert contents(office.out) == before


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_workbook_and_csv_say_who_made_a_figure_other_than_its_words(office: Office, lang: str, tmp_path: Path) -> None:
    office.judge("correct", office.record(kind="result", value=5500), field="value", old=5500, new=4800)
    office.judge("correct", office.record(kind="target", value=1200), field="period", old="2024", new="2023")
    made_ = office.build()
    source = Source(open_store(made_.out), made_.out, made_.build_id, lang)
    files = export_csv(source).content
    book = openpyxl.load_workbook(io.BytesIO(bytes(export_workbook(source).content)))  # type: ignore[arg-type]

    by = f"(Lê Thị Bình, {'01/11/2026' if lang == 'vi' else '1 November 2026'}: đã đối chiếu)"
    told = {
        "vi": {f"Kết quả: 5.500 → 4.800 {by}", f"Mức đề ra: kỳ: 2024 → 2023 {by}"},
        "en": {f"Result: 5,500 → 4,800 {by}", f"Aim: period: 2024 → 2023 {by}"},
    }[lang]
    assert isinstance(files, dict)
    rows = list(csv.DictReader(io.StringIO(files["board.csv"].decode("utf-8-sig"))))
    heading = "Người sửa" if lang == "vi" else "Corrected"
    assert {row[heading] for row in rows} == told
    sheet = book["Bảng chỉ tiêu" if lang == "vi" else "Board"]
    column = next(cell.column for cell in sheet[1] if cell.value == heading)
    assert {sheet.cell(row, column).value for row in (2, 3)} == told


def test_board_and_chain_say_who_made_a_figure_other_than_its_words(office: Office) -> None:
    office.judge("correct", office.record(kind="result", value=5500), field="value", old=5500, new=4800)
    office.judge("correct", office.record(kind="target", value=1200), field="value", old=1200, new=1250)
    store = open_store(office.build().out)

    told = {row.target.indicator: (row.target.corrected, row.result and row.result.corrected) for row in board(store)}
    by = "(Lê Thị Bình, 01/11/2026: đã đối chiếu)"
    assert sorted(told.values()) == [((), (f"5.500 → 4.800 {by}",)), ((f"1.200 → 1.250 {by}",), ())]
    (chain,) = trace(store, "thu ngan sach")
    facts = [fact for fact in chain_picture(chain, read_look("en")).facts if fact.kind == "result"]
    assert [dict(fact.details)["Corrected"] for fact in facts] == [f"5.500 → 4.800 {by}"]
