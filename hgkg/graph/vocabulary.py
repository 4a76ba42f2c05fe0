"""The vocabularies of ontology/ as the frozen Lexicon the extractor works with, and the whole ontology as quads."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TypedDict, TypeVar

from pyoxigraph import NamedNode

from hgkg.errors import VocabularyError
from hgkg.graph.skos import Node, local_name, read_nodes, read_quads, turtle_files
from hgkg.graph.vocabulary_rules import check, labels
from hgkg.model.changes import Change, ChangeKind, Norm
from hgkg.model.lexicon import (
    AreaConcept,
    BodyConcept,
    BodyHead,
    Concept,
    CueConcept,
    DocumentType,
    IndicatorConcept,
    Lexicon,
    OfficeConcept,
    TermConcept,
    UnitConcept,
)
from hgkg.model.namespaces import ONTOLOGY_GRAPH

_C = TypeVar("_C", bound=Concept)
_T = TypeVar("_T")
_NO_WAY = "neither"
"""The polarity of an indicator of which neither more nor less is better: told in the graph, no way to judge by."""


def read_lexicon(folder: Path) -> Lexicon:
    """The vocabularies in ``folder``/vocabularies, checked; ``folder`` is ontology/.

    Every mapping is sorted by local name. The fingerprint is the SHA-256 over the names and bytes of all Turtle files
    below ``folder``.

    Raises:
        VocabularyError: a file that is not Turtle or breaks a rule of vocabulary_rules, or no vocabularies at all.
    """
    contents = {path.relative_to(folder).as_posix(): path.read_bytes() for path in turtle_files(folder)}
    nodes = read_nodes({name: content for name, content in contents.items() if name.startswith("vocabularies/")})
    check(nodes)
    concepts = [node for node in nodes.values() if not node.is_scheme]
    return Lexicon(
        document_types=_mapping(concepts, "document-type", _document_type),
        bodies=_mapping(concepts, "body", _body),
        areas=_mapping(concepts, "area", _area),
        units=_mapping(concepts, "unit", _unit),
        indicators=_mapping(concepts, "indicator", _indicator),
        cues=_mapping(concepts, "cue", _cue),
        terms=_mapping(concepts, "term", _term),
        offices=_mapping(concepts, "office", _office),
        body_heads=_mapping(concepts, "body-head", _body_head),
        changes=_in_order(concepts, "change", _change),
        change_kinds=_in_order(concepts, "change-kind", _change_kind),
        norms=_in_order(concepts, "norm", _norm),
        fingerprint=_fingerprint(contents),
    )


def ontology_quads(folder: Path) -> Iterator[str]:
    """Every triple of every Turtle file below ``folder`` as an N-Quads line without its newline, in ONTOLOGY_GRAPH.

    In the order of the files, as often as it is written there.

    Raises:
        VocabularyError: a file that is not Turtle, or has blank nodes.
    """
    graph = str(NamedNode(ONTOLOGY_GRAPH))
    for path in turtle_files(folder):
        content, name = path.read_bytes(), path.relative_to(folder).as_posix()
        for quad in read_quads(content, name):
            yield f"{quad} {graph} ."


def _fingerprint(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _mapping(nodes: Iterable[Node], scheme: str, make: Callable[[Node], _C]) -> Mapping[str, _C]:
    found = _in_order(nodes, scheme, make)
    if not found:
        raise VocabularyError(
            "no concept of this scheme",
            f"vocabularies, {scheme}",
            "restore its Turtle file",
            vi=f"vocabularies, {scheme}: bảng từ vựng trống; hãy khôi phục tệp Turtle",
        )
    return found


def _in_order(nodes: Iterable[Node], scheme: str, make: Callable[[Node], _T]) -> Mapping[str, _T]:
    found = sorted((node for node in nodes if node.scheme == scheme), key=lambda node: node.id)
    return MappingProxyType({node.id: make(node) for node in found})


class _Named(TypedDict):
    id: str
    label: str
    label_en: str
    labels: tuple[str, ...]
    notations: tuple[str, ...]
    broader: str | None


def _named(node: Node) -> _Named:
    found = labels(node, "vi")
    return _Named(
        id=node.id,
        label=found[0],
        label_en=node.values["skos:prefLabel@en"][0],
        labels=found,
        notations=node.values.get("skos:notation", ()),
        broader=_reference(node, "skos:broader"),
    )


def _text(node: Node, predicate: str, default: str = "") -> str:
    return next(iter(node.values.get(predicate, ())), default)


def _reference(node: Node, predicate: str) -> str | None:
    return next((local_name(iri) for iri in node.values.get(predicate, ())), None)


def _is(node: Node, predicate: str, default: bool) -> bool:
    return _text(node, predicate, "true" if default else "false") == "true"


def _document_type(node: Node) -> DocumentType:
    return DocumentType(**_named(node), named=_is(node, "hg:citedByName", False), genre=_text(node, "hg:genre"))


def _body(node: Node) -> BodyConcept:
    return BodyConcept(
        **_named(node),
        level=_text(node, "hg:level"),
        branch=_text(node, "hg:branch"),
        local=_is(node, "hg:local", False),
        area=_reference(node, "hg:ofArea"),
        issues=_is(node, "hg:issues", True),
        same_as=_reference(node, "hg:sameBodyAs"),
        assembly=_is(node, "hg:assembly", False),
        serves=_text(node, "hg:servesTerm") or None,
    )


def _body_head(node: Node) -> BodyHead:
    return BodyHead(
        **_named(node),
        level=_text(node, "hg:level"),
        branch=_text(node, "hg:branch"),
        takes=_text(node, "hg:takes"),
    )


def _area(node: Node) -> AreaConcept:
    return AreaConcept(
        **_named(node),
        kind=_text(node, "hg:areaKind"),
        level=_text(node, "hg:level"),
        replaced_by=_reference(node, "dct:isReplacedBy"),
        first=_text(node, "hg:firstDay") or None,
        last=_text(node, "hg:lastDay") or None,
        ended_by=_reference(node, "hg:endedBy"),
    )


def _unit(node: Node) -> UnitConcept:
    named, kind = _named(node), _text(node, "hg:unitKind")
    own = "" if kind == "scale" else named["label"]  # a scale word alone measures nothing
    return UnitConcept(
        **named, kind=kind, factor=Decimal(_text(node, "hg:factor", "1")), base=_text(node, "hg:baseUnit", own)
    )


def _indicator(node: Node) -> IndicatorConcept:
    return IndicatorConcept(
        **_named(node),
        measure=_reference(node, "hg:measure"),
        polarity=None if (way := _reference(node, "hg:polarity")) == _NO_WAY else way,
        unit=_reference(node, "hg:usualUnit"),
        component_of=_reference(node, "hg:componentOf"),
        synonym_if_equal=tuple(map(local_name, node.values.get("hg:sameWhereEqual", ()))),
        growth_of=_reference(node, "hg:growthOf"),
        shares=_reference(node, "hg:shareOf"),
    )


def _cue(node: Node) -> CueConcept:
    return CueConcept(**_named(node), role=_text(node, "hg:cueRole"))


def _term(node: Node) -> TermConcept:
    first, last = _text(node, "hg:firstDay"), _text(node, "hg:lastDay")
    return TermConcept(**_named(node), level=_text(node, "hg:level"), first=first, last=last)


def _office(node: Node) -> OfficeConcept:
    return OfficeConcept(
        **_named(node),
        body=_reference(node, "hg:heldIn"),
        alone=_is(node, "hg:standsAlone", False),
        seat=_is(node, "hg:seat", False),
        party=_text(node, "hg:branch") == "party",
    )


def _change(node: Node) -> Change:
    return Change(
        **_called(node),
        kind=_reference(node, "hg:changeKind") or "",
        day=_text(node, "hg:changeDay"),
        norms=_references(node, "hg:byNorm"),
        originals=frozenset(_references(node, "hg:originalBody")),
        results=_references(node, "hg:resultingBody"),
        carries=frozenset(_references(node, "hg:carries")),
        area=_reference(node, "hg:ofArea"),
        level=_text(node, "hg:changedLevel") or None,
        certainty=float(_text(node, "hg:certainty", "1")),
    )


def _change_kind(node: Node) -> ChangeKind:
    return ChangeKind(**_called(node))


def _norm(node: Node) -> Norm:
    return Norm(
        **_called(node),
        number=_text(node, "skos:notation"),
        title=_text(node, "skos:definition@vi"),
        path=_text(node, "dct:identifier"),
        date=_text(node, "dct:issued"),
    )


class _Called(TypedDict):
    id: str
    label: str
    label_en: str


def _called(node: Node) -> _Called:
    return _Called(id=node.id, label=labels(node, "vi")[0], label_en=node.values["skos:prefLabel@en"][0])


def _references(node: Node, predicate: str) -> tuple[str, ...]:
    return tuple(map(local_name, node.values.get(predicate, ())))
