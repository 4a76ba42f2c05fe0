"""Documentation is a contract: what it names exists, what exists is named, and what it shows is what happens."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import hgkg
from hgkg.assets import folder
from hgkg.cli import run
from hgkg.cli.app import COMMANDS, GROUPS, make_app
from hgkg.model.record import KINDS, Record
from hgkg.pipeline import BuildReport
from hgkg.publish.questions_page import questions_page
from hgkg.query.catalogue import read_catalogue

ROOT = Path(__file__).parent.parent
READMES = (ROOT / "README.md", ROOT / "README.vi.md")
PAGES = (*READMES, ROOT / "CHANGES.md", *sorted((ROOT / "docs").rglob("*.md")))
RECORDS_PAGE = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
PYTHON_PAGE = ROOT / "docs" / "python.md"
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
SHOWN = (*READMES, ROOT / "docs" / "commands.md")

_BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://)(?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]*))?\)")
_OF_ALL = {f.name for f in fields(Record)}


def blocks(page: Path, kind: str) -> list[str]:
    """The bodies of the code blocks of one kind."""
    return [m["body"] for m in _BLOCK.finditer(page.read_text(encoding="utf-8")) if m["kind"] == kind]


def prose(page: Path) -> str:
    """A page without its code blocks."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def part(text: str, heading: str) -> str:
    """What stands below a heading, to the next one of its level or above."""
    start = re.search(rf"^(#+) {re.escape(heading)}$", text, re.MULTILINE)
    assert start, f"no heading {heading!r}"
    end = re.search(rf"^#{{1,{len(start[1])}}} ", text[start.end() :], re.MULTILINE)
    return text[start.end() :][: end.start() if end else None]


def names(text: str) -> set[str]:
    """What stands in back quotes."""
    return set(re.findall(r"`([^`\n]+)`", text))


# What exists is named


@pytest.mark.parametrize("name", [name for name, _ in COMMANDS])
def test_every_command_and_each_of_its_options_is_documented(name: str) -> None:
    section = part(COMMANDS_PAGE, f"hgkg {name}")
    everywhere = part(COMMANDS_PAGE, "What holds for all of them")
    for option in _options(name) - {"--help"}:
        assert option in section or option in everywhere, f"{name} {option}"
    assert re.search(rf"^\$ hgkg {name}\b", section, re.MULTILINE), "no example"


@pytest.mark.parametrize("path", [(group, name) for group, below in GROUPS for name, _ in below], ids=" ".join)
def test_every_command_of_a_group_and_each_of_its_options_is_documented(path: tuple[str, str]) -> None:
    section = part(COMMANDS_PAGE, f"hgkg {path[0]}")
    everywhere = part(COMMANDS_PAGE, "What holds for all of them")
    for option in _options(*path) - {"--help"}:
        assert option in section or option in everywhere, f"{path} {option}"
    assert re.search(rf"^\$ hgkg {' '.join(path)}\b", section, re.MULTILINE), "no example"


def _options(*path: str) -> set[str]:
    import typer

    command = typer.main.get_command(make_app())
    for name in path:
        command = command.commands[name]  # type: ignore[attr-defined]
    return {option for parameter in command.params for option in parameter.opts if option.startswith("--")}


def test_no_command_is_documented_that_does_not_exist() -> None:
    assert re.findall(r"^## hgkg (\w+)$", COMMANDS_PAGE, re.MULTILINE) == [
        name
        for name in re.findall(r"^## hgkg (\w+)$", COMMANDS_PAGE, re.MULTILINE)
        if name in {**dict(COMMANDS), **dict(GROUPS)}
    ]


def test_the_page_of_questions_is_that_of_the_headers() -> None:
    """`make questions` writes it."""
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert page == questions_page(read_catalogue(folder("queries") / "answers"))


