"""The description of a build as a dataset: what it counts is what is there, and no clock dates it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph
import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, VOID, Graph, Namespace, URIRef
from rdflib.term import Node

from hgkg.check import shipped_shapes, validate
from hgkg.errors import UsageError
from hgkg.pipeline import BuildReport
from hgkg.publish.exchange.export import Source
from hgkg.publish.exchange.formats import FORMATS
from hgkg.query.publication import UNSTATED, Publication, read_publication
from hgkg.store import Store, open_dataset, open_store

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
HG = "https://w3id.org/hgkg/ontology#"


@pytest.fixture(scope="module")
def told(real_build: BuildReport) -> Graph:
    made = FORMATS["dcat"].export(Source(open_store(real_build.out), real_build.out, real_build.build_id, "vi"))
    assert isinstance(made.content, bytes)
    assert made.losses == ()
    return Graph().parse(data=made.content, format="turtle")


@pytest.fixture(scope="module")
def data(real_build: BuildReport) -> set[tuple[Node, Node, Node, Node]]:
    """The build as rdflib reads it, not as the description does."""
    return {(s, p, o, g) for s, p, o, g in open_dataset(real_build.out).quads() if g is not None}


@pytest.fixture(scope="module")
def dataset(told: Graph) -> URIRef:
    (one,) = told.subjects(RDF.type, DCAT.Dataset)
    assert isinstance(one, URIRef)
    return one


def test_it_has_a_title_and_a_description_in_both_languages(told: Graph, dataset: URIRef) -> None:
    for name in (DCTERMS.title, DCTERMS.description):
        assert sorted(str(value.language) for value in told.objects(dataset, name)) == ["en", "vi"]  # type: ignore[attr-defined]


def test_the_build_is_named(told: Graph, dataset: URIRef, real_build: BuildReport) -> None:
    report = json.loads((real_build.out / "report.json").read_text(encoding="utf-8"))
    assert str(told.value(dataset, DCTERMS.identifier)) == report["build_id"]
    (version,) = told.objects(dataset, URIRef("http://www.w3.org/2002/07/owl#versionInfo"))
    assert report["version"] in version
    assert report["build_id"] in version


STATED = """
licence = "https://creativecommons.org/licenses/by/4.0/"
publisher = "Văn phòng Tỉnh ủy Cà Mau"
publisher_iri = "https://example.org/van-phong"
contact = "Phòng Tổng hợp"
contact_email = "tổng.hợp+dữ@camau.gov.vn"
"""


@pytest.fixture
def stated(tmp_path: Path) -> Publication:
    (tmp_path / "about.toml").write_text(STATED, encoding="utf-8")
    return read_publication(tmp_path / "about.toml")


def test_what_the_publisher_states_stands_in_it(real_build: BuildReport, stated: Publication) -> None:
    source = Source(open_store(real_build.out), real_build.out, real_build.build_id, "vi", stated)
    made = FORMATS["dcat"].export(source)
    assert isinstance(made.content, bytes)
    assert made.missing == ()
    told = Graph().parse(data=made.content, format="turtle")
    (one,) = told.subjects(RDF.type, DCAT.Dataset)
    licence = URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert set(told.objects(one, DCTERMS.license)) == {licence}
    assert all((form, DCTERMS.license, licence) in told for form in told.objects(one, DCAT.distribution))
    publisher = URIRef("https://example.org/van-phong")
    assert told.value(one, DCTERMS.publisher) == publisher
    assert str(told.value(publisher, FOAF.name)) == "Văn phòng Tỉnh ủy Cà Mau"
    contact = told.value(one, DCAT.contactPoint)
    assert str(told.value(contact, VCARD.fn)) == "Phòng Tổng hợp"
    mail = str(told.value(contact, VCARD.hasEmail))
    assert mail.isascii()
    assert unquote(mail) == "mailto:tổng.hợp+dữ@camau.gov.vn"


def test_what_nobody_has_stated_is_said_to_be_missing_and_not_made_up(
    told: Graph, dataset: URIRef, real_build: BuildReport
) -> None:
    made = FORMATS["dcat"].export(Source(open_store(real_build.out), real_build.out, real_build.build_id, "vi"))
    assert [what.en for what in made.missing] == [
        "a licence (licence)",
        "a publisher (publisher)",
        "a contact (contact)",
    ]
    assert not list(told.triples((None, DCTERMS.license, None)))
    assert not list(told.objects(dataset, DCTERMS.publisher))
    assert not list(told.objects(dataset, DCAT.contactPoint))


@pytest.mark.parametrize("with_all", [False, True])
def test_the_description_keeps_its_shapes(real_build: BuildReport, stated: Publication, with_all: bool) -> None:
    source = Source(
        open_store(real_build.out), real_build.out, real_build.build_id, "vi", stated if with_all else UNSTATED
    )
    content = FORMATS["dcat"].export(source).content
    inner = pyoxigraph.Store()
    inner.bulk_load(content, format=pyoxigraph.RdfFormat.TURTLE)
    names = {"Dataset", "VoidDataset", "Distribution", "ClassPartition", "PropertyPartition", "PeriodOfTime"}
    of = [
        shape for shape in shipped_shapes().shapes if shape.name.partition("-")[0] in {*names, "Publisher", "Contact"}
    ]
    assert names <= {shape.name for shape in of}
    assert [result.key for result in validate(Store(inner), of)] == []


BROKEN = [
    # what the file says, what the message names
    ("licence = CC", "TOML"),
    ("license = 'https://x.org/'", "license"),  # the key is British, as the rest of the program
    ("licence = 'CC BY 4.0'", "licence"),  # a name is no address
    ("licence = 'https://x.org/a b'", "licence"),
    ("licence = ['https://x.org/']", "licence"),
    ("publisher = ' '", "publisher"),
    ("publisher_iri = 'https://x.org/'", "publisher"),
    ("contact = 'A'\ncontact_email = 'A at x.org'", "contact_email"),
    ("contact_email = 'a@x.org'", "contact"),
]


@pytest.mark.parametrize(("content", "named"), BROKEN)
def test_a_file_that_states_it_otherwise_is_refused(content: str, named: str, tmp_path: Path) -> None:
    path = tmp_path / "about.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_publication(path)
    for lang in ("vi", "en"):
        assert named in caught.value.text(lang)
        assert "about.toml" in caught.value.text(lang)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"about\.toml"):
        read_publication(tmp_path / "about.toml")


def test_numbers_are_those_of_the_data(told: Graph, dataset: URIRef, data: set[tuple[Node, Node, Node, Node]]) -> None:
    triples = {(s, p, o) for s, p, o, _ in data}
    said = {name: int(str(told.value(dataset, VOID[name]))) for name in _COUNTED}
    assert said == {
        "triples": len(triples),
        "entities": len({s for s, _, _ in triples if str(s).startswith("https://w3id.org/hgkg/id/")}),
        "distinctSubjects": len({s for s, _, _ in triples}),
        "distinctObjects": len({o for _, _, o in triples}),
        "properties": len({p for _, p, _ in triples}),
        "classes": len({o for _, p, o in triples if p == RDF.type}),
        "documents": 5,
    }
    classes = Counter(str(o) for _, p, o in triples if p == RDF.type)
    assert _parts(told, dataset, "classPartition", "class", "entities") == classes
    properties = Counter(str(p) for _, p, _ in triples)
    assert _parts(told, dataset, "propertyPartition", "property", "triples") == properties


def _parts(told: Graph, dataset: URIRef, part: str, name: str, count: str) -> dict[str, int]:
    parts = told.objects(dataset, VOID[part])
    return {str(told.value(one, VOID[name])): int(str(told.value(one, VOID[count]))) for one in parts}


_COUNTED = ("triples", "entities", "distinctSubjects", "distinctObjects", "properties", "classes", "documents")


def test_named_graphs_are_its_parts(told: Graph, dataset: URIRef, data: set[tuple[Node, Node, Node, Node]]) -> None:
    parts = {part: int(str(told.value(part, VOID.triples))) for part in told.objects(dataset, VOID.subset)}
    assert parts == Counter(graph for *_, graph in data)


def test_every_format_is_a_distribution_with_its_media_type(told: Graph, dataset: URIRef) -> None:
    types = {
        str(one).rpartition("/")[2]: str(told.value(one, DCAT.mediaType))
        for one in told.objects(dataset, DCAT.distribution)
    }
    assert set(types) == set(FORMATS) - {"dcat"}
    assert types["turtle"] == "https://www.iana.org/assignments/media-types/text/turtle"
    for name, media in types.items():
        assert media.startswith("https://www.iana.org/assignments/media-types/"), name
        assert media.rpartition("media-types/")[2], name


def test_it_says_what_it_is_of_and_which_years(told: Graph, dataset: URIRef, real_build: BuildReport) -> None:
    assert len(set(told.objects(dataset, DCTERMS.source))) == len(real_build.documents)
    assert str(told.value(dataset, DCTERMS.spatial)).endswith("/area/hau-giang")
    period = told.value(dataset, DCTERMS.temporal)
    assert (str(told.value(period, DCAT.startDate)), str(told.value(period, DCAT.endDate))) == ("2021", "2024")
    assert str(told.value(dataset, DCTERMS.modified)) == "2025-01-27"  # the newest document's day
    assert str(told.value(dataset, DCTERMS.language)).endswith("/vi")


def test_examples_and_vocabularies_are_in_the_data(
    told: Graph, dataset: URIRef, data: set[tuple[Node, Node, Node, Node]]
) -> None:
    for example in told.objects(dataset, VOID.exampleResource):
        assert example in {subject for subject, *_ in data}
    vocabularies = {str(one) for one in told.objects(dataset, VOID.vocabulary)}
    assert "https://w3id.org/hgkg/ontology" in vocabularies
    terms = {str(p) for _, p, _, _ in data} | {str(o) for _, p, o, _ in data if p == RDF.type}
    assert [one for one in vocabularies if not any(term.startswith(one) for term in terms)] == []


def test_a_copy_without_people_says_so(real_build: BuildReport, tmp_path: Path) -> None:
    source = Source(open_store(real_build.out), real_build.out, "0-without-people", "vi")
    content = FORMATS["dcat"].export(source).content
    assert isinstance(content, bytes)
    assert "Không nêu người" in content.decode()
    assert "Without persons" in content.decode()
