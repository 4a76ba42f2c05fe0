"""Keys on which words are compared. A match key has the length of its text; a search key need not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]+")
_TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng
_NO_TONES = dict.fromkeys(map(ord, _TONES))


def _toned(vowels: str) -> dict[str, str]:
    """From the new place of a tone mark ("oà") to the old ("òa"), for a pair of vowels."""
    first, second = vowels[0], vowels[1]
    compose = unicodedata.normalize
    return {first + compose("NFC", second + tone): compose("NFC", first + tone) + second for tone in _TONES}


# hoà/hòa, khoẻ/khỏe, uỷ/ủy: two traditions for open syllables in oa, oe, uy. "quý" is no such pair: qu is an onset.
_PAIRS = {**_toned("oa"), **_toned("oe"), **_toned("uy")}
# Led by its letters and not by the look behind them: every word of every document is searched for it.
_OPEN_SYLLABLE = re.compile(
    "(?:o[{o}]|u[{u}])(?<!q..)".format(
        o="".join(pair[1] for pair in _PAIRS if pair[0] == "o"),
        u="".join(pair[1] for pair in _PAIRS if pair[0] == "u"),
    )
    + r"(?![^\W\d_])"
)


_LABEL = 80
"""Characters up to which a text may be a label of the vocabulary, all but a few of them."""


def match_key(text: str) -> str:
    """Lower case, one tradition of tone marks; same length as ``text`` (NFC), so offsets are shared."""
    return _label_key(text) if len(text) <= _LABEL else _key(text)


def _key(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # İ and its like grow in lower case: keep those letters as they are
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OPEN_SYLLABLE.sub(lambda m: _PAIRS[m.group()], lowered)


_label_key = lru_cache(maxsize=1 << 14)(_key)  # labels and titles are folded again for every document


def search_key(text: str) -> str:
    """No tones, no diacritics, lower case, single spaces; ``đ`` is a letter of its own and becomes ``d``."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = _MARKS.sub("", decomposed)
    if not plain.isascii():  # marks of other scripts
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.split())


def toneless(key: str) -> str:
    """A match key without its tones; "ư", "â" and "đ" stay what they are: "tăng trưởng" and "tăng trường" are one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", key).translate(_NO_TONES))


def clean(text: str) -> str:
    """A field's form: NFC, single spaces, no punctuation at the end."""
    return " ".join(unicodedata.normalize("NFC", text).split()).rstrip(" .,;:")


def ascii_name(text: str) -> str:
    """A stable ASCII name of some words: "Phòng Giáo dục và Đào tạo" is "phong-giao-duc-va-dao-tao"."""
    return re.sub(r"[^a-z0-9]+", "-", search_key(text)).strip("-")
