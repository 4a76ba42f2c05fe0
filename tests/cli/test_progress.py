"""The progress bar: there for a person who looks, and nowhere else."""

from __future__ import annotations

import sys

import pytest

from hgkg.cli.progress import progress_bar


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar("vi") as progress:
        assert progress is None
    assert capsys.readouterr() == ("", "")


def test_stages_are_named_on_stderr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar("vi") as progress:
        assert progress is not None
        progress("load", 1, 2)
        progress("a stage without a name", 2, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert "a stage without a name" in err
