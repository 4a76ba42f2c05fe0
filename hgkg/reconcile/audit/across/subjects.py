"""One document quoted with two subjects: the words of the quotations laid side by side.

Only words exchanged in the middle of a quotation count: a quotation may begin later, end earlier or leave words out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hgkg.model.finding import Evidence
from hgkg.model.record import Citation
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import search_key

_WORD = re.compile(r"\w+")
_LEAST = 5
"""Words that two quotations must share before their difference says anything."""
_SHARED = 0.7
"""Share of the shorter quotation that the other must have too."""
_NEAR = 0.75
"""Likeness of two words from which one is the other mistyped."""
_BEFORE, _AFTER = 3, 4
"""Words before and after the exchanged ones that are shown with them."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """The subject of a citation, word by word, with their places in the normalised text."""

    citation: Citation
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Exchange:
    """Words of one quotation that stand in the place of others in another: the words from and to, ends excluded."""

    here: tuple[int, int]
    there: tuple[int, int]


def two_subjects(audited: Audited) -> Iterator[Noticed]:
    """Each document that is quoted more than once: every quotation against the commonest, else the first."""
    corpus = audited.corpus
    by_document: dict[str, list[_Quoted]] = defaultdict(list)
    for citation in corpus.citations:
        if citation.resolved and citation.numbered and citation.subject_start is not None:
            by_document[citation.resolved].append(_quoted(corpus, citation))
    told: set[tuple[Evidence, ...]] = set()
    # A subject may hold that of another document: the inner one, which begins later, is the one misquoted.
    for quotations in sorted(by_document.values(), key=lambda q: -max(c.citation.start for c in q)):
        for noticed in _against_commonest(corpus, quotations) if len(quotations) > 1 else ():
            if noticed.spans not in told:
                told.add(noticed.spans)
                yield noticed


def _quoted(corpus: Corpus, citation: Citation) -> _Quoted:
    outline = corpus.outlines[citation.doc]
    start, end = citation.subject_start or 0, citation.subject_end or 0
    span = outline.document.map.to_target(start, end)
    found = list(_WORD.finditer(outline.key, span.start, span.end))
    return _Quoted(citation, tuple(m.group() for m in found), tuple(m.span() for m in found))


def _against_commonest(corpus: Corpus, quotations: Sequence[_Quoted]) -> Iterator[Noticed]:
    counts = Counter(q.words for q in quotations)
    usual = max(quotations, key=lambda q: counts[q.words])  # of equals the first
    told: dict[tuple[str, str], list[tuple[Evidence, Evidence]]] = defaultdict(list)
    slips: set[tuple[str, str]] = set()
    for quoted in quotations:
        for exchange in _exchanges(corpus, quoted, usual):
            pair = _shown(corpus, quoted, exchange.here), _shown(corpus, usual, exchange.there)
            key = pair[0].quote.casefold(), pair[1].quote.casefold()
            told[key].append(pair)
            if _mistyped(quoted.words[slice(*exchange.here)], usual.words[slice(*exchange.there)]):
                slips.add(key)
    for key, pairs in told.items():
        yield _noticed(usual.citation, pairs, slip=key in slips)


def _exchanges(corpus: Corpus, one: _Quoted, other: _Quoted) -> list[_Exchange]:
    """Exchanged words, where the two are one subject for the rest; empty where one is a free rendering."""
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    steps = matcher.get_opcodes()
    same = sum(i2 - i1 for tag, i1, i2, _, _ in steps if tag == "equal")
    if same < _LEAST or same < _SHARED * min(len(one.words), len(other.words)):
        return []
    return [
        _Exchange((i1, i2), (j1, j2))
        for tag, i1, i2, j1, j2 in steps[1:-1]
        if tag == "replace" and _telling(corpus, one, (i1, i2)) and _telling(corpus, other, (j1, j2))
        if _plain(one.words[i1:i2]) != _plain(other.words[j1:j2])
    ]


def _telling(corpus: Corpus, quoted: _Quoted, part: tuple[int, int]) -> bool:
    """Whether words say something: no mere function words, and no abbreviation of what the other writes out."""
    words = quoted.words[slice(*part)]
    if all(word in corpus.cues.get("boundary", ()) for word in words):
        return False
    text = corpus.outlines[quoted.citation.doc].text
    return not any(text[start:end].isupper() for start, end in quoted.places[slice(*part)])


def _plain(words: Sequence[str]) -> str:
    """Without tones and without the choice of i or y: a matter of spelling, not of subject."""
    return search_key(" ".join(words)).replace("y", "i")


def _mistyped(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one word was exchanged for one that differs by a letter: "tập tể" for "tập thể"."""
    a, b = _plain(one), _plain(other)
    return len(one) == len(other) == 1 and abs(len(a) - len(b)) == 1 and SequenceMatcher(None, a, b).ratio() >= _NEAR


def _shown(corpus: Corpus, quoted: _Quoted, part: tuple[int, int]) -> Evidence:
    first, last = max(0, part[0] - _BEFORE), min(len(quoted.places), part[1] + _AFTER)
    start, end = quoted.places[first][0], quoted.places[last - 1][1]
    return evidence(corpus.outlines[quoted.citation.doc], start, end)


def _noticed(usual: Citation, pairs: Sequence[tuple[Evidence, Evidence]], slip: bool) -> Noticed:
    here, there = pairs[0]
    why = (": nghi lỗi gõ", ": probably a typing error") if slip else ("", "")
    said, expected = " ".join(here.quote.split()), " ".join(there.quote.split())
    return Noticed(
        check="two subjects",
        type="cross_document",
        severity="low" if slip else "medium",
        vi=f"{usual.type} {usual.number} được dẫn với hai trích yếu: “… {said} …” và “… {expected} …”{why[0]}",
        en=f"{usual.type} {usual.number} is cited under two titles: “… {said} …” and “… {expected} …”{why[1]}",
        spans=tuple(dict.fromkeys((*(pair[0] for pair in pairs), there))),
        stated=said,
        computed=expected,
    )
