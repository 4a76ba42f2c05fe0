"""What the commands that judge share: who judges what and why, and how a judgement is made and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer

from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judging_options import (
    JudgementsOption,
    WhenOption,
    WhoOption,
    WhyOption,
    judge_name,
    judgements_folder,
    moment,
    reason,
)
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption, refused
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.shared_options import with_options
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.model.judgement import Judgement
    from hgkg.model.record import Record

_SHARED = (
    ("why", None, WhyOption),
    ("who", None, WhoOption),
    ("when", None, WhenOption),
    ("judgements", None, JudgementsOption),
    ("build", None, BuildOption),
    ("lang", None, LangOption),
)


@dataclass(frozen=True, slots=True)
class Judging:
    """What the shared options say.

    Attributes:
        lang: "vi" or "en".
        judged: the build and the judgements beside it.
        why: the reason.
        who: who judges, as named; None for whoever the system knows.
        when: the moment, as named; None for now.
    """

    lang: str
    judged: JudgedBuild
    why: str
    who: str | None
    when: str | None

    def write(self, kind: str, **rest: Any) -> None:
        """Make a judgement, say what is against it, add it to the file, print its line, say what it changes.

        Raises:
            UsageError: a field is empty or too long, who or when is not known, or the file cannot be written.
        """
        from hgkg.cli.judging_words import contradicted, told
        from hgkg.load.judgements import append_judgement
        from hgkg.model.judgement_lines import to_line

        judgement = made_judgement(kind, self.why, self.who, self.when, **rest)
        for former in contradicted(self.judged, judgement):
            tell(former.line(self.lang))
        path = append_judgement(self.judged.folder, judgement)
        typer.echo(to_line(judgement), nl=False)
        tell(told(self.judged, judgement, self.lang))
        tell(say("done.judged", self.lang, id=judgement.id, path=path))
        tell(say("hint.judged", self.lang, id=judgement.id))


def judging(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--why``, ``--who``, ``--when``, ``--judgements``, ``--build`` and ``--lang`` behind its own
    options; it is handed a ``Judging``."""

    def run(context: typer.Context, **given: Any) -> None:
        settings = settings_of(context)
        why, who, when, folder, build, _ = (given.pop(name) for name, _, _ in _SHARED)
        judged = JudgedBuild(build_folder(settings, build), judgements_folder(folder))
        command(Judging(settings.lang, judged, reason(why), who, when), **given)

    return with_options(command, run, _SHARED)


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


def typed_value(judged: JudgedBuild, record: Record, field: str, to: str, lang: str, where: str = "--to") -> Any:
    """The value that was typed for a field of a record, ``where`` a fault is to be looked for.

    Raises:
        UsageError: the field cannot hold it, or holds it already.
    """
    from hgkg.model.field_words import field_word, value_words
    from hgkg.model.judgement_lines import JudgementError
    from hgkg.resolve.field_values import corrected, parsed
    from hgkg.resolve.unit_words import check_unit

    try:
        value = parsed(record.kind, field, to, judged.lexicon)
        if field == "unit" and isinstance(value, str):
            check_unit(value, record.quote, judged.lexicon)
        corrected(record, field, value, judged.lexicon)
    except JudgementError as fault:
        raise _refused(fault, where) from None
    if value == getattr(record, field):
        words = field_word(field, lang), value_words(field, value, lang)
        raise refused("fault.no_change", where, field=words[0], value=words[1])
    return value


def _refused(fault: Any, where: str) -> Exception:
    from hgkg.errors import UsageError

    return UsageError(fault.en, where, vi=f"{where}: {fault.vi}")
