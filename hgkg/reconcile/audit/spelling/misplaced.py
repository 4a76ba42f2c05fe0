"""Words that are Vietnamese but wrong in their place: "kinh tế tập tể" where the document has "kinh tế tập thể"."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.spelling.syllables import is_syllable
from hgkg.reconcile.audit.wording import evidence

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 2  # letters of a word that may be a slip, and of one beside it that bears it out
_ORDER = (1, 2, 0)  # of two words that tell a third, how many stand before it: what they say first
_MARKS = re.compile(r"[\u0300-\u036f]")

Beside = tuple[int, str, str]
"""How many of two words stand before the one that they tell, and the two."""


def word_out_of_place(audited: Audited) -> Iterator[Noticed]:
    """A word that stands once, between or beside words that elsewhere in the document always have another one that
    differs by a mark or a letter left out: "cái cách hành chính", "nông thông mới".

    Words with a capital are left alone (names). Behind two words the other one must go with what follows too: "xây dựng
    kế hoạch" is none of "xây dựng kết cấu". Before two words, and where a letter is left out between two, the document
    has to say it twice, for short words go with much.
    """
    for outline in audited.corpus.outlines.values():
        runs = list(_runs(outline))
        counts = Counter(m.group() for run in runs for m in run)
        once = {word for word, count in counts.items() if count == 1 and len(word) >= _SHORTEST and is_syllable(word)}
        suspects = [(run, i) for run in runs for i, m in enumerate(run) if m.group() in once and _small(outline, m)]
        wanted = {beside for run, i in suspects for beside in _beside(run, i)}
        meant = _meant(runs, wanted, counts)
        pairs = {(a.group(), b.group()) for run in runs for a, b in pairwise(run)} if meant else frozenset()
        for run, i in suspects:
            if fixed := _fixed(run, i, meant, pairs):
                yield _noticed(outline, run, i, *fixed)


def _runs(outline: Outline) -> Iterator[list[re.Match[str]]]:
    """Words of the match key that only blanks part, in text order; a sign or a figure ends a run."""
    run: list[re.Match[str]] = []
    for m in _WORD.finditer(outline.key):
        if run and outline.key[run[-1].end() : m.start()] not in (" ", "\n"):
            yield run
            run = []
        run.append(m)
    if run:
        yield run


def _small(outline: Outline, m: re.Match[str]) -> bool:
    return outline.text[m.start() : m.end()].islower()


def _beside(run: Sequence[re.Match[str]], i: int) -> Iterator[Beside]:
    for before in _ORDER:
        first = i - before
        others = [run[k].group() for k in range(max(0, first), min(len(run), first + 3)) if k != i]
        if first >= 0 and len(others) == 2:
            yield before, others[0], others[1]


def _meant(
    runs: Sequence[Sequence[re.Match[str]]], wanted: set[Beside], counts: Counter[str]
) -> dict[Beside, Counter[str]]:
    """What stands beside the wanted pairs of words."""
    found: dict[Beside, Counter[str]] = defaultdict(Counter)
    for run in runs:
        for i, m in enumerate(run):
            if counts[m.group()] > 1:
                for beside in _beside(run, i):
                    if beside in wanted:
                        found[beside][m.group()] += 1
    return found


def _fixed(
    run: Sequence[re.Match[str]], i: int, meant: dict[Beside, Counter[str]], pairs: AbstractSet[tuple[str, str]]
) -> tuple[str, int] | None:
    """The only word that stands in that place elsewhere, where it is a slip away from the one that stands here; and
    how many of the words that tell it stand before."""
    told = {beside[0]: meant[beside] for beside in _beside(run, i) if beside in meant}
    others = set().union(*told.values())
    if len(others) != 1 or not _slip(run[i].group(), min(others)):
        return None
    fixed = min(others)
    mark_only = _plain(fixed) == _plain(run[i].group())
    for before in _ORDER:
        times = told[before][fixed] if before in told else 0
        after = run[i + 1].group() if i + 1 < len(run) else None
        borne = {1: mark_only or times > 1, 2: after is None or (fixed, after) in pairs, 0: mark_only and times > 1}
        if times and borne[before]:
            return fixed, before
    return None


def _slip(word: str, other: str) -> bool:
    """Whether a mark was changed or a letter left out or put in; of two words that differ by another letter both may
    be meant ("nông nghiệp", "công nghiệp")."""
    if word == other or len(other) < _SHORTEST:
        return False
    a, b = _plain(word), _plain(other)
    if a == b:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(longer) != len(shorter) + 1 or not any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer))):
        return False
    return _marks(word) == _marks(other)


def _plain(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", word)).replace("đ", "d")


def _marks(word: str) -> list[str]:
    return sorted(_MARKS.findall(unicodedata.normalize("NFD", word)))


def _noticed(outline: Outline, run: Sequence[re.Match[str]], i: int, fixed: str, before: int) -> Noticed:
    m = run[i]
    start, end = run[i - before].start(), run[i - before + 2].end()
    word = outline.text[m.start() : m.end()]
    around = " ".join(outline.text[start:end].split())
    right = " ".join((outline.text[start : m.start()] + fixed + outline.text[m.end() : end]).split())
    return Noticed(
        check="word out of place",
        type="spelling",
        severity="low",
        vi=f"“{around}”: ở chỗ khác văn bản viết “{right}”; nghi gõ nhầm “{fixed}” thành “{word}”",
        en=f"“{around}”: elsewhere the document has “{right}”; perhaps “{fixed}” was mistyped as “{word}”",
        spans=(evidence(outline, start, end),),
        stated=word,
        computed=fixed,
        confidence=0.6,
    )
