"""A build described as a dataset: DCAT 3 for catalogues, VoID for who queries it. Its newest document dates it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad

from hgkg.model.namespaces import DATA
from hgkg.query.publication import UNSTATED, Publication
from hgkg.store import Store
from hgkg.store.formats.names import Names, of_the_ontology
from hgkg.store.formats.order import RDF_TYPE
from hgkg.store.formats.triples import Subject, Triples, node, nodes, number
from hgkg.text.counting import counted

_LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_NO_NAME = re.compile(r"[^A-Za-z0-9_]+")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A format that the build can be had in: its name, what it is in both languages, its media type."""

    name: str
    vi: str
    en: str
    media: str


def describe(
    store: Store,
    build_id: str,
    offers: Sequence[Offer],
    publication: Publication = UNSTATED,
    *,
    without_people: bool = False,
) -> Triples:
    """The description of the build that a store holds, with what its publisher states."""
    quads = list(store.inner)
    triples = Triples()
    said = _Said.of(quads)
    dataset = triples.tell(NamedNode(f"{DATA}build/{build_id}")).has("rdf:type", "dcat:Dataset", "void:Dataset")
    _head(dataset, build_id, said, without_people)
    _coverage(triples, dataset, said)
    _publication(triples, dataset, publication)
    for offer in offers:
        one = NamedNode(f"{dataset.subject.value}/distribution/{offer.name}")
        dataset.has("dcat:distribution", one)
        told = triples.tell(one).has("rdf:type", "dcat:Distribution").labelled("dct:title", offer.vi, offer.en)
        told.has("dcat:mediaType", NamedNode(_MEDIA + offer.media))
        if publication.licence:
            told.has("dct:license", NamedNode(publication.licence))
    _statistics(triples, dataset, quads, said)
    return triples


@dataclass(frozen=True, slots=True)
class _Said:
    """Subjects and their objects, of the few properties that the description is made of."""

    by_property: dict[str, list[tuple[str, Literal | NamedNode]]]

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> _Said:
        found: dict[str, list[tuple[str, Literal | NamedNode]]] = {}
        wanted = {node(name).value for name in _READ}
        for quad in quads:
            if quad.predicate.value in wanted and isinstance(quad.subject, NamedNode):
                found.setdefault(quad.predicate.value, []).append((quad.subject.value, quad.object))  # type: ignore[arg-type]
        return cls(found)

    def pairs(self, name: str) -> list[tuple[str, Literal | NamedNode]]:
        return self.by_property.get(node(name).value, [])

    def values(self, name: str, of: set[str] | None = None) -> list[str]:
        """The texts or IRIs, sorted, each once; ``of`` some subjects only."""
        return sorted({value.value for subject, value in self.pairs(name) if of is None or subject in of})

    @property
    def works(self) -> set[str]:
        """The documents whose texts are held."""
        return {work for work, _ in self.pairs("eli:is_realized_by")}


_READ = (
    *("rdf:type", "rdfs:label", "dct:language", "eli:is_realized_by", "eli:jurisdiction", "eli:date_document"),
    *("hg:period", "hg:version"),
)


def _head(dataset: Subject, build_id: str, said: _Said, without_people: bool) -> None:
    count = len(said.works)
    dataset.labelled(
        "dct:title",
        f"Chỉ tiêu, kết quả và căn cứ trong {count} văn bản",
        f"Targets, results and what drives them, in {counted(count, 'document', 'documents')}",
    )
    left_out = (" Không nêu người và chức vụ.", " Without persons and their offices.") if without_people else ("", "")
    dataset.labelled(
        "dct:description",
        "Đồ thị tri thức do hgkg đọc từ văn bản kế hoạch của cơ quan nhà nước: văn bản nào chi phối chỉ tiêu nào, kết "
        "quả ra sao, kèm nguyên văn và vị trí." + left_out[0],
        "A knowledge graph that hgkg read from government planning documents: which document drives which target and "
        "what came of it, with the exact words and their place." + left_out[1],
    )
    dataset.has("dct:identifier", Literal(build_id)).has("void:uriSpace", Literal(DATA))
    dataset.has("dct:source", *nodes(said.works))
    for version in said.values("hg:version"):
        dataset.has("owl:versionInfo", Literal(f"hgkg {version}, {build_id}"))
    for language in said.values("dct:language"):
        dataset.has("dct:language", NamedNode(_LANGUAGES + language))


