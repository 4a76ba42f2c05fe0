"""What a maintainer would write of a new document: a guess from its first lines, to be looked at and corrected."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePath
from statistics import median
from typing import NamedTuple

from hgkg.load.slugs import ascii_slug, free_slug, slug_from
from hgkg.model.document import Document
from hgkg.model.lexicon import DocumentType
from hgkg.text.fold import match_key
from hgkg.text.titles import period_of_title

_FIRST_LINES = 40
"""Lines that hold something, looked at for the type and the title: a letterhead with its title has about ten."""
_TITLE_LINES = 4
_DAY, _TIME = r"\d{1,2}[/-]\d{1,2}[/-]\d{4}", r"\d{1,2}[:h]\d{2}(?::\d{2})?"
_POSTED = re.compile(rf"{_DAY}\W{{1,3}}{_TIME}|{_TIME}\W{{1,3}}{_DAY}")
"""Day and time of day together, as news sites print them."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_LINE, _FEWEST_LINES = 60, 10
"""An infographic's text is many short lines: characters that half of them do not exceed, and how many are enough."""


class Guess(NamedTuple):
    """Slug, genre and period, the latter None where the text shows none."""

    slug: str
    genre: str
    period: str | None


def guess(document: Document, types: Mapping[str, DocumentType], taken: Collection[str] = ()) -> Guess:
    """Guess what the catalogue should say.

    Args:
        document: the document as read.
        types: the vocabulary's document types, whose words stand at the head of official documents.
        taken: slugs that are in use.

    Returns:
        Genre by the type word, else by what news sites and infographics look like; the period that the title names,
        else the first year of the text; as slug ``genre-year``, or the file's name where either is not known.
    """
    lines = [" ".join(line.split()) for line in document.text.splitlines() if line.strip()][:_FIRST_LINES]
    at, genre = _by_type_word(lines, types)
    genre = genre or _by_looks(lines)
    period = _period(lines[at : at + _TITLE_LINES]) or _period(lines)
    stem = PurePath(document.name).stem
    wanted = f"{genre}-{period[:4]}" if period and genre != "other" else slug_from(stem, document.sha256)
    return Guess(free_slug(ascii_slug(wanted) or wanted, taken), genre, period)


def _by_type_word(lines: Sequence[str], types: Mapping[str, DocumentType]) -> tuple[int, str | None]:
    """The line that holds a type word alone or opens in capitals with one, and the genre; else (0, None)."""
    words = sorted(_words(types), key=lambda pair: (-len(pair[0]), pair))
    for number, line in enumerate(lines):
        key = match_key(line)
        for word, genre in words:
            opens_with_it = re.match(re.escape(word) + r"(?!\w)", key) is not None
            if opens_with_it and (key == word or line[: len(word)].isupper()):
                return number, genre
    return 0, None


def _words(types: Mapping[str, DocumentType]) -> Iterator[tuple[str, str]]:
    for concept in types.values():
        for label in concept.labels:
            yield match_key(label), concept.genre


def _by_looks(lines: Sequence[str]) -> str:
    if any(_POSTED.search(line) for line in lines[:5]):
        return "news"
    if len(lines) >= _FEWEST_LINES and median(map(len, lines)) <= _SHORT_LINE:
        return "infographic"
    return "other"


def _period(lines: Sequence[str]) -> str | None:
    text = "\n".join(lines)
    named = period_of_title(match_key(text))
    if named:
        return named
    year = _YEAR.search(text)
    return year.group() if year else None
