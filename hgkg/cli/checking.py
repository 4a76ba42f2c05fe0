"""``hgkg check``: whether the graph of a build has the shape it must have and keeps the rules of official documents."""

from __future__ import annotations

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.auditing import FAILED, FailOption, SeverityOption, as_grave, count
from hgkg.cli.finding_rows import as_rows
from hgkg.cli.messages import say
from hgkg.cli.options import one_of
from hgkg.cli.reading import DocumentOption
from hgkg.cli.terminal import tell
from hgkg.model.finding import SEVERITIES


@answering(people=True)
def check(
    asked: Asked,
    severity: SeverityOption = None,
    document: DocumentOption = None,
    fail_on: FailOption = None,
) -> None:
    from hgkg.check import shipped_shapes, validate
    from hgkg.check.rows import check_rows
    from hgkg.cli.audit_view import draw_audit

    records = [record for _, record in asked.records()]
    if document is not None:
        one_of(document, tuple(sorted({record["doc"] for record in records})), "--document")
    shapes = shipped_shapes()
    store = asked.in_memory()
    found = [
        row
        for row in check_rows(store, validate(store, shapes.shapes), records, asked.lang)
        if as_grave(row, severity or SEVERITIES[-1])
        and (document is None or any(passage.doc == document for passage in row.passages))
    ]
    made, draw = asked.build_id, lambda screen: draw_audit(screen, found, asked.lang)
    asked.deliver(as_rows(found, asked.lang, made, draw, "caption.check", {"shapes": shapes.fingerprint}))
    tell(say("done.checked", asked.lang, constraints=shapes.constraints, quads=len(store)))
    tell(count(found, asked.lang))
    if fail_on is not None and any(as_grave(row, fail_on) for row in found):
        raise typer.Exit(FAILED)
