"""The list of all indicators, and a page for each: its figures over time and documents, as a chart and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hgkg.publish.facts import Build
from hgkg.publish.site.frame import Found, Frame, Page
from hgkg.publish.site.material import Material
from hgkg.publish.site.parts import parts
from hgkg.publish.site.readings import Indicator, indicators
from hgkg.publish.site.touching import Touching
from hgkg.publish.site.value_chart import panels
from hgkg.query.answer import Row
from hgkg.query.figures import local
from hgkg.text.fold import search_key

MOST_ROWS = 500
MOST_READINGS = 250
"""Figures on the page of an indicator: the latest ones."""
_APART = "cross_document"


def indicator_list(material: Material, frame: Frame) -> Iterator[Page]:
    """All indicators with how much is said of each, in as many pages as they need."""
    build, words = material.build(frame.lang), frame.words("indicators")
    found = indicators(material, frame.lang)
    pages, touching = parts("indicators", len(found), MOST_ROWS), Touching(build)
    fields = {key: name for one in found if one.concept for key, name in one.concept.fields(frame.lang).items()}
    for number, part in enumerate(pages):
        shown = found[part.first - 1 : part.last]
        yield frame.page(
            "indicators",
            part.address,
            words["title"],
            menu="board",
            scripts=("csv.js", "rows.js"),
            styles=("board.css",),
            found=Found("page", words["found"]) if number == 0 else None,
            rows=[(one, _latest(one), len(_apart(one, touching))) for one in shown],
            part=part,
            parts=pages,
            count=len(found),
            fields=sorted(fields.items(), key=lambda item: (search_key(item[1]), item[1])),
        )


def indicator_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """A page for each indicator."""
    build = material.build(frame.lang)
    touching, polarity = Touching(build), _words(frame)
    for one in indicators(material, frame.lang):
        yield _page(one, build, frame, touching, polarity)


def _page(one: Indicator, build: Build, frame: Frame, touching: Touching, polarity: Mapping[str, str]) -> Page:
    words, shown = frame.words("indicators"), one.readings[-MOST_READINGS:]
    concept = one.concept
    return frame.page(
        "indicator",
        one.address,
        one.name(frame.lang),
        words="indicators",
        menu="board",
        trail=(("indicators.html", words["title"]),),
        styles=("board.css", "indicator.css"),
        found=Found("indicator", _detail(one, frame)),
        one=one,
        concept=concept,
        polarity=polarity.get(concept.polarity or "", "") if concept else "",
        panels=panels(shown),
        readings=shown,
        left_out=len(one.readings) - len(shown),
        apart=_apart(one, touching),
        names=_names(one, frame.lang),
        several=len({reading.area for reading in shown}) > 1,
    )


def _detail(one: Indicator, frame: Frame) -> str:
    return frame.say("indicators", "counts", targets=one.count("target"), results=one.count("result"))


def _latest(one: Indicator) -> str:
    """The latest figure that was reported, with its period."""
    for reading in reversed(one.readings):
        if reading.kind == "result" and reading.figure:
            return f"{reading.figure} ({reading.period})" if reading.period else reading.figure
    return ""


def _apart(one: Indicator, touching: Touching) -> Sequence[Row]:
    """Where documents differ over it."""
    found = touching.findings(*(reading.place for reading in one.readings))
    return [row for row in found if local(row["type"]) == _APART]


def _names(one: Indicator, lang: str) -> tuple[str, ...]:
    """What else it is called: the name in the other language and the synonyms of the vocabulary."""
    if one.concept is None:
        return ()
    other = one.concept.name("en" if lang == "vi" else "vi")
    return tuple(dict.fromkeys((other, *one.concept.synonyms)))


def _words(frame: Frame) -> Mapping[str, str]:
    """What the polarities are called."""
    words = frame.words("indicators")
    return {key: words[f"polarity_{key}"] for key in ("more", "less", "neither")}
