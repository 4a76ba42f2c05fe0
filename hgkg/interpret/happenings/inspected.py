"""Those inspected who have no name: told by their number, by their area, or but as what was audited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.interpret.context import Context
from hgkg.interpret.happenings.parties import Check, Party
from hgkg.text.capitals import capitals_end
from hgkg.text.fold import clean
from hgkg.text.spans import Span

_COUNT = re.compile(r"\s*(?:đối với\s+|tại\s+)?(?=\d)[\d./]+\s+(?:lượt\s+|đồng chí\s+)?")
_AND = re.compile(r"\s*(?:,|và|,\s*và)\s*(?=\d)")
_AREA = re.compile(r"[^,;:.]{0,80}?\s(?:của|tại|ở)\s+(?=(?:tỉnh|thành phố|tp\.?|huyện|thị xã)\s+(\w))")
_KIND = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|thị xã)\s+")
_AUDIT = "kiểm toán"


def told_by_number(context: Context, act: Check, clause: Span) -> Iterator[Party]:
    """The parties that an act leads to without naming a body; of an audit one at least, whose name is "" if need be."""
    key, at = context.outline.key, _behind_manner(context, act)
    listed = list(_counted(context, at, clause.end))
    if listed or key[act.start : act.end] != _AUDIT:
        yield from listed
        return
    audited = context.grammar.cues.at("inspection.audited", key, at)
    if audited is None:
        return
    area = _AREA.match(key, at, clause.end)
    start = area.end() if area else at
    kind = _KIND.match(key, start) if area else None
    end = capitals_end(context.outline.text, kind.end()) if kind else start
    named = kind is not None and end > kind.end()
    yield Party(start, end, clean(context.outline.text[start:end])) if named else Party(at, at + len(audited), "")


def _behind_manner(context: Context, act: Check) -> int:
    """Where the words of an act end, those for its manner ("chuyên đề") among them."""
    key, at = context.outline.key, act.end
    while word := context.grammar.cues.at("inspection.manner", key, at + 1):
        at += 1 + len(word)
    return at + 1


def _counted(context: Context, at: int, end: int) -> Iterator[Party]:
    key = context.outline.key
    while m := _COUNT.match(key, at, end):
        noun = context.grammar.cues.at("inspection.counted", key, m.end())
        if noun is None:
            return
        stop = m.end() + len(noun)
        start = at + next(i for i, sign in enumerate(key[at:stop]) if sign.isdigit())
        yield Party(start, stop, clean(context.outline.text[start:stop]))
        link = _AND.match(key, stop, end)
        if link is None:
            return
        at = link.end()
