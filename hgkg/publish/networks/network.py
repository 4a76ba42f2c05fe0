"""A network as its query tells it: nodes, the links between them, and the words behind each link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from hgkg.errors import UsageError
from hgkg.publish.networks.declared import Declared
from hgkg.publish.networks.view import View

if TYPE_CHECKING:
    from hgkg.query.chain import Place

_LONGEST = 90
_PLAIN = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")
_WHOLE = re.compile(r"-?[0-9]+")
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_DATA = re.compile(r"^https?://[^/]+/(?:[^/]+/)?(?:id/)?")


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the network.

    Attributes:
        iri: the thing; for what has none, its words.
        slug: its permalink in the page, of ``[a-z0-9.-]``; the same in every build that has the thing.
        kind: a key of ``[nodes]`` in ``viz/views.toml``.
        label, note: what it is called, and one line more.
        group: what it stands with, where the query says so.
        full: its whole name, where what it is called is shorter.
        order: its place among those of its group, where the query says so; cards of a column then stand in it.
    """

    iri: str
    slug: str
    kind: str
    label: str
    note: str = ""
    group: str = ""
    order: int | None = None
    full: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a link by the numbers of its nodes, and the words that say it; a node alone has no target."""

    source: int
    target: int | None
    link: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Edge:
    """All rows that say the same link of the same two nodes; ``rows`` are their numbers."""

    source: int
    target: int
    link: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """What a view shows; nodes and rows in the order of the query."""

    view: View
    nodes: tuple[Node, ...]
    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]


def network_of(view: View, rows: Iterable[Mapping[str, Any]], declared: Declared) -> Network:
    """The network of a view from the rows of its query.

    Raises:
        UsageError: a row has a kind or a link that ``views.toml`` does not declare, or lacks what each must have.
    """
    from hgkg.query.views import place

    found = _Nodes(view)
    made: list[Row] = []
    edges: dict[tuple[int, int, str], list[int]] = {}
    for row in rows:
        source = found.number(row, "from")
        target = found.number(row, "to") if "to" in row else None
        link = str(row.get("link", ""))
        if target is not None:
            if "link" not in row:
                raise _lacks(view, "link", row)
            edges.setdefault((source, target, link), []).append(len(made))
        made.append(Row(source, target, link, place(row) if "start" in row else None))
    nodes = found.nodes()
    _check("nodes", {node.kind for node in nodes}, declared.kinds, view)
    _check("links", {link for _, _, link in edges}, declared.links, view)
    return Network(view, nodes, tuple(made), tuple(Edge(a, b, link, tuple(at)) for (a, b, link), at in edges.items()))


_ADDED = ("note", "group", "order")
"""What a later row may add to a node."""
_COLUMNS = {
    side: {part: f"{side}{part.capitalize()}" for part in ("kind", "label", *_ADDED)} for side in ("from", "to")
}


class _Nodes:
    """The nodes met so far, numbered in the order in which they came."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._rank = {kind: i for i, column in enumerate(view.columns) for kind in column}
        self._numbers: dict[str, int] = {}
        self._found: list[dict[str, str]] = []

    def number(self, row: Mapping[str, Any], side: str) -> int:
        """The number of the node at one side of a row; what a later row adds to it is kept."""
        columns = _COLUMNS[side]
        for column in (side, columns["kind"], columns["label"]):
            if row.get(column) is None:
                raise _lacks(self._view, column, row)
        iri = str(row[side])
        number = self._numbers.setdefault(iri, len(self._found))
        if number == len(self._found):
            self._found.append({part: str(row.get(column, "")) for part, column in columns.items()})
            return number
        kept, kind = self._found[number], str(row[columns["kind"]])
        if kind != kept["kind"] and self._rank.get(kind, -1) > self._rank.get(kept["kind"], -1):
            kept["kind"] = kind  # of two roles the one further right
        for part in _ADDED:
            if not kept[part] and columns[part] in row:
                kept[part] = str(row[columns[part]])
        return number

    def nodes(self) -> tuple[Node, ...]:
        slugs = _slugs(list(self._numbers))
        for told in self._found:
            if told["order"] and not _WHOLE.fullmatch(told["order"]):
                order = told["order"]
                raise UsageError(
                    f"the query {self._view.query} gives {order!r} as an order",
                    self._view.name,
                    "let ?fromOrder and ?toOrder be whole numbers",
                    vi=f"truy vấn {self._view.query} trả về thứ tự {order!r}; ?fromOrder, ?toOrder phải là số nguyên",
                )
        return tuple(map(_node, self._numbers, slugs, self._found))


def _lacks(view: View, column: str, row: Mapping[str, Any]) -> UsageError:
    """What is to be raised for a row without a value that each must have."""
    at = " ".join(f"{row[key]}" for key in ("doc", "start") if key in row)
    return UsageError(
        f"the query {view.query} gives a row without ?{column}" + (f" ({at})" if at else ""),
        view.name,
        f"let the query bind ?{column} in every row",
        vi=f"truy vấn {view.query} trả về một dòng không có ?{column}{f' ({at})' if at else ''}; hãy sửa truy vấn",
    )


def _node(iri: str, slug: str, told: Mapping[str, str]) -> Node:
    order = int(told["order"]) if told["order"] else None
    return Node(iri, slug, told["kind"], told["label"], told["note"], told["group"], order)


def _slugs(iris: Sequence[str]) -> list[str]:
    """A name for each, from the thing alone; what no address can say plainly has a digest."""
    return [_slug(iri) for iri in iris]


def _slug(iri: str) -> str:
    name = _DATA.sub("", iri)
    if name != iri and len(name) <= _LONGEST and _PLAIN.fullmatch(name):
        return "n-" + name.replace("/", ".")
    return f"n-{_plain(name.lower())}-{_digest(iri)}"


def _plain(name: str) -> str:
    return _NOT_NAME.sub("-", name)[:60].strip("-") or "n"


def _digest(iri: str) -> str:
    return sha256(iri.encode()).hexdigest()[:8]


def _check(part: str, used: set[str], known: Mapping[str, object], view: View) -> None:
    for key in sorted(used - set(known)):
        raise UsageError(
            f"the query {view.query} gives {key!r}, which viz/views.toml has not under [{part}]",
            view.name,
            f"add [{part}.{key}]",
            vi=f"truy vấn {view.query} trả về {key!r} mà viz/views.toml không có [{part}.{key}]",
        )
