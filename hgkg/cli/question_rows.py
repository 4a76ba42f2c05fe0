"""The catalogue of questions, and what a parameter of one could be, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from hgkg.cli.messages import say
from hgkg.cli.output import Rows

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Column
    from hgkg.query.catalogue import QueryFile
    from hgkg.query.offered import Offer


def catalogue_rows(catalogue: Mapping[str, QueryFile], lang: str) -> Rows:
    """The questions by group; in a terminal each group stands under its name."""
    from hgkg.publish.questions_page import questions_page
    from hgkg.publish.tables import Table
    from hgkg.query.catalogue import by_group
    from hgkg.query.groups import group_name

    columns = (
        _column("group", "column.topic"),
        _column("name", "column.name"),
        _column("title", "column.title"),
        _column("parameters", "column.parameters"),
        _column("description", "column.description"),
    )
    groups = by_group(catalogue)
    rows = tuple(
        (group_name(group, lang), q.name, q.title(lang), _parameters(q, lang), q.description(lang))
        for group, questions in groups.items()
        for q in questions
    )

    def draw(screen: Console) -> None:
        for group, questions in groups.items():
            _draw_group(screen, group_name(group, lang), questions, lang)

    table = Table(say("caption.queries", lang), columns, rows)
    return Rows(table, draw, texts=dict.fromkeys(("markdown", "md"), lambda: questions_page(catalogue)))


def choice_rows(offers: Sequence[Offer], parameter: str, lang: str) -> Rows:
    """What a parameter could be, the most used first."""
    from hgkg.publish.tables import Table

    called = _column("called", "column.called")
    columns = (
        _column("value", "column.value"),
        called if any(offer.called for offer in offers) else replace(called, detail=True),
        _column("count", "column.count", "number"),
    )
    rows = tuple((offer.value, offer.called or None, offer.count) for offer in offers)
    return Rows(Table(say("caption.choices", lang, name=parameter), columns, rows))


def _column(key: str, words: str, kind: Literal["text", "number"] = "text") -> Column:
    from hgkg.publish.tables import Column

    return Column(key, say(words, "vi"), say(words, "en"), kind)


def _draw_group(screen: Console, name: str, questions: Sequence[QueryFile], lang: str) -> None:
    from rich.padding import Padding
    from rich.table import Table as Grid
    from rich.text import Text

    screen.print(Text(name, style="bold"))
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(min_width=_NAMES, no_wrap=True)
    grid.add_column(overflow="fold")
    for question in questions:
        about = Text(question.title(lang))
        if signs := " · ".join(_sign(question)):
            about.append(f"\n{signs}", style="dim")
        grid.add_row(Text(question.name, style="cyan"), about)
    screen.print(Padding(grid, (0, 0, 1, 2)))


_NAMES = 26  # columns for the names of questions: the longest fits, so that all groups are in line


def _sign(question: QueryFile) -> list[str]:
    """``document* · how=only|both``: what must be given, what it is by default, the words to choose from."""
    signs = []
    for p in question.parameters:
        if p.name != "lang":
            words = f" ({'|'.join(p.choices)})" if p.choices else ""
            signs.append(p.name + ("*" if p.required else "") + (f"={p.default}" if p.default else "") + words)
    return signs


def _parameters(question: QueryFile, lang: str) -> str:
    """``year=2024 (Năm)`` and so on; ``=!`` must be given, ``=*`` may stand open. The language is the command's."""
    own = (parameter for parameter in question.parameters if parameter.name != "lang")
    return "; ".join(f"{p.name}={p.default or ('!' if p.required else '*')} ({p.label(lang)})" for p in own)
