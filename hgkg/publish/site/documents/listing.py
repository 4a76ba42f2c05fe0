"""The list of all documents, those that are held and those that are only cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.publish.facts import Build, in_language
from hgkg.publish.page.facets import Facet, facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import parts
from hgkg.publish.site.documents.page import document_pages, whole
from hgkg.publish.site.gathered.material import Material
from hgkg.query.answer import Row
from hgkg.text.fold import search_key

_MOST = 330
"""Rows of a page of the list: as many as stay below 300 kB."""


@dataclass(frozen=True)
class Listed:
    """A document in the list, in one language.

    Attributes:
        row: as the question of that name gives it.
        cited: at how many places it is cited.
    """

    row: Row
    lang: str
    cited: int

    @property
    def iri(self) -> str:
        return str(self.row["document"])

    @property
    def name(self) -> str:
        return str(self.row["name"])

    @property
    def type(self) -> str:
        """The word for its type; "" where it has none."""
        return in_language(self.row, "type", self.lang)

    @property
    def state(self) -> str:
        """Whether it is held, only cited, known from a vocabulary alone, or a mention that no document is known for."""
        return state_of(self.row, cited=self.cited > 0)

    @property
    def year(self) -> str:
        return str(self.row.get("date", ""))[:4]

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """By what the list can be narrowed, as one word each."""
        issuer, kind = str(self.row.get("issuer", "")), str(self.row.get("type", ""))
        return {"type": key_of(kind), "issuer": key_of(issuer), "year": self.year, "state": self.state}


def documents(material: Material, frame: Frame) -> Iterator[Page]:
    """The list of documents, in as many pages as it needs, and a page of each document."""
    build, words = material.build(frame.lang), frame.words("documents")
    counts = Counter(str(row["cited"]) for row in build.citations if "relation" not in row)
    every = [Listed(whole(row), frame.lang, counts[iri]) for iri, row in build.documents.items()]
    pages = parts("documents", len(every), _MOST)
    for number, part in enumerate(pages):
        yield frame.page(
            "documents",
            part.address,
            words["title"],
            menu="documents",
            scripts=("csv.js", "list.js"),
            styles=("list.css", "documents.css"),
            found=Found("page", words["found"]) if number == 0 else None,
            documents=every[part.first - 1 : part.last],
            count=len(every),
            states=Counter(one.state for one in every),
            facets=_facets(every[part.first - 1 : part.last], build, words),
            part=part,
            parts=pages,
        )
    yield from document_pages(material, frame)


def state_of(row: Row, *, cited: bool) -> str:
    """A state of views.toml: "held", "unbound", "cited", or "known": what no document names, but a vocabulary."""
    return "held" if row.get("slug") else "unbound" if row["unresolved"] else "cited" if cited else "known"


def _facets(every: list[Listed], build: Build, words: Mapping[str, str]) -> tuple[Facet, ...]:
    types = {one.keys["type"]: one.type for one in every if one.type}
    issuers = {one.keys["issuer"]: str(one.row["issuer"]) for one in every if one.row["issuer"]}
    years = {year: year for year in sorted({one.year for one in every if one.year}, reverse=True)}
    states = {key: build.look.states[key] for key in ("held", "cited", "known", "unbound")}
    named = {"state": states, "type": _sorted(types), "issuer": _sorted(issuers), "year": years}
    return tuple(facet(key, words[key], ([one.keys[key]] for one in every), of) for key, of in named.items())


def _sorted(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda item: (search_key(item[1]), item[1])))


def key_of(name: str) -> str:
    """A name, or the local name of an IRI, as one word of an attribute."""
    return "_".join(name.rsplit("/", 1)[-1].split())
