"""A title that counts what its text does not name: "7 nhiệm vụ trọng tâm năm 2025" over a text without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus

_COUNT = re.compile(r"(?<![\d/.,-])(\d{1,2})\s+(?=\D)")
_WORDS = re.compile(r"[^\W\d_]+")
_QUALIFIERS = 2
"""Words after the noun that belong to what is counted: "nhiệm vụ trọng tâm"."""
_LEAST_TEXT = 300
"""Characters below which a text is no more than its title."""


def promised_in_title(audited: Audited) -> Iterator[Noticed]:
    """Each number of things in a document's title of which its text never speaks."""
    for outline in audited.corpus.outlines.values():
        title = outline.letterhead.title_span
        body = outline.key[title.end :]
        if len(body) < _LEAST_TEXT:
            continue
        for count in _COUNT.finditer(outline.key, title.start, title.end):
            thing = _thing(audited.corpus, outline, count.end(), title.end)
            if thing and not _named(body, int(count[1]), thing):
                yield _noticed(outline, count.start(1), count.end() + len(thing), int(count[1]), thing)


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


def _noticed(outline: Outline, start: int, end: int, count: int, thing: str) -> Noticed:
    return Noticed(
        check="promised in title",
        type="claim",
        severity="medium",
        vi=f"Tiêu đề nêu {count} {thing} nhưng nội dung không nhắc đến “{thing}”: đếm được 0/{count}",
        en=f"The title counts {count} “{thing}”, but the text nowhere names them: 0 of {count} found",
        spans=(evidence(outline, start, end),),
        stated=count,
        computed=0,
    )
