"""Lists that name what they measure once, before a colon: "Tỷ lệ trường đạt chuẩn: mầm non 80%, tiểu học 85%"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.known_indicators import known_as
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.interpret.statements.things_in_order import predicate
from hgkg.model.outline import Outline
from hgkg.text.capitals import lowered
from hgkg.text.fold import clean, match_key

_SHARE = re.compile(r"(?:tỷ|tỉ) (?:lệ|trọng)\b")
_LONGEST_HEAD, _LONGEST_MEMBER = 14, 5  # words
_REACH = 400  # characters of a list


def of_list_head(
    outline: Outline, grammar: Grammar, found: Sequence[Statement], start: int, lead: Lead, named: Named, measure: str
) -> Named:
    """``named``, words of the text for a share, by the head of the list that it is a member of, if there is one.

    Args:
        found: the statements before it in its sentence.
        start: where the sentence's own words begin.
    """
    key, member = outline.key, lead.words
    if measure != "share" or named.concept is not None or named.rule not in ("own words", "same indicator"):
        return named
    colon = key.rfind(":", max(start, member.start - _REACH), member.start)
    words = clean(member.cut(outline.text))
    if colon < 0 or not 0 < len(words.split()) <= _LONGEST_MEMBER:
        return named
    last = found[-1] if found else None
    if last is not None and last.end > colon and last.rule != "member of a list":
        return named
    if (last is None or last.end <= colon) and key[colon + 1 : member.start].strip():
        return named
    own = match_key(words)
    if any(grammar.says(own, role) for role in ("indicator.head", "plan.words", "predicate")):
        return named
    cut = max(start, *(key.rfind(sign, start, colon) + 1 for sign in (";", ". ", ",", "(")))
    head = clean(outline.text[cut:colon])
    if not _SHARE.match(match_key(head)) or any(c.isdigit() for c in head) or len(head.split()) > _LONGEST_HEAD:
        return named
    label = _inserted(grammar, head.split(), words)
    known = known_as(grammar, label, measure, named.start)
    return known or named._replace(label=label, rule="member of a list", confidence=0.8)


def _inserted(grammar: Grammar, head: Sequence[str], member: str) -> str:
    """ "Tỷ lệ trường | mầm non | đạt chuẩn": the member behind the noun, before what is said of it."""
    opening, rest = list(head[:2]), list(head[2:])
    noun, said = predicate(grammar, rest)
    return " ".join([*opening, *noun, lowered(member), *said])
