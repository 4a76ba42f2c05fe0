"""The end of an official document: addressees (Nơi nhận) and the signature, in either order or side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hgkg.model.document import Document
from hgkg.model.outline import EndMatter
from hgkg.structure.columns import Words
from hgkg.structure.lines import lines_of, side_by_side
from hgkg.structure.signature import (
    Signature,
    is_closed,
    is_formula,
    is_name,
    is_signature,
    read_signature,
    split_name,
)
from hgkg.text.fold import clean, match_key
from hgkg.text.spans import Span

_HEAD = re.compile(r"\W{0,4}(?:nơi nhận\s*(?::|$)|kính gửi\s*:?\s*$)")
_ITEM = re.compile(r"[-+*•–]\s*\S")
_INLINE = re.compile(r"(?:^|\s)[-–+]\s+|;")
_KEPT_ON_FILE = re.compile(r"lưu\b")
_ATTACHED = re.compile(r"\W{0,3}(?:ban hành )?kèm theo\b|phụ lục\b")
_ATTACHED_WITHIN = 2000  # characters: what is attached says so that soon behind the signature
_SHORT = 240  # what is left behind the end matter and holds no more than this is part of it


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        return match_key(self.text)


def find_end_matter(document: Document, words: Words, start: int, end: int) -> EndMatter:
    """Addressees and signatory of the body that ends at ``end``; an empty span there if it has neither.

    They stand from ``start`` on, in front of the notes or behind them (then within the text that follows ``end``); or
    further up, where what was decided is attached behind the signature.
    """
    text = document.text
    pieces = _pieces(document, start, len(text))
    opening = next((i for i, p in enumerate(pieces) if _opens(pieces, i, words)), None)
    if opening is None:
        pieces = _pieces(document, 0, min(start + _ATTACHED_WITHIN, len(text)))
        opening = _before_what_is_attached(pieces, start, words)
    if opening is None:
        return EndMatter((), None, Span(end, end))
    addressees, signed, last = _read(pieces, opening, words)
    stop = pieces[last].end
    limit = end if stop <= end else len(text)
    if limit - stop <= _SHORT and "\n" not in text[stop:limit].strip():
        stop = limit
    return EndMatter(addressees, signed.words, Span(pieces[opening].start, stop))


def _pieces(document: Document, start: int, end: int) -> list[_Piece]:
    text = document.text
    lines = lines_of(text, start, end, " *_")
    return [
        _Piece(span.start, span.end, words)
        for line in lines
        for span in side_by_side(document, line)
        if (words := span.cut(text)).strip("-–— |:")
    ]


def _opens(pieces: Sequence[_Piece], at: int, words: Words) -> bool:
    return bool(_HEAD.match(pieces[at].key)) or is_signature([p.text for p in pieces[at : at + 5]], words)


def _before_what_is_attached(pieces: Sequence[_Piece], start: int, words: Words) -> int | None:
    """The piece before ``start`` that opens an end matter with something attached behind it.

    An office in a letterhead ("THỦ TƯỚNG CHÍNH PHỦ⏎QUYẾT ĐỊNH") opens none: whoever signs has a name in small letters.
    """
    for i, piece in enumerate(pieces):
        if piece.start >= start:
            return None
        if not _opens(pieces, i, words) or not _attaches(pieces, i):
            continue
        below = [p.text for p in pieces[i + 1 : i + 5]]
        named = any(is_name(x) and not x.isupper() for x in below) or bool(split_name(piece.text)[1])
        if named or _HEAD.match(piece.key) or is_formula(piece.text):
            return i
    return None


def _attaches(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether soon below it stands that something is attached ("(Ban hành kèm theo Quyết định số …)")."""
    return any(_ATTACHED.match(p.key) for p in pieces[at : at + 30])


def _read(pieces: Sequence[_Piece], at: int, words: Words) -> tuple[tuple[str, ...], Signature, int]:
    """Addressees, signature, and the last piece of either."""
    addressees: list[str] = []
    signed: list[str] = []
    last, listing, i = at, False, at
    while i < len(pieces) and i - last <= 2:
        piece = pieces[i]
        head = _HEAD.match(piece.key)
        if head:
            listing, last = True, i
            addressees += _inline(piece.text[head.end() :])
        elif listing and _ITEM.match(piece.text) and len(piece.text) < 300:
            addressees += _inline(piece.text)
            last = i
        elif listing and addressees and piece.text[0].islower() and pieces[i - 1].text[-1] not in ".;":
            addressees[-1] += " " + piece.text
            last = i
        elif signature := _signature_piece(pieces, i, signed, words):
            signed.append(signature)
            last = i
        i += 1
    kept = tuple(clean(a) for a in addressees if clean(a) and not _KEPT_ON_FILE.match(match_key(a)))
    return kept, read_signature(signed, words), last


def _signature_piece(pieces: Sequence[_Piece], at: int, signed: Sequence[str], words: Words) -> str | None:
    """The words of piece ``at`` where they belong to a signature: its formula, an office, or the name below them."""
    text = pieces[at].text
    goes_on = bool(signed) and not is_closed(signed, words) and _is_part_of_one(text)
    if is_signature([p.text for p in pieces[at : at + 5]], words) or goes_on:
        return text
    return None


def _is_part_of_one(text: str) -> bool:
    """Whether a line below an office may be its second line, a note that it was signed, or the name."""
    return (
        len(text) <= 60
        and text[-1] not in ".;:,"
        and not text.startswith(("-", "–", "+"))
        and text[0].isalpha()
        and (text.isupper() or text.istitle() or all(w[0].isupper() for w in text.split()))
    )


def _inline(text: str) -> list[str]:
    """The addressees of one line: parted by semicolons or dashes."""
    depth, out = 0, [""]
    for part in _INLINE.split(" " + text):
        piece = part.strip(" -–+*•|")
        if not piece:
            continue
        if depth > 0:
            out[-1] += "; " + piece
        else:
            out.append(piece)
        depth += piece.count("(") - piece.count(")")
    return [o for o in out if o]
