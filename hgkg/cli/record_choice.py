"""From an id, or from some words, to the record that is to be judged; several are listed to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer

from hgkg.cli.choosing import NOTHING
from hgkg.cli.messages import say
from hgkg.cli.options import one_of, refused
from hgkg.cli.output import Rows, deliver
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.cli.judged_build import JudgedBuild
    from hgkg.model.record import Record


def chosen_record(
    judged: JudgedBuild,
    typed: Sequence[str],
    lang: str,
    *,
    kind: str | None,
    document: str | None,
    choose: int | None,
    allowed: Iterable[str],
) -> Record:
    """The one record that an id names or that the words are in: in its quote or in what was read.

    Args:
        judged: the build.
        typed: an id, or words with or without accents.
        lang: of the list.
        kind, document: only records of these.
        choose: number of the hit to take.
        allowed: kinds that can be judged so.

    Raises:
        UsageError: there is no such record, or it cannot be judged so.
        typer.Exit: nothing was found, or several were and none was chosen; they are listed.
    """
    wanted = " ".join(typed).strip()
    kinds = tuple(allowed)
    if wanted in judged.by_id:
        record = judged.by_id[wanted]
        one_of(record.kind, kinds, wanted)
        return record
    if not wanted:
        raise refused("fault.no_record", "RECORD")
    if kind is not None:
        one_of(kind, kinds, "--kind")
    if document is not None:
        one_of(document, tuple(sorted({record.doc for record in judged.records})), "--document")
    found = [
        record
        for record in judged.records
        if record.kind in ((kind,) if kind else kinds) and document in (None, record.doc) and _has(record, wanted)
    ]
    if not found:
        tell(say("fault.no_such_record", lang, text=wanted, path=judged.build))
        raise typer.Exit(NOTHING)
    if choose is not None and not 1 <= choose <= len(found):
        raise refused("fault.choose", "--choose", number=choose, count=len(found))
    if choose is not None or len(found) == 1:
        return found[(choose or 1) - 1]
    deliver(_listing(found, lang), "table", None, lang)
    tell(say("hint.choose_record", lang, count=len(found)))
    raise typer.Exit(NOTHING)  # a judgement was to be written, and none was


def _has(record: Record, wanted: str) -> bool:
    from hgkg.query.gist import gist
    from hgkg.text.fold import search_key

    key = search_key(wanted)
    return key in search_key(record.quote) or key in search_key(gist(record_fields(record)))


def record_fields(record: Record) -> dict[str, object]:
    """A record as ``records.jsonl`` has it."""
    from hgkg.model.lines import as_json

    found = as_json(record)
    assert isinstance(found, dict)
    return found


def _listing(found: Sequence[Record], lang: str) -> Rows:
    from hgkg.publish.tables import Column, Table
    from hgkg.query.gist import gist

    columns = (
        Column("choose", say("column.choose", "vi"), say("column.choose", "en"), "number"),
        Column("kind", say("column.kind", "vi"), say("column.kind", "en")),
        Column("gist", say("column.read", "vi"), say("column.read", "en")),
        Column("quote", say("column.quote", "vi"), say("column.quote", "en"), "quote"),
        Column("id", say("column.id", "vi"), say("column.id", "en")),
        Column("doc", say("column.doc", "vi"), say("column.doc", "en")),
    )
    rows = tuple(
        (number, say(f"kind.{one.kind}", lang), gist(record_fields(one)), one.quote, one.id, one.doc)
        for number, one in enumerate(found, 1)
    )
    return Rows(Table(say("caption.records", lang), columns, rows))
