from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.errors import QueryError
from hgkg.query.catalogue import by_group, parse, read_catalogue
from hgkg.query.groups import GROUPS

ANSWERS = read_catalogue(folder("queries") / "answers")

GOOD = """# title.vi: a
# title.en: b
# description.vi: c
# description.en: d
# group: numbers
# param number: text = "07" | Số | Number
# column name: Tên | Name

SELECT ?name ?doc ?start ?end ?quote { ?name ?doc ?start , ?end , ?quote . FILTER(?name = $number) }
"""


def test_a_question() -> None:
    question = parse("q", GOOD)
    assert question.columns == ("name", "doc", "start", "end", "quote")
    assert [p.default for p in question.parameters] == ["07"]
    assert (question.title("en"), question.description("vi"), question.heading("doc", "en")) == ("b", "c", "Source")


def test_names_that_expressions_give_are_columns() -> None:
    source = GOOD.replace("?name ?doc ?start ?end", "(STR(?x) AS ?name) ?doc ?start (1+1 AS ?end)")
    assert parse("q", source).columns == ("name", "doc", "start", "end", "quote")


FAULTY = [
    (GOOD.replace("?quote {", "{"), r"lacks the evidence \?quote", "a row without the words"),
    (GOOD.replace("SELECT ?name ?doc ?start ?end ?quote", "SELECT *"), "lacks the evidence", "columns left to chance"),
    (GOOD.replace("$number", '"x"'), "parameter number is declared but not used", "an unused parameter"),
    (GOOD.replace("$number", "$other"), "parameter number is declared but", "another parameter is used"),
    (GOOD.replace("$number", "$number && ?x = $more"), "parameter more is not declared", "an undeclared parameter"),
    (GOOD.replace("# column name: Tên | Name\n", ""), "column name is not declared", "a column without a heading"),
    (GOOD.replace("SELECT ?name", "SELECT"), "column name is declared but not selected", "a heading without a column"),
    (GOOD.replace("SELECT ?name ?doc ?start ?end ?quote", "ASK"), "is a SELECT", "another form"),
    (GOOD.replace("# title.en: b\n", ""), "lacks title.en", "half a title"),
    (GOOD.replace("text =", "integer =").replace('"07"', '"x"'), "whole number", "a default of another type"),
    (GOOD.replace("{ ?name", "{ SERVICE <http://e/> { } ?name"), "SERVICE is refused", "another server"),
]


@pytest.mark.parametrize(("source", "what", "why"), FAULTY, ids=[case[2] for case in FAULTY])
def test_a_faulty_question_is_refused(source: str, what: str, why: str) -> None:
    with pytest.raises(QueryError, match=what):
        parse("q", source)


def test_the_catalogue_is_sorted_and_its_errors_name_the_file(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.rq").write_text(GOOD, encoding="utf-8")
    assert list(read_catalogue(tmp_path)) == ["a", "b"]
    (tmp_path / "c.rq").write_text(GOOD.replace("$number", '"x"'), encoding="utf-8")
    with pytest.raises(QueryError, match=r"^c\.rq: the parameter"):
        read_catalogue(tmp_path)


def test_groups_come_in_their_order_and_hold_every_question() -> None:
    groups = by_group(ANSWERS)
    assert list(groups) == list(GROUPS)
    assert sorted(q.name for questions in groups.values() for q in questions) == sorted(ANSWERS)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match="not UTF-8"):
        read_catalogue(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no such folder"):
        read_catalogue(tmp_path / "none")
