"""The board: a row a target, what filters compare, bars, gaps as rows; the same in both languages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from corpus import built
from page_reader import Page
from site_reader import read_site
from sites import Sites

from hgkg.publish.look import LANGUAGES
from hgkg.publish.page.addresses import page_of, words_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.targets import board as board_module
from hgkg.publish.site.targets import gap_pages as gaps_module
from hgkg.publish.site.targets.board import board
from hgkg.publish.site.targets.board_rows import NOBODY, BoardLine, board_lines, key_of
from hgkg.publish.site.targets.gap_pages import first_gaps, gap_pages
from hgkg.query.opened import Opened
from hgkg.query.run import run

PREFIXES = """PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT (COUNT(DISTINCT ?one) AS ?count) WHERE { """
EMPTY = {
    "no_driver": """?said hg:target ?one . FILTER NOT EXISTS { ?drive a hg:Drive ; hg:driven ?one } ?one a hg:Target
      FILTER NOT EXISTS { ?one rdfs:label ?name ; hg:value ?same . ?first rdfs:label ?name ; hg:value ?same ;
        hg:targetGroup ?number ; ^hg:driven ?behind } }""",
    "no_target": """?one a hg:Document ; eli:type_document <https://w3id.org/hgkg/vocab/document-type/nghi-quyet> .
      FILTER NOT EXISTS { ?drive a hg:Drive ; hg:driver ?one } FILTER EXISTS { ?citing eli:cites ?one } }""",
    "no_result": "?said hg:target ?one ; hg:computedVerdict <https://w3id.org/hgkg/vocab/verdict/noResult> }",
    "no_aim": "?one a hg:Result . FILTER NOT EXISTS { ?assessment hg:target ?aim ; hg:result ?one } }",
}
"""What each kind of gap is, asked of the graph itself."""


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Two programmes and a report of another province."""
    return Material.of(Opened(built(tmp_path_factory.mktemp("elsewhere")), without_people=False))


def lines_of(material: Material, lang: str = "vi") -> tuple[BoardLine, ...]:
    return board_lines(material.build(lang), material.compared, material.concepts)


def page_in(material: Material, lang: str) -> Page:
    (page,) = board(material, Frame(lang, material.build_id))
    return Page(page.html)


def rows_in(page: Page) -> list[dict[str, str | None]]:
    """The attributes of the rows of the board."""
    return [attrs for tag, attrs in page.tags if tag == "tr" and "data-verdict" in attrs]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["five", "elsewhere"])
def test_every_target_has_a_row_and_a_link_to_its_page(name: str, lang: str, request: pytest.FixtureRequest) -> None:
    material: Material = request.getfixturevalue(name)
    page, build = page_in(material, lang), material.build(lang)
    rows = rows_in(page)
    assert [row["data-verdict"] for row in rows] == [row.status for row in build.targets]
    assert ["data-other" in row for row in rows] == [False] * len(build.board) + [True] * len(build.others)
    links = set(page.links())
    for row in build.targets:
        assert {page_of(row.target.iri), words_at(row.target.place)} <= links
        assert row.result is None or words_at(row.result.place) in links


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_figures_are_those_of_the_documents(elsewhere: Material, lang: str) -> None:
    told = {line.row.target.indicator: (line.plan, line.result, line.apart) for line in lines_of(elsewhere, lang)}
    points = "+0,3 điểm %" if lang == "vi" else "+0.3 pts"
    assert told["Tỷ lệ hộ nghèo"] == ("còn 1,8%" if lang == "vi" else "down to 1.8%", *_poverty(elsewhere, lang))
    assert str(told["Tỷ lệ hộ nghèo"][2]) == points
    assert {line.row.target.indicator for line in lines_of(elsewhere) if line.less} == {"Tỷ lệ hộ nghèo"}


def _poverty(material: Material, lang: str) -> tuple[str, str]:
    (line,) = (one for one in lines_of(material, lang) if one.row.target.indicator == "Tỷ lệ hộ nghèo")
    assert ("2,1%" if lang == "vi" else "2.1%") in line.result
    assert line.row.status == "notMet"
    assert line.drawn is not None
    assert line.drawn.better == (0, line.drawn.plan)
    assert line.drawn.length > line.drawn.plan
    return line.result, line.apart


