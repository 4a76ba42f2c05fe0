"""What records speak of: the document a citation means, the organisation a name means, the file of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hgkg.errors import EvidenceError
from hgkg.graph import iris
from hgkg.graph.names import Names, key, meanings, sole
from hgkg.model.document import Document
from hgkg.model.judged import Superseded
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Agency, Citation, DocumentRecord, Record
from hgkg.text.day_words import ends


@dataclass(frozen=True, slots=True)
class Things:
    """Everything that needs more than one record to know.

    Attributes:
        documents: by slug.
        described: the document record of each slug.
        works: path of the work of each slug.
        holders: for each work, the first of its slugs: the graph in which it is described.
        entities: IRI of the document that each citation or document record stands for.
        agencies: paths of the organisations that each key of a name means: several where two bore it in turn.
        meant: for each slug, the path of the one organisation that each key of a name means there.
        names: the vocabularies.
        refigured: ids of targets and results whose figure a person corrected, so that it is not what is written.
    """

    documents: Mapping[str, Document]
    described: Mapping[str, DocumentRecord]
    works: Mapping[str, str]
    holders: Mapping[str, str]
    entities: Mapping[str, str]
    agencies: Mapping[str, tuple[str, ...]]
    meant: Mapping[str, Mapping[str, str]]
    names: Names
    refigured: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        documents: Sequence[Document],
        records: Sequence[Record],
        lexicon: Lexicon,
        superseded: Sequence[Superseded] = (),
    ) -> Things:
        described = {record.doc: record for record in records if isinstance(record, DocumentRecord)}
        by_slug = {document.slug: document for document in sorted(documents, key=lambda document: document.slug)}
        works = {slug: _work(slug, described.get(slug)) for slug in by_slug}
        return cls(
            documents=by_slug,
            described=described,
            works=works,
            holders={work: slug for slug, work in reversed(works.items())},
            entities=dict(_entities(records, works)),
            agencies=meanings(pair for record in _agencies(records) for pair in _called(record, lexicon)),
            meant=_meant(records, lexicon),
            names=Names.of(lexicon),
            refigured=frozenset(one.record.id for one in superseded if {"value", "value_high"} & set(one.changed)),
        )

    def work(self, slug: str) -> str:
        """The IRI of the document in the file ``slug``."""
        return iris.data(self.works[slug])

    def entity(self, identifier: str, asked_by: Record) -> str:
        """The IRI of the document that a citation or document record stands for.

        Raises:
            EvidenceError: there is no such record.
        """
        if identifier not in self.entities:
            raise EvidenceError(
                f"{asked_by.id} points at {identifier}, which is no citation and no document",
                asked_by.doc,
                "this is a defect of the program: please report it with the document",
            )
        return self.entities[identifier]

    def agency(self, name: str, slug: str) -> str:
        """The path of the organisation that a name means in a document; one of its own where that is not known."""
        return self.agency_in(name, slug) or iris.named_agency(name)

    def agency_in(self, name: str, slug: str) -> str | None:
        """The path of the organisation that a name means in a document, where mentions of organisations say so."""
        described = self.described.get(slug)
        own = self.meant.get(slug, {}).get(key(name))
        return own or self.known_agency(name, described.date if described else None)

    def known_agency(self, name: str, day: str | None = None) -> str | None:
        """The path of the organisation that a name means on a day (or in a month, a year); where two bore it one after
        the other only the day tells."""
        paths = self.agencies.get(key(name), ())
        if len(paths) > 1 and day:
            paths = tuple(path for path in paths if self._bore_its_name(path, day))
        return paths[0] if len(paths) == 1 else None

    def _bore_its_name(self, path: str, day: str) -> bool:
        """Whether the area of an organisation is the one of its name on a day, and in all of a month or a year."""
        area = path.split("/")[1]
        return {self.names.lexicon.area_on(area, one) for one in ends(day)} == {area}


def _work(slug: str, record: DocumentRecord | None) -> str:
    return (record.resolved if record else None) or iris.file_work(slug)


def _entities(records: Iterable[Record], works: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for record in records:
        if isinstance(record, DocumentRecord) and record.doc in works:
            yield record.id, iris.data(works[record.doc])
        elif isinstance(record, Citation):
            yield record.id, iris.data(record.resolved) if record.resolved else iris.mention(record.id)


def _meant(records: Iterable[Record], lexicon: Lexicon) -> dict[str, dict[str, str]]:
    """What each name means in each document."""
    said: dict[str, list[tuple[str, str]]] = {}
    for record in _agencies(records):
        said.setdefault(record.doc, []).extend(_called(record, lexicon))
    return {slug: sole(pairs) for slug, pairs in said.items()}


def _agencies(records: Iterable[Record]) -> Iterable[Agency]:
    return (record for record in records if isinstance(record, Agency))


def _called(record: Agency, lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    """The names of the organisation mentioned, each with its path: its own, and those of the bodies of the vocabulary
    that are the same (``hg:sameBodyAs``): who is the Tỉnh ủy of a province is its Ban Chấp hành Đảng bộ tỉnh too."""
    if record.agency is None:
        return
    yield record.name, record.agency
    body = lexicon.bodies.get(record.agency.rsplit("/", 1)[-1])
    for other in lexicon.bodies.values() if body else ():
        if body and other.same_as == body.id and body.label in record.name:
            yield record.name.replace(body.label, other.label), record.agency
