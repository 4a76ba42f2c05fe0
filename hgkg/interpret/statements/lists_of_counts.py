"""What a figure behind a count adds to it: another of the same list, a bound of what is counted, a second rank."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.counts import graded
from hgkg.interpret.statements.leads import SEPARATOR, Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean
from hgkg.text.spans import Span

RANKS = ("rank", "rank.within")
"""The roles of the cues for a place in a ranking."""
_HAVING = (" đạt ", " có ")


def goes_on_counting(outline: Outline, grammar: Grammar, before: Statement, lead: Lead, figure: Figure) -> bool:
    """ "trao tặng 120 Huy hiệu 30 năm; 80 Huy hiệu 40 năm": a semicolon in a list of one thing by its grades."""
    if not lead.closed or before.figure.unit != figure.unit or not before.named.counted or figure.unit is None:
        return False
    only_sign = not outline.key[before.end : figure.start].strip(" ;")
    return only_sign and bool(graded(outline, grammar, max(figure.noun_end, figure.end)))


def among(key: str, grammar: Grammar, lead: Lead, figure: Figure) -> Lead:
    """ "xếp | 48/63 tỉnh, thành phố": a place among so many, without a word for its order; no "sắp xếp 48/63 thôn"."""
    if figure.denominator is None or lead.verb is not None:
        return lead
    word = grammar.cues.before("rank.among", key, lead.words.end, lead.words.start)
    if not word:
        return lead
    before = key[lead.words.start : lead.words.end - len(word)].rstrip()
    if grammar.ends_with(before, "rank.among.not"):
        return lead
    return lead._replace(verb="rank", words=Span(lead.words.start, lead.words.start + len(before)))


def ranked_too(before: Statement, lead: Lead) -> bool:
    """ "thuộc nhóm 50 nước, | xếp thứ 3 khu vực", "…; xếp thứ 3 khu vực": a place of its own."""
    return lead.verb in RANKS and before.measure == "rank" and (lead.closed or before.figure.operator == "le")


def second_rank(key: str, before: Statement, lead: Lead) -> bool:
    """ "xếp thứ 3 trong tỉnh và | thứ 15 trên cả nước"."""
    tail = lead.tail.cut(key).strip()
    return bool(before.ranks) and (tail == "thứ" or tail.endswith("và thứ"))


def bounds(key: str, before: Statement, figure: Figure) -> bool:
    """ "26 mặt hàng đạt kim ngạch | trên 1 tỷ USD": a bound that says which ones are counted, no value."""
    if figure.operator == "eq" or figure.unit_kind != "money" or not before.named.counted:
        return False
    between = key[before.end : figure.start]
    return between.startswith(_HAVING) and "tổng" not in between and not SEPARATOR.search(between)


def bounded(text: str, before: Statement, figure: Figure) -> Statement:
    """``before`` with the bound in its name."""
    named, words = before.named, clean(text[before.end : figure.end])
    head, bracket, action = named.label.partition(" (")
    counted = head if head.startswith(("Số ", "Tổng số ")) else f"Số {head[:1].lower()}{head[1:]}"
    label = f"{counted} {words}{bracket}{action}"
    return before._replace(end=figure.end, named=named._replace(label=label, concept=None, end=figure.end))


def in_all(key: str, grammar: Grammar, before: Statement, lead: Lead, figure: Figure) -> bool:
    """ "thêm 05 xã nông thôn mới, lũy kế 30 xã": the count just named, in all."""
    end = max(figure.noun_end, figure.end)
    bare = before.figure.unit == figure.unit and key[end : end + 1] in ("", ".", ";", ",", ")", "\n")
    return bare and bool(grammar.ends_with(key[lead.tail.start : figure.start].rstrip(), "counted.total"))


def added_to(key: str, grammar: Grammar, before: Statement, lead: Lead, figure: Figure) -> bool:
    """ "50 xã đạt chuẩn nông thôn mới, trong đó có thêm 03 xã": what the count just named rose by."""
    if not lead.part or before.figure.unit_kind not in ("count", None) or figure.unit is None:
        return False
    alike = before.figure.unit is not None and before.figure.unit.split()[:1] == figure.unit.split()
    bare = key[figure.value_end : max(figure.noun_end, figure.end)].strip() == figure.unit
    return alike and bare and bool(grammar.ends_with(key[lead.tail.start : figure.start].rstrip(), "counted.added"))


def in_bracket(key: str, start: int, found: Sequence[Statement], figure: Figure) -> bool:
    """ "kỷ luật 02 tổ chức đảng (01 khiển trách; 01 cảnh cáo)": parts of a count, in words that are no unit."""
    if not found or figure.unit_concept is not None or figure.unit_kind is not None:
        return False
    opened = key.rfind("(", start, figure.start)
    if opened < 0 or ")" in key[opened : figure.start]:
        return False
    return any(not key[s.figure.end : opened].strip() for s in found)
