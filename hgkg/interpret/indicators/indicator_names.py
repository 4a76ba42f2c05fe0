"""The name of an indicator as it stands in a text, and where to look for one."""

from __future__ import annotations

import re
from typing import NamedTuple

from hgkg.model.lexicon import IndicatorConcept
from hgkg.text.spans import Span

RIGHT_END = re.compile(r"[,;:.()\[\n“”\"]|\d")
"""Where words behind a figure end: at a sign or the next figure."""
REACH = 90
"""Characters that a label may take behind a figure."""


class Named(NamedTuple):
    """An indicator in the text.

    Attributes:
        start: where its first word stands.
        label: canonical where the vocabulary knows it, else the text's own words.
        concept: the vocabulary's, or None.
        counted: whether the noun after the figure is part of it.
        rule, confidence: how it was found.
        end: where its last word stands, for one that goes on behind the figure.
        action: for something counted, the words that say what was done with it.
    """

    start: int
    label: str
    concept: IndicatorConcept | None
    counted: bool
    rule: str
    confidence: float
    action: str = ""
    end: int = 0


class Place(NamedTuple):
    """Where to look for the indicator of a figure.

    Attributes:
        reach: how far back a label may begin.
        words: the words right before the figure, without its verb.
        measure: how the figure was read.
        verb: role of the cue before the figure.
        before: the indicator of the statement before, in the same clause.
        action: what is done with what is counted, and by whom, as far as the words before the figure say so.
        actor: who does it, where the sentence opens with a body.
        earlier: the indicator of the statement before, behind a semicolon too.
        start: where the sentence's own words begin.
    """

    reach: int
    words: Span
    measure: str
    verb: str | None
    before: Named | None
    action: str = ""
    actor: str = ""
    earlier: Named | None = None
    start: int = 0
