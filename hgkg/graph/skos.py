"""Turtle below ontology/ as quads, and its SKOS concepts as plain nodes. What the nodes mean is not known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuadParser, RdfFormat, Triple, parse

from hgkg.errors import VocabularyError

VOCABULARIES = "https://w3id.org/hgkg/vocab/"
HG = "https://w3id.org/hgkg/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCT = "http://purl.org/dc/terms/"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

Term = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Node:
    """A concept or concept scheme as it stands in its file.

    Attributes:
        iri: its IRI.
        place: where it is, for messages: "vocabularies/units.ttl, unit/phan-tram".
        values: its objects by predicate ("skos:prefLabel", "hg:unitKind", else the whole IRI), in file order.
    """

    iri: str
    place: str
    values: Mapping[str, tuple[Term, ...]]

    @property
    def path(self) -> tuple[str, str]:
        """Scheme and local name: ("unit", "phan-tram"); ("unit", "") for the scheme itself."""
        scheme, _, local = self.iri.removeprefix(VOCABULARIES).partition("/")
        return scheme, local

    @property
    def is_scheme(self) -> bool:
        """Whether it is a skos:ConceptScheme."""
        return any(value.value == SKOS + "ConceptScheme" for value in self.values.get("rdf:type", ()))

    def labels(self, kind: str, lang: str) -> tuple[str, ...]:
        """Its literals of predicate ``skos:{kind}`` in language ``lang``, in file order."""
        literals = self.values.get("skos:" + kind, ())
        return tuple(value.value for value in literals if isinstance(value, Literal) and value.language == lang)

    def strings(self, predicate: str) -> tuple[str, ...]:
        """Its literals of ``predicate``, as written."""
        return tuple(value.value for value in self.values.get(predicate, ()) if isinstance(value, Literal))

    def references(self, predicate: str) -> tuple[tuple[str, str], ...]:
        """Scheme and local name of each vocabulary concept that ``predicate`` points to."""
        found = (value.value for value in self.values.get(predicate, ()) if isinstance(value, NamedNode))
        return tuple(_split(iri) for iri in found)

    def wrong(self, what: str, todo: str, vi: str) -> VocabularyError:
        """The error that this node breaks a rule: what, what to do, and both in one Vietnamese clause."""
        return VocabularyError(what, self.place, todo, vi=f"{self.place}: {vi}")


def turtle_files(folder: Path) -> tuple[Path, ...]:
    """All *.ttl below ``folder``, sorted by their path in it.

    Raises:
        VocabularyError: there is none.
    """
    files = tuple(sorted(folder.rglob("*.ttl"), key=lambda path: path.relative_to(folder).as_posix()))
    if not files:
        raise VocabularyError(
            "no Turtle file here",
            folder,
            "give the ontology folder of the project",
            vi=f"{folder}: không có tệp Turtle nào; hãy chỉ đúng thư mục ontology của dự án",
        )
    return files


def read_quads(path: Path, folder: Path) -> Iterator[Quad]:
    """The triples of one file.

    Raises:
        VocabularyError: not Turtle, or a blank node (its name would differ from run to run).
    """
    name = path.relative_to(folder).as_posix()
    try:
        for quad in _parser(path):
            if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
                raise VocabularyError(
                    f"blank node beside {quad.predicate.value}",
                    name,
                    "give it an IRI",
                    vi=f"{name}: có nút trống ở {quad.predicate.value}; hãy đặt IRI cho nút đó",
                )
            yield quad
    except SyntaxError as error:
        raise VocabularyError(
            f"not valid Turtle: {error.msg}", name, "correct the line", vi=f"{name}: sai cú pháp Turtle: {error.msg}"
        ) from error


def read_nodes(files: Iterable[Path], folder: Path) -> dict[str, Node]:
    """All concepts and schemes of ``files`` by IRI.

    Raises:
        VocabularyError: see read_quads; or one concept stands in two files.
    """
    nodes: dict[str, Node] = {}
    for path in files:
        for iri, values in _grouped(read_quads(path, folder)).items():
            place = f"{path.relative_to(folder).as_posix()}, {iri.removeprefix(VOCABULARIES)}"
            node = Node(iri, place, {key: tuple(terms) for key, terms in values.items()})
            if iri in nodes:
                raise node.wrong(
                    f"already stands in {nodes[iri].place}",
                    "keep it in one file",
                    f"đã có trong {nodes[iri].place}; chỉ giữ ở một tệp",
                )
            nodes[iri] = node
    return nodes


def _parser(path: Path) -> QuadParser:
    return parse(path=str(path), format=RdfFormat.TURTLE)


def _grouped(quads: Iterable[Quad]) -> dict[str, dict[str, list[Term]]]:
    subjects: dict[str, dict[str, list[Term]]] = {}
    for quad in quads:
        term, subject = quad.object, quad.subject
        if isinstance(term, (BlankNode, Triple)) or not isinstance(subject, NamedNode):
            continue  # read_quads refuses blank nodes, and Turtle has no quoted triples: for the type checker
        subjects.setdefault(subject.value, {}).setdefault(_short(quad.predicate.value), []).append(term)
    return subjects


@cache
def _short(predicate: str) -> str:
    if predicate == _RDF_TYPE:
        return "rdf:type"
    for prefix, base in (("skos:", SKOS), ("hg:", HG), ("dct:", _DCT)):
        if predicate.startswith(base):
            return prefix + predicate.removeprefix(base)
    return predicate


def _split(iri: str) -> tuple[str, str]:
    scheme, _, local = iri.removeprefix(VOCABULARIES).partition("/")
    return (scheme, local) if iri.startswith(VOCABULARIES) else ("", iri)
