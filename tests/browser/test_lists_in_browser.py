"""Lists of the site: sorted, filtered without accents and by facets, told in the address, saved as they are shown."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sites import Sites

from browser.visits import NARROW, Visits

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHOWN = "[data-list] tbody tr:not([hidden])"


@pytest.fixture
def folder(sites: Sites) -> Path:
    return sites("five") / "vi"


def first(page: Page, column: int) -> list[str]:
    """The cells of a column in the rows that are shown, in their order."""
    cells = page.locator(f"{SHOWN} > :nth-child({column})")
    return [" ".join(text.split()) for text in cells.all_inner_texts()]


def test_words_without_accents_and_facets_narrow_a_list(visit: Visits, folder: Path) -> None:
    page = visit(folder / "bodies.html")
    every = page.locator(SHOWN).count()
    page.locator("[data-find]").fill("thuong vu tinh uy")
    found = first(page, 1)
    assert 0 < len(found) < every
    assert "Ban Thường vụ Tỉnh ủy Hậu Giang" in found
    texts = page.locator(SHOWN).all_inner_texts()
    assert [text for text in texts if not all(word in text.lower() for word in ("thường", "vụ", "tỉnh", "ủy"))] == []
    page.locator("[data-facet=role]").select_option("issues")
    both = first(page, 1)
    assert both
    assert set(both) < set(found)
    assert page.locator("[data-shown]").inner_text() == f"Đang hiện {len(both)} trên {every}"
    page.locator("[data-find]").fill("zzqq")
    assert page.locator("[data-nothing]").is_visible()
    page.locator("[data-reset]").click()
    assert page.locator(SHOWN).count() == every


SPELLINGS = ("nq03tu", "03-NQ/TU", "nghi quyet 03 tu", "3nqtu", "nghị quyết số 03-NQ/TU ngày 01/02/2021")


@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_list_knows_the_spellings_that_the_search_knows(typed: str, visit: Visits, folder: Path) -> None:
    page = visit(folder / "documents.html")
    every = page.locator(SHOWN).count()
    page.locator("[data-find]").fill(typed)
    found = first(page, 1)
    assert any("03-NQ/TU" in name for name in found)
    assert len(found) < every / 4
    page.goto((folder / "search.html").as_uri())
    answers = page.evaluate("async (typed) => (await hgkgOpenSearch())(typed, 12).hits.map((hit) => hit.title)", typed)
    assert any("03-NQ/TU" in name for name in answers)


def test_a_list_of_bodies_knows_their_abbreviations(visit: Visits, folder: Path) -> None:
    page = visit(folder / "bodies.html")
    for typed, name in {"sở nnptnt": "Sở Nông nghiệp và Phát triển nông thôn", "UBMTTQ": "Mặt trận Tổ quốc"}.items():
        page.locator("[data-find]").fill(typed)
        found = first(page, 1)
        assert found, typed
        assert all(name in one for one in found), typed


def test_the_filter_of_the_matrix_knows_numbers_in_any_spelling(visit: Visits, folder: Path) -> None:
    page = visit(folder / "matrix.html")
    told = []
    for typed in ("20-NQ/TU", "20nqtu", "20 nq tu"):
        page.locator("#filters [name=q]").fill(typed)
        told.append(page.locator("#count").inner_text())
    assert len(set(told)) == 1
    assert not told[0].startswith("Đang hiện 0")


def test_what_was_chosen_stands_in_the_address_and_comes_back(visit: Visits, folder: Path) -> None:
    page = visit(folder / "findings.html")
    page.locator("[data-facet=severity]").select_option("high")
    shown = page.locator(SHOWN).count()
    assert "severity=high" in page.url
    page.reload()
    assert page.locator("[data-facet=severity]").input_value() == "high"
    assert page.locator(SHOWN).count() == shown > 0
    page.locator("#language").click()
    page.wait_for_url("**/en/findings.html?severity=high")
    assert page.locator(SHOWN).count() == shown


def test_a_column_sorts_numbers_by_value_and_back(visit: Visits, folder: Path) -> None:
    page = visit(folder / "bodies.html")
    heading = page.locator("thead th", has_text="Chỗ nêu tên")
    heading.locator("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    numbers = [int(text.replace(".", "")) for text in first(page, 5)]
    assert numbers == sorted(numbers)
    heading.locator("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert [int(text.replace(".", "")) for text in first(page, 5)] == sorted(numbers, reverse=True)


def test_the_rows_shown_are_saved_with_their_places(visit: Visits, folder: Path, tmp_path: Path) -> None:
    page = visit(folder / "question" / "events.html")
    page.locator("[data-find]").fill("hoi nghi")
    shown = page.locator(SHOWN).count()
    with page.expect_download() as saving:
        page.locator("[data-save]").click()
    saving.value.save_as(tmp_path / "events.csv")
    text = (tmp_path / "events.csv").read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(text.splitlines(), delimiter=";")
    assert head[0] == "Sự kiện"
    assert len(rows) == shown > 0
    assert {len(row) for row in rows} == {len(head)}
    assert all(int(row[-2]) < int(row[-1]) for row in rows)


LISTS = ("board", "documents", "bodies", "people", "tasks", "events", "inspections", "findings", "indicators")
ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?")
DECIMAL_POINT = re.compile(r"[+-]?\d+\.\d{1,2}")


@pytest.mark.parametrize("name", [*LISTS, "question/events", "question/numbers", "question/citations-by-section"])
def test_a_saved_list_reads_as_the_page_does(name: str, visit: Visits, folder: Path, tmp_path: Path) -> None:
    """Days, numbers and documents as they are shown, and the file is called as the page is."""
    page = visit(folder / f"{name}.html")
    with page.expect_download() as saving:
        page.locator("[data-save]").click()
    title = unicodedata.normalize("NFD", page.locator("h1").inner_text().lower().replace("đ", "d"))
    assert (
        re.sub(r"[^a-z0-9]+", "-", title.encode("ascii", "ignore").decode())
        .strip("-")
        .startswith(saving.value.suggested_filename[:-4])
    )
    saving.value.save_as(tmp_path / "saved.csv")
    text = (tmp_path / "saved.csv").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(text.splitlines(), delimiter=";") for cell in row]
    slugs = {path.stem for path in (folder / "text").iterdir()}
    assert len(cells) > 10
    assert [cell for cell in cells if ISO.fullmatch(cell) or DECIMAL_POINT.fullmatch(cell) or cell in slugs] == []


def saved(page: Page, folder: Path, between: str = ";") -> list[list[str]]:
    """The rows of the file that a list is saved as, its headings first."""
    with page.expect_download() as saving:
        page.locator("[data-save]").click()
    saving.value.save_as(folder / "saved.csv")
    return list(csv.reader((folder / "saved.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=between))


@pytest.mark.parametrize("name", ["events", "tasks", "people", "inspections"])
def test_a_saved_list_has_the_words_and_where_they_stand(
    name: str, visit: Visits, folder: Path, tmp_path: Path, sites: Sites
) -> None:
    """Every row leads into a text: words, document, section, from, to."""
    head, *rows = saved(visit(folder / f"{name}.html"), tmp_path)
    assert head[-5:] == ["Nguyên văn", "Văn bản", "Mục", "từ ký tự", "đến ký tự"]
    assert {len(row) for row in rows} == {len(head)}
    records = (sites.built("five") / "records.jsonl").read_text(encoding="utf-8").splitlines()
    quotes = {(one["start"], one["end"], " ".join(one["quote"].split())) for one in map(json.loads, records)}
    assert [row for row in rows if (int(row[-2]), int(row[-1]), row[-5]) not in quotes] == []
    assert all(row[-4] for row in rows)


@pytest.mark.parametrize(("lang", "columns"), [("vi", ("Mức đề ra", "Kết quả")), ("en", ("Plan", "Result"))])
def test_the_saved_board_has_the_words_of_plan_and_result(
    lang: str, columns: tuple[str, str], visit: Visits, sites: Sites, tmp_path: Path
) -> None:
    page = visit(sites("five") / lang / "board.html")
    head, *rows = saved(page, tmp_path, ";" if lang == "vi" else ",")
    assert {len(row) for row in rows} == {len(head)}
    records = (sites.built("five") / "records.jsonl").read_text(encoding="utf-8").splitlines()
    quotes = {(one["start"], one["end"], " ".join(one["quote"].split())) for one in map(json.loads, records)}
    for column in columns:
        at = head.index(column) + 4
        told = [row[at : at + 4] for row in rows if row[at]]
        assert len(told) > 20
        assert [one for one in told if (int(one[2]), int(one[3]), one[0]) not in quotes or not one[1]] == []


@pytest.mark.parametrize(("lang", "written"), [("vi", "12345,5"), ("en", "12345.5")])
def test_numbers_are_saved_without_what_groups_their_digits(
    lang: str, written: str, visit: Visits, sites: Sites, tmp_path: Path
) -> None:
    """As on the board: "12.345" is twelve and a bit to an English spreadsheet."""
    page = visit(sites("five") / lang / "question" / "numbers.html")
    numbers = page.locator("tbody td.number[data-value]")
    numbers.first.evaluate("cell => { cell.dataset.value = '12345.5'; cell.textContent = '12 345,5'; }")
    cells = [cell for row in saved(page, tmp_path, ";" if lang == "vi" else ",") for cell in row]
    assert written in cells
    assert [cell for cell in cells if re.fullmatch(r"\d{1,3}([.,]\d{3})+", cell)] == []


@pytest.mark.parametrize("name", ["bodies", "question/numbers", "question/events"])
def test_lists_are_cards_where_the_screen_is_narrow(name: str, visit: Visits, folder: Path) -> None:
    """Nothing scrolls sideways, and each cell says under which heading it stands."""
    page = visit(folder / f"{name}.html", width=NARROW)
    frame = page.locator("[data-list] .scroll")
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    assert page.locator("[data-list] tbody td[data-label]").count()
    wide = visit(folder / f"{name}.html").locator("[data-list] tbody tr").first
    assert wide.evaluate("row => getComputedStyle(row).display") == "table-row"


def test_a_saved_list_is_called_in_the_language_of_its_page(visit: Visits, sites: Sites) -> None:
    names = []
    for lang in ("vi", "en"):
        page = visit(sites("five") / lang / "bodies.html")
        with page.expect_download() as saving:
            page.locator("[data-save]").click()
        names.append(saving.value.suggested_filename)
    assert names == ["co-quan.csv", "bodies.csv"]


def test_headings_to_press_are_told_of_only_where_there_are_headings(visit: Visits, folder: Path) -> None:
    for name in ("board", "indicators"):
        assert visit(folder / f"{name}.html").locator("[data-sorts]").is_visible()
        assert not visit(folder / f"{name}.html", width=NARROW).locator("[data-sorts]").is_visible()
        assert not visit(folder / f"{name}.html", scripts=False).locator("[data-sorts]").is_visible()


def test_a_question_is_found_in_the_catalogue_by_its_group(visit: Visits, folder: Path) -> None:
    page = visit(folder / "questions.html")
    page.locator("[data-facet=subject]").select_option("quality")
    assert page.locator("[data-item]:not([hidden])").count() > 5
    assert page.locator("section[data-group]:not([hidden])").count() == 1


def test_what_the_filters_leave_out_is_faint_in_the_timeline(visit: Visits, folder: Path) -> None:
    page = visit(folder / "timeline.html")
    marks = page.locator(".mark").count()
    page.locator("[data-facet=kind]").select_option("held")
    held = page.locator("[data-item]:not([hidden])").evaluate_all("items => items.map((item) => item.id)")
    assert len(held) == 5
    bright = page.locator(".mark:not(.faint)").evaluate_all("marks => marks.map((mark) => mark.dataset.mark)")
    assert bright
    assert set(bright) <= set(held)  # one of the five has no date, and so no mark
    assert page.locator(".mark.faint").count() == marks - len(bright)
    narrow = visit(folder / "timeline.html", width=NARROW)
    assert not any(picture.is_visible() for picture in narrow.locator("svg.timeline").all())
    assert narrow.locator("#y2024").is_visible()


def test_without_scripts_all_of_a_list_is_there(visit: Visits, folder: Path) -> None:
    page = visit(folder / "findings.html", scripts=False)
    assert page.locator(SHOWN).count() > 50
    assert not page.locator("[data-filters]").is_visible()


def test_a_command_is_copied(visit: Visits, folder: Path) -> None:
    page = visit(next(iter(sorted((folder / "finding").glob("*.html")))))
    page.locator("button[data-copy]").first.click()
    assert str(page.evaluate("getSelection().toString()")).startswith("hgkg judge confirm finding-")
