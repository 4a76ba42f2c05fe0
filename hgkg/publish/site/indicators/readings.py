"""Every figure that documents give for an indicator, planned or reported: what it is, when, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hgkg.model.namespaces import DATA
from hgkg.publish.chain_picture import target_figure
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.facts import Build
from hgkg.publish.page.addresses import indicator_page
from hgkg.publish.site.gathered.concepts import Concept
from hgkg.publish.site.gathered.material import Material, Record
from hgkg.publish.site.indicators.beside import Beside, beside
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, Place
from hgkg.query.figures import in_ranking, local, number, reported, unit, unit_word, way, with_unit
from hgkg.query.views import place
from hgkg.text.fold import search_key
from hgkg.text.per_units import without_said

_LAST = date.max


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure.

    Attributes:
        kind: "target" or "result".
        figure: as printed, with direction and unit; "" where the text gives none.
        label: the figure without its unit, for a chart.
        value, upper: the figure as a number, and the end of a range.
        unit: as printed.
        base, base_unit: the value in the base unit of its own; None where it has none.
        measure: "level", "growth", "share", …; None where it is not known.
        status: the verdict of a target.
        answered: the period of the result that its verdict rests on, where that is another than its own.
        beside: the figure of another indicator that it stands beside, as printed, and the address of that; "" of most.
    """

    kind: str
    iri: str
    figure: str
    label: str
    value: float | None
    upper: float | None
    unit: str
    base: float | None
    base_unit: str
    measure: str | None
    period: str
    area: str
    place: Place
    status: str | None = None
    answered: str = ""
    beside: tuple[str, str] = ("", "")

    @property
    def order(self) -> tuple[date, date, str, str, str, int, str]:
        """By time, plans before results, then as texts go; what names no time comes last."""
        first, last = interval(self.period) or (_LAST, _LAST)
        return (
            last,
            first,
            self.period,
            "" if self.kind == "target" else "r",
            self.place.doc,
            self.place.start,
            self.iri,
        )


@dataclass(slots=True)
class Indicator:
    """An indicator with all its readings, by time.

    Attributes:
        address: of its page.
        label: what documents call it, of several names the first.
        concept: what the vocabulary knows of it, or None.
    """

    address: str
    label: str
    concept: Concept | None
    readings: list[Reading] = field(default_factory=list)

    def name(self, lang: str) -> str:
        """What it is called in a language: by the vocabulary, else as documents have it."""
        return (self.concept.name(lang) if self.concept else "") or self.label

    @property
    def names(self) -> tuple[str, ...]:
        """What documents and the vocabulary call it in Vietnamese, in which units are written."""
        known = (self.concept.name("vi"), *self.concept.synonyms) if self.concept else ()
        return (self.label, *known)

    def count(self, kind: str) -> int:
        """How many of its readings are targets, or results."""
        return sum(reading.kind == kind for reading in self.readings)


def indicators(material: Material, lang: str) -> list[Indicator]:
    """All indicators that have targets or results, by name."""
    build = material.build(lang)
    found: dict[str, Indicator] = {}
    for row, reading in _readings(build, material.records):
        iri, label = row.get("concept"), str(row["indicator"])
        address = indicator_page(str(iri) if iri else None, label)
        one = found.setdefault(address, Indicator(address, label, material.concepts.get(str(iri))))
        one.readings.append(reading)
    for one in found.values():
        one.readings.sort(key=lambda reading: reading.order)
    return sorted(found.values(), key=lambda one: (search_key(one.name(lang)), one.name(lang), one.address))


def _readings(build: Build, records: tuple[Record, ...]) -> Iterator[tuple[Row, Reading]]:
    bases = {f"{DATA}record/{r['id']}": r for r in records if r["kind"] in ("target", "result")}
    for row in build.targets:
        iri, fact = row.target.iri, build.facts.targets[row.target.iri]
        figure = target_figure(row.target, build.look)
        yield fact, _reading("target", fact, bases.get(iri, {}), figure, row.target.value, build.lang, row)
    for iri, fact in build.results.items():
        label = reported(fact, build.lang)
        if label and local(fact.get("measure")) == "rank":
            label = in_ranking(label, build.lang)
        direction = build.look.directions.get(way(fact) or "", "")
        amount = with_unit(label, unit(fact, build.lang))
        figure = " ".join(part for part in (direction, amount) if part) if label else ""
        yield fact, _reading("result", fact, bases.get(iri, {}), figure, label, build.lang)
    for found in beside(records):
        if found.target in build.facts.targets and found.result in build.results:
            yield build.facts.targets[found.target], _beside(build, found)


def _beside(build: Build, found: Beside) -> Reading:
    """A figure of a target's indicator that a text gives beside the figure of another."""
    target, result, lang = build.facts.targets[found.target], build.results[found.result], build.lang
    value = int(found.value) if float(found.value).is_integer() else found.value
    label = number(value, lang)
    amount = with_unit(label, unit_word(target, lang))
    concept, name = result.get("concept"), str(result["indicator"])
    other = f"{name}: {with_unit(reported(result, lang), unit(result, lang))}"
    return Reading(
        kind="result",
        iri=found.result,
        figure=" ".join(part for part in (build.look.directions.get(found.direction or "", ""), amount) if part),
        label=label,
        value=-value if found.direction == "decrease" and target.get("direction") != "decrease" else value,
        upper=None,
        unit=unit_word(target, lang) or "",
        base=None,
        base_unit="",
        measure=local(target.get("measure")),
        period=str(result.get("period", "")),
        area=str(result.get("area", "")),
        place=place(result),
        beside=(other, indicator_page(str(concept) if concept else None, name)),
    )


def _reading(
    kind: str, row: Row, record: Record, figure: str, label: str, lang: str, aim: BoardRow | None = None
) -> Reading:
    return Reading(
        kind=kind,
        iri=str(row[kind]),
        figure=figure,
        label=label,
        value=_number(row.get("value")),
        upper=_number(row.get("upper")),
        unit=unit_word(row, lang) or "",
        base=_number(record.get("value_base")),
        base_unit=str(record.get("unit_base") or ""),
        measure=local(row.get("measure")),
        period=str(row.get("period", "")),
        area=str(row.get("area", "")),
        place=place(row),
        status=aim.status if aim else None,
        answered=aim.other_period if aim else "",
    )


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def by_panel(readings: list[Reading], names: Sequence[str] = ()) -> Mapping[tuple[str, str], list[Reading]]:
    """The readings that can stand on one scale: of one measure and one unit, whatever its scale; those with figures.

    ``names`` are what their indicator is called: what they say of the unit a figure may leave out.
    """
    panels: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.value is not None:
            unit_key = reading.base_unit if reading.base is not None and reading.base_unit else reading.unit
            panels[_MEASURES.get(reading.measure or "", "level"), without_said(unit_key, names)].append(reading)
    return panels


_MEASURES = {"growth": "growth", "change": "change", "share": "share", "rank": "rank"}
"""Measures that are never drawn on one scale with others; levels and counts are."""
