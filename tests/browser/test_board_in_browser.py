"""The board, the matrix and the pages of targets and indicators as a reader uses them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from sites import Sites

from browser.visits import Visits

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHOWN = "() => [...document.querySelectorAll('#board tbody tr')].filter((row) => !row.hidden)"
VERDICTS = f"({SHOWN})().map((row) => row.dataset.verdict)"
NAMES = f"({SHOWN})().map((row) => row.cells[1].firstElementChild.textContent)"


def asked(page: Page, query: str) -> Page:
    """The page once more, with a query in its address."""
    page.goto(f"{page.url.partition('?')[0]}?{query}")
    return page


@pytest.fixture
def board(visit: Visits, sites: Sites) -> Page:
    return visit(sites("five") / "vi" / "board.html")


def test_a_link_to_a_verdict_shows_only_that_verdict(board: Page) -> None:
    every = board.evaluate(VERDICTS)
    shown = asked(board, "verdict=exceeded").evaluate(VERDICTS)
    assert set(shown) == {"exceeded"}
    assert len(shown) == every.count("exceeded")
    assert board.locator("select[data-facet=verdict]").input_value() == "exceeded"
    assert board.locator("#verdicts a[aria-current]").count() == 1


def test_words_are_found_without_accents_and_stand_in_the_address(board: Page) -> None:
    board.locator("[data-find]").fill("thu noi dia")
    names = board.evaluate(NAMES)
    assert names
    assert all("Thu nội địa" in name for name in names)
    assert "q=thu+noi+dia" in board.url
    assert asked(board, board.url.partition("?")[2]).evaluate(NAMES) == names


def test_the_summary_follows_the_other_filters(board: Page) -> None:
    before = board.locator("#verdicts").inner_text()
    board.locator("[data-find]").fill("tang truong")
    after = board.locator("#verdicts").inner_text()
    assert before != after
    shown = board.evaluate(VERDICTS)
    for item in board.locator("#verdicts li:not([hidden])").all():
        key = item.get_attribute("data-verdict")
        assert int(item.locator("b").inner_text()) == shown.count(key)
    board.locator("#verdicts li:not([hidden]) a").first.click()
    assert len(set(board.evaluate(VERDICTS))) == 1


def test_targets_beside_the_board_come_when_asked_for(board: Page) -> None:
    few = len(board.evaluate(VERDICTS))
    board.locator("[data-also]").check()
    assert len(board.evaluate(VERDICTS)) > few
    assert "others=1" in board.url


def test_columns_sort_by_value_both_ways_and_the_address_says_so(board: Page) -> None:
    heading = board.locator("th[data-key=apart] button")
    heading.click()
    values = f"({SHOWN})().map((row) => row.cells[4].dataset.value).filter((value) => value).map(Number)"
    up = board.evaluate(values)
    assert up == sorted(up)
    assert "sort=apart" in board.url
    heading.click()
    assert board.evaluate(values) == sorted(up, reverse=True)
    names = board.evaluate(NAMES)
    assert asked(board, "sort=-apart").evaluate(NAMES) == names
    assert board.locator("th[data-key=apart]").get_attribute("aria-sort") == "descending"


def test_figures_sort_as_numbers_whatever_stands_around_them(board: Page) -> None:
    """A dot of thousands is no decimal point, and "tăng 7,5%" is 7,5."""
    for column, key in ((2, "plan"), (3, "result")):
        asked(board, f"sort={key}")
        values = board.evaluate(f"({SHOWN})().map((row) => row.cells[{column}].dataset.value)")
        numbers = [float(value) for value in values if value]
        assert numbers == sorted(numbers)
        assert len(numbers) > 20
        assert not any(values[len(numbers) :])  # what has no number comes last


def test_the_rows_shown_can_be_saved_for_excel(board: Page) -> None:
    asked(board, "verdict=notMet")
    with board.expect_download() as download:
        board.locator("[data-save]").click()
    text = download.value.path().read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) == 1 + len(board.evaluate(VERDICTS))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all("chưa đạt" in row for row in rows[1:])


def saved(page: Page) -> list[dict[str, str]]:
    """The rows of the saved file, each by its headings, of which no two are the same."""
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    text = download.value.path().read_bytes().decode("utf-8").removeprefix("\ufeff")
    heads, *rows = csv.reader(io.StringIO(text), delimiter=";" if "/vi/" in page.url else ",")
    assert len(set(heads)) == len(heads)
    assert {len(row) for row in rows} == {len(heads)}
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_a_saved_row_has_figures_and_units_in_columns_of_their_own(board: Page) -> None:
    (cells,) = (row for row in saved(board) if row["Mức đề ra"] == "82,60%")
    assert (cells["Mức đề ra – giá trị"], cells["Mức đề ra – đơn vị"]) == ("82,6", "%")
    assert (cells["Kết quả"], cells["Kết quả – giá trị"], cells["Kết quả – đơn vị"]) == ("85,14%", "85,14", "%")
    assert (cells["So mức đề ra"], cells["So mức đề ra – đơn vị"]) == ("2,54", "điểm %")
    assert len(cells["Văn bản chi phối"].split("; ")) > 1


NUMBERS = {
    "vi": ("Mức đề ra – giá trị", "Kết quả – giá trị", "So mức đề ra", "Bằng bao nhiêu % mức đề ra", "Đem so: kết quả"),
    "en": ("Plan – value", "Result – value", "Against plan", "Percent of the plan", "Compared: result"),
}


@pytest.mark.parametrize("lang", NUMBERS)
def test_columns_of_numbers_are_numbers_as_a_spreadsheet_of_the_language_reads_them(
    visit: Visits, sites: Sites, lang: str
) -> None:
    page = visit(sites("five") / lang / "board.html")
    rows = saved(page)
    mark = "," if lang == "vi" else "."
    for column in NUMBERS[lang]:
        cells = [row[column] for row in rows if row[column]]
        assert len(cells) > 10
        assert [cell for cell in cells if not re.fullmatch(rf"-?\d+({re.escape(mark)}\d+)?", cell)] == []
    assert any(row[NUMBERS[lang][0]] == "6800" for row in rows)
    assert any(mark in row[NUMBERS[lang][1]] for row in rows)


def test_an_english_board_is_saved_in_english(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "en" / "board.html")
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    assert download.value.suggested_filename == "board-of-targets.csv"
    rows = saved(page)
    assert all(head.isascii() or set(head) - set("–") <= set(map(chr, range(128))) for head in rows[0])
    assert {"billion dong", "%"} <= {row["Plan – unit"] for row in rows}


def test_a_saved_row_says_what_was_compared_on_which_basis_and_for_whom(board: Page) -> None:
    rows = saved(board)
    held = ("Đem so: mức đề ra", "Đem so: kết quả", "Bằng bao nhiêu % mức đề ra")
    told = {tuple(row[name] for name in held) for row in rows}
    assert ("16,02", "27,14", "169,4") in told
    assert ("1879", "1879", "100") in told
    drivers, bodies = "Văn bản chi phối", "Cơ quan"
    assert {re.findall(r"\(([^()]*)\)$", row[drivers])[0] for row in rows if row[drivers]} >= {"theo cấu trúc văn bản"}
    whole = board.locator("#board tbody tr:not([hidden]) td:last-child", has_text="(giao cả văn bản)").count()
    assert sum("(giao cả văn bản)" in row[bodies] for row in rows) == whole > 0


def test_what_the_column_against_the_plan_sorts_by_is_shown(board: Page) -> None:
    board.locator("th[data-key=apart] button").click()
    board.locator("th[data-key=apart] button").click()
    cells = board.locator("#board tbody tr:not([hidden]) td.apart .small").all_inner_texts()
    shares = [float(re.findall(r"([\d.]+(?:,\d+)?)%", text)[-1].replace(".", "").replace(",", ".")) for text in cells]
    assert len(shares) > 10
    better = [200 - share if "càng thấp càng tốt" in text else share for share, text in zip(shares, cells, strict=True)]
    assert better == sorted(better, reverse=True)
    assert better != shares


def test_a_filter_tells_of_targets_beside_the_board_that_fit(board: Page) -> None:
    """Otherwise "0 of 44" says that no document gives the figure, where a target without a number does."""
    board.locator("[data-find]").fill("7.500 tỷ")
    assert board.evaluate(NAMES) == []
    beside = board.locator("[data-beside]")
    assert "1" in beside.inner_text()
    beside.click()
    assert len(board.evaluate(NAMES)) == 1
    assert beside.is_hidden()


def test_choices_count_what_there_would_be_of_them(board: Page) -> None:
    board.locator("[data-find]").fill("tăng trưởng")
    shown = board.evaluate(VERDICTS)
    words = board.locator("select[data-facet=verdict] option:not([value=''])").all_inner_texts()
    keys = board.locator("select[data-facet=verdict] option:not([value=''])").evaluate_all(
        "(all) => all.map((o) => o.value)"
    )
    told = [re.search(r"\((\d+)( ngoài bảng)?\)$", word) for word in words]
    assert [0 if one[2] else int(one[1]) for one in told if one] == [shown.count(key) for key in keys]


def test_rows_that_say_there_is_no_result_are_those_of_the_filter(board: Page) -> None:
    """A target without a figure is not compared: it must not read as if a result were missing."""
    words = "tr:not([hidden]) td:nth-child(4)"
    choice = board.locator("select[data-facet=gap] option[value=no_result]").inner_text()
    word, count = re.fullmatch(r"(.+) \((\d+)\)", choice).groups()  # type: ignore[union-attr]
    cells = [text.strip() for text in board.locator(f"#board tbody {words}").all_inner_texts()]
    assert cells.count(word) == int(count) > 0
    asked(board, "gap=no_result")
    assert {text.strip() for text in board.locator(f"#board tbody {words}").all_inner_texts()} == {word}


def test_a_choice_without_a_row_tells_of_those_beside_the_board(board: Page) -> None:
    """ "(0)" alone would say that there is none at all."""
    choice = board.locator("select[data-facet=verdict] option[value=notJudged]")
    assert re.search(r"\((\d+) ngoài bảng\)$", choice.inner_text())
    count = int(re.findall(r"\d+", choice.inner_text())[0])
    board.locator("select[data-facet=verdict]").select_option("notJudged")
    board.locator("[data-beside]").click()
    assert board.evaluate(VERDICTS) == ["notJudged"] * count
    board.locator("[data-find]").fill("không có chữ nào như thế")
    assert choice.inner_text().endswith("(0)")


GAPS = """() => [...document.querySelectorAll('[data-gaps]')].filter((one) => !one.hidden).map((one) =>
  [one.id, one.querySelector('h3 .quiet').textContent,
   [...one.querySelectorAll('tbody tr')].filter((row) => !row.hidden).length])"""


def test_gaps_follow_the_filter(board: Page) -> None:
    every = board.evaluate(GAPS)
    assert {"no-aim", "no-target", "no-result"} <= {name for name, _, _ in every}
    board.locator("select[data-facet=gap]").select_option("no_result")
    shown = len(board.evaluate(VERDICTS))
    assert shown > 12, "more than stand there at first"
    assert board.evaluate(GAPS) == [["no-result", f"({shown})", shown]]
    assert str(shown) in board.locator("[data-narrowed]").inner_text()
    board.locator("[data-find]").fill("tang truong")
    narrower = len(board.evaluate(VERDICTS))
    assert board.evaluate(GAPS) == [["no-result", f"({narrower})", narrower]]
    board.locator("[data-reset]").click()
    assert board.evaluate(GAPS) == every
    assert board.locator("[data-narrowed]").is_hidden()


def test_formulas_are_made_harmless(board: Page) -> None:
    cells = ["=1+1", "+84 123", "-5,2%", "-5 dòng", "@x", 'a"b,c', "＝1", "bình thường"]
    text = board.evaluate("(cells) => hgkgCsvText([cells])", cells)
    (row,) = csv.reader(io.StringIO(text), delimiter=";")
    assert row == ["'=1+1", "'+84 123", "-5,2%", "'-5 dòng", "'@x", 'a"b,c', "'＝1", "bình thường"]


def test_rows_are_cards_on_a_narrow_screen_and_can_be_sorted(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "board.html", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("[data-order]").select_option("-apart")
    assert page.locator("th[data-key=apart]").get_attribute("aria-sort") == "descending"


def test_without_scripts_every_row_is_there(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "board.html", scripts=False)
    assert page.locator("#board tbody tr:visible").count() == 56
    assert page.locator("form:visible").count() == 0


# ---- The matrix


@pytest.fixture
def matrix(visit: Visits, sites: Sites) -> Page:
    return visit(sites("five") / "vi" / "matrix.html")


def test_a_mark_shows_its_words_and_closes_again(matrix: Page) -> None:
    mark = matrix.locator("td a[data-e]").nth(3)
    mark.click()
    panel = matrix.locator("#evidence")
    assert panel.is_visible()
    assert panel.locator("blockquote").inner_text()
    assert panel.locator("a.where").get_attribute("href") == mark.get_attribute("href")
    matrix.keyboard.press("Escape")
    assert panel.is_hidden()
    assert matrix.evaluate("document.activeElement.dataset.e") == mark.get_attribute("data-e")


def test_arrow_keys_go_from_mark_to_mark(matrix: Page) -> None:
    cell = "document.activeElement.closest('td')"
    place = f"[{cell}.parentElement.rowIndex, {cell}.cellIndex]"
    matrix.locator("td a[data-e]").first.focus()
    row, column = matrix.evaluate(place)
    matrix.keyboard.press("ArrowDown")
    assert matrix.evaluate(place) == [row + 1, column]
    matrix.keyboard.press("ArrowRight")
    there, further = matrix.evaluate(place)
    assert (there, further > column) == (row + 1, True)
    assert matrix.locator("tr.lit").count() == 1
    matrix.keyboard.press("Enter")
    assert matrix.locator("#evidence").is_visible()


def test_bases_and_empty_rows_and_columns_can_be_left_out(matrix: Page) -> None:
    marks = int(re.findall(r"\d+", matrix.locator("#count").inner_text())[2])
    matrix.locator("input[value=structural]").uncheck()
    fewer = int(re.findall(r"\d+", matrix.locator("#count").inner_text())[2])
    assert 0 < fewer < marks
    assert matrix.locator("td a.structural:visible").count() == 0
    matrix.locator("input[name=rows]").uncheck()
    matrix.locator("input[name=columns]").uncheck()
    rows, columns, _ = map(int, re.findall(r"\d+", matrix.locator("#count").inner_text()))
    assert rows == matrix.locator("tbody tr:visible").count()
    assert columns == matrix.locator("thead th:visible").count() - 2
    assert "without=" in matrix.url


def test_words_narrow_the_matrix_to_a_document(matrix: Page) -> None:
    matrix.locator("input[name=q]").fill("20-nq/tu")
    assert matrix.locator("thead th:visible").count() - 2 >= 1
    shown = matrix.locator("tbody tr:visible").count()
    assert 0 < shown < 55


def test_the_matrix_is_cards_on_a_narrow_screen(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "matrix.html", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("thead").is_hidden()


# ---- A target, an indicator


def test_a_card_of_the_picture_leads_to_its_words(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "target" / "bd41606b064b.html")
    card = page.locator("a.card-link").last
    card.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(str(card.get_attribute("href")))
    assert page.locator("tr:target").count() == 1
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_mark_of_a_chart_leads_to_its_row(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "en" / "indicator" / "tang-truong-grdp.html")
    page.locator("svg.values a").first.click()
    assert page.locator("tr:target").count() == 1
