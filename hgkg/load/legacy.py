"""Vietnamese encodings from before Unicode: windows-1258, TCVN3 (the ABC fonts) and VNI.

Sources: code page 1258 of Windows; TCVN 5712:1993, third table (VN3); the VNI-Windows table of VNI Software. None of
them can be told by its bytes, so the text that comes out is held against the make of a Vietnamese syllable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_TCVN3_LETTERS = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
_TCVN3 = {
    chr(first + i): unicodedata.normalize("NFC", letter)
    for first, letters in _TCVN3_LETTERS
    for i, letter in enumerate(unicodedata.normalize("NFC", letters))
}

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_BREVE, _ROOF = "\u0306", "\u0302"
_VNI_MARKS = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _ROOF, "á": _ROOF + _ACUTE, "à": _ROOF + _GRAVE, "å": _ROOF + _HOOK, "ã": _ROOF + _TILDE, "ä": _ROOF + _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile("([aeouyôö])([" + "".join(_VNI_MARKS) + "])|([" + "".join(_VNI_LETTERS) + "])", re.IGNORECASE)


def windows_1258(data: bytes) -> str | None:
    """Decode the code page of Windows, whose tones are characters of their own; None where a byte has no meaning."""
    try:
        return data.decode("cp1258")
    except UnicodeDecodeError:
        return None


def tcvn3(data: bytes) -> str | None:
    """Decode TCVN3. Its capital fonts use the bytes of small letters: such capitals come out small."""
    return "".join(_TCVN3.get(c, c) for c in data.decode("latin-1"))


def vni(data: bytes) -> str | None:
    """Decode VNI: a letter followed by a byte that stands for its marks; None where a byte has no meaning."""
    try:
        return _VNI.sub(_vni_letter, data.decode("cp1252"))
    except UnicodeDecodeError:
        return None


def _vni_letter(found: re.Match[str]) -> str:
    base, mark, alone = found.groups()
    if alone:
        letter = unicodedata.normalize("NFC", _VNI_LETTERS[alone.lower()])
        return letter.upper() if alone.isupper() else letter
    letter = _VNI_LETTERS.get(base.lower(), base.lower())
    composed = unicodedata.normalize("NFC", letter + _VNI_MARKS[mark.lower()])
    return composed.upper() if base.isupper() else composed


DECODERS: tuple[tuple[str, Callable[[bytes], str | None]], ...] = (
    ("windows-1258", windows_1258),
    ("TCVN3", tcvn3),
    ("VNI", vni),
)
"""In the order of preference where two fit equally well."""


_TONES = (_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT)
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|gh?|gi|kh?|ph|qu|t[hr]?|ch?|[bdđhlmnprsvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
_SAMPLE = 100_000
"""Characters looked at: enough to tell, and quick for a file of any length."""


def vietnamese_share(text: str) -> float:
    """The share of the words with letters beyond ASCII that are Vietnamese syllables; 0 where there are none.

    A syllable has an onset, up to three vowels, a final consonant, and at most one tone.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE]))
    marked = [word for word in words if _BEYOND_ASCII.search(word)]
    return sum(map(_is_syllable, marked)) / len(marked) if marked else 0.0


def _is_syllable(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word)
    toneless = "".join(c for c in letters if c not in _TONES)
    at_most_one_tone = len(letters) - len(toneless) <= 1
    return at_most_one_tone and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)) is not None
