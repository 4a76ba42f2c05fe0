"""Each question that hgkg ships, on the small world: in the embedded store and in rdflib, with equal rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Dataset
from rdflib.term import Literal as RdflibLiteral
from small_world import documents

from hgkg.assets import folder
from hgkg.query.answer import Term
from hgkg.query.catalogue import QueryFile, read_catalogue
from hgkg.query.header import EVIDENCE
from hgkg.query.run import prepare, run
from hgkg.store import Store

ANSWERS = read_catalogue(folder("queries") / "answers")
SHIPPED = {
    **{f"answers/{name}": query for name, query in ANSWERS.items()},
    **{f"views/{name}": query for name, query in read_catalogue(folder("queries") / "views").items()},
    **{f"exports/{name}": query for name, query in read_catalogue(folder("queries") / "exports").items()},
}
# Parameters that are open by default, each with a value for which the small world has an answer.
GIVEN = {
    "action": "kiểm tra",
    "area": "huyen dong",
    "basis": "explicit",
    "body": "so tai chinh",
    "document": "programme-x",
    "event": "tuan le",
    "heading": "I",
    "held": "cited",
    "indicator": "thu ngan sach",
    "inspected": "van phong",
    "least": "1",
    "name": "tran",
    "other": "report-x",
    "period": "2024",
    "place": "AN HÒA",
    "rule": "vocabulary",
    "severity": "high",
    "side": "below",
    "target": "3",
    "term": "2020-2025",
    "third": "news-x",
    "type": "nghi quyet",
    "verdict": "notMet",
    "year": "2024-10",
}
ELSEWHERE = {  # where the small world has what is asked for
    "amends": {"document": "07-NQ/TU"},
    "bodies-without-task": {"body": "tinh uy"},
    "changes": {"document": "report-x"},
    "cited-by": {"document": "programme-x"},
    "cites": {"document": "07-NQ/TU"},
    "continues": {"document": "46-CT/TW"},
    "documents": {"year": "2022"},
    "events": {"document": "news-x"},
    "events-by-month": {"document": "news-x"},
    "findings": {"type": "claim"},
    "footnote-sources": {"document": "report-x"},
    "footnotes": {"document": "report-x"},
    "implements": {"document": "20-NQ/TW"},
    "inspected-documents": {"document": "đề án 06"},
    "issued-by": {"body": "tinh uy"},
    "issued-in-term": {"body": "tinh uy"},
    "judgements": {"document": "old-x", "kind": "correct"},
    "low-confidence": {"document": "old-x"},
    "plan-result-before": {"document": "report-x"},
    "results-without-target": {"document": "report-x"},
    "reviews": {"document": "46-CT/TW"},
    "said-to-drive": {"document": "07-NQ/TU"},
    "silent-sections": {"document": "old-x"},
    "targets-of-area": {"document": "old-x"},
    "targets-of-field": {"field": "ngân sách"},
    "tasks-without-body": {"document": "old-x"},
    "unbound-citations": {"document": "report-x"},
}
WIDENED = ("targets-without-driver",)
"""Where a value asks for more: what nothing drives on one basis may be driven on another."""
WORDLESS = ("answers/judgements",)
"""What also tells of things that no one place stands for: two bodies that are not one."""
EVERY = pytest.mark.parametrize("name", SHIPPED)


def test_there_are_enough() -> None:
    assert len(ANSWERS) >= 42


@EVERY
def test_every_row_leads_to_the_words(wider: Store, name: str) -> None:
    texts = {document.slug: document.raw for document in documents(wider=True)}
    answer = run(wider, SHIPPED[name], _required(SHIPPED[name]))
    assert answer.rows
    # Exports list also what is named nowhere: a document that no file is held for, an issuer.
    told = [row for row in answer.rows if "quote" in row or (not name.startswith("exports/") and name not in WORDLESS)]
    assert told
    for row in told:
        assert texts[str(row["doc"])][int(row["start"]) : int(row["end"])] == row["quote"]


@EVERY
def test_both_engines_give_the_same_rows(wider: Store, dataset: Dataset, name: str) -> None:
    query = SHIPPED[name]
    for params in (_required(query), _given(query)):
        ours = run(wider, query, params)
        theirs = dataset.query(prepare(wider, query, params).source)
        assert [str(v) for v in theirs.vars or ()] == list(ours.columns)
        assert sorted(map(_plain, theirs)) == sorted(map(_plain, ours.terms))


@pytest.fixture(scope="session")
def real_dataset(build_folder: Path) -> Dataset:
    """The five real documents in rdflib's memory."""
    dataset = Dataset(default_union=True)
    dataset.parse(build_folder / "graph.nq", format="nquads")
    return dataset


