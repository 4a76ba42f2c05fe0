"""One count of targets: every page tells the same number of them, and what stands beside the board apart."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from corpus import built
from sites import Sites

from hgkg.publish.counted import Count, by_verdict, count
from hgkg.publish.facts import Build
from hgkg.publish.gaps import gaps_of
from hgkg.publish.look import LANGUAGES
from hgkg.publish.networks.beside import beside
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.words import read_words
from hgkg.publish.site.documents.targets import Outcomes
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.matrix.page import matrix
from hgkg.publish.site.questions.targets_told import target_places, targets_told
from hgkg.publish.site.targets.board import board
from hgkg.query.opened import Opened
from hgkg.text.counting import fill


def on_board(build: Build) -> Counter[str]:
    return Counter(row.status for row in build.board)


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Two programmes and a report of another province."""
    return Material.of(Opened(built(tmp_path_factory.mktemp("counted")), without_people=False))


@pytest.mark.parametrize("which", ["five", "other"])
def test_every_place_counts_the_targets_of_the_board(which: str, request: pytest.FixtureRequest) -> None:
    material: Material = request.getfixturevalue(which)
    build = material.vi
    expected = on_board(build)
    assert expected
    everywhere = by_verdict(build, build.targets)
    assert {key: one.targets for key, one in everywhere.items() if one.targets} == dict(expected)
    assert sum(one.targets + one.beside for one in everywhere.values()) == len(build.targets)


def test_what_stands_beside_the_board_is_never_added(five: Material) -> None:
    """The programme states targets again in its text: what it sets has as many exceeded as the board."""
    build = five.vi
    (programme,) = {str(build.facts.targets[row.target.iri]["work"]) for row in build.board}
    told = Outcomes(build).verdicts(programme)
    assert {key: one.targets for key, one in told.items()} == dict(on_board(build))
    assert any(one.beside for one in told.values())
    assert Outcomes(build).count(programme).targets == len(build.board)


def test_what_is_stated_again_says_of_which_target(five: Material) -> None:
    build = five.vi
    again = build.stated_again
    assert again
    for iri, target in again.items():
        own, first = build.facts.targets[iri], build.facts.targets[target.iri]
        assert iri not in build.on_board
        assert target.iri in build.on_board
        assert (own["work"], own["indicator"], own.get("value")) == (
            first["work"],
            first["indicator"],
            first.get("value"),
        )
    beside = {row.target.iri for row in build.others}
    assert set(again) < beside, "what is set beside the board alone repeats nothing"


def test_what_is_stated_again_is_driven_by_what_drives_its_target(five: Material, sites: Sites) -> None:
    """82,60% of households is target 3 and stated again in the text, with a resolution: no gap, and its page leads to
    the target. 6.800 tỷ đồng is stated again with none."""
    build = five.vi
    again = {iri: first for iri, first in build.stated_again.items() if first.iri in build.facts.drivers}
    rows = {row.target.iri: row for row in build.others}
    assert again
    assert len(again.keys() & build.facts.drivers.keys()) == 2
    for iri, first in again.items():
        assert "no_driver" not in gaps_of(build, rows[iri])
        page = (sites("five") / "vi" / str(page_of(iri))).read_text(encoding="utf-8")
        assert read_words("board", "vi")["gap_no_driver"] not in row_of(five, iri)
        assert f'{read_words("target", "vi")["repeats"]} <a href="../{page_of(first.iri)}">' in page


def row_of(material: Material, iri: str) -> str:
    """The row of a target on the board, with those that it leaves out."""
    (page,) = board(material, Frame("vi", material.build_id))
    return next(row for row in page.html.split("<tr") if f'href="{page_of(iri)}"' in row)


def test_every_empty_row_of_the_matrix_is_accounted_for(five: Material) -> None:
    build, words = five.vi, read_words("matrix", "vi")
    (page,) = matrix(five, Frame("vi", five.build_id))
    empty = [row for row in page.html.split('<tr><th scope="row">')[1:] if "data-e=" not in row]
    told = [int(number) for number in re.findall(r"(\d+) hàng trống", unescape(page.html.split("<table")[0]))]
    assert sum(told) == len(empty)
    repeated = build.stated_again.keys() - build.facts.drivers.keys()  # the others have a resolution where they stand
    assert fill(words["repeated"], count=len(repeated)) in page.html
    assert sum("nhắc lại chỉ tiêu số" in row for row in empty) == len(repeated) > 0


@pytest.mark.parametrize(
    ("status", "key"),
    [("noResult", "no_result"), ("notJudged", "none_notJudged"), ("notComparable", "none_notComparable")],
)
def test_a_target_without_a_result_says_why(status: str, key: str, five: Material, sites: Sites) -> None:
    rows = [row for row in five.vi.targets if row.status == status and row.result is None]
    words = read_words("target", "vi")
    assert rows
    for row in rows:
        page = (sites("five") / "vi" / str(page_of(row.target.iri))).read_text(encoding="utf-8")
        said = [words[one] for one in ("no_result", "none_notJudged", "none_notComparable") if words[one] in page]
        assert said == [words[key]]


def test_numbers_in_words() -> None:
    assert Count(18, 4).told("vi") == "18 chỉ tiêu và 4 lần nêu ngoài bảng"
    assert Count(18, 4).short("vi") == "18 + 4 ngoài bảng"
    assert Count(1200).told("vi") == "1.200 chỉ tiêu"
    assert Count(0, 7).told("vi") == "7 lần nêu ngoài bảng"
    assert (Count(0, 7).short("en"), Count(0).short("en")) == ("7 beside the board", "0")
    assert Count(1, 1).told("en") == "1 target and 1 mention beside the board"
    assert not Count(0)
    assert Count(0, 1)


def test_questions_say_how_many_targets_their_rows_are_about(five: Material) -> None:
    build, places = five.vi, target_places(five.vi)
    told = targets_told(five.asked["verdicts"].answers["vi"], places, build)
    judged = [row for row in build.targets if row.status != "notJudged"]
    assert told == count(build, (row.target.iri for row in judged))
    assert told.targets == len(build.board)
    assert told.beside
    assert not targets_told(five.asked["documents"].answers["vi"], places, build)
    assert not targets_told(five.asked["numbers"].answers["vi"], places, build), "not all of its rows are targets"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reader_meets_one_number_of_exceeded_targets(lang: str, sites: Sites, five: Material) -> None:
    """On the pages as written: home, the board, the page of the programme, the network."""
    build = five.build(lang)
    number, word = on_board(build)["exceeded"], build.look.verdicts["exceeded"].word
    told = by_verdict(build, build.targets)["exceeded"].short(lang)
    pages = sites("five") / lang
    (programme,) = {build.facts.targets[row.target.iri]["doc"] for row in build.board}
    assert f"{word} {number}" in _words(pages / "index.html")
    for page in ("board.html", f"document/file.{programme}.html"):
        assert f"{word} {told}" in _words(pages / page), page
    assert re.search(rf"{re.escape(word)} {re.escape(told)}", _words(pages / "network" / "programme.html"))
    assert told != str(number)


def test_networks_count_what_they_draw_of_the_board_apart(five: Material) -> None:
    known = beside(five.vi, five.things.people)
    every = [row.target.iri for row in five.vi.targets]
    assert known.counted(every) == count(five.vi, every).short("vi")
    assert known.counted(["a", "b"]) == "2"
    assert len(known.things["target"]) == len(five.vi.board)


def _words(path: Path) -> str:
    text = re.sub(r"<script.*?</script>|<style.*?</style>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
