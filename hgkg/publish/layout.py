"""Places for the cards of a chain, and for the joints that its lines run through.

Each column is stacked by the heights of its cards, so that no two cards ever touch. Lines leave a card at the middle of
its right side and end at the middle of another's left side; so they bend between the columns only, never behind a card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hgkg.publish.ordering import ABOVE, MAIN, Edge, Slot, ordered

_SPACE = 20.0
Point = tuple[float, float]
LEFT, RIGHT = -1, 1


@dataclass(frozen=True, slots=True)
class Joint:
    """A point that lines run through.

    Attributes:
        point: where it is.
        card: the card at whose side it stands and with which it moves; None where lines pass a column.
        side: ``LEFT`` or ``RIGHT`` of the card or the column.
    """

    point: Point
    card: str | None
    side: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        points: the middle of each card; the whole is centred on (0, 0).
        joints: by id.
        routes: for each edge given, the joints it runs through; between cards of one column, the cards themselves.
        width, height: of the whole.
    """

    points: Mapping[str, Point]
    joints: Mapping[str, Joint]
    routes: Mapping[Edge, tuple[str, ...]]
    width: float
    height: float


def arrange(slots: Sequence[Slot], edges: Sequence[Edge], gaps: Sequence[float]) -> Layout:
    """Place ``slots``, joined by ``edges`` (each from a column to the same or a later one).

    Args:
        gaps: the space after each column, in pixels; there are as many columns.
    """
    columns, routes = ordered(slots, edges, len(gaps))
    placed = {slot.id: slot for column in columns for slot in column}
    wide = {slot.id: max(other.width for other in column) for column in columns for slot in column}
    points, width, height = _centred(_stack(columns, gaps), placed)
    joints: dict[str, Joint] = {}
    through = {edge: _joined(route, placed, points, wide, joints) for edge, route in routes.items()}
    return Layout({slot.id: points[slot.id] for slot in slots}, joints, through, width, height)


def _joined(
    route: tuple[str, ...],
    placed: Mapping[str, Slot],
    points: Mapping[str, Point],
    wide: Mapping[str, float],
    joints: dict[str, Joint],
) -> tuple[str, ...]:
    """The joints of a route, which are added to ``joints``: out of a card, in and out of each column, into a card."""
    source, *passed, target = route
    if placed[source].layer == placed[target].layer:
        return route
    sides = [(source, RIGHT), *((node, side) for node in passed for side in (LEFT, RIGHT)), (target, LEFT)]
    ids = []
    for node, side in sides:
        id_ = f"{node}{'<' if side == LEFT else '>'}"
        x, y = points[node]
        half = (wide[node] if placed[node].passing else placed[node].width) / 2
        joints[id_] = Joint((round(x + side * half, 2), y), None if placed[node].passing else node, side)
        ids.append(id_)
    return tuple(ids)


def _stack(columns: Sequence[Sequence[Slot]], gaps: Sequence[float]) -> Mapping[str, Point]:
    """Columns side by side; in each the main cards around the middle line, the others above and below them."""
    points: dict[str, Point] = {}
    left = 0.0
    for column, gap in zip(columns, gaps, strict=True):
        width = max((slot.width for slot in column), default=0.0)
        above = [slot.height for slot in column if slot.rank == ABOVE]
        main = [slot.height for slot in column if slot.rank == MAIN]
        top = -_stacked(main) / 2 - (_stacked(above) + _SPACE if above else 0.0)
        for slot in column:
            points[slot.id] = (left + width / 2, top + slot.height / 2)
            top += slot.height + _SPACE
        left += width + gap if column else 0.0
    return points


def _stacked(heights: Sequence[float]) -> float:
    return sum(heights) + _SPACE * max(len(heights) - 1, 0)


def _centred(points: Mapping[str, Point], placed: Mapping[str, Slot]) -> tuple[dict[str, Point], float, float]:
    """The points with the whole centred on (0, 0), and its width and height."""
    boxes = [(placed[node], x, y) for node, (x, y) in points.items()]
    left = min((x - slot.width / 2 for slot, x, _ in boxes), default=0.0)
    right = max((x + slot.width / 2 for slot, x, _ in boxes), default=0.0)
    top = min((y - slot.height / 2 for slot, _, y in boxes), default=0.0)
    bottom = max((y + slot.height / 2 for slot, _, y in boxes), default=0.0)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    centred = {node: (round(x - middle_x, 2), round(y - middle_y, 2)) for node, (x, y) in points.items()}
    return centred, round(right - left, 2), round(bottom - top, 2)
