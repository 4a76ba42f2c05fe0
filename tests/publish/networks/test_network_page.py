"""The page of a network: what it holds, where it leads, and the same in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from network_cases import DECLARED, arranged, row, star, view
from page_reader import Page

from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import Around, network_page

LINKS, KINDS = [(0, 1), (0, 2), (1, 2)], ["held", "local", "central"]


def page(made: Arranged, lang: str = "vi", **given: Any) -> Page:
    return Page(network_page(made, DECLARED, lang, "b1d2", **{"linked": False, **given}))


def test_it_has_question_table_legend_and_build() -> None:
    words = page(arranged(LINKS, KINDS)).words
    assert "Văn bản nào viện dẫn" in words
    assert "3 nút, 3 liên kết." in words
    assert "câu số 2" in words
    assert "ký tự 20–29" in words
    assert "b1d2" in words


def test_every_row_of_the_query_is_a_row_of_the_table() -> None:
    made = page(arranged(LINKS, KINDS))
    rows = [attrs["data-row"] for tag, attrs in made.tags if tag == "tr" and "data-row" in attrs]
    assert rows == ["0", "1", "2"]


def test_the_legend_has_a_box_for_every_kind_and_link_that_there_is() -> None:
    made = page(arranged(LINKS, KINDS))
    boxes = [attrs["value"] for tag, attrs in made.tags if tag == "input" and attrs.get("type") == "checkbox"]
    assert boxes == ["central", "local", "held", "cites"]


def test_alone_it_leads_nowhere_but_to_itself() -> None:
    assert {link[0] for link in page(arranged(LINKS, KINDS)).links()} == {"#"}


def test_in_a_site_it_leads_to_pages_words_menu_and_twin() -> None:
    around = Around((("home", "index.html"), ("networks", "networks.html")), "../../en/network/x.html", "../")
    links = page(arranged(LINKS, KINDS), linked=True, around=around).links()
    assert "../index.html" in links
    assert "../../en/network/x.html" in links
    assert "../text/report-x.html#c20-29" in links
    assert any(link.startswith("../document/") for link in links)


@pytest.mark.parametrize(("lang", "mailed"), [("vi", "gửi kèm thư được"), ("en", "can be sent by mail")])
def test_only_a_page_that_leads_nowhere_is_called_complete(lang: str, mailed: str) -> None:
    alone = page(arranged(LINKS, KINDS), lang).words
    around = Around((("home", "index.html"),), "../../en/network/x.html", "../")
    in_site = page(arranged(LINKS, KINDS), lang, linked=True, around=around).words
    assert mailed in alone
    assert mailed not in in_site
    assert "hgkg view" in in_site


def test_both_languages_have_the_same_places() -> None:
    made = arranged(*star(30), view("communities", limit=8))
    vi, en = page(made, "vi"), page(made, "en")
    assert vi.ids() == en.ids()
    assert [(n["x"], n["y"]) for n in vi.data()["nodes"]] == [(n["x"], n["y"]) for n in en.data()["nodes"]]


def test_a_group_is_named_by_what_it_holds_and_hangs_on() -> None:
    links, kinds = star(20)
    nodes = page(arranged([*links, (0, 21), (21, 22)], [*kinds, "local", "local"], view(limit=8))).data()["nodes"]
    (group,) = [node for node in nodes if "members" in node]
    assert group["label"] == "Văn bản trung ương: 16"
    assert group["note"] == "chỉ gắn với Nghị quyết 0-NQ/TU"
    assert group["kind"] == "central"
    assert len(group["members"]) == 16


def test_nodes_and_edges_are_those_of_pyvis() -> None:
    data = page(arranged(LINKS, KINDS)).data()
    assert [(edge["from"], edge["to"]) for edge in data["edges"]] == LINKS
    assert all(node["shape"] == "custom" for node in data["nodes"])
    assert data["options"]["physics"]["enabled"] is False


def test_the_rows_beyond_the_first_are_data_and_none_is_lost() -> None:
    made = page(arranged([(i, i + 1) for i in range(500)], ["local"] * 501, view(limit=20)))
    in_page = [attrs for tag, attrs in made.tags if tag == "tr" and "data-row" in attrs]
    assert len(in_page) + len(made.data()["more"]) == 500
    assert "câu số 499" in [more[3] for more in made.data()["more"]]
    assert "400 dòng đầu trên 500" in made.words  # without scripts it is said


def test_the_same_link_said_twice_is_one_line_with_two_rows() -> None:
    rows = [row(0, 1, KINDS, number) for number in range(2)]
    data = page(arrange(network_of(view(), rows, DECLARED))).data()
    assert [edge["rows"] for edge in data["edges"]] == [[0, 1]]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_without_anything_it_says_so_and_runs_nothing(lang: str) -> None:
    made = page(arranged([], []), lang)
    assert ("không có gì" in made.words) or ("have nothing" in made.words)
    assert "canvas" not in made.names()
    assert not [attrs for attrs, _ in made.scripts if attrs.get("type") == "application/json"]


def test_a_node_without_an_iri_has_a_place_of_its_own() -> None:
    rows = [{**row(0, 1, KINDS), "to": "Bí thư Đảng ủy"}, {**row(0, 1, KINDS), "to": "Bí thư Huyện ủy"}]
    network = network_of(view(), rows, DECLARED)
    slugs = [node.slug for node in network.nodes]
    assert len(set(slugs)) == 3
    assert slugs[0] == "n-doc.x.0"
    assert slugs[1].startswith("n-b-th-ng-y-")


def test_a_node_of_two_kinds_has_the_one_further_right() -> None:
    rows = [row(0, 1, ["held", "central"]), row(1, 2, ["x", "held", "central"])]
    assert [node.kind for node in network_of(view(), rows, DECLARED).nodes] == ["held", "held", "central"]


def test_twice_the_same_bytes() -> None:
    texts = {network_page(arranged(LINKS, KINDS, view("communities")), DECLARED, "vi", "b", linked=True) for _ in "ab"}
    assert len(texts) == 1
