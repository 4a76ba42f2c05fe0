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
_MARKED = re.compile(r"[à-ỹđ]")
_OFTEN = 3  # a word that stands so often was meant


def impossible_syllable(audited: Audited) -> Iterator[Noticed]:
    """Words in small letters with a Vietnamese letter in them, whose letters make no syllable: "chặt chẽi".

    Told only where one letter less, or a space, makes words that the document itself uses in that place or that are
    whole syllables; names, loan words and what stands often are left alone.
    """
    loans = frozenset(audited.corpus.cues.get("audit.loan", ()))
    for outline in audited.corpus.outlines.values():
        text = outline.text
        odd = [
            m
            for m in _WORD.finditer(text)
            if m.group().islower() and not is_syllable(m.group()) and _MARKED.search(m.group())
        ]
        often = Counter(m.group() for m in odd)
        for m in odd:
            if m.group() in loans or often[m.group()] >= _OFTEN:
                continue
            fixed, sure = _mended(outline, m)
            if fixed:
                yield _misspelt(outline, m, fixed, sure)


def _mended(outline: Outline, m: re.Match[str]) -> tuple[str, bool]:
    """What a word was probably meant to be, and whether the document bears it out."""
    text, word = outline.key, m.group()
    lead = re.search(r"([^\W\d_]+) $", text[max(0, m.start() - 12) : m.start()])
    before = f"{lead[1]} " if lead else ""
    shorter = [s for i in range(len(word)) if is_syllable(s := word[:i] + word[i + 1 :]) and len(s) > 1]
    for fixed in shorter:
        if before and f" {before}{fixed} " in text or before and f" {before}{fixed}," in text:
            return fixed, True
    parts = parts_of(word)
    if parts and f" {parts[0]} {parts[1]}" in text:
        return " ".join(parts), True
    borne = [fixed for fixed in dict.fromkeys(shorter) if f" {fixed} " in text]
    if len(borne) == 1 and not parts:
        return borne[0], False
    return "", False


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
