"""The nodes of a build: documents, targets, results, bodies, tasks, events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hgkg.publish.chain_picture import target_figure
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.nets.net import Node, attributes, evidence, in_words, short
from hgkg.publish.exchange.sheets.documents import documents
from hgkg.publish.facts import Build, in_language, place_of
from hgkg.query.answer import Row
from hgkg.query.figures import printed
from hgkg.query.views import grouped, place

KINDS = {
    "document": ("văn bản", "document"),
    "target": ("chỉ tiêu", "target"),
    "result": ("kết quả", "result"),
    "body": ("cơ quan", "body"),
    "task": ("nhiệm vụ", "task"),
    "event": ("sự kiện", "event"),
}
"""The kinds of nodes, Vietnamese and English."""

# Told apart in lightness as well as in hue; the kind stands in an attribute too.
_COLOURS = {"held": "#1f4e79", "cited": "#8a6fb5", "result": "#c98b3f", "body": "#40515e", "task": "#2f7d6b"}
_EVENT = "#b9c0c7"
_MOST = 20  # a document cited more often is drawn no larger


def document_nodes(build: Build) -> Iterator[Node]:
    """Every document, held or only named."""
    for row in documents(build):
        iri, cited = str(row["document"]), int(row["cited"])
        own = attributes(
            kind=_kind("document", build),
            document_type=in_language(row, "type", build.lang),
            number=row.get("number"),
            date=row.get("date"),
            issuer=row.get("issuer"),
            held=row["held"],
            cited=cited,
            period=row.get("period"),
            area=row.get("area"),
            iri=iri,
        )
        group = "held" if "slug" in row else "cited"
        size = 14.0 if "slug" in row else 6.0 + min(cited, _MOST) * 0.5
        issued, _ = _time(in_words(row, "date"))
        yield Node(
            short(iri),
            group,
            str(row["name"]),
            _COLOURS[group],
            size,
            {**own, **evidence(place_of(row))},
            (issued, None),
        )


def target_nodes(build: Build) -> Iterator[Node]:
    """Every target, in the colour of its verdict."""
    on_board = {row.target.iri for row in build.board}
    for row in build.targets:
        target, facts = row.target, build.facts.targets[row.target.iri]
        own = attributes(
            kind=_kind("target", build),
            number=str(target.group) if target.group is not None else "",
            aim=target_figure(target, build.look),
            value=facts.get("value"),
            unit=facts.get("unit"),
            verdict=build.look.verdicts[row.status].word,
            reported=build.look.own_verdict(row.reported),
            reason=row.reason_vi if build.lang == "vi" else row.reason_en,
            on_board=target.iri in on_board,
            period=target.period,
            area=facts.get("area"),
            iri=target.iri,
        )
        colour = build.look.verdicts[row.status].colour
        told = {**own, **evidence(target.place)}
        yield Node(short(target.iri), "target", target.indicator, colour, 10.0, told, _time(target.period))


def result_nodes(build: Build) -> Iterator[Node]:
    """Every result, whether it answers a target or not."""
    answering = {str(row["result"]) for rows in build.facts.results.values() for row in rows}
    for iri, row in build.results.items():
        unit = in_words(row, "unit")
        figure = " ".join(part for part in (printed(row, build.lang), unit) if part)
        own = attributes(
            kind=_kind("result", build),
            aim=figure,
            value=row.get("value"),
            unit=unit,
            answers=iri in answering,
            period=row.get("period"),
            area=row.get("area"),
            iri=iri,
        )
        label = f"{row['indicator']}: {figure}" if figure else str(row["indicator"])
        group, size = ("answer", 7.0) if iri in answering else ("result", 4.0)
        told, lasts = {**own, **evidence(place(row))}, _time(in_words(row, "period"))
        yield Node(short(iri), group, label, _COLOURS["result"], size, told, lasts)


def body_nodes(build: Build, losses: Losses) -> Iterator[Node]:
    """Every body, where it is first named."""
    for iri, found in grouped(build.bodies, "body").items():
        own = attributes(
            kind=_kind("body", build),
            level=build.look.levels.get(in_words(found[0], "level"), ""),
            area=_joined(found, "areaVi" if build.lang == "vi" else "areaEn", losses),
            iri=iri,
        )
        name, at = _joined(found, "name", losses), next((place(row) for row in found if "quote" in row), None)
        yield Node(short(iri), "body", name, _COLOURS["body"], 8.0, {**own, **evidence(at)})


def task_nodes(build: Build) -> Iterator[Node]:
    """Every task."""
    for iri, found in grouped(build.tasks, "task").items():
        row = found[0]
        when = {"period": row.get("period"), "due": row.get("due")}
        own = attributes(kind=_kind("task", build), number=in_words(row, "number"), **when, iri=iri)
        told, lasts = {**own, **evidence(place(row))}, _time(in_words(row, "period"))
        yield Node(short(iri), "task", str(row["name"]), _COLOURS["task"], 9.0, told, lasts)


def event_nodes(build: Build, losses: Losses) -> Iterator[Node]:
    """Every event that a document names."""
    for iri, found in grouped(build.events, "event").items():
        row = found[0]
        own = attributes(
            kind=_kind("event", build),
            date=_joined(found, "date", losses),
            period=_joined(found, "period", losses),
            area=_joined(found, "place", losses),
            iri=iri,
        )
        lasts = _time(in_words(row, "date") or in_words(row, "period"))
        yield Node(short(iri), "event", str(row["name"]), _EVENT, 4.0, {**own, **evidence(place(row))}, lasts)


def _time(period: str | None) -> tuple[date | None, date | None]:
    return interval(period) or (None, None)


def _kind(kind: str, build: Build) -> str:
    return KINDS[kind][0 if build.lang == "vi" else 1]


def _joined(rows: Sequence[Row], name: str, losses: Losses) -> str:
    """All values of a column, in their order; several are joined, since a node has one value only."""
    values = list(dict.fromkeys(str(row[name]) for row in rows if name in row))
    losses.add("joined", len(values) > 1)
    return " · ".join(values)
