"""What a graph says of people: which nodes are theirs, and on which words every statement rests."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode, Quad

from hgkg.model.namespaces import DATA, TERMS
from hgkg.store.people import People, Place, Told
from hgkg.text.fold import match_key
from hgkg.text.words import holds

OA, PROV = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#"

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL, _SKOS = "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#"
_PERSON, _AGENT, _MEMBERSHIP = f"{PROV}Person", f"{PROV}Agent", "http://www.w3.org/ns/org#Membership"
_MENTION, _AGENCY = f"{TERMS}PersonMention", f"{TERMS}AgencyMention"
_PEOPLE = frozenset({_MENTION, _MEMBERSHIP, _PERSON, _AGENT, "http://xmlns.com/foaf/0.1/Person"})
_DERIVED, _POINTERS = f"{PROV}wasDerivedFrom", (f"{PROV}wasDerivedFrom", f"{TERMS}marker", f"{TERMS}anchor")
_NAMING = ("http://purl.org/spar/cito/hasCitedEntity", f"{TERMS}describes")
"""From a statement to the document that its words name, title and all."""
_KIND, _SIGNATORY = "person", "signatory"
"""A kind of record, and a field that has a person's name."""
_LABELS = tuple(f"{_SKOS}{name}" for name in ("prefLabel", "altLabel", "hiddenLabel"))
_READ = frozenset(
    {
        *(_TYPE, _LABEL, *_POINTERS, *_NAMING, *_LABELS),
        *(f"{TERMS}{name}" for name in ("slug", "personName", "role", "office")),
        *(f"{TERMS}{name}" for name in ("recordKind", "formerRecord", "formerValue", "field")),
        *(f"{OA}{name}" for name in ("hasSource", "hasSelector", "hasTarget", "start", "end")),
    }
)


@dataclass(frozen=True)
class Facts:
    """The part of a graph that tells who is spoken of and where.

    Attributes:
        by_predicate: subjects with their objects (IRIs, or the text of literals), of the predicates that are read.
    """

    by_predicate: Mapping[str, Mapping[str, list[str]]]

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Facts:
        """Read the quads of a whole store."""
        found: dict[str, dict[str, list[str]]] = {predicate: defaultdict(list) for predicate in _READ}
        for quad in quads:
            predicate = quad.predicate.value
            if predicate in _READ and isinstance(quad.subject, NamedNode):
                found[predicate][quad.subject.value].append(quad.object.value)  # type: ignore[union-attr]
        return cls(found)

    @cached_property
    def spans(self) -> Mapping[str, Place]:
        """Where the words of each span stand; of its selectors, too."""
        slugs, starts, ends = (self.by_predicate[name] for name in (f"{TERMS}slug", f"{OA}start", f"{OA}end"))
        found = {}
        for span, sources in self.by_predicate[f"{OA}hasSource"].items():
            selectors = self.by_predicate[f"{OA}hasSelector"].get(span, [])
            at = next((one for one in selectors if one in starts and one in ends), None)
            if at and sources[0] in slugs:
                place = (slugs[sources[0]][0], int(starts[at][0]), int(ends[at][0]))
                found.update(dict.fromkeys((span, *selectors), place))
        return found

    @cached_property
    def people(self) -> frozenset[str]:
        """The nodes of people: mentions, persons, offices held, what people decided of them and what was read before.

        Of agents those that are no program and no body.
        """
        types = self.by_predicate[_TYPE].items()
        found = {node for node, of in types if _PEOPLE.intersection(of) and f"{PROV}SoftwareAgent" not in of}
        found.update(node for node, of in self.by_predicate[f"{TERMS}recordKind"].items() if _KIND in of)
        found.update(node for node, of in self.by_predicate[f"{TERMS}field"].items() if _SIGNATORY in of)
        for node in sorted(found):
            found.update(self.by_predicate[f"{TERMS}formerValue"].get(node, []))
        about = self.by_predicate[f"{OA}hasTarget"].items()
        return frozenset({*found, *(node for node, of in about if found.intersection(of))})

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all people, those who judged among them."""
        labels = self.by_predicate[_LABEL]
        persons = (
            node for node, of in self.by_predicate[_TYPE].items() if node in self.people and _MEMBERSHIP not in of
        )
        told = [name for names in self.by_predicate[f"{TERMS}personName"].values() for name in names]
        former = (json.loads(text) for of in self.by_predicate[f"{TERMS}formerRecord"].values() for text in of)
        before = (one["name"] for one in former if one.get("kind") == _KIND and one.get("name"))
        return tuple(sorted({*told, *before, *(label for node in persons for label in labels.get(node, []))}))

    @cached_property
    def public(self) -> frozenset[str]:
        """The names that stand in a label of the vocabularies."""
        labels = "\n".join(
            match_key(label) for name in _LABELS for found in self.by_predicate[name].values() for label in found
        )
        return frozenset(name for name in self.names if holds(labels, match_key(name)))

    @cached_property
    def told(self) -> Mapping[str, tuple[Told, ...]]:
        """The person records of each document."""
        found: dict[str, list[Told]] = defaultdict(list)
        roles, labels = self.by_predicate[f"{TERMS}role"], self.by_predicate[_LABEL]
        for node, types in self.by_predicate[_TYPE].items():
            if _MENTION not in types:
                continue
            offices = self.by_predicate[f"{TERMS}office"].get(node, [])
            phrases = (*roles.get(node, []), *(label for office in offices for label in labels.get(office, [])))
            for slug, start, end in self.places(node):
                found[slug].append(Told(start, end, tuple(dict.fromkeys(phrases))))
        return {slug: tuple(sorted(told, key=lambda one: (one.start, one.end))) for slug, told in found.items()}

    def places(self, node: str) -> tuple[Place, ...]:
        """The words that a statement rests on; of a node that belongs to one, that one's."""
        derived = self.by_predicate[_DERIVED]
        spans = derived.get(node) or derived.get(_statement(node), [])
        return tuple(self.spans[span] for span in spans if span in self.spans)

    @cached_property
    def naming(self) -> Mapping[str, tuple[Place, ...]]:
        """The words that name a document, by the document."""
        found: dict[str, list[Place]] = defaultdict(list)
        for predicate in _NAMING:
            for statement, documents in self.by_predicate[predicate].items():
                for document in documents:
                    found[document] += self.places(statement)
        return {document: tuple(places) for document, places in found.items()}

    def left_out(self, people: People) -> frozenset[str]:
        """All nodes that go: people, bodies named inside somebody's office, and spans that only those rest on."""
        types = self.by_predicate[_TYPE].items()
        inside = (node for node, of in types if _AGENCY in of and self._within(node, people))
        gone = self.people.union(inside)
        needed, dropped = set[str](), set[str]()
        for predicate in _POINTERS:
            for node, spans in self.by_predicate[predicate].items():
                (dropped if node in gone else needed).update(spans)
        orphans = dropped - needed
        selectors = (one for span in orphans for one in self.by_predicate[f"{OA}hasSelector"].get(span, ()))
        return gone.union(orphans, selectors)

    def _within(self, node: str, people: People) -> bool:
        places = self.places(node)
        return bool(places) and all(people.within(*place) for place in places)


def _statement(node: str) -> str:
    """The record that a node belongs to: ``id:record/result-1/plan/1`` and ``id:mention/citation-1`` each have one."""
    kind, _, rest = node.removeprefix(DATA).partition("/")
    return f"{DATA}record/{rest.partition('/')[0]}" if node.startswith(DATA) and kind in ("record", "mention") else node
