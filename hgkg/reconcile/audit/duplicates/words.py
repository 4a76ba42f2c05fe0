"""Words that stand twice or more in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, told

_WORD_TWICE = re.compile(r"\b([^\W\d_]{2,}) (\1)\b")
_OPENING = '([“"*'
_PHRASE_TWICE = re.compile(r"\b([^\W\d_]{2,} [^\W\d_]{2,}) (\1)\b")
# Words that nothing is called by twice, and words that a figure follows: "ngày ngày 16/10", but "ngày ngày" is daily.
_NEVER_TWICE = "audit.never_twice"
_BEFORE_A_FIGURE = "audit.before_figure"
_REDUPLICATED = "audit.reduplicated"


def word_twice(audited: Audited) -> Iterator[Noticed]:
    """ "kế hoạch số số 238", "thu nhập bình bình quân": a word doubled by mistake.

    Vietnamese doubles words on purpose ("luôn luôn"), and two words may meet that share a syllable ("Ủy ban ban hành"):
    a doubled word is taken for a slip where the vocabulary says that it never doubles, where a figure follows it, or
    where the same words stand elsewhere in the document with it once. Three times in a row nothing stands on purpose.
    """
    cues = audited.corpus.cues
    never, figure, meant = (frozenset(cues.get(role, ())) for role in (_NEVER_TWICE, _BEFORE_A_FIGURE, _REDUPLICATED))
    for outline in audited.corpus.outlines.values():
        key = outline.key
        words, phrases = _doubled(key)
        for run in _runs(m for m in _all(_WORD_TWICE, words, key) if _is_same(outline.text, m)):
            slip = run.word in never or (run.word in figure and re.match(r"\s?\d", key[run.end : run.end + 2]))
            if slip or (run.word not in meant and (run.times > 2 or _stands_once(key, run))):
                yield _twice(outline, run, 1.0 if slip else 0.8)
        for run in _runs(m for m in _all(_PHRASE_TWICE, phrases, key) if _is_same(outline.text, m, opening=True)):
            if run.word not in meant:
                yield _twice(outline, run, 0.8)


@dataclass(frozen=True, slots=True)
class _Run:
    """A word, or two, that stands several times in a row from ``start`` to ``end``."""

    word: str
    start: int
    end: int
    times: int


def _runs(pairs: Iterator[re.Match[str]]) -> Iterator[_Run]:
    """Pairs of which the second word is the first of the next one are one run: "dài dài dài".

    Of "công tác công tác công tác" the pair "tác công" is nothing of its own.
    """
    last: _Run | None = None
    for m in pairs:
        if last and m.start() < last.end:
            if m[1] == last.word and m.start(2) == last.end + 1:
                last = _Run(last.word, last.start, m.end(), last.times + 1)
            continue
        if last:
            yield last
        last = _Run(m[1], m.start(), m.end(), 2)
    if last:
        yield last


def _is_same(text: str, m: re.Match[str], *, opening: bool = False) -> bool:
    """Whether both words are written alike; ``opening``: but for the capital with which a sentence or item begins."""
    first, again = text[m.start() : m.start(2) - 1], text[m.start(2) : m.end()]
    return first == again or (opening and first[:1].lower() + first[1:] == again and _opens(text, m.start()))


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or an item begins at a place, where a word has its capital anyway."""
    return text[max(0, at - 3) : at].rstrip(" ")[-1:] in ("", "\n", ".", ":", ")", "-", "+", "•", "“")


def _doubled(key: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words, and pairs of words, that follow themselves somewhere in a text: cheap to find between blanks."""
    for sign in _OPENING:
        key = key.replace(sign, " ")
    words = key.split()
    one = frozenset(
        a
        for a, b in pairwise(words)
        if a[0] == b[0] and len(a) > 1 and b.startswith(a) and not b[len(a) : len(a) + 1].isalpha()
    )
    two = frozenset(
        f"{a} {b}"
        for a, b, again, last in zip(words, words[1:], words[2:], words[3:], strict=False)
        if a == again and last.startswith(b) and a != b
    )
    return one, two


def _all(twice: re.Pattern[str], doubled: frozenset[str], key: str) -> Iterator[re.Match[str]]:
    """Where the words of ``doubled`` follow themselves, in text order."""
    found = {}
    for words in doubled:
        at = key.find(f"{words} {words}") if words else -1
        while at >= 0:
            m = twice.match(key, at)
            if m and not key[at - 1 : at].isalnum():
                found[at] = m
            at = key.find(f"{words} {words}", at + 1)
    return (found[at] for at in sorted(found))


_AROUND = 100_000  # characters around a word in which the document bears it out
_COMMON = 5  # times that two words stand together in a document before they count as one of its compounds


def _stands_once(key: str, run: _Run) -> bool:
    """Whether the words around a doubled one stand elsewhere with it once ("nhập bình quân"), or it often forms a
    compound with the word after it, and none with the word before it ("công phát phát triển")."""
    left = re.search(r"([^\W\d_]+) $", key[max(0, run.start - 16) : run.start])
    right = re.match(r" ([^\W\d_]+)", key[run.end : run.end + 16])
    if not left or not right:
        return False
    start, end = max(0, run.start - _AROUND), run.end + _AROUND
    if key.find(f" {left[1]} {run.word} {right[1]} ", start, end) >= 0:
        return True
    compound, other = key.count(f" {run.word} {right[1]}", start, end), key.count(f" {left[1]} {run.word} ", start, end)
    return compound > _COMMON and other == 1


def _twice(outline: Outline, run: _Run, confidence: float) -> Noticed:
    text, start, end = outline.text, run.start, run.end
    after = re.match(r" [^\s,.;()]+", text[end : end + 40])
    before = re.search(r"[^\s,.;()]+ $", text[max(0, start - 20) : start])
    begin, stop = start - (len(before.group()) if before else 0), end + (after.end() if after else 0)
    more = run.times > 2
    times = {lang: told(Decimal(run.times), lang) for lang in ("vi", "en")}
    return Noticed(
        check="word twice",
        type="duplicate",
        severity="low",
        vi=f"“{run.word}” viết liền {times['vi']} lần" if more else f"Từ lặp: “{text[start:end]}”",
        en=f"“{run.word}” stands {times['en']} times in a row" if more else f"A word is repeated: “{text[start:end]}”",
        spans=(evidence(outline, begin, stop), evidence(outline, start, end)),
        stated=run.times if more else text[start:end],
        computed=1 if more else run.word,
        confidence=confidence,
    )
