"""The reading view in a browser: from a span to its facts and back, colours, notes, keys, parts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sites import Sites

from browser.visits import NARROW, Visits
from hgkg.pipeline import BuildReport, build
from hgkg.publish.site.reading import parts as reading_parts
from hgkg.publish.site.writing import write_site
from hgkg.query.opened import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

OPEN = "#panel:not([hidden]) .fact"


@pytest.fixture
def report(sites: Sites) -> Path:
    return sites("five") / "vi" / "text" / "report-2024.html"


@pytest.fixture
def programme(sites: Sites) -> Path:
    return sites("five") / "vi" / "text" / "programme-2024.html"


def in_view(page: Page, selector: str) -> bool:
    """Whether an element can be seen and nothing stands on it."""
    script = """(one) => { const box = one.getClientRects()[0];
      const top = document.elementFromPoint(box.left + 3, box.top + box.height / 2);
      return one === top || one.contains(top); }"""
    return bool(page.locator(selector).first.evaluate(script))


@pytest.mark.parametrize("width", [1400, NARROW])
def test_an_address_leads_to_its_words_and_their_facts(width: int, programme: Path, visit: Visits) -> None:
    page = visit(programme, "c6066-6088", width=width)
    page.locator(OPEN).first.wait_for()
    assert page.locator(".here").all_text_contents() == ["Kết nạp 1150 đảng viên"]
    assert in_view(page, "#c6066-6088")
    ends = page.locator("#told .ends").first
    assert "1150 đảng viên" in ends.inner_text()
    assert "1.293" in ends.inner_text()
    assert ends.locator(".verdict.is-exceeded").count() == 1


def test_words_at_which_nothing_was_read_are_found_all_the_same(
    programme: Path, visit: Visits, real_build: BuildReport
) -> None:
    """A link of an older build, or one with places of somebody's own."""
    text = (real_build.out / "texts" / "programme-2024.txt").read_bytes().decode("utf-8")
    start = text.index("tinh giản biên chế") + 5
    page = visit(programme, f"c{start}-{start + 30}")
    page.wait_for_function("getSelection().toString()")
    assert page.evaluate("getSelection().toString()") == text[start : start + 30]
    assert page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().top") > 0
    assert page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().bottom < innerHeight")


def test_from_one_end_of_a_verdict_to_the_other(programme: Path, visit: Visits) -> None:
    page = visit(programme, "c6066-6088")
    page.locator("#told .ends .several a").first.click()
    page.wait_for_url("**/report-2024.html#c13325-13363")
    page.locator(OPEN).first.wait_for()
    assert page.locator(".here").first.inner_text() == "kết nạp được 1.293/1.150 đảng viên mới"
    assert in_view(page, "#c13325-13363")


def test_a_click_opens_all_that_stands_on_a_span(report: Path, visit: Visits) -> None:
    page = visit(report)
    nested = page.locator("#source mark.is-document mark.is-body").first
    nested.click()
    page.locator(OPEN).first.wait_for()
    kinds = page.locator("#told .fact > .kind").all_text_contents()
    assert kinds[0].endswith("Cơ quan")
    assert any(kind.endswith("Văn bản") for kind in kinds[1:])
    assert page.url.endswith("#" + nested.get_attribute("id"))
    page.locator("#close").click()
    assert page.locator("#panel").is_hidden()
    assert page.locator(".here").count() == 0


def test_keys_alone(report: Path, visit: Visits) -> None:
    page = visit(report)
    page.locator("#source [tabindex='0']").focus()
    seen = []
    for _ in range(5):
        page.keyboard.press("n")
        seen.append(page.evaluate("document.activeElement.id"))
    assert len(set(seen)) == 5
    assert all(name.startswith("c") for name in seen)
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == seen[-2]
    page.keyboard.press("Enter")
    page.locator(OPEN).first.wait_for()
    assert page.locator(".here").first.get_attribute("id") == seen[-2]
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.id") == seen[-2]
    assert page.locator("#source [tabindex='0']").count() == 1


