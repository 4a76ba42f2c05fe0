"""Makes records: offsets of the text as read, the exact quote, the place in the document, the id."""

from __future__ import annotations

from typing import Any, TypeVar

from hgkg.model.outline import Outline
from hgkg.model.record import Identifier, Record, check_evidence

R = TypeVar("R", bound=Record)


class Maker:
    """Makes the records of one document. All spans given are those of ``Document.text``."""

    def __init__(self, outline: Outline) -> None:
        self.outline, self.document = outline, outline.document
        self.identify = Identifier()
        self._notes_start = outline.footnotes[0].start if outline.footnotes else len(outline.text)

    def __call__(self, kind: type[R], start: int, end: int, *, goal: object = "", **fields: Any) -> R:
        """A record of ``kind`` whose words stand at ``[start, end)``; ``goal`` tells records at one place apart.

        Raises:
            EvidenceError: the quote is not what stands there.
        """
        document = self.document
        first, last = document.source(start, end)
        note = self.outline.footnote_at(start) if start >= self._notes_start else None
        record = kind(
            id=self.identify(kind.kind, document.slug, first, last, goal),
            doc=document.slug,
            start=first,
            end=last,
            quote=document.raw[first:last],
            section=self.outline.path_at(note.anchor.start if note else start),
            footnote=note.number if note else None,
            **fields,
        )
        check_evidence(record, document.raw)
        return record

    def place(self, start: int, end: int) -> dict[str, int]:
        """The span of a figure as the fields ``value_start`` and ``value_end``."""
        span = self.document.source(start, end)
        return {"value_start": span.start, "value_end": span.end}
