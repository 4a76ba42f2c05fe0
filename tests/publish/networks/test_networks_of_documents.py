"""The networks of real documents: figures as the board words them, levels as the graph says them, what is left out."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from hgkg.model.identity import parse_identity
from hgkg.pipeline import BuildReport
from hgkg.publish.facts import read_build
from hgkg.publish.networks.beside import Beside, beside, numbers_of, shown_of, with_figures
from hgkg.publish.networks.network import Network
from hgkg.publish.networks.reading import known_of, one_network
from hgkg.publish.page.words import read_words
from hgkg.publish.site.targets.board_rows import board_lines
from hgkg.query.views import read
from hgkg.store import Store, open_store

LANGUAGES = ("vi", "en")
LEVELS = """
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT ?document ?level WHERE { ?document eli:passed_by/hg:level ?level }
"""
BASE = "https://w3id.org/hgkg/id/"
NATIONAL = re.compile("/(hien-phap|bo-luat|luat|phap-lenh|nghi-dinh)/")


@pytest.fixture(scope="module")
def store(real_build: BuildReport) -> Store:
    return open_store(real_build.out)


def network(store: Store, name: str) -> Network:
    return one_network(store, name).arranged.network


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["programme", "corpus"])
def test_a_target_has_the_aim_and_the_result_that_the_board_has(store: Store, name: str, lang: str) -> None:
    board = {line.row.target.iri: line for line in board_lines(read_build(store, lang), {}, {})}
    nodes = [node for node in with_figures(network(store, name), known_of(store, lang)).nodes if node.iri in board]
    assert len(nodes) > 20
    for node in nodes:
        line, (aim, *result) = board[node.iri], node.note.split("\n")
        assert aim.startswith(read_words("networks", lang)["aim_beside" if line.other else "aim"].partition(":")[0])
        assert line.plan == "" or aim.endswith(f": {line.plan}")
        assert len(result) == (line.row.result is not None)
        assert not result or f": {line.result}" in result[0]


def test_a_figure_has_its_operator_its_way_and_its_unit(store: Store) -> None:
    notes = "\n".join(node.note for node in with_figures(network(store, "programme"), known_of(store, "vi")).nodes)
    for words in (r"tăng [\d,]+%", r"[<>≥≤] [\d.,]+", r"[\d.,]+ tỷ đồng"):
        assert re.search(f"Chỉ tiêu: {words}", notes), words


def test_a_level_is_said_only_where_the_graph_says_one(store: Store) -> None:
    levels: dict[str, set[str]] = {}
    for row in store.query(LEVELS):
        levels.setdefault(row["document"].value, set()).add(row["level"].value)
    kinds = Counter[str]()
    for node in network(store, "citations").nodes:
        kinds[node.kind] += 1
        identity = parse_identity(node.iri.removeprefix(BASE))
        if node.kind == "central":
            series = identity is not None and identity.area == "vn"
            assert "central" in levels.get(node.iri, ()) or series or NATIONAL.search(node.iri), node
        if node.kind == "unlevelled":
            assert node.iri not in levels
            assert identity is None or identity.area != "vn"
        if node.kind == "local":
            assert levels.get(node.iri, {"province"}) == {"province"}
    assert min(kinds[kind] for kind in ("central", "local", "unlevelled", "unbound", "held")) > 0


@pytest.mark.parametrize(("lang", "of"), [("vi", "Văn bản {}/{}"), ("en", "Document {}/{}")])
def test_what_there_is_of_each_kind_and_what_is_left_out_is_counted(store: Store, lang: str, of: str) -> None:
    build = read_build(store, lang)
    known, made = beside(build, read(store, "people")), network(store, "corpus")
    shown = len({node.iri for node in made.nodes if node.kind == "document"})
    told = shown_of(made, known)
    assert of.format(shown, len(build.documents)) in told
    assert f"{build.look.kinds['result'].word} {len(build.results)}" in told.replace(".", "").replace(",", "")
    assert one_network(store, "corpus").page(lang, "b", linked=False, known=known).count(told) == 1
    assert told not in one_network(store, "citations").page(lang, "b", linked=False, known=known)


def test_a_kind_that_there_is_none_of_is_not_named(store: Store) -> None:
    made = network(store, "corpus")
    iris = {node.iri for node in made.nodes}
    assert "Không vẽ" not in shown_of(made, Beside("vi", (), {"document": iris, "event": set()}))
    assert shown_of(made, Beside("vi", (), {"document": set()})) == ""


def test_targets_of_the_programme_stand_in_its_order_with_its_numbers(store: Store) -> None:
    known = known_of(store, "vi")
    drawn = one_network(store, "programme").arranged
    shown = with_figures(drawn.network, known).nodes
    targets = {row.target.iri: row.target for row in known.targets}
    cards = [i for i, node in enumerate(shown) if node.iri in targets]
    cards.sort(key=lambda i: (drawn.points[i][1], drawn.points[i][0]))
    read_down = [targets[shown[i].iri] for i in cards]
    assert len(read_down) == len(targets)
    documents = [target.place.doc for target in read_down]
    assert [doc for i, doc in enumerate(documents) if doc not in documents[:i]] == [
        doc for doc, _ in Counter(documents).most_common()
    ]
    of_first = [target.place.start for target in read_down if target.place.doc == documents[0]]
    assert of_first == sorted(of_first)
    numbers = [shown[i].label.partition(" ")[0] for i in cards]
    groups = Counter(target.group for target in read_down)
    for number, target in zip(numbers, read_down, strict=True):
        assert number.startswith(f"{target.group}.") or target.group is None
        assert re.fullmatch(r"\d+\.\d+\." if groups[target.group] > 1 else r"\d+\.", number) or target.group is None
    told = [tuple(map(int, number[:-1].split("."))) for number in numbers if re.fullmatch(r"[\d.]+", number)]
    assert told == sorted(set(told))


def test_a_target_that_no_document_sets_is_not_judged(store: Store) -> None:
    statuses = {row.target.iri: row.status for row in known_of(store, "vi").targets}
    kinds = {node.iri: node.kind for node in network(store, "programme").nodes if node.iri in statuses}
    assert kinds == {iri: f"target-{status}" for iri, status in statuses.items()}
    assert "target-notJudged" in kinds.values()


TASKS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?task ?body ?start WHERE {
  ?task a hg:Task ; prov:wasDerivedFrom/oa:hasSelector/oa:start ?start .
  OPTIONAL { ?task hg:responsible ?body }
}
"""


