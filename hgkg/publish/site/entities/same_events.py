"""Mentions of one event made into one: a congress is named a dozen times, and took place once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hgkg.publish.site.gathered.said import Said
from hgkg.text.fold import match_key
from hgkg.text.numbers import parse_roman

_YEARS = re.compile(r"(?:nhiệm kỳ|giai đoạn|thời kỳ)?\s*(?<!\d)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)")
_WORD = re.compile(r"[^\W_]+")
# What one name of a congress has and another of it lacks: "Đại hội đại biểu toàn quốc lần thứ XIV của Đảng".
_OF_ANY = frozenset(["đại", "hội", "biểu", "lần", "thứ", "năm", "của", "toàn", "quốc"])
_CONGRESS = "đại hội"
_HORIZON = re.compile(r",?\s*(?:và\s+)?tầm nhìn\s+(?:đến\s+)?(?:năm\s+)?20\d\d")
_ORDINAL = re.compile(r"[,\s]*\blần thứ \w+")
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]?")
_EDGES = frozenset(["và", "năm"])  # what is left where a time was taken out
_RECURRING = ("họp", "hội nghị", "kỳ họp", "phiên họp", _CONGRESS)  # many in one year: of these every word counts
_FEWEST = 4  # words of a name that tell an event without its ordinal, its place and what is quoted in it
_Key = tuple[str, int | None, str, frozenset[str] | str]


@dataclass(frozen=True, slots=True)
class SameEvent:
    """One event with all that names it.

    Attributes:
        mentions: in the order of documents and texts.
        time: the most exact time that any of them gives, "" where none does.
        assumed: whether that is the year of the document alone.
    """

    mentions: tuple[Said, ...]
    time: str
    assumed: bool

    @property
    def shown(self) -> Said:
        """The first mention that has its time."""
        return next((one for one in self.mentions if time(one) == self.time), self.mentions[0])

    @property
    def documents(self) -> tuple[str, ...]:
        """The slugs of the documents that name it, each once."""
        return tuple(dict.fromkeys(one.place.doc for one in self.mentions))


def time(event: Said) -> str:
    """When it was, as exactly as its document says: a day, a month, a year, a period, or ""."""
    return str(event.row.get("date", event.row.get("period", "")))


def assumed(event: Said) -> bool:
    """Whether its words give no time, so that the year is that of its document."""
    return "assumed" in event.row


def same_events(every: Iterable[Said]) -> list[SameEvent]:
    """Mentions with one name, place and ordinal of one year, by their times; the undated last.

    Congresses that are counted ("lần thứ XIV") are told by whose they are: their ordinals never come again, so one that
    is named without a year is the one of that ordinal. All else that has no ordinal, or another year, stays apart: the
    storm no. 3 of one year is not that of the next. A name may leave out of a fuller one its place, time, ordinal and
    what it quotes ("Giải Marathon quốc tế", "Giải Marathon quốc tế “Mekong Delta” tỉnh Hậu Giang lần thứ V năm 2024").
    """
    found: dict[_Key, list[Said]] = {}
    order: dict[str, int] = {}
    for event in every:
        order[event.iri] = len(order)
        found.setdefault(_key(event), []).append(event)
    made = [same for mentions in _with_shorter_names(found, order) for same in _of_one_year(mentions)]
    return sorted(made, key=lambda same: (same.time == "", same.time))


def _with_shorter_names(found: Mapping[_Key, list[Said]], order: Mapping[str, int]) -> Iterable[list[Said]]:
    """The groups of mentions, those joined that only leave out of a name what tells no event."""
    alike: dict[object, list[list[Said]]] = {}
    for key, mentions in found.items():
        core = _core(mentions[0])
        row, year = mentions[0].row, time(mentions[0])[:4]
        tells = len(core) >= _FEWEST and not " ".join(core).startswith(_RECURRING)
        alike.setdefault((core, row["place"], year) if tells and year and "place" in row else key, []).append(mentions)
    for groups in alike.values():
        ordinals = {group[0].row.get("series") for group in groups} - {None}
        quoted = {tuple(_QUOTED.findall(match_key(str(group[0].row["name"])))) for group in groups} - {()}
        if len(ordinals) > 1 or len(quoted) > 1:
            yield from groups
        else:
            yield sorted((one for group in groups for one in group), key=lambda one: order[one.iri])


def _core(event: Said) -> tuple[str, ...]:
    """The words of a name in their order without its place, times and ordinal, and without what it quotes."""
    name = match_key(str(event.row["name"]))
    for left_out in (_QUOTED, _HORIZON, _YEARS, _ORDINAL):
        name = left_out.sub(" ", name)
    place = match_key(str(event.row.get("place", "")))
    kind, _, own = place.partition(" ")
    words = _WORD.findall(name.replace(place, " ") if place else name)
    words = [word for word in words if word != kind] if own else words
    while words and words[-1] in _EDGES:
        words.pop()
    return tuple(words)


def _of_one_year(mentions: list[Said]) -> Iterable[SameEvent]:
    """Mentions alike parted by their years, if they have several: then nobody can tell whose the undated are."""
    years: dict[str, list[Said]] = {}
    for one in mentions:
        years.setdefault(time(one)[:4], []).append(one)
    for group in (mentions,) if len(years.keys() - {""}) <= 1 else years.values():
        sure = [one for one in group if time(one) and not assumed(one)]
        dated = sure or [one for one in group if time(one)]
        yield SameEvent(tuple(group), max((time(one) for one in dated), key=len, default=""), bool(dated) and not sure)


def _key(event: Said) -> _Key:
    name, place = match_key(str(event.row["name"])), match_key(str(event.row.get("place", "")))
    series = event.row.get("series")
    if series is not None and place and name.startswith(_CONGRESS):
        words = _WORD.findall(_YEARS.sub(" ", name))
        own = frozenset(word for word in words if parse_roman(word.upper()) != series and not word.isdigit())
        return _CONGRESS, int(series), place, own - _OF_ANY - frozenset(_WORD.findall(place)) | _level(words)
    undated = "" if time(event) else event.iri  # a name alone is not enough
    return name, int(series) if series is not None else None, f"{place}{undated}", time(event)[:4]


def _level(words: list[str]) -> frozenset[str]:
    """Whose congress it is, where that is also a word of the place: "Đảng bộ | tỉnh", "Đảng bộ | huyện"."""
    return frozenset(words) & {"tỉnh", "huyện", "thành", "thị", "xã", "phường"}
