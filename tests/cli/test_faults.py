"""Wrong use: one sentence on stderr in the user's language, exit code 2, nothing on stdout, nothing written."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from hgkg.cli import app
from hgkg.model.lines import to_lines
from hgkg.model.record import FindingRecord, Reason, SectionRecord

WRONG = [
    (["bord"], "không có lệnh 'bord'", "there is no command 'bord'"),
    (["--nothing"], "không có tùy chọn --nothing", "there is no option --nothing"),
    (["board", "--perod", "2024"], "có phải --period?", "did you mean --period?"),
    (["board", "extra"], "thừa tham số: extra", "too many arguments: extra"),
    (["board", "--format", "xml"], "--format: không nhận 'xml'", "--format: 'xml' is not possible"),
    (["--lang", "xx", "board"], "--lang: không nhận 'xx'", "--lang: 'xx' is not possible"),
    (["board", "--build"], "--build thiếu giá trị", "--build lacks its value"),
    (["board", "--output", "board.pdf"], "không ghi được tệp có đuôi này", "this ending are not written"),
    (["board", "--output", "board"], "không ghi được tệp có đuôi này", "this ending are not written"),
    (["board", "--output", "no/such/board.csv"], "không ghi được vào đây", "this place cannot be written to"),
    (["board"], "build: chưa có bản dựng", "build: there is no build here"),
    (["records"], "build: thư mục này không có bản dựng", "build: there is no build in this folder"),
    (["records", "--build", "other"], "other: thư mục này", "other: there is no build"),
    (["--build", "other", "records"], "other: thư mục này", "other: there is no build"),
    (["trace"], "thiếu TEXT", "TEXT is missing"),
    (["trace", "x"], "chưa có bản dựng", "there is no build here"),
    (["trace", "x", "--choose", "two"], "--choose phải là một số", "--choose must be a number"),
    (["view", "x", "--output", "x.csv"], "thành tệp .html", "only written as .html"),
    (["view", "--network", "citations"], "chưa có bản dựng", "there is no build here"),
    (["query", "no-such-question"], "không có truy vấn hay tệp này", "no such question and no such file"),
    (["query", "target"], "có phải targets", "did you mean targets"),
    (["query", "targets", "--param", "x"], "không hiểu 'x'", "'x' is not understood"),
    (["query", "targets", "-p", "a=1", "-p", "a=2"], "được nêu hai lần", "is given twice"),
    (["query", "targets"], "chưa có bản dựng", "there is no build here"),
    (["query", "targets", "--max-rows", "0"], "--max-rows phải là một số", "--max-rows must be a number"),
    (["add"], "thiếu FILE", "FILE is missing"),
    (["add", "no-such.txt"], "không có tệp hoặc thư mục này", "no such file or folder"),
    (["remove", "plan"], "không có mục 'plan'", "there is no entry 'plan'"),
]


@pytest.mark.parametrize(("arguments", "vietnamese", "english"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_wrong_use_is_one_sentence(hgkg, tmp_path, arguments, vietnamese, english):
    spoken = [(hgkg(*arguments), vietnamese)]
    if "--lang" not in arguments:
        spoken.append((hgkg("--lang", "en", *arguments), english))
    for ran, words in spoken:
        assert (ran.code, ran.out) == (2, "")
        assert words in ran.err
        assert ran.err.count("\n") == 1
        assert ";" in ran.err, "it says what to do"
    assert list(tmp_path.iterdir()) == []


def test_a_refused_language_is_refused_in_the_language_of_the_locale(hgkg, monkeypatch):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "'xx' is not possible" in hgkg("board", "--lang", "xx").err


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Đã dừng theo yêu cầu"),
        (OSError(28, "No space left on device", "graph.nq"), 2, "graph.nq: không làm được (No space left on device)"),
        (OSError("broken"), 2, "hgkg: không làm được (broken)"),
    ],
)
def test_what_the_system_does_is_said_without_a_traceback(hgkg, monkeypatch, error, code, words):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("hgkg.query.records.record_lines", fail)
    ran = hgkg("records")
    assert (ran.code, ran.out, ran.err) == (code, "", words + "\n")


def test_a_reader_that_has_enough_is_no_error(tmp_path):
    line = to_lines((SectionRecord(id="1", doc="a", start=0, end=1, quote="a", level=1, title="a", body_end=1),))
    (tmp_path / "records.jsonl").write_text(line * 50_000, encoding="utf-8")
    command = [sys.executable, "-m", "hgkg", "records", "--build", str(tmp_path), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_terminal_without_utf_8_gets_it_all_the_same():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "C"}
    done = subprocess.run([sys.executable, "-m", "hgkg", "--help"], capture_output=True, env=environment, check=True)
    assert done.stdout.decode("utf-8").startswith("Cách dùng")


def test_exit_codes_are_those_of_the_contract():
    assert (app.DONE, app.WRONG) == (0, 2)


@pytest.mark.parametrize("line", ['{"kind": broken', "[]", "null"])
@pytest.mark.parametrize(
    "command", [["audit"], ["records"], ["records", "--kind", "finding"], ["vocabulary", "suggest"]]
)
def test_a_damaged_line_of_records_is_one_sentence(hgkg, tmp_path, command, line):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "records.jsonl").write_text(f"{line}\n", encoding="utf-8")

    for lang, words in (("vi", "không đọc được dòng 1 của tệp này"), ("en", "line 1 of this file cannot be read")):
        ran = hgkg("--lang", lang, *command, "--build", "b")
        assert (ran.code, ran.out) == (2, "")
        assert words in ran.err
        assert len(ran.err.splitlines()) <= 2


@pytest.mark.parametrize("missing", ["id", "doc", "start", "section", "severity", "message", "spans", "stated", "rule"])
@pytest.mark.parametrize(
    "command", [["audit"], ["records"], ["records", "--format", "jsonl"], ["vocabulary", "suggest"]]
)
def test_a_record_without_a_field_is_one_sentence(hgkg, tmp_path, command, missing):
    whole = FindingRecord(
        id="1", doc="a", start=0, end=1, quote="a", type="sum", severity="low", message=Reason(vi="a", en="a")
    )
    fields = {name: value for name, value in json.loads(to_lines((whole,))).items() if name != missing}
    (tmp_path / "records.jsonl").write_text(to_lines((whole,)) + json.dumps(fields), encoding="utf-8")

    for lang, words in (("vi", "dòng 2 của tệp này thiếu trường"), ("en", "line 2 of this file lacks the field")):
        ran = hgkg("--lang", lang, *command, "--build", tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert "records.jsonl: " in ran.err
        assert f"{words} `{missing}`" in ran.err
        assert "hgkg build" in ran.err
        assert len(ran.err.splitlines()) <= 2
