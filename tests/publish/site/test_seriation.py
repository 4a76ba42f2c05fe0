"""The order of the matrix."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hgkg.publish.site.matrix.seriation import seriated

ROWS = [f"r{n}" for n in range(8)]
GROUPS = st.permutations(ROWS).flatmap(
    lambda rows: st.lists(st.integers(1, 3), min_size=8, max_size=8).map(lambda sizes: _cut(list(rows), sizes))
)
MARKS = st.dictionaries(
    st.sampled_from([f"c{n}" for n in range(6)]), st.frozensets(st.sampled_from(ROWS)), min_size=1, max_size=6
)


def _cut(rows: list[str], sizes: list[int]) -> list[list[str]]:
    groups = []
    for size in sizes:
        if rows:
            groups.append(rows[:size])
            rows = rows[size:]
    return [*groups, rows] if rows else groups


@given(GROUPS, MARKS)
def test_nothing_is_lost_and_groups_stay_together(groups: list[list[str]], marks: dict[str, frozenset[str]]) -> None:
    order = seriated(groups, marks)
    assert sorted(order.rows) == sorted(ROWS)
    assert sorted(order.columns) == sorted(marks)
    for group in groups:
        start = order.rows.index(group[0])
        assert list(order.rows[start : start + len(group)]) == group
    assert seriated(groups, marks) == order


@given(GROUPS, MARKS)
def test_what_has_no_mark_comes_last(groups: list[list[str]], marks: dict[str, frozenset[str]]) -> None:
    order = seriated(groups, marks)
    idle = [not marks[column] for column in order.columns]
    assert idle == sorted(idle)
    marked = frozenset(row for rows in marks.values() for row in rows)
    undriven = [not any(row in marked for row in group) for group in groups]
    by_row = {row: none for group, none in zip(groups, undriven, strict=True) for row in group}
    assert [by_row[row] for row in order.rows] == sorted(by_row[row] for row in order.rows)


def test_what_goes_together_stands_together() -> None:
    """Two blocks that the text has mixed come apart."""
    groups = [["a1"], ["b1"], ["a2"], ["b2"], ["a3"], ["b3"]]
    a, b = frozenset({"a1", "a2", "a3"}), frozenset({"b1", "b2", "b3"})
    order = seriated(groups, {"B": b, "A": a, "B2": b, "A2": a})
    assert {order.rows[:3], order.rows[3:]} == {("a1", "a2", "a3"), ("b1", "b2", "b3")}
    first = "A" if order.rows[0] == "a1" else "B"
    assert [column[0] for column in order.columns] == [first, first, *({"A": "BB", "B": "AA"}[first])]


def test_a_column_that_marks_most_rows_leads_and_moves_no_row() -> None:
    groups = [["r1"], ["r2"], ["r3"], ["r4"]]
    marks = {
        "few": frozenset({"r3"}),
        "most": frozenset({"r1", "r2", "r3"}),
        "all": frozenset({"r1", "r2", "r3", "r4"}),
    }
    order = seriated(groups, marks)
    assert order.columns == ("all", "most", "few")
    assert seriated(groups, {}).rows == ("r1", "r2", "r3", "r4")
