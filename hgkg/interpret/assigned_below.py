"""Bodies that stand above what they are told: "3. Sở Y tế" as a heading or a line, then "- Chủ trì, phối hợp …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from hgkg.interpret.assigned_bodies import JOINS
from hgkg.interpret.context import Context
from hgkg.text.spans import Span, starting_in

LISTED = (*JOINS, ";")
"""What stands between bodies of one list."""
_ENDS = ("", ":", ".", ";")
_OPENS = re.compile(r"\W*(?:(?:điều )?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-zđ])[.):]{0,2}\s+)?(?:(?:giao|đối với) )?")


@dataclass
class HeadedBy:
    """Goes through the paragraphs of sections on execution, in text order."""

    context: Context
    _section: int = -1
    _bodies: tuple[str, ...] = ()

    def of(self, span: Span) -> tuple[str, ...]:
        """The bodies above a paragraph that opens with a verb of doing; none for any other."""
        section = self.context.outline.section_at(span.start)
        if section is not None and section.start != self._section:
            self._section, self._bodies = section.start, alone(self.context, Span(section.start, section.end))
        key = self.context.outline.key
        if self.context.grammar.starts_with(key[span.start : span.end], "assign.verb"):
            return self._bodies
        self._bodies = alone(self.context, span)  # what names another body, or none, ends what is told to these
        return ()


def alone(context: Context, line: Span) -> tuple[str, ...]:
    """The bodies of a line that names bodies and says nothing of them."""
    key, bodies = context.outline.key, starting_in(context.mentions.bodies, *line)
    if not bodies or not _OPENS.fullmatch(key, line.start, bodies[0].start):
        return ()
    gaps = (key[a.end : b.start].strip() for a, b in pairwise(bodies))
    if key[bodies[-1].end : line.end].strip() not in _ENDS or not all(gap in LISTED for gap in gaps):
        return ()
    return tuple(dict.fromkeys(b.name for b in bodies))
