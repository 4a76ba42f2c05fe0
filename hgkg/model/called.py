"""What a document is called within a sentence: by its number, else by its type and time, else by its title.

A document's slug is a name of a file, which says nothing to whoever reads the sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.text.time_words import time_words

Called = Mapping[str, str]
"""What a document is called, by language ("vi", "en")."""

_TITLED = ("news", "infographic")
"""Types whose pieces are told apart by their titles, not by their years."""

LONGEST = 70
"""Characters of a title where there is little room."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a document says of itself, as far as it makes a name.

    Attributes:
        slug: of its text.
        type: the local name of its type; "" where none is known.
        words: its type in each language; "" where it has none.
        number, period, title: "" where it has none.
    """

    slug: str
    type: str
    words: Called
    number: str
    period: str
    title: str


def called(heads: Iterable[Head], longest: int | None = None) -> Mapping[str, Called]:
    """What each of some documents is called, by its slug; no two the same.

    Titles of more than ``longest`` characters are cut. Where names of people are yet to be hidden in them they must be
    whole: what a cut leaves of a name is not known for one.
    """
    choices = {head.slug: _choices(head, longest) for head in heads}
    counts = Counter(name["vi"] for names in choices.values() for name in names)
    return {slug: next(name for name in names if counts[name["vi"]] == 1) for slug, names in choices.items()}


def _choices(head: Head, longest: int | None) -> tuple[Called, ...]:
    """The names that a document may go by, the shortest first; the last, with its slug, is its alone."""
    names: list[Called] = []
    if head.number:
        words = f"{head.words['vi']} {head.number}".strip()
        names.append({"vi": words, "en": words})
    elif head.type and head.period and head.type not in _TITLED:
        names.append({lang: f"{word} {_period(head.period, lang)}" for lang, word in head.words.items()})
    title = " ".join(head.title.split())
    if longest is not None and len(title) > longest:
        title = title[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    if title:
        names.append({lang: f"{word} “{title}”".strip() for lang, word in head.words.items()})
    last = names[-1] if names else {"vi": "", "en": ""}
    return (*names, {lang: f"{words} ({head.slug})".strip() for lang, words in last.items()})


def _period(code: str, lang: str) -> str:
    """ "năm 2024", "giai đoạn 2020–2025", "quý III năm 2024"."""
    before = {"vi": "năm " if code.isdigit() else "giai đoạn " if "/" in code else ""}.get(lang, "")
    return f"{before}{time_words(code, lang)}"
