"""Breaking a label into lines before any browser has seen it.

The true width of a letter depends on the reader's fonts. The widths here are those of DejaVu Sans, the widest of the
usual screen fonts, so a line that fits here fits everywhere; the page squeezes the rare one that does not.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NARROW, _WIDE = frozenset("iljtfrI.,:;'’‘|!()[]/- "), frozenset("mwMWƠƯ%@…—&“”")
_NARROW_EM, _WIDE_EM, _CAPITAL_EM, _USUAL_EM = 0.40, 0.98, 0.72, 0.62
ELLIPSIS = "…"


def text_width(text: str, size: float) -> float:
    """A bound on the width of ``text`` in pixels, set ``size`` pixels high."""
    return size * sum(map(_letter_width, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.normalize("NFD", letter)[0] in _NARROW:  # "ì" is as narrow as "i"
        return _NARROW_EM
    if letter in _WIDE or unicodedata.east_asian_width(letter) in "FW":
        return _WIDE_EM
    return _CAPITAL_EM if letter.isupper() else _USUAL_EM


@lru_cache(maxsize=4096)  # the same documents stand in the chains of many targets
def wrap(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """``text`` in lines of at most ``width`` pixels, broken at spaces, or inside a word that alone is too long.

    What does not fit into ``most`` lines is cut, and the last line ends in an ellipsis. Control characters and runs of
    spaces become one space.
    """
    lines: list[str] = []
    for word in _words(text):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines += _pieces(word, width, size)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shorten(lines[most - 1], width, size))


def _words(text: str) -> list[str]:
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in unicodedata.normalize("NFC", text)).split()


def _pieces(word: str, width: float, size: float) -> list[str]:
    """The word, in pieces where it is wider than a line."""
    if text_width(word, size) <= width:
        return [word]
    fitting = max(1, int(width / (size * _WIDE_EM)))
    return [word[i : i + fitting] for i in range(0, len(word), fitting)]


def _shorten(line: str, width: float, size: float) -> str:
    while line and text_width(line + ELLIPSIS, size) > width:
        line = line[:-1].rstrip()
    return line + ELLIPSIS