def test_a_task_that_names_no_body_is_of_a_kind_of_its_own(store: Store) -> None:
    bodies: dict[str, set[str]] = {}
    for row in store.query(TASKS):
        bodies.setdefault(row["task"].value, set()).update([row["body"].value] if row["body"] else [])
    kinds = {node.iri: node.kind for node in network(store, "duties").nodes if node.iri in bodies}
    assert kinds == {iri: "task" if named else "task-unassigned" for iri, named in bodies.items()}
    assert set(kinds.values()) == {"task", "task-unassigned"}


def test_tasks_stand_in_the_order_of_their_document(store: Store) -> None:
    starts = {row["task"].value: int(row["start"].value) for row in store.query(TASKS)}
    drawn = one_network(store, "duties").arranged
    cards = [i for i, node in enumerate(drawn.network.nodes) if node.iri in starts]
    cards.sort(key=lambda i: (drawn.points[i][1], drawn.points[i][0]))
    assert [starts[drawn.network.nodes[i].iri] for i in cards] == sorted(starts.values())


@pytest.mark.parametrize(
    ("lang", "told", "nobody"),
    [("vi", "được giao", "chưa giao cơ quan cụ thể"), ("en", "is told to do", "given to nobody by name")],
)
def test_duties_say_who_is_told_and_not_who_leads(store: Store, lang: str, told: str, nobody: str) -> None:
    """The graph knows whom a task is given to and who works on it; that one leads, only its words can say."""
    page = one_network(store, "duties").page(lang, "b", linked=False)
    cells = re.findall(r"<td(?: class=\"quiet\")?>([^<]*)</td>", page)
    assert {cell for cell in cells if cell} == {told, nobody, {"vi": "về việc thực hiện", "en": "about"}[lang]}


