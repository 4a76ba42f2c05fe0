"""What a document is called within a sentence: by its number, else by its type and time, else by its title.

A document's slug is a name of a file, which says nothing to whoever reads the sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from hgkg.model.lexicon import DocumentType
from hgkg.model.record import DocumentRecord
from hgkg.text.fold import match_key
from hgkg.text.time_words import time_words

Called = Mapping[str, str]
"""What a document is called, by language ("vi", "en")."""

_TITLED = ("news", "infographic")
"""Genres whose pieces are told apart by their titles."""

_LONGEST = 70
"""Characters of a title within a sentence."""


def called(records: Iterable[DocumentRecord], types: Iterable[DocumentType]) -> Mapping[str, Called]:
    """What each of some documents is called, by its slug; no two the same."""
    by_word = _by_word(types)
    choices = {record.doc: _choices(record, by_word.get(_key(record.type))) for record in records}
    counts = Counter(name["vi"] for names in choices.values() for name in names)
    return {slug: next(name for name in names if counts[name["vi"]] == 1) for slug, names in choices.items()}


def _by_word(types: Iterable[DocumentType]) -> Mapping[str, DocumentType]:
    """The types by their labels and local names: a record has the one or the other."""
    found: dict[str, DocumentType] = {}
    for type in types:
        for word in (type.id, *type.labels):
            found.setdefault(_key(word), type)
    return found


def _key(word: str | None) -> str:
    return match_key(word or "")


def _choices(record: DocumentRecord, type: DocumentType | None) -> tuple[Called, ...]:
    """The names that a document may go by, the shortest first; the last, with its slug, is its alone."""
    names: list[Called] = []
    if record.number:
        words = f"{type.label if type else record.type or ''} {record.number}".strip()
        names.append({"vi": words, "en": words})
    elif type and record.period and type.genre not in _TITLED:
        names.append({"vi": f"{type.label} {_period(record.period, 'vi')}", "en": _english(type, record.period)})
    title = " ".join(record.title.split())
    if len(title) > _LONGEST:
        title = title[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
    if title:
        kind = {"vi": type.label if type else "", "en": type.label_en if type else ""}
        names.append({lang: f"{word} “{title}”".strip() for lang, word in kind.items()})
    last = names[-1] if names else {"vi": "", "en": ""}
    return (*names, {lang: f"{words} ({record.doc})".strip() for lang, words in last.items()})


def _period(code: str, lang: str) -> str:
    """ "năm 2024", "giai đoạn 2020-2025", "quý III năm 2024"."""
    words = time_words(code, lang)
    before = "năm " if code.isdigit() else "giai đoạn " if "/" in code else ""
    return f"{before}{words}"


def _english(type: DocumentType, period: str) -> str:
    return f"{type.label_en or type.label} {time_words(period, 'en')}"
