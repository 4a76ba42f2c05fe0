"""Sentences made here in English have English units: "7,017 tỷ đồng against …" reads "7,017 billion dong against …".

Every sentence is composed of figures as their records have them; the units are told in English at one place, here, when
the sentences are done. What is quoted stays as it is, and so do names of indicators and documents that have a figure in
themselves ("Số bác sĩ trên 10.000 dân").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment, FindingRecord, Quantified, Reason, Record

_QUOTED = "“[^”]*”"


class EnglishUnits:
    """Tells the units of a sentence in English, by the vocabulary.

    Args:
        lexicon: the vocabularies; what a unit's English name adds in brackets is left out behind a figure.
        names: of indicators and documents; they stay as they are.
    """

    def __init__(self, lexicon: Lexicon, names: Iterable[str] = ()) -> None:
        self._english = {
            label: unit.label_en.partition(" (")[0]
            for unit in lexicon.units.values()
            for label in unit.labels
            if label[:1].isalpha()
        }
        units = "|".join(map(re.escape, sorted(self._english, key=lambda label: (-len(label), label))))
        figure = rf"(?<=\d )(?P<unit>{units})(?![\w/])"
        with_figure = re.compile(figure)
        kept = sorted({name for name in names if with_figure.search(name)}, key=lambda name: (-len(name), name))
        self._parts = re.compile("|".join([_QUOTED, *map(re.escape, kept), figure]))

    def __call__(self, sentence: str) -> str:
        """The sentence with its units in English."""
        return self._parts.sub(lambda found: self._english[found["unit"]] if found["unit"] else found[0], sentence)


def in_english(made: Sequence[Record], read: Iterable[Record], called: Iterable[str], lexicon: Lexicon) -> list[Record]:
    """The records that were made, with English units in their English sentences.

    Args:
        read: the records that they were made of: their indicators are names.
        called: what documents are called.
        lexicon: the vocabularies.
    """
    names = {record.indicator for record in read if isinstance(record, Quantified)} | set(called)
    tell = EnglishUnits(lexicon, names)
    return [_told(record, tell) for record in made]


def _told(record: Record, tell: EnglishUnits) -> Record:
    if isinstance(record, Alignment):
        return replace(record, reason=_english(record.reason, tell))
    if isinstance(record, FindingRecord):
        return replace(record, message=_english(record.message, tell))
    return record


def _english(words: Reason, tell: EnglishUnits) -> Reason:
    return Reason(vi=words.vi, en=tell(words.en))