def _coverage(triples: Triples, dataset: Subject, said: _Said) -> None:
    """Where, of which years, how new."""
    dataset.has("dct:spatial", *nodes(said.values("eli:jurisdiction", said.works)))
    years = sorted({year for period in said.values("hg:period", said.works) for year in _YEAR.findall(period)})
    if years:
        period = NamedNode(f"{dataset.subject.value}/period")
        dataset.has("dct:temporal", period)
        told = triples.tell(period).has("rdf:type", "dct:PeriodOfTime")
        told.has("dcat:startDate", Literal(years[0], datatype=node("xsd:gYear")))
        told.has("dcat:endDate", Literal(years[-1], datatype=node("xsd:gYear")))
    dates = [date for work, date in said.pairs("eli:date_document") if work in said.works]
    if dates:
        dataset.has("dct:modified", max(dates, key=lambda date: date.value))
    for work, label in said.pairs("rdfs:label"):
        if work in said.works:
            triples.tell(NamedNode(work)).has("rdfs:label", label)


def _publication(triples: Triples, dataset: Subject, stated: Publication) -> None:
    """The licence, the publisher, whom to ask: each only where it is stated."""
    if stated.licence:
        dataset.has("dct:license", NamedNode(stated.licence))
    if stated.publisher:
        body = NamedNode(stated.publisher_iri or f"{dataset.subject.value}/publisher")
        dataset.has("dct:publisher", body)
        triples.tell(body).has("rdf:type", "foaf:Agent").has("foaf:name", Literal(stated.publisher))
    if stated.contact:
        point = NamedNode(f"{dataset.subject.value}/contact")
        dataset.has("dcat:contactPoint", point)
        told = triples.tell(point).has("rdf:type", "vcard:Kind").has("vcard:fn", Literal(stated.contact))
        if stated.contact_email:
            told.has("vcard:hasEmail", NamedNode(f"mailto:{quote(stated.contact_email, safe='@')}"))


def _statistics(triples: Triples, dataset: Subject, quads: Sequence[Quad], said: _Said) -> None:
    facts = {(str(quad.subject), quad.predicate.value, str(quad.object)) for quad in quads}
    properties = Counter(predicate for _, predicate, _ in facts)
    classes = Counter(kind for _, predicate, kind in facts if predicate == RDF_TYPE)
    own = {subject for subject, _, _ in facts if subject.startswith(f"<{DATA}")}
    dataset.has("void:triples", number(len(facts))).has("void:entities", number(len(own)))
    dataset.has("void:distinctSubjects", number(len({subject for subject, _, _ in facts})))
    dataset.has("void:distinctObjects", number(len({value for _, _, value in facts})))
    dataset.has("void:properties", number(len(properties))).has("void:classes", number(len(classes)))
    dataset.has("void:documents", number(len(said.works)))
    used = "\n".join([*properties, *(kind.strip("<>") for kind in classes)])
    for namespace in sorted(of_the_ontology().values()):
        if re.search(rf"^{re.escape(namespace)}\w", used, re.MULTILINE):
            dataset.has("void:vocabulary", NamedNode(namespace.rstrip("#")))
    dataset.has("void:exampleResource", *nodes(sorted(said.works)[:1] + _first_target(said)))
    for kind, count in sorted(classes.items()):
        of = kind.strip("<>")
        part = triples.tell(_part(dataset, "class", of)).has("void:entities", number(count))
        dataset.has("void:classPartition", part.has("void:class", NamedNode(of)).subject)
    for name, count in sorted(properties.items()):
        part = triples.tell(_part(dataset, "property", name)).has("void:triples", number(count))
        dataset.has("void:propertyPartition", part.has("void:property", NamedNode(name)).subject)
    graphs = Counter(quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode))
    for graph, count in sorted(graphs.items()):
        dataset.has("void:subset", NamedNode(graph))
        triples.tell(NamedNode(graph)).has("rdf:type", "void:Dataset").has("void:triples", number(count))


def _first_target(said: _Said) -> list[str]:
    target = node("hg:Target").value
    return sorted(subject for subject, kind in said.pairs("rdf:type") if kind.value == target)[:1]


def _part(dataset: Subject, kind: str, term: str) -> NamedNode:
    """The part of the data with a class or property, called after it: ``…/class/hg-Target``."""
    name = Names.with_prefixes(of_the_ontology()).prefixed(term) or term
    return NamedNode(f"{dataset.subject.value}/{kind}/{_NO_NAME.sub('-', name)}")
