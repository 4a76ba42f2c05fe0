"""From a store to the networks of a build: read and placed once, for the pages of both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.errors import UsageError
from hgkg.publish.networks.arranging import Arranged, arrange
from hgkg.publish.networks.beside import Beside, beside
from hgkg.publish.networks.declared import Declared, read_declared
from hgkg.publish.networks.fields import wrong
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import Around, network_page, told
from hgkg.publish.networks.view import View

if TYPE_CHECKING:
    from hgkg.store import Store

_EACH, _LINKED = ("from", "fromKind", "fromLabel"), ("toKind", "toLabel", "link")
"""The columns that the query of a network has; the latter where it has links."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A network in a list of them: its name, title and question, how much there is, and whether there is anything."""

    name: str
    title: str
    question: str
    counts: str
    empty: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A network of a build, ready to be written in either language."""

    arranged: Arranged
    declared: Declared

    @property
    def name(self) -> str:
        return self.arranged.network.view.name

    @property
    def empty(self) -> bool:
        return not self.arranged.network.nodes

    def listed(self, lang: str) -> Listed:
        view = self.arranged.network.view
        counts = told(self.arranged, lang, shortly=True)
        return Listed(self.name, view.titles[lang], view.questions[lang], counts, self.empty)

    def page(
        self, lang: str, build_id: str, *, linked: bool, known: Beside | None = None, around: Around | None = None
    ) -> str:
        """The page; see ``hgkg.publish.networks.page.network_page``."""
        return network_page(self.arranged, self.declared, lang, build_id, linked=linked, known=known, around=around)


def networks_of(store: Store) -> Iterator[Drawn]:
    """Every network that ``viz/views.toml`` declares, in its order; one without any node is among them.

    Raises:
        UsageError: a view is not declared as it must be.
    """
    declared = read_declared()
    for view in declared.views.values():
        yield drawn_view(store, view, declared)


def one_network(store: Store, name: str) -> Drawn:
    """The network of that name.

    Raises:
        UsageError: there is none.
    """
    declared = read_declared()
    return drawn_view(store, declared.view(name), declared)


def known_of(store: Store, lang: str) -> Beside:
    """What a network tells of a build beside its own rows, in a language."""
    from hgkg.publish.facts import read_build
    from hgkg.query.views import read

    return beside(read_build(store, lang), read(store, "people"))


def drawn_view(store: Store, view: View, declared: Declared, queries: Path | None = None) -> Drawn:
    """A network as ``declared`` has it, its query from the folder ``queries`` or from those that are shipped.

    Raises:
        UsageError: there is no such query, or it lacks a column that every network has.
    """
    from hgkg.assets import folder
    from hgkg.query.catalogue import read_file
    from hgkg.query.views import read_whole

    path = (queries or folder("queries") / "views") / f"{view.query}.rq"
    if not path.is_file():
        raise wrong(
            f"networks.{view.name}",
            (f"query = {view.query!r} không phải tệp nào của queries/views/", f"query {view.query!r} is no file"),
            ("tên một tệp .rq ở đó, bỏ đuôi", "the name of a file of queries/views/, without its ending .rq"),
        )
    question = read_file(path)
    for column in (*_EACH, *(_LINKED if "to" in question.columns else ())):
        if column not in question.columns:
            raise UsageError(
                f"the query has no column ?{column}",
                path.name,
                "add it: every network needs it (docs/networks.md)",
                vi=f"{path.name}: thiếu cột ?{column}, sơ đồ nào cũng cần; hãy thêm vào truy vấn (docs/networks.md)",
            )
    return Drawn(arrange(network_of(view, read_whole(store, question), declared)), declared)
