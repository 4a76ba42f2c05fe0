from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from hgkg.assets import folder
from hgkg.errors import QueryError
from hgkg.query.all_languages import with_language
from hgkg.query.catalogue import QueryFile, parse, read_catalogue
from hgkg.query.guard import checked
from hgkg.query.in_languages import ask
from hgkg.query.run import run, run_in
from hgkg.store import Store

ANSWERS = read_catalogue(folder("queries") / "answers")
TOLD = [name for name, question in ANSWERS.items() if any(p.name == "lang" for p in question.parameters)]
BOTH = ("vi", "en")


@dataclass
class Counted:
    """A store that keeps what it was asked."""

    store: Store
    asked: list[str] = field(default_factory=list)

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        self.asked.append(sparql)
        return self.store.query(sparql)


@pytest.mark.parametrize("name", TOLD)
def test_at_once_is_what_each_language_has_alone(wider: Store, name: str) -> None:
    _same_as_alone(wider, ANSWERS[name])


@pytest.mark.parametrize("name", TOLD)
def test_at_once_is_what_each_language_has_alone_on_the_five_documents(real: Store, name: str) -> None:
    _same_as_alone(real, ANSWERS[name])


def _same_as_alone(store: Store, question: QueryFile) -> None:
    asked = ask(store, question)
    for lang, answer in asked.answers.items():
        assert answer == run(store, question, {**asked.values, "lang": lang})


def test_the_engine_is_asked_once_for_both_languages(wider: Store) -> None:
    counted = Counted(wider)
    answers = run_in(counted, ANSWERS["verdicts"], {}, BOTH)
    assert len(counted.asked) == 1
    assert answers["vi"].rows
    assert answers["en"].rows != answers["vi"].rows
    assert "lang" not in answers["vi"].columns


ALIKE = """SELECT ?kind { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) }"""
NOT_ALIKE = (
    ALIKE + " ORDER BY ?kind LIMIT 2",
    "SELECT (COUNT(?kind) AS ?kinds) { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) }",
    "SELECT ?n { { SELECT (COUNT(?kind) AS ?n) { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) } } }",
    "SELECT ?kind { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) } GROUP BY ?kind",
    "SELECT * { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) }",
    "SELECT $lang ?kind { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) }",
    "ASK { ?class rdfs:label ?kind . FILTER(LANG(?kind) = $lang) }",
    "DESCRIBE $lang",
)


def test_the_language_becomes_a_column() -> None:
    assert with_language(ALIKE, checked(ALIKE)[1]) == ALIKE.replace("SELECT", "SELECT ?lang")


@pytest.mark.parametrize("source", NOT_ALIKE)
def test_what_counts_or_cuts_all_rows_is_asked_for_each_language(source: str) -> None:
    assert with_language(source, checked(source)[1]) is None


def test_a_question_that_is_cut_has_the_rows_of_each_language(wider: Store) -> None:
    question = parse("verdicts", ANSWERS["verdicts"].source + "LIMIT 2")
    answers = run_in(wider, question, {}, BOTH)
    assert [len(answers[lang].rows) for lang in BOTH] == [2, 2]
    assert answers == {lang: run(wider, question, {"lang": lang}) for lang in BOTH}


def test_a_limit_reached_together_is_not_one_of_each(wider: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    some = len(run(wider, ANSWERS["verdicts"], {}).rows)
    monkeypatch.setattr("hgkg.query.run.MAX_ROWS", some)
    answers = run_in(wider, ANSWERS["verdicts"], {}, BOTH)
    assert [len(answers[lang].rows) for lang in BOTH] == [some, some]
    assert answers["vi"].truncated is None


def test_a_query_that_cannot_be_read_is_explained_as_written(wider: Store) -> None:
    question = parse("verdicts", ANSWERS["verdicts"].source.replace("ORDER BY", "ORDRE BY"))
    with pytest.raises(QueryError) as alone:
        run(wider, question, {"lang": "vi"})
    with pytest.raises(QueryError) as told:
        run_in(wider, question, {}, BOTH)
    assert str(told.value) == str(alone.value)
