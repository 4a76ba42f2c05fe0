"""``hgkg check``: whether the graph of a build has the shape it must have and keeps the rules of official documents."""

from __future__ import annotations

from hgkg.cli.asking import Asked, answering
from hgkg.cli.finding_rows import as_rows
from hgkg.cli.findings_told import FailOption, SeverityOption, document_of, tell_and_end
from hgkg.cli.messages import say
from hgkg.cli.reading import DocumentOption
from hgkg.cli.terminal import tell


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
    from hgkg.query.findings import at_least, in_document

    records = [record for _, record in asked.records()]
    wanted = document_of(document, records)
    shapes = shipped_shapes()
    store = asked.in_memory()
    every = check_rows(store, validate(store, shapes.shapes), records, asked.lang)
    found = at_least(in_document(every, wanted), severity)
    made, draw = asked.build_id, lambda screen: draw_audit(screen, found, asked.lang)
    asked.deliver(as_rows(found, asked.lang, made, draw, "caption.check", {"shapes": shapes.fingerprint}))
    tell(say("done.checked", asked.lang, constraints=shapes.constraints, quads=len(store)))
    asked.tell_of_change(store)
    tell_and_end(found, asked.lang, fail_on)
