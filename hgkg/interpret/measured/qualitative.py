"""Targets without a number: "cao hơn năm 2023", "theo đúng lộ trình". One for each indicator named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.interpret.context import Context
from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.joined_heads import joined_heads
from hgkg.interpret.statements.statement import Clause
from hgkg.model.lexicon import IndicatorConcept
from hgkg.model.outline import Outline
from hgkg.model.record import Target
from hgkg.text.fold import clean
from hgkg.text.phrases import Match, Tokens
from hgkg.text.spans import Span, starting_in, trim

_COMPARED = re.compile(r"(cao|thấp|tốt|nhiều|ít) hơn(?:\s+(?:so với\s+)?(?:năm\s+)?(\d{4}|cùng kỳ|năm trước))?")
_GENERAL = re.compile(r"mục tiêu (?:tổng quát|chung)")
_SHORTEST = 8  # characters of an aim in words
_LOWER = ("thấp", "ít")


def qualitative_targets(context: Context, clause: Clause, group: int) -> Iterator[Target]:
    """For each part of a numbered target's sentence that no figure stands in, general aims aside."""
    outline, sentence = context.outline, clause.sentence
    start = sentence.start + (len(sentence.item) if sentence.item else 0)
    if any(table.caption.start <= start < table.caption.end for table in outline.tables):
        return  # "Biểu số 01. Cân đối ngân sách"
    if _GENERAL.match(outline.key, start + (outline.key[start : start + 1] == " ")):
        return
    for part in _parts(outline, start, sentence.end):
        if part.end - part.start < _SHORTEST:
            continue
        if starting_in(context.mentions.figures, part.start, part.end):
            continue
        compared = _COMPARED.search(outline.key, *part)
        for label, concept in _named(outline, context.grammar, part, compared is not None):
            yield context.maker(
                Target,
                part.start,
                part.end,
                goal=label,
                rule="compared" if compared else "without figure",
                confidence=0.8,
                indicator=label,
                concept=concept.id if concept else None,
                area=context.settings.area,
                period=context.settings.period_at(outline, part.start),
                group=group,
                operator=("lt" if compared[1] in _LOWER else "gt") if compared else None,
                direction=("decrease" if compared[1] in _LOWER else "increase") if compared else None,
                base=compared[2] if compared else None,
            )


def _parts(outline: Outline, start: int, end: int) -> Iterator[Span]:
    at = start
    for m in re.compile(r";").finditer(outline.text, start, end):
        yield trim(outline.text, at, m.start(), " \n,.;:")
        at = m.end()
    yield trim(outline.text, at, end, " \n,.;:")


def _named(outline: Outline, grammar: Grammar, part: Span, compared: bool) -> list[tuple[str, IndicatorConcept | None]]:
    """The indicators of a part: several that the vocabulary knows, or the part as it stands.

    Where something is compared, an indicator goes by its own name ("Chỉ số … (PCI)"); else with the words before it
    ("Kiềm chế tội phạm").
    """
    if not compared and (both := joined_heads(outline, grammar, part)):
        return list(both)
    hits: dict[str, tuple[str, IndicatorConcept | None]] = {}
    lead = None
    tokens = outline.tokens_in(*part)
    for m in grammar.indicators.find(tokens):
        if hits and lead is not None and tokens.words[m.first - 1] == "và" and not compared:
            continue  # taken with the verb of the first
        concept = _scored(grammar, m.payloads) if compared else grammar.lexicon.indicators[m.payloads[0]]
        if concept is None:
            continue
        lead = m.start if lead is None else lead
        words = clean(outline.text[part.start : lead] + outline.text[m.start : m.end])
        label = concept.label if compared else words[:1].upper() + words[1:]
        hits.setdefault(concept.id, (label, concept))
        for other in _coordinated(grammar, tokens, m):
            hits.setdefault(other.id, (other.label, other))
    if len(hits) > 1 or (hits and compared):
        return list(hits.values())
    whole = clean(part.cut(outline.text))
    return [(whole, next(iter(hits.values()))[1] if hits else None)]


def _coordinated(grammar: Grammar, tokens: Tokens, m: Match[str]) -> Iterator[IndicatorConcept]:
    """ "kiềm chế tội phạm và tai nạn giao thông": the verb of the first holds for what is joined to it too."""
    if tokens.words[m.last : m.last + 1] != ["và"]:
        return
    for length in (2, 1):
        words = tokens.words[m.first : m.first + length] + tokens.words[m.last + 1 :]
        joined = Tokens(words, list(range(len(words))), list(range(1, len(words) + 1)))
        found = grammar.indicators.match_at(joined, 0)
        if found and found.last > length:
            yield grammar.lexicon.indicators[found.payloads[0]]
            return


def _scored(grammar: Grammar, ids: tuple[str, ...]) -> IndicatorConcept | None:
    """Of concepts that share a label, the one that is measured, not ranked."""
    concepts = [grammar.lexicon.indicators[i] for i in ids]
    return next((c for c in concepts if c.measure != "rank"), None)
