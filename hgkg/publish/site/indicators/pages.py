"""The list of all indicators, and a page for each: its figures over time and documents, as a chart and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hgkg.publish.page.facets import Facet, facet, in_order
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import parts
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.touching import Touching
from hgkg.publish.site.indicators.chart import panels
from hgkg.publish.site.indicators.readings import Indicator, indicators
from hgkg.query.answer import Row as Finding

MOST_ROWS = 500
MOST_READINGS = 250
"""Figures on the page of an indicator: the latest ones."""
_APART = "cross_document"


def indicator_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """The list of all indicators, in as many pages as it needs, and a page for each of them."""
    build = material.build(frame.lang)
    found = indicators(material, frame.lang)
    touching, polarity = Touching(row for row in build.findings if row["type"] == _APART), _words(frame)
    yield from _lists(found, frame, touching)
    titles = told_apart((one.address, one.name(frame.lang), ()) for one in found)
    for one in found:
        yield _page(one, titles[one.address], frame, touching, polarity)


def _lists(found: Sequence[Indicator], frame: Frame, touching: Touching) -> Iterator[Page]:
    words, pages = frame.words("indicators"), parts("indicators", len(found), MOST_ROWS)
    rows = [_row(one, frame, touching) for one in found]
    for part in pages:
        shown = rows[part.first - 1 : part.last]
        yield frame.page(
            "indicators",
            part.address,
            part.title(words["title"]),
            menu="board",
            scripts=("csv.js", "list.js"),
            styles=("list.css", "board.css"),
            found=Found("page", words["found"]) if part.number == 1 else None,
            rows=shown,
            part=part,
            parts=pages,
            count=len(found),
            facets=_facets(shown, words),
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: the indicator, its fields, how many figures it has, the latest, how often documents differ."""

    address: str
    name: str
    fields: Mapping[str, str]
    targets: int
    results: int
    latest: str
    apart: int

    @property
    def has(self) -> tuple[str, ...]:
        """What the filter compares: a target, a target and a result, documents that differ."""
        there = (self.targets, self.targets and self.results, self.apart)
        return tuple(key for key, count in zip(("target", "both", "apart"), there, strict=True) if count)


def _facets(rows: Sequence[Row], words: Mapping[str, str]) -> list[Facet]:
    """What the list can be narrowed to."""
    fields = in_order({key: name for row in rows for key, name in row.fields.items()})
    having = {key: words[f"has_{key}"] for key in ("target", "both", "apart")}
    return [
        facet("field", words["field"], (row.fields for row in rows), fields),
        facet("has", words["having"], (row.has for row in rows), having),
    ]


def _row(one: Indicator, frame: Frame, touching: Touching) -> Row:
    lang = frame.lang
    fields = one.concept.fields(lang) if one.concept else {}
    counts = one.count("target"), one.count("result")
    return Row(one.address, one.name(lang), fields, *counts, _latest(one, frame), len(_apart(one, touching)))


def _page(one: Indicator, title: str, frame: Frame, touching: Touching, polarity: Mapping[str, str]) -> Page:
    words, shown = frame.words("indicators"), one.readings[-MOST_READINGS:]
    concept = one.concept
    return frame.page(
        "indicator",
        one.address,
        title,
        words="indicators",
        menu="board",
        trail=(("indicators.html", words["title"]),),
        styles=("board.css", "indicator.css"),
        found=Found("indicator", _detail(one, frame)),
        one=one,
        concept=concept,
        polarity=polarity.get(concept.polarity or "", "") if concept else "",
        panels=panels(shown, one.names),
        readings=shown,
        left_out=len(one.readings) - len(shown),
        apart=_apart(one, touching),
        names=_names(one, frame.lang),
        several=len({reading.area for reading in shown}) > 1,
    )


def _detail(one: Indicator, frame: Frame) -> str:
    counts = frame.say("indicators", "counts", targets=one.count("target"), results=one.count("result"))
    return " · ".join(part for part in (counts, _latest(one, frame)) if part)


def _latest(one: Indicator, frame: Frame) -> str:
    """The latest figure that was reported, with its period."""
    for reading in reversed(one.readings):
        if reading.kind == "result" and reading.figure:
            return f"{reading.figure} ({frame.day(reading.period)})" if reading.period else reading.figure
    return ""


def _apart(one: Indicator, touching: Touching) -> Sequence[Finding]:
    """Where documents differ over it."""
    return touching.findings(*(reading.place for reading in one.readings))


def _names(one: Indicator, lang: str) -> tuple[str, ...]:
    """What else it is called: the synonyms of the vocabulary, then the name in the other language."""
    if one.concept is None:
        return ()
    other = one.concept.name("en" if lang == "vi" else "vi")
    return tuple(dict.fromkeys((*one.concept.synonyms, other)))


def _words(frame: Frame) -> Mapping[str, str]:
    """What the polarities are called."""
    words = frame.words("indicators")
    return {key: words[f"polarity_{key}"] for key in ("more", "less", "neither")}
