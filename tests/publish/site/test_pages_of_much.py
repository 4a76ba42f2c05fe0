"""Builds with much to show: pages stay below what opens at once, and say what they leave out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from hgkg.publish.page.frame import Frame
from hgkg.publish.page.parts import packed
from hgkg.publish.site.findings import pages as findings_pages
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.timeline import page as timeline_page
from hgkg.publish.site.timeline.moments import Moment

MOST_BYTES = 300_000


def test_rows_are_packed_in_order_into_pages_with_room() -> None:
    pages = packed("list", [4, 4, 4, 20, 1], 10)
    assert [(page.address, page.first, page.last) for page in pages] == [
        ("list.html", 1, 2),
        ("list-2.html", 3, 3),
        ("list-3.html", 4, 4),  # too long for any page: alone on its own
        ("list-4.html", 5, 5),
    ]
    assert [(page.first, page.last) for page in packed("list", [], 10)] == [(1, 0)]


@pytest.mark.parametrize("places", [1, 60])
def test_the_list_of_findings_goes_on_over_several_pages(
    five: Material, monkeypatch: pytest.MonkeyPatch, places: int
) -> None:
    some = findings_pages.read_findings(five, "vi")
    every = [
        replace(one, iri=f"{one.iri}{number}", places=tuple(one.places * places)[:places])
        for number in range(40)
        for one in some
    ]
    monkeypatch.setattr(findings_pages, "read_findings", lambda material, lang: tuple(every))
    made = findings_pages.findings(five, Frame("vi", five.build_id, five.called("vi")))
    lists = [page for page in made if page.address.startswith("findings")]
    assert len(lists) > 1
    assert max(len(page.html.encode()) for page in lists) < MOST_BYTES
    shown = [way for page in lists for way in re.findall(r'<td data-csv="[^>]*><a href="(finding/[^"]+)"', page.html)]
    assert len(shown) == len(set(shown)) == len(every)
    assert all(f"{len(every):,}".replace(",", ".") in page.html for page in lists)


@pytest.mark.parametrize("name", ["Lễ kỷ niệm", "Hội nghị tổng kết công tác năm của Ban Chấp hành Đảng bộ tỉnh " * 6])
@pytest.mark.parametrize("years", [3, 120])
def test_the_timeline_shows_what_fits_and_says_how_many_there_are(
    five: Material, monkeypatch: pytest.MonkeyPatch, name: str, years: int
) -> None:
    days = [date(1920 + number % years, 1 + number % 12, 1 + number % 28) for number in range(4000)]
    kinds = ("event", "cited", "held")
    every = [
        Moment(
            kinds[n % 3], f"{name} {n}", f"{name} {n}", day.isoformat(), day, day, "other", "x", f"event/{n:012}.html"
        )
        for n, day in enumerate(days)
    ]
    monkeypatch.setattr(timeline_page, "moments", lambda build, things, store: tuple(every))
    (page,) = timeline_page.timeline(five, Frame("vi", five.build_id))
    size = len(page.html.encode())
    assert 100_000 < size < MOST_BYTES
    assert "4.000" in page.html
