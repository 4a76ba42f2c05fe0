"""``hgkg trace`` and ``hgkg view``: from a few words to the chain of a target, as text or as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.built import opened, warn
from hgkg.cli.choosing import NOTHING, candidates, chosen, listing
from hgkg.cli.drawing import view_network
from hgkg.cli.messages import say
from hgkg.cli.options import BuildOption, LangOption, PeopleOption, refused
from hgkg.cli.output import Rows, check_output, deliver
from hgkg.cli.settings import build_folder, settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.publish.tables import Table
    from hgkg.query.opened import Opened
    from hgkg.query.trace import Chain
    from hgkg.store import Store

TextArgument = Annotated[list[str], typer.Argument(metavar="TEXT", help="argument.text")]
ViewText = Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="argument.text_or_all")]
AllOption = Annotated[bool, typer.Option("--all", help="option.all")]
ChooseOption = Annotated[int | None, typer.Option("--choose", "-n", metavar="N", help="option.choose")]
NetworkOption = Annotated[bool, typer.Option("--network", help="option.network")]
PageOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE.html", help="option.page")]


@answering(people=True)
def trace(
    asked: Asked,
    text: TextArgument,
    all_: AllOption = False,
    choose: ChooseOption = None,
) -> None:
    from hgkg.query.trace import chains

    wanted = " ".join(text)
    if not wanted.strip() and not all_:
        raise refused("fault.no_text", "hgkg trace")
    store = asked.store()
    found = chosen(candidates(store, asked.build, wanted, asked.lang), all_, choose)
    if len(found) > 1 and not all_:
        asked.deliver(listing(found, asked.lang))
        tell(say("hint.choose", asked.lang, count=len(found)))
        return
    read = chains(store, [one.target for one in found], asked.lang)
    asked.deliver(_chain_rows(read, asked.lang))
    if asked.drawn:
        tell(say("hint.view", asked.lang, command=_again(wanted, all_, choose)))


def view(
    context: typer.Context,
    text: ViewText = None,
    all_: AllOption = False,
    choose: ChooseOption = None,
    network: NetworkOption = False,
    without_people: PeopleOption = False,
    build: BuildOption = None,
    output: PageOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.publish.files import write_text
    from hgkg.publish.network import chain_ids, chains_page
    from hgkg.query.trace import chains

    settings = settings_of(context)
    wanted = " ".join(text or ()).strip()
    if output is not None and output.suffix.lower() != ".html":
        raise refused("fault.page", output)
    if not wanted and not all_ and not network:
        raise refused("fault.no_text", "hgkg view")
    check_output(output)
    if network:
        view_network(opened(build_folder(settings, build), without_people), wanted, output, settings.lang)
        return
    whole = opened(build_folder(settings, build), without_people)
    store = whole.store()
    if not wanted and output is None:
        _view_board(store, whole, settings.lang)
        warn(whole, settings.lang)
        return
    found = chosen(candidates(store, whole.folder, wanted, settings.lang), all_, choose)
    if len(found) > 1 and not all_:
        deliver(listing(found, settings.lang), "table", None, settings.lang)
        tell(say("hint.choose", settings.lang, count=len(found)))
        raise typer.Exit(NOTHING)  # a page was asked for, and none was written
    read = chains(store, [one.target for one in found], settings.lang)
    page = output or Path(f"{chain_ids(read)[0] if len(read) == 1 else 'targets'}.html")
    write_text(page, chains_page(read, settings.lang, whole.build_id))
    tell(say("done.page", settings.lang, path=page, count=len(read)))
    warn(whole, settings.lang)


def _view_board(store: Store, build: Opened, lang: str) -> None:
    """The build's own pages: every target of the board with its chain, and the board that leads there."""
    from hgkg.publish.build_pages import write_site
    from hgkg.query.board import board
    from hgkg.query.left_out import left_out_note
    from hgkg.query.trace import board_targets, chains

    folder = build.folder / "html"
    read, rows = chains(store, board_targets(store, lang), lang), board(store, lang=lang)
    drawn = write_site(folder, rows, read, lang, build.build_id, left_out_note(store, rows, lang))
    for key, page in zip(("done.board", "done.page"), drawn, strict=False):  # a build without targets has no network
        tell(say(key, lang, path=page, count=len(read)))


def _again(wanted: str, all_: bool, choose: int | None) -> str:
    """What was typed after the command's name, to be typed again."""
    options = " --all" if all_ else f" --choose {choose}" if choose is not None else ""
    return f'"{wanted}"{options}'


def _chain_rows(chains: Sequence[Chain], lang: str) -> Rows:
    from hgkg.cli.chain_view import draw_chain

    def draw(screen: Console) -> None:
        for one in chains:
            draw_chain(screen, one, lang)

    return Rows(_chains_table(chains, lang), draw)


def _chains_table(chains: Sequence[Chain], lang: str) -> Table:
    """All chains below each other; the first column says whose row it is, and of one alone is no more than a detail."""
    from hgkg.publish.tables import Column, chain_table

    tables = [chain_table(one, lang) for one in chains]
    whose = Column("chain", say("column.indicator", "vi"), say("column.indicator", "en"), detail=len(chains) == 1)
    rows = tuple((one.target.indicator, *row) for one, table in zip(chains, tables, strict=True) for row in table.rows)
    caption = tables[0].caption if len(chains) == 1 else say("caption.chains", lang)
    return replace(tables[0], caption=caption, columns=(whose, *tables[0].columns), rows=rows)
