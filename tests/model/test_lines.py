"""Records as lines and back."""

from __future__ import annotations

import pytest

from hgkg.model.lines import from_lines, to_lines
from hgkg.pipeline import BuildReport


def test_lines_read_back_give_the_same_lines(real_build: BuildReport) -> None:
    """Every kind that a build holds, nested values included."""
    written = (real_build.out / "records.jsonl").read_text(encoding="utf-8")
    assert to_lines(from_lines(written.splitlines())) == written


@pytest.mark.parametrize("line", ['{"id": "x", "kind": "dream"}', '{"id": "x", "kind": "event"}', "[1]"])
def test_what_no_record_wrote_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no record"):
        list(from_lines([line]))