def test_the_number_of_questions_is_right() -> None:
    count = len(read_catalogue(folder("queries") / "answers"))
    for page in (*READMES, ROOT / "CHANGES.md"):
        text = " ".join(page.read_text(encoding="utf-8").split())
        for told in re.findall(r"(\d+) (?:questions|câu hỏi)", text):
            assert int(told) == count, page.name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_field_of_every_kind_of_record_is_documented(kind: type[Record]) -> None:
    section = part(RECORDS_PAGE, kind.kind)
    inherited = part(RECORDS_PAGE, "target") if kind.kind == "result" else ""
    for name in {f.name.rstrip("_") for f in fields(kind)} - _OF_ALL:
        assert name in names(section) | names(inherited), f"{kind.kind}.{name}"


def test_fields_of_all_records_are_documented() -> None:
    assert {*_OF_ALL, "kind"} <= names(part(RECORDS_PAGE, "What every record has"))


def test_kinds_that_no_rule_writes_are_said_to_be_so(real_build: BuildReport) -> None:
    unwritten = {kind.kind for kind in KINDS} - set(real_build.counts)
    said = ("**no rule writes them yet**", "**the five documents have none**")
    told = {kind.kind: part(RECORDS_PAGE, kind.kind) for kind in KINDS}
    assert unwritten == {kind for kind, words in told.items() if any(one in words for one in said)}


def test_every_folder_of_the_package_is_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    packages = {f"hgkg/{init.parent.name}/" for init in (ROOT / "hgkg").glob("*/__init__.py")}
    assert packages <= names(text)


def test_every_decision_is_listed() -> None:
    decisions = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d[^)]+)\)", (decisions / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in decisions.glob("2*.md"))


# What is named exists


@EVERY_PAGE
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.finditer(prose(page)):
        target = page.parent / link["path"] if link["path"] else page
        assert target.exists(), link.group()
        if link["anchor"]:
            headings = _HEADING.findall(prose(target))
            assert link["anchor"] in {_anchor(heading) for _, heading in headings}, link.group()


