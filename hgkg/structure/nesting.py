"""Which heading stands under which: by the order in which a document's kinds of marks first occur.

"I." stands above "A." where the first "A." comes below an "I.", and below it where the document begins with "A.". Only
what no document does is fixed: no decimal holds a Roman numeral, no "a)" a "1." that does not begin anew below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hgkg.model.outline import Section
from hgkg.text.spans import Span

_RANKS = {
    "part": 0, "chapter": 1, "division": 2, "article": 3, "capital": 4, "roman": 4, "caps": 4, "decimal": 5,
    "marked": 9, "bold": 10, "half": 10, "letter": 10, "bracket": 11, "star": 12,
}  # fmt: skip
_FLEXIBLE = {
    frozenset(pair)
    for pair in (
        ("capital", "roman"), ("article", "roman"), ("article", "capital"), ("article", "part"), ("capital", "decimal"),
        ("decimal", "letter"), ("decimal", "bracket"), ("decimal", "bold"), ("letter", "bracket"), ("letter", "half"),
        ("letter", "star"), ("letter", "bold"), ("bracket", "half"), ("bracket", "star"), ("half", "star"),
        ("half", "bold"),
    )
}  # fmt: skip
"""Pairs of marks of which either stands above the other in some documents."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading before it has a place among the others.

    Attributes:
        style: "part" (Phần), "chapter", "division" (Mục), "article", "capital" ("A."), "roman", "caps" (a line in
            capitals without number), "decimal", "half" ("1)"), "marked" (by Markdown), "bold", "letter", "bracket",
            "star".
        dots: of a decimal or Roman number with parts ("2.1" has one).
        first: whether its number is the first of a list ("I", "A", "1", "a", "2.1").
    """

    span: Span
    number: str | None
    title: str
    style: str
    dots: int = 0
    first: bool = False

    @property
    def kind(self) -> tuple[str, int]:
        """What headings of one level have alike."""
        return self.style, self.dots

    @property
    def rank(self) -> int:
        """How far out it stands where the document does not tell."""
        return _RANKS[self.style] + self.dots


def nest(headings: Sequence[Heading], end: int, path: tuple[str, ...], anew: int | None = None) -> tuple[Section, ...]:
    """Sections of ``headings``, in text order, below ``path``; the last ends at ``end``.

    What stands from ``anew`` on begins a text of its own.
    """
    headings = _alone_above_all(_one_kind_of_number(headings))
    parents: list[int | None] = []
    levels: list[int] = []
    ends = [end] * len(headings)
    stack: list[int] = []
    order: list[tuple[str, int]] = []
    for i, heading in enumerate(headings):
        if anew is not None and heading.span.start >= anew:
            for open_ in stack:
                ends[open_] = anew
            stack, order, anew = [], [], None
        keep = _depth(heading, [headings[n] for n in stack], order)
        for closed in stack[keep:]:
            ends[closed] = heading.span.start
        del stack[keep:]
        if heading.kind not in order:
            order.insert(order.index(headings[stack[-1]].kind) + 1 if stack else 0, heading.kind)
        parents.append(stack[-1] if stack else None)
        stack.append(i)
        levels.append(len(path) + len(stack))
    return _sections(headings, parents, levels, ends, path)


def _depth(heading: Heading, stack: Sequence[Heading], order: Sequence[tuple[str, int]]) -> int:
    """How many of the open headings ``heading`` stands under."""
    kinds = [h.kind for h in stack]
    if heading.kind in kinds:
        return kinds.index(heading.kind)
    keep = len(stack)
    while keep and not _is_above(stack[keep - 1], heading, order, keep):
        keep -= 1
    return keep


def _is_above(outer: Heading, heading: Heading, order: Sequence[tuple[str, int]], depth: int) -> bool:
    """Whether ``heading`` stands under ``outer``, which ``depth`` - 1 headings stand above."""
    dotted = "decimal" in (outer.style, heading.style) and outer.dots + heading.dots > 0
    if dotted or frozenset((outer.style, heading.style)) not in _FLEXIBLE:
        return outer.rank < heading.rank
    if heading.kind in order:
        return order.index(outer.kind) < order.index(heading.kind)
    if heading.title.isupper() and outer.style != "article" and not outer.title.isupper():
        return False  # what is printed in capitals stands under no other line that is not
    if heading.first:  # a kind of mark that begins below another
        return outer.style != "bold" or depth > 1
    return outer.rank < heading.rank


def _one_kind_of_number(headings: Sequence[Heading]) -> Sequence[Heading]:
    """ "2)" is a slip for "2." where no "1)" came before it."""
    half = next((h for h in headings if h.style == "half"), None)
    if half is None or half.first:
        return headings
    return [replace(h, style="decimal") if h.style == "half" else h for h in headings]


def _alone_above_all(headings: Sequence[Heading]) -> Sequence[Heading]:
    """Lines in capitals without number are parts where the Roman numerals begin anew below each of several of them."""
    outer = [h for h in headings if h.style in ("caps", "roman") and not h.dots]
    anew = [before.style == "caps" for before, h in pairwise(outer) if h.number == "I"]
    if len(anew) < 2 or not all(anew) or outer[0].style != "caps":
        return headings
    return [replace(h, style="part") if h.style == "caps" else h for h in headings]


def _sections(
    headings: Sequence[Heading], parents: Sequence[int | None], levels: Sequence[int], ends: Sequence[int],
    path: tuple[str, ...],
) -> tuple[Section, ...]:  # fmt: skip
    paths: list[tuple[str, ...]] = []
    for heading, parent in zip(headings, parents, strict=True):
        above = path if parent is None else paths[parent]
        paths.append((*above, heading.number or heading.title))
    return tuple(
        Section(h.span.start, h.span.end, h.number, h.title, level, parent, body_end, p)
        for h, level, parent, body_end, p in zip(headings, levels, parents, ends, paths, strict=True)
    )
