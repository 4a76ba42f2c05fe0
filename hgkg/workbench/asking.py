"""Which question is meant, and the values it is asked with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from hgkg.errors import QueryError
from hgkg.workbench.given import one_of, place, value_of
from hgkg.workbench.rows import Rows

if TYPE_CHECKING:
    from hgkg.query.catalogue import QueryFile
    from hgkg.store import Store


def catalogue() -> Mapping[str, QueryFile]:
    """The questions that come with hgkg, by name."""
    from hgkg.assets import folder
    from hgkg.query.catalogue import read_catalogue

    return read_catalogue(folder("queries") / "answers")


def questions_known(lang: str) -> Rows:
    """The questions that come with hgkg, a row each; see ``Build.questions``."""
    cells = tuple(
        (one.name, one.title(lang), tuple(p.name for p in one.parameters if p.name != "lang"), one.description(lang))
        for one in catalogue().values()
    )
    return Rows(("name", "title", "parameters", "description"), cells)


def asked(
    question: str | os.PathLike[str], parameters: Mapping[str, str | int | date | None], lang: str
) -> tuple[QueryFile | str, dict[str, str]]:
    """The question, and its parameters as text; one that takes a language gets ``lang``.

    Raises:
        QueryError: there is no such question, or no such file.
    """
    query = _question(question)
    values = {name: value_of(value, name) for name, value in parameters.items()}
    if not isinstance(query, str) and any(parameter.name == "lang" for parameter in query.parameters):
        values.setdefault("lang", lang)
    return query, values


def choices_of(store: Store, question: str, name: str, lang: str) -> Rows:
    """What a parameter of a question could be in a build; see ``Build.choices``.

    Raises:
        UsageError: there is no such question, or it takes no such parameter.
    """
    from hgkg.query.offered import offered

    known = catalogue()
    one_of(question, known, "question", optional=False)
    parameters = {parameter.name: parameter for parameter in known[question].parameters}
    one_of(name, parameters, "parameter", optional=False)
    offers = offered(store, known[question], parameters[name], lang)
    return Rows(("value", "called", "count"), tuple((one.value, one.called, one.count) for one in offers))


def _question(question: str | os.PathLike[str]) -> QueryFile | str:
    """By name, from a file, or the query itself: that has a brace, which neither of the others needs."""
    known = catalogue()
    if isinstance(question, str) and question in known:
        return known[question]
    if isinstance(question, str) and "{" in question:
        return question
    path = place(
        question,
        "question",
        "name one of questions() or a .rq file, or write a SPARQL query",
        "hãy nêu một truy vấn trong questions() hoặc một tệp .rq, hoặc viết câu SPARQL",
    )
    if path.is_file():
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise QueryError("the query file is not UTF-8 text", path, vi=f"{path}: không phải văn bản UTF-8") from None
    near = ", ".join(get_close_matches(str(question), known, n=3, cutoff=0.5))
    raise QueryError(
        "there is no such question and no such file",
        question,
        f"did you mean {near}?" if near else "questions() lists them",
        vi=f"{question}: không có truy vấn hay tệp này; "
        + (f"có phải {near}?" if near else "xem các truy vấn bằng questions()"),
    )
