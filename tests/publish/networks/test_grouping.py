"""What stands in groups, and how that is told."""

from __future__ import annotations

import pytest
from network_cases import arranged, network, star, view

from hgkg.publish.networks.grouping import card_of, shown
from hgkg.publish.networks.page import told


def test_within_the_limit_everything_stands_alone() -> None:
    links, kinds = star(20)
    cards = arranged(links, kinds, view(limit=21)).shown
    assert cards.alone == tuple(range(21))
    assert cards.groups == ()


def test_leaves_of_one_kind_on_one_node_are_one_card() -> None:
    links, kinds = star(20)
    extra = [*links, (0, 21), (21, 22)]
    cards = arranged(extra, [*kinds, "local", "local"], view(limit=10)).shown
    (group,) = cards.groups
    assert (len(group.members), group.kind, group.anchor) == (20, "central", 0)
    assert cards.alone == (0, 21, 22)


def test_leaves_that_hang_on_differently_are_not_one() -> None:
    cites, kinds = star(8)
    half = [(0, leaf) for leaf in range(1, 5)] + [(leaf, 0) for leaf in range(5, 9)]
    assert len(arranged(cites, kinds, view(limit=3)).shown.groups) == 1
    assert [len(g.members) for g in arranged(half, kinds, view(limit=3)).shown.groups] == [4, 4]


@pytest.mark.parametrize("layout", ["columns", "communities"])
@pytest.mark.parametrize("limit", [6, 12, 30])
def test_no_more_cards_than_the_limit(layout: str, limit: int) -> None:
    links = [(i, (i * 7 + j) % 200) for i in range(200) for j in range(3)]
    kinds = [("central", "local", "held")[i % 3] for i in range(200)]
    cards = arranged(links, kinds, view(layout, limit=limit)).shown
    assert cards.cards <= limit
    assert len(cards.alone) + cards.grouped == 200


def test_the_best_linked_nodes_stay_alone() -> None:
    links = [(0, i) for i in range(1, 30)] + [(i, i + 1) for i in range(1, 29)]
    cards = arranged(links, ["local"] * 30, view(limit=5)).shown
    assert 0 in cards.alone


def test_a_group_is_never_one_node_alone() -> None:
    links = [(i, (i + 1) % 40) for i in range(40)]
    kinds = ["central", *["local"] * 39]
    cards = arranged(links, kinds, view(limit=10)).shown
    assert all(len(group.members) > 1 for group in cards.groups)


def test_every_node_has_its_card() -> None:
    made = network(*star(20), view(limit=5))
    cards = shown(made, [node.kind for node in made.nodes])
    found = card_of(cards, len(made.nodes))
    assert set(found) == set(range(21))
    assert len(set(found.values())) == cards.cards


def test_the_page_says_how_much_is_shown() -> None:
    links, kinds = star(20)
    small, large = (arranged(links, kinds, view(limit=limit)) for limit in (50, 10))
    assert told(small, "vi") == "21 nút, 20 liên kết."
    assert told(small, "en") == "21 nodes, 20 links."
    assert "hiện riêng 1 nút (giới hạn 10 ô); 20 nút còn lại nằm trong 1 nhóm" in told(large, "vi")
    assert "shows 1 node separately" in told(large, "en")
    assert "20 others stand in 1 group" in told(large, "en")


def test_large_counts_are_written_as_the_language_does() -> None:
    links, kinds = star(1200)
    made = arranged(links, kinds, view(limit=10))
    assert "1.201 nút" in told(made, "vi")
    assert "1,201 nodes" in told(made, "en")


def test_small_communities_are_not_a_card_each() -> None:
    """Two nodes that hang on nothing else are no picture of a cluster."""
    links = [*((0, i) for i in range(1, 12)), *((2 * i, 2 * i + 1) for i in range(10, 30))]
    cards = arranged(links, ["local"] * 60, view("communities", limit=20)).shown
    assert cards.cards <= 20
    assert all(len(group.members) >= 4 for group in cards.groups)
