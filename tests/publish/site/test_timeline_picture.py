"""The picture of the timeline: everything at its time, nothing over anything else."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from page_reader import Page
from site_reader import read_site
from sites import Sites

from hgkg.publish.exchange.intervals import interval
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.timeline.moments import Moment, moments
from hgkg.publish.site.timeline.picture import ROW, overlaps, picture
from hgkg.query.opened import Opened
from hgkg.query.terms_of_office import ended_levels


def moment(time: str, kind: str = "cited", short: str = "07-NQ/TU") -> Moment:
    first, last = interval(time) or (None, None)
    return Moment(kind, short, short, time, first, last)


TIMES = st.one_of(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(date.isoformat),
    st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.integers(1990, 2040).map(str),
)
MOMENTS = st.lists(
    st.builds(moment, TIMES, st.sampled_from(["held", "cited", "event"]), st.text(max_size=60)), min_size=1
)


@given(MOMENTS)
def test_no_two_marks_stand_over_one_another(moments: list[Moment]) -> None:
    ordered = sorted(moments, key=lambda one: one.day)
    made = picture([("documents", list(enumerate(ordered)))])
    assert made is not None
    (lane,) = made.lanes
    assert len(lane.marks) == len(moments)
    assert list(overlaps(lane)) == []
    assert all(mark.ends[1] <= made.width and lane.y < mark.y < lane.y + lane.height for mark in lane.marks)


@given(MOMENTS, MOMENTS)
def test_lanes_stand_below_one_another(above: list[Moment], below: list[Moment]) -> None:
    lanes = [("a", list(enumerate(sorted(above, key=_day)))), ("b", list(enumerate(sorted(below, key=_day))))]
    made = picture(lanes)
    assert made is not None
    first, second = made.lanes
    assert first.y + first.height <= second.y
    assert max(mark.y for mark in first.marks) + ROW / 2 <= min(mark.y for mark in second.marks) - ROW / 2
    assert second.y + second.height <= made.height


@given(st.integers(1, 120))
def test_a_lane_falls_into_bands_that_fit_a_sheet(rows: int) -> None:
    moments = [moment("2020-01-01", short=f"{n:03}-NQ/TU") for n in range(rows)]  # each in a row of its own
    made = picture([("documents", list(enumerate(moments)))])
    assert made is not None
    (lane,) = made.lanes
    assert [mark for band in lane.bands for mark in band.marks] == list(lane.marks)
    assert lane.bands[0].y == lane.y
    assert lane.bands[-1].y + lane.bands[-1].height == lane.y + lane.height
    for band in lane.bands:
        assert band.height <= 480
        assert band.marks
        assert band.y + 18 <= min(mark.y for mark in band.marks) - ROW / 2 + 0.1  # below the years


def _day(one: Moment) -> date:
    return one.day


def test_a_mark_is_as_exact_as_its_date() -> None:
    times = ("2020-01-01", "2020-07-01", "2020-07", "2020", "2024")
    made = picture([("documents", list(enumerate(map(moment, times))))])
    assert made is not None
    day, half, month, year, later = made.lanes[0].marks
    assert (day.width, half.width) == (0, 0)
    assert 10 < year.width / month.width < 14
    assert year.x == day.x
    assert 0.48 < (half.x - day.x) / year.width < 0.51
    assert 3.9 < (later.x - day.x) / year.width < 4.1  # one scale from end to end


def test_terms_are_cut_at_the_edge_and_those_outside_left_out() -> None:
    def term(first: str, last: str) -> Moment:
        return Moment("term", first, first, f"{first}/{last}", date.fromisoformat(first), date.fromisoformat(last))

    terms = [term("1996-01-01", "2000-12-31"), term("2015-11-01", "2020-10-31"), term("2020-11-01", "2025-10-31")]
    made = picture([("terms", list(enumerate(terms))), ("documents", [(3, moment("2020-03-05")), (4, moment("2021"))])])
    assert made is not None
    before, after = made.lanes[0].marks
    assert [mark.number for mark in (before, after)] == [1, 2]
    assert before.x == made.years[0][1]
    assert abs(before.x + before.width - after.x) < 0.3  # the one begins where the other ends,
    assert before.y == after.y  # and so both have room in one row
    assert after.x + after.width <= made.width


def test_there_is_no_picture_of_nothing() -> None:
    assert picture([]) is None
    assert picture([("terms", [(0, Moment("term", "x", "x", "", date(2020, 1, 1), date(2021, 1, 1)))])]) is None


def test_the_list_has_every_document_event_and_period(sites: Sites) -> None:
    pages = read_site(sites("five"))
    page = pages["vi/timeline.html"].page
    kinds = [attrs["data-kind"] for tag, attrs in page.tags if tag == "li" and "data-item" in attrs]
    listed = [attrs for tag, attrs in pages["vi/events.html"].page.tags if tag == "tr" and "data-year" in attrs]
    assert kinds.count("event") == len(listed)  # one event is one, however often it is named
    assert len(listed) < len([address for address in pages if address.startswith("vi/event/")])
    assert kinds.count("held") == 5
    marks = [attrs["data-mark"] for tag, attrs in page.tags if tag == "g" and "data-mark" in attrs]
    assert marks
    assert set(marks) <= set(page.ids())
    years = [attrs["id"] for tag, attrs in page.tags if tag == "h3" and re.match(r"y\d{4}$", attrs.get("id") or "")]
    assert years == sorted(years)


def test_a_build_without_dates_says_so(sites: Sites) -> None:
    page = read_site(sites("no-targets"))["vi/timeline.html"].page
    assert "Dòng thời gian" in page.words
    assert [attrs["data-kind"] for tag, attrs in page.tags if tag == "li" and "data-item" in attrs] == ["held"]


def _items(page: Page, kind: str) -> list[dict[str, str | None]]:
    return [attrs for tag, attrs in page.tags if tag == "li" and attrs.get("data-kind") == kind]


def test_what_covers_a_year_stays_when_the_year_is_chosen(sites: Sites) -> None:
    page = read_site(sites("five"))["vi/timeline.html"].page
    for kind in ("term", "plan"):
        covered = [str(item["data-year"]).split() for item in _items(page, kind)]
        assert any(len(years) > 3 for years in covered)
        for years in covered:
            assert years == [str(year) for year in range(int(years[0]), int(years[-1]) + 1)]
    options = [attrs["value"] for tag, attrs in page.tags if tag == "option"]
    assert {year for item in _items(page, "plan") for year in str(item["data-year"]).split()} <= set(options)


def test_a_term_goes_no_further_than_what_was_read_and_says_that_its_days_are_by_convention(sites: Sites) -> None:
    material = Material.of(Opened(sites.built("five"), False))
    found = moments(material.build("vi"), material.things, material.store)
    terms = [one for one in found if one.kind == "term"]
    known = max(one.day for one in found if one.exact == "day" and one.first)
    changes = [date.fromisoformat(str(row["day"])) for row in material.vi.bodies if "day" in row]
    gone = ended_levels(material.store)
    assert {"province", "council"} <= set(gone)
    assert {one.cut for one in terms} == {"", "gone", "known"}
    for one in terms:
        assert one.usual is not None
        assert one.end <= min(one.usual[1], max(known, *changes), gone.get(one.lane, date.max) - timedelta(days=1))
        assert one.end >= one.day == one.usual[0]
    words = read_site(sites("five"))["vi/timeline.html"].page.words
    assert words.count("theo quy ước") == len(terms)
    assert "2020–2025" in words
    assert "01/11/2020 – 31/10/2025" in words
    assert "Vẽ đến 30/6/2025" in words
