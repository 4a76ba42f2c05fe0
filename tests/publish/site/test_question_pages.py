"""The pages of questions: the rows are those of the answer, in both languages, with their evidence."""

from __future__ import annotations

import re
from time import sleep
from typing import Any

import pytest
from page_reader import Page
from site_reader import read_site
from sites import Sites

from hgkg.assets import folder
from hgkg.pipeline import BuildReport
from hgkg.publish.page.addresses import question_page, span_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.words import read_words
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.questions.cells import Cell, Documents, columns, rows, within
from hgkg.publish.site.questions.named import Named
from hgkg.publish.site.questions.pages import _question, choice_words
from hgkg.publish.site.questions.written import day_of, row_writer
from hgkg.query.answer import Answer
from hgkg.query.catalogue import QueryFile, read_catalogue
from hgkg.query.in_languages import ask
from hgkg.query.run import run
from hgkg.store import Store, load_in_memory

WORDS = read_words("questions", "vi")
NO_DOCUMENTS = Documents({}, {})
CATALOGUE = read_catalogue(folder("queries") / "answers")


@pytest.fixture(scope="module")
def store(real_build: BuildReport) -> Store:
    return load_in_memory(real_build.out)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", CATALOGUE)
def test_the_rows_of_a_page_are_those_of_the_answer(name: str, lang: str, store: Store, sites: Sites) -> None:
    question = CATALOGUE[name]
    given = {"lang": lang} if any(p.name == "lang" for p in question.parameters) else {}
    answer = run(store, question, {**question.example, **given})
    page = read_site(sites("five"))[f"{lang}/{question_page(name)}"].page
    places = [span_at(str(r["doc"]), int(r["start"]), int(r["end"])) for r in answer.rows if "quote" in r]
    ways = [attrs["href"] for tag, attrs in page.tags if tag == "a" and attrs.get("class") == "where"]
    if name not in ("answers-today",):  # its day is that of the run
        assert [f"../{place}" for place in places if f"../{place}" not in ways] == []
    assert question.title(lang) in page.title
    assert f"hgkg query {name}" in page.words


def test_every_question_is_in_the_list(sites: Sites) -> None:
    page = read_site(sites("five"))["vi/questions.html"].page
    links = [attrs.get("href") for tag, attrs in page.tags if tag == "a"]
    assert [name for name in CATALOGUE if question_page(name) not in links] == []


def test_a_question_is_asked_in_both_languages_as_if_alone(store: Store) -> None:
    for name in ("verdicts", "events", "numbers"):
        question = CATALOGUE[name]
        asked = ask(store, question)
        for lang, answer in asked.answers.items():
            given = {"lang": lang} if any(p.name == "lang" for p in question.parameters) else {}
            assert answer == run(store, question, {**question.example, **given})


class Slow:
    """A store that gives no row before the time is over, or does not even open its rows."""

    def __init__(self, opens: bool) -> None:
        self.asked = 0
        self._opens = opens

    def query(self, sparql: str) -> Any:
        self.asked += "ORDER BY" in sparql  # not what parameters look up
        if self._opens:
            return filter(None, map(sleep, [0.3]))
        sleep(0.3)
        return iter(())


@pytest.mark.parametrize("opens", [True, False])
def test_what_takes_too_long_is_asked_once_and_said_so(opens: bool, five: Material) -> None:
    """Of a very large build: a question of pairs would be asked three times, and go on beside the other pages."""
    store = Slow(opens)
    asked = ask(store, CATALOGUE["numbers-disagree"], seconds=0.05)
    assert store.asked == 1
    assert {lang: answer.truncated for lang, answer in asked.answers.items()} == {"vi": "seconds", "en": "seconds"}
    frame = Frame("vi", five.build_id)
    pages = Page(_question(asked, five, frame, "", row_writer(frame)).html)
    assert "Hết thời gian cho phép" in pages.words
    assert WORDS["ask_yourself"] in pages.words
    assert WORDS["nothing"] not in pages.words


def test_a_build_without_what_the_example_names_is_asked_about_what_it_has(sites: Sites) -> None:
    page = read_site(sites("no-targets"))[f"vi/{question_page('cites')}"].page
    (asked_about,) = set(re.findall(r'hgkg query cites --param document="([^"]+)"', page.words))
    assert asked_about != CATALOGUE["cites"].example["document"]


