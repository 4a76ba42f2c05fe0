"""The pages of people: who is named with which office, as of the day of the document; never beyond one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.publish.facts import place_of
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.gathered.material import Material
from hgkg.query.answer import Row
from hgkg.query.chain import Place

_MOST = 300
"""How many a list has at most: more would make its page larger than an old computer likes."""


def people(material: Material, frame: Frame) -> Iterator[Page]:
    """All offices that are named, with or without a person, and a page of each person."""
    things, words = material.things, frame.words("people")
    rows = things.people
    kinds = {"named": words["with_name"], "office": words["without_name"]}
    yield frame.page(
        "people",
        "people.html",
        words["title"],
        menu="bodies",
        trail=(("bodies.html", words["menu_bodies"]),),
        scripts=("csv.js", "list.js"),
        styles=("list.css", "entities.css"),
        found=Found("page", words["found"]),
        rows=rows[:_MOST],
        count=len(rows),
        place_of=place_of,
        facets=(
            facet("kind", words["kind"], ([kind_of(row)] for row in rows), kinds),
            facet("doc", words["document"], ([str(row["doc"])] for row in rows), material.called(frame.lang)),
        ),
        kind_of=kind_of,
    )
    titles = told_apart((iri, str(rows[0]["name"]), ()) for iri, rows in things.persons.items())
    for iri, said in things.persons.items():
        yield frame.page(
            "person",
            page_of(iri) or "",
            titles[iri],
            words="people",
            menu="bodies",
            trail=(("bodies.html", words["menu_bodies"]), ("people.html", words["title"])),
            styles=("list.css", "entities.css"),
            found=Found("person", str(said[0].get("role", ""))),
            held=offices_held(said),
            events=[event for event in things.events.values() if any(names(event.place, row) for row in said)],
            others=[
                (o, rows[0]) for o, rows in things.persons.items() if o != iri and rows[0]["name"] == said[0]["name"]
            ],
        )


def offices_held(rows: Iterable[Row]) -> list[tuple[Row, list[Place]]]:
    """Each office of a person once: a row of it, and every place that names the person with it."""
    held: dict[tuple[object, ...], tuple[Row, dict[Place, None]]] = {}
    for row in rows:
        key = (row.get("office", row.get("role")), row.get("body"), row.get("asOf"))
        at = place_of(row)
        if at is not None:
            held.setdefault(key, (row, {}))[1][at] = None
    return [(row, list(places)) for row, places in held.values()]


def names(at: Place, row: Row) -> bool:
    """Whether the words of a row stand within those at a place: an event names a person where its words do."""
    return bool(at.doc == row["doc"] and at.start <= int(row["start"]) and int(row["end"]) <= at.end)


def kind_of(row: Row) -> str:
    """Whether a place names somebody, or an office that stands for who holds it."""
    return "named" if "person" in row else "office"
