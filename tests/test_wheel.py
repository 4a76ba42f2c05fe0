"""The wheel in an empty environment, from a folder without a checkout: what people get who only want the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from hgkg import __version__
from hgkg.assets import folder

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Installed:
    """An environment with nothing but the wheel and what it needs, and a folder to work in."""

    wheel: Path
    scripts: Path
    home: Path

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment; fails with what it printed."""
        done = subprocess.run(
            [str(self.scripts / program), *arguments],
            cwd=self.home,
            env=_environment(),
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done


def _environment() -> dict[str, str]:
    """That of the tests, without what would let this checkout or its environment in."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "HGKG_BUILD")}
    return {**kept, "PYTHONNOUSERSITE": "1"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Source archive, wheel made from it, environment, installation: as PyPI would serve it."""
    base = tmp_path_factory.mktemp("wheel")
    _do(sys.executable, "-m", "build", "--outdir", str(base / "dist"), str(ROOT), cwd=base)
    (wheel,) = (base / "dist").glob("*.whl")
    _do(sys.executable, "-m", "venv", str(base / "venv"), cwd=base)
    scripts = base / "venv" / ("Scripts" if os.name == "nt" else "bin")
    _do(str(scripts / "python"), "-m", "pip", "install", "--quiet", str(wheel), cwd=base)
    home = base / "home"
    home.mkdir()
    shutil.copy(ROOT / "data" / "documents" / "programme-2024.txt", home)
    return Installed(wheel, scripts, home)


def _do(*command: str, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, env=_environment(), capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_holds_every_file_the_program_reads(installed: Installed) -> None:
    packed = set(zipfile.ZipFile(installed.wheel).namelist())
    for name in ("ontology", "queries", "viz"):
        for path in folder(name).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:  # what was compiled here is not passed on
                assert f"hgkg/_assets/{name}/{path.relative_to(folder(name)).as_posix()}" in packed
    assert not [name for name in packed if name.startswith(("tests/", "data/", "benchmarks/")) or "__pycache__" in name]


def test_nothing_but_what_it_needs_is_installed(installed: Installed) -> None:
    listed = installed.run("python", "-m", "pip", "list", "--format", "json").stdout
    names = {package["name"].lower() for package in json.loads(listed)}
    assert "hgkg" in names
    assert not names & {"pytest", "hypothesis", "mypy", "ruff", "import-linter"}


def test_version(installed: Installed) -> None:
    assert installed.run("hgkg", "--version").stdout == f"hgkg {__version__}\n"


def test_extract(installed: Installed) -> None:
    lines = installed.run("hgkg", "extract", "programme-2024.txt", "--format", "jsonl").stdout.splitlines()
    text = (installed.home / "programme-2024.txt").read_bytes().decode("utf-8")
    records = [json.loads(line) for line in lines]
    assert {"document", "section", "citation", "target"} <= {record["kind"] for record in records}
    assert all(text[record["start"] : record["end"]] == record["quote"] for record in records)


def test_build_ask_and_draw(installed: Installed) -> None:
    installed.run("hgkg", "build", "programme-2024.txt", "--out", "built")
    listed = installed.run("hgkg", "query", "--format", "jsonl").stdout.splitlines()
    assert len(listed) == len(list((ROOT / "queries" / "answers").glob("*.rq")))
    rows = installed.run("hgkg", "query", "targets", "--build", "built", "--format", "jsonl").stdout.splitlines()
    assert all("programme-2024" in row for row in rows)
    assert len(rows) > 1
    installed.run("hgkg", "view", "ho ngheo", "--build", "built", "--output", "chain.html")
    assert "</html>" in (installed.home / "chain.html").read_text(encoding="utf-8")
