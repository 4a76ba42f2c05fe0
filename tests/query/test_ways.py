"""Which way a figure goes, as board and trace say it."""

from __future__ import annotations

import pytest

from hgkg.query.answer import Row
from hgkg.query.figures import way

MEASURE = "https://w3id.org/hgkg/vocab/measure/"
WAYS: list[tuple[Row, str | None]] = [
    ({"measure": MEASURE + "growth", "direction": "increase"}, "increase"),
    ({"measure": MEASURE + "change", "direction": "decrease"}, "decrease"),
    ({"direction": "increase"}, "increase"),  # "cao hơn năm 2023" measures nothing
    ({"measure": MEASURE + "share", "direction": "increase"}, "raised"),  # a level is reached, not added
    ({"measure": MEASURE + "share", "direction": "decrease"}, "lowered"),
    ({"measure": MEASURE + "count", "direction": "increase", "cumulation": "total"}, "total"),
    ({"measure": MEASURE + "count", "cumulation": "added"}, "added"),
    ({"measure": MEASURE + "level"}, None),
]


@pytest.mark.parametrize(("row", "expected"), WAYS)
def test_ways(row: Row, expected: str | None) -> None:
    assert way(row) == expected
