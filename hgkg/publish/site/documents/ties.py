"""What ties documents to each other: who names whom, in which relation, at which places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.publish.facts import Build, in_language, place_of
from hgkg.query.answer import Row
from hgkg.query.chain import Place
from hgkg.query.figures import local

RELATIONS = ("based_on", "implements", "continues", "reviews", "amends", "replaces", "accompanies", "cites", "")
"""The relations, the strongest ground first; "" of a mention that states none."""

GROUNDS = RELATIONS[:4]
"""By these a document rests on another."""

CHANGES = ("amends", "replaces")
"""By these a document does away with another, or with a part of it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One document named beside another in one relation.

    Attributes:
        citing, cited: the documents' IRIs.
        relation: one of RELATIONS.
        word: what the relation is called; "" of a mere mention.
        places: where the words stand, never empty, in text order.
        rule: how it was read.
    """

    citing: str
    cited: str
    relation: str
    word: str
    places: tuple[Place, ...]
    rule: str


@dataclass(frozen=True)
class Ties:
    """All ties of a build, in its language."""

    build: Build

    def of(self, iri: str) -> tuple[Tie, ...]:
        """What a document names, strong relations first, then in text order."""
        return self._by_citing.get(iri, ())

    def to(self, iri: str) -> tuple[Tie, ...]:
        """What names a document."""
        return self._by_cited.get(iri, ())

    def behind(self, iri: str) -> tuple[Tie, ...]:
        """What a document rests on, itself and by way of others: the nearest first, each tie once."""
        found, seen, asked = list[Tie](), {iri}, [iri]
        while asked:
            nearest = [tie for one in asked for tie in self.of(one) if tie.relation in GROUNDS]
            found += nearest
            asked = list(dict.fromkeys(tie.cited for tie in nearest if tie.cited not in seen))
            seen.update(asked)
        return tuple(found)

    @cached_property
    def _all(self) -> tuple[Tie, ...]:
        rows: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for row in self.build.citations:
            if row["citing"] != row["cited"]:
                rows[str(row["citing"]), str(row["cited"]), local(row.get("relation")) or ""].append(row)
        return tuple(sorted((self._tie(*key, of) for key, of in _strongest(rows)), key=_order))

    def _tie(self, citing: str, cited: str, relation: str, rows: list[Row]) -> Tie:
        places = tuple(place for place in map(place_of, rows) if place is not None)
        lang = self.build.lang
        return Tie(
            citing, cited, relation, in_language(rows[0], "relation", lang), places, in_language(rows[0], "rule", lang)
        )

    @cached_property
    def _by_citing(self) -> Mapping[str, tuple[Tie, ...]]:
        return _grouped((tie.citing, tie) for tie in self._all)

    @cached_property
    def _by_cited(self) -> Mapping[str, tuple[Tie, ...]]:
        return _grouped((tie.cited, tie) for tie in self._all)


def _strongest(rows: Mapping[tuple[str, str, str], list[Row]]) -> Iterator[tuple[tuple[str, str, str], list[Row]]]:
    """Without mere mentions at places that a relation stands at: its words say both."""
    for key, of in rows.items():
        citing, cited, relation = key
        if relation:
            yield key, of
            continue
        told = [row for name in RELATIONS[:-1] for row in rows.get((citing, cited, name), ())]
        left = [row for row in of if not any(_within(row, other) for other in told)]
        if left:
            yield key, left


def _within(row: Row, other: Row) -> bool:
    same = row["doc"] == other["doc"]
    return same and int(other["start"]) <= int(row["start"]) and int(row["end"]) <= int(other["end"])


def _order(tie: Tie) -> tuple[int, str, int, int, str, str]:
    at = tie.places[0]
    rank = RELATIONS.index(tie.relation) if tie.relation in RELATIONS else len(RELATIONS)
    return rank, at.doc, at.start, at.end, tie.citing, tie.cited


def _grouped(ties: Iterable[tuple[str, Tie]]) -> Mapping[str, tuple[Tie, ...]]:
    groups: dict[str, list[Tie]] = defaultdict(list)
    for key, tie in ties:
        groups[key].append(tie)
    return {key: tuple(of) for key, of in groups.items()}
