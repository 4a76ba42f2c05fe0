"""Targets and results, which are also observations of a data cube where they have a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.graph import iris
from hgkg.graph.nquads import boolean, date, decimal, integer, string, text
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.graph.things import Things
from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.record import Quantified, Result, Target


def target(record: Target, things: Things) -> Iterator[Triple]:
    """One aim."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Target")
    yield from _quantified(subject, record, things)
    if record.operator:
        yield subject, "hg:comparator", iris.concept("comparator", record.operator)
    if record.group is not None:
        yield subject, "hg:targetGroup", integer(record.group)


def result(record: Result, things: Things) -> Iterator[Triple]:
    """One value reported, and what it is compared with."""
    subject = iris.record(record.id)
    yield subject, "rdf:type", term("hg:Result")
    yield from _quantified(subject, record, things)
    if record.plan_value is not None:
        yield subject, "hg:planValue", decimal(record.plan_value)
    if record.denominator is not None:
        yield subject, "hg:denominator", decimal(record.denominator)
    if record.expected:
        yield subject, "hg:expected", boolean(True)
    for i, ratio in enumerate(record.of_plan, 1):
        yield subject, "hg:ofPlan", iris.record(record.id, "plan", str(i))
        yield from _plan(iris.record(record.id, "plan", str(i)), ratio)
    for i, change in enumerate(record.versus_previous, 1):
        yield subject, "hg:versusPrevious", iris.record(record.id, "change", str(i))
        yield from _change(iris.record(record.id, "change", str(i)), change)
    for i, rank in enumerate(record.rank, 1):
        yield subject, "hg:rankIn", iris.record(record.id, "rank", str(i))
        yield from _rank(iris.record(record.id, "rank", str(i)), rank)


def data_set(slug: str) -> Iterator[Triple]:
    """The data cube of a document's figures."""
    yield iris.dataset(slug), "rdf:type", term("qb:DataSet")
    yield iris.dataset(slug), "qb:structure", term("hg:FigureStructure")
    yield iris.dataset(slug), "dct:source", iris.text_of(slug)


def _quantified(subject: str, record: Quantified, things: Things) -> Iterator[Triple]:
    yield subject, "rdfs:label", text(record.indicator)
    if record.concept:
        yield subject, "hg:indicator", iris.concept("indicator", record.concept)
    if record.measure:
        yield subject, "hg:measure", iris.concept("measure", record.measure)
    if record.direction:
        yield subject, "hg:direction", string(record.direction)
    if record.base:
        yield subject, "hg:base", text(record.base)
    if record.cumulation:
        yield subject, "hg:cumulation", string(record.cumulation)
    if record.period:
        yield subject, "hg:period", string(record.period)
    if record.area:
        yield subject, "hg:areaName", text(things.names.area_name(record.area))
    if record.unit:
        yield subject, "hg:unit", string(record.unit)
    if record.value is not None:
        yield from _value(subject, record, things)
        yield from _observation(subject, record, things)


def _value(subject: str, record: Quantified, things: Things) -> Iterator[Triple]:
    if record.value is not None:
        yield subject, "hg:value", decimal(record.value)
    if record.value_high is not None:
        yield subject, "hg:upper", decimal(record.value_high)
    if record.value_base is not None:
        yield subject, "hg:valueBase", decimal(record.value_base)
    if record.unit_base:
        yield subject, "hg:unitBase", string(record.unit_base)
    if record.approximate:
        yield subject, "hg:approximate", boolean(True)
    if record.value_start is not None and record.value_end is not None and record.id not in things.refigured:
        raw = things.documents[record.doc].raw
        yield subject, "hg:originalText", string(as_written(raw, record.value_start, record.value_end, record.unit))


def _observation(subject: str, record: Quantified, things: Things) -> Iterator[Triple]:
    """The figure as a data cube sees it."""
    yield subject, "rdf:type", term("qb:Observation")
    yield subject, "qb:dataSet", iris.dataset(record.doc)
    if record.value is not None:
        yield subject, "sdmx-m:obsValue", decimal(record.value)
    if record.period:
        yield subject, "sdmx-d:refPeriod", date(record.period)
    if (area := things.names.area(record.area)) is not None:
        yield subject, "sdmx-d:refArea", area
    if (unit := things.names.unit(record.unit)) is not None:
        yield subject, "sdmx-a:unitMeasure", unit


def _plan(subject: str, ratio: PlanRatio) -> Iterator[Triple]:
    yield subject, "rdf:type", term("hg:PlanRatio")
    yield subject, "hg:kind", string(ratio.kind)
    yield subject, "hg:percent", decimal(ratio.pct)
    if ratio.of:
        yield subject, "hg:planName", text(ratio.of)


def _change(subject: str, change: Change) -> Iterator[Triple]:
    yield subject, "rdf:type", term("hg:Change")
    yield subject, "hg:kind", string(change.kind)
    yield subject, "hg:value", decimal(change.value)
    if change.unit:
        yield subject, "hg:unit", string(change.unit)
    if change.base:
        yield subject, "hg:base", text(change.base)


def _rank(subject: str, rank: Rank) -> Iterator[Triple]:
    yield subject, "rdf:type", term("hg:RankPosition")
    yield subject, "hg:value", decimal(rank.value)
    if rank.of is not None:
        yield subject, "hg:outOf", decimal(rank.of)
    if rank.scope:
        yield subject, "hg:scope", text(rank.scope)


def as_written(raw: str, start: int, end: int, unit: str | None) -> str:
    """The figure ``raw[start:end]`` with its unit where that follows at once; white space becomes single spaces.

    Of an amount in two scales ("215 tỷ 500 triệu đồng", in "tỷ đồng") the smaller one follows.
    """
    if unit:
        scale, *base = unit.split()
        words = r"\s+".join(map(re.escape, (scale, *base)))
        if base and re.search(rf"\d\s*{re.escape(scale)}\s+\d", raw[start:end], re.IGNORECASE):
            words = r"\s+".join((r"\w+", *map(re.escape, base)))
        found = re.compile(rf"\s*{words}(?!\w)", re.IGNORECASE).match(raw, end)
        end = found.end() if found else end
    return " ".join(raw[start:end].split())