INSPECTIONS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT ?one ?action ?by ?about WHERE {
  ?one a hg:Inspection ; hg:action ?action ; hg:by ?by . OPTIONAL { ?one hg:about ?about }
}
"""


def test_an_inspection_keeps_who_asked_how_and_about_which_documents(store: Store) -> None:
    """Before, a body that was inspected twice had lines to two documents, and nobody knew which was whose."""
    made = network(store, "inspections")
    nodes, number = made.nodes, {node.iri: i for i, node in enumerate(made.nodes)}
    links = {(edge.source, edge.target): edge.link for edge in made.edges}
    way, twice = {"kiểm tra": "inspected", "giám sát": "supervised"}, Counter[str]()
    for row in store.query(INSPECTIONS):
        one, action = number[row["one"].value], row["action"].value
        assert links[number[row["by"].value], one] == way[action]
        assert nodes[one].note.startswith(action)
        if row["about"]:
            paper = number[row["about"].value]
            assert links[one, paper] == "about"
            assert nodes[paper].label in nodes[one].note
    for node in nodes:
        twice[node.label] += node.kind == "inspected"
    assert max(twice.values()) > 1


@pytest.mark.parametrize(("lang", "name"), [("vi", "Báo cáo năm 2024"), ("en", "Report 2024")])
def test_a_document_with_a_file_goes_by_its_short_name(store: Store, lang: str, name: str) -> None:
    nodes = with_figures(network(store, "citations"), known_of(store, lang)).nodes
    (report,) = [node for node in nodes if node.label == name]
    assert report.kind == "held"
    assert report.full.startswith("BÁO CÁO")
    assert not any(node.full for node in nodes if node.kind != "held")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["citations", "programme", "duties", "inspections", "corpus"])
def test_no_two_cards_are_called_the_same(store: Store, name: str, lang: str) -> None:
    nodes = with_figures(network(store, name), known_of(store, lang)).nodes
    told = Counter((node.kind, node.label, node.note) for node in nodes)
    assert [words for words, count in told.items() if count > 1] == []


@pytest.mark.parametrize(("lang", "words"), [("vi", "nêu ở "), ("en", "named in ")])
def test_a_mention_that_is_no_certain_document_says_where_it_is_named(store: Store, lang: str, words: str) -> None:
    known, made = known_of(store, lang), network(store, "corpus")
    nodes = {node.iri: node for node in with_figures(made, known).nodes}
    open_ones = [nodes[iri] for iri in known.unbound if iri in nodes]
    assert open_ones
    for node in open_ones:
        assert node.note.startswith(words)
        assert any(name in node.note for name in known.called.values())
    (number,) = [i for i, node in enumerate(made.nodes) if node.iri == open_ones[0].iri]
    first = next(row.place for row in made.rows if row.place and number in (row.source, row.target))
    assert first.section is None or open_ones[0].note.endswith(f" {first.section}")


def test_a_target_has_its_number_wherever_it_is_a_card(store: Store) -> None:
    known = known_of(store, "vi")
    numbers = numbers_of(known.targets)
    nodes = with_figures(network(store, "corpus"), known).nodes
    numbered = [node for node in nodes if node.iri in numbers]
    assert len(numbered) > 20
    assert all(node.label.startswith(f"{numbers[node.iri]}. ") for node in numbered)


@pytest.mark.parametrize(("name", "ordered"), [("programme", True), ("corpus", False)])
def test_that_targets_stand_in_order_is_said_only_where_they_do(store: Store, name: str, ordered: bool) -> None:
    page = one_network(store, name).page("vi", "b", linked=False, known=known_of(store, "vi"))
    say = read_words("networks", "vi")
    assert say["how_numbers"] in page
    assert (say["how_ordered"] in page) == ordered
