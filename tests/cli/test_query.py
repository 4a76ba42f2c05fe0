"""``hgkg query``: the catalogue, a question, a file."""

from __future__ import annotations

import json
import re

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from hgkg.assets import folder
from hgkg.query.catalogue import QueryFile, by_group, read_catalogue
from hgkg.query.groups import GROUPS, group_name
from hgkg.query.header import Header
from hgkg.query.parameters import Parameter

CATALOGUE = read_catalogue(folder("queries") / "answers")
SELECT = """SELECT ?doc ?start ?end ?quote WHERE {
  ?s <urn:doc> ?doc ; <urn:start> ?start ; <urn:end> ?end ; <urn:quote> ?quote
} ORDER BY ?doc"""


class Memory:
    """A store of two statements with their places."""

    def __init__(self) -> None:
        self.inner = Store()
        for nth, words in enumerate(("thu ngân sách", "=1+1")):
            node = NamedNode(f"urn:s{nth}")
            for name, value in (("doc", f"d{nth}"), ("start", nth), ("end", nth + 9), ("quote", words)):
                self.inner.add(Quad(node, NamedNode(f"urn:{name}"), Literal(value)))

    def query(self, sparql: str) -> object:
        return self.inner.query(sparql, use_default_graph_as_union=True)


@pytest.fixture
def store(monkeypatch):
    monkeypatch.setattr("hgkg.store.open_store", lambda folder: Memory())


def write(tmp_path, text):
    (tmp_path / "q.rq").write_text(text, encoding="utf-8")
    return "q.rq"


def test_the_catalogue_is_listed_without_a_build(hgkg):
    ran = hgkg("query")
    assert ran.code == 0
    assert all(name in ran.out for name in CATALOGUE)
    rows = [json.loads(line) for line in hgkg("query", "--format", "jsonl", "--lang", "en").out.splitlines()]
    questions = [q for group in by_group(CATALOGUE).values() for q in group]
    assert [(row["name"], row["title"]) for row in rows] == [(q.name, q.title("en")) for q in questions]
    assert [row["group"] for row in rows] == [group_name(q.group, "en") for q in questions]
    for question, row in zip(questions, rows, strict=True):
        assert all(f"{p.name}=" in row["parameters"] for p in question.parameters if p.name != "lang")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_catalogue_in_a_terminal_stands_by_groups(hgkg, monkeypatch, lang):
    monkeypatch.setenv("COLUMNS", "100")
    ran = hgkg("query", "--list", "--lang", lang)
    lines = ran.out.splitlines()
    assert [line.strip() for line in lines if line[:1].strip()] == [group_name(group, lang) for group in GROUPS]
    assert all(len(line.rstrip()) <= 100 for line in lines)
    assert re.search(r"^  cites +\S.*\n +document\*", ran.out, re.MULTILINE)  # must be given
    assert f"{len(CATALOGUE)} " in ran.err


REFUSED = [
    (("cites", "--list"), "--list", "a name and the list"),
    (("cites", "--format", "markdown"), "markdown", "an answer as a page of the catalogue"),
    (("q.rq", "--choices", "x"), "--choices", "choices of a question of one's own"),
    (("cites", "--choices", "none"), "'none'", "a parameter that is not there"),
    (("events", "--choices", "place"), "place", "a parameter that takes any text"),
    (("--choices", "x"), "--choices", "choices of nothing"),
]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(("words", "named", "why"), REFUSED, ids=[case[2] for case in REFUSED])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_options_that_do_not_go_together_are_refused(hgkg, tmp_path, words, named, why, lang):
    write(tmp_path, SELECT)
    ran = hgkg("query", *words, "--lang", lang)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert named in ran.err


@pytest.mark.usefixtures("store")
def test_a_file_in_a_terminal_has_each_place_in_one_column(hgkg, tmp_path):
    ran = hgkg("query", write(tmp_path, SELECT))
    assert ran.code == 0
    assert "d0:0-9" in ran.out
    assert "thu ngân sách" in ran.out
    assert ran.err == "2 dòng\n"


@pytest.mark.usefixtures("store")
def test_json_is_that_of_sparql(hgkg, tmp_path):
    answer = json.loads(hgkg("query", write(tmp_path, SELECT), "--format", "json").out)
    assert answer["head"]["vars"] == ["doc", "start", "end", "quote"]
    assert answer["results"]["bindings"][0]["quote"] == {"type": "literal", "value": "thu ngân sách"}
    assert hgkg("query", "q.rq", "--output", "a.json").code == 0
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == answer


@pytest.mark.usefixtures("store")
def test_tsv_has_no_formula(hgkg, tmp_path):
    assert "\t'=1+1" in hgkg("query", write(tmp_path, SELECT), "--format", "tsv").out


@pytest.mark.usefixtures("store")
def test_a_limit_that_was_reached_is_said(hgkg, tmp_path):
    ran = hgkg("query", write(tmp_path, SELECT), "--max-rows", "1", "--lang", "en")
    assert "Only the first 1 row is given" in ran.err


@pytest.mark.usefixtures("store")
def test_a_parameter_narrows_the_rows(hgkg, tmp_path):
    assert hgkg("query", write(tmp_path, SELECT), "--param", "doc=d1").err == "1 dòng\n"


@pytest.mark.usefixtures("store")
def test_no_rows_are_nothing_found(hgkg, tmp_path):
    ran = hgkg("query", write(tmp_path, "SELECT * WHERE { ?s <urn:none> ?o }"))
    assert ran == (1, "", "0 dòng\n")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s WHERE { ?s ?p }",  # bad syntax
        "DELETE WHERE { ?s ?p ?o }",  # writes
        "SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",  # asks elsewhere
        "",  # nothing
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_query_that_cannot_run_is_refused_in_one_sentence(hgkg, tmp_path, text, lang):
    ran = hgkg("query", write(tmp_path, text), "--lang", lang)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert ran.err.strip()


def test_a_query_file_that_is_no_text_is_refused(hgkg, tmp_path):
    (tmp_path / "q.rq").write_bytes(b"\xff\xfe")
    assert hgkg("query", "q.rq").err == "q.rq: tệp truy vấn không phải văn bản UTF-8; hãy lưu lại theo UTF-8\n"


@pytest.mark.usefixtures("store")
def test_a_question_speaks_the_users_language_unless_told(hgkg, monkeypatch):
    binds = "BIND($lang AS ?quote) BIND(1 AS ?start) BIND(2 AS ?end) BIND('d' AS ?doc)"
    text = f"SELECT ?doc ?start ?end ?quote WHERE {{ {binds} }}"
    titles = dict.fromkeys(("title.vi", "title.en", "description.vi", "description.en"), "x")
    header = Header(titles, (Parameter("lang", "choice", "vi", "Ngôn ngữ", "Language", ("vi", "en")),), {})
    question = QueryFile("speaks", text, header, ("doc", "start", "end", "quote"))
    monkeypatch.setattr("hgkg.cli.querying._catalogue", lambda: {"speaks": question})
    asked = ("query", "speaks", "--format", "jsonl")
    assert json.loads(hgkg(*asked, "--lang", "en").out)["quote"] == "en"
    assert json.loads(hgkg(*asked, "--lang", "en", "--param", "lang=vi").out)["quote"] == "vi"
    assert "Nguyên văn" in hgkg("query", "speaks").out
