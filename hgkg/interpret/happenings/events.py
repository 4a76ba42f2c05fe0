"""Events with their names, when and where."""

from __future__ import annotations

import re

from hgkg.interpret.context import Context
from hgkg.interpret.happenings.event_times import date_of, is_national_congress, period_of, year_of_document
from hgkg.model.mention import EventMention
from hgkg.model.record import Event
from hgkg.text.fold import clean

_MARKER = re.compile(r"\[\s*\d*\s*\]?")
_PASSIVE = re.compile(r"^được ", re.IGNORECASE)
_ORDINAL_ALONE = re.compile(r"đại hội\s+(?:lần thứ\s+)?[ivx]+")
_YEAR = "2024"
_NATION = "toàn quốc"
# "sự kiện do Trung ương phát động, tổ chức, như: | giải A; | cuộc thi B", "cuộc thi | do Trung ương Đoàn tổ chức"
_HELD_BY = re.compile(r"\bdo ([^.;:(]{2,60}?) (?:phát động|tổ chức|chủ trì|đăng cai)\b")
_LISTS = re.compile(r"(?:\bnhư|\bgồm|:)[\s:]")
_AWAY = ("storm", "visit")  # what need not be where the document speaks from


def events(context: Context) -> list[Event]:
    """One a mention, in text order; a visit that a plan only orders is none."""
    return [
        _event(context, mention)
        for mention in context.mentions.events
        if mention.sort != "visit" or not context.settings.plans
    ]


def _event(context: Context, mention: EventMention) -> Event:
    period, said = period_of(context, mention), date_of(context, mention)
    date = said or year_of_document(context, mention)
    kept = date if period is None or (date and len(date) > len(_YEAR)) else None
    return context.maker(
        Event,
        mention.start,
        mention.end,
        rule=mention.rule,
        confidence=mention.confidence,
        name=_name(context.outline.text[mention.start : mention.end]),
        date=kept,
        period=period,
        place=_place(context, mention),
        series=mention.series,
        year_of_document=kept is not None and said is None,
    )


def _name(words: str) -> str:
    """The words in one line, with a capital; footnote markers, a passive's first word and a quotation mark that is
    never closed aside."""
    name = _PASSIVE.sub("", clean(_MARKER.sub(" ", words) if "[" in words else words))
    opened = name.rfind("“")
    if opened > name.rfind("”"):
        name = name[:opened] + name[opened + 1 :]
    return name[:1].upper() + name[1:]


def _place(context: Context, mention: EventMention) -> str | None:
    """The area its own words name, the whole country, or the area the document speaks from, if no other holds it."""
    key = context.outline.key[mention.start : mention.end]
    if mention.place:
        return mention.place
    if mention.sort == "congress" and _ORDINAL_ALONE.fullmatch(key):
        return None  # the nation's or the province's
    if mention.sort == "congress":
        return _NATION if is_national_congress(key) or "toàn quốc" in key else context.settings.area
    if mention.sort != "visit" and context.grammar.says(key, "event.national"):
        return _NATION
    return None if mention.sort in _AWAY or _held_by_the_nation(context, mention) else context.settings.area


def _held_by_the_nation(context: Context, mention: EventMention) -> bool:
    """Whether a body of the whole country is said to hold it: right behind its name, or before the list it is in."""
    outline = context.outline
    sentence = outline.sentence_at(mention.start)
    if sentence is None:
        return False
    behind = _HELD_BY.match(outline.key, mention.end + 1, sentence.end)
    before = list(_HELD_BY.finditer(outline.key, sentence.start, mention.start))[-1:]
    listed = [m for m in before if _LISTS.search(outline.key, m.end(), mention.start)]
    return any(context.grammar.says(m[1], "event.national") for m in (*listed, *([behind] if behind else [])))
