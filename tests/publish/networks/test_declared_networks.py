"""Networks as viz/views.toml declares them: complete, legible, and refused where they are not."""

from __future__ import annotations

import copy
import re
import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest
from network_cases import DECLARED, row, view

from hgkg.assets import folder
from hgkg.errors import UsageError
from hgkg.pipeline import BuildReport
from hgkg.publish.networks.declared import declared
from hgkg.publish.networks.looks import HEADS
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
        (changed("networks", "mine", query="network-mine"), "no layout"),
        (changed("nodes", "central", shape="heart"), "circle"),
        (changed("nodes", "local", like="nothing"), "nothing"),
        (changed("nodes", "mine", vi="x", en="x", shape="star"), "no colour"),
        (changed("links", "cites", head="heart"), "arrow, open"),
        (changed("links", "cites", dashes=[], head="arrow"), "links.implements"),
        (changed("networks", "citations", vi={"title": "x", "question": "x?", "headings": ["một"]}), "4 headings"),
        (changed("networks", "citations", vi={"question": "x?"}), r"citations.vi\]: no title"),
        (changed("networks", "citations", vi="x"), r"citations.vi\]: is .x.; write a table"),
        (changed("nodes", "mine", en="x", shape="star", colour="#123456"), "no vi"),
        (changed("nodes", "mine", vi=" ", en="x", shape="star", colour="#123456"), "vi is . ."),
        (changed("networks", "citations", limit="80"), 'limit is "80"; write a whole number of 10 or more'),
        (changed("networks", "citations", limit=0), "limit is 0"),
        (changed("networks", "citations", limit=True), "limit is true"),
        (changed("networks", "citations", rows=0), "rows is 0; write a whole number of 1 or more"),
        (changed("networks", "citations", card=[196]), r"card is \[196\]; write 2 whole numbers of 40 or more"),
        (changed("networks", "citations", rowz=4), "unknown key 'rowz'; write one of: query, layout.*rows"),
        (changed("networks", "citations", columns=["central", "local"]), "two pairs of brackets"),
        (changed("networks", "citations", columns=[]), "no columns"),
        (changed("networks", "citations", whole="yes"), "true, false"),
        (changed("networks", "../../etc", query="x"), "the name '../../etc'"),
        (changed("nodes", "central", colour="orange"), 'colour is "orange"; write the code of a colour'),
        (changed("nodes", "local", colour="#123456"), "unknown key 'colour'; write one of: vi, en, shape, like"),
        (changed("links", "continues", dashes="8 4"), r'dashes is "8 4"; write whole numbers .* \[8, 4\]'),
        (changed("links", "continues", dashes=[8, 0]), r"dashes is \[8, 0\]"),
    ],
    ids=[
        *("layout", "kind", "incomplete", "shape", "like", "no colour", "head", "two alike", "headings", "title"),
        *("no table", "no word", "empty word", "limit in quotes", "no limit", "limit yes", "no rows", "one side"),
        *("misspelt", "flat columns", "no columns", "whole", "name", "colour", "two colours", "dashes", "no gap"),
    ],
)
def test_a_wrong_declaration_is_refused_in_one_sentence(views: dict[str, Any], words: str) -> None:
    """What is wrong, where, and what may stand there."""
    with pytest.raises(UsageError, match=words) as caught:
        declared(views)
    for lang, write in (("vi", "; hãy viết "), ("en", "; write ")):
        told = caught.value.text(lang)
        assert told.startswith("viz/views.toml, [")
        assert write in told


@pytest.mark.parametrize("dashes", [[8, 4], [2, 4], [5, 5]])  # those of others, and dashes that nobody has
def test_the_refusal_of_a_look_names_one_that_is_free(dashes: list[int]) -> None:
    taken = {link.dashes: link.head for link in DECLARED.links.values()}
    views = changed("links", "mine", vi="x", en="x", dashes=dashes, head=taken.get(tuple(dashes), "arrow"))
    if tuple(dashes) not in taken:
        views["links"]["other"] = views["links"]["mine"].copy()
    with pytest.raises(UsageError, match="write for example") as caught:
        declared(views)
    look = caught.value.text("vi").partition("chẳng hạn ")[2].replace(", head", "\nhead")
    views["links"]["mine"].update(tomllib.loads(look))
    assert declared(views).links["mine"].words["vi"] == "x"


def test_where_every_head_of_some_dashes_is_taken_others_are_named() -> None:
    views = copy.deepcopy(VIEWS)
    for head in [*HEADS, "arrow"]:
        views["links"][f"mine{len(views['links'])}"] = {"vi": "x", "en": "x", "dashes": [5, 5], "head": head}
    with pytest.raises(UsageError, match="for example dashes") as caught:
        declared(views)
    assert "[5, 5]" not in caught.value.text("vi")


@pytest.mark.parametrize("column", ["from", "fromKind", "fromLabel", "toKind", "toLabel", "link"])
def test_a_row_that_lacks_what_each_must_have_is_refused(column: str) -> None:
    short = row(0, 1, ["central", "held"])
    del short[column]
    with pytest.raises(UsageError, match=rf"without \?{column} \(report-x 0\)"):
        network_of(view(), [short], DECLARED)


def test_an_order_that_is_no_number_is_refused() -> None:
    with pytest.raises(UsageError, match=r"'II'.*whole numbers"):
        network_of(view(), [row(0, 1, ["central", "held"], toOrder="II")], DECLARED)


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
  BIND("body" AS ?fromKind) BIND("meeting" AS ?toKind) BIND("holds" AS ?link)
}
ORDER BY ?from ?to
"""


def documented() -> str:
    """The lines of TOML that docs/networks.md tells a maintainer to write, of its second and its third step."""
    blocks = re.findall(r"^ *```toml\n(.*?)^ *```", TOLD, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    return "\n".join(textwrap.dedent(block) for block in blocks)


def test_a_network_is_added_with_a_query_and_some_lines(real_build: BuildReport, tmp_path: Path) -> None:
    """What docs/networks.md promises, with the lines that it has: no Python."""
    (tmp_path / "network-events.rq").write_text(QUERY, encoding="utf-8")
    views, added = copy.deepcopy(VIEWS), tomllib.loads(documented())
    for part, values in added.items():
        views[part] |= values
    known = declared(views)
    made = drawn_view(open_store(real_build.out), known.view("events"), known, tmp_path)
    assert {node.kind for node in made.arranged.network.nodes} == {"body", "meeting"}
    assert made.arranged.shown.cards <= known.view("events").limit == added["networks"]["events"]["limit"]
    page = made.page("vi", "b", linked=False)
    assert added["networks"]["events"]["vi"]["question"] in page
    assert "node-meeting" in page


def test_a_query_that_lacks_a_column_or_is_not_there_is_refused(real_build: BuildReport, tmp_path: Path) -> None:
    store, of = open_store(real_build.out), view(query="network-events")
    with pytest.raises(UsageError, match="is no file; write the name of a file of queries/views/"):
        drawn_view(store, of, DECLARED, tmp_path)
    short = QUERY.replace("# column fromKind: Loại | Kind\n", "").replace("?from ?fromKind", "?from")
    (tmp_path / "network-events.rq").write_text(short, encoding="utf-8")
    with pytest.raises(UsageError, match=r"network-events.rq: the query has no column \?fromKind"):
        drawn_view(store, of, DECLARED, tmp_path)
