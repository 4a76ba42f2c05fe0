"""The body that a letterhead names as the issuer, in full: "PHÒNG NÔNG NGHIỆP VÀ PTNT" below "UBND HUYỆN MỸ TÚ"."""

from __future__ import annotations

from dataclasses import replace

from hgkg.extract.bodies.reader import BodyReader
from hgkg.extract.rules import Rules
from hgkg.model.document import Document
from hgkg.model.mention import BodyMention
from hgkg.model.outline import EndMatter, Outline
from hgkg.text.fold import match_key
from hgkg.text.offsets import OffsetMap
from hgkg.text.phrases import Tokens
from hgkg.text.spans import Span


def find_issuer(outline: Outline, rules: Rules) -> BodyMention | None:
    """The issuer with its area, or with the body printed above it where it is a part of that; None if not known.

    Its offsets are those of the words in the letterhead, which may stand in two columns, and mean nothing here.
    """
    head = outline.letterhead
    if not head.issuer:
        return None
    alone = _read(outline, rules, head.issuer)
    if alone and (alone.rule == "vocabulary" or not head.superior):
        return alone
    above = _read(outline, rules, head.superior) if head.superior else None
    if above and (alone is None or above.branch in ("council", "front")):
        return _read(outline, rules, f"{head.issuer} {head.superior}") or alone
    return alone


def _read(outline: Outline, rules: Rules, printed: str) -> BodyMention | None:
    """The body that ``printed`` is, as if the document spoke of it."""
    document = Document("", "", "", printed, printed, match_key(printed), OffsetMap.identity(len(printed)), None)
    nothing = Span(len(printed), len(printed))
    alone = Outline(
        document=document,
        letterhead=replace(outline.letterhead, span=Span(0, 0), title_span=Span(0, 0)),
        sections=(),
        sentences=(),
        footnotes=(),
        end_matter=EndMatter((), None, nothing),
    )
    tokens = Tokens.of(document.key)
    found = BodyReader.of(alone, rules, tokens).at(0) if tokens.words else None
    return found if found and found.path else None
