"""The empty places as rows: the first of each kind for the board, and pages that have all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hgkg.publish.counted import count
from hgkg.publish.facts import Build
from hgkg.publish.gaps import KINDS, Gap, gaps
from hgkg.publish.page.addresses import indicator_page, page_of
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import Part, parts
from hgkg.publish.site.gathered.material import Material
from hgkg.text.numbers import format_number

MOST_FIRST = 12
"""Gaps of a kind on the board."""
MOST_ROWS = 400
"""Gaps on a page of their own: as many as stay below 300 kB."""


@dataclass(frozen=True, slots=True)
class GapList:
    """Gaps of one kind: those that are shown, how many there are, and the page on which all of them begin.

    ``told`` is the number as it is shown: of targets what stands beside the board apart. ``further`` are those that are
    shown only where a filter of the board asks for them.
    """

    kind: str
    shown: tuple[Gap, ...]
    count: int
    told: str
    address: str
    further: tuple[Gap, ...] = ()

    @property
    def rows(self) -> tuple[Gap, ...]:
        """All that stand on the page."""
        return self.shown + self.further


def first_gaps(build: Build) -> list[GapList]:
    """The first gaps of every kind, with all others of targets as ``further``."""
    found = gaps(build)
    return [_first(whole, build) for whole in _whole(found, build)]


def with_those_of(first: Iterable[GapList], targets: Iterable[str]) -> list[GapList]:
    """The same lists, of the further gaps those of some targets (by IRI) alone: the rows that a page can filter."""
    here = frozenset(targets)
    return [replace(one, further=tuple(gap for gap in one.further if gap.iri in here)) for one in first]


def gap_page(gap: Gap) -> str:
    """The page of what has the empty place: of a result that of its indicator."""
    return page_of(gap.iri) or indicator_page(gap.concept, gap.name)


def gap_pages(material: Material, frame: Frame) -> Iterator[Page]:
    """All gaps, in as many pages as they need."""
    words = frame.words("board")
    build = material.build(frame.lang)
    found = gaps(build)
    pages, whole = parts("gaps", len(found), MOST_ROWS), _whole(found, build)
    for part in pages:
        here = found[part.first - 1 : part.last]
        lists = [replace(one, shown=tuple(gap for gap in here if gap.missing == one.kind)) for one in whole]
        yield frame.page(
            "gaps",
            part.address,
            part.title(words["gaps_title"]),
            words="board",
            menu="board",
            trail=(("board.html", words["title"]),),
            styles=("board.css",),
            found=Found("page", words["gaps_found"]) if part.number == 1 else None,
            part=part,
            parts=pages,
            count=len(found),
            gaps=[one for one in lists if one.shown or len(pages) == 1],
            gap_page=gap_page,
        )


def _whole(found: Sequence[Gap], build: Build) -> list[GapList]:
    """All gaps of every kind."""
    own = {kind: tuple(gap for gap in found if gap.missing == kind) for kind in KINDS}
    return [GapList(kind, of, len(of), _told(of, build), _address(kind, found)) for kind, of in own.items()]


def _first(whole: GapList, build: Build) -> GapList:
    further = tuple(gap for gap in whole.shown[MOST_FIRST:] if gap.iri in build.facts.targets)
    return replace(whole, shown=whole.shown[:MOST_FIRST], further=further)


def _told(found: Sequence[Gap], build: Build) -> str:
    targets = count(build, (gap.iri for gap in found))
    return targets.short(build.lang) if targets else format_number(len(found), build.lang)


def _address(kind: str, found: Sequence[Gap]) -> str:
    """Where the gaps of a kind begin."""
    first = next((n for n, gap in enumerate(found, 1) if gap.missing == kind), 1)
    pages: tuple[Part, ...] = parts("gaps", len(found), MOST_ROWS)
    page = next(part for part in pages if part.first <= first <= max(part.last, 1))
    return f"{page.address}#{kind.replace('_', '-')}"
