"""``hgkg audit``: what does not add up in the documents of a build."""

from __future__ import annotations

from typing import Annotated

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.finding_rows import as_rows
from hgkg.cli.findings_told import FailOption, SeverityOption, document_of, tell_and_end
from hgkg.cli.options import one_of
from hgkg.cli.reading import DocumentOption
from hgkg.model.finding import TYPES


def _type(value: str | None) -> str | None:
    return value if value is None else one_of(value, TYPES, "--type")


TypeOption = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="option.type", callback=_type)]


@answering(people=True)
def audit(
    asked: Asked,
    severity: SeverityOption = None,
    type_: TypeOption = None,
    document: DocumentOption = None,
    fail_on: FailOption = None,
) -> None:
    from hgkg.cli.audit_view import draw_audit
    from hgkg.query.findings import at_least, finding_rows, in_document

    records = [record for _, record in asked.records()]
    every = in_document(finding_rows(records, asked.lang), document_of(document, records))
    found = [row for row in at_least(every, severity) if type_ in (None, row.type)]
    asked.deliver(as_rows(found, asked.lang, asked.build_id, lambda screen: draw_audit(screen, found, asked.lang)))
    tell_and_end(found, asked.lang, fail_on)
