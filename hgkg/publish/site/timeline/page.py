"""The timeline: a picture of documents, events, terms and plan periods, and the same as a list by year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.timeline.moments import KINDS, LEVELS, Moment, moments
from hgkg.publish.site.timeline.picture import picture
from hgkg.text.counting import fill

Numbered = tuple[int, Moment]

_ROOM, _BAND = 280_000, 22
"""The characters of marks, rows and years that the page may have: it stays below 300 kB. Marks that share years."""
NOBODY = -1
"""The number of what stands for several moments."""
_EXACT = ("day", "month")
_YEARS = re.compile(r"\d{4}-\d{4}")


@dataclass(frozen=True, slots=True)
class Year:
    """What begins in a year, in the order of time."""

    year: str
    moments: tuple[Numbered, ...]


def timeline(material: Material, frame: Frame) -> Iterator[Page]:
    """The page of the timeline."""
    words = frame.words("timeline")
    every = tuple(enumerate(moments(material.build(frame.lang), material.things, material.store)))
    listed = _told(every)
    dated = [one for one in listed if one[1].first is not None]
    undated = [one for one in listed if one[1].first is None]
    years = _years(dated)
    kinds = {kind: words[f"kind_{kind}"] for kind in KINDS}
    yield frame.page(
        "timeline",
        "timeline.html",
        words["title"],
        menu="timeline",
        scripts=("list.js", "timeline.js"),
        styles=("list.css", "timeline.css"),
        found=Found("page", words["found"]),
        picture=picture(_lanes(dated, words)),
        years=years,
        listed={year.year for year in years},
        undated=undated,
        undated_counts=Counter(moment.kind for _, moment in undated),
        all=listed,
        count=len(every),
        facets=(
            facet("kind", words["kind"], ([m.kind] for _, m in listed), kinds),
            facet(
                "year",
                words["year"],
                (map(str, m.years) for _, m in listed if m.first),
                {str(year): str(year) for year in sorted({year for _, m in dated for year in m.years})},
            ),
        ),
        kinds=kinds,
        when=lambda moment: when(moment, frame),
        conventional=lambda moment: conventional(moment, frame),
    )


def _told(every: Sequence[Numbered]) -> list[Numbered]:
    """What a page can hold: terms, periods and documents held before events, events before what is only cited."""
    order = ("term", "plan", "held", "event", "known", "cited")
    first = sorted(every, key=lambda one: (order.index(one[1].kind), -(one[1].first or date.min).toordinal()))
    years = [moment.first.year for _, moment in every if moment.first is not None]
    heads = 45 * (max(years) - min(years) + 1) if years else 0
    room, kept = _ROOM - len(order) * heads, list[Numbered]()
    for one in first:
        room -= _size(one[1]) + heads // _BAND
        if room < 0 and kept:
            break
        kept.append(one)
    return sorted(kept, key=lambda one: one[0])


def _size(moment: Moment) -> int:
    """About how many bytes its mark and its row take."""
    return 680 + 3 * len(moment.name.encode()) + len(moment.detail.encode()) + len(moment.short.encode())


def when(moment: Moment, frame: Frame) -> str:
    """Its time in words, as exactly as it is known."""
    if moment.kind == "term" and _YEARS.fullmatch(moment.time):
        return frame.day(moment.time.replace("-", "/"))  # a term has the years of its name: documents give no days
    return moment.time if moment.kind == "term" else frame.day(moment.time)


def conventional(moment: Moment, frame: Frame) -> str:
    """Of a term, by which days it is drawn, and why it is not drawn to its end; "" of anything else."""
    if moment.usual is None:
        return ""
    first, last = (frame.day(day.isoformat()) for day in moment.usual)
    told = frame.say("timeline", "term_days", first=first, last=last)
    if moment.cut:
        told += " " + frame.say("timeline", f"term_{moment.cut}", day=frame.day(moment.end.isoformat()))
    return told


def _years(dated: Sequence[Numbered]) -> list[Year]:
    grouped = groupby(dated, key=lambda one: str(one[1].day.year))
    return [Year(year, tuple(group)) for year, group in grouped]


def _lanes(dated: Sequence[Numbered], words: Mapping[str, str]) -> list[tuple[str, Sequence[Numbered]]]:
    """The lanes of the picture from top to bottom, each by the word of its heading."""

    def of(*kinds: str, lane: str = "") -> list[Numbered]:
        return [one for one in dated if one[1].kind in kinds and (not lane or one[1].lane == lane)]

    levels = sorted({m.lane for _, m in of("term")}, key=lambda level: (*LEVELS, level).index(level))
    return [
        *((f"term_{level}", of("term", lane=level)) for level in levels),
        ("plan", of("plan")),
        *((f"documents_{level}", of("held", "cited", "known", lane=level)) for level in LEVELS),
        ("events", [one for one in of("event") if one[1].exact in _EXACT]),
        ("events_by_year", _by_year([m for _, m in of("event") if m.exact not in _EXACT], words)),
    ]


def _by_year(events: Sequence[Moment], words: Mapping[str, str]) -> list[Numbered]:
    """Events of which no more than the year or a longer time is known, as one a year that counts them."""
    years = Counter(event.day.year for event in events)
    return [(NOBODY, _count(year, count, words)) for year, count in sorted(years.items())]


def _count(year: int, count: int, words: Mapping[str, str]) -> Moment:
    told = fill(words["events_counted"], count=count)
    first, last = date(year, 1, 1), date(year, 12, 31)
    return Moment("event", f"{year}: {told}", told, str(year), first, last, address=f"events.html?year={year}")
