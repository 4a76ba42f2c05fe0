"""Units after a figure: percent, scale words and units of the vocabulary, what they are counted per; else a noun."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

_GLUED = 80  # characters behind a figure in which a unit glued to it is looked for
_QUOTES = ("“", '"')
_OPENED = ' \n\t“"'
PERCENT = re.compile(r"\s?(%|‰)")


class Unit(NamedTuple):
    """What stands after a figure.

    Attributes:
        end: where the unit ends; where the figure does, if it has none.
        noun_end: where the noun phrase that it opens ends.
        text: as written; None where there is no unit.
        concept, kind, factor, base: as the vocabulary has them.
        known: whether the vocabulary does.
        start: where it stands, for one before its figure.
    """

    end: int
    noun_end: int
    text: str | None = None
    concept: str | None = None
    kind: str | None = None
    factor: Decimal = Decimal(1)
    base: str | None = None
    known: bool = False
    start: int = 0


def unit_after(outline: Outline, rules: Rules, tokens: Tokens, end: int, limit: int) -> Unit:
    """Scale words, then a unit of the vocabulary, then what it is counted per; else the noun that follows."""
    percent = PERCENT.match(outline.key, end, limit)
    if percent:
        share = rules.lexicon.units.get("phan-tram" if percent[1] == "%" else "phan-nghin")
        stop = _per(outline.key, percent.end(), limit)  # 7,0%/năm
        return Unit(stop, stop, percent[1], share.id if share else None, "share", Decimal(1), percent[1], True)
    if outline.key[end : end + 1].isalpha():  # "6.500ha": one token with its figure
        tokens = Tokens.of(outline.key, end, min(limit, end + _GLUED))
    first = i = _unquoted(rules, tokens, tokens.at(end))
    if i >= len(tokens.words) - 1 or outline.key[end : tokens.starts[i]].strip(_OPENED):
        return Unit(end, end)
    factor, concept = Decimal(1), None
    while concept is None and (m := rules.units.match_at(tokens, i)) and m.end <= limit:
        unit = rules.lexicon.units[m.payloads[0]]
        factor, i = factor * unit.factor, m.last
        concept = None if unit.kind == "scale" else unit
    if i == first:
        return _open_noun(outline, rules, tokens, i, limit, end)
    stop = _per(outline.key, tokens.ends[i - 1], limit)
    kind = concept.kind if concept else None
    noun_end = _noun_end(rules, tokens, tokens.at(stop), limit) if kind == "count" else stop
    return Unit(
        end=stop,
        noun_end=max(noun_end, stop),
        text=" ".join(outline.text[tokens.starts[first] : stop].split()),
        concept=concept.id if concept else None,
        kind=kind,
        factor=factor,
        base=(concept.base or concept.label) if concept else None,
        known=True,
    )


def _unquoted(rules: Rules, tokens: Tokens, i: int) -> int:
    """Behind the sign that opens a quotation where a unit of the vocabulary opens it: 1.400 “Nhà | đại đoàn kết”."""
    if i + 1 < len(tokens.words) and tokens.words[i] in _QUOTES and rules.units.match_at(tokens, i + 1):
        return i + 1
    return i


_PER = re.compile(
    r"\s?/\s?(?:(?:10{0,5}|100?\.000|1\.000(?:\.000)?)\s?(?:vạn\s)?)?"  # another number there is a pair's: A/B
    r"(?:người|năm|tháng|ngày|tuần|quý|ha|hộ|xã|dân|vạn dân|lượt|km2?|chi bộ|đầu người|phần|vụ|con|đơn vị|tấn|"
    r"lao động|m2)\b"
)


def _per(key: str, end: int, limit: int) -> int:
    """ "/người", "/100 dân", "/ha" right after a unit."""
    m = _PER.match(key, end, limit)
    return m.end() if m else end


def _open_noun(outline: Outline, rules: Rules, tokens: Tokens, i: int, limit: int, end: int) -> Unit:
    """A unit that the vocabulary does not know: the noun that follows, two words at most."""
    quoted = tokens.words[i] in _QUOTES  # 15 “Mái ấm tình thương”
    i += quoted
    stop = _noun_end(rules, tokens, i, limit)
    if stop <= end:
        return Unit(end, end)
    last = i + 1 if tokens.ends[i + 1 : i + 2] and tokens.ends[i + 1] <= stop else i
    text = outline.text[tokens.starts[i] : tokens.ends[last]]
    if text[0].isupper() and not quoted and not rules.document_types.match_at(tokens, i):
        return Unit(end, end)  # "Lượt xem: 12.458 Chia sẻ": another name, not what is counted
    return Unit(tokens.ends[last], max(stop, tokens.ends[last]), " ".join(text.split()))


def _noun_end(rules: Rules, tokens: Tokens, i: int, limit: int) -> int:
    """Where a noun phrase from token ``i`` ends: at a sign, a digit, or a word that opens another phrase."""
    end = 0
    while i < len(tokens.words) and tokens.ends[i] <= limit:
        if not tokens.words[i].isalpha() or tokens.words[i] in rules.boundaries:
            break
        end = tokens.ends[i]
        i += 1
    return end
