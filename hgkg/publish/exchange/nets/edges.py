"""The edges of a build: what drives, cites, sets, reports, answers, issues and carries out what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.nets.net import Edge, attributes, evidence, short
from hgkg.publish.facts import Build, in_language
from hgkg.query.answer import Row
from hgkg.query.figures import local
from hgkg.query.rows import rule
from hgkg.query.views import place

_LABELS = {
    "drives": ("chi phối", "drives"),
    "cites": ("dẫn", "cites"),
    "sets": ("đề ra", "sets"),
    "reports": ("báo cáo", "reports"),
    "answers": ("trả lời", "answers"),
    "issued": ("ban hành", "issued"),
    "responsible": ("chịu trách nhiệm", "responsible for"),
    "cooperates": ("phối hợp", "cooperates on"),
    "gives": ("giao", "gives"),
    "about": ("thực hiện", "about"),
    "assigns": ("giao chỉ tiêu", "assigns"),
    "names": ("nêu", "names"),
    "becomes": ("chuyển thành", "becomes"),
    "changes": ("sắp xếp", "changes"),
}
_WEIGHTS: Mapping[str, float] = {"explicit": 3.0, "structural": 2.0, "thematic": 1.0}


def drive_edges(build: Build, losses: Losses) -> Iterator[Edge]:
    """Document to target, one for each basis; of several places the first."""
    seen: dict[tuple[str, str, str], list[Row]] = {}
    for target, rows in build.facts.drivers.items():
        for row in rows:
            seen.setdefault((str(row["document"]), target, local(row["basis"]) or ""), []).append(row)
    for (document, target, basis), places in seen.items():
        losses.add("merged", len(places) - 1)
        own = attributes(basis=build.look.basis[basis].word, rule=rule(places[0], build.lang), places=len(places))
        told = {**own, **evidence(place(places[0]))}
        kind = f"drives-{basis}"
        yield Edge(short(document), short(target), kind, _label("drives", build), _WEIGHTS[basis], told)


def citation_edges(build: Build, losses: Losses) -> Iterator[Edge]:
    """Document to document, one for each kind of relation, as heavy as it is often stated."""
    seen: dict[tuple[str, str, str], list[Row]] = {}
    for row in build.citations:
        key = (str(row["citing"]), str(row["cited"]), local(row.get("relation")) or "cites")
        seen.setdefault(key, []).append(row)
    for (citing, cited, kind), rows in seen.items():
        losses.add("merged", len(rows) - 1)
        label = in_language(rows[0], "relation", build.lang).lower() or _label("cites", build)
        own = attributes(rule=in_language(rows[0], "rule", build.lang), places=len(rows))
        told = {**own, **evidence(place(rows[0]))}
        yield Edge(short(citing), short(cited), kind, label, float(len(rows)), told)


def figure_edges(build: Build) -> Iterator[Edge]:
    """Document to target and to result, result to target."""
    for iri, row in build.facts.targets.items():
        yield _edge(row["work"], iri, "sets", build, row)
    for iri, row in build.results.items():
        yield _edge(row["work"], iri, "reports", build, row)
    for target, rows in build.facts.results.items():
        for iri in dict.fromkeys(str(row["result"]) for row in rows):
            yield _edge(iri, target, "answers", build)


def body_edges(build: Build) -> Iterator[Edge]:
    """Body to the documents it issued and the tasks it is told to carry out or to help with."""
    for iri, row in build.documents.items():
        if "body" in row:
            yield _edge(row["body"], iri, "issued", build)
    for row in build.tasks:
        if "body" in row:
            yield _edge(row["body"], row["task"], "responsible", build, row)
        if "partner" in row:
            yield _edge(row["partner"], row["task"], "cooperates", build, row)


def change_edges(build: Build) -> Iterator[Edge]:
    """Body to the body that came of it, and the norm that made the change to the body that it changed."""
    for row in build.bodies:
        told = attributes(date=row.get("day"), change=in_language(row, "change", build.lang))
        if "successor" in row:
            yield replace(_edge(row["body"], row["successor"], "becomes", build), attributes=told)
        if "norm" in row:
            yield replace(_edge(row["norm"], row["body"], "changes", build), attributes=told)


def task_edges(build: Build) -> Iterator[Edge]:
    """Document to its tasks; task to documents and targets that it names, and to targets in its very passage."""
    for iri in dict.fromkeys((str(row["work"]), str(row["task"])) for row in build.tasks):
        yield _edge(*iri, "gives", build)
    for row in build.tasks:
        if "about" in row:
            yield _edge(row["task"], row["about"], "about", build, row)
        if "assigned" in row:
            yield _edge(row["task"], row["assigned"], "assigns", build, row)
    for task, row in {str(row["task"]): row for row in build.tasks}.items():
        for target, stated in build.facts.targets.items():
            if row["doc"] == stated["doc"] and row["start"] <= stated["start"] and stated["end"] <= row["end"]:  # type: ignore[operator]
                yield _edge(task, target, "assigns", build, row)


def event_edges(build: Build) -> Iterator[Edge]:
    """Document to the events that it names."""
    for row in build.events:
        yield _edge(row["work"], row["event"], "names", build)


def _edge(source: object, target: object, kind: str, build: Build, row: Row | None = None) -> Edge:
    told = evidence(place(row)) if row is not None else {}
    return Edge(short(source), short(target), kind, _label(kind, build), 1.0, told)


def _label(kind: str, build: Build) -> str:
    return _LABELS[kind][0 if build.lang == "vi" else 1]
