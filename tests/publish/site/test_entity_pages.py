"""The pages of bodies, people, events, tasks and inspections: what they say is what the questions say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from site_reader import read_site
from sites import Sites

from hgkg.model.namespaces import DATA
from hgkg.pipeline import BuildReport
from hgkg.publish.facts import read_build
from hgkg.publish.page.addresses import page_of, words_at
from hgkg.publish.page.facets import Choice, facet
from hgkg.publish.page.titles import cut, told_apart
from hgkg.publish.page.words import read_words
from hgkg.publish.site.entities.bodies import became, duties_apart
from hgkg.publish.site.entities.people import names, offices_held
from hgkg.publish.site.gathered.body_facts import Answering
from hgkg.publish.site.gathered.things import Things
from hgkg.query.run import run
from hgkg.store import load_in_memory
from hgkg.text.since_words import told_since

PROVINCE = f"{DATA}agency/hau-giang/tinh-uy"


@pytest.fixture(scope="module")
def things(real_build: BuildReport) -> Things:
    store = load_in_memory(real_build.out)
    return Things(read_build(store, "vi"), store)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_everything_has_its_page_with_its_words(lang: str, things: Things, sites: Sites) -> None:
    pages = read_site(sites("five"))
    said = {**things.tasks, **things.inspections, **things.events}
    assert len(said) > 100
    for iri, one in said.items():
        page = pages[f"{lang}/{page_of(iri)}"].page
        assert one.place.quote in page.words
        assert f"../{words_at(one.place)}" in [attrs.get("href") for _, attrs in page.tags]
    for iri in (*things.bodies, *things.persons):
        assert f"{lang}/{page_of(iri)}" in pages


def test_a_body_says_who_stands_in_its_place(things: Things, sites: Sites) -> None:
    body = things.bodies[PROVINCE]
    (now,) = body.now
    (change,) = body.changes
    page = read_site(sites("five"))[f"vi/{page_of(PROVINCE)}"].page
    links = [attrs.get("href") for tag, attrs in page.tags if tag == "a"]
    assert told_since(str(now["vi"]), "vi") in page.words  # its last day is told once
    assert f"../{page_of(str(now['successor']))}" in links
    assert "norm" not in change  # no norm of the State merged its committees
    after = things.bodies[str(now["successor"])]
    assert [row["body"] for row in after.merged if row["body"] == PROVINCE] == [PROVINCE]


WAYS = [
    ("A → (kết thúc hoạt động 18/02/2025, Nghị quyết 18-NQ/TW); địa bàn nay thuộc xã B",
     "kết thúc hoạt động 18/02/2025, Nghị quyết 18-NQ/TW; địa bàn nay thuộc xã B", "it ended"),
    ("A → (đổi tên 01/7/2016) → B → (ended 1 July 2025)", "(đổi tên 01/7/2016) → B → (ended 1 July 2025)", "two steps"),
    ("A → (chưa ghi nhận (x) từ 2025)", "(chưa ghi nhận (x) từ 2025)", "brackets in brackets stay"),
    ("A", "A", "no way at all"),
]  # fmt: skip


@pytest.mark.parametrize(("way", "told", "why"), WAYS, ids=[case[-1] for case in WAYS])
def test_what_became_of_a_body_is_told_without_its_name(way: str, told: str, why: str) -> None:
    assert became(way) == told


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_list_of_bodies_says_what_their_pages_say_became_of_them(lang: str, things: Things, sites: Sites) -> None:
    page = read_site(sites("five"))[f"{lang}/bodies.html"].page
    ended = [row for body in things.bodies.values() for row in body.now if "successor" not in row]
    assert len(ended) > 20
    assert [row[lang] for row in ended if became(str(row[lang])) not in page.words] == []


def test_a_body_of_the_state_says_which_norm_changed_it(things: Things, sites: Sites) -> None:
    council = next(iri for iri in things.bodies if iri.endswith("agency/hau-giang/uy-ban-nhan-dan-tinh"))
    (change,) = things.bodies[council].changes
    page = read_site(sites("five"))[f"vi/{page_of(council)}"].page
    assert f"../{page_of(str(change['norm']))}" in [attrs.get("href") for tag, attrs in page.tags if tag == "a"]


def test_a_body_has_what_it_issued_and_every_place_that_names_it(things: Things, sites: Sites) -> None:
    page = read_site(sites("five"))[f"vi/{page_of(PROVINCE)}"].page
    links = [attrs.get("href") for tag, attrs in page.tags if tag == "a"]
    body = things.bodies[PROVINCE]
    assert len(body.issued) > 5
    assert [row["name"] for row in body.issued if f"../{page_of(str(row['document']))}" not in links] == []
    assert len(body.mentions) > 30
    assert [place for place in body.mentions if f"../{words_at(place)}" not in links] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_body_told_to_carry_out_a_document_is_not_given_its_targets(lang: str, things: Things, sites: Sites) -> None:
    """As on the board and on the pages of targets: who is told the whole is told apart from who is told one target."""
    pages = read_site(sites("five"))
    words = read_words("bodies", lang)
    whole = 0
    for iri, body in things.bodies.items():
        for of, heading in zip(duties_apart(body), ("answers_title", "carries_title"), strict=True):
            assert (words[heading] in pages[f"{lang}/{page_of(iri)}"].page.words) == bool(of)
        whole += bool(duties_apart(body)[1])
    assert whole


def test_a_target_given_in_words_of_its_own_is_not_told_again_with_its_document(things: Things) -> None:
    place = next(iter(things.tasks.values())).place
    told = [Answering(target, "id:d", whole, place) for target, whole in (("a", True), ("a", False), ("b", True))]
    body = replace(things.bodies[PROVINCE], answers=tuple(told))
    assert duties_apart(body) == ([told[1]], [told[2]])


def test_no_body_that_words_name_is_called_unnamed(things: Things, sites: Sites) -> None:
    """Also where a task or an office alone names it: its page quotes the words."""
    pages, words = read_site(sites("five")), read_words("bodies", "vi")
    said = [body for body in things.bodies.values() if body.told or body.helps or body.inspected or body.offices]
    assert len(said) > 20
    assert [body.name for body in said if not body.mentions] == []
    for iri, body in things.bodies.items():
        assert (words["not_named"] in pages[f"vi/{page_of(iri)}"].page.words) == (not body.mentions)


def test_what_bodies_do_is_what_the_questions_say(things: Things) -> None:
    checks = "PREFIX hg: <https://w3id.org/hgkg/ontology#> SELECT ?a ?b WHERE { ?a a hg:Inspection ; hg:by ?b }"
    rows = {(row["a"], row["b"]) for row in run(things.store, checks).rows}
    assert rows == {(one.iri, body.iri) for body in things.bodies.values() for one in body.inspects}
    duties = "PREFIX hg: <https://w3id.org/hgkg/ontology#> SELECT ?a ?b WHERE { ?a a hg:Task ; hg:responsible ?b }"
    rows = {(row["a"], row["b"]) for row in run(things.store, duties).rows}
    assert rows == {(one.iri, body.iri) for body in things.bodies.values() for one in body.told}


def test_the_kind_and_the_party_above_a_body_are_those_of_the_vocabulary(things: Things) -> None:
    board = things.bodies[f"{DATA}agency/hau-giang/ban-thuong-vu-tinh-uy"]
    assert board.kind is not None
    assert board.kind.above == PROVINCE
    assert board.kind.en == "Standing Board of the provincial Party Committee"


def test_people_are_of_one_document_and_left_out_where_asked(things: Things, sites: Sites) -> None:
    assert things.persons
    for iri, rows in things.persons.items():
        assert {f"{DATA}person/{row['doc']}" for row in rows} == {iri.rsplit("/", 1)[0]}
    without = read_site(sites("no-people"))
    assert [address for address in without if address.startswith("vi/person/")] == []
    names = {str(rows[0]["name"]) for rows in things.persons.values()}
    shown = {name for name in names for page in without.values() if name in page.page.words}
    assert shown == set()


def _person(office: str, start: int, as_of: str = "2024") -> dict[str, Any]:
    at = {"doc": "a", "title": "Báo cáo", "start": start, "end": start + 5, "quote": "Ông A"}
    return {"person": "id:a", "name": "A", "office": office, "body": "id:b", "asOf": as_of, **at}


def test_an_office_of_a_person_is_told_once_with_every_place() -> None:
    rows = [_person("Bí thư", 10), _person("Bí thư", 90), _person("Ủy viên", 10), _person("Bí thư", 10, "2025")]
    told = [(row["office"], row["asOf"], [at.start for at in places]) for row, places in offices_held(rows)]
    assert told == [("Bí thư", "2024", [10, 90]), ("Ủy viên", "2024", [10]), ("Bí thư", "2025", [10])]


def test_the_page_of_a_person_has_the_events_whose_words_name_the_person(things: Things, sites: Sites) -> None:
    pages, found = read_site(sites("five")), 0
    for iri, rows in things.persons.items():
        links = pages[f"vi/{page_of(iri)}"].page.links()
        named = [one for one in things.events.values() if any(names(one.place, row) for row in rows)]
        assert [one.iri for one in named if f"../{page_of(one.iri)}" not in links] == []
        assert sum(link.startswith("../event/") for link in links) == len(named)
        found += len(named)
    assert found


def test_titles_are_told_apart_and_cut_between_words() -> None:
    titles = told_apart([("a", "Họp  tổ", ()), ("b", "Họp tổ", ()), ("c", "Lễ", ("Báo cáo", "mục I", ""))])
    assert titles == {"a": "Họp tổ (1)", "b": "Họp tổ (2)", "c": "Lễ"}
    assert cut("một hai ba", 8) == "một hai…"
    assert cut("một", 8) == "một"
    assert cut("x" * 20, 8) == "xxxxxxxx…"


PLACES = [
    ([("A", "mục I", ""), ("A", "mục II", "")], ["mục I", "mục II"]),
    ([("A", "mục I", ""), ("B", "mục I", "")], ["A", "B"]),
    ([("A", "mục I", ""), ("A", "mục II", ""), ("B", "mục I", "")], ["A, mục I", "A, mục II", "B, mục I"]),
    (
        [("A", "mục I", "chú thích 1"), ("A", "mục I", "chú thích 2")],
        ["mục I, chú thích 1", "mục I, chú thích 2"],
    ),
    ([("A", "mục 05", ""), ("B", "mục 5", "")], ["A", "B"]),
    ([("A", "", ""), ("A", "", ""), ("B", "", "")], ["A · 1", "A · 2", "B"]),
]


@pytest.mark.parametrize(("places", "told"), PLACES)
def test_what_has_the_same_words_is_told_apart_by_as_much_of_its_place_as_it_takes(
    places: list[tuple[str, str, str]], told: list[str]
) -> None:
    titles = told_apart((str(number), "Họp tổ", place) for number, place in enumerate(places))
    assert list(titles.values()) == [f"Họp tổ ({at})" for at in told]


def test_a_facet_has_the_values_that_items_have_in_the_order_of_its_words() -> None:
    made = facet("kind", "Loại", [["a"], ["a", "b"], ["a", "a"], [], ["z"]], {"b": "Bê", "a": "A", "c": "Xê"})
    assert made.choices == (Choice("b", "Bê", 1), Choice("a", "A", 3))


@pytest.mark.parametrize(("lang", "aim"), [("vi", "tăng 7,3%"), ("en", "up 7.3%")])
def test_the_aim_of_a_target_says_which_way_it_goes(lang: str, aim: str, things: Things, sites: Sites) -> None:
    """As on the board: growth is not told as a level, neither by its document, nor by the body that issued it."""
    (target,) = (row for row in things.build.board if row.target.indicator == "Tăng trưởng khu vực III")
    document = str(things.build.facts.targets[target.target.iri]["work"])
    (issuer,) = (str(row["body"]) for iri, row in things.build.documents.items() if iri == document)
    link = page_of(target.target.iri)
    for thing in (document, issuer):
        html = (sites("five") / lang / str(page_of(thing))).read_text(encoding="utf-8")
        row = next(row for row in html.split("<tr") if f'href="../{link}"' in row)
        assert f">{aim}</" in row


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "số dòng không phải là số cuộc"), ("en", "rows do not count inspections")]
)
def test_the_list_of_inspections_says_that_its_rows_are_those_inspected(
    lang: str, words: str, things: Things, sites: Sites
) -> None:
    """One inspection of three bodies is three records, and "05 cuộc giám sát chuyên đề" is one."""
    begin = [(one.place.doc, one.place.start) for one in things.inspections.values()]
    assert len(set(begin)) < len(begin)
    page = read_site(sites("five"))[f"{lang}/inspections.html"].page
    assert words in page.words
