"""The five real documents against the gold: the floors below which no change may fall."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from hgkg.pipeline import BuildReport

GOLD = Path(__file__).parent / "gold"
sys.path.insert(0, str(GOLD))

import score  # noqa: E402

# layer, measure, floor
FLOORS = [
    ("footnotes", "f1", 1.00),
    ("sections", "f1", 0.95),
    ("citations, numbered", "f1", 0.99),
    ("citations, numbered", "date", 0.98),
    ("citations, numbered", "issuer", 0.98),
    ("citations, numbered", "type", 0.98),
    ("citations, by name", "f1", 0.85),
    ("relations", "f1", 0.85),
    ("targets", "f1", 0.96),
    *(("targets", field, 0.95) for field in ("indicator", "unit", "operator", "period")),
    ("results", "f1", 0.92),
    ("results", "indicator", 0.90),
    ("agencies", "recall", 0.90),
    ("people", "f1", 0.90),
    ("events", "f1", 0.75),
    ("tasks", "f1", 0.90),
    ("alignment", "f1", 0.95),  # verdicts
    ("alignment", "results", 0.95),
    ("drives", "recall", 1.00),
    ("drives", "all_targets", 1.00),  # the programme and the congress resolution behind its targets
    ("findings", "recall", 0.75),
]


@pytest.fixture(scope="session")
def scores(real_build: BuildReport) -> dict[str, dict[str, Any]]:
    ranges = json.loads((GOLD / "ranges.json").read_text(encoding="utf-8"))
    scored: dict[str, dict[str, Any]] = score.evaluate(
        GOLD, score.read_jsonl(real_build.out / "records.jsonl"), None, ranges
    )
    return scored


@pytest.mark.parametrize(("layer", "measure", "floor"), FLOORS)
def test_no_score_falls_below_its_floor(
    scores: dict[str, dict[str, Any]], layer: str, measure: str, floor: float
) -> None:
    row = scores[layer]

    assert {**row, **row["fields"]}[measure] >= floor, f"hgkg records, then score.py --show {layer.split(',')[0]}"


def test_every_document_is_in_the_build(real_build: BuildReport) -> None:
    assert real_build.documents == (
        "article-2025",
        "conference-2021",
        "infographic-2024",
        "programme-2024",
        "report-2024",
    )
    assert real_build.failures == ()
