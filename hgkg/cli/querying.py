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
from hgkg.cli.options import refused
from hgkg.cli.output import Rows, deliver
from hgkg.cli.terminal import tell
from hgkg.errors import QueryError

if TYPE_CHECKING:
    from hgkg.publish.tables import Table
    from hgkg.query.catalogue import QueryFile

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME|FILE", help="argument.query", show_default=False)]
ParamOption = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="K=V", help="option.param")]
RowsOption = Annotated[int | None, typer.Option("--max-rows", metavar="N", min=1, help="option.max_rows")]
SecondsOption = Annotated[float | None, typer.Option("--seconds", metavar="S", min=0.01, help="option.seconds")]


@answering(people=True)
def query(
    asked: Asked,
    name: NameArgument = None,
    param: ParamOption = None,
    max_rows: RowsOption = None,
    seconds: SecondsOption = None,
) -> None:
    from hgkg.query.run import MAX_ROWS, SECONDS, run

    catalogue = _catalogue()
    if name is None:
        deliver(Rows(_listing(catalogue, asked.lang)), asked.format, asked.output, asked.lang)
        tell(say("hint.query", asked.lang))
        return
    question = _question(name, catalogue)
    values = _values(param or (), question, asked.lang)
    store = asked.store()
    try:
        answer = run(store, question, values, max_rows=max_rows or MAX_ROWS, seconds=seconds or SECONDS)
    except QueryError as error:
        raise _in_file(error, name) if isinstance(question, str) else error from error
    asked.deliver(answer_rows(answer, question, asked.lang))
    tell(say("done.rows", asked.lang, count=len(answer.rows)))
    if not answer.rows:
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


def _listing(catalogue: Mapping[str, QueryFile], lang: str) -> Table:
    from hgkg.publish.tables import Column, Table

    columns = (
        Column("name", say("column.name", "vi"), say("column.name", "en")),
        Column("title", say("column.title", "vi"), say("column.title", "en")),
        Column("parameters", say("column.parameters", "vi"), say("column.parameters", "en")),
        Column("description", say("column.description", "vi"), say("column.description", "en"), detail=True),
    )
    rows = tuple(
        (question.name, question.title(lang), _parameters(question, lang), question.description(lang))
        for question in catalogue.values()
    )
    return Table(say("caption.queries", lang), columns, rows)


def _parameters(question: QueryFile, lang: str) -> str:
    """``year=2024 (Năm)`` and so on; one without a default stands open. The language is that of the command."""
    own = (parameter for parameter in question.parameters if parameter.name != "lang")
    return "; ".join(f"{p.name}={p.default or '*'} ({p.label(lang)})" for p in own)
