"""The rows of the board: a target with its plan and result, how far they are apart, and who and what is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.facts import Build
from hgkg.publish.gaps import gaps_of
from hgkg.publish.page.addresses import page_of
from hgkg.publish.site.gathered.against import Against
from hgkg.publish.site.gathered.concepts import Concept
from hgkg.publish.site.targets.behind import Answering, Driver, answering, drivers
from hgkg.publish.site.targets.bullet import Bullet, bullet
from hgkg.query.answer import Value
from hgkg.query.chain import BoardRow
from hgkg.query.figures import with_unit
from hgkg.text.numbers import format_number

_POINTS = {"vi": "điểm %", "en": "pts"}

NOBODY = "-"
"""Stands for a body where no words give the target to one, and for a source where there is no result."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a result is from its plan, in points of percent or in percent of the plan: as printed, and the number."""

    figure: str
    unit: str
    amount: float

    def __str__(self) -> str:
        return f"{self.figure}{'' if self.unit == '%' else ' '}{self.unit}"


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A row of the board.

    Attributes:
        row: the target, its closest result and the verdict.
        plan, result: both figures as printed.
        drawn: the bar of what was compared; None where nothing can be drawn.
        plan_ends, result_ends: the numbers alone, both ends of a range; empty where there is none.
        apart: how far the result is from the plan; None where nothing was compared.
        reckoned: what was held against the plan, where that is another figure than the result's own; else "".
        apart_order: how much better than the plan the result is, for sorting; None where nothing was compared.
        share: the result as a part of the plan in percent, as printed.
        against: plan and result as they were held against each other; None where nothing was compared.
        less: whether less is better.
        fields: names of the fields by their local names.
        document: the document that sets it.
        source: the document that reports the result; "" where there is none.
        other: whether the board leaves it out until asked.
        gaps: which of its places are empty.
    """

    row: BoardRow
    plan: str
    result: str
    drawn: Bullet | None
    plan_ends: tuple[float, ...]
    result_ends: tuple[float, ...]
    apart: Distance | None
    reckoned: str
    apart_order: float | None
    share: str
    against: Against | None
    less: bool
    fields: Mapping[str, str]
    document: str
    source: str
    drivers: list[Driver]
    bodies: list[Answering]
    other: bool
    gaps: tuple[str, ...]

    @property
    def tokens(self) -> Mapping[str, str]:
        """What the filters compare: for each of them its keys, with a space between them."""
        papers = (self.document, *(driver.iri for driver in self.drivers))
        found = {
            "verdict": (self.row.status,),
            "number": (str(self.row.target.group),) if self.row.target.group is not None else (),
            "field": tuple(self.fields),
            "doc": tuple(key_of(iri) for iri in papers),
            "body": (*self._nobody, *(key_of(body.iri) for body in self.bodies if body.iri)),
            "gap": self.gaps,
            "source": (key_of(self.source) if self.source else NOBODY,),
        }
        return {name: " ".join(dict.fromkeys(keys)) for name, keys in found.items()}

    @property
    def _nobody(self) -> tuple[str, ...]:
        return () if any(body.how == "told" for body in self.bodies) else (NOBODY,)

    @property
    def shown_drivers(self) -> list[Driver]:
        """What drives it beside the document that sets it; that alone where nothing else does."""
        return [driver for driver in self.drivers if driver.iri != self.document] or self.drivers


def board_lines(
    build: Build, compared: Mapping[str, Against], concepts: Mapping[str, Concept]
) -> tuple[BoardLine, ...]:
    """The rows of all targets, those of the board first."""
    shown = {row.target.iri for row in build.board}
    return tuple(_line(build, row, row.target.iri not in shown, compared, concepts) for row in build.targets)


def key_of(iri: str) -> str:
    """How a link to a filtered board names a thing: by the name of its page."""
    page = page_of(iri)
    return page.partition("/")[2].removesuffix(".html") if page else ""


def apart(against: Against | None, unit: str | None, lang: str) -> Distance | None:
    """How far a result is from its plan: in points of percent, else as a part of the plan in percent."""
    if against is None:
        return None
    if unit == "%" and not against.each:
        points = round(against.value - (against.plan if against.upper is None else _near(against)), 6)
        sign = "+" if points > 0 else "−" if points < 0 else "±"
        return Distance(f"{sign}{_number(abs(points), lang)}", _POINTS[lang], points)
    part = round(100 * against.ratio, 1)
    return Distance(_number(part, lang), "%", part)


def _reckoned(against: Against | None, unit: str | None, lang: str) -> str:
    if against is None or not (against.reckoned or against.each):
        return ""
    if against.each:
        return f"{_number(against.value, lang)}/{_number(against.plan, lang)}"
    return with_unit(_number(against.value, lang), unit)


def _near(against: Against) -> float:
    """The end of a range that a value is nearer to."""
    last = against.upper if against.upper is not None else against.plan
    return min(max(against.value, against.plan), last)


def _ends(row: Mapping[str, Value]) -> tuple[float, ...]:
    ends = (row[name] for name in ("value", "upper") if name in row)
    return tuple(end for end in ends if isinstance(end, int | float))


def _number(value: float, lang: str) -> str:
    return format_number(int(value) if float(value).is_integer() else value, lang)


def _line(
    build: Build, row: BoardRow, other: bool, compared: Mapping[str, Against], concepts: Mapping[str, Concept]
) -> BoardLine:
    iri, fact = row.target.iri, build.facts.targets[row.target.iri]
    result = build.results.get(row.result.iri, {}) if row.result else {}
    against, concept = compared.get(iri), concepts.get(str(fact.get("concept")))
    return BoardLine(
        row=row,
        plan=target_figure(row.target, build.look),
        result=result_figure(row.result, build.look) if row.result else "",
        drawn=bullet(against) if against else None,
        plan_ends=_ends(fact),
        result_ends=_ends(result),
        apart=apart(against, row.target.unit, build.lang),
        reckoned=_reckoned(against, row.target.unit, build.lang),
        apart_order=against.attained if against else None,
        share=_number(round(100 * against.ratio, 1), build.lang) if against else "",
        against=against,
        less=against.less if against else concept is not None and concept.polarity == "less",
        fields=concept.fields(build.lang) if concept else {},
        document=str(fact["work"]),
        source=str(result.get("work", "")),
        drivers=drivers(build, iri),
        bodies=answering(build, iri),
        other=other,
        gaps=gaps_of(build, row),
    )
