"""``--without-people`` on everything that is made to be sent on: grep for each name, in each form, in each file."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest

from hgkg.cli import run
from hgkg.pipeline import BuildReport
from hgkg.publish.exchange.formats import FORMATS
from hgkg.text.fold import match_key

COMMANDS = (
    ("board", ("board",), "board.html"),
    ("trace", ("trace", "hộ nghèo", "--all"), "trace.json"),
    ("view", ("view", "--all"), "view.html"),
    ("query", ("query", "inspections"), "inspections.json"),
    ("audit", ("audit",), "audit.html"),
    ("check", ("check",), "check.json"),
    ("records", ("records",), "records.jsonl"),
    *((name, ("export", name), f"export{format.ending}") for name, format in FORMATS.items()),
)


@pytest.fixture(scope="module")
def told(real_build: BuildReport) -> tuple[str, ...]:
    """Names, and the words of those who were checked: what may stand in no file."""
    lines = (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()
    people = [record for record in map(json.loads, lines) if record["kind"] == "person"]
    names = {record["name"] for record in people if record["name"]}
    checked = {record["quote"] for record in people if record["rule"] == "addressed office"}
    assert len(names) >= 4
    assert len(checked) >= 10
    return tuple(sorted({*names, *checked}))


@pytest.mark.parametrize(("what", "arguments", "file"), COMMANDS, ids=[name for name, _, _ in COMMANDS])
def test_no_name_and_nobody_who_was_checked_is_in_the_file(
    what: str,
    arguments: tuple[str, ...],
    file: str,
    real_build: BuildReport,
    told: tuple[str, ...],
    tmp_path: Path,
) -> None:
    out = tmp_path / file
    code = run([*arguments, "--build", str(real_build.out), "--without-people", "--output", str(out), "--lang", "vi"])
    assert code == 0
    for path in [out] if out.is_file() else sorted(out.iterdir()):
        text = match_key(unicodedata.normalize("NFC", " ".join(_readable(path).split())))
        for words in told:
            assert match_key(" ".join(words.split())) not in text, (path.name, words)


def _readable(path: Path) -> str:
    """The text of a file, that of an archive of XML (a workbook) member by member; escapes of JSON undone."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    text = path.read_text(encoding="utf-8-sig")
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)


def test_the_same_files_have_names_where_they_are_asked_for(
    real_build: BuildReport, told: tuple[str, ...], tmp_path: Path
) -> None:
    """Else the tests above would prove nothing."""
    out = tmp_path / "all.nq"
    assert run(["export", "nquads", "--build", str(real_build.out), "--output", str(out)]) == 0
    text = match_key(out.read_text(encoding="utf-8"))
    assert [words for words in told if match_key(words) not in text] == []


@pytest.mark.parametrize(
    ("lang", "line"),
    [("vi", "Trang này không nêu người"), ("en", "This page leaves people out")],
)
def test_a_page_says_that_it_is_without_people(lang: str, line: str, real_build: BuildReport, tmp_path: Path) -> None:
    for name, words in (("board", ["board"]), ("view", ["view", "hộ nghèo", "--all"])):
        for options in ([], ["--without-people"]):
            out = tmp_path / f"{name}.html"
            common = ["--build", str(real_build.out), "--output", str(out), "--lang", lang]
            assert run([*words, *common, *options]) == 0
            page = out.read_text(encoding="utf-8")
            assert (line in page) == bool(options)
            assert ("-without-people</code>" in page) == bool(options)


def test_rows_for_programs_have_the_id_of_the_copy(real_build: BuildReport, tmp_path: Path) -> None:
    out = tmp_path / "audit.json"
    assert run(["audit", "--build", str(real_build.out), "--without-people", "--output", str(out)]) == 0
    report = json.loads((real_build.out / "report.json").read_text(encoding="utf-8"))
    assert json.loads(out.read_text(encoding="utf-8"))["build"] == f"{report['build_id']}-without-people"


def test_who_asks_is_told_that_only_known_names_go(real_build: BuildReport, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["records", "--kind", "task", "--build", str(real_build.out), "--without-people", "--lang", "vi"]
    assert run(arguments) == 0
    assert "Chỉ che được những tên mà hgkg đọc ra" in capsys.readouterr().err


def test_people_cannot_be_asked_for(real_build: BuildReport, capsys: pytest.CaptureFixture[str]) -> None:
    common = ["--build", str(real_build.out), "--without-people"]
    assert run(["query", "people", *common]) == 1
    assert run(["records", "--kind", "person", *common]) == 2
    assert "Thủ tướng Phạm" not in capsys.readouterr().out
