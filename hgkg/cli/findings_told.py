"""What the commands that give findings share: which of them are asked for, how they are counted, and how one ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import one_of
from hgkg.cli.terminal import tell
from hgkg.model.finding import SEVERITIES

if TYPE_CHECKING:
    from hgkg.query.findings import FindingRow

FAILED = 1
"""Exit code where a finding is as grave as ``--fail-on`` says."""


def _severity(value: str | None) -> str | None:
    return value if value is None else one_of(value, SEVERITIES, "--severity")


def _fail_on(value: str | None) -> str | None:
    return value if value is None else one_of(value, SEVERITIES, "--fail-on")


SeverityOption = Annotated[
    str | None, typer.Option("--severity", metavar="|".join(SEVERITIES), help="option.severity", callback=_severity)
]
FailOption = Annotated[
    str | None, typer.Option("--fail-on", metavar="|".join(SEVERITIES), help="option.fail_on", callback=_fail_on)
]


def document_of(document: str | None, records: Iterable[Mapping[str, Any]]) -> str | None:
    """``document``, if there is such a one among the records.

    Raises:
        UsageError: there is not.
    """
    if document is not None:
        one_of(document, tuple(sorted({record["doc"] for record in records})), "--document")
    return document


def tell_and_end(found: Sequence[FindingRow], lang: str, fail_on: str | None) -> None:
    """Say how many findings there are, by severity.

    Raises:
        typer.Exit: one is as grave as ``fail_on`` or graver.
    """
    from hgkg.query.findings import at_least

    tell(_count(found, lang))
    if fail_on is not None and at_least(found, fail_on):
        raise typer.Exit(FAILED)


def _count(found: Sequence[FindingRow], lang: str) -> str:
    """How many findings there are, by severity, in a sentence."""
    if not found:
        return say("done.no_findings", lang)
    counts = Counter(row.severity for row in found)
    told = ", ".join(f"{say(f'severity.{level}', lang)} {counts[level]}" for level in SEVERITIES if counts[level])
    return say("done.findings", lang, count=len(found), counts=told)
