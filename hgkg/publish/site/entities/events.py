"""The pages of events: the list of all by their time, and of each when, where and by which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.entities.same_events import SameEvent, assumed, same_events, time
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.said import Said
from hgkg.query.views import grouped
from hgkg.text.fold import search_key

_MOST = 300
"""How many a list has at most: more would make its page larger than an old computer likes."""


def events(material: Material, frame: Frame) -> Iterator[Page]:
    """All events, and a page of each."""
    things, words = material.things, frame.words("events")
    every = same_events(things.events.values())
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
        facets=(
            facet("year", words["year"], ([e.time[:4]] for e in every), {y: y for y in _years(every)}),
            facet("doc", words["document"], (e.documents for e in every), material.called(frame.lang)),
        ),
    )
    named = things.events.values()
    titles = told_apart((event.iri, str(event.row["name"]), frame.where(event.place)) for event in named)
    alike = grouped(({"key": search_key(str(e.row["name"])), "iri": e.iri} for e in things.events.values()), "key")
    same = {one.iri: event for event in every for one in event.mentions}
    for event in things.events.values():
        others = [str(r["iri"]) for r in alike[search_key(str(event.row["name"]))] if r["iri"] != event.iri]
        namesakes = [things.events[iri] for iri in others if same[iri] is not same[event.iri]]
        yield _event(event, titles[event.iri], same[event.iri], namesakes, frame)


def _years(every: Iterable[SameEvent]) -> list[str]:
    """The years in which events were, or began."""
    return sorted({event.time[:4] for event in every} - {""})


def _event(event: Said, title: str, same: SameEvent, namesakes: list[Said], frame: Frame) -> Page:
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
        assumed=assumed(event),
        alike=[one for one in same.mentions if one is not event],
        namesakes=namesakes,
    )
