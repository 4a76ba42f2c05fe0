"""``hgkg build`` and ``hgkg extract``: what is printed, what is told, and the exit code."""

from __future__ import annotations

import json
import sys
from types import ModuleType, SimpleNamespace

import pytest
from cli_factories import board_row

from hgkg.errors import DocumentError
from hgkg.model.finding import Finding
from hgkg.model.record import Agency

NOTE = Finding("coverage", "low", "a.txt không có trong danh mục", "a.txt is not in the catalogue")
EMPTY = DocumentError("the file is empty", "b.txt", "leave it out", vi="b.txt: trống")
FAILURE = SimpleNamespace(path="b.txt", error=EMPTY)
RECORD = Agency(id="agency-1", doc="a", start=0, end=7, quote="Tỉnh ủy", name="Tỉnh ủy")


@pytest.fixture
def pipeline(monkeypatch):
    """A pipeline that builds nothing; gives what it was asked and what it should answer."""
    state = SimpleNamespace(asked=None, failures=(), notes=(NOTE,), error=None)

    def build(paths, out, *, judgements=None, progress=None):
        state.asked = ([path.as_posix() for path in paths], out.as_posix())
        if state.error:
            raise state.error
        return SimpleNamespace(
            out=out, build_id="abc123", documents=("a", "c"), counts={"target": 2, "result": 1}, triples=345,
            notes=state.notes, failures=state.failures, board=(board_row(),),
        )  # fmt: skip

    def stream(paths, *, progress=None):
        state.asked = [path.as_posix() for path in paths]
        reading = SimpleNamespace(records=(RECORD,), notes=state.notes)
        return SimpleNamespace(readings=iter([reading]), failures=state.failures)

    module = ModuleType("hgkg.pipeline")
    module.build, module.stream, module.PAGE_LANGUAGE = build, stream, "vi"
    monkeypatch.setitem(sys.modules, "hgkg.pipeline", module)
    monkeypatch.setattr("hgkg.pipeline", module, raising=False)
    monkeypatch.setattr("hgkg.store.open_store", lambda folder: folder)
    monkeypatch.setattr("hgkg.query.left_out.left_out_note", lambda *_: "Bảng không gồm 4 chỉ tiêu")
    monkeypatch.setattr("hgkg.query.draft_note.draft_note", lambda *_: "Lấy từ dự thảo")
    monkeypatch.setattr("hgkg.query.board.board", lambda store, lang: (board_row(),))
    return state


def test_a_build_prints_the_board_and_tells_the_rest(hgkg, pipeline):
    ran = hgkg("build")
    assert ran.code == 0
    assert pipeline.asked == (["data/documents"], "build")
    assert "Tổng thu ngân sách" in ran.out
    assert "▲ vượt" in ran.out
    for words in (
        "Đã dựng 2 văn bản vào build (bản dựng abc123)",
        "bản ghi: 3 (chỉ tiêu 2, kết quả 1)",
        "build/graph.nq (345 bộ ba)",
        "build/store",
        "build/html",
        "Lưu ý: a.txt không có trong danh mục",
        "Bảng không gồm 4 chỉ tiêu",
        "Lấy từ dự thảo",
    ):
        assert words in ran.err


def test_a_folder_of_judgements_that_is_not_there_is_an_error(hgkg, pipeline):
    ran = hgkg("build", "--judgements", "nowhere")
    assert ran.code == 2
    assert ran.err.startswith("nowhere: không có thư mục phán đoán này; hãy xem lại --judgements")
    assert pipeline.asked is None


def test_paths_and_folder_are_handed_on(hgkg, pipeline, monkeypatch):
    hgkg("build", "x.txt", "y", "--out", "there", "--lang", "en")
    assert pipeline.asked == (["x.txt", "y"], "there")
    monkeypatch.setenv("HGKG_BUILD", "elsewhere")
    hgkg("build")
    assert pipeline.asked == (["data/documents"], "elsewhere")


@pytest.mark.parametrize("command", [["build"], ["extract", "a.txt"]])
def test_a_bad_document_among_others_is_reported(hgkg, pipeline, command):
    pipeline.failures = (FAILURE,)
    ran = hgkg(*command)
    assert ran.code == 1
    assert ran.out
    assert "Không đọc được b.txt: trống" in ran.err
    assert "Not read: b.txt: the file is empty; leave it out" in hgkg(*command, "--lang", "en").err


def test_nothing_built_is_an_error(hgkg, pipeline):
    pipeline.error = FAILURE.error
    assert hgkg("build") == (2, "", "b.txt: trống\n")


def test_of_many_notes_the_first_are_told(hgkg, pipeline):
    pipeline.notes = (NOTE,) * 12
    err = hgkg("build").err
    assert err.count("Lưu ý:") == 10
    assert "… và 2 lưu ý nữa trong build/report.json" in err


def test_extract_gives_records(hgkg, pipeline):
    ran = hgkg("extract", "a.txt", "--format", "jsonl")
    assert pipeline.asked == ["a.txt"]
    assert json.loads(ran.out)["name"] == "Tỉnh ủy"
    assert json.loads(hgkg("extract", "a.txt", "--format", "json").out) == [json.loads(ran.out)]
    assert "Tỉnh ủy" in hgkg("extract", "a.txt").out


def test_extract_writes_lines_to_a_file(hgkg, pipeline, tmp_path):
    printed = hgkg("extract", "a.txt", "--format", "jsonl").out
    ran = hgkg("extract", "a.txt", "--output", tmp_path / "records.jsonl")
    assert (tmp_path / "records.jsonl").read_text(encoding="utf-8") == printed
    assert "records.jsonl" in ran.err
    assert [file.name for file in tmp_path.iterdir()] == ["records.jsonl"]
