"""Findings chosen by document and severity."""

from __future__ import annotations

import pytest

from hgkg.errors import UsageError
from hgkg.query.findings import FindingRow, Passage, at_least, in_document


def row(id_: str, severity: str, *docs: str) -> FindingRow:
    passages = tuple(Passage(doc, "", None, 0, 1, "a") for doc in docs)
    return FindingRow(id_, severity, "sum", "rule", "m", None, None, passages)


FOUND = (
    row("both", "high", "plan", "report"),
    row("second", "medium", "report", "plan"),  # the document is not that of its first passage
    row("other", "medium", "report"),
    row("nowhere", "low"),  # about the shape of the graph: no document says it
)


@pytest.mark.parametrize(
    ("document", "ids"),
    [
        (None, ["both", "second", "other", "nowhere"]),
        ("plan", ["both", "second"]),
        ("report", ["both", "second", "other"]),
        ("pla", []),
    ],
)
def test_findings_of_a_document_have_a_passage_in_it(document: str | None, ids: list[str]) -> None:
    assert [one.id for one in in_document(FOUND, document)] == ids


@pytest.mark.parametrize(("severity", "ids"), [(None, 4), ("high", 1), ("medium", 3), ("low", 4)])
def test_findings_of_a_severity_and_of_graver_ones(severity: str | None, ids: int) -> None:
    assert [one.id for one in at_least(FOUND, severity)] == [one.id for one in FOUND][:ids]


def test_there_is_no_other_severity() -> None:
    with pytest.raises(UsageError, match="high, medium, low"):
        at_least(FOUND, "grave")
