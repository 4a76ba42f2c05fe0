"""Networks as viz/views.toml declares them: complete, legible, and refused where they are not."""

from __future__ import annotations

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from network_cases import DECLARED, row, view

from hgkg.assets import folder
from hgkg.errors import UsageError
from hgkg.pipeline import BuildReport
from hgkg.publish.networks.declared import declared
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.reading import drawn_view, networks_of, one_network
from hgkg.store import open_store

VIEWS = tomllib.loads((folder("viz") / "views.toml").read_text(encoding="utf-8"))
TOLD = (Path(__file__).parents[3] / "docs" / "networks.md").read_text(encoding="utf-8")


def changed(part: str, name: str, **values: Any) -> dict[str, Any]:
    views = copy.deepcopy(VIEWS)
    views[part].setdefault(name, {}).update(values)
    return views


def _lightness(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("key", list(DECLARED.kinds))
def test_a_kind_can_be_told_on_light_ground_and_on_dark(key: str) -> None:
    kind = DECLARED.kinds[key]
    assert _contrast(kind.colour, kind.tint) >= 4.5
    assert _contrast(kind.dark, kind.dark_tint) >= 4.5
    assert _contrast("#1c1f23", kind.tint) >= 7  # the words of a card
    assert _contrast("#e8ebee", kind.dark_tint) >= 7


@pytest.mark.parametrize("name", list(DECLARED.views))
def test_the_kinds_of_a_network_are_told_by_shape_alone(name: str) -> None:
    kinds = [DECLARED.kinds[kind] for column in DECLARED.views[name].columns for kind in column]
    signs = [kind.sign or kind.shape for kind in kinds]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize("name", list(DECLARED.views))
def test_a_network_has_a_question_of_its_own_and_is_documented(name: str) -> None:
    shown = DECLARED.views[name]
    for lang in ("vi", "en"):
        assert shown.titles[lang]
        assert shown.questions[lang].endswith("?")
        assert len(shown.headings[lang]) in (0, len(shown.columns))
    assert f"| `{name}` |" in TOLD
    assert (folder("queries") / "views" / f"{shown.query}.rq").is_file()


def test_every_kind_of_link_is_told_by_its_dashes_and_its_head() -> None:
    looks = [(link.dashes, link.head) for link in DECLARED.links.values()]
    assert len(set(looks)) == len(looks) > 20


def test_a_link_that_names_no_head_has_one_that_is_free() -> None:
    like = DECLARED.links["implements"]
    made = declared(changed("links", "mine", vi="x", en="x")).links["mine"]
    assert made.dashes == like.dashes
    assert made.head not in {link.head for link in DECLARED.links.values() if link.dashes == made.dashes}


def test_a_target_has_a_kind_for_every_verdict_that_the_site_has() -> None:
    kinds = {kind.sign for key, kind in DECLARED.kinds.items() if key.startswith("target-")}
    assert kinds == {verdict["symbol"] for verdict in VIEWS["verdicts"].values()}
    assert DECLARED.kinds["target-notJudged"].words["vi"].endswith(VIEWS["verdicts"]["notJudged"]["vi"])


def test_every_kind_and_link_has_words_in_both_languages() -> None:
    for one in (*DECLARED.kinds.values(), *DECLARED.links.values()):
        assert one.words["vi"]
        assert one.words["en"]


@pytest.mark.parametrize(
    ("views", "words"),
    [
        (changed("networks", "citations", layout="circle"), "columns, communities"),
        (changed("networks", "citations", columns=[["central"], ["nobody"]]), "nobody"),
        (changed("networks", "mine", query="network-mine"), "layout"),
        (changed("nodes", "central", shape="heart"), "circle"),
        (changed("nodes", "central", like="nothing"), "nothing"),
        (changed("nodes", "mine", vi="x", en="x", shape="star"), "no colour"),
        (changed("links", "cites", head="heart"), "arrow, open"),
        (changed("links", "cites", dashes=[], head="arrow"), "links.implements"),
        (changed("networks", "citations", vi={"title": "x", "question": "x?", "headings": ["một"]}), "headings"),
    ],
    ids=["layout", "kind", "incomplete", "shape", "like", "colour", "head", "two alike", "headings"],
)
def test_a_wrong_declaration_is_refused_with_what_is_wrong(views: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        declared(views)
    assert "views.toml" in caught.value.text("vi")


def test_a_kind_or_link_without_a_look_is_refused() -> None:
    with pytest.raises(UsageError, match=r"add \[nodes.strange\]"):
        network_of(view(), [row(0, 1, ["central", "strange"])], DECLARED)
    with pytest.raises(UsageError, match=r"add \[links.loves\]"):
        network_of(view(), [row(0, 1, ["central", "held"], link="loves")], DECLARED)


def test_an_unknown_network_is_refused_with_those_there_are(real_build: BuildReport) -> None:
    with pytest.raises(UsageError, match="use one of: citations") as caught:
        one_network(open_store(real_build.out), "nothing")
    assert "không có sơ đồ mạng" in caught.value.text("vi")


def test_every_network_of_the_documents_has_evidence_for_every_line(real_build: BuildReport) -> None:
    found = list(networks_of(open_store(real_build.out)))
    assert [one.name for one in found] == list(DECLARED.views)
    for one in found:
        network = one.arranged.network
        assert network.edges
        for edge in network.edges:
            assert edge.rows
            assert all(network.rows[at].place is not None for at in edge.rows)
        assert one.arranged.shown.cards <= network.view.limit
        assert len({node.slug for node in network.nodes}) == len(network.nodes)


QUERY = """\
# title.vi: Cơ quan và sự kiện
# title.en: Bodies and events
# description.vi: Cơ quan nào ban hành văn bản nêu sự kiện nào.
# description.en: Which document tells of which event.
# group: events
# column from: Từ | From
# column fromKind: Loại | Kind
# column fromLabel: Tên | Name
# column to: Đến | To
# column toKind: Loại | Kind
# column toLabel: Tên | Name
# column link: Liên kết | Link
# column title: Tên văn bản | Title

PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?from ?fromKind ?fromLabel ?to ?toKind ?toLabel ?link ?title ?doc ?start ?end ?quote
WHERE {
  ?to a hg:Event ; rdfs:label ?toLabel ; prov:wasDerivedFrom ?span .
  ?span oa:hasSource ?text ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?quote ] .
  ?text hg:slug ?doc . ?from eli:is_realized_by ?text ; rdfs:label ?fromLabel , ?title .
  BIND("document" AS ?fromKind) BIND("meeting" AS ?toKind) BIND("tells" AS ?link)
}
ORDER BY ?from ?to
"""
LINES = """\
[networks.events]
query = "network-events"
layout = "columns"
columns = [["document"], ["meeting"]]
limit = 30

[networks.events.vi]
title = "Văn bản và sự kiện"
question = "Văn bản nào nêu sự kiện nào?"

[networks.events.en]
title = "Documents and events"
question = "Which document tells of which event?"

[nodes.meeting]
vi = "Sự kiện"
en = "Event"
shape = "diamond"
like = "event"

[links.tells]
vi = "nêu"
en = "tells of"
"""


def test_a_network_is_added_with_a_query_and_some_lines(real_build: BuildReport, tmp_path: Path) -> None:
    """What docs/networks.md promises: no Python."""
    (tmp_path / "network-events.rq").write_text(QUERY, encoding="utf-8")
    views, added = copy.deepcopy(VIEWS), tomllib.loads(LINES)
    for part, values in added.items():
        views[part] |= values
    known = declared(views)
    made = drawn_view(open_store(real_build.out), known.view("events"), known, tmp_path)
    assert {node.kind for node in made.arranged.network.nodes} == {"document", "meeting"}
    assert made.arranged.shown.cards <= 30
    page = made.page("vi", "b", linked=False)
    assert "Văn bản nào nêu sự kiện nào?" in page
    assert "node-meeting" in page
