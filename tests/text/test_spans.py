"""Spans found by where they start and end."""

from __future__ import annotations

import pytest

from hgkg.text.spans import Span, last_ended

SPANS = (Span(2, 5), Span(5, 8), Span(10, 12))

ENDED = [(4, None), (5, Span(2, 5)), (9, Span(5, 8)), (12, Span(10, 12)), (99, Span(10, 12))]


@pytest.mark.parametrize(("offset", "span"), ENDED)
def test_last_ended(offset: int, span: Span | None) -> None:
    assert last_ended(SPANS, offset) == span
