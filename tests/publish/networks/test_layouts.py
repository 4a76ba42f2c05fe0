"""Where cards and lines stand."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from network_cases import DECLARED, arranged, row, star, view

from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.columns import in_columns
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.packing import packed

KINDS = ("central", "local", "held")


@st.composite
def networks(draw: st.DrawFn) -> Arranged:
    """A network of up to thirty nodes in either layout, whole or beyond its limit."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=30))
    node = st.integers(0, len(kinds) - 1)
    links = draw(st.lists(st.tuples(node, node), max_size=60))
    layout, limit = draw(st.sampled_from(["columns", "communities"])), draw(st.integers(3, 40))
    return arranged(links, kinds, view(layout, limit=limit, rows=draw(st.integers(1, 8))))


def boxes(of: Arranged) -> list[tuple[float, float, float, float]]:
    wide, high = of.network.view.card
    return [(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2) for x, y in of.points.values()]


def apart(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@given(networks())
@settings(max_examples=150, deadline=None)
def test_no_card_overlaps_another(made: Arranged) -> None:
    assert all(apart(one, other) for one, other in combinations(boxes(made), 2))


@given(networks())
@settings(max_examples=60, deadline=None)
def test_every_node_is_a_card_or_in_one_group(made: Arranged) -> None:
    grouped = [node for group in made.shown.groups for node in group.members]
    assert sorted([*made.shown.alone, *grouped]) == list(range(len(made.network.nodes)))
    cards = {*made.shown.alone, *(len(made.network.nodes) + i for i in range(len(made.shown.groups)))}
    assert set(made.points) == cards


@given(networks())
@settings(max_examples=60, deadline=None)
def test_everything_stands_within_the_whole(made: Arranged) -> None:
    for left, top, right, bottom in boxes(made):
        assert left >= -0.2
        assert top >= -0.2
        assert right <= made.width + 0.2
        assert bottom <= made.height + 0.2


@given(networks())
@settings(max_examples=60, deadline=None)
def test_frames_hold_their_own_cards_alone(made: Arranged) -> None:
    frames = [(one.x, one.y, one.x + one.width, one.y + one.height) for one in made.frames]
    assert all(apart(one, other) for one, other in combinations(frames, 2))
    nodes, groups = len(made.network.nodes), made.shown.groups
    linked = {end for edge in made.network.edges if edge.source != edge.target for end in (edge.source, edge.target)}
    for card, box in zip(made.points, boxes(made), strict=True) if frames else []:
        standing = [card] if card < nodes else groups[card - nodes].members
        of_one = linked.issuperset(standing) and (card < nodes or groups[card - nodes].key is not None)
        assert sum(not apart(box, frame) for frame in frames) == of_one  # what is of no one cluster is in no frame


@given(networks())
@settings(max_examples=60, deadline=None)
def test_the_members_of_an_opened_group_do_not_overlap(made: Arranged) -> None:
    wide, high = made.network.view.card
    for block in made.blocks:
        inner = [(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2) for x, y in block.points]
        assert all(apart(one, other) for one, other in combinations(inner, 2))
        assert all(x1 >= 0 and y1 >= 0 and x2 <= block.width and y2 <= block.height for x1, y1, x2, y2 in inner)


@given(networks())
@settings(max_examples=60, deadline=None)
def test_a_line_in_its_lane_touches_no_card(made: Arranged) -> None:
    """Between its two ends a line runs level only where no card is."""
    for way in made.routes.values():
        for (x, y), (to_x, to_y) in zip(way[1:-1:2], way[2:-1:2], strict=True):
            assert y == to_y
            lane = (min(x, to_x), y - 1, max(x, to_x), y + 1)
            assert all(apart(lane, box) for box in boxes(made))


@given(networks())
@settings(max_examples=30, deadline=None)
def test_a_line_ends_at_the_sides_of_its_cards(made: Arranged) -> None:
    half = made.network.view.card[0] / 2
    for (a, b), way in made.routes.items():
        for card, (x, y) in ((a, way[0]), (b, way[-1])):
            at = made.points[card]
            assert abs(abs(x - at[0]) - half) < 0.2
            assert abs(y - at[1]) < 0.2


@pytest.mark.parametrize("layout", ["columns", "communities"])
def test_the_same_data_stand_at_the_same_places(layout: str) -> None:
    links = [(i, i * 7 % 23) for i in range(40)]
    kinds = [KINDS[i % 3] for i in range(40)]
    one, two = (arranged(links, kinds, view(layout, limit=20)) for _ in range(2))
    assert (one.points, one.routes, one.frames, one.shown) == (two.points, two.routes, two.frames, two.shown)


def test_columns_follow_the_kinds_as_declared() -> None:
    made = arranged([(0, 1), (1, 2)], ["held", "local", "central"])
    assert made.points[2][0] < made.points[1][0] < made.points[0][0]
    assert [x is not None for x in made.middles] == [True, True, False, True]


def test_a_column_without_cards_has_no_heading() -> None:
    assert [x is not None for x in arranged([(1, 0)], ["central", "held"]).middles] == [True, False, False, True]


def test_neighbours_stand_at_the_same_height() -> None:
    placed = in_columns([[0, 1, 2], [3, 4, 5]], [(0, 5), (1, 4), (2, 3)], (100, 20), 10)
    assert [placed.points[a][1] for a in (0, 1, 2)] == [placed.points[b][1] for b in (5, 4, 3)]


def test_a_long_column_is_doubled() -> None:
    placed = in_columns([list(range(10))], [], (100, 20), 5)
    assert len({x for x, _ in placed.points.values()}) == 2
    assert len({y for _, y in placed.points.values()}) == 5


def test_two_clusters_are_two_communities() -> None:
    near = [(a, b) for a, b in combinations(range(5), 2)]
    links = [*near, *((a + 5, b + 5) for a, b in near), (0, 5)]
    made = arranged(links, ["local"] * 10, view("communities"))
    assert len(made.frames) == 2


def test_a_group_of_the_query_is_a_community() -> None:
    links = [(0, 1), (1, 2), (2, 3)]
    made = arranged(links, ["local"] * 4, view("communities"), fromGroup="một", toGroup="một")
    assert made.frames == ()  # one community needs no ground of its own
    assert len(made.points) == 4


def test_a_large_network_falls_into_communities_without_the_library() -> None:
    links = [(i, i // 100 * 100) for i in range(3000)]
    made = arranged(links, ["local"] * 3000, view("communities", limit=60))
    assert made.shown.cards <= 60
    assert made.shown.grouped + len(made.shown.alone) == 3000


def test_a_star_has_its_leaves_on_both_sides() -> None:
    links, kinds = star(8)
    made = arranged(links, kinds, view("communities"))
    left = [card for card in range(1, 9) if made.points[card][0] < made.points[0][0]]
    assert len(left) == 4


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=1, max_size=20))
def test_packed_blocks_keep_their_distance(sizes: list[tuple[int, int]]) -> None:
    corners, width, height = packed(sizes, 10)
    placed = [(x, y, x + w + 10, y + h + 10) for (x, y), (w, h) in zip(corners, sizes, strict=True)]
    assert all(apart(one, other) for one, other in combinations(placed, 2))
    assert max(box[2] for box in placed) == width + 10
    assert max(box[3] for box in placed) == height + 10


def test_no_nodes_no_place() -> None:
    for layout in ("columns", "communities"):
        made = arranged([], [], view(layout))
        assert (made.points, made.width, made.height) == ({}, 0.0, 0.0)


def test_cards_with_an_order_stand_in_it_from_left_to_right_and_then_down() -> None:
    """The largest group first; what its links would have moved stays, and what has no order comes last."""
    order = [3, 0, 4, 1, 2, 5, 7, 6]
    rows = [
        row(0, i + 1, ["central", *["held"] * 8], i, toOrder=place, toGroup="b" if place < 5 else "a")
        for i, place in enumerate(order)
    ]
    made = arrange(network_of(view(rows=3), [*rows, row(0, 9, ["central", *["held"] * 9], 9)], DECLARED))
    cards = sorted(range(1, 10), key=lambda card: (made.points[card][1], made.points[card][0]))
    assert [order[card - 1] for card in cards[:-1]] == list(range(8))
    assert cards[-1] == 9


# What a document sets stands in a frame of its own: the documents are 0 and 1, the others what they set, in order.
SETS = [(0, 5), (1, 6), (0, 3), (0, 2), (1, 4), (0, 7), (0, 8), (0, 9)]
SET_KINDS = ["local", "local", *["held"] * 8]


def sets(limit: int = 100, rows: int = 3, alone: int = 0, **given: object) -> Arranged:
    """A network in which ``SETS`` are grouped by what sets them; ``alone`` more stand in the same column."""
    kinds = [*SET_KINDS, *["held"] * alone]
    named = [row(a, b, kinds, b, toGroup=f"https://w3id.org/hgkg/id/doc/x/{a}", toOrder=b, **given) for a, b in SETS]
    named += [row(10 + i, None, kinds, 90 + i) for i in range(alone)]
    return arrange(network_of(view(limit=limit, rows=rows), named, DECLARED))


@pytest.mark.parametrize("alone", [0, 1, 2, 5])  # what stands behind the last frame begins a row of its own
@pytest.mark.parametrize("rows", [1, 2, 3, 20])
def test_what_one_node_leads_to_stands_in_a_frame_that_holds_nothing_else(rows: int, alone: int) -> None:
    made = sets(rows=rows, alone=alone)
    number = {node.slug: i for i, node in enumerate(made.network.nodes)}
    led = {number[f"n-doc.x.{a}"]: {number[f"n-doc.x.{b}"] for x, b in SETS if x == a} for a in (0, 1)}
    assert {one.card: set(one.members) for one in made.frames} == led
    spaces = [(one.x, one.y, one.x + one.width, one.y + one.height) for one in made.frames]
    assert apart(*spaces)
    for frame, space in zip(made.frames, spaces, strict=True):
        inside = {card for card, box in zip(made.points, boxes(made), strict=True) if not apart(box, space)}
        assert inside == set(frame.members)
        down = sorted(frame.members, key=lambda card: (made.points[card][1], made.points[card][0]))
        orders = [made.network.nodes[card].order for card in down]
        assert orders == sorted(orders, key=int)


def test_no_line_of_its_own_leads_to_a_card_in_the_frame() -> None:
    made = sets()
    assert made.routes == {}  # before, a line to the second card of a row passed along the first, as if that led there
    other = arrange(network_of(view(), [row(a, b, SET_KINDS, b, toOrder=b) for a, b in SETS], DECLARED))
    assert other.frames == ()  # whose group is no node of the network
    assert len(other.routes) == len(SETS)


def test_a_group_that_stands_for_some_of_them_is_in_the_frame() -> None:
    made = sets(limit=6)
    (group,) = made.shown.groups
    frame = next(one for one in made.frames if set(group.members) <= set(one.members))
    x, y = made.points[len(made.network.nodes)]
    assert frame.x < x < frame.x + frame.width
    assert frame.y < y < frame.y + frame.height
