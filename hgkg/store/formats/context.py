"""The context of a JSON-LD file, made from the graph that it is the context of: a short key for each term.

A property of our own ontology goes by its local name ("target"); one of another by its own where nobody else has
it ("exact", "label"), else with its prefix ("eli:number" beside our "number"). What kind of values a property has is
looked up in the graph, so that no value has to repeat it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal

from hgkg.model.namespaces import DATA, TERMS, VOCABULARIES
from hgkg.store.formats.names import Names, of_the_ontology, relative
from hgkg.store.formats.order import RDF_TYPE, Row, iris

ID, LANGUAGE, MIXED, STRING = "@id", "@language", "@mixed", "http://www.w3.org/2001/XMLSchema#string"
"""What values a property has: IRIs, text in languages, several kinds, plain strings; else the IRI of a datatype."""

_CONCEPTS = "voc"
_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


@dataclass(frozen=True, slots=True)
class Context:
    """Keys of terms and kinds of values.

    Attributes:
        names: the prefixes.
        keys: the key of each property and class, by its IRI.
        kinds: what values each property has, by its IRI: ID, LANGUAGE, MIXED, STRING or the IRI of a datatype.
        prefixes: those that keys, classes or ids are written with.
    """

    names: Names
    keys: Mapping[str, str]
    kinds: Mapping[str, str]
    prefixes: Mapping[str, str]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Context:
        """The context of these quads."""
        names, kinds = Names.with_prefixes({**of_the_ontology(), _CONCEPTS: VOCABULARIES}), _kinds(rows)
        classes = {row[4].object.value for row in rows if not row[2]}  # type: ignore[union-attr]
        prefixes = {**names.used(iris(rows)), _CONCEPTS: VOCABULARIES}
        return cls(names, _keys(names, {*kinds, *classes}), kinds, prefixes)

    def key(self, iri: str) -> str:
        """A property or class as a key: short where it has one."""
        return self.keys.get(iri) or self.names.prefixed(iri) or iri

    def id(self, iri: str) -> str:
        """A thing: ``voc:verdict/met``, ``hg:value``, ``record/target-0a1b``, or the whole IRI."""
        concept = iri.removeprefix(VOCABULARIES)
        if concept != iri and not concept.startswith("/"):  # "//" behind a prefix makes another IRI
            return f"{_CONCEPTS}:{concept}"
        return self.names.prefixed(iri) or relative(iri) or iri

    def to_json(self) -> dict[str, object]:
        """What stands behind ``@context``: version, base, prefixes, then the terms by their keys."""
        terms = {key: self._definition(iri) for iri, key in sorted(self.keys.items(), key=lambda pair: pair[1])}
        return {"@version": 1.1, "@base": DATA, **self.prefixes, **terms}

    def _definition(self, iri: str) -> object:
        name, kind = self.names.prefixed(iri) or iri, self.kinds.get(iri, STRING)
        if kind == LANGUAGE:
            return {"@id": name, "@container": "@language"}
        if kind in (MIXED, STRING):
            return name if iri not in self.kinds or kind == STRING else {"@id": name}
        return {"@id": name, "@type": ID if kind == ID else self.names.prefixed(kind) or kind}


def _kinds(rows: Iterable[Row]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row[2]:
            found[row[2]].add(_kind(row[4].object))
    return {iri: _one(kinds) for iri, kinds in found.items()}


def _kind(term: object) -> str:
    if not isinstance(term, Literal):
        return ID
    return LANGUAGE if term.datatype.value == _LANG_STRING else term.datatype.value


def _one(kinds: set[str]) -> str:
    if kinds == {LANGUAGE, STRING}:
        return LANGUAGE
    return next(iter(kinds)) if len(kinds) == 1 else MIXED


def _keys(names: Names, terms: Iterable[str]) -> dict[str, str]:
    """Own terms first, so that theirs are the bare names; a term without a prefix keeps its IRI."""
    keys: dict[str, str] = {}
    taken = {*names.prefixes}
    for iri in sorted(terms, key=lambda iri: (not iri.startswith(TERMS), iri)):
        prefixed = names.prefixed(iri)
        if prefixed is None or iri == RDF_TYPE:
            continue
        local = prefixed.partition(":")[2]
        keys[iri] = local if local not in taken else prefixed
        taken.add(local)
    return keys