def test_what_was_compared_is_told_where_it_is_not_the_result_itself(five: Material) -> None:
    told = {line.row.target.indicator: line.reckoned for line in lines_of(five) if line.reckoned}
    assert told["Thu nội địa - tốc độ tăng"] == "27,14%"
    assert told["Số cuộc kiểm tra của chi bộ có chi ủy"] == "1.879/1.879"
    assert "Thu nội địa" not in told


def test_a_bar_is_drawn_exactly_where_two_figures_were_compared(five: Material) -> None:
    page = page_in(five, "vi")
    bars = [attrs for tag, attrs in page.tags if tag == "svg" and "bullet" in (attrs.get("class") or "")]
    assert len(bars) == len(five.compared)
    assert Counter(str(bar["class"]).rpartition("is-")[2] for bar in bars) == Counter(
        row.status for row in five.vi.targets if row.target.iri in five.compared
    )
    assert all(bar["aria-label"] for bar in bars)


def test_what_filters_compare_is_what_stands_behind_a_target(five: Material) -> None:
    facts = five.vi.facts
    for line in lines_of(five):
        iri, tokens = line.row.target.iri, line.tokens
        papers = {str(row["document"]) for row in facts.drivers.get(iri, ())} | {str(facts.targets[iri]["work"])}
        assert set(tokens["doc"].split()) == {key_of(paper) for paper in papers}
        assert tokens["verdict"] == line.row.status
        judged = line.row.status != "notJudged"
        driven = iri in facts.drivers or iri in five.vi.stated_again
        assert ("no_driver" in tokens["gap"].split()) == (judged and not driven)
        assert ("no_result" in tokens["gap"].split()) == (line.row.status == "noResult")
        rows = facts.responsible.get(iri, ())
        told = {key_of(str(row["body"])) for row in rows}
        assert not told or set(tokens["body"].split()) - {NOBODY} == told
        assert (NOBODY in tokens["body"].split()) == all("whole" in row for row in rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_of_a_filter_is_one_that_rows_have_with_its_count(five: Material, lang: str) -> None:
    (made,) = board(five, Frame(lang, five.build_id))
    rows = rows_in(Page(made.html))
    selects = re.findall(r'<select data-facet="(\w+)">(.*?)</select>', made.html, re.DOTALL)
    assert {"verdict", "number", "field", "doc"} <= {name for name, _ in selects}
    for name, inner in selects:
        offered = re.findall(r'<option value="([^"]+)"(?: lang="vi")?>[^<]*\((\d+)\)</option>', inner)
        counts = Counter(key for row in rows for key in set((row.get(f"data-{name}") or "").split()))
        assert {key: int(count) for key, count in offered} == counts


def test_a_result_of_another_period_says_so(elsewhere: Material) -> None:
    page = page_in(elsewhere, "vi")
    (line,) = (one for one in lines_of(elsewhere) if one.row.target.period == "2025" and one.row.result)
    assert (line.row.result.period, line.drawn) == ("2024", None)
    assert page.words.count("của kỳ 2024") == 1


def test_who_answers_for_a_target_is_who_was_told_else_who_issued_its_document(elsewhere: Material) -> None:
    by_number = {
        line.row.target.group: line for line in lines_of(elsewhere) if line.row.target.place.doc == "programme-2024"
    }
    assert [(body.name, body.how) for body in by_number[4].bodies] == [("Sở Y tế tỉnh Cà Mau", "told")]
    assert {body.how for body in by_number[2].bodies} == {"issuer"}
    assert by_number[4].bodies[0].place.quote.startswith("Sở Y tế")


def test_who_is_told_to_act_on_the_whole_document_is_not_told_of_one_target(five: Material) -> None:
    """Words about the programme give none of its targets to a certain body."""
    numbered = [line for line in lines_of(five) if line.row.target.group is not None]
    assert {body.how for line in numbered for body in line.bodies} == {"whole"}
    assert all(NOBODY in line.tokens["body"].split() for line in numbered)
    (made,) = board(five, Frame("vi", five.build_id))
    told = [line for line in lines_of(five) if any(body.how == "whole" for body in line.bodies)]
    assert len(told) == len(numbered) + 1  # and one beside the numbered ones
    assert made.html.count('<span class="small">(giao cả văn bản)</span>') == len(told)  # once, after the last of them


@pytest.mark.parametrize("name", ["five", "elsewhere"])
def test_gaps_are_counted_as_the_questions_count_them(name: str, request: pytest.FixtureRequest) -> None:
    material: Material = request.getfixturevalue(name)
    found = {one.kind: one.count for one in first_gaps(material.vi)}
    asked = {kind: run(material.store, PREFIXES + where).rows[0]["count"] for kind, where in EMPTY.items()}
    assert found == asked
    assert found["no_aim"] > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_gaps_stand_on_their_pages_however_many(five: Material, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(gap_pages(five, Frame(lang, five.build_id)))
    monkeypatch.setattr(gaps_module, "MOST_ROWS", 50)
    cut = list(gap_pages(five, Frame(lang, five.build_id)))
    assert len(whole) == 1
    assert len(cut) == -(-sum(one.count for one in first_gaps(five.build(lang))) // 50)
    assert len({page.address for page in cut} | {page.title for page in cut}) == 2 * len(cut)

    def where(pages: list[object]) -> list[str]:
        return [link for page in pages for link in Page(page.html).links() if "text/" in link]  # type: ignore[attr-defined]

    assert where(cut) == where(whole)


def test_a_long_board_stands_on_several_pages_and_says_so(five: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board_module, "MOST_ROWS", 20)
    pages = list(board(five, Frame("vi", five.build_id)))
    assert [page.address for page in pages] == ["board.html", "board-2.html", "board-3.html"]
    rows = [row for page in pages for row in rows_in(Page(page.html))]
    assert len(rows) == len(five.vi.targets)
    assert "dòng 21–40 trong 56" in Page(pages[1].html).words
    assert {"board.html", "board-3.html"} <= set(Page(pages[1].html).links())


def test_hostile_words_stay_words(sites: Sites) -> None:
    pages = read_site(sites("hostile"))
    for address in ("vi/board.html", "en/board.html", "vi/gaps.html", "vi/matrix.html"):
        page = pages[address].page
        assert not page.handlers()
        assert all("src" in attrs or attrs.get("type") == "application/json" for attrs, _ in page.scripts)
    assert any(rows_in(pages[f"{lang}/board.html"].page) for lang in LANGUAGES)


def test_without_a_target_the_board_says_so(sites: Sites) -> None:
    for lang, words in (("vi", "Chưa đọc được chỉ tiêu nào"), ("en", "No target was read")):
        page = read_site(sites("no-targets"))[f"{lang}/board.html"].page
        assert words in page.words
        assert rows_in(page) == []


def test_both_languages_are_written_alike(five: Material) -> None:
    vi, en = (page_in(five, lang) for lang in LANGUAGES)
    marks = ("span", {"lang": "vi"})  # in the English one Vietnamese words are marked as such
    assert [tag for tag, _ in vi.tags] == [tag for tag, attrs in en.tags if (tag, dict(attrs)) != marks]
    assert vi.links() == [link.replace("../vi/", "../en/") for link in en.links()] or len(vi.links()) == len(en.links())


def test_the_same_build_gives_the_same_bytes(real_site: Path, five: Material) -> None:
    (page,) = board(five, Frame("vi", five.build_id, five.called("vi")))
    assert (real_site / "vi" / "board.html").read_text(encoding="utf-8") == page.html


def test_against_plan_sorts_by_what_is_better(five: Material) -> None:
    html = next(iter(board(five, Frame("vi", five.build_id)))).html
    found = re.findall(r'<td class="apart"[^>]* data-value="([\d.]+)".*?<td[^>]* data-csv="([^"]+)"', html, re.DOTALL)
    assert found
    for order, verdict in found:
        assert (float(order) > 1) == (verdict == "vượt"), (order, verdict)
        assert (float(order) == 1) == (verdict == "đạt"), (order, verdict)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_row_leads_to_a_grave_finding_about_its_words(five: Material, lang: str) -> None:
    """1498 accidents stand on the board as the text has them, and a finding says that they were 149."""
    (made,) = board(five, Frame(lang, five.build_id))
    rows = re.findall(r"<tr[^>]*>.*?</tr>", made.html, re.DOTALL)
    (accidents,) = (row for row in rows if "1498" in row or "1,498" in row)
    (finding,) = re.findall(r'<a class="small grave" href="(finding/\w+\.html)" title="([^"]+)"', accidents)
    assert "149" in finding[1]
    (jobs,) = (row for row in rows if "Số lao động được tạo việc làm mới" in row and "26" in row)
    assert "grave" not in jobs  # a finding of less weight is left to the page of the target