def test_the_legend_hides_a_kind_and_goes_through_it(report: Path, visit: Visits) -> None:
    page = visit(report)
    kind = page.locator("#legend [data-kind=person]")
    ground = "(one) => getComputedStyle(one).backgroundColor"
    person = page.locator("#source mark.is-person").first
    before = person.evaluate(ground)
    kind.locator(".show").click()
    assert person.evaluate(ground) != before
    kind.locator(".show").click()
    assert person.evaluate(ground) == before
    count = int(kind.locator("b").inner_text())
    places = []
    for _ in range(count):
        kind.locator(".step").last.click()
        page.locator(OPEN).first.wait_for()
        page.wait_for_function("name => location.hash !== name", arg=f"#{places[-1]}" if places else "#")
        places.append(page.evaluate("location.hash.slice(1)"))
    assert len(set(places)) == len(places) == count


def test_a_footnote_opens_where_it_is_called(report: Path, visit: Visits) -> None:
    page = visit(report)
    marker = page.locator("#source a.ref").first
    name = marker.get_attribute("href")
    assert name is not None
    note = page.locator(name).inner_text()
    marker.click()
    opened = page.locator(".note-here")
    assert opened.inner_text().startswith(note[:80])
    marker.click()
    assert opened.count() == 0
    marker.click()
    opened.locator("a").click()
    assert page.url.endswith(name)
    assert in_view(page, name)
    back = page.locator(f"{name} + a.back")
    back.click()
    assert page.url.endswith("#" + (marker.get_attribute("id") or "?"))
    assert in_view(page, "#source a.ref")


def test_without_scripts_text_colours_and_notes_are_there(report: Path, visit: Visits) -> None:
    page = visit(report, "c13325-13363", scripts=False)
    assert page.locator("#c13325-13363").is_visible()
    assert (
        page.locator("#source mark").first.evaluate("(one) => getComputedStyle(one).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )
    marker = page.locator("#source a.ref").first
    marker.click()
    assert page.url.endswith(marker.get_attribute("href") or "?")


def test_the_other_language_keeps_the_span(programme: Path, visit: Visits) -> None:
    page = visit(programme, "c6066-6088")
    page.locator("#language").click()
    page.wait_for_url("**/en/text/programme-2024.html#c6066-6088")
    page.locator(OPEN).first.wait_for()
    assert page.locator("#told .verdict").first.inner_text().endswith("exceeded")


def test_printed_without_panel_and_controls(report: Path, visit: Visits) -> None:
    page = visit(report, "c13325-13363", on_paper=True)
    page.locator("#panel").wait_for(state="hidden")
    assert page.locator(".outline").is_hidden()
    assert page.locator("#source").is_visible()


def test_a_place_of_a_long_text_is_found_on_its_part(
    tmp_path: Path, visit: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_parts, "MOST", 9_000)
    aims = "".join(
        f"{n}. Thực hiện Nghị quyết số {n}-NQ/TU, thu ngân sách đạt {n}.500 tỷ đồng.\n" for n in range(10, 210)
    )
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "dai.txt").write_text(f"CHƯƠNG TRÌNH\nnăm 2024\n\n{aims}", encoding="utf-8")
    build([tmp_path / "documents"], tmp_path / "build")
    write_site(tmp_path / "site", Opened(tmp_path / "build", without_people=False))
    records: list[dict[str, Any]] = [
        json.loads(line) for line in (tmp_path / "build" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    last = [record for record in records if record["kind"] == "citation"][-1]

    page = visit(tmp_path / "site" / "vi" / "text" / "dai.html", f"c{last['start']}-{last['end']}")
    page.wait_for_url("**/dai.part-*.html#c*")
    page.locator(OPEN).first.wait_for()
    assert page.locator(".here").first.inner_text() == last["quote"]


def test_the_list_of_documents_is_narrowed_and_remembered(visit: Visits, sites: Sites) -> None:
    page = visit(sites("five") / "vi" / "documents.html")
    shown = "document.querySelectorAll('tbody tr:not([hidden])').length"
    everything = page.evaluate(shown)
    page.locator("[data-facet=state]").select_option("held")
    assert page.evaluate(shown) == 5
    page.locator("[data-facet=state]").select_option("")
    page.locator("[data-find]").fill("20-nq/tw")
    assert 0 < page.evaluate(shown) < everything
    page.reload()
    assert page.locator("[data-find]").input_value() == "20-nq/tw"
    page.locator("tbody tr:not([hidden]) th a").filter(has_text="20-NQ/TW").first.click()
    page.wait_for_url("**/document/*.html")
    assert "20-NQ/TW" in page.locator("h1").inner_text()
