"""A title that counts what its text does not name: "7 nhiệm vụ trọng tâm năm 2025" over a text without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.lists import items
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus

_COUNT = re.compile(r"(?<![\d/.,-])(\d{1,2})\s+(?=\D)")
_WORDS = re.compile(r"[^\W\d_]+")
_QUALIFIERS = 2
"""Words after the noun that belong to what is counted: "nhiệm vụ trọng tâm"."""
_LEAST_TEXT = 300
"""Characters below which a text is no more than its title."""


_OPENS_LIST = re.compile(r"\s*(?:là|gồm|bao gồm|như sau|sau đây|sau)?\s?:\s*")
_LEAST_LIST = 3
"""Items from which a list is taken for the one that the title counts."""


def promised_in_title(audited: Audited) -> Iterator[Noticed]:
    """Each number of things in a document's title of which its text never speaks, or lists another number."""
    for outline in audited.corpus.outlines.values():
        title = outline.letterhead.title_span
        body = outline.key[title.end :]
        if len(body) < _LEAST_TEXT:
            continue
        for count in _COUNT.finditer(outline.key, title.start, title.end):
            thing = _thing(audited.corpus, outline, count.end(), title.end)
            if not thing:
                continue
            promised = int(count[1])
            listed = 0 if not _named(body, promised, thing) else _listed(outline, title.end, thing)
            if listed not in (None, promised):
                yield _noticed(outline, count.start(1), count.end() + len(thing), promised, thing, listed)


def _thing(corpus: Corpus, outline: Outline, start: int, end: int) -> str | None:
    """The noun at ``start`` that a title may count, with its qualifiers; None for years, days and other nouns."""
    key = outline.key[start:end]
    noun = next(
        (
            w
            for w in corpus.cues.get("claim.counted", ())
            if key.startswith(w) and not key[len(w) : len(w) + 1].isalnum()
        ),
        None,
    )
    if noun is None:
        return None
    stop = len(noun)
    for word in list(_WORDS.finditer(key, stop))[:_QUALIFIERS]:
        if word.start() != stop + 1 or key[stop] != " " or _ends(corpus, word.group()):
            break
        stop = word.end()
    return key[:stop]


def _ends(corpus: Corpus, word: str) -> bool:
    """Whether a word opens another phrase: "của", "năm", "trong"."""
    return word == "năm" or word in corpus.cues.get("boundary", ())


def _named(body: str, count: int, thing: str) -> bool:
    """Whether the text names the thing, or counts as many under a shorter name."""
    if thing in " ".join(body.split()):
        return True
    first = " ".join(thing.split()[:2])
    return bool(re.search(rf"(?<!\d)0?{count}\s+{re.escape(first)}", body))


def _listed(outline: Outline, start: int, thing: str) -> int | None:
    """How many the text lists right behind the thing's own name: numbered from 1 on, or parted by semicolons.

    None where no such list follows ("nhiệm vụ trọng tâm gồm: …; …").
    """
    key = outline.key
    at = key.find(thing, start)
    while at >= 0:
        opening = _OPENS_LIST.match(key, at + len(thing))
        if opening:
            stop = key.find("\n", opening.end())
            found = items(outline.text, opening.end(), stop if stop >= 0 else len(key))
            return len(found) if len(found) >= _LEAST_LIST else None
        at = key.find(thing, at + 1)
    return None


def _noticed(outline: Outline, start: int, end: int, count: int, thing: str, listed: int) -> Noticed:
    vi = f"Tiêu đề nêu {count} {thing} nhưng nội dung liệt kê {listed}: {listed}/{count}"
    en = f"The title counts {count} “{thing}”; the text lists {listed}: {listed} of {count}"
    if not listed:
        vi = f"Tiêu đề nêu {count} {thing} nhưng nội dung không nhắc đến “{thing}”: đếm được 0/{count}"
        en = f"The title counts {count} “{thing}”, but the text nowhere names them: 0 of {count} found"
    return Noticed(
        check="promised in title",
        type="claim",
        severity="medium",
        vi=vi,
        en=en,
        spans=(evidence(outline, start, end),),
        stated=count,
        computed=listed,
    )
