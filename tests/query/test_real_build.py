"""Every shipped question, the board and the trace on a build of the five real documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.query.board import board
from hgkg.query.catalogue import read_catalogue
from hgkg.query.chain import Place
from hgkg.query.left_out import left_out_note
from hgkg.query.run import run
from hgkg.query.trace import chains, find, targets_of, trace
from hgkg.query.views import targets
from hgkg.store import Store

SHIPPED = {
    f"{kind}/{name}": query
    for kind in ("answers", "views")
    for name, query in read_catalogue(folder("queries") / kind).items()
}
# What these five documents give no row for: none of them says that a document amends or replaces another, nobody has
# judged anything, and the programme stands behind all that it sets.
EMPTY = {
    "answers/amends",
    "answers/judgements",
    "answers/numbers-disagree",
    "answers/targets-without-driver",
    "views/corrections",
}


@pytest.fixture(scope="session")
def texts(build_folder: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode() for path in sorted((build_folder / "texts").glob("*.txt"))}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_question_has_an_answer_that_leads_to_the_words(real: Store, texts: dict[str, str], name: str) -> None:
    answer = run(real, SHIPPED[name], SHIPPED[name].example)
    assert answer.truncated is None
    assert answer.rows or name in EMPTY
    for row in answer.rows:
        assert texts[str(row["doc"])][int(row["start"]) : int(row["end"])] == row["quote"]


def test_the_board_shows_the_numbered_targets_in_text_order(real: Store) -> None:
    rows = board(real)
    groups = [row.target.group for row in rows]
    assert sorted({g for g in groups if g is not None}) == list(range(1, 19))
    assert [row.target.place.start for row in rows] == sorted(row.target.place.start for row in rows)
    assert {row.target.place.doc for row in rows} == {"programme-2024"}
    assert board(real, period="2024", document="programme-2024") == rows


def test_each_chain_is_whole(real: Store, texts: dict[str, str]) -> None:
    (programme,) = [hit for hit in find(real, "programme-2024") if hit.kind == "document"]
    found = chains(real, targets_of(real, programme))
    assert len(found) == len(board(real)) + 1  # one beside the numbered ones
    for chain in found:
        assert chain.drivers
        places = (chain.programme, *chain.drivers, chain.target, *chain.results, *chain.bodies)
        assert all(_stands(thing.place, texts) for thing in places)


@pytest.mark.parametrize("words", ["thu ngan sach", "hộ nghèo", "PAPI", "programme-2024"])
def test_trace_finds_with_and_without_marks(real: Store, words: str) -> None:
    assert trace(real, words)


def test_a_document_is_found_by_its_number(real: Store) -> None:
    first = find(real, "07-nq/tu")[0]
    assert (first.kind, first.number) == ("document", "07-NQ/TU")


def _stands(place: Place, texts: dict[str, str]) -> bool:
    return texts[place.doc][place.start : place.end] == place.quote


def test_a_place_in_a_ranking_is_no_amount(real: Store) -> None:
    """A bare "19" beside an index would be read as its points."""
    ranked = [row.result for row in board(real) if row.result and row.result.rank and not row.result.unit]
    assert ranked
    assert all(result.value.startswith("hạng ") for result in ranked)


def test_what_the_board_leaves_out_is_counted(real: Store) -> None:
    rows = targets(real).values()
    unnumbered = [row for row in rows if row["doc"] == "programme-2024" and "group" not in row]
    note = left_out_note(real, board(real), "en")
    assert f"{len(unnumbered)} without a number in the same documents" in note
