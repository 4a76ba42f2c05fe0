from __future__ import annotations

import pytest
from small_world import REVENUE

from hgkg.errors import QueryError
from hgkg.pipeline import BuildReport
from hgkg.query.board import board, programme_targets, rows_of_all
from hgkg.query.opened import Opened
from hgkg.query.views import facts
from hgkg.store import Store


def test_the_board_in_text_order(store: Store) -> None:
    rows = board(store)
    assert [(r.target.group, r.target.value, r.status, r.reported, r.results) for r in rows] == [
        (1, "6.500", "exceeded", "exceeded", 2),
        (2, "< 2", "notMet", "met", 1),
        (3, "> năm 2023", "noResult", None, 0),
    ]
    assert (rows[0].reason_vi, rows[0].reason_en) == ("lý do 1", "reason 1")


def test_target_and_result_lead_to_their_words(store: Store) -> None:
    first = board(store)[0]
    assert (first.target.place.doc, first.target.place.quote, first.target.place.section) == (
        "programme-x",
        REVENUE,
        "I",
    )
    assert first.result is not None
    assert (first.result.place.doc, first.result.place.title) == ("report-x", "Báo cáo 99-BC/TU")


def test_the_report_is_closer_than_the_news(store: Store) -> None:
    """Both give a figure for the same indicator and year."""
    result = board(store)[0].result
    assert result is not None
    assert (result.value, result.unit, result.of_plan) == ("7.000", "tỷ đồng", "đạt 107,69% kế hoạch")


def test_words_follow_the_language(store: Store) -> None:
    result = board(store, lang="en")[0].result
    assert result is not None
    assert (result.of_plan, result.versus_previous) == ("107.69% of plan", "up 5.2% against cùng kỳ")


def test_a_target_that_a_report_speaks_of_is_not_judged(real_build: BuildReport) -> None:
    """It has no assessment; "no result" would say that somebody looked for one."""
    opened = Opened(real_build.out, without_people=False)
    rows = [row for row in rows_of_all(facts(opened.store())) if row.status == "notJudged"]
    judged = {record["target"] for record in opened.records() if record["kind"] == "alignment"}
    every = {record["id"] for record in opened.records() if record["kind"] == "target"}
    assert len(rows) == len(every - judged) > 0
    assert all("báo cáo" in row.reason_vi and "report" in row.reason_en for row in rows)


CHOSEN = [
    ({"period": "2024"}, 3, "the period of the targets"),
    ({"period": "2023"}, 0, "another year"),
    ({"document": "chuong trinh"}, 3, "part of a title without marks"),
    ({"document": "programme-x", "period": "2024"}, 3, "both"),
    ({"document": "07-NQ/TU"}, 0, "a document that sets no target"),
]


@pytest.mark.parametrize(("chosen", "count", "why"), CHOSEN, ids=[case[2] for case in CHOSEN])
def test_a_part_of_the_board(store: Store, chosen: dict[str, str], count: int, why: str) -> None:
    assert len(board(store, **chosen)) == count


@pytest.mark.parametrize("chosen", [{"period": "năm nay"}, {"document": "không có"}])
def test_wrong_choices(store: Store, chosen: dict[str, str]) -> None:
    with pytest.raises(QueryError):
        board(store, **chosen)


POLICY, NEWS = "http://purl.org/spar/fabio/PolicyDocument", "http://purl.org/spar/fabio/NewsItem"
SETS = [
    ([{"group": 1}, {"genre": POLICY}, {"genre": NEWS}], [{"group": 1}], "numbered ones where there are any"),
    ([{"genre": POLICY}, {"genre": NEWS}], [{"genre": POLICY}], "else those of policy documents"),
    ([{"genre": NEWS}, {}], [{"genre": NEWS}, {}], "else all"),
    ([], [], "none"),
]


@pytest.mark.parametrize(("rows", "expected", "why"), SETS, ids=[case[2] for case in SETS])
def test_targets_of_documents_that_set_targets(
    rows: list[dict[str, str | int]], expected: list[dict[str, str | int]], why: str
) -> None:
    assert list(programme_targets(rows)) == expected