def test_places_of_four_columns_become_one() -> None:
    heads = columns(CATALOGUE["answers-for"], "vi")
    assert [(head.key, head.is_place) for head in heads][-2:] == [("target", True), ("", True)]
    assert [head.key for head in heads if not head.is_place] == ["group", "indicator", "body", "known", "driver"]
    row = {"group": 3, "doc": "a", "section": "I/2", "footnote": 7, "start": 1, "end": 4, "quote": "xyz"}
    (cells,) = rows(
        Answer("select", tuple(CATALOGUE["answers-for"].columns), (row,), ()),
        heads,
        Documents({"a": "Báo cáo"}, {}),
        WORDS,
    )
    assert cells[0] == Cell(3)
    assert cells[-2] == Cell()
    assert cells[-1].place is not None
    assert (cells[-1].place.section, cells[-1].place.footnote) == ("I/2", 7)
    assert (cells[-1].where, cells[-1].address) == ("Báo cáo, mục I/2, chú thích 7", "text/a.html#c1-4")


def test_a_place_without_its_words_is_one_way_and_no_offsets() -> None:
    question = CATALOGUE["drives"]
    heads = columns(question, "vi")
    assert [(head.key, head.is_place) for head in heads][-2:] == [("target", True), ("", True)]
    assert not {"targetDoc", "targetStart", "targetEnd"} & {head.key for head in heads}
    row = {"targetDoc": "a", "targetStart": 5, "targetEnd": 9}
    documents = Documents({"a": "Báo cáo"}, {})
    (cells,) = rows(Answer("select", tuple(question.columns), (row,), ()), heads, documents, WORDS)
    assert (cells[-2].where, cells[-2].address) == ("Báo cáo", "text/a.html#c5-9")
    frame = Frame("vi", "b")
    assert row_writer(frame)(cells[-2:-1]) == (
        '<tr><td data-more="Báo cáo|5|9"><a class="where" href="../text/a.html#c5-9">Báo cáo</a></td></tr>'
    )


