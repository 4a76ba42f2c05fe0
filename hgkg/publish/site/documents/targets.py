"""What came of a document: the targets that it sets or drives, with basis and verdict, and the results it reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from hgkg.publish.counted import Count, by_verdict, count
from hgkg.publish.facts import Build, place_of
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, DriverLink, Place
from hgkg.query.figures import printed, unit, with_unit
from hgkg.query.rows import driver_links


@dataclass(frozen=True, slots=True)
class Driven:
    """A target that a document stands behind.

    Attributes:
        row: the target with its closest result and verdict.
        basis: "explicit", "structural", "thematic"; "" where it is only set there.
        rule: how that was found.
        places: where it is said, the strongest first, never empty.
    """

    row: BoardRow
    basis: str
    rule: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A result that a document reports, with the targets that it answers."""

    indicator: str
    concept: str | None
    figure: str
    period: str
    verdicts: tuple[BoardRow, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Answered:
    """The targets of one document whose verdicts rest on results of another.

    Attributes:
        document: the IRI of that which sets them.
        results: how many results these are.
        targets: how many targets.
        verdicts: how many of them have which verdict, in the order of the look.
    """

    document: str
    results: int
    targets: Count
    verdicts: Mapping[str, Count]


@dataclass(frozen=True)
class Outcomes:
    """Targets and results by document, in the language of a build."""

    build: Build

    def driven(self, iri: str) -> tuple[Driven, ...]:
        """The targets behind which a document stands, the strongest basis first, then as the board has them."""
        return self._driven.get(iri, ())

    def count(self, iri: str) -> Count:
        """How many targets these are."""
        return count(self.build, (one.row.target.iri for one in self.driven(iri)))

    def verdicts(self, iri: str) -> Mapping[str, Count]:
        """How many of these targets have which verdict, in the order of the look."""
        return by_verdict(self.build, (one.row for one in self.driven(iri)))

    def reported(self, iri: str) -> tuple[Reported, ...]:
        """The results in a document, those that answer a target first, then in text order."""
        found = [self._result(row) for row in self._results.get(iri, ())]
        return tuple(sorted(found, key=lambda one: not one.verdicts))

    def answered(self, iri: str) -> tuple[Answered, ...]:
        """The targets that a document supplies the results of, by the documents that set them, most first."""
        build, by_work = self.build, self._supplied.get(iri, {})
        told = (
            Answered(
                work,
                len({row.result.iri for row in rows if row.result}),
                count(build, (row.target.iri for row in rows)),
                by_verdict(build, rows),
            )
            for work, rows in by_work.items()
        )
        return tuple(sorted(told, key=lambda one: (-one.targets.targets, -one.targets.beside, one.document)))

    @cached_property
    def _supplied(self) -> Mapping[str, Mapping[str, list[BoardRow]]]:
        """By the document of the closest result and that of the target: the targets."""
        found: dict[str, dict[str, list[BoardRow]]] = defaultdict(lambda: defaultdict(list))
        for row in self.build.targets:
            if row.result is not None:
                source = str(self.build.results[row.result.iri]["work"])
                found[source][str(self.build.facts.targets[row.target.iri]["work"])].append(row)
        return found

    @cached_property
    def _driven(self) -> Mapping[str, tuple[Driven, ...]]:
        found: dict[str, list[tuple[int, int, Driven]]] = defaultdict(list)
        for number, row in enumerate(self.build.targets):
            links: dict[str, list[DriverLink]] = defaultdict(list)
            for link in driver_links(self.build.facts, row.target.iri, self.build.lang):
                links[link.iri].append(link)
            for iri, of in links.items():
                driven = Driven(row, of[0].basis, of[0].rule, tuple(link.place for link in of))
                found[iri].append((tuple(self.build.look.basis).index(of[0].basis), number, driven))
            own = str(self.build.facts.targets[row.target.iri]["work"])
            if own not in links:
                found[own].append((len(self.build.look.basis), number, Driven(row, "", "", (row.target.place,))))
        return {iri: tuple(one for *_, one in sorted(of, key=lambda each: each[:2])) for iri, of in found.items()}

    @cached_property
    def _results(self) -> Mapping[str, list[Row]]:
        return _by_work(self.build.results.values())

    @cached_property
    def _answered(self) -> Mapping[str, list[BoardRow]]:
        """The targets that each result answers."""
        rows = {row.target.iri: row for row in self.build.targets}
        found: dict[str, list[BoardRow]] = defaultdict(list)
        for target, results in self.build.facts.results.items():
            for result in results:
                if target in rows and rows[target] not in found[str(result["result"])]:
                    found[str(result["result"])].append(rows[target])
        return found

    def _result(self, row: Row) -> Reported:
        lang, at = self.build.lang, place_of(row)
        assert at is not None  # the question asks for results with words
        return Reported(
            indicator=str(row["indicator"]),
            concept=str(row["concept"]) if "concept" in row else None,
            figure=with_unit(printed(row, lang), unit(row, lang)),
            period=str(row.get("period", "")),
            verdicts=tuple(self._answered.get(str(row["result"]), ())),
            place=at,
        )


def _by_work(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[str(row["work"])].append(row)
    return found