@pytest.mark.parametrize("name", ANSWERS)
def test_both_engines_give_the_same_rows_on_the_five_documents(real: Store, real_dataset: Dataset, name: str) -> None:
    query = ANSWERS[name]
    ours = run(real, query, query.example)
    theirs = real_dataset.query(prepare(real, query, query.example).source)
    assert sorted(map(_plain, theirs)) == sorted(map(_plain, ours.terms))


@pytest.mark.parametrize("name", ANSWERS)
def test_open_parameters_can_be_given(wider: Store, name: str) -> None:
    query = ANSWERS[name]
    answer = run(wider, query, _given(query))
    assert answer.rows
    if name not in WIDENED:
        assert len(answer.rows) <= len(run(wider, query, {**_required(query), **_open(query)}).rows)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_parameter_can_be_left_open(wider: Store, name: str) -> None:
    query = ANSWERS[name]
    assert len(run(wider, query, _open(query)).rows) >= len(run(wider, query, _required(query)).rows)


@pytest.mark.parametrize("name", ANSWERS)
def test_english_has_as_many_rows(wider: Store, name: str) -> None:
    query = ANSWERS[name]
    if any(p.name == "lang" for p in query.parameters):
        asked = _required(query)
        assert len(run(wider, query, {**asked, "lang": "en"}).rows) == len(run(wider, query, asked).rows)


@EVERY
def test_rows_come_in_a_fixed_order(name: str) -> None:
    assert re.search(r"\nORDER BY .*\?doc.*\?start", SHIPPED[name].source) or name in (
        "views/comparisons",
        "views/targets",
    )


@EVERY
def test_what_a_question_is_called_and_asks_stands_in_both_languages(name: str) -> None:
    query = SHIPPED[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", query.name)
    for column in query.columns:
        assert query.heading(column, "vi") != query.heading(column, "en") or column not in EVIDENCE
    assert query.title("vi") != query.title("en")
    assert query.description("vi") != query.description("en")


def _given(query: QueryFile) -> dict[str, str]:
    """A value for every parameter that is open by default, or must be given."""
    open_ = (p for p in query.parameters if not p.default and p.type != "iri")
    there = {**GIVEN, **ELSEWHERE.get(query.name, {})}
    return {p.name: there[p.name] for p in open_}


def _required(query: QueryFile) -> dict[str, str]:
    """A value for every parameter that must be given: that of the header's example where the small world has it."""
    there = {**query.example, **ELSEWHERE.get(query.name, {})}
    return {p.name: there[p.name] for p in query.parameters if p.required}


def _open(query: QueryFile) -> dict[str, str]:
    return {p.name: "" for p in query.parameters if p.type != "choice"}


def _plain(row: tuple[Term | None, ...]) -> tuple[tuple[str, str, str], ...]:
    """A row of either engine as text, language and datatype of its terms."""
    return tuple(_parts(term) for term in row)


def _parts(term: object) -> tuple[str, str, str]:
    if term is None:
        return ("", "unbound", "")
    language, datatype = getattr(term, "language", None), getattr(term, "datatype", None)
    kind = "" if language or datatype is None else str(getattr(datatype, "value", datatype))
    text = str(term) if isinstance(term, RdflibLiteral) else str(getattr(term, "value", term))
    return (text, str(language or ""), kind.removesuffix("http://www.w3.org/2001/XMLSchema#string"))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_two_columns_have_one_heading(lang: str) -> None:
    """A reader of the CSV goes by headings."""
    for question in read_catalogue(folder("queries") / "answers").values():
        names = [*question.header.columns, *EVIDENCE]
        headings = [question.heading(name, lang) for name in dict.fromkeys(names)]
        assert len(set(headings)) == len(headings), (question.name, headings)


@pytest.mark.parametrize("name", ANSWERS)
def test_no_parameter_is_evidence(name: str) -> None:
    """Given, it would stand in the place of what the row itself says."""
    assert not {p.name for p in ANSWERS[name].parameters} & set(EVIDENCE)
