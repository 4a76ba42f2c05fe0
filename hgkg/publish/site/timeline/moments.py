"""What stands on the timeline: documents, events, terms, plan periods, each at its time as exactly as it is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hgkg.publish.counted import count
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.facts import Build, in_language
from hgkg.publish.page.addresses import page_of
from hgkg.publish.site.entities.same_events import same_events
from hgkg.publish.site.gathered.things import Things
from hgkg.query.answer import Queryable, Row
from hgkg.query.chain import Place
from hgkg.query.levels_of_codes import Levels, level_of, levels_of_codes
from hgkg.query.terms_of_office import ended_levels, terms_of_office
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
        mentions: how many places name an event; one event is one moment, however often it is named.
        usual: of a term the days that it has by convention, since documents give its years alone.
        cut: why a term is told up to its ``last`` only: "gone" where the bodies of its level were merged or ended the
            day after, "known" where no document speaks of a later day; "" where it is told whole.
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
    mentions: int = 1
    usual: tuple[date, date] | None = None
    cut: str = ""

    @property
    def years(self) -> range:
        """Every year that it covers some of."""
        return range(self.day.year, self.end.year + 1)

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
    """All of them, in a language: by their first days, those without a time last.

    Terms are told as far as there is something to be told: from the first of the others' years to the last known day,
    and no longer than the bodies lasted that counted their documents in them.
    """
    levels = levels_of_codes(store)
    found = [*_documents(build, things, levels), *_events(things), *_plans(build)]
    dated = [moment for moment in found if moment.first is not None and moment.kind != "plan"]
    terms = _terms(store, build, dated) if dated else ()
    return tuple(sorted([*found, *terms], key=_order))


def _order(moment: Moment) -> tuple[bool, date, int]:
    return moment.first is None, moment.first or date.min, KINDS.index(moment.kind)


def _documents(build: Build, things: Things, levels: Levels) -> Iterator[Moment]:
    for iri, row in build.documents.items():
        if row["unresolved"]:
            continue
        time, level = str(row.get("date", "")), _level(iri, row, things, levels)
        first, last = interval(time) or (None, None)
        yield Moment(
            kind="held" if "slug" in row else "cited" if iri in things.first_named else "known",
            name=str(row["name"]),
            short=str(row.get("number") or things.held(iri, build.lang) or row["name"]),
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
    for same in same_events(things.events.values()):
        event, (first, last) = same.shown, interval(same.time) or (None, None)
        name = str(event.row["name"])
        yield Moment(
            kind="event",
            name=name,
            short=name,
            time=same.time,
            first=first,
            last=last,
            detail=str(event.row.get("place", "")),
            address=page_of(event.iri) or "",
            place=event.place,
            mentions=len(same.mentions),
        )


def _terms(store: Queryable, build: Build, dated: Sequence[Moment]) -> Iterator[Moment]:
    """The terms that have some of the time from the first of the other moments to the last known day."""
    begin, known, gone = min(moment.day.year for moment in dated), _last_known(build, dated), ended_levels(store)
    for row in terms_of_office(store):
        first, last = date.fromisoformat(str(row["first"])), date.fromisoformat(str(row["last"]))
        level = str(row["level"])
        ends = {last: "", known: "known"} | ({gone[level] - timedelta(days=1): "gone"} if level in gone else {})
        end = min(ends)
        if end.year < begin or first > end:
            continue
        yield Moment(
            kind="term",
            name=str(row["vi"] if build.lang == "vi" else row.get("en", row["vi"])),
            short=str(row["name"]).replace("-", "–"),
            time=str(row["name"]),
            first=first,
            last=end,
            lane=level,
            usual=(first, last),
            cut="" if end == last else ends[end],
        )


def _last_known(build: Build, dated: Sequence[Moment]) -> date:
    """The last day that a document names or has, or on which a body changed; without any the end of the last year."""
    days = [moment.day for moment in dated if moment.exact == "day"]
    days += [date.fromisoformat(str(row["day"])) for row in build.bodies if "day" in row]
    return max(days) if days else max(moment.end for moment in dated)


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
