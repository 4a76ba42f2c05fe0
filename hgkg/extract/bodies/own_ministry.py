"""Parts of the ministry that issues a document, which it calls but by "Bộ": "Thanh tra Bộ", "Văn phòng Bộ"."""

from __future__ import annotations

import re

from hgkg.extract.rules import Rules
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.fold import ascii_name, match_key
from hgkg.text.phrases import Match, Tokens

_PARTS = ("Thanh tra", "Văn phòng")
_MINISTRY = re.compile(r"\s+Bộ(?=\s*[.,;:)]|\s+[a-zà-ỹđ]|\s*\n|\s*$)")


def of_own_ministry(outline: Outline, rules: Rules, head: Match[str]) -> BodyMention | None:
    """The part of a ministry whose head word was matched, where "Bộ" alone stands behind it; None where not.

    Outside a ministry's documents which ministry is meant is not known: the mention has no path.
    """
    part = outline.text[head.start : head.end]
    m = _MINISTRY.match(outline.text, head.end) if part in _PARTS else None
    if m is None:
        return None
    issuer = match_key(outline.letterhead.issuer or "")
    known = next(rules.bodies.find(Tokens.of(issuer)), None) if issuer.startswith("bộ ") else None
    own = rules.lexicon.bodies[known.payloads[0]].label if known and known.start == 0 else None
    name = f"{part} {own or 'Bộ'}"
    return BodyMention(
        start=head.start,
        end=m.end(),
        body=ascii_name(name),
        area=None,
        name=name,
        level="central",
        branch="government",
        path=f"agency/vn/{ascii_name(name)}" if own else None,
        rule="body grammar",
        confidence=0.8,
    )
