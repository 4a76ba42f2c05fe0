"""Where the cards of a network stand."""

from itertools import combinations, cycle, pairwise
from math import comb

from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.layout import Layout, arrange
from hgkg.publish.ordering import BELOW, Slot

GAPS = (50, 50, 50, 50)


def chain(drivers: list[str], results: int, heights: list[int]) -> tuple[list[Slot], list[tuple[str, str]]]:
    """A chain; each driver is joined to the programme ("p"), straight to the target ("t") or to both ("pt")."""
    tall = cycle(heights)
    slots = [Slot(f"d{i}", 0, 200, next(tall)) for i, _ in enumerate(drivers)]
    slots += [Slot("p", 1, 180, next(tall)), Slot("issuer", 1, 180, next(tall), BELOW), Slot("t", 2, 220, next(tall))]
    slots += [Slot(f"r{i}", 3, 200, next(tall)) for i in range(results)]
    edges = [(f"d{i}", end) for i, ends in enumerate(drivers) for end in ends]
    return slots, [*edges, ("p", "t"), ("p", "issuer"), *(("t", f"r{i}") for i in range(results))]


def chains() -> st.SearchStrategy[tuple[list[Slot], list[tuple[str, str]]]]:
    ends = st.sampled_from(["p", "t", "pt"])
    return st.builds(
        chain, st.lists(ends, max_size=7), st.integers(0, 6), st.lists(st.integers(30, 220), min_size=1, max_size=6)
    )


def box(slot: Slot, layout: Layout) -> tuple[float, float, float, float]:
    x, y = layout.points[slot.id]
    return x - slot.width / 2, y - slot.height / 2, x + slot.width / 2, y + slot.height / 2


@given(chains())
def test_no_two_cards_touch(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    for one, other in combinations([box(slot, layout) for slot in slots], 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


@given(chains())
def test_columns_go_from_left_to_right(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    for one, other in combinations(slots, 2):
        if one.layer < other.layer:
            assert box(one, layout)[2] < box(other, layout)[0]


@given(chains())
def test_a_long_line_passes_above_the_cards_of_the_column_between(
    given: tuple[list[Slot], list[tuple[str, str]]],
) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    top = min(box(slot, layout)[1] for slot in slots if slot.layer == 1)
    long = [layout.routes[edge] for edge in edges if edge[0].startswith("d") and edge[1] == "t"]
    assert all(len(route) == 4 for route in long)
    assert all(layout.joints[joint].point[1] < top for route in long for joint in route[1:-1])


@given(chains())
def test_lines_cross_only_where_they_must(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    steps = {step for route in layout.routes.values() for step in pairwise(route) if step[0] in layout.joints}
    ends = [(layout.joints[a].point, layout.joints[b].point) for a, b in sorted(steps)]
    crossing = [
        (a[1] - c[1]) * (b[1] - d[1]) < 0 for (a, b), (c, d) in combinations(ends, 2) if a[0] == c[0] and b[0] == d[0]
    ]
    both = [slot for slot in slots if slot.id.startswith("d") and {(slot.id, "p"), (slot.id, "t")} <= set(edges)]
    assert sum(crossing) <= comb(len(both), 2)  # two drivers of programme and target each: one crossing


@given(chains())
def test_lines_bend_between_the_columns_only(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    columns = [[box(slot, layout) for slot in slots if slot.layer == layer] for layer in range(4)]
    spans = [(min(b[0] for b in column), max(b[2] for b in column)) for column in columns if column]
    for route in layout.routes.values():
        for one, other in pairwise(layout.joints[id_].point for id_ in route if id_ in layout.joints):
            assert one[1] == other[1] or not any(one[0] < right - 25 and left + 25 < other[0] for left, right in spans)


@given(chains())
def test_a_joint_stands_at_the_side_of_its_card(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    boxes = {slot.id: box(slot, layout) for slot in slots}
    for joint in layout.joints.values():
        if joint.card:
            left, top, right, bottom = boxes[joint.card]
            assert abs(joint.point[0] - (left if joint.side < 0 else right)) < 0.1
            assert abs(joint.point[1] - (top + bottom) / 2) < 0.1


@given(chains())
def test_the_whole_is_centred_and_as_large_as_said(given: tuple[list[Slot], list[tuple[str, str]]]) -> None:
    slots, edges = given
    layout = arrange(slots, edges, GAPS)
    boxes = [box(slot, layout) for slot in slots]
    assert max(b[2] for b in boxes) - min(b[0] for b in boxes) <= layout.width + 0.1
    assert abs(max(b[2] for b in boxes) + min(b[0] for b in boxes)) < 0.1
    assert all(abs(y) <= layout.height / 2 + 0.1 for _, y in layout.points.values())
    assert all(abs(joint.point[1]) <= layout.height / 2 + 0.1 for joint in layout.joints.values())


def test_a_chain_without_a_programme_leaves_no_hole() -> None:
    layout = arrange([Slot("t", 2, 100, 40), Slot("r", 3, 100, 40)], [("t", "r")], GAPS)
    assert layout.width == 250
    assert all(joint.card for joint in layout.joints.values())


def test_nothing_to_place() -> None:
    assert arrange([], [], GAPS) == Layout({}, {}, {}, 0.0, 0.0)
