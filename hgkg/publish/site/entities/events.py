"""The pages of events: the list of all by their time, and of each when, where and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.said import Said
from hgkg.query.views import grouped
from hgkg.text.fold import search_key

_MOST = 500
"""How many a list has at most: more would make its page larger than an old computer likes."""


def events(material: Material, frame: Frame) -> Iterator[Page]:
    """All events, and a page of each."""
    things, words = material.things, frame.words("events")
    every = sorted(things.events.values(), key=lambda event: (time(event) == "", time(event)))
    yield frame.page(
        "events",
        "events.html",
        words["title"],
        menu="timeline",
        trail=(("timeline.html", words["menu_timeline"]),),
        scripts=("csv.js", "list.js"),
        styles=("list.css", "entities.css"),
        found=Found("page", words["found"]),
        events=every[:_MOST],
        count=len(every),
        time=time,
        facets=(
            facet("year", words["year"], ([year(e)] for e in every), {y: y for y in sorted({*map(year, every)}) if y}),
            facet("doc", words["document"], ([e.place.doc] for e in every), material.called(frame.lang)),
        ),
    )
    named = things.events.values()
    titles = told_apart((event.iri, str(event.row["name"]), frame.where(event.place)) for event in named)
    alike = grouped(({"key": search_key(str(e.row["name"])), "iri": e.iri} for e in every), "key")
    for event in things.events.values():
        others = [str(r["iri"]) for r in alike[search_key(str(event.row["name"]))] if r["iri"] != event.iri]
        yield _event(event, titles[event.iri], [things.events[iri] for iri in others], frame)


def time(event: Said) -> str:
    """When it was, as exactly as its document says: a day, a month, a year, a period, or ""."""
    return str(event.row.get("date", event.row.get("period", "")))


def year(event: Said) -> str:
    """The year in which it was, or began; "" where its document does not say."""
    return time(event)[:4]


def _event(event: Said, title: str, alike: list[Said], frame: Frame) -> Page:
    words = frame.words("events")
    detail = " · ".join(filter(None, (frame.day(time(event)), str(event.row.get("place", "")))))
    return frame.page(
        "event",
        page_of(event.iri) or "",
        title,
        words="events",
        menu="timeline",
        trail=(("timeline.html", words["menu_timeline"]), ("events.html", words["title"])),
        styles=("entities.css",),
        found=Found("event", detail),
        event=event,
        when=time(event),
        alike=alike,
    )
