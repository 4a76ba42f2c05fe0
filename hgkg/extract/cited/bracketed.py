"""A law by its name and by its number in one place: "Bộ luật Lao động (Luật số 45/2019/QH14)", "Luật số 31/2024/QH15
(Luật Đất đai)" are one mention each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hgkg.model.mention import DocumentMention
from hgkg.model.outline import Outline
from hgkg.text.spans import covering

_OPENING = re.compile(r"\s*\(\s*")
_CLOSING = re.compile(r"\s*\)")


def united(
    outline: Outline, numbered: Sequence[DocumentMention], named: Sequence[DocumentMention]
) -> tuple[DocumentMention, ...]:
    """All mentions in text order, but of a law named and numbered the one that holds both."""
    both = [m for m in named if m.number is not None]
    laws = {m.start: m for m in named if m.rule == "law" and m.number is None}
    bare = [m for m in numbered if covering(both, m.start) is None] if both else list(numbered)
    taken: set[int] = set()
    for i, mention in enumerate(bare):
        opening = _OPENING.match(outline.key, mention.end) if laws and "/QH" in (mention.number or "") else None
        law = laws.get(opening.end()) if opening else None
        closing = _CLOSING.match(outline.key, law.end) if law else None
        if law and closing:
            bare[i] = replace(mention, end=closing.end(), subject=law.subject)
            taken.add(law.start)
    kept = [m for m in named if m.start not in taken]
    return tuple(sorted((*bare, *kept), key=lambda m: (m.start, -m.end)))
