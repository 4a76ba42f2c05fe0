"""Runs of words that open with a capital: how Vietnamese writes the names of places and people."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def lowered(words: str) -> str:
    """The first letter small, unless the first word is all in capitals: "HTX" stays, "Hộ nghèo" is "hộ nghèo"."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def capitals_end(text: str, start: int, most: int = 4) -> int:
    """Where the run of at most ``most`` capitalised words (or bare numbers behind one) that begins at ``start`` ends.

    ``start`` itself where there is none. One blank stands between words; a line break ends the run only where the word
    before it ends a line of its own, or is in capitals and the one below is not ("XÃ TÂN HỘI⏎Số"). "Châu Thành A",
    "Phường 1" and "Vị Thủy" are such runs.
    """
    end, at = start, start
    for i in range(most):
        m = _WORD.match(text, at)
        if m is None or not (m.group()[0].isupper() or (i and m.group().isdigit() and len(m.group()) < 3)):
            break
        if i and text[at - 1] == "\n" and text[start:end].isupper() and not m.group().isupper():
            break
        end = m.end()
        if text[end : end + 1] not in (" ", "\n"):
            break
        at = end + 1
    return end
