"""Where plans or results stand in a draft the reader is told once: board, target, home; elsewhere nothing is said."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from corpus import FILES, REPORT, built
from sites import Sites

from hgkg.publish.look import LANGUAGES
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.words import read_words
from hgkg.publish.site.gathered.drafts import drafts_behind
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.home import home
from hgkg.publish.site.targets.board import board
from hgkg.publish.site.targets.pages import target_pages
from hgkg.query.opened import Opened

NOTE = re.compile(r'<p class="(?:note|small) drafts">(.*?)</p>', re.DOTALL)


def told(html: str) -> list[str]:
    """The notes about drafts, in words."""
    return [" ".join(unescape(re.sub(r"<[^>]+>", "", note)).split()) for note in NOTE.findall(html)]


def made(folder: Path, report: str) -> Material:
    return Material.of(Opened(built(folder, {**FILES, "report-2024.txt": report}), without_people=False))


@pytest.fixture(scope="session")
def final(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """No document of it is a draft."""
    return made(tmp_path_factory.mktemp("final"), REPORT)


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The same with a report that is a draft: a letterhead with holes."""
    head = REPORT.replace("Số 402-BC/TU", "Số      -BC/TU").replace("ngày 20 tháng 12", "ngày      tháng    ")
    return made(tmp_path_factory.mktemp("drafted"), f"DỰ THẢO\n{head}")


def pages_of(material: Material, lang: str) -> list[str]:
    frame = Frame(lang, material.build_id, material.called(lang))
    return [page.html for family in (home, board, target_pages) for page in family(material, frame)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_is_a_draft_nothing_is_said(final: Material, lang: str) -> None:
    assert [told(html) for html in pages_of(final, lang) if told(html)] == []


def test_a_draft_report_is_told_of_where_its_results_are(drafted: Material) -> None:
    assert drafted.drafts == {"report-2024"}
    first, table, *targets = pages_of(drafted, "vi")
    for html in (first, table):
        (words,) = told(html)
        assert "kết quả theo Báo cáo năm 2024." in words
        assert "mức đề ra" not in words  # the programmes are final
    with_result = [row for row in drafted.vi.targets if row.result]
    assert 0 < sum(bool(told(html)) for html in targets) == len(with_result) < len(targets)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_target_says_it_at_each_end_that_stands_in_a_draft(
    lang: str, five: Material, sites: Sites
) -> None:
    words = read_words("target", lang)["of_draft"]
    for row in five.vi.targets:
        page = (sites("five") / lang / str(page_of(row.target.iri))).read_text(encoding="utf-8")
        ends = (row.target.place, *([row.result.place] if row.result else []))
        assert [unescape(note) for note in told(page)] == [words for end in ends if end.doc in five.drafts]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["index.html", "board.html"])
def test_the_five_documents_say_which_of_them_are_drafts(name: str, lang: str, five: Material, sites: Sites) -> None:
    (words,) = told((sites("five") / lang / name).read_text(encoding="utf-8"))
    called = five.called(lang)
    assert f" {called['programme-2024']}; " in words
    assert f" {called['report-2024']}. " in words
    results = [row.result.place.doc for row in five.vi.board if row.result]
    some = f"{results.count('report-2024')} {'trong' if lang == 'vi' else 'of'} {len(results)} "
    assert some in words


def test_the_note_stands_before_the_table_of_the_board(sites: Sites) -> None:
    html = (sites("five") / "vi" / "board.html").read_text(encoding="utf-8")
    assert html.index('class="note drafts"') < html.index("<table")


def test_drafts_of_plans_come_first_each_with_its_share(five: Material) -> None:
    plans = [row.target.place for row in five.vi.targets]
    found = drafts_behind(five, plans, [])
    assert [(one.role, one.slug) for one in found] == [("plan", "programme-2024"), ("plan", "report-2024")]
    assert {one.all for one in found} == {len(plans)}
    assert found[0].count == sum(place.doc == "programme-2024" for place in plans)
    assert drafts_behind(five, [], []) == []
