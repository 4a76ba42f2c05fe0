"""``hgkg vocabulary``: what the vocabularies lack, and whether they are in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.built import typed_records
from hgkg.cli.choosing import NOTHING
from hgkg.cli.messages import say
from hgkg.cli.options import FORMATS, FormatOption, LangOption, OutputOption, one_of
from hgkg.cli.output import Rows, check_output, deliver
from hgkg.cli.settings import settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.graph.vocabulary_faults import Fault
    from hgkg.model.lexicon import Lexicon
    from hgkg.model.suggestion import Suggestion
    from hgkg.publish.tables import Column, Table

_FORMATS = (*FORMATS, "turtle")


def _format(value: str) -> str:
    return one_of(value, _FORMATS, "--format")


TurtleOption = Annotated[
    str, typer.Option("--format", metavar="|".join(_FORMATS), help="option.format_turtle", callback=_format)
]
LeastOption = Annotated[int, typer.Option("--least", metavar="N", min=1, help="option.least")]
FolderArgument = Annotated[Path | None, typer.Argument(metavar="DIR", help="argument.ontology", show_default=False)]


@answering(TurtleOption, (".ttl",))
def suggest(asked: Asked, least: LeastOption = 1) -> None:
    from hgkg.assets import folder as asset
    from hgkg.graph.vocabulary import read_lexicon
    from hgkg.interpret.suggest import suggest as suggest_from

    lexicon = read_lexicon(asset("ontology"))
    every = suggest_from(typed_records(asked.build), lexicon)
    found = [suggestion for suggestion in every if len(suggestion.places) >= least]
    turtle = {"turtle": lambda: _turtle(found), "ttl": lambda: _turtle(found)}
    asked.deliver(Rows(_suggestions(found, lexicon, asked.lang), texts=turtle))
    tell(say("done.suggestions", asked.lang, count=len(found)))


def check(
    context: typer.Context,
    folder: FolderArgument = None,
    format: FormatOption = "table",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.assets import folder as asset
    from hgkg.graph.vocabulary_faults import faults

    settings = settings_of(context)
    check_output(output)
    found = faults(folder or asset("ontology"))
    deliver(Rows(_faults(found, settings.lang)), format, output, settings.lang)
    wrong = sum(fault.breaks for fault in found)
    tell(say("done.vocabulary", settings.lang, wrong=wrong, open=len(found) - wrong))
    if wrong:
        raise typer.Exit(NOTHING)


def _turtle(found: Sequence[Suggestion]) -> str:
    from hgkg.graph.proposals import as_turtle

    return as_turtle(found)


def _suggestions(found: Sequence[Suggestion], lexicon: Lexicon, lang: str) -> Table:
    from hgkg.publish.tables import Table

    columns = (
        _column("column.scheme"),
        _column("column.concept", detail=True),
        _column("column.label"),
        _column("column.spellings", detail=True),
        _column("column.measure"),
        _column("column.unit"),
        _column("column.count", kind="number"),
        _column("column.documents", kind="number"),
        _column("column.doc"),
        _column("column.section"),
        _column("column.start", detail=True),
        _column("column.end", detail=True),
        _column("column.quote", kind="quote"),
    )
    return Table(say("caption.suggestions", lang), columns, tuple(_row(one, lexicon, lang) for one in found))


def _row(found: Suggestion, lexicon: Lexicon, lang: str) -> tuple[str | int | None, ...]:
    first = found.places[0]
    words = first.evidence
    unit = lexicon.units.get(found.unit or "")
    named = None if unit is None else unit.label if lang == "vi" else unit.label_en
    measure = say(f"measure.{found.measure}", lang) if found.measure else None
    return (
        say(f"scheme.{found.scheme}", lang), found.id, found.label, " | ".join(found.labels), measure, named,
        len(found.places), found.documents, words.doc, "/".join(first.section), words.start, words.end, words.quote,
    )  # fmt: skip


def _faults(found: Sequence[Fault], lang: str) -> Table:
    from hgkg.publish.tables import Table

    rows = tuple(
        (say("weight.fault" if fault.breaks else "weight.open", lang), fault.vi if lang == "vi" else fault.en)
        for fault in found
    )
    return Table(say("caption.faults", lang), (_column("column.weight"), _column("column.sentence")), rows)


def _column(key: str, kind: Literal["text", "number", "quote"] = "text", detail: bool = False) -> Column:
    """A column named after the last part of the ``key`` of its heading."""
    from hgkg.publish.tables import Column

    return Column(key.rpartition(".")[2], say(key, "vi"), say(key, "en"), kind=kind, detail=detail)
