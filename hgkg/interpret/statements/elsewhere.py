"""An indicator in another area: "Tỷ lệ hộ nghèo của huyện Thạnh Phú còn 5,2%; toàn tỉnh | còn 2,9%"."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.interpret.statements.areas_named import areas_in, sole_area
from hgkg.interpret.statements.leads import Lead, Leads
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import match_key


def elsewhere(
    outline: Outline, leads: Leads, found: Sequence[Statement], lead: Lead, figure: Figure
) -> Statement | None:
    """The statement of the sentence whose indicator ``figure`` gives for another area, where nothing but an area and
    a verb lead to it; else None."""
    key = outline.key
    start = lead.tail.start
    while start < lead.tail.end and not key[start].isalnum():
        start += 1
    tail = key[start : lead.tail.end]
    cut = leads.verb(tail)[1]
    end = start + len(tail[:cut].rstrip())
    if end <= start or sole_area(outline.text, key, start, end) is None:
        return None
    alike = (s for s in reversed(found) if s.figure.unit == figure.unit and s.measure != "rank")
    same = next(alike, None)
    return None if same is None or _has_area(same.named.label) else same


def _has_area(label: str) -> bool:
    """Whether an indicator has an area in its name, so that another area's is another."""
    return bool(areas_in(label, match_key(label), 0, len(label)))
