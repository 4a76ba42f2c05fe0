"""Markdown and HTML left in a text by whatever it was copied out of. Each function is a normalising step."""

from __future__ import annotations

import re

from hgkg.text.edits import keep_groups
from hgkg.text.offsets import OffsetMap

Stepped = tuple[str, OffsetMap]

_ADDRESS = r"\((?:https?:|www\.|mailto:|file:|javascript:|[./#])[^()\s]{0,600}(?:\s\"[^\"\n]{0,200}\")?\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,300}}\]{_ADDRESS}")
_NOTE_LINK = re.compile(rf"(?<!\\)(\[)\\?\[?(\d{{1,3}})\\?\]?(\]){_ADDRESS}")
_LINK = re.compile(rf"(?<![\\\[])\[([^\[\]\n]{{1,400}})\]{_ADDRESS}")
_RAISED = re.compile(r"(?<![mM])(<)sup>\s?[\[(]?(\d{1,3}|\*{1,3})[\])]?\s?</sup(>)")
_BLANK_TAG = re.compile(r"(<)br\s?/?>|(&)(?:nbsp|#160);", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|p|a|em|ul|ol|li|td|tr|th|div|sup|sub|span|font|strong|center|tbody|thead|table|h[1-6])"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_AMPERSAND = re.compile(r"(&)amp;")
_QUOTED = re.compile(r"^ {0,3}>(?: ?>)* +(?=[^\s\d])", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\()\*\*|\*\*(?!\))|^[ ]*#{1,6}[ ]+|(?<![_\\])__(?!_)", re.MULTILINE)
_STARRED = re.compile(r"(?<![\w*(\\])\*(?=[\w“\"(\[])(?! )([^*\n]{0,400}[\w.,;:!?”\")\]%…])\*(?![\w*)])")
_UNDERLINED = re.compile(r"(?<![\w\\])_(?=[^\W_]|[“\"(])([^_\n]{0,400}(?:[^\W_]|[.,;:!?”\")%…]))_(?!\w)")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|/>~&])")


def drop_links(text: str) -> Stepped:
    """Links keep their words and lose their addresses; a numbered one, as exporters make of a footnote, keeps its
    brackets: ``[2](#_ftn2)`` reads ``[2]``. Images are dropped."""
    if "](" not in text:
        return text, OffsetMap.identity(len(text))
    return _in_turn(text, _IMAGE, _NOTE_LINK, _LINK)


def drop_tags(text: str) -> Stepped:
    """Without tags of HTML: a line break in a cell is a blank, a raised number is the marker of a footnote."""
    if "<" not in text and "&" not in text:
        return text, OffsetMap.identity(len(text))
    text, raised = keep_groups(_RAISED, text, {"<": "[", ">": "]"})
    text, blanks = keep_groups(_BLANK_TAG, text, {"<": " ", "&": " "})
    text, others = _in_turn(text, _TAG, _AMPERSAND)
    return text, others.after(blanks.after(raised))


def drop_emphasis(text: str) -> Stepped:
    """Without Markdown's signs of bold, italics, headings and quotations: ``**405** doanh nghiệp`` reads
    ``405 doanh nghiệp``. A bullet's star, a note's ``(*)`` and a rule of underscores stay."""
    return _in_turn(text, _QUOTED, _EMPHASIS, _STARRED, _UNDERLINED)


def unescape(text: str) -> Stepped:
    """Without Markdown's escapes: ``57\\-NQ/TW`` reads ``57-NQ/TW``."""
    return keep_groups(_ESCAPE, text)


def _in_turn(text: str, *patterns: re.Pattern[str]) -> Stepped:
    whole = OffsetMap.identity(len(text))
    for pattern in patterns:
        text, moved = keep_groups(pattern, text)
        whole = moved.after(whole)
    return text, whole
