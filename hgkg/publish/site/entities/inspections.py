"""The pages of inspections: the list of all, and of each who checked whom about which document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.said import Said
from hgkg.publish.site.gathered.things import Things

_MOST = 200
"""How many a list has at most: more would make its page larger than an old computer likes."""


def inspections(material: Material, frame: Frame) -> Iterator[Page]:
    """All inspections, and a page of each."""
    things, words = material.things, frame.words("inspections")
    every = tuple(things.inspections.values())
    names = told_apart((one.iri, _name(one, things, material.vi.titles), frame.where(one.place)) for one in every)
    shared: dict[str, Any] = {"things": things, "titles": material.vi.titles}
    acts = {_token(str(one.row["act"])): str(one.row["act"]) for one in every}
    yield frame.page(
        "inspections",
        "inspections.html",
        words["title"],
        menu="bodies",
        trail=(("bodies.html", words["menu_bodies"]),),
        scripts=("csv.js", "list.js"),
        styles=("list.css", "entities.css"),
        found=Found("page", words["found"]),
        inspections=every[:_MOST],
        count=len(every),
        token=_token,
        facets=(
            facet("act", words["act"], ([_token(str(one.row["act"]))] for one in every), acts),
            facet("doc", words["document"], ([one.place.doc] for one in every), material.called(frame.lang)),
        ),
        **shared,
    )
    for one in every:
        yield frame.page(
            "inspection",
            page_of(one.iri) or "",
            names[one.iri],
            words="inspections",
            menu="bodies",
            trail=(("bodies.html", words["menu_bodies"]), ("inspections.html", words["title"])),
            styles=("entities.css",),
            found=Found("inspection", "; ".join(things.name(iri) for iri in one.ends["by"])),
            one=one,
            **shared,
        )


def _name(one: Said, things: Things, titles: Mapping[str, str]) -> str:
    """ "Kiểm tra: Ban Thường vụ Tỉnh ủy → Sở Y tế": the act, who did it, of whom or about what."""
    act = str(one.row["act"])
    by = ", ".join(things.name(iri) for iri in one.ends["by"])
    whom = str(one.row.get("of", "")) or ", ".join(things.name(iri) for iri in one.ends["inspected"])
    about = ", ".join(titles.get(iri, "") for iri in one.ends["about"])
    ends = " → ".join(filter(None, (by, whom or about)))
    return f"{act[:1].upper()}{act[1:]}: {ends or one.place.quote}"


def _token(words: str) -> str:
    """Words as one value of a facet."""
    return "-".join(words.split())
