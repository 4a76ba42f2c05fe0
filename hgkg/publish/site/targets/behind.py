"""Who and what stands behind a target: documents with the basis, bodies with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hgkg.publish.facts import Build, in_language, place_of
from hgkg.query.chain import Place
from hgkg.query.rows import driver_links
from hgkg.query.views import place
from hgkg.text.day_words import written

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
        how: "told" to see to it; told to act on the "whole" document that drives it; or the "issuer" of the document
            that sets it, where nobody is told.
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
    """The bodies told to see to a target, each by the closest words; else who issued the document that sets it."""
    told = list(_told(build, target))
    return told or list(_issuer(build, target))


def _told(build: Build, target: str) -> Iterator[Answering]:
    rows = build.facts.responsible.get(target, ())
    for iri in dict.fromkeys(str(row["body"]) for row in rows):
        own = [row for row in rows if row["body"] == iri]
        later = dict.fromkeys(str(row["later" if build.lang == "vi" else "laterEn"]) for row in own if "later" in row)
        closest = min(own, key=lambda row: "whole" in row)
        how = "whole" if "whole" in closest else "told"
        yield Answering(iri, str(closest["name"]), how, place(closest), tuple(later))


def _issuer(build: Build, target: str) -> Iterator[Answering]:
    work = str(build.facts.targets[target]["work"])
    document = build.documents.get(work)
    at = place_of(document)
    if document is not None and at is not None and "issuer" in document:
        iri = str(document["body"]) if "body" in document else None
        column = "later" if build.lang == "vi" else "laterEn"
        rows = (row for row in build.facts.issuers.get(target, ()) if row["document"] == work and column in row)
        later = dict.fromkeys(str(row[column]) for row in rows) or dict.fromkeys(_changes(build, iri))
        at = replace(at, title=str(document["name"]))
        yield Answering(iri, str(document["issuer"]), "issuer", at, tuple(later))


def _changes(build: Build, body: str | None) -> Iterator[str]:
    """What became of a body, as the vocabulary has it: the kind of change, its day, who came of it."""
    for row in build.bodies:
        if row["body"] == body and "day" in row:
            change, day = in_language(row, "change", build.lang), written(str(row["day"]), build.lang)
            after = build.body_names.get(str(row.get("successor")), "")
            yield " ".join(part for part in (change, day, f"→ {after}" if after else "") if part)
