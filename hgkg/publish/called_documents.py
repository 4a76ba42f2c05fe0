"""What the documents with a file are called where there is little room."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.model.called import LONGEST, Called, Head, called
from hgkg.publish.facts import Build
from hgkg.query.answer import Row


def called_documents(build: Build) -> Mapping[str, Called]:
    """The short name of each, by its slug and by language; no two the same."""
    return called((_head(row) for row in build.documents.values() if "slug" in row), LONGEST)


def _head(row: Row) -> Head:
    words = {"vi": str(row.get("typeVi", "")), "en": str(row.get("typeEn", ""))}
    number, period, title = (str(row.get(name, "")) for name in ("number", "period", "subject"))
    return Head(str(row["slug"]), str(row.get("type", "")).rsplit("/", 1)[-1], words, number, period, title)
