"""The board: every target with plan, result and verdict, what is behind it, and the places that are empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from hgkg.model.finding import SEVERITIES
from hgkg.publish.counted import by_verdict
from hgkg.publish.facts import Build
from hgkg.publish.gaps import KINDS
from hgkg.publish.page.facets import Facet, facet, in_order
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import parts
from hgkg.publish.site.gathered.drafts import drafts_behind
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.gathered.touching import Touching
from hgkg.publish.site.targets.behind import MARKS
from hgkg.publish.site.targets.board_rows import NOBODY, BoardLine, board_lines, key_of
from hgkg.publish.site.targets.board_sheet import cells, distance, headings
from hgkg.publish.site.targets.gap_pages import first_gaps, gap_page, with_those_of
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow

MOST_ROWS = 75
"""Rows of a page of the board: as many as stay below 300 kB."""
MOST_BEHIND = 6
"""Documents, and bodies, that a row names; the page of its target names all."""


def board(material: Material, frame: Frame) -> Iterator[Page]:
    """The board, in as many pages as it needs."""
    build, words = material.build(frame.lang), frame.words("board")
    lines = board_lines(build, material.compared, material.concepts)
    pages = parts("board", len(lines), MOST_ROWS)
    touching = Touching(row for row in build.findings if row["severity"] == SEVERITIES[0])
    gaps, several = first_gaps(build), len({line.row.target.place.doc for line in lines}) > 1
    for part in pages:
        here = lines[part.first - 1 : part.last]
        rows = [line.row for line in here]
        first = [line.row for line in here if not line.other] or rows
        yield frame.page(
            "board",
            part.address,
            part.title(words["title"]),
            menu="board",
            scripts=("csv.js", "board.js", "list.js"),
            styles=("list.css", "board.css"),
            found=Found("page", words["found"]) if part.number == 1 else None,
            lines=here,
            lines_count=len(lines),
            others=sum(line.other for line in here),
            part=part,
            parts=pages,
            verdicts=by_verdict(build, rows),
            again=build.stated_again,
            facets=_facets(here, build, words),
            headings=headings(words),
            cells=partial(cells, frame=frame),
            distance=distance,
            grave=partial(_grave, touching),
            most=MOST_BEHIND,
            marks=MARKS,
            several=several,
            drafts=drafts_behind(
                material, (row.target.place for row in first), (row.result.place for row in first if row.result)
            ),
            gaps=with_those_of(gaps, (row.target.iri for row in rows)),
            gap_page=gap_page,
        )


def _facets(lines: Sequence[BoardLine], build: Build, words: Mapping[str, str]) -> list[Facet]:
    """What the board can be narrowed to."""
    named: dict[str, str] = {}
    for body in (body for line in lines for body in line.bodies if body.iri):
        named.setdefault(key_of(str(body.iri)), body.name)  # as the first row has it
    groups = sorted({line.row.target.group for line in lines if line.row.target.group is not None})
    values: Mapping[str, Mapping[str, str]] = {
        "verdict": {key: look.word for key, look in build.look.verdicts.items()},
        "gap": {kind: words[f"gap_{kind}"] for kind in KINDS},
        "number": {str(group): str(group) for group in groups},
        "field": in_order({key: name for line in lines for key, name in line.fields.items()}),
        "doc": in_order({key_of(iri): name for iri, name in build.titles.items()}),
        "body": {NOBODY: words["filter_nobody"], **in_order(named)},
        "source": {
            **in_order({key_of(iri): name for iri, name in build.titles.items()}),
            NOBODY: words["filter_no_source"],
        },
    }
    tokens = [line.tokens for line in lines]
    return [facet(key, words[f"filter_{key}"], (own[key].split() for own in tokens), of) for key, of in values.items()]


def _grave(touching: Touching, row: BoardRow) -> list[Row]:
    """The first of the gravest findings about the words of a target or of its result, if there is any."""
    return touching.findings(row.target.place, *((row.result.place,) if row.result else ()))[:1]
