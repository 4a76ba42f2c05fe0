"""Turtle below ontology/ as quads, and its SKOS concepts as plain nodes. What the nodes mean is not known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from hgkg.errors import VocabularyError
from hgkg.model.namespaces import TERMS, VOCABULARIES

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PREFIXES = {
    "skos:": "http://www.w3.org/2004/02/skos/core#",
    "hg:": TERMS,
    "dct:": "http://purl.org/dc/terms/",
    "owl:": "http://www.w3.org/2002/07/owl#",
    "rdfs:": "http://www.w3.org/2000/01/rdf-schema#",
    "vann:": "http://purl.org/vocab/vann/",
}
_CONCEPT_SCHEME = _PREFIXES["skos:"] + "ConceptScheme"


@dataclass(frozen=True, slots=True)
class Node:
    """A concept or concept scheme as it stands in its file.

    Attributes:
        iri: its IRI.
        scheme: the scheme its IRI belongs to ("unit"); "" where it is outside the vocabularies.
        id: its local name ("phan-tram"); "" for a scheme.
        file: where it stands: "vocabularies/units.ttl".
        values: its objects (IRIs, or the text of literals) in file order, by predicate: "hg:unitKind", with the
            language where there is one: "skos:prefLabel@vi".
    """

    iri: str
    scheme: str
    id: str
    file: str
    values: Mapping[str, tuple[str, ...]]

    @property
    def is_scheme(self) -> bool:
        """Whether it is a skos:ConceptScheme."""
        return _CONCEPT_SCHEME in self.values.get("rdf:type", ())

    def wrong(self, what: str, todo: str, vi: str) -> VocabularyError:
        """The error that this node breaks a rule: what, what to do, and both in one Vietnamese clause."""
        where = f"{self.file}, {self.scheme}:{self.id}" if self.scheme else f"{self.file}, {_short(self.iri)}"
        return VocabularyError(what, where, todo, vi=f"{where}: {vi}")


SHAPES = "shapes.ttl"
"""What the graph must look like: read by hgkg.check, and neither data nor vocabulary."""


def turtle_files(folder: Path) -> tuple[Path, ...]:
    """All *.ttl below ``folder`` but the shapes, sorted by their path in it.

    Raises:
        VocabularyError: there is none.
    """
    found = (path for path in folder.rglob("*.ttl") if path != folder / SHAPES)
    files = tuple(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))
    if not files:
        raise VocabularyError(
            "no Turtle file here",
            folder,
            "give the ontology folder of the project",
            vi=f"{folder}: không có tệp Turtle nào; hãy chỉ đúng thư mục ontology của dự án",
        )
    return files


def read_quads(content: bytes, name: str) -> Iterator[Quad]:
    """The triples of one Turtle file, given its bytes and its name for messages.

    Raises:
        VocabularyError: not Turtle, or a blank node (its name would differ from run to run).
    """
    try:
        for quad in parse(content, format=RdfFormat.TURTLE):
            if type(quad.subject) is BlankNode or type(quad.object) is BlankNode:
                raise _blank(quad, name)
            yield quad
    except SyntaxError as error:
        raise _not_turtle(error, name) from error


def read_nodes(contents: Mapping[str, bytes]) -> dict[str, Node]:
    """All concepts and schemes by IRI, from the bytes of Turtle files by name.

    A concept that several files add to stands in the first of them.

    Raises:
        VocabularyError: see read_quads.
    """
    values: dict[str, dict[str, list[str]]] = {}
    files: dict[str, str] = {}
    for name, content in contents.items():
        try:
            _collect(content, name, values)
        except SyntaxError as error:
            raise _not_turtle(error, name) from error
        files.update(dict.fromkeys(values.keys() - files.keys(), name))
    return {iri: _node(iri, files[iri], found) for iri, found in values.items()}


def local_name(iri: str) -> str:
    """What stands after the scheme in a vocabulary IRI: "phan-tram"."""
    return iri.removeprefix(VOCABULARIES).partition("/")[2]


def _node(iri: str, file: str, values: Mapping[str, Iterable[str]]) -> Node:
    scheme, _, local = iri.removeprefix(VOCABULARIES).partition("/") if iri.startswith(VOCABULARIES) else ("", "", iri)
    return Node(iri, scheme, local, file, {key: tuple(found) for key, found in values.items()})


def _collect(content: bytes, name: str, into: dict[str, dict[str, list[str]]]) -> None:
    """Add the text of each object to its subject's.

    One loop, not read_quads: every run goes through all triples here, and each attribute of a quad is a new object.
    """
    last, values = "", dict[str, list[str]]()
    for quad in parse(content, format=RdfFormat.TURTLE):
        subject, term = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(term, (NamedNode, Literal)):
            raise _blank(quad, name)
        iri = subject.value
        if iri != last:
            last, values = iri, into.setdefault(iri, {})
        key = _short(quad.predicate.value)
        language = term.language if type(term) is Literal else None
        if language:
            key = f"{key}@{language}"
        found = values.get(key)
        if found is None:
            values[key] = [term.value]
        else:
            found.append(term.value)


def _blank(quad: Quad, name: str) -> VocabularyError:
    predicate = quad.predicate.value
    vi = f"{name}: có nút trống ở {predicate}; hãy đặt IRI cho nút đó"
    return VocabularyError(f"blank node beside {predicate}", name, "give it an IRI", vi=vi)


def _not_turtle(error: SyntaxError, name: str) -> VocabularyError:
    vi = f"{name}: sai cú pháp Turtle: {error.msg}"
    return VocabularyError(f"not valid Turtle: {error.msg}", name, "correct it", vi=vi)


@cache
def _short(predicate: str) -> str:
    if predicate == _RDF_TYPE:
        return "rdf:type"
    for prefix, base in _PREFIXES.items():
        if predicate.startswith(base):
            return prefix + predicate.removeprefix(base)
    return predicate
