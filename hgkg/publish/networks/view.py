"""What a network asks and how it is laid out, as ``viz/views.toml`` declares it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hgkg.publish.networks.fields import Table, one_of, wrong

LAYOUTS = ("columns", "communities")
_CARD = (196, 58)
_CARD_LEAST = 40
_LIMIT, _LIMIT_LEAST = 120, 10
_ROWS = 16
_KEYS = ("query", "layout", "columns", "limit", "whole", "rows", "card", "vi", "en")
_WORDS = ("title", "question", "headings", "alone")


@dataclass(frozen=True, slots=True)
class View:
    """A network as it is declared.

    Attributes:
        name: the name in ``views.toml`` and of the page.
        query: the file in ``queries/views/``, without its ending.
        layout: "columns" (kinds from left to right) or "communities" (what belongs together stands together).
        columns: for "columns", the kinds of each.
        rows: how many cards stand below each other before a column is doubled.
        limit: the most cards that are shown at first; what is beyond stands in groups.
        card: width and height of a card in pixels at zoom 1.
        titles, questions: by language.
        headings: by language, what stands above each column; empty for none.
        alone: by language, what a row says of a node that it links with nothing; the networks' own words where empty.
        whole: whether it says of every kind of thing how many there are, and how many of them it shows.
    """

    name: str
    query: str
    layout: str
    columns: tuple[tuple[str, ...], ...]
    rows: int
    limit: int
    card: tuple[int, int]
    titles: Mapping[str, str]
    questions: Mapping[str, str]
    headings: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, str]
    whole: bool = False


def view_of(name: str, value: object, kinds: Collection[str]) -> View:
    """A network as a parsed ``views.toml`` declares it; ``kinds`` are those of its nodes.

    Raises:
        UsageError: it is not declared as it must be.
    """
    given = Table(f"networks.{name}", value, _KEYS)
    layout = given.choice("layout", LAYOUTS)
    columns = given.lists("columns")
    if layout == "columns" and not columns:
        raise given.lacks("columns", ('columns = [["body"], ["task"]]', 'columns = [["body"], ["task"]]'))
    for kind in (kind for column in columns for kind in column):
        if kind not in kinds:
            raise wrong(given.where, (f"columns có {kind!r}", f"columns has {kind!r}"), one_of(kinds))
    words = {lang: given.part(lang, _WORDS) for lang in ("vi", "en")}
    width, height = given.wholes("card", _CARD, _CARD_LEAST, str(list(_CARD)), count=2)
    return View(
        name=name,
        query=given.text("query"),
        layout=layout,
        columns=columns,
        rows=given.whole("rows", _ROWS, 1),
        limit=given.whole("limit", _LIMIT, _LIMIT_LEAST),
        card=(width, height),
        titles={lang: said.text("title") for lang, said in words.items()},
        questions={lang: said.text("question") for lang, said in words.items()},
        headings={lang: _headings(said, columns) for lang, said in words.items()},
        alone={lang: said.text("alone", "") for lang, said in words.items()},
        whole=given.flag("whole"),
    )


def _headings(words: Table, columns: Collection[object]) -> tuple[str, ...]:
    headings = words.names("headings")
    if headings and len(headings) != len(columns):
        allowed = (f"{len(columns)} tiêu đề, mỗi cột một", f"{len(columns)} headings, one for each column")
        raise words.wrong("headings", allowed)
    return headings
