"""``hgkg view --network``: a network as a page, or the list of those there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.cli.built import warn
from hgkg.cli.messages import say
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.publish.tables import Table
    from hgkg.query.opened import Opened


def view_network(build: Opened, name: str, output: Path | None, lang: str) -> None:
    """Write the network of that name as a page; without a name, list what there is.

    Raises:
        UsageError: there is no such network, or the page cannot be written.
    """
    from hgkg.publish.files import write_text
    from hgkg.publish.networks.reading import known_of, one_network

    if not name:
        from hgkg.cli.output import Rows, deliver

        deliver(Rows(_listed(lang)), "table", None, lang)
        return
    store = build.store()
    drawn = one_network(store, name)
    page = output or Path(f"{name}.html")
    write_text(page, drawn.page(lang, build.build_id, linked=False, known=known_of(store, lang)))
    tell(say("done.network", lang, path=page, counts=drawn.listed(lang).counts))
    warn(build, lang)


def _listed(lang: str) -> Table:
    from hgkg.publish.networks.declared import read_declared
    from hgkg.publish.tables import Column, Table

    columns = (
        Column("network", say("column.network", "vi"), say("column.network", "en")),
        Column("question", say("column.question", "vi"), say("column.question", "en")),
    )
    rows = [(view.name, view.questions[lang]) for view in read_declared().views.values()]
    return Table(say("caption.networks", lang), columns, tuple(rows))
