"""``hgkg export`` without ``--output``: text to the screen or a pipe, bytes to a pipe alone."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from hgkg.pipeline import BuildReport


@pytest.mark.parametrize(
    ("format", "shown"),
    [("xlsx", False), ("graphml", True)],  # a zip would steer the terminal
)
def test_bytes_that_are_no_text_are_not_shown_in_a_terminal(
    hgkg: Callable[..., tuple[int, str, str]],
    real_build: BuildReport,
    monkeypatch: pytest.MonkeyPatch,
    format: str,
    shown: bool,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    code, out, err = hgkg("--build", real_build.out, "export", format, "--lang", "en")

    assert (code, bool(out)) == ((0, True) if shown else (2, False))
    assert ("xlsx: this format is no text to show on a screen; name a file with --output" in err) is not shown
