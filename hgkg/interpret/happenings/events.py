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
    """The words in one line, with a capital; footnote markers and a passive's first word aside."""
    name = _PASSIVE.sub("", clean(_MARKER.sub(" ", words) if "[" in words else words))
    return name[:1].upper() + name[1:]


def _place(context: Context, mention: EventMention) -> str | None:
    """The area its own words name, the whole country, or the area the document speaks from."""
    key = context.outline.key[mention.start : mention.end]
    if mention.place:
        return mention.place
    if mention.sort == "congress" and _ORDINAL_ALONE.fullmatch(key):
        return None  # the nation's or the province's
    if mention.sort == "congress":
        return _NATION if is_national_congress(key) or "toàn quốc" in key else context.settings.area
    if mention.sort != "visit" and context.grammar.says(key, "event.national"):
        return _NATION
    return None if mention.sort in _AWAY else context.settings.area