def _anchor(heading: str) -> str:
    """As GitHub makes it: lower case, signs dropped, spaces to dashes."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@EVERY_PAGE
def test_files_in_back_quotes_exist(page: Path) -> None:
    """Paths that begin with a folder of the checkout."""
    tops = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")} - {"build", "dist"}
    for name in names(prose(page)):
        if re.fullmatch(r"[\w.-]+(/[\w.-]+)*/?", name) and name.split("/")[0] in tops and "/" in name:
            assert (ROOT / name).exists(), name


@EVERY_PAGE
def test_no_page_names_a_place_of_one_machine(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:home|Users|tmp|work|opt|root|var)/|[A-Z]:\\Users", text)


def test_pictures_are_shown_and_small() -> None:
    shown = {Path(path).name for page in PAGES for path in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", prose(page))}
    images = sorted((ROOT / "docs" / "images").glob("*.png"))
    assert shown == {path.name for path in images}
    for path in images:
        assert path.read_bytes().startswith(b"\x89PNG"), path.name
        assert path.stat().st_size < 400_000, path.name


# The two README files are one


def test_the_readme_files_have_the_same_parts() -> None:
    english, vietnamese = ([len(level) for level, _ in _HEADING.findall(prose(page))] for page in READMES)
    assert english == vietnamese


def test_the_readme_files_have_the_same_facts_and_tables() -> None:
    english, vietnamese = READMES
    assert blocks(english, "json") == blocks(vietnamese, "json")
    assert len(blocks(english, "console")) == len(blocks(vietnamese, "console"))
    assert blocks(english, "bat") == blocks(vietnamese, "bat")
    for mark in ("score", "bench"):
        inside = [
            re.search(rf"<!-- {mark} -->(.*)<!-- /{mark} -->", page.read_text(encoding="utf-8"), re.DOTALL)
            for page in READMES
        ]
        assert all(inside), mark
        assert inside[0][1] == inside[1][1], mark  # type: ignore[index]
    rows = [len(re.findall(r"^\|", prose(page), re.MULTILINE)) for page in READMES]
    assert rows[0] == rows[1]


def test_the_install_commands_are_those_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in READMES:
        for target in re.findall(r"^make (\w+)", "\n".join(blocks(page, "sh")), re.MULTILINE):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
        windows = "\n".join(blocks(page, "bat"))
        for tool in ("ruff check .", "ruff format --check .", "mypy", "lint-imports", "python -m pytest"):
            assert f"$(BIN)/{tool}" in makefile
            assert f"Scripts\\{tool}" in windows, tool


# What is shown is what happens


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_sentences_shown_stand_in_the_documents(page: Path) -> None:
    """Each word run between marks of a quoted passage is in a document, letter by letter once composed."""
    from unicodedata import normalize

    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "data" / "documents").glob("*.txt"))]
    whole = normalize("NFC", " ".join(" ".join(texts).split()))
    quotes = re.findall(r"^> (.+)$", prose(page), re.MULTILINE)
    assert len(quotes) == 3
    for quote in quotes:
        vietnamese = re.sub(r"\s*\([A-Z][^)]*\)$|\s*\(1,293[^)]*\)$", "", quote).replace("**", "")
        for run_ in vietnamese.split("…"):
            assert run_.strip() in whole, run_


def test_facts_shown_are_records_of_the_build(real_build: BuildReport) -> None:
    lines = (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    shown = [json.loads(line) for block in blocks(READMES[0], "json") for line in block.splitlines()]
    assert len(shown) >= 5
    for fact in shown:
        assert any(all(record.get(key) == value for key, value in fact.items()) for record in records), fact


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.name)
def test_examples_give_what_is_shown(
    page: Path,
    real_build: BuildReport,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every ``$ hgkg`` of a page runs, in order, and prints the lines below it ("…" stands for any)."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "chuong trinh 2025.txt").write_text("CHƯƠNG TRÌNH\ncông tác năm 2025\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HGKG_BUILD", "build")
    monkeypatch.setenv("COLUMNS", "100")
    shutil.copytree(real_build.out, tmp_path / "build")
    examples = [example for block in blocks(page, "console") for example in re.split(r"^\$ ", block, flags=re.M)[1:]]
    assert examples
    for example in examples:
        typed, _, expected = example.partition("\n")
        words = shlex.split(typed, comments=True)
        assert words[0] == "hgkg", typed
        assert run(words[1:]) == 0, typed
        printed = "\n".join(capsys.readouterr())
        _holds(printed, expected, typed)


def _holds(printed: str, expected: str, typed: str) -> None:
    """The expected lines stand in what was printed, in order, and next to each other where nothing is left out."""
    lines = [" ".join(line.split()) for line in printed.splitlines()]
    at = 0
    for run_ in re.split(r"^…$", expected, flags=re.MULTILINE):
        wanted = [" ".join(line.split()) for line in run_.strip("\n").splitlines()]
        if not wanted:
            continue
        found = next((i for i in range(at, len(lines)) if lines[i : i + len(wanted)] == wanted), None)
        assert found is not None, f"{typed}: not printed: {wanted}"
        at = found + len(wanted)


def test_the_python_example_runs(real_build: BuildReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    (example,) = blocks(PYTHON_PAGE, "python")
    found: dict[str, Any] = {}
    exec(compile(example, "docs/python.md", "exec"), found)
    for name in ("board", "chains", "rows", "own", "targets", "grave"):
        assert found[name], name
    assert found["words"] == found["targets"][0]["quote"]
    assert len(found["dataset"]) == real_build.triples
    assert len((tmp_path / "graph.nq").read_text(encoding="utf-8").split("\n")) == real_build.triples + 1
    assert list(found["changes"]) == []


def test_every_verb_is_documented() -> None:
    text = PYTHON_PAGE.read_text(encoding="utf-8")
    members = {name for name in vars(hgkg.Build) if not name.startswith("_")} | set(hgkg.Build.__dataclass_fields__)
    for name in members | {"to_dicts", "columns", "title", "note"}:
        assert re.search(rf"`(?:rows\.)?{name}\b", text), name
    for name in hgkg.__all__:
        assert f"`hgkg.{name}" in text, name
