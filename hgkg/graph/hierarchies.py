"""What holds a vocabulary together: its scheme, the order of its concepts, and names that nobody mixes up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hgkg.errors import VocabularyError
from hgkg.graph.skos import Node
from hgkg.model.namespaces import VOCABULARIES
from hgkg.model.suggestion import UNTRANSLATED

ORDERS = ("skos:broader", "dct:isReplacedBy", "rdfs:subClassOf", "rdfs:subPropertyOf")
"""Properties that must lead somewhere and never back."""


def faults_of_schemes(nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    """What the schemes lack, and where their concepts lead in circles, stand apart or share a name; by IRI."""
    filled = Counter(node.scheme for node in nodes.values() if not node.is_scheme)
    for node in nodes.values():
        if node.is_scheme:
            if not filled[node.scheme]:
                yield node.wrong("has no concept", "add one or remove the scheme", "không có khái niệm nào")
            yield from missing_texts(node, ("skos:definition",))
            yield from versions(node)
    yield from circles(nodes)
    yield from _tops(nodes)
    yield from _english_names(nodes.values())


def missing_texts(node: Node, predicates: Iterable[str]) -> Iterator[VocabularyError]:
    """One for each of the predicates that a node does not have exactly once in Vietnamese and once in English."""
    for predicate in predicates:
        for lang in ("vi", "en"):
            found = len(node.values.get(f"{predicate}@{lang}", ()))
            if found != 1:
                name = f"{predicate}@{lang}"
                yield node.wrong(f"{found} {name}", "give exactly one", f"có {found} {name}; cần đúng một")


def versions(node: Node) -> Iterator[VocabularyError]:
    """Whether a scheme or ontology has a version and a licence, and says in both languages what is new in it."""
    for predicate in ("owl:versionInfo", "dct:license"):
        if len(node.values.get(predicate, ())) != 1:
            yield node.wrong(f"needs one {predicate}", "state it once", f"cần đúng một {predicate}")
    for version in node.values.get("owl:versionInfo", ()):
        for lang in ("vi", "en"):
            notes = node.values.get(f"skos:changeNote@{lang}", ())
            if not any(note.startswith(f"{version}:") for note in notes):
                yield node.wrong(
                    f"does not say in {lang} what is new in {version}",
                    f'add skos:changeNote "{version}: …"@{lang}',
                    f'chưa nói bản {version} có gì mới; hãy thêm skos:changeNote "{version}: …"@{lang}',
                )


def circles(nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    """One for each circle of one of the ORDERS, told at the member that comes first by IRI."""
    for order in ORDERS:
        for iri in sorted(nodes):
            circle = _circle(iri, order, nodes)
            if circle and iri == min(circle):
                path = " → ".join(nodes[member].id or member for member in (*circle, iri))
                yield nodes[iri].wrong(
                    f"{order} goes in a circle: {path}", "remove one step", f"{order} đi vòng: {path}; hãy bỏ một bước"
                )


def _circle(start: str, order: str, nodes: Mapping[str, Node]) -> tuple[str, ...]:
    """The shortest way from a node back to itself, itself included; empty where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        further: list[tuple[str, ...]] = []
        for way in ways:
            for next_one in sorted(nodes[way[-1]].values.get(order, ())):
                if next_one == start:
                    return way
                if next_one in nodes and next_one not in seen:
                    seen.add(next_one)
                    further.append((*way, next_one))
        ways = further
    return ()


def _tops(nodes: Mapping[str, Node]) -> Iterator[VocabularyError]:
    """A concept above others that has none above itself is a top concept of its scheme, and no other is."""
    above = {iri for node in nodes.values() for iri in node.values.get("skos:broader", ())}
    for node in nodes.values():
        scheme = VOCABULARIES + node.scheme
        stated = node.values.get("skos:topConceptOf", ())
        below = bool(node.values.get("skos:broader"))
        if stated and (stated != (scheme,) or below):
            yield node.wrong(
                "is no top concept of that scheme",
                "remove skos:topConceptOf",
                "không phải khái niệm gốc của bảng ấy; hãy bỏ skos:topConceptOf",
            )
        elif not stated and not below and node.iri in above:
            yield node.wrong(
                "stands above others and not among the top concepts",
                f"state skos:topConceptOf <{scheme}>",
                f"đứng trên khái niệm khác mà chưa là khái niệm gốc; hãy ghi skos:topConceptOf <{scheme}>",
            )


def _english_names(nodes: Iterable[Node]) -> Iterator[VocabularyError]:
    """English names, which are only shown, tell the concepts of a scheme apart by themselves.

    Vietnamese ones are words that stand in texts ("giao" in two lists of words, "Vị Thanh" the town and the ward): they
    are compared when the vocabularies are read, where APART names what tells two of one name apart.
    """
    owners: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        if node.is_scheme:
            continue
        for label in node.values.get("skos:prefLabel@en", ()):
            if not label.startswith(UNTRANSLATED):  # told as such, and in Vietnamese still
                owners[node.scheme, label.casefold()].append(node)
    for first, *others in owners.values():
        for node in others:
            label = node.values["skos:prefLabel@en"][0]
            yield node.wrong(
                f"its English name {label!r} is also that of {first.id}",
                "name them apart",
                f"tên tiếng Anh {label!r} cũng là của {first.id}; hãy gọi khác nhau",
            )
