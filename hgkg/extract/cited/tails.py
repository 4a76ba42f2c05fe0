"""What stands behind a document's number or name, or just before it: its date, who issued it, in which term."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hgkg.extract.rules import Rules
from hgkg.model.mention import BodyMention
from hgkg.model.outline import Outline
from hgkg.text.dates import find_dates

_DATE_LEAD = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:ban hành|ký|được ban hành)\s+)?(?:(?:ngày\s+)+(?=\d)|(?=\d)|(?=tháng\s+\d))"
)
# Printed like a date and none of the calendar ("31/02/2024"): part of the mention, but no date.
_NO_DATE = re.compile(
    r"\s*,?\s*\(?\s*(?:ngày\s+)+\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}(?:(?:\s?[/.-]\s?|\s+năm\s+)\d{4})?"
)
_YEAR = re.compile(r"\s+năm\s+((?:19|20)\d\d)(?!\s*[-–])")
_OF = re.compile(r"\s*,?\s*\(?\s*(?:của|do|(?:ký(?: kết)?\s+)?giữa)\s+(?:liên\s+(?=bộ|sở|ngành))?")
_AND = re.compile(r"\s*(?:,\s*và|,|và|với|[-–])\s+")  # between those who issued a document together
_PLENUM = re.compile(
    r"(?:\s*,?\s*\(?\s*(?:của|tại|do)\s+)?\s*,?\s*hội nghị\s+"
    r"(?:trung ương\s+(?:\d{1,2}|lần thứ\s+\w+)|lần thứ\s+\w+\s*,?\s*(?:của\s+)?(?=(?:ban chấp hành|bch)\s+trung ương))"
)
_CENTRE = re.compile(r"trung ương(?:\s+đảng)?\b")
_ORDINALS = r"[ivx]+(?:\s*(?:,|và)\s*(?:khóa\s+)?[ivx]+\b)*"
_TERM = re.compile(rf"\s*,?\s*\(?\s*khóa\s+{_ORDINALS}\b")
_CLOSING = re.compile(r"\s*\)")
_PROPOSED_IN = " tại "
_VERB_REACH = 40  # "đã ký ban hành các " between an issuer and what it issued
_SAID_BEFORE = re.compile(r"ngày\s+[\d/.\-]+(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4})?\s*,\s*$")


@dataclass(frozen=True, slots=True)
class Tail:
    """Where it ends, and what it says; what is not printed is None. ``others`` issued the document with the issuer."""

    end: int
    date: str | None = None
    issuer: str | None = None
    body: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyPlaces:
    """The bodies of a text by where they begin and end."""

    at: Mapping[int, BodyMention]
    ending: Mapping[int, BodyMention]
    ordered: Sequence[BodyMention] = ()

    @classmethod
    def of(cls, bodies: Sequence[BodyMention]) -> BodyPlaces:
        return cls({b.start: b for b in bodies}, {b.end: b for b in bodies}, bodies)


@dataclass(slots=True)
class _Reading:
    """A tail while it is read, left to right; ``joint`` where several bodies issue such a document together."""

    end: int
    joint: bool = False
    date: str | None = None
    issuer: BodyMention | None = None
    name: str | None = None
    others: tuple[str, ...] = ()
    said: bool = False
    dated: bool = False
    opened: bool = False


def read_tail(outline: Outline, rules: Rules, end: int, places: BodyPlaces, *, joint: bool = False) -> Tail:
    """Date, issuer and term that follow ``end``, in any order, each once; brackets round them belong to them.

    Of a ``joint`` document all that issued it are read.
    """
    reading = _Reading(end, joint)
    while _date(outline, reading) or _issuer(outline, rules, reading, places) or _term(outline, reading):
        closing = _CLOSING.match(outline.key, reading.end)
        if reading.opened and closing:
            reading.end, reading.opened = closing.end(), False
    body = reading.issuer.body if reading.issuer else None
    return Tail(reading.end, reading.date, reading.name, body, reading.others)


def _date(outline: Outline, reading: _Reading) -> bool:
    key, end = outline.key, reading.end
    if reading.dated:
        return False
    lead = _DATE_LEAD.match(key, end)
    dates = find_dates(key, lead.end(), lead.end() + 30) if lead else []
    if lead and dates and dates[0].start == lead.end():
        return _moved(reading, outline, dates[0].end, date=dates[0].value)
    if year := _YEAR.match(key, end):
        return _moved(reading, outline, year.end(), date=year[1])
    if printed := _NO_DATE.match(key, end):
        return _moved(reading, outline, printed.end(), date=None)
    return False


def _moved(reading: _Reading, outline: Outline, end: int, *, date: str | None) -> bool:
    reading.opened |= "(" in outline.key[reading.end : end]
    reading.end, reading.date, reading.dated = end, date, True
    return True


def _issuer(outline: Outline, rules: Rules, reading: _Reading, places: BodyPlaces) -> bool:
    if reading.said:
        return False
    key, of = outline.key, _OF.match(outline.key, reading.end)
    plenum = _PLENUM.match(key, reading.end)
    if plenum:
        found = places.at.get(plenum.end()) or _central_committee(rules)
        end = found.end if found.start == plenum.end() else plenum.end()
        _says(reading, outline, found, found.name, end)
        return True
    if of is None:
        return False
    role = rules.word_at("issuer.role", key, of.end())
    start = of.end() + (len(role) + 1 if role else 0)
    if body := places.at.get(start):
        _says(reading, outline, body, f"{role.capitalize()} {body.name}" if role else body.name, body.end)
        if reading.joint or "giữa" in of.group():
            _together(reading, outline, places)
        return True
    if centre := _CENTRE.match(key, of.end()):  # which of the three that share its code is not printed
        _says(reading, outline, None, None, centre.end())
        return True
    return False


def _says(reading: _Reading, outline: Outline, body: BodyMention | None, name: str | None, end: int) -> None:
    reading.opened |= "(" in outline.key[reading.end : end]
    reading.issuer, reading.name, reading.end, reading.said = body, name, end, True


def _together(reading: _Reading, outline: Outline, places: BodyPlaces) -> None:
    """The bodies that issued a document with the one read: "của Bộ Tài chính, Bộ Nội vụ", "giữa UBND và MTTQ"."""
    while (link := _AND.match(outline.key, reading.end)) and (body := places.at.get(link.end())):
        reading.others, reading.end = (*reading.others, body.name), body.end


def _central_committee(rules: Rules) -> BodyMention:
    """A plenum (Hội nghị Trung ương) is one of the Central Committee."""
    concept = rules.lexicon.bodies["ban-chap-hanh-trung-uong-dang"]
    return BodyMention(start=-1, end=-1, body=concept.id, area=None, name=concept.label)


def _term(outline: Outline, reading: _Reading) -> bool:
    term = _TERM.match(outline.key, reading.end)
    if term is None:
        return False
    reading.opened |= "(" in outline.key[reading.end : term.end()]
    reading.end = term.end()
    return True


def issuer_before(outline: Outline, rules: Rules, start: int, places: BodyPlaces) -> Tail | None:
    """Who is said to have issued the document named at ``start``: "Ban Bí thư ban hành Chỉ thị …", and on what day."""
    key, verbs = outline.key, rules.words.get("issuer.verb", ())
    if key.endswith(_PROPOSED_IN, 0, start):  # "theo đề nghị của Bộ trưởng Bộ Y tế tại Tờ trình số …"
        body = places.ending.get(start - len(_PROPOSED_IN))
        proposed = body and "đề nghị của " in key[max(0, body.start - _VERB_REACH) : body.start]
        return Tail(start, None, body.name, body.body) if body and proposed else None
    if not key[max(0, start - _VERB_REACH) : start].rstrip().removesuffix(" các").endswith(verbs):
        return None  # most of them
    for word in verbs:
        at = start
        for plural in ("các ", ""):
            if key.endswith(f"{word} {plural}", max(0, start - _VERB_REACH), start):
                at = start - len(f"{word} {plural}")
        if at == start:
            continue
        body = next((b for gap in (0, 1) if (b := places.ending.get(at - gap))), None)
        if body is not None:
            said = _SAID_BEFORE.search(key, max(0, body.start - 40), body.start)
            dates = find_dates(key, said.start(), body.start) if said else []
            return Tail(start, dates[0].value if dates else None, body.name, body.body)
    return None
