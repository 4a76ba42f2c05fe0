"""Plain text and Markdown: bytes to characters, newlines untouched.

UTF-8 is tried strictly first. A byte order mark says how to read the text and is no part of it. Whatever is not UTF-8
is held against the legacy encodings of Vietnam and taken only where Vietnamese comes out.
"""

from __future__ import annotations

import codecs
from pathlib import Path

from hgkg.load import faults
from hgkg.load.legacy import DECODERS, vietnamese_share

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ALLOWED_CONTROLS = frozenset("\t\n\v\f\r\x1b")
_MOST_CONTROLS = 0.005
"""Share of other control characters above which a file is no text; copies out of Word have a few."""
_LEAST_VIETNAMESE = 0.9
"""Share of the words with letters beyond ASCII that must be Vietnamese syllables for an encoding to be believed."""


def read(data: bytes, path: Path) -> tuple[str, str]:
    """Decode a text file.

    Args:
        data: its bytes.
        path: where they came from, for the messages.

    Returns:
        The text and the name of its encoding ("utf-8", "utf-16", "windows-1258", "TCVN3", "VNI").

    Raises:
        DocumentError: the bytes are no text, or in no encoding known here.
    """
    text, encoding = _decode(data, path)
    odd = sum(1 for c in text if c < " " and c not in _ALLOWED_CONTROLS)
    if "\0" in text or odd > _MOST_CONTROLS * len(text):
        raise faults.not_text(path)
    return text, encoding


def _decode(data: bytes, path: Path) -> tuple[str, str]:
    if data.startswith(_UTF_16_MARKS):
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError as error:
            raise faults.not_text(path) from error
    if b"\0" in data:
        raise faults.not_text(path)
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError as error:
        return _legacy(data, path, error.start)


def _legacy(data: bytes, path: Path, first_bad: int) -> tuple[str, str]:
    shares = [(vietnamese_share(text), text, name) for name, decode in DECODERS if (text := decode(data)) is not None]
    share, text, name = max(shares, key=lambda option: option[0])
    if share >= _LEAST_VIETNAMESE:
        return text, name
    raise faults.unknown_encoding(path, first_bad, ", ".join(name for name, _ in DECODERS))
