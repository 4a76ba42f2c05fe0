"""What ``python -m benchmarks.compare`` prints, on made-up records."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.compare import NoComparisonError, by_kind, compare, laid_out, report
from hgkg.model.differences import differences

TIMES = (2.0, 1.0)


def record(kind: str, start: int, end: int, **fields: Any) -> dict[str, Any]:
    """A record as ``hgkg extract`` prints it."""
    return {"id": f"{kind}-{start}", "doc": "a", "quote": "Tỉnh ủy", "kind": kind, "start": start, "end": end,
            "section": [], **fields}  # fmt: skip


def test_counts_by_kind() -> None:
    kept, gone, new = record("agency", 0, 7), record("agency", 10, 17), record("agency", 30, 37)
    before, after = record("event", 40, 47, date=None), record("event", 40, 47, date="2024")

    found = differences([kept, gone, before], [kept, new, after])
    assert by_kind(found) == {"agency": (1, 1, 1, 0), "event": (0, 0, 0, 1)}


def test_the_report_shows_the_first_and_counts_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    found = differences([], [record("agency", at, at + 7, rule="vocabulary") for at in range(0, 90, 30)])
    report((found, *TIMES), "main", 2)
    printed = capsys.readouterr().out

    assert "3 gained, 0 lost, 0 changed" in printed
    assert "2.00 s of CPU then, 1.00 s now" in printed
    assert "| agency | 0 | 3 | 0 | 0 |" in printed
    assert "- agency a:0-7 [vocabulary] Tỉnh ủy" in printed
    assert "a:60-67" not in printed
    assert "1 more" in printed


def test_a_change_is_shown_from_old_to_new(capsys: pytest.CaptureFixture[str]) -> None:
    report((differences([record("event", 0, 7, date=None)], [record("event", 0, 7, date="2024")]), *TIMES), "x", None)

    assert '    date: null → "2024"' in capsys.readouterr().out


def test_a_base_that_is_not_there_is_told_in_one_sentence() -> None:
    with (
        pytest.raises(NoComparisonError, match=r"^no-such-revision cannot be laid out: .+$"),
        laid_out("no-such-revision"),
    ):
        pass


def test_a_base_that_does_not_run_is_told_in_one_sentence(tmp_path: Any) -> None:
    (tmp_path / "hgkg").mkdir()
    (tmp_path / "hgkg" / "__init__.py").write_text("")
    (tmp_path / "hgkg" / "__main__.py").write_text("raise SystemExit('broken')")
    with pytest.raises(NoComparisonError, match=r"does not run: .+"):
        compare(tmp_path, [tmp_path])
