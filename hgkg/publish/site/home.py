"""The first page: what is here, one search over everything, and where each kind of reader begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hgkg.model.finding import SEVERITIES
from hgkg.publish.facts import Build
from hgkg.publish.page.frame import Frame, Page
from hgkg.publish.site.gathered.drafts import drafts_behind
from hgkg.publish.site.gathered.material import Material
from hgkg.query.answer import Row
from hgkg.text.fold import search_key


@dataclass(frozen=True, slots=True)
class Share:
    """How many targets of the board have a verdict, and how much of its bar that is, in thousandths."""

    key: str
    count: int
    start: int
    width: int


def home(material: Material, frame: Frame) -> Iterator[Page]:
    """The first page of a language."""
    build, words = material.build(frame.lang), frame.words("home")
    findings = _severities(build)
    yield frame.page(
        "home",
        "index.html",
        words["site_name"],
        menu="home",
        held=[row for row in build.documents.values() if "slug" in row],
        cited=len({row["cited"] for row in build.citations} & _without_file(build)),
        targets=len(build.board),
        others=len(build.others),
        shares=_shares(build),
        drafts=drafts_behind(
            material,
            (row.target.place for row in build.board),
            (row.result.place for row in build.board if row.result),
        ),
        findings=findings,
        findings_count=sum(findings.values()),
        results=len(build.results),
        bodies=sum(bool(body.mentions) for body in material.things.bodies.values()),
        examples=list(_examples(build)),
    )


def _without_file(build: Build) -> set[str]:
    """The documents that are known, but not held."""
    return {iri for iri, row in build.documents.items() if "slug" not in row and not row["unresolved"]}


def _examples(build: Build) -> Iterator[str]:
    """What one may type: the number of the document that drives most targets, and an indicator, without its accents."""
    driving = Counter(str(row["number"]) for rows in build.facts.drivers.values() for row in rows if "number" in row)
    yield from (number for number, _ in driving.most_common(1))
    told = [row.target.indicator for row in build.board if row.result is not None] or [
        row.target.indicator for row in build.board
    ]
    yield from (search_key(name) for name in sorted(told, key=lambda name: (len(name), name))[:1])


def _shares(build: Build) -> list[Share]:
    """The verdicts in the order of the look; one that no target has is left out."""
    counts, shares, start = Counter(row.status for row in build.board), [], 0
    for key in build.look.verdicts:
        if counts[key]:
            width = round(1000 * counts[key] / len(build.board))
            shares.append(Share(key, counts[key], start, width))
            start += width
    return shares


def _severities(build: Build) -> Mapping[str, int]:
    """How many findings there are of each severity, the gravest first."""
    first: dict[str, Row] = {str(row["finding"]): row for row in build.findings}
    counts = Counter(str(row["severity"]) for row in first.values())
    return {severity: counts[severity] for severity in SEVERITIES if counts[severity]}
