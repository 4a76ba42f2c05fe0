"""``hgkg query``: questions of the catalogue, or one of the user's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.answer_rows import answer_rows
from hgkg.cli.asking import Asked, answering
from hgkg.cli.choosing import NOTHING
from hgkg.cli.messages import say
from hgkg.cli.options import FORMATS, one_of, refused
from hgkg.cli.output import deliver
from hgkg.cli.terminal import tell
from hgkg.errors import QueryError

if TYPE_CHECKING:
    from hgkg.query.catalogue import QueryFile

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME|FILE", help="argument.query", show_default=False)]
_FORMATS = (*FORMATS, "markdown")


def _format(value: str) -> str:
    return one_of(value, _FORMATS, "--format")


MarkdownOption = Annotated[
    str, typer.Option("--format", metavar="|".join(_FORMATS), help="option.format_markdown", callback=_format)
]
ListOption = Annotated[bool, typer.Option("--list", help="option.list")]
ChoicesOption = Annotated[str | None, typer.Option("--choices", metavar="PARAM", help="option.choices")]
ParamOption = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="K=V", help="option.param")]
RowsOption = Annotated[int | None, typer.Option("--max-rows", metavar="N", min=1, help="option.max_rows")]
SecondsOption = Annotated[float | None, typer.Option("--seconds", metavar="S", min=0.01, help="option.seconds")]


@answering(MarkdownOption, (".md",), people=True)
def query(
    asked: Asked,
    name: NameArgument = None,
    list_: ListOption = False,
    choices: ChoicesOption = None,
    param: ParamOption = None,
    max_rows: RowsOption = None,
    seconds: SecondsOption = None,
) -> None:
    from hgkg.query.run import MAX_ROWS, SECONDS, run

    catalogue = _catalogue()
    if name is None and choices is None:
        _list(asked, catalogue)
        return
    named = _named(asked, name, list_, choices, catalogue)
    question = _question(named, catalogue)
    if choices is not None and not isinstance(question, str):
        _offer(asked, question, choices)
        return
    values = _values(param or (), question, asked.lang)
    store = asked.store()
    try:
        answer = run(store, question, values, max_rows=max_rows or MAX_ROWS, seconds=seconds or SECONDS)
    except QueryError as error:
        raise _in_file(error, named) if isinstance(question, str) else error from error
    asked.deliver(answer_rows(answer, question, asked.lang))
    tell(say("done.rows", asked.lang, count=len(answer.rows)))
    if not answer.rows:
        raise typer.Exit(NOTHING)


def _list(asked: Asked, catalogue: Mapping[str, QueryFile]) -> None:
    """Print the catalogue by groups."""
    from hgkg.cli.question_rows import catalogue_rows

    deliver(catalogue_rows(catalogue, asked.lang), asked.format, asked.output, asked.lang)
    groups = len({question.group for question in catalogue.values()})
    tell(say("done.questions", asked.lang, count=len(catalogue), groups=groups))
    tell(say("hint.query", asked.lang))


def _named(asked: Asked, name: str | None, list_: bool, choices: str | None, catalogue: Mapping[str, QueryFile]) -> str:
    """The question that was named, with options that go with it.

    Raises:
        UsageError: one of them.
    """
    if list_:
        raise refused("fault.list", "--list")
    if asked.format == "markdown" or (asked.output and asked.output.suffix.lower() == ".md"):
        raise refused("fault.markdown", asked.output or "--format")
    if choices is not None and name not in catalogue:
        raise refused("fault.choices_name", "--choices", name=choices)
    return name or ""


def _offer(asked: Asked, question: QueryFile, name: str) -> None:
    """Print what a parameter could be.

    Raises:
        UsageError: there is no such parameter, or it takes anything.
    """
    from hgkg.cli.question_rows import choice_rows
    from hgkg.query.offered import offered
    from hgkg.query.parameters import unknown_parameter

    found = [parameter for parameter in question.parameters if parameter.name == name]
    if not found:
        raise unknown_parameter(name, question.parameters)
    if found[0].type in ("text", "integer", "date", "iri"):
        raise refused("fault.choices_free", "--choices", name=name)
    offers = offered(asked.store(), question, found[0], asked.lang)
    asked.deliver(choice_rows(offers, name, asked.lang))
    tell(say("done.choices", asked.lang, count=len(offers)))
    if not offers:
        raise typer.Exit(NOTHING)


def _in_file(error: QueryError, path: str) -> QueryError:
    where = f"{path}, {error.where}" if error.where else path
    return QueryError(error.what, where, error.todo, vi=f"{path}: {error.vi}")


def _catalogue() -> Mapping[str, QueryFile]:
    from hgkg.assets import folder
    from hgkg.query.catalogue import read_catalogue

    return read_catalogue(folder("queries") / "answers")


def _question(name: str, catalogue: Mapping[str, QueryFile]) -> QueryFile | str:
    """A question of the catalogue by its name, else the text of a file.

    Raises:
        UsageError: neither is there.
    """
    if name in catalogue:
        return catalogue[name]
    path = Path(name)
    if path.is_file():
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise refused("fault.query_text", path) from None
    near = get_close_matches(name, catalogue, n=3, cutoff=0.5)
    raise refused("fault.query_near" if near else "fault.query_name", name, near=", ".join(near))


def _values(pairs: Sequence[str], asked: QueryFile | str, lang: str) -> dict[str, str]:
    """``["year=2024"]`` as a mapping; a question that takes a language is asked in the user's own.

    Raises:
        UsageError: a pair without ``=``, or a name given twice.
    """
    values: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name.strip():
            raise refused("fault.param", "--param", pair=pair)
        if name.strip() in values:
            raise refused("fault.param_twice", "--param", name=name.strip())
        values[name.strip()] = value
    if not isinstance(asked, str) and any(parameter.name == "lang" for parameter in asked.parameters):
        values.setdefault("lang", lang)
    return values
