"""``hgkg judge``: what a person decides goes into a file beside the data, and holds from the next build on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judgement_making import Judging, judging, typed_value
from hgkg.cli.judging_options import OtherArgument, RecordArgument, ThingArgument, judge_name
from hgkg.cli.options import refused
from hgkg.cli.reading import DocumentOption, KindOption
from hgkg.cli.tracing import ChooseOption

if TYPE_CHECKING:
    from hgkg.model.judgement import Judgement

LAST = "last"
"""What stands for the id of one's own latest judgement."""

FieldOption = Annotated[str, typer.Option("--field", metavar="FIELD", help="option.field")]
ToOption = Annotated[str, typer.Option("--to", metavar="VALUE", help="option.to")]
JudgementArgument = Annotated[str, typer.Argument(metavar="JUDGEMENT", help="argument.judgement")]


@judging
def correct(
    asked: Judging,
    record: RecordArgument,
    field: FieldOption,
    to: ToOption,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
) -> None:
    from hgkg.cli.judging_words import field_named
    from hgkg.cli.record_choice import chosen_record
    from hgkg.model.judged_fields import FIELDS

    every = sorted({name for fields in FIELDS.values() for name in fields})
    field = field_named(field, every)
    having = [name for name, fields in FIELDS.items() if field in fields]
    if not having:
        raise refused("fault.choice", "--field", value=field, allowed=", ".join(every))
    found = chosen_record(asked.judged, record, asked.lang, kind=kind, document=document, choose=choose, allowed=having)
    old, new = getattr(found, field), typed_value(asked.judged, found, field, to, asked.lang)
    asked.write("correct", about=asked.judged.fitting.words_of(found), field=field, old=old, new=new)


@judging
def reject(
    asked: Judging,
    record: RecordArgument,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
) -> None:
    from hgkg.model.judged_fields import FIELDS, LASTING

    _of_record("reject", asked, record, kind, document, choose, [name for name in FIELDS if name not in LASTING])


@judging
def confirm(
    asked: Judging,
    record: RecordArgument,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
) -> None:
    from hgkg.model.judged_fields import FIELDS

    _of_record("confirm", asked, record, kind, document, choose, list(FIELDS))


@judging
def same(asked: Judging, one: ThingArgument, other: OtherArgument) -> None:
    _pair("same", asked, one, other)


@judging
def different(asked: Judging, one: ThingArgument, other: OtherArgument) -> None:
    _pair("different", asked, one, other)


@judging
def withdraw(asked: Judging, judgement: JudgementArgument) -> None:
    found = _meant(asked.judged, judgement.strip(), judge_name(asked.who))
    if len(found) != 1:
        raise refused("fault.no_judgement", judgement, path=asked.judged.folder)
    asked.write("withdraw", withdraws=found[0].id)


def _of_record(
    judged_as: str,
    asked: Judging,
    typed: list[str],
    kind: str | None,
    document: str | None,
    choose: int | None,
    allowed: list[str],
) -> None:
    """Judge the one record that was typed, of the kinds allowed."""
    from hgkg.cli.record_choice import chosen_record

    found = chosen_record(asked.judged, typed, asked.lang, kind=kind, document=document, choose=choose, allowed=allowed)
    asked.write(judged_as, about=asked.judged.fitting.words_of(found))


def _pair(judged_as: str, asked: Judging, one: str, other: str) -> None:
    from hgkg.cli.thing_choice import check_pair, thing_called

    things = (thing_called(asked.judged, one, asked.lang), thing_called(asked.judged, other, asked.lang))
    check_pair(things)
    asked.write(judged_as, things=things)


def _meant(judged: JudgedBuild, typed: str, who: str) -> list[Judgement]:
    """The judgements that an id or its beginning names; of "last" the latest that this person made and that stands."""
    if typed == LAST:
        return [j for j in judged.standing if j.who == who][-1:]
    wanted = typed.removeprefix("judgement-")
    return [j for j in judged.judgements if wanted and j.id.removeprefix("judgement-").startswith(wanted)]
