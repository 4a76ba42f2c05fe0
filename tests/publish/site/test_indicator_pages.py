"""The list of indicators and their pages: every figure once, by time, with its words."""

from __future__ import annotations

import pytest
from page_reader import Page

from hgkg.publish.look import LANGUAGES
from hgkg.publish.page.addresses import indicator_page, words_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.page.frame import Page as SitePage
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.indicators.beside import beside
from hgkg.publish.site.indicators.pages import indicator_pages
from hgkg.publish.site.indicators.readings import indicators
from hgkg.query.views import place


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest, five: Material) -> dict[str, SitePage]:
    return {page.address: page for page in indicator_pages(five, Frame(request.param, five.build_id))}


def test_every_figure_stands_once_on_the_page_of_its_indicator(pages: dict[str, SitePage], five: Material) -> None:
    places: dict[str, list[str]] = {}
    for row in (*five.vi.facts.targets.values(), *five.vi.results.values()):
        concept = row.get("concept")
        address = indicator_page(str(concept) if concept else None, str(row["indicator"]))
        places.setdefault(address, []).append(f"../{words_at(place(row))}")
    for one in beside(five.records):  # a growth that stands beside its level is a figure of both pages
        target, row = five.vi.facts.targets[one.target], five.vi.results[one.result]
        places[indicator_page(str(target["concept"]), str(target["indicator"]))].append(f"../{words_at(place(row))}")
    assert set(pages) == {"indicators.html", *places}
    for address, expected in places.items():
        found = [link for link in Page(pages[address].html).links() if link.startswith("../text/")]
        assert sorted(found) == sorted(expected)


def test_readings_stand_by_time_and_plans_before_results(five: Material) -> None:
    found = indicators(five, "vi")
    known = len(five.vi.targets) + len(five.vi.results) + len(list(beside(five.records)))
    assert sum(len(one.readings) for one in found) == known
    for one in found:
        keys = [
            (reading.order[0], reading.order[1], reading.period, reading.kind == "result") for reading in one.readings
        ]
        assert keys == sorted(keys)
    assert [one.count("target") + one.count("result") for one in found] == [len(one.readings) for one in found]


def test_the_list_leads_to_every_page_with_its_counts(pages: dict[str, SitePage], five: Material) -> None:
    page = Page(pages["indicators.html"].html)
    links = {link for link in page.links() if link.startswith("indicator/")}
    assert links == set(pages) - {"indicators.html"}
    having = [str(attrs["data-has"]).split() for tag, attrs in page.tags if tag == "tr" and "data-has" in attrs]
    found = indicators(five, "vi")
    assert sum("target" in one for one in having) == sum(one.count("target") > 0 for one in found)
    assert sum("both" in one for one in having) == sum(
        bool(one.count("target") and one.count("result")) for one in found
    )


def test_the_vocabulary_tells_what_an_indicator_is(pages: dict[str, SitePage]) -> None:
    page = Page(pages["indicator/tang-truong-grdp.html"].html)
    assert "Tăng trưởng GRDP" in page.words
    assert "Economic growth (GRDP)" in page.words
    marks = [
        str(attrs["href"])
        for tag, attrs in page.tags
        if tag == "a" and attrs.get("class") in ("is-target", "is-result")
    ]
    assert len(marks) == 6  # one of them with "tăng trường"
    assert {mark.removeprefix("#") for mark in marks} <= set(page.ids())


def test_where_documents_differ_the_page_says_so(pages: dict[str, SitePage], five: Material) -> None:
    words = {
        str(row[f"message{lang}"])
        for row in five.vi.findings
        if row["type"] == "cross_document"
        for lang in ("Vi", "En")
    }
    told = {word for word in words if word in Page(pages["indicator/thu-noi-dia.html"].html).words}
    assert len(told) == 1
    assert "5,83" in "".join(told) or "5.83" in "".join(told)


def test_the_growth_that_decided_a_target_stands_on_its_page(pages: dict[str, SitePage]) -> None:
    page = Page(pages["indicator/thu-noi-dia-toc-do-tang.html"].html)
    vi = "tăng 27,14%" in page.words
    assert vi or "27.14%" in page.words
    assert "indicator/thu-noi-dia.html" in " ".join(page.links())
    assert len([attrs for tag, attrs in page.tags if tag == "a" and attrs.get("class") == "is-result"]) == 1


LEVEL = {"kind": "result", "id": "result-1", "unit": "tỷ đồng", "of_plan": [], "versus_previous": []}
GROWTH = {"kind": "target", "id": "target-1", "unit": "%", "concept": "thu-noi-dia-toc-do-tang"}


def change(kind: str, value: float, unit: str | None = "%") -> dict[str, object]:
    return {"kind": kind, "value": value, "unit": unit, "base": "cùng kỳ"}


@pytest.mark.parametrize(
    ("rule", "said", "figure"),
    [
        ("change of the level", {"versus_previous": [change("increase", 27.14)]}, (27.14, "increase")),
        ("change of the level", {"versus_previous": [change("increase", 23.52, None)]}, (23.52, "increase")),
        # the other way than was aimed at decides it too
        ("change of the level", {"versus_previous": [change("decrease", 4)]}, (4, "decrease")),
        ("change of the level", {"versus_previous": [change("ratio", 2, "lần")]}, (100, "increase")),
        ("ratio to the plan", {"of_plan": [{"kind": "reached", "pct": 78, "of": None}]}, (78, None)),
        # the result's own figure has a row of its own
        ("same indicator", {"versus_previous": [change("increase", 27.14)]}, None),
        ("change of the level", {"versus_previous": [change("increase", 300, "tỷ đồng")]}, None),
    ],
)
def test_what_a_rule_takes_from_beside_a_figure(
    rule: str, said: dict[str, object], figure: tuple[float, str | None] | None
) -> None:
    held = {"kind": "alignment", "rule": rule, "target": "target-1", "results": ["result-1"]}

    assert [one[2:] for one in beside([GROWTH, LEVEL | said, held, held])] == ([figure] if figure else [])
