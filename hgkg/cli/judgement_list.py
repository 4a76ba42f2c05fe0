"""``hgkg judge list``: every judgement with what became of it in the build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judging_options import JudgementsOption, judgements_folder
from hgkg.cli.messages import say
from hgkg.cli.output import Rows
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.model.judgement import Judgement
    from hgkg.publish.tables import Table

UnfittingOption = Annotated[bool, typer.Option("--unfitting", help="option.unfitting")]
NEW = "new"
"""The state of a judgement that was written after the build was made."""


@answering()
def list_(asked: Asked, unfitting: UnfittingOption = False, judgements: JudgementsOption = None) -> None:
    from hgkg.model.judged import UNFITTING
    from hgkg.resolve.outcomes import in_time

    judged = JudgedBuild(asked.build, judgements_folder(judgements, read_only=True))
    found = [(one, str(judged.told.get(one.id, {}).get("state", NEW))) for one in in_time(judged.judgements)]
    shown = [(one, state) for one, state in found if not unfitting or state in UNFITTING]
    asked.deliver(Rows(_table(judged, shown, asked.lang)))
    fresh = sum(state == NEW for _, state in found)
    tell(say("done.judgements", asked.lang, count=len(shown)))
    if fresh:
        tell(say("hint.new_judgements", asked.lang, count=fresh))


def _moment(when: str, lang: str) -> str:
    """ "22/11/2026 08:30" in Vietnamese; as it stands in English."""
    if lang == "en":
        return when
    day, _, hour = when.partition("T")
    return f"{'/'.join(reversed(day.split('-')))} {hour[:5]}"


def _table(judged: JudgedBuild, found: list[tuple[Judgement, str]], lang: str) -> Table:
    from hgkg.publish.tables import Column, Table
    from hgkg.resolve.outcomes import about, decided

    keys = ("column.state", "column.about", "column.decision", "column.who", "column.when", "column.why", "column.id")
    columns = tuple(Column(key.partition(".")[2], say(key, "vi"), say(key, "en")) for key in keys)
    rows = tuple(
        (
            say(f"state.{state}", lang),
            about(one, judged.name_of)[lang == "en"],
            decided(one, lang),
            one.who,
            _moment(one.when, lang),
            one.why,
            one.id,
        )
        for one, state in found
    )
    return Table(say("caption.judgements", lang), columns, rows)
