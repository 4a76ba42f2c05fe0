"""What stands in groups, and how that is told."""

from __future__ import annotations

from itertools import combinations

import pytest
from network_cases import DECLARED, arranged, network, star, view
from page_reader import Page

from hgkg.publish.networks.grouping import card_of, shown
from hgkg.publish.networks.page import network_page, told


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
    assert (len(group.members), group.kind, group.anchor) == (14, "central", 0)
    assert cards.cards == 10


@pytest.mark.parametrize(
    ("leaves", "limit", "grouped"),
    [
        (79, 80, 0),  # within the limit
        (80, 80, 4),  # one beyond it: a group of two is not worth a card
        (116, 80, 38),  # as many as must be, and the limit is drawn
        (56, 10, 48),
    ],
)
def test_of_a_set_of_leaves_no_more_is_swallowed_than_the_limit_asks(leaves: int, limit: int, grouped: int) -> None:
    cards = arranged(*star(leaves), view(limit=limit)).shown
    assert cards.grouped == grouped
    assert cards.cards == min(limit, leaves + 1 - max(0, grouped - 1))


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
    assert "hiện riêng 9 nút (giới hạn 10 ô); 12 nút còn lại nằm trong 1 nhóm" in told(large, "vi")
    assert "shows 9 nodes separately" in told(large, "en")
    assert "12 others stand in 1 group" in told(large, "en")


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


def clusters(*sizes: int) -> list[tuple[int, int]]:
    """Rings of so many nodes each, every node linked with every other of its ring."""
    starts = [sum(sizes[:i]) for i in range(len(sizes))]
    return [(at + a, at + b) for at, size in zip(starts, sizes, strict=True) for a, b in combinations(range(size), 2)]


@pytest.mark.parametrize(
    ("sizes", "limit", "apart", "together"),
    [
        ((12, 9, 3, 2, 2), 20, 2, 3),  # the small ones together, the large ones each cut within
        ((12, 9, 8), 20, 3, 0),  # none is small
        ((2,) * 30, 20, 6, 24),  # all are small: as many as there is room for
        ((9, 9, 9, 9, 9), 10, 3, 2),  # more large ones than may be told
    ],
)
def test_no_card_holds_parts_of_several_clusters(sizes: tuple[int, ...], limit: int, apart: int, together: int) -> None:
    made = arranged(clusters(*sizes), ["local"] * sum(sizes), view("communities", limit=limit))
    cluster_of = [i for i, size in enumerate(sizes) for _ in range(size)]
    assert made.communities == len(sizes)
    assert len(made.frames) == apart
    assert made.shown.cards <= limit
    held = [[cluster_of[node] for node in group.members] for group in made.shown.groups]
    assert sum(group.communities for group in made.shown.groups) == together
    for group, of in zip(made.shown.groups, held, strict=True):
        assert len(set(of)) == (group.communities or 1)
        assert not group.communities or all(sizes[i] == of.count(i) for i in set(of))


def test_the_page_says_how_many_clusters_there_are_and_how_many_are_drawn_apart() -> None:
    made = arranged(clusters(12, 9, 3, 2), ["local"] * 26, view("communities", limit=20))
    assert told(made, "vi").startswith(
        "Có 4 cụm: 2 cụm có khung riêng; 2 cụm còn lại, gồm 5 nút, đứng chung ngoài khung."
    )
    assert told(made, "en").startswith(
        "There are 4 clusters: 2 have a frame each; 2 others, with 5 nodes, stand together"
    )
    assert told(arranged(clusters(5, 4), ["local"] * 9, view("communities")), "en").startswith("2 clusters, each in a")
    assert "cluster" not in told(arranged(clusters(5, 4), ["local"] * 9, view("columns")), "en")


def test_the_left_over_is_called_so_and_the_picture_says_it_too() -> None:
    made = arranged(clusters(12, 9, 3, 2), ["local"] * 26, view("communities", limit=20))
    data = Page(network_page(made, DECLARED, "vi", "b", linked=False)).data()
    names = {node["label"]: node["note"] for node in data["nodes"] if "members" in node}
    assert names["Còn lại: 5"] == "của 2 cụm không vẽ riêng"
    assert data["say"]["now"].startswith("Có 4 cụm")
