"""``hgkg diff``: two builds held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import FormatOption, LangOption, PeopleOption, one_of, refused
from hgkg.cli.output import check_output, deliver, pour
from hgkg.cli.reading import DocumentOption, KindOption
from hgkg.cli.settings import settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.query.compare import Comparison

BeforeArgument = Annotated[Path, typer.Argument(metavar="A", help="argument.before")]
AfterArgument = Annotated[Path, typer.Argument(metavar="B", help="argument.after")]
TriplesOption = Annotated[bool, typer.Option("--triples", help="option.triples")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="option.output_diff")]

_TRIPLES_ENDING = ".diff"


def diff(
    context: typer.Context,
    before: BeforeArgument,
    after: AfterArgument,
    document: DocumentOption = None,
    kind: KindOption = None,
    triples: TriplesOption = False,
    without_people: PeopleOption = False,
    format: FormatOption = "table",
    output: OutputOption = None,
    lang: LangOption = None,
) -> None:
    settings = settings_of(context)
    if triples:
        _refuse_choice(
            {
                "--document": document,
                "--kind": kind,
                "--without-people": without_people,
                "--format": format != "table",
            }
        )
        _pour_triples(before, after, output, settings.lang)
        return
    from hgkg.cli.diff_rows import diff_rows
    from hgkg.query.compare import compare

    check_output(output)
    found = _chosen(compare(before, after, without_people=without_people), document, kind)
    builds = " → ".join(build or "?" for build in found.builds)
    whole = document is None and kind is None
    deliver(diff_rows(found, settings.lang, whole), format, output, settings.lang, builds)
    tell(_summary(found, settings.lang, whole))
    if without_people:
        tell(say("note.without_people", settings.lang))


def _refuse_choice(given: dict[str, object]) -> None:
    for option, value in given.items():
        if value:
            raise refused("fault.triples_chosen", option)


def _chosen(found: Comparison, document: str | None, kind: str | None) -> Comparison:
    """The facts asked for.

    Raises:
        UsageError: neither build has such a document; there is no such kind of record.
    """
    from hgkg.query.compare import KIND_NAMES

    if document is not None:
        one_of(document, tuple(found.documents), "--document")
    if kind is not None:
        one_of(kind, KIND_NAMES, "--kind")
    return found.only(document=document, kind=kind)


def _summary(found: Comparison, lang: str, whole: bool) -> str:
    if not found.facts:
        if not whole:
            return say("done.no_such_difference", lang)
        return say("done.no_difference" if found.same else "done.no_fact_differs", lang)
    counts = found.counts.values()
    return say(
        "done.diff",
        lang,
        added=sum(c.added for c in counts),
        removed=sum(c.removed for c in counts),
        changed=sum(c.changed for c in counts),
        documents=len(counts),
    )


def _pour_triples(before: Path, after: Path, output: Path | None, lang: str) -> None:
    from hgkg.query.quads_compared import quads_compared

    if output is not None and output.suffix.lower() != _TRIPLES_ENDING:
        raise refused("fault.ending", output, endings=_TRIPLES_ENDING)
    check_output(output, (_TRIPLES_ENDING,))
    counts = {"+": 0, "-": 0}

    def counted() -> Iterator[str]:
        for line in quads_compared(before, after):
            counts[line[0]] += 1
            yield line

    pour(counted(), output, lang)
    if not any(counts.values()):
        tell(say("done.no_difference", lang))
    else:
        tell(say("done.triples", lang, added=counts["+"], removed=counts["-"]))
