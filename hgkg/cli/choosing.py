"""From typed words to targets, and the list to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import refused
from hgkg.cli.output import Rows
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.query.trace import Hit
    from hgkg.store import Store

NOTHING = 1
"""Exit code where nothing was found."""

_MOST_NOTES = 3


class Candidate(NamedTuple):
    """A target to choose; ``through`` is the document that led to it, or empty."""

    target: Hit
    through: str


def candidates(store: Store, folder: Path, text: str, lang: str) -> tuple[Candidate, ...]:
    """The targets that the words lead to, each once: found by name first, then through a document.

    No words lead to every target of the board.

    Raises:
        typer.Exit: nothing was found, or documents on which no target hangs.
    """
    from hgkg.query.trace import board_targets, find, targets_of

    if not text.strip():
        return tuple(Candidate(target, "") for target in board_targets(store, lang))
    hits = find(store, text, lang)
    found: dict[str, Candidate] = {}
    bare: list[str] = []
    for hit in hits:
        targets = targets_of(store, hit, lang)
        for target in targets:
            found.setdefault(target.iri, Candidate(target, "" if hit.kind == "target" else hit.label))
        if not targets:
            bare.append(hit.label)
    for label in bare[:_MOST_NOTES]:
        tell(say("note.no_target", lang, label=label))
    if len(bare) > _MOST_NOTES:
        tell(say("note.more_no_target", lang, count=len(bare) - _MOST_NOTES))
    if not found:
        _point_elsewhere(store, folder, text, lang, bool(hits))
        raise typer.Exit(NOTHING)
    return tuple(found.values())


def _point_elsewhere(store: Store, folder: Path, text: str, lang: str, known: bool) -> None:
    """Say in a sentence what the words are in this build and which command answers; ``known``: documents were named."""
    from hgkg.query.elsewhere import elsewhere
    from hgkg.query.names import CALLED

    questions = elsewhere(store, text)
    if not questions and not known:
        tell(say("fault.nothing", lang, text=text, path=folder))
    if questions:
        kinds = dict.fromkeys(CALLED[one.type][lang == "vi"] for one in questions)
        commands = (f'hgkg query {one.question} -p {one.parameter}="{text}"' for one in questions)
        words = {"kinds": ", ".join(kinds), "commands": " · ".join(commands)}
        tell(say("note.elsewhere", lang, text=text, **words))


def chosen(found: tuple[Candidate, ...], all_: bool, number: int | None) -> tuple[Candidate, ...]:
    """All of them, or the one of that number.

    Raises:
        UsageError: there is no such number.
    """
    if number is None or all_:
        return found
    if not 1 <= number <= len(found):
        raise refused("fault.choose", "--choose", number=number, count=len(found))
    return (found[number - 1],)


def listing(found: Sequence[Candidate], lang: str) -> Rows:
    """The targets to choose from, by number."""
    from hgkg.publish.tables import Column, Table

    columns = (
        Column("choose", say("column.choose", "vi"), say("column.choose", "en"), "number"),
        Column("indicator", say("column.indicator", "vi"), say("column.indicator", "en")),
        Column("target", say("column.target", "vi"), say("column.target", "en")),
        Column("doc", say("column.place", "vi"), say("column.place", "en")),
        Column("through", say("column.through", "vi"), say("column.through", "en")),
    )
    rows = tuple(
        (number, target.label, target.detail, f"{target.doc}:{target.start}", through)
        for number, (target, through) in enumerate(found, start=1)
    )
    return Rows(Table(say("caption.hits", lang), columns, rows))
