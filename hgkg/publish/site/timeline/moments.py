"""What stands on the timeline: documents, events, terms, plan periods, each at its time as exactly as it is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hgkg.publish.counted import count
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.facts import Build, in_language
from hgkg.publish.page.addresses import page_of
from hgkg.publish.site.gathered.things import Things
from hgkg.query.answer import Queryable, Row
from hgkg.query.chain import Place
from hgkg.query.levels_of_codes import Levels, level_of, levels_of_codes
from hgkg.query.terms_of_office import terms_of_office
from hgkg.text.time_words import short_time

KINDS = ("held", "cited", "known", "event", "term", "plan")
LEVELS = ("central", "province", "district", "commune", "grassroots", "foreign", "other")
"""The lanes of documents: by the level of who issued them; "other" where nobody known did."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something at its time.

    Attributes:
        kind: one of KINDS.
        name: what to call it in a list.
        short: the same where there is little room.
        time: as its source has it: a day, a month, a year, a period; "" where it has none.
        first, last: the days that this covers; None where there is none.
        lane: of a document the level of its issuer, of a term its level; "" of the others.
        detail: what else is to be told of it.
        address: of its page, below the folder of its language; "" where it has none.
        place: the words that name it, where some do.
    """

    kind: str
    name: str
    short: str
    time: str
    first: date | None
    last: date | None
    lane: str = ""
    detail: str = ""
    address: str = ""
    place: Place | None = None

    @property
    def day(self) -> date:
        """Its first day. A moment without a time has none, and is never asked for it."""
        assert self.first is not None
        return self.first

    @property
    def end(self) -> date:
        """Its last day."""
        assert self.last is not None
        return self.last

    @property
    def exact(self) -> str:
        """How exactly its time is known: "day", "month", "year" or "span"."""
        return (
            {10: "day", 7: "month", 4: "year"}.get(len(self.time), "span")
            if self.kind not in ("term", "plan")
            else "span"
        )


def moments(build: Build, things: Things, store: Queryable) -> tuple[Moment, ...]:
    """All of them, in a language: by their first days, those without a time last; terms only of the others' years."""
    levels = levels_of_codes(store)
    found = [*_documents(build, things, levels), *_events(things), *_plans(build)]
    years = {moment.first.year for moment in found if moment.first is not None and moment.kind != "plan"}
    terms = [term for term in _terms(store, build.lang) if _among(term, years)]
    return tuple(sorted([*found, *terms], key=_order))


def _order(moment: Moment) -> tuple[bool, date, int]:
    return moment.first is None, moment.first or date.min, KINDS.index(moment.kind)


def _among(term: Moment, years: set[int]) -> bool:
    """Whether a term has some of the time between the first and the last of these years."""
    return bool(years) and term.day.year <= max(years) and term.end.year >= min(years)


def _documents(build: Build, things: Things, levels: Levels) -> Iterator[Moment]:
    for iri, row in build.documents.items():
        if row["unresolved"]:
            continue
        time, level = str(row.get("date", "")), _level(iri, row, things, levels)
        first, last = interval(time) or (None, None)
        yield Moment(
            kind="held" if "slug" in row else "cited" if iri in things.first_named else "known",
            name=str(row["name"]),
            short=str(row.get("number", row["name"])),
            time=time,
            first=first,
            last=last,
            lane=level if level in LEVELS else "other",
            detail=" · ".join(filter(None, (in_language(row, "type", build.lang), str(row.get("issuer", ""))))),
            address=page_of(iri) or "",
            place=things.first_named.get(iri),
        )


def _level(document: str, row: Row, things: Things, levels: Levels) -> str:
    """The level of who issued a document: of the body that is known to have, else as its number tells."""
    body = things.bodies.get(str(row.get("body", "")))
    known = body.row.get("level") if body else None
    return str(known or level_of(document, str(row.get("number", "")), levels) or "other")


def _events(things: Things) -> Iterator[Moment]:
    for event in things.events.values():
        time = str(event.row.get("date", event.row.get("period", "")))
        first, last = interval(time) or (None, None)
        name = str(event.row["name"])
        where = str(event.row.get("place", ""))
        yield Moment("event", name, name, time, first, last, "", where, page_of(event.iri) or "", event.place)


def _terms(store: Queryable, lang: str) -> Iterator[Moment]:
    for row in terms_of_office(store):
        name = str(row["vi"] if lang == "vi" else row.get("en", row["vi"]))
        first, last = date.fromisoformat(str(row["first"])), date.fromisoformat(str(row["last"]))
        yield Moment("term", name, str(row["name"]), f"{row['first']}/{row['last']}", first, last, str(row["level"]))


def _plans(build: Build) -> Iterator[Moment]:
    """The periods that targets are set for, and how many are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for iri, row in build.facts.targets.items():
        found[str(row.get("period", row.get("documentPeriod", "")))].append(iri)
    for period, targets in sorted(found.items()):
        times = interval(period)
        if times is not None:
            told = short_time(period, build.lang)
            yield Moment("plan", told, told, period, *times, detail=count(build, targets).told(build.lang))
