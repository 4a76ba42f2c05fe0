"""Suspected typing errors: syllables that Vietnamese cannot have, and words that were glued together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.spotting import evidence
from hgkg.reconcile.audit.syllables import is_syllable, parts_of

_WORD = re.compile(r"(?<![\w/.@\-])[a-zà-ỹđ]{3,12}(?![\w@/]|[-.][a-z])")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[à-ỹđ]")
_AROUND = 100_000  # characters around a word in which the document bears out what was meant
_OFTEN = 3  # a word that stands so often was meant


def impossible_syllable(audited: Audited) -> Iterator[Noticed]:
    """Words in small letters with a Vietnamese letter in them, whose letters make no syllable: "chặt chẽi".

    Told only where one letter less, or a space, makes words that the document itself uses in that place or that are
    whole syllables; names, loan words and what stands often are left alone.
    """
    loans = frozenset(audited.corpus.cues.get("audit.loan", ()))
    for outline in audited.corpus.outlines.values():
        text = outline.text
        odd = _odd(text)
        often = Counter(m.group() for m in odd)
        for m in odd:
            if m.group() in loans or often[m.group()] >= _OFTEN:
                continue
            fixed, sure = _mended(outline, m)
            if fixed:
                yield _misspelt(outline, m, fixed, sure)


def _odd(text: str) -> list[re.Match[str]]:
    """The places of words that are no syllables; each different word is looked at once."""
    words = (w for w in set(_ANY_WORD.findall(text)) if 3 <= len(w) <= 12 and w.islower())
    wrong = {w for w in words if _MARKED.search(w) and not is_syllable(w)}
    return [m for m in _WORD.finditer(text) if m.group() in wrong] if wrong else []


def _mended(outline: Outline, m: re.Match[str]) -> tuple[str, bool]:
    """What a word was probably meant to be, and whether the document bears it out: with the words around it there."""
    word = m.group()
    lead = re.search(r"([^\W\d_]+) $", outline.key[max(0, m.start() - 12) : m.start()])
    after = re.match(r" ([^\W\d_]+)", outline.key[m.end() : m.end() + 12])
    key = outline.key[max(0, m.start() - _AROUND) : m.end() + _AROUND]
    beside = [w[1] for w in re.finditer(rf"\b{lead[1]} ([^\W\d_]+)", key)] if lead else []
    beside += [w[1] for w in re.finditer(rf"([^\W\d_]+) {after[1]}\b", key)] if after else []
    for fixed in dict.fromkeys(beside):
        if _one_apart(word, fixed) and is_syllable(fixed):
            return fixed, True
    parts = parts_of(word)
    if parts and f" {parts[0]} {parts[1]}" in key:
        return " ".join(parts), True
    shorter = (word[:i] + word[i + 1 :] for i in range(len(word)))
    borne = [fixed for fixed in dict.fromkeys(shorter) if len(fixed) > 1 and is_syllable(fixed) and f" {fixed} " in key]
    return (borne[0], False) if len(borne) == 1 and not parts else ("", False)


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter more, less or other makes one word of the other."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    shift_a, shift_b = (1 if len(a) >= len(b) else 0), (1 if len(b) >= len(a) else 0)
    return a[start + shift_a :] == b[start + shift_b :]


def _misspelt(outline: Outline, m: re.Match[str], fixed: str, sure: bool) -> Noticed:
    word = m.group()
    lead = re.search(r"[^\s,.;()]+ $", outline.text[max(0, m.start() - 14) : m.start()])
    return Noticed(
        check="impossible syllable",
        type="spelling",
        severity="medium" if sure else "low",
        vi=f"“{word}” không phải là âm tiết tiếng Việt; có thể là “{fixed}”",
        en=f"“{word}” is no syllable of Vietnamese; perhaps “{fixed}”",
        spans=(evidence(outline, m.start() - (len(lead.group()) if lead else 0), m.end()),),
        stated=word,
        computed=fixed,
        confidence=0.9 if sure else 0.6,
    )
