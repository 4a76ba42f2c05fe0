"""Amounts that are not one number with its unit behind it: "USD 850 triệu", "2 tỷ 500 triệu đồng"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from hgkg.extract.quantities.units import Unit, unit_after
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.numbers import parse_number
from hgkg.text.phrases import Tokens

_REST = re.compile(r"\s(\d{1,3})(?=\s)")


@dataclass(frozen=True, slots=True)
class Compound:
    """What follows the first number of an amount: how much it adds in the first one's unit, where its number ends."""

    added: Decimal
    value_end: int
    unit: Unit


def currency_before(rules: Rules, tokens: Tokens, start: int, unit: Unit) -> Unit | None:
    """ "USD 850 triệu": the unit "triệu USD" where a currency stands right before the figure, none behind it."""
    i = tokens.at(start) - 1
    found = rules.units.match_at(tokens, i) if i >= 0 else None
    concept = rules.lexicon.units[found.payloads[0]] if found else None
    if concept is None or concept.kind != "money" or concept.factor != 1 or not tokens.words[i].isascii():
        return None
    label = f"{unit.text} {concept.label}" if unit.known and unit.text else concept.label
    scaled = unit.known and unit.text is not None
    end = unit.end if scaled else tokens.ends[i + 1]
    return Unit(
        end=end,
        noun_end=end,
        text=label,
        concept=concept.id,
        kind=concept.kind,
        factor=unit.factor * concept.factor if scaled else concept.factor,
        base=concept.base or concept.label,
        known=True,
        start=tokens.starts[i],
    )


def compound(outline: Outline, rules: Rules, tokens: Tokens, unit: Unit, limit: int) -> Compound | None:
    """ "2 tỷ 500 triệu đồng" is 2,5 tỷ đồng: a scale word without unit, then a smaller scale with its unit."""
    if not unit.known or unit.kind or unit.factor <= 1 or unit.text is None:
        return None
    m = _REST.match(outline.key, unit.end, limit)
    if not m:
        return None
    rest = unit_after(outline, rules, tokens, m.end(1), limit)
    if rest.kind != "money" or not 1 <= rest.factor < unit.factor:
        return None
    money = rules.lexicon.units[rest.concept] if rest.concept else None
    added = parse_number(m[1]) * rest.factor / unit.factor
    text = f"{unit.text} {money.base or money.label}" if money else unit.text
    return Compound(added, m.end(1), rest._replace(text=text, factor=unit.factor))
