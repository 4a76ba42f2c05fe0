"""A build without people: a store in memory that every reader asks in place of the build's own, and its records.

Left out are the people, what is said of them and their offices, and whoever judged; their words are taken out of
everything else (people.py). Positions stay those of the full text, and the vocabularies stay as they are.
The run of such a store has hg:withoutPeople, and another hg:buildId.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from hgkg.errors import UsageError
from hgkg.model.namespaces import ONTOLOGY_GRAPH, TERMS
from hgkg.store.embedded import Store
from hgkg.store.facts_of_people import OA, Facts
from hgkg.store.people import SIGN, People, Place
from hgkg.text.masks import MASK

_BUILD_ID, _WITHOUT_PEOPLE, _SIGNATORY = (f"{TERMS}{name}" for name in ("buildId", "withoutPeople", "signatory"))
_EXACT, _PREFIX, _SUFFIX = (f"{OA}{name}" for name in ("exact", "prefix", "suffix"))
_LABEL, _TITLE = "http://www.w3.org/2000/01/rdf-schema#label", "http://purl.org/dc/terms/title"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TRUE = Literal("true", datatype=NamedNode(f"{_XSD}boolean"))
_CONTEXT = 30
"""Characters that prefix and suffix may have (docs/graph.md): a mask is longer than the end of a name that it hides."""

_JSON = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"
_WORDLESS = frozenset(
    f"{_XSD}{name}" for name in ("integer", "decimal", "double", "boolean", "date", "dateTime", "gYear", "gYearMonth")
)


def read_people(store: Store, build: Path) -> People:
    """The people of a build.

    Args:
        store: the store of the build.
        build: its folder, for the texts.

    Raises:
        UsageError: a text is not there or cannot be read, so that names in it could not be found.
    """
    return _people(Facts.of(store.inner), build)


def without_people(store: Store, build: Path) -> Store:
    """The same graph without people, as a store in memory.

    Raises:
        UsageError: as for ``read_people``.
    """
    quads = list(store.inner)
    facts = Facts.of(quads)
    people = _people(facts, build)
    left_out = facts.left_out(people)
    made = pyoxigraph.Store()
    made.bulk_extend(_quads(quads, facts, people, left_out))
    return Store(made)


def records_without_people(records: Iterable[Mapping[str, Any]], people: People) -> Iterator[dict[str, Any]]:
    """The records of a build, as its lines have them, without people."""
    for record in records:
        inside = record["kind"] == "agency" and people.within(record["doc"], record["start"], record["end"])
        if record["kind"] == "person" or inside:
            continue
        near = tuple(_places(record))
        yield {name: _value(value, people, near) for name, value in _words(record, people).items()}


def _people(facts: Facts, build: Path) -> People:
    slugs = sorted({slug for slug, _, _ in facts.spans.values()})
    return People({slug: _text(build, slug) for slug in slugs}, facts.told, facts.names, facts.public)


def _text(build: Path, slug: str) -> str:
    path = build / "texts" / f"{slug}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "the text of this document cannot be read, and without it not every name can be found",
            path,
            "build again with: hgkg build",
            vi=f"{path}: không đọc được văn bản này nên không tìm hết tên người; hãy dựng lại bằng lệnh: hgkg build",
        ) from error


def _quads(quads: Iterable[Quad], facts: Facts, people: People, left_out: frozenset[str]) -> Iterator[Quad]:
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode) and quad.graph_name.value == ONTOLOGY_GRAPH:
            yield quad
            continue
        if quad.predicate.value == _SIGNATORY or _iri(quad.subject) in left_out or _iri(quad.object) in left_out:
            continue
        subject, graph = _node(quad.subject, people), _node(quad.graph_name, people)
        yield Quad(subject, quad.predicate, _object(quad, facts, people), graph)
        if quad.predicate.value == _BUILD_ID:
            yield Quad(subject, NamedNode(_WITHOUT_PEOPLE), _TRUE, graph)


def _object(quad: Quad, facts: Facts, people: People) -> Any:
    term, predicate = quad.object, quad.predicate.value
    if not isinstance(term, Literal):
        return _node(term, people)
    if term.datatype.value in _WORDLESS:
        return term
    subject = _iri(quad.subject)
    if predicate == _BUILD_ID:
        words = f"{term.value}{SIGN}"
    elif predicate in (_EXACT, _PREFIX, _SUFFIX) and subject in facts.spans:
        words = _quote(term.value, predicate, facts.spans[subject], people)
    else:
        named = facts.naming.get(subject, ()) if predicate in (_LABEL, _TITLE) else ()
        near = (*facts.places(subject), *named)
        words = _json(term.value, people, near) if term.datatype.value == _JSON else people.value(term.value, near)
    return Literal(words, language=term.language) if term.language else Literal(words, datatype=term.datatype)


def _json(text: str, people: People, near: tuple[Place, ...]) -> str:
    """What was read before a judgement: a record, or a part of one."""
    return json.dumps(_value(json.loads(text), people, near), ensure_ascii=False)


def _quote(words: str, predicate: str, place: Place, people: People) -> str:
    slug, start, end = place
    first = {_EXACT: start, _PREFIX: start - len(words), _SUFFIX: end}[predicate]
    left = people.quote(words, slug, first)
    if predicate == _PREFIX:
        return left[_not_in_a_mask(left, len(left) - _CONTEXT, at_end=True) :]
    if predicate == _SUFFIX:
        return left[: _not_in_a_mask(left, _CONTEXT, at_end=False)]
    return left


def _not_in_a_mask(words: str, cut: int, *, at_end: bool) -> int:
    """Where to cut words instead of inside a mask: at its end or at its start."""
    for start in range(max(0, cut - len(MASK) + 1), max(0, cut)):
        if words.startswith(MASK, start):
            return start + len(MASK) if at_end else start
    return max(0, cut)


def _node(term: Any, people: People) -> Any:
    if isinstance(term, (BlankNode, DefaultGraph)):
        return term
    code = people.code(term.value)
    return term if code == term.value else NamedNode(code)


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _places(record: Mapping[str, Any]) -> Iterator[Place]:
    """Every place that a record points at."""
    if isinstance(record.get("doc"), str):
        yield record["doc"], record["start"], record["end"]
    for value in record.values():
        for part in value if isinstance(value, list) else (value,):
            if isinstance(part, dict):
                yield from _places(part)


def _value(value: Any, people: People, near: tuple[Place, ...]) -> Any:
    if isinstance(value, str):
        return people.value(value, near)
    if isinstance(value, list):
        return [_value(part, people, near) for part in value]
    if isinstance(value, dict):
        return {name: _value(part, people, near) for name, part in _words(value, people).items()}
    return value


def _words(found: Mapping[str, Any], people: People) -> dict[str, Any]:
    """A record, or what it holds: a quote with its place has the words at this place taken out, a signatory goes."""
    if "signatory" in found:
        found = {**found, "signatory": None}
    if not isinstance(found.get("quote"), str) or not isinstance(found.get("doc"), str):
        return dict(found)
    return {**found, "quote": people.quote(found["quote"], found["doc"], found["start"])}
