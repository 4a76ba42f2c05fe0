"""Help: complete in both languages, and quick."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hgkg import __version__
from hgkg.cli.app import COMMANDS, GROUPS
from hgkg.cli.messages import MESSAGES

PACKAGE = Path(__file__).parents[2] / "hgkg" / "cli"
COMPUTED = (
    "kind.", "stage.", "severity.", "type.", "scheme.", "measure.", "field.", "change.", "state.", "input.", "value.",
    "question.", "action.", "told.", "sort.",
)  # fmt: skip
"""How keys begin that are put together where they are used."""
BELOW = [(group, name) for group, commands in GROUPS for name, _ in commands]
PAGES = [(), *((name,) for name, _ in (*COMMANDS, *GROUPS)), *BELOW]
HEAVY = ("rich", "pyoxigraph", "rdflib", "oxrdflib", "networkx", "pyvis", "hgkg.pipeline", "hgkg.query", "hgkg.publish")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "-".join(page) or "hgkg")
def test_help_in_both_languages(hgkg, page):
    vi, en = hgkg(*page, "--help"), hgkg(*page, "--help", "--lang", "en")
    if not page:
        en = hgkg("--lang", "en", "--help")
    assert (vi.code, en.code, vi.err, en.err) == (0, 0, "", "")
    assert vi.out.startswith("Cách dùng: hgkg")
    assert en.out.startswith("Usage: hgkg")
    for out in (vi.out, en.out):
        assert not re.search(r"\b(?:help|option|argument)\.[a-z_]+", out), "a key instead of its words"
        assert "--help" in out
        assert "--lang vi|en" in out


def test_every_command_stands_in_the_help(hgkg):
    out = hgkg("--help").out
    assert all(re.search(rf"^  {name} +\S", out, re.MULTILINE) for name, _ in (*COMMANDS, *GROUPS))


def test_a_group_without_a_command_prints_its_help(hgkg):
    assert hgkg("vocabulary") == hgkg("vocabulary", "--help")


def test_without_a_command_there_is_help(hgkg):
    assert hgkg() == hgkg("--help")


def test_version(hgkg):
    assert hgkg("--version") == (0, f"hgkg {__version__}\n", "")


def test_help_loads_nothing_heavy():
    program = (
        "import sys; from hgkg.cli import run; code = run(['--help']); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stderr == "[]\n"


def used_keys() -> set[str]:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py") if "words_of" not in path.name)
    exact = set(re.findall(r'"([a-z]+\.[a-z_.]+)"', source))
    refused = {f"{key}.{part}" for key in exact for part in ("what", "todo")}
    commands = {f"help.{name}" for name, _ in (*COMMANDS, *GROUPS)} | {f"help.{'.'.join(path)}" for path in BELOW}
    computed = {key for key in MESSAGES if key.startswith(COMPUTED)}
    return exact | refused | commands | computed


def test_every_text_is_used_and_every_key_has_a_text():
    assert set(MESSAGES) - used_keys() == set()
    ours = {key for key in used_keys() if key.split(".")[0] in {name.split(".")[0] for name in MESSAGES}}
    whole = {key for key in ours if not key.endswith((".what", ".todo"))}
    assert {key for key in whole - set(MESSAGES) if f"{key}.what" not in MESSAGES} == set()


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_both_languages_have_the_same_places(key):
    vi, en = (set(re.findall(r"\{(\w+)", text)) for text in MESSAGES[key])
    assert vi == en
    assert all(text.strip() == text != "" for text in MESSAGES[key])
