"""A picture of a chain as shapes with their places: what a static drawing is made of, its words still words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hgkg.publish.cards import COLUMNS, PADDING, PARTS, SizedCard, column_of, laid_out
from hgkg.publish.layout import RIGHT, Layout, Point
from hgkg.publish.look import Look
from hgkg.publish.picture import Card, Line, Picture

_MARGIN, _HEADING = 6, 30
_KINDS = {"driver": "document", "programme": "document", "target": "target", "result": "result", "body": "body"}
"""By the kind of a card, the kind of thing whose colours it has."""
_BASELINE = 0.35
"""How far below the middle of its line a letter stands, as a part of its size."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of words: where it stands, and the part of a card that it belongs to."""

    x: float
    y: float
    part: str
    words: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A card: its left upper corner, its size, and what is written on it. ``sign`` names its colours."""

    card: Card
    x: float
    y: float
    width: int
    height: int
    sign: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line between cards, as the path that SVG has for it.

    Attributes:
        line: what it says.
        path: the line itself.
        head: its arrowhead; "" where it has none.
        dashes: lengths of strokes and gaps; "" where it is unbroken.
    """

    line: Line
    path: str
    head: str
    sign: str
    dashes: str


@dataclass(frozen=True, slots=True)
class ChainDrawing:
    """All shapes; the view begins at ``left``, ``top``."""

    left: float
    top: float
    width: float
    height: float
    shapes: tuple[Shape, ...]
    curves: tuple[Curve, ...]
    headings: tuple[Text, ...]


def chain_drawing(picture: Picture, look: Look) -> ChainDrawing:
    """The shapes of a picture, from left to right as the chain goes."""
    cards, layout = laid_out(picture, look)
    left, top = -layout.width / 2 - _MARGIN, -layout.height / 2 - _HEADING - _MARGIN
    boxes = {sized.card.id: sized for sized in cards}
    return ChainDrawing(
        left=left,
        top=top,
        width=layout.width + 2 * _MARGIN,
        height=layout.height + _HEADING + 2 * _MARGIN,
        shapes=tuple(_shape(sized, layout.points[sized.card.id]) for sized in cards),
        curves=tuple(_curve(line, layout, boxes, look) for line in picture.lines),
        headings=tuple(_headings(cards, layout, top, look)),
    )


def _shape(sized: SizedCard, middle: Point) -> Shape:
    card, x, y = sized.card, middle[0] - sized.width / 2, middle[1] - sized.height / 2
    sign = card.verdict or _KINDS[card.kind]
    return Shape(card, x, y, sized.width, sized.height, sign, tuple(_texts(sized, x, y)))


def _texts(sized: SizedCard, x: float, y: float) -> Iterator[Text]:
    """Line below line; those of a verdict stand in the middle."""
    start = x + (sized.width / 2 if sized.card.verdict else sized.padding)
    y += PADDING
    for part, words in sized.lines:
        of = PARTS[part]
        yield Text(round(start, 1), round(y + of.height / 2 + of.size * _BASELINE, 1), part, words)
        y += of.height


def _curve(line: Line, layout: Layout, boxes: Mapping[str, SizedCard], look: Look) -> Curve:
    route = layout.routes[line.source, line.target]
    sign = line.verdict or ("document" if line.basis else "body")
    dashes = " ".join(map(str, look.basis[line.basis].dashes)) if line.basis else ""
    if route == (line.source, line.target):
        return Curve(line, _upright(line, layout, boxes), "", sign, dashes)
    points = [(layout.joints[id_].point, layout.joints[id_].side) for id_ in route]
    end_x, end_y = points[-1][0]
    head = f"M{end_x:g} {end_y:g}l-8 -4.5v9z" if line.arrow else ""
    return Curve(line, _through(points), head, sign, dashes)


def _through(points: Sequence[tuple[Point, int]]) -> str:
    """Bent between the columns, straight past a column."""
    path = "M{:g} {:g}".format(*points[0][0])
    for ((x, y), side), ((to_x, to_y), _) in pairwise(points):
        middle = (x + to_x) / 2
        bend = f"C{middle:g} {y:g} {middle:g} {to_y:g} " if side == RIGHT else "L"
        path += f"{bend}{to_x:g} {to_y:g}"
    return path


def _upright(line: Line, layout: Layout, boxes: Mapping[str, SizedCard]) -> str:
    """Between two cards of one column, from edge to edge."""
    above, below = sorted((line.source, line.target), key=lambda id_: layout.points[id_][1])
    x, y = layout.points[above]
    start, end = y + boxes[above].height / 2, layout.points[below][1] - boxes[below].height / 2
    return f"M{x:g} {start:g}V{end:g}"


def _headings(cards: Sequence[SizedCard], layout: Layout, top: float, look: Look) -> Iterator[Text]:
    """The heading above each column that has cards."""
    middles = {column_of(sized.card): layout.points[sized.card.id][0] for sized in cards}
    for kind in COLUMNS:
        if kind in middles:
            yield Text(middles[kind], top + _MARGIN + _HEADING / 2, _KINDS.get(kind, "verdict"), look.cards[kind].word)
