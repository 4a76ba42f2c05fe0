"""The board: every target with plan, result and verdict, what is behind it, and the places that are empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hgkg.publish.facts import Build
from hgkg.publish.gaps import KINDS
from hgkg.publish.site.behind import MARKS
from hgkg.publish.site.board_rows import BoardLine, board_lines, choices, key_of
from hgkg.publish.site.frame import Found, Frame, Page
from hgkg.publish.site.gap_pages import first_gaps
from hgkg.publish.site.material import Material
from hgkg.publish.site.parts import parts
from hgkg.text.fold import search_key

MOST_ROWS = 150
"""Rows of a page of the board: as many as stay below 300 kB."""


def board(material: Material, frame: Frame) -> Iterator[Page]:
    """The board, in as many pages as it needs."""
    build, words = material.build(frame.lang), frame.words("board")
    lines = board_lines(build, material.compared, material.concepts)
    pages = parts("board", len(lines), MOST_ROWS)
    for part in pages:
        yield frame.page(
            "board",
            part.address,
            part.title(words["title"]),
            menu="board",
            scripts=("csv.js", "rows.js"),
            styles=("board.css",),
            found=Found("page", words["found"]) if part.number == 1 else None,
            lines=lines[part.first - 1 : part.last],
            lines_count=len(lines),
            others=sum(line.other for line in lines),
            part=part,
            parts=pages,
            verdicts=Counter(line.row.status for line in lines[part.first - 1 : part.last] if not line.other),
            filters=_filters(lines, build, words),
            marks=MARKS,
            several=len({line.row.target.place.doc for line in lines}) > 1,
            gaps=first_gaps(build),
        )


def _filters(
    lines: Sequence[BoardLine], build: Build, words: Mapping[str, str]
) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """What can be chosen, by the name of the filter: only what would leave some rows out."""
    names = {
        "verdict": {key: look.word for key, look in build.look.verdicts.items()},
        "gap": {kind: words[f"gap_{kind}"] for kind in KINDS},
        "group": {},
        "field": {key: name for line in lines for key, name in line.fields.items()},
        "doc": {key_of(iri): name for iri, name in build.titles.items()},
        "body": {key_of(b.iri): b.name for line in lines for b in line.bodies if b.iri},
    }
    offered = []
    for name, called in names.items():
        found = choices(lines, name, called)
        if name == "verdict":
            found.sort(key=lambda one: list(called).index(one[0]))
        elif name == "group":
            found.sort(key=lambda one: int(one[0]))
        else:
            found.sort(key=lambda one: (search_key(one[1]), one[1]))
        if found and not (len(found) == 1 and found[0][2] == len(lines)):
            offered.append((name, found))
    return offered
