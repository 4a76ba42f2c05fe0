"""``hgkg audit``: what does not add up in the documents of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.finding_rows import as_rows
from hgkg.cli.messages import say
from hgkg.cli.options import one_of
from hgkg.cli.reading import DocumentOption
from hgkg.cli.terminal import tell
from hgkg.model.finding import SEVERITIES, TYPES

if TYPE_CHECKING:
    from hgkg.query.findings import FindingRow

FAILED = 1
"""Exit code where a finding is as grave as ``--fail-on`` says."""


def _severity(value: str | None) -> str | None:
    return value if value is None else one_of(value, SEVERITIES, "--severity")


def _fail_on(value: str | None) -> str | None:
    return value if value is None else one_of(value, SEVERITIES, "--fail-on")


def _type(value: str | None) -> str | None:
    return value if value is None else one_of(value, TYPES, "--type")


SeverityOption = Annotated[
    str | None, typer.Option("--severity", metavar="|".join(SEVERITIES), help="option.severity", callback=_severity)
]
TypeOption = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="option.type", callback=_type)]
FailOption = Annotated[
    str | None, typer.Option("--fail-on", metavar="|".join(SEVERITIES), help="option.fail_on", callback=_fail_on)
]


@answering(people=True)
def audit(
    asked: Asked,
    severity: SeverityOption = None,
    type_: TypeOption = None,
    document: DocumentOption = None,
    fail_on: FailOption = None,
) -> None:
    from hgkg.cli.audit_view import draw_audit
    from hgkg.query.findings import finding_rows

    records = [record for _, record in asked.records()]
    if document is not None:
        one_of(document, tuple(sorted({record["doc"] for record in records})), "--document")
    found = [
        row
        for row in finding_rows(records, asked.lang)
        if as_grave(row, severity or SEVERITIES[-1])
        and type_ in (None, row.type)
        and (document is None or any(passage.doc == document for passage in row.passages))
    ]
    asked.deliver(as_rows(found, asked.lang, asked.build_id, lambda screen: draw_audit(screen, found, asked.lang)))
    tell(count(found, asked.lang))
    if fail_on is not None and any(as_grave(row, fail_on) for row in found):
        raise typer.Exit(FAILED)


def as_grave(row: FindingRow, level: str) -> bool:
    """Whether a finding is of a severity or graver."""
    return SEVERITIES.index(row.severity) <= SEVERITIES.index(level)


def count(found: Sequence[FindingRow], lang: str) -> str:
    """How many findings there are, by severity, in a sentence."""
    if not found:
        return say("done.no_findings", lang)
    counts = Counter(row.severity for row in found)
    told = ", ".join(f"{say(f'severity.{level}', lang)} {counts[level]}" for level in SEVERITIES if counts[level])
    return say("done.findings", lang, count=len(found), counts=told)
