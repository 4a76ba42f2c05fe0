"""The pages of bodies: the list of all, and of each what it issued, what it answers for, what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hgkg.publish.counted import count
from hgkg.publish.facts import in_language, place_of
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import Facet, facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.site.gathered.body_facts import Answering, Body
from hgkg.publish.site.gathered.material import Material
from hgkg.query.chain import BoardRow, Place
from hgkg.text.fold import search_key

_MENTIONS, _EACH = 150, 60
"""How many places the page of a body shows at most, and how many of each kind of what else is said of it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A target that a body answers for, and where that is said; ``place`` is the target's own where nothing says it."""

    row: BoardRow
    document: str
    place: Place


_NAMES = 12
"""Names that documents have for a body which the search knows beside its own."""

_MOST = 500
"""How many a list has at most: more would make its page larger than an old computer likes."""


def bodies(material: Material, frame: Frame) -> Iterator[Page]:
    """All bodies, and a page of each."""
    things, words = material.things, frame.words("bodies")
    every = tuple(things.bodies.values())
    yield frame.page(
        "bodies",
        "bodies.html",
        words["title"],
        menu="bodies",
        scripts=("csv.js", "list.js"),
        styles=("list.css",),
        found=Found("page", words["found"]),
        bodies=every[:_MOST],
        count=len(every),
        facets=_facets(every, frame),
        areas={body.iri: in_language(body.row, "area", frame.lang) for body in every},
        roles=roles,
        name_of=things.name,
        became=became,
        names={body.iri: " ".join(_called(body, things.labels)) for body in every[:_MOST]},
    )
    rows = {row.target.iri: row for row in material.build(frame.lang).targets}
    for body in every:
        yield _body(body, material, frame, rows)


def _facets(every: tuple[Body, ...], frame: Frame) -> tuple[Facet, ...]:
    words, look = frame.words("bodies"), frame.look
    return (
        facet("level", words["level"], ([str(b.row.get("level", ""))] for b in every), look.levels),
        facet("branch", words["branch"], ([str(b.row.get("branch", ""))] for b in every), look.branches),
        facet("role", words["role"], (roles(b) for b in every), {key: words[f"role_{key}"] for key in _ROLES}),
    )


_ROLES = ("issues", "told", "inspects", "inspected", "changed", "named")


def roles(body: Body) -> list[str]:
    """What a body does in the documents, as the list can be narrowed to it."""
    has = (
        body.issued,
        body.told or body.helps or body.answers,
        body.inspects,
        body.inspected,
        body.changes,
        body.mentions,
    )
    return [role for role, there in zip(_ROLES, has, strict=True) if there]


def _body(body: Body, material: Material, frame: Frame, rows: Mapping[str, BoardRow]) -> Page:
    build, words = material.build(frame.lang), frame.words("bodies")
    area = in_language(body.row, "area", frame.lang)
    kind = (body.kind.vi if frame.lang == "vi" else body.kind.en) if body.kind else ""
    detail = [kind if kind != body.name else "", frame.look.levels.get(str(body.row.get("level", "")), ""), area]
    issued = {str(row["document"]) for row in body.issued}
    duties, carries = ([Duty(rows[one.target], one.document, one.place) for one in of] for of in duties_apart(body))
    whole = [Duty(row, "", row.target.place) for iri, row in rows.items() if _work(material, iri) in issued]
    given = (("answers", duties), ("carries", carries), ("whole", whole))
    return frame.page(
        "body",
        page_of(body.iri) or "",
        frame.name(body.name),
        words="bodies",
        menu="bodies",
        trail=(("bodies.html", words["title"]),),
        styles=("entities.css",),
        found=Found("body", " · ".join(filter(None, detail)), _called(body, material.things.labels)),
        body=body,
        kind=kind,
        area=area,
        things=material.things,
        titles=build.titles,
        targets=rows,
        duties=duties,
        carries=carries,
        whole=whole,
        counts={key: count(build, {duty.row.target.iri for duty in of}).short(frame.lang) for key, of in given},
        cited=material.things.first_named,
        place_of=place_of,
        mentions=body.mentions[:_MENTIONS],
        most=_EACH,
    )


def became(way: str) -> str:
    """What became of a body without a successor: its way ("A → (kết thúc hoạt động 01/7/2025); …") without its name."""
    steps = way.partition(" → ")[2] or way
    alone = re.fullmatch(r"\(([^()]*)\)((?:;.*)?)", steps)
    return f"{alone[1]}{alone[2]}" if alone else steps


def duties_apart(body: Body) -> tuple[list[Answering], list[Answering]]:
    """The targets that words give a body, and those that it answers for only as it is told to carry out a document."""
    given = [one for one in body.answers if not one.whole]
    closest = {one.target for one in given}
    return given, [one for one in body.answers if one.whole and one.target not in closest]


def _called(body: Body, labels: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What documents and the vocabulary call a body beside its name ("UBND tỉnh", "SNN"): it is found by these too."""
    named = list(dict.fromkeys(" ".join(place.quote.split()) for place in body.mentions))
    own = search_key(body.name)  # words that hold it whole, as those of a task, find nothing that it does not
    names = (*[name for name in named if own not in search_key(name)][:_NAMES], *labels.get(body.iri, ()))
    return tuple({search_key(name): name for name in reversed(names)}.values())[::-1]


def _work(material: Material, target: str) -> str:
    return str(material.vi.facts.targets[target]["work"])
