"""The reading view of the five documents: the text as it is, a place for all evidence, the facts of each place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from sites import Sites
from text_page import TextPage, text_page

from hgkg.model.field_words import field_word
from hgkg.pipeline import BuildReport
from hgkg.publish.page.addresses import span_id
from hgkg.query.opened import Opened
from hgkg.query.views import read

DOCUMENTS = ("article-2025", "conference-2021", "infographic-2024", "programme-2024", "report-2024")
MASKS = re.compile(r"\[…\](?:[\s,;]*\[…\])+")
NOT_TOLD = ("alignment",)
"""Told with its target and its results."""


@pytest.fixture(scope="module")
def records(real_build: BuildReport) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(params=["vi", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def page_of(site: Path, lang: str, slug: str) -> TextPage:
    return text_page(site / lang / "text" / f"{slug}.html")


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_the_text_of_the_page_is_that_of_the_document(
    slug: str, lang: str, sites: Sites, real_build: BuildReport
) -> None:
    text = (real_build.out / "texts" / f"{slug}.txt").read_bytes().decode("utf-8")
    assert page_of(sites("five"), lang, slug).text == text


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_every_place_of_evidence_has_an_element_with_its_words(
    slug: str, lang: str, sites: Sites, real_build: BuildReport
) -> None:
    rows = read(Opened(real_build.out, without_people=False).store(), "statements")
    quotes = {span_id(int(r["start"]), int(r["end"])): str(r["quote"]) for r in rows if r["doc"] == slug}
    page = page_of(sites("five"), lang, slug)
    assert len(quotes) > 20
    assert {name: page.words(name) for name in quotes if name in page.places} == quotes


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_every_record_is_told_at_its_place(slug: str, lang: str, sites: Sites, records: list[dict[str, Any]]) -> None:
    spans = page_of(sites("five"), lang, slug).facts["spans"]
    said = [r for r in records if r["doc"] == slug and r["kind"] not in NOT_TOLD and r["kind"] != "finding"]
    found = [r for r in records if r["kind"] == "finding" for place in r["spans"] if place["doc"] == slug]
    assert sum(len(told) for told in spans.values()) == len(said) + len(found)
    for record in said:
        assert spans[span_id(record["start"], record["end"])], record["id"]


def test_a_target_shows_both_ends_of_its_verdict(lang: str, sites: Sites, records: list[dict[str, Any]]) -> None:
    by_id = {record["id"]: record for record in records}
    spans = page_of(sites("five"), lang, "programme-2024").facts["spans"]
    checked = 0
    for alignment in (record for record in records if record["kind"] == "alignment"):
        told = [fact for fact in spans[span_id(alignment["start"], alignment["end"])] if "verdicts" in fact]
        (verdict,) = [
            v
            for fact in told
            for v in fact["verdicts"]
            if v["page"].removesuffix(".html").endswith(alignment["target"][7:])
        ]
        assert verdict["status"] == alignment["status"]
        assert verdict["reason"] == alignment["reason"][lang]
        assert verdict["target"]["words"][1] == " ".join(by_id[alignment["target"]]["quote"].split("\n"))
        assert [end["words"][1] for end in verdict["results"]] == [
            " ".join(by_id[result]["quote"].split("\n")) for result in alignment["results"]
        ]
        checked += len(alignment["results"])
    assert checked > 10


def test_a_result_leads_to_the_target_that_it_answers(sites: Sites, records: list[dict[str, Any]]) -> None:
    spans = page_of(sites("five"), "vi", "report-2024").facts["spans"]
    alignment = next(r for r in records if r["kind"] == "alignment" and r["status"] == "exceeded")
    result = next(r for r in records if r["id"] == alignment["results"][0])
    facts = spans[span_id(result["start"], result["end"])]
    ends = [v["target"]["at"] for fact in facts for v in fact.get("verdicts", ())]
    assert f"text/{alignment['doc']}.html#c{alignment['start']}-{alignment['end']}" in ends


def test_markers_and_notes_lead_to_each_other(lang: str, sites: Sites, records: list[dict[str, Any]]) -> None:
    page = page_of(sites("five"), lang, "report-2024")
    notes = [record for record in records if record["kind"] == "footnote" and record["marker_start"] is not None]
    assert len(notes) > 40
    parents = {child: parent for parent in page.source.iter() for child in parent}
    for note in notes:
        marker, place = span_id(note["marker_start"], note["marker_end"]), span_id(note["start"], note["end"])
        assert page.places[marker].tag == "a"
        assert page.places[marker].attrib["href"] == f"#{place}"
        ways = [one for one in page.source.iter("a") if one.get("class") == "back" and one.get("href") == f"#{marker}"]
        assert len(ways) == 1
        assert not list(ways[0].itertext())  # the text stays what it is
        assert ways[0].get("aria-label")
        assert ways[0] in parents


def test_headings_of_the_text_are_headings_of_the_page(sites: Sites, records: list[dict[str, Any]]) -> None:
    page = page_of(sites("five"), "vi", "programme-2024")
    for section in (record for record in records if record["kind"] == "section" and record["doc"] == "programme-2024"):
        element = page.places[span_id(section["start"], section["end"])]
        assert element.get("role") == "heading"
        assert element.get("aria-level") == str(min(6, section["level"] + 2))


DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@pytest.mark.parametrize("slug", DOCUMENTS)
def test_days_stand_as_the_language_writes_them(slug: str, lang: str, sites: Sites) -> None:
    path = sites("five") / lang / "text" / f"{slug}.facts.js"
    assert DAY.findall(path.read_text(encoding="utf-8") if path.exists() else "") == []


def test_what_a_plan_wanted_is_no_total(lang: str, sites: Sites, records: list[dict[str, Any]]) -> None:
    """ "1.293/1.150 đảng viên, đạt 112,43% kế hoạch": the plan is told as the plan, and nothing as a whole."""
    whole = field_word("denominator", lang).lower()
    parted = [record for record in records if record["kind"] == "result" and record["denominator"] is not None]
    assert {record["denominator"] == record["plan_value"] for record in parted} == {True, False}
    for record in parted:
        spans = page_of(sites("five"), lang, record["doc"]).facts["spans"]
        facts = [
            fact for fact in spans[span_id(record["start"], record["end"])] if fact["title"] == record["indicator"]
        ]
        told = any(name.lower() == whole for fact in facts for name, *_ in fact["fields"])
        assert told == (record["denominator"] != record["plan_value"]), record["quote"]


def test_fields_lead_to_pages_that_are_there(lang: str, sites: Sites) -> None:
    site, addresses = sites("five"), set[str]()
    for slug in DOCUMENTS:
        for told in page_of(site, lang, slug).facts["spans"].values():
            for fact in told:
                addresses |= {address for _, _, address in fact["fields"] if address} | {fact.get("page", "")}
    ours = {address for address in addresses if address.startswith(("document/", "text/"))}
    assert len(ours) > 100
    for address in ours:
        page, _, name = address.partition("#")
        assert (site / lang / page).is_file(), address
        if name:
            assert name in text_page(site / lang / page).places, address


def test_no_name_and_no_office_of_a_person_is_in_any_file(sites: Sites, records: list[dict[str, Any]]) -> None:
    people = [record for record in records if record["kind"] == "person"]
    names = {record["name"] for record in people if record["name"]}
    assert len(names) >= 4
    site = sites("no-people")
    for path in sorted(site.rglob("*")):
        if path.is_file():
            text = " ".join(path.read_text(encoding="utf-8").split())
            assert [name for name in names if name in text or name.upper() in text] == [], path


def test_without_people_every_place_left_has_its_words(real_build: BuildReport, sites: Sites) -> None:
    opened = Opened(real_build.out, without_people=True)
    rows = [row for row in read(opened.store(), "statements") if row["doc"] == "article-2025"]
    page = page_of(sites("no-people"), "vi", "article-2025")
    assert "[…]" in page.text
    assert len(page.text) < len((real_build.out / "texts" / "article-2025.txt").read_bytes().decode("utf-8"))
    quotes = {span_id(int(r["start"]), int(r["end"])): str(r["quote"]) for r in rows}
    # A quote has one mask for several behind each other.
    assert {name: MASKS.sub("[…]", page.words(name)) for name in quotes} == quotes
    assert not [told for facts in page.facts["spans"].values() for told in facts if told["kind"] == "person"]


def test_the_first_verdict_of_a_result_is_that_of_the_target_of_the_same_words(
    sites: Sites, records: list[dict[str, Any]]
) -> None:
    """A level and its growth have one sentence ("thu nội địa 7.017 tỷ đồng, tăng 27,14%"): the level is its figure."""
    spans = page_of(sites("five"), "vi", "report-2024").facts["spans"]
    (told,) = (fact for of in spans.values() for fact in of if fact["title"] == "Thu nội địa" and "verdicts" in fact)
    first, *others = (one["target"]["title"] for one in told["verdicts"])
    assert first == "Thu nội địa"
    assert "Thu nội địa - tốc độ tăng" in others
    several = [f for of in spans.values() for f in of if f["kind"] == "result" and len(f.get("verdicts", ())) > 1]
    assert several
    for fact in several:
        same = [one["target"]["title"] == fact["title"] for one in fact["verdicts"]]
        assert same == sorted(same, reverse=True)
