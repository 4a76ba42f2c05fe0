"""Which question is meant, and the values it is asked with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.errors import QueryError

if TYPE_CHECKING:
    from hgkg.query.catalogue import QueryFile


def catalogue() -> Mapping[str, QueryFile]:
    """The questions that come with hgkg, by name."""
    from hgkg.assets import folder
    from hgkg.query.catalogue import read_catalogue

    return read_catalogue(folder("queries") / "answers")


def asked(
    question: str | os.PathLike[str], parameters: Mapping[str, str | int | None], lang: str
) -> tuple[QueryFile | str, dict[str, str]]:
    """The question, and its parameters as text; one that takes a language gets ``lang``.

    Raises:
        QueryError: there is no such question, or no such file.
    """
    query = _question(question)
    values = {name: "" if value is None else str(value) for name, value in parameters.items()}
    if not isinstance(query, str) and any(parameter.name == "lang" for parameter in query.parameters):
        values.setdefault("lang", lang)
    return query, values


def _question(question: str | os.PathLike[str]) -> QueryFile | str:
    """By name, from a file, or the query itself: that has a brace, which neither of the others needs."""
    known = catalogue()
    if isinstance(question, str) and question in known:
        return known[question]
    if isinstance(question, str) and "{" in question:
        return question
    path = Path(question)
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
