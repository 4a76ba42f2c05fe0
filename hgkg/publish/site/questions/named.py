"""What the names in an answer lead to: the pages of the documents, bodies, indicators and targets that they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hgkg.publish.look import LANGUAGES
from hgkg.publish.page.addresses import indicator_page, page_of
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.questions.targets_told import Places, target_of, target_places
from hgkg.query.answer import Row

_DOCUMENTS = ("document", "cited", "citing", "driver", "from", "to", "goal", "about", "resolution", "inspected")
_BODIES = ("body", "issuer", "by", "of", "on", "responsible", "organisation", "one", "other", "name")
"""The columns of the questions that name documents, and those that name bodies; "indicator" names what it says."""

Pages = Mapping[str, str]
"""Addresses by name; a name that several things bear has none."""


@dataclass(frozen=True, slots=True)
class Named:
    """The pages of what can be named in a language.

    Attributes:
        columns: by the name of a column those of what it names.
        targets: targets by their places, but where a result stands as well: there an answer may speak of the one or
            the other.
    """

    columns: Mapping[str, Pages] = field(default_factory=dict)
    targets: Places = field(default_factory=dict)

    @classmethod
    def of(cls, material: Material, lang: str) -> Named:
        """Everything of a build that has a page and a name."""
        documents = _alone((str(row["name"]), page_of(iri)) for iri, row in material.vi.documents.items())
        bodies = _alone((body.name, page_of(iri)) for iri, body in material.things.bodies.items())
        pages = dict.fromkeys(_DOCUMENTS, documents) | dict.fromkeys(_BODIES, bodies)
        build = material.build(lang)
        results = {(row["doc"], row["start"], row["end"], row["indicator"]) for row in build.results.values()}
        targets = {at: iri for at, iri in target_places(build).items() if at not in results}
        return cls(pages | {"indicator": _alone(_indicators(material))}, targets)

    def page(self, column: str, name: str, row: Row) -> str:
        """The address of what a name in a row names; "" where that has no page, or is not known for certain."""
        if column == "indicator" and (target := target_of(row, self.targets)):
            return page_of(target) or ""
        return self.columns.get(column, {}).get(name, "")


def _indicators(material: Material) -> Iterable[tuple[str, str]]:
    """Indicators by what documents and the vocabulary call them: an answer has the one name or the other."""
    for row in (*material.vi.facts.targets.values(), *material.vi.results.values()):
        iri, label = row.get("concept"), str(row["indicator"])
        concept, page = material.concepts.get(str(iri)), indicator_page(str(iri) if iri else None, label)
        yield label, page
        yield from ((concept.name(lang), page) for lang in LANGUAGES if concept)


def _alone(named: Iterable[tuple[str, str | None]]) -> Pages:
    """The names that one page alone has."""
    found: dict[str, set[str]] = {}
    for name, page in named:
        if page:
            found.setdefault(name, set()).add(page)
    return {name: next(iter(pages)) for name, pages in found.items() if len(pages) == 1}
