"""Which of some rows rest on documents that call themselves drafts: a reader is told once, before the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hgkg.publish.site.gathered.material import Material
from hgkg.query.chain import Place


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, and what of some rows it gives.

    Attributes:
        iri: the document.
        slug: that of its file.
        role: "plan" where it sets targets, "result" where it reports on them.
        count, all: how many of the plans, or of the results, are its own.
    """

    iri: str
    slug: str
    role: str
    count: int
    all: int


def drafts_behind(material: Material, plans: Iterable[Place], results: Iterable[Place]) -> Sequence[Draft]:
    """The drafts that some plans and results stand in, those of plans first, then by how much they give."""
    found: list[Draft] = []
    for role, places in (("plan", plans), ("result", results)):
        counts = Counter(place.doc for place in places)
        found += (
            Draft(material.things.works[slug], slug, role, count, counts.total())
            for slug, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if slug in material.drafts
        )
    return found
