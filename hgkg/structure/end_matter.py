"""The end of an official document: addressees (Nơi nhận) and the signature."""

from __future__ import annotations

import re

from hgkg.model.outline import EndMatter
from hgkg.text.fold import clean
from hgkg.text.spans import Span

_ADDRESSEES = re.compile(r"^[ *_]*(?:kính gửi|nơi nhận)[ *_]*:?[ *_]*$|^[ *_]*nơi nhận[ *_]*:", re.MULTILINE)
_SIGNATURE = re.compile(r"^[ *]*(?:t/m|tm\.|t\.m\.?|kt\.|k/t|tl\.|t/l)\s*.+$", re.MULTILINE)


def find_end_matter(text: str, key: str, end: int) -> EndMatter:
    """Addressees and signatory of the body that ends at ``end``; an empty span there if it has neither."""
    heads = [m for m in _ADDRESSEES.finditer(key, 0, end) if m.start() > end // 2]
    signature = next((m for m in _SIGNATURE.finditer(key, 0, end) if m.start() > end // 2), None)
    starts = [m.start() for m in (*heads[:1], signature) if m]
    if not starts:
        return EndMatter((), None, Span(end, end))
    start = min(starts)
    addressees: tuple[str, ...] = ()
    if heads:
        stop = signature.start() if signature and signature.start() > heads[0].end() else end
        lines = (line.strip() for line in text[heads[0].end() : stop].split("\n"))
        addressees = tuple(clean(line.lstrip("-+* ")) for line in lines if line[:1] in "-+*" and line.strip("-+* "))
    return EndMatter(addressees, _signatory(text, signature, end), Span(start, end))


def _signatory(text: str, signature: re.Match[str] | None, end: int) -> str | None:
    """ "T/M TỈNH ỦY PHÓ BÍ THƯ" and, where it stands, the name: the lines from the formula to the end, at most four."""
    if signature is None:
        return None
    lines = [clean(line.strip(" *")) for line in text[signature.start() : end].split("\n")]
    kept = [line for line in lines if line and not line.startswith(("-", "("))][:4]
    return ", ".join(kept) or None
