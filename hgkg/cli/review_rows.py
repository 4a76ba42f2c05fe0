"""The queue of questions of ``hgkg review`` as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgkg.cli.messages import say

if TYPE_CHECKING:
    from hgkg.cli.judged_build import JudgedBuild
    from hgkg.publish.tables import Table
    from hgkg.resolve.questions import Question

_COLUMNS = (
    *(("column.doubt", "number", False), ("column.question", "text", False), ("column.read", "text", False)),
    *(("column.quote", "quote", False), ("column.choices", "text", False), ("column.doc", "text", False)),
    *(("column.section", "text", False), ("column.start", "number", True), ("column.end", "number", True)),
    ("column.id", "text", False),
)


def question_table(judged: JudgedBuild, found: list[Question], lang: str) -> Table:
    """Each question with what was read, the words, and what may be chosen."""
    from hgkg.cli.review_view import choices, readable
    from hgkg.publish.tables import Column, Table

    columns = tuple(
        Column(key.partition(".")[2], say(key, "vi"), say(key, "en"), kind, detail=detail)  # type: ignore[arg-type]
        for key, kind, detail in _COLUMNS
    )
    rows = []
    for question in found:
        record = question.record
        message = getattr(record, "message", None)
        said = (
            (message.vi if lang == "vi" else message.en) if message else readable(judged.fitting.reading(record), lang)
        )
        offered = " | ".join(choices(judged, question, lang)) or None
        where = (record.doc, "/".join(record.section), record.start, record.end, record.id)
        rows.append((question.doubt, say(f"question.{question.sort}", lang), said, record.quote, offered, *where))
    return Table(say("caption.questions", lang), columns, tuple(rows))