@pytest.mark.parametrize(
    ("question", "column", "page"),
    [
        ("verdicts", "indicator", "target/"),  # the target that the row is about, not its indicator
        ("results-without-target", "indicator", "indicator/"),  # a result has no page of its own
        ("drives", "driver", "document/"),
        ("inspections", "by", "body/"),
        ("people", "organisation", "body/"),
        ("answers-on", "on", "body/"),  # a body with the day since which it stands in a place
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_names_in_answers_lead_to_what_they_name(
    question: str, column: str, page: str, lang: str, five: Material
) -> None:
    heads = columns(CATALOGUE[question], lang)
    at = [head.key for head in heads].index(column)
    documents = Documents(five.called(lang), five.things.works, lang, Named.of(five, lang))
    answer = five.asked[question].answers[lang]
    cells = [row[at] for row in rows(answer, heads, documents, WORDS) if row[at].value]
    assert [cell for cell in cells if not cell.address.startswith(page)] == []
    assert len(cells) > 3


def test_a_name_that_several_things_bear_leads_nowhere() -> None:
    known = Named(
        {"body": {"Tỉnh ủy": "body/a.html"}}, {("a", 1, 4, "GRDP"): "https://w3id.org/hgkg/id/record/target-1"}
    )
    assert known.page("body", "Tỉnh ủy", {}) == "body/a.html"
    assert known.page("body", "Huyện ủy", {}) == ""  # not known, or known twice
    assert known.page("unit", "Tỉnh ủy", {}) == ""  # not a column of bodies
    assert known.page("indicator", "GRDP", {"doc": "a", "start": 1, "end": 4, "indicator": "GRDP"}) == "target/1.html"
    assert known.page("indicator", "GRDP", {"doc": "a", "start": 1, "end": 5, "indicator": "GRDP"}) == ""


def test_what_is_a_thing_leads_to_its_page() -> None:
    question = QueryFile("x", "", CATALOGUE["rules"].header, ("how", "percent"))
    row = {"how": "https://w3id.org/hgkg/id/agency/vn/chinh-phu", "percent": 3.5}
    (cells,) = rows(Answer("select", question.columns, (row,), ()), columns(question, "vi"), NO_DOCUMENTS, WORDS)
    assert cells == (Cell(row["how"], "body/vn.chinh-phu.html"), Cell(3.5))


def test_more_rows_than_a_page_holds_are_cut_at_whole_rows() -> None:
    every = [(Cell("x" * 100),)] * 50
    assert 0 < len(within(every, 1500)) < 50
    assert len(within(every, 1)) == 1
    assert len(within(every, 100_000)) == 50


def test_documents_and_places_in_them_are_called_by_their_names() -> None:
    documents = Documents({"tep-a": "Báo cáo năm 2024"}, {"tep-a": "https://w3id.org/hgkg/id/doc/file/tep-a"})
    assert documents.named("targetDoc", "tep-a", WORDS) == Cell("Báo cáo năm 2024", "document/file.tep-a.html")
    assert documents.named("label", "tep-a", WORDS) is None
    assert documents.named("others", "tep-a:12-18; tep-b:1-2", WORDS) is None
    places = documents.named("others", "tep-a:12-18; tep-a:40", WORDS)
    assert places is not None
    assert [way for way, _ in places.ways] == [span_at("tep-a", 12, 18), "text/tep-a.html"]
    assert [name for _, name in places.ways] == ["Báo cáo năm 2024, ký tự 12", "Báo cáo năm 2024, ký tự 40"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_choice_of_a_parameter_is_worded(lang: str) -> None:
    frame = Frame(lang, "b")
    chosen = [p for question in CATALOGUE.values() for p in question.parameters if p.choices and p.name != "lang"]
    assert chosen
    for parameter in chosen:
        words = choice_words(parameter, frame)
        assert list(words) == list(parameter.choices)
        raw = [word for choice, word in words.items() if word == choice]
        assert not raw or (lang, parameter.name) in {("vi", "action"), ("en", "severity")}, raw


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2020/2025", "2020–2025"),
        ("2024-Q3", "quý III năm 2024"),
        ("2024-07", "7/2024"),
        ("2006-04-26/2011-01-19", "26/4/2006 – 19/01/2011"),
    ],
)
def test_a_time_is_shown_as_people_write_it(value: str, shown: str) -> None:
    assert day_of(value)
    assert Frame("vi", "b").day(value) == shown
    assert not day_of("1515/1516")


def test_no_question_shows_the_slug_of_a_document(five: Material, sites: Sites) -> None:
    slugs = set(five.texts)
    for name in CATALOGUE:
        page = (sites("five") / "vi" / question_page(name)).read_text(encoding="utf-8")
        (shown,) = re.findall(r"<table>\n<caption>.*?</table>", page, re.DOTALL)[:1] or [""]
        cells = re.findall(r">([^<]*)<", shown)
        assert [cell for cell in cells if any(slug in cell for slug in slugs)] == [], name


RANKED = {"exceeded-most": ("exceeded",), "missed-most": ("notMet", "partly")}
BESIDE_A_FIGURE = ("change of the level", "ratio to the plan", "times of the level", "fulfilled by each")
"""Rules by which another figure than the result's own is held against the plan."""


@pytest.mark.parametrize("name", RANKED)
def test_what_a_ranking_leaves_out_is_what_its_words_say(name: str, five: Material, sites: Sites) -> None:
    build, held = five.vi, {one["target"]: one for one in five.records if one["kind"] == "alignment"}
    ranked = {str(row["quote"]) for row in five.asked[name].answers["vi"].rows}
    assert ranked
    left_out = [
        row for row in build.board if row.status in RANKED[name] and row.target.place.quote not in ranked and row.result
    ]
    for row in left_out:
        rule = held[row.target.iri.rpartition("/")[2]]["rule"]
        assert rule in BESIDE_A_FIGURE or (row.result and row.target.unit != row.result.unit), row.target.indicator
    assert bool(left_out) == (name == "exceeded-most")
    for lang, words in (("vi", "Không xếp được"), ("en", "Not ranked")):
        assert words in (sites("five") / lang / "question" / f"{name}.html").read_text(encoding="utf-8")
