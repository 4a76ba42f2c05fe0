"""Who and what stands behind a target: documents with the basis, bodies with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hgkg.publish.facts import Build, place_of
from hgkg.query.chain import Place
from hgkg.query.rows import driver_links
from hgkg.query.views import place

MARKS = {"explicit": "●", "structural": "◆", "thematic": "○"}
"""By basis; each tells the basis without colour."""


@dataclass(slots=True)
class Driver:
    """A document behind a target: on which bases, and for each of them where its strongest words stand."""

    iri: str
    number: str | None
    name: str
    bases: dict[str, Place] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """Its number, or its name where it has none."""
        return self.number or self.name


@dataclass(frozen=True, slots=True)
class Answering:
    """A body that answers for a target.

    Attributes:
        iri: None of one that is known by its name alone.
        how: "told" to see to it, or the "issuer" of the document that sets it, where nobody is told.
        later: the ways to who stands in its place now, in the language of the build.
    """

    iri: str | None
    name: str
    how: str
    place: Place
    later: tuple[str, ...] = ()


def drivers(build: Build, target: str) -> list[Driver]:
    """The documents that drive a target, the strongest basis first."""
    found: dict[str, Driver] = {}
    for link in driver_links(build.facts, target, build.lang):
        driver = found.setdefault(link.iri, Driver(link.iri, link.number, link.name))
        driver.bases.setdefault(link.basis, link.place)
    return list(found.values())


def answering(build: Build, target: str) -> list[Answering]:
    """The bodies told to see to a target, each once at its first place; else who issued the document that sets it."""
    told = list(_told(build, target))
    return told or list(_issuer(build, target))


def _told(build: Build, target: str) -> Iterator[Answering]:
    rows = build.facts.responsible.get(target, ())
    for iri in dict.fromkeys(str(row["body"]) for row in rows):
        own = [row for row in rows if row["body"] == iri]
        later = dict.fromkeys(str(row["later" if build.lang == "vi" else "laterEn"]) for row in own if "later" in row)
        yield Answering(iri, str(own[0]["name"]), "told", place(own[0]), tuple(later))


def _issuer(build: Build, target: str) -> Iterator[Answering]:
    document = build.documents.get(str(build.facts.targets[target]["work"]))
    at = place_of(document)
    if document is not None and at is not None and "issuer" in document:
        iri = str(document["body"]) if "body" in document else None
        later = tuple(_later(build, iri)) if iri else ()
        yield Answering(iri, str(document["issuer"]), "issuer", at, later)


def _later(build: Build, body: str) -> Iterator[str]:
    """What became of a body, as the vocabulary has it: the change, its day, who came of it."""
    for row in build.bodies:
        if row["body"] == body and "day" in row:
            change = str(row["changeVi" if build.lang == "vi" else "changeEn"]) if "changeVi" in row else ""
            after = build.body_names.get(str(row.get("successor")), "")
            yield " ".join(part for part in (f"{row['day']}:", change, f"→ {after}" if after else "") if part)
