"""The sentence below a board in a terminal: which of its figures stand in drafts."""

from __future__ import annotations

import pytest

from hgkg.pipeline import BuildReport
from hgkg.query.board import board
from hgkg.query.draft_note import draft_note
from hgkg.store import Store, load_in_memory


@pytest.fixture(scope="module")
def real(real_build: BuildReport) -> Store:
    return load_in_memory(real_build.out)


def test_drafts_are_named_with_what_they_give(real: Store) -> None:
    rows = board(real)
    results = [row.result.place.doc for row in rows if row.result]
    of = results.count("report-2024")
    assert 0 < of < len(results)
    assert draft_note(real, rows, "vi") == (
        "Lấy từ dự thảo, bản chính thức có thể khác: programme-2024 (mức đề ra); "
        f"report-2024 ({of} trong {len(results)} kết quả)"
    )
    assert draft_note(real, rows, "en").endswith(
        f"programme-2024 (targets); report-2024 ({of} of {len(results)} results)"
    )


def test_where_no_figure_stands_in_a_draft_nothing_is_said(real: Store) -> None:
    final = [
        row
        for row in board(real, document="article-2025")
        if row.result is None or row.result.place.doc not in ("programme-2024", "report-2024")
    ]
    assert final
    assert draft_note(real, final, "vi") == draft_note(real, [], "en") == ""
