"""The matrix: a mark for each document, target and basis, with its words; empty rows and columns."""

from __future__ import annotations

import json

import pytest
from page_reader import Page

from hgkg.publish.look import LANGUAGES
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.matrix import page as matrix_module
from hgkg.publish.site.matrix.page import matrix
from hgkg.query.views import place


def read(material: Material, lang: str) -> list[Page]:
    return [Page(page.html) for page in matrix(material, Frame(lang, material.build_id))]


def marks(page: Page) -> list[dict[str, str | None]]:
    return [attrs for tag, attrs in page.tags if tag == "a" and "data-e" in attrs]


def heads(page: Page) -> list[str]:
    """The pages that the headings of rows and columns lead to."""
    return [link for link in page.links() if link.startswith(("target/", "document/"))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_a_mark_for_each_document_target_and_basis(five: Material, lang: str) -> None:
    (page,) = read(five, lang)
    rows = [row for rows in five.vi.facts.drivers.values() for row in rows]
    said = {(row["target"], row["document"], row["basis"]) for row in rows}
    assert len(marks(page)) == len(said) > 50


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_leads_to_words_that_say_so(five: Material, lang: str) -> None:
    (page,) = read(five, lang)
    evidence = json.loads(next(text for attrs, text in page.scripts if attrs.get("id") == "evidence-data"))
    quotes = {place(row).quote for rows in five.vi.facts.drivers.values() for row in rows}
    assert {quote for quote, _, _ in evidence} <= quotes
    for mark in marks(page):
        assert evidence[int(str(mark["data-e"]))][2] == mark["href"]
        assert mark["aria-label"]
    assert len({href for _, _, href in evidence}) == len(evidence)


def test_every_target_has_a_row_and_every_document_a_column(five: Material) -> None:
    (page,) = read(five, "vi")
    targets = {str(page_of(row.target.iri)) for row in five.vi.targets}
    driving = {str(page_of(str(r["document"]))) for rows in five.vi.facts.drivers.values() for r in rows}
    found = heads(page)
    assert targets | driving <= set(found)
    idle = set(found) - targets - driving
    assert idle
    columns = [link for link in found if link.startswith("document/")]
    assert {link in idle for link in columns[: len(driving)]} == {False}
    assert len(columns) == len(set(columns)) == len(driving) + len(idle)


@pytest.mark.parametrize(("lang", "called"), [("vi", "Chương trình năm 2024"), ("en", "Programme 2024")])
def test_a_document_with_a_file_is_called_as_elsewhere_and_not_by_the_head_of_a_long_title(
    five: Material, lang: str, called: str
) -> None:
    """Programmes of several years begin with the same words, and a title that is cut loses the year."""
    (made,) = matrix(five, Frame(lang, five.build_id))
    assert f">{called}</a></th>" in made.html


def test_it_is_a_table_with_headings(five: Material) -> None:
    (page,) = read(five, "vi")
    scopes = [attrs.get("scope") for tag, attrs in page.tags if tag == "th"]
    cells = sum(tag == "td" for tag, _ in page.tags)
    rows, columns = scopes.count("row"), scopes.count("col")
    assert rows == len(five.vi.targets)
    assert cells == rows * (columns - 1)
    assert sum(tag == "col" for tag, _ in page.tags) == columns


def test_a_large_matrix_stands_on_several_pages(five: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = read(five, "vi")
    monkeypatch.setattr(matrix_module, "MOST_CELLS", 0)
    cut = read(five, "vi")
    assert len(cut) == 3
    assert sum(len(marks(page)) for page in cut) == len(marks(whole))
    assert "hàng 21–40 trong 56" in cut[1].words
    rows = [link for page in cut for link in heads(page) if link.startswith("target/")]
    assert rows == [link for link in heads(whole) if link.startswith("target/")]
