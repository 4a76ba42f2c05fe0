"""Pictures of a site: one for each kind of page, width and scheme, with the extremes of a kind that has many pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools.chromium import executable
from tools.site_pages import by_kind, extremes, title

PAGE = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>{0}</title><h1>{0}</h1><p>{1}</p>'
SHORT, LONG = "Ngắn", "Một tên rất dài &amp; còn dài hơn nữa"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A site of a board, of four targets, of which the first is neither large nor small, and of two networks."""
    given = {"board": (SHORT, 5), "target/a": (SHORT, 5), "target/b": (SHORT, 9), "target/c": (LONG, 5)}
    given |= {"target/d": (SHORT, 1), "network/x": (SHORT, 5), "network/y": (SHORT, 5)}
    for name, (heading, words) in given.items():
        path = tmp_path / "site" / "vi" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(heading, "lời " * 40 * words), encoding="utf-8")
    return tmp_path / "site"


def test_a_folder_is_a_kind_and_its_extremes_are_looked_at(made: Path) -> None:
    kinds = by_kind(made, "vi")

    assert list(kinds) == ["board", "network", "target"]
    assert [page.stem for page in extremes(kinds["target"])] == ["b", "d", "c"]
    assert title(kinds["target"][2]) == "Một tên rất dài & còn dài hơn nữa"


@pytest.mark.skipif(executable() is None, reason="no Chromium here")
def test_pictures(made: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "tools.screenshots", str(made), str(out), "--width", "360", "--scheme", "dark"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])

    assert done.returncode == 0, done.stderr
    assert done.stdout == f"6 pictures in {out}\n"
    pictures = {
        picture.name: int.from_bytes(picture.read_bytes()[16:20]) for picture in out.iterdir()
    }  # PNG: its width
    names = ("board", "network-x", "network-y", "target-b", "target-c", "target-d")
    assert pictures == {f"{name}-vi-360-dark.png": 360 for name in names}


def test_a_folder_that_is_no_site(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.screenshots", str(tmp_path), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])

    assert done.returncode == 2
    assert "hgkg site --out" in done.stderr
