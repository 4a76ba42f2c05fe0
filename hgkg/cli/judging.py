"""``hgkg judge``: what a person decides goes into a file beside the data, and holds from the next build on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judging_options import (
    JudgementsOption,
    OtherArgument,
    RecordArgument,
    ThingArgument,
    WhenOption,
    WhoOption,
    WhyOption,
    judge_name,
    moment,
    reason,
)
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption, refused
from hgkg.cli.reading import DocumentOption, KindOption
from hgkg.cli.settings import Settings, build_folder, settings_of
from hgkg.cli.terminal import tell
from hgkg.cli.tracing import ChooseOption

if TYPE_CHECKING:
    from hgkg.model.judgement import Judgement
    from hgkg.model.record import Record

LAST = "last"
"""What stands for the id of one's own latest judgement."""

FieldOption = Annotated[str, typer.Option("--field", metavar="FIELD", help="option.field")]
ToOption = Annotated[str, typer.Option("--to", metavar="VALUE", help="option.to")]
JudgementArgument = Annotated[str, typer.Argument(metavar="JUDGEMENT", help="argument.judgement")]


def correct(
    context: typer.Context,
    record: RecordArgument,
    field: FieldOption,
    to: ToOption,
    why: WhyOption = None,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.cli.judging_words import field_named
    from hgkg.model.judged_fields import FIELDS

    settings, judged = _opened(context, build, judgements)
    told = reason(why)
    every = sorted({name for fields in FIELDS.values() for name in fields})
    field = field_named(field, every)
    having = [name for name, fields in FIELDS.items() if field in fields]
    if not having:
        known = ", ".join(every)
        raise refused("fault.choice", "--field", value=field, allowed=known)
    found = _one_record(judged, record, settings, kind, document, choose, having)
    old = getattr(found, field)
    new = typed_value(judged, found, field, to)
    if old == new:
        raise refused("fault.no_change", "--to", field=field, value=to)
    judgement = made_judgement(
        "correct", told, who, when, about=judged.fitting.words_of(found), field=field, old=old, new=new
    )
    _write(judged, judgement, settings.lang)


def reject(
    context: typer.Context,
    record: RecordArgument,
    why: WhyOption = None,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.model.judged_fields import FIELDS, LASTING

    settings, judged = _opened(context, build, judgements)
    told = reason(why)
    found = _one_record(judged, record, settings, kind, document, choose, [k for k in FIELDS if k not in LASTING])
    _write(judged, made_judgement("reject", told, who, when, about=judged.fitting.words_of(found)), settings.lang)


def confirm(
    context: typer.Context,
    record: RecordArgument,
    why: WhyOption = None,
    kind: KindOption = None,
    document: DocumentOption = None,
    choose: ChooseOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.model.judged_fields import FIELDS

    settings, judged = _opened(context, build, judgements)
    told = reason(why)
    found = _one_record(judged, record, settings, kind, document, choose, list(FIELDS))
    _write(judged, made_judgement("confirm", told, who, when, about=judged.fitting.words_of(found)), settings.lang)


def same(
    context: typer.Context,
    one: ThingArgument,
    other: OtherArgument,
    why: WhyOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    _pair("same", *_opened(context, build, judgements), one, other, reason(why), who, when)


def different(
    context: typer.Context,
    one: ThingArgument,
    other: OtherArgument,
    why: WhyOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    _pair("different", *_opened(context, build, judgements), one, other, reason(why), who, when)


def withdraw(
    context: typer.Context,
    judgement: JudgementArgument,
    why: WhyOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
    build: BuildOption = None,
    lang: LangOption = None,
) -> None:
    settings, judged = _opened(context, build, judgements)
    told = reason(why)
    found = _meant(judged, judgement.strip(), judge_name(who))
    if len(found) != 1:
        raise refused("fault.no_judgement", judgement, path=judged.folder)
    _write(judged, made_judgement("withdraw", told, who, when, withdraws=found[0].id), settings.lang)


def _meant(judged: JudgedBuild, typed: str, who: str) -> list[Judgement]:
    """The judgements that an id or its beginning names; of "last" the latest that this person made and that stands."""
    if typed == LAST:
        return [j for j in judged.standing if j.who == who][-1:]
    wanted = typed.removeprefix("judgement-")
    return [j for j in judged.judgements if wanted and j.id.removeprefix("judgement-").startswith(wanted)]


def _opened(context: typer.Context, build: Path | None, judgements: Path | None) -> tuple[Settings, JudgedBuild]:
    from hgkg.assets import judgements as default_judgements

    settings = settings_of(context)
    return settings, JudgedBuild(build_folder(settings, build), judgements or default_judgements())


def _one_record(
    judged: JudgedBuild,
    typed: list[str],
    settings: Settings,
    kind: str | None,
    document: str | None,
    choose: int | None,
    allowed: list[str],
) -> Record:
    from hgkg.cli.record_choice import chosen_record

    return chosen_record(judged, typed, settings.lang, kind=kind, document=document, choose=choose, allowed=allowed)


def typed_value(judged: JudgedBuild, record: Record, field: str, to: str) -> Any:
    """The value that was typed for a field of a record."""
    from hgkg.model.judgement_lines import JudgementError
    from hgkg.resolve.field_values import corrected, parsed

    try:
        value = parsed(record.kind, field, to, judged.lexicon)
        corrected(record, field, value, judged.lexicon)
    except JudgementError as fault:
        raise _refused(fault, "--to") from None
    return value


def _pair(
    kind: str,
    settings: Settings,
    judged: JudgedBuild,
    one: str,
    other: str,
    why: str,
    who: str | None,
    when: str | None,
) -> None:
    from hgkg.cli.thing_choice import check_pair, thing_called

    things = (thing_called(judged, one, settings.lang), thing_called(judged, other, settings.lang))
    check_pair(things)
    _write(judged, made_judgement(kind, why, who, when, things=things), settings.lang)


def made_judgement(kind: str, why: str, who: str | None, when: str | None, **rest: Any) -> Judgement:
    """A judgement by whoever judges, now or at the moment named.

    Raises:
        UsageError: a field is empty or too long, or who or when is not known.
    """
    from hgkg.model.judgement_lines import JudgementError, made

    try:
        return made(kind, who=judge_name(who), when=moment(when), why=why, **rest)
    except JudgementError as fault:
        raise _refused(fault, "hgkg judge") from None


def _refused(fault: Any, where: str) -> Exception:
    from hgkg.errors import UsageError

    return UsageError(fault.en, where, vi=f"{where}: {fault.vi}")


def _write(judged: JudgedBuild, judgement: Judgement, lang: str) -> None:
    """Say what is against it, add it to the file, print its line, say what it changes and how to see it."""
    from hgkg.cli.judging_words import contradicted, told
    from hgkg.load.judgements import append_judgement
    from hgkg.model.judgement_lines import to_line

    for former in contradicted(judged, judgement):
        tell(former.line(lang))
    path = append_judgement(judged.folder, judgement)
    typer.echo(to_line(judgement), nl=False)
    tell(told(judgement, lang))
    tell(say("done.judged", lang, id=judgement.id, path=path))
    tell(say("hint.judged", lang, id=judgement.id))
