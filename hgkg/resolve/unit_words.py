"""Units as people write them: what one is in its base, whether it is known, and which known ones are like it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches

from hgkg.model.judgement_lines import JudgementError
from hgkg.model.lexicon import Lexicon, UnitConcept
from hgkg.text.fold import match_key, search_key

_COUNT = re.compile(r"^\d[\d.]*\s*")
_NEAREST, _LIKE = 3, 0.5
_ABBREVIATED = 4
"""Characters of other labels that are not offered: "tỷ đ" says less than "tỷ đồng"."""


def unit_factor(unit: str, lexicon: Lexicon) -> tuple[Decimal, str | None]:
    """What one of a unit is in its base, and the base: "tỷ đồng" is 1000000000 đồng. An unknown one is its own."""
    by_label = _labels(lexicon)
    head, slash, per = unit.partition("/")
    factor, rest = Decimal(1), match_key(head).strip()
    while rest:
        whole = by_label.get(rest)
        if whole is not None and whole.kind != "scale":
            return factor * whole.factor, (whole.base or whole.label) + slash + per
        scale = next((w for w in sorted(by_label, key=len, reverse=True) if rest.startswith(f"{w} ")), None)
        if scale is None or by_label[scale].kind != "scale":
            break
        factor, rest = factor * by_label[scale].factor, rest[len(scale) :].strip()
    return factor, None


def check_unit(unit: str, words: str, lexicon: Lexicon) -> None:
    """Hold a unit that somebody typed against the vocabulary, and the words of the record that it is to be of: a noun
    that stands there may be counted, as where the rules read it.

    Raises:
        JudgementError: it is neither.
    """
    if _known(unit, lexicon) or re.search(rf"(?<!\w){re.escape(match_key(unit))}(?!\w)", match_key(words)):
        return
    near = _nearest(unit, lexicon)
    meant = ("; có phải " + ", ".join(near) + "?", "; did you mean " + ", ".join(near) + "?") if near else ("", "")
    raise JudgementError(
        f"{unit[:60]!r} không phải đơn vị đã biết, cũng không có trong câu chữ{meant[0]}",
        f"{unit[:60]!r} is no known unit, nor does it stand in the words{meant[1]}",
    )


def _known(unit: str, lexicon: Lexicon) -> bool:
    """Whether the vocabulary has it, as a whole or with a scale before it, and whatever it is counted per."""
    by_label = _labels(lexicon)
    if match_key(unit) in by_label:
        return by_label[match_key(unit)].kind != "scale"
    pers = [_COUNT.sub("", match_key(per).strip()) for per in unit.split("/")[1:]]
    return unit_factor(unit, lexicon)[1] is not None and all(per in by_label for per in pers)


def _nearest(unit: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Known units that are spelled alike, scaled ones as well."""
    key = search_key(unit)
    scales = [one.label for one in lexicon.units.values() if one.kind == "scale"]
    labels = [
        label
        for one in lexicon.units.values()
        if one.kind != "scale"
        for label in one.labels
        if label == one.label or len(label) > _ABBREVIATED
    ]
    money = [one.label for one in lexicon.units.values() if one.kind == "money"]
    by_key: dict[str, str] = {}
    for label in (*labels, *(f"{scale} {label}" for scale in scales for label in money)):
        by_key.setdefault(search_key(label), label)
    return tuple(by_key[one] for one in get_close_matches(key, sorted(by_key), n=_NEAREST, cutoff=_LIKE))


def _labels(lexicon: Lexicon) -> Mapping[str, UnitConcept]:
    """The units by each of their labels."""
    found: dict[str, UnitConcept] = {}
    for concept in lexicon.units.values():
        for label in concept.labels:
            found.setdefault(match_key(label), concept)
    return found
