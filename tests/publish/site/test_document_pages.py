"""The list of documents, and the page of each: what it is, what is behind it, what came of it, who names it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from page_reader import Page
from site_reader import SitePage, read_site
from sites import Sites

from hgkg.model.namespaces import DATA
from hgkg.pipeline import BuildReport, build
from hgkg.publish.counted import count
from hgkg.publish.page import frame as site_frame
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.documents import page as document_page
from hgkg.publish.site.documents.listing import key_of
from hgkg.publish.site.documents.targets import Outcomes
from hgkg.publish.site.documents.ties import GROUNDS, Ties
from hgkg.publish.site.gathered.material import Material
from hgkg.query.opened import Opened

PROGRAMME = f"{DATA}doc/file/programme-2024"
REPORT = f"{DATA}doc/file/report-2024"


@pytest.fixture(scope="module")
def material(real_build: BuildReport) -> Material:
    return Material.of(Opened(real_build.out, without_people=False))


@pytest.fixture(scope="module")
def pages(sites: Sites) -> Mapping[str, SitePage]:
    return read_site(sites("five"))


def page(pages: Mapping[str, SitePage], iri: str, lang: str = "vi") -> Page:
    return pages[f"{lang}/{page_of(iri)}"].page


def test_a_draft_says_that_it_is_one(material: Material, pages: Mapping[str, SitePage]) -> None:
    """Both begin with "Dự thảo" and have no number: what they say was not issued yet."""
    drafts = {record["doc"] for record in material.records if record["kind"] == "document" and record["draft"]}
    assert drafts == {"programme-2024", "report-2024"}
    for address, one in pages.items():
        if address.startswith("vi/document/"):
            told = "dự thảo, chưa có số" in one.page.words
            assert told == (address in {f"vi/{page_of(PROGRAMME)}", f"vi/{page_of(REPORT)}"})


@pytest.mark.parametrize(("lang", "section"), [("vi", "mục"), ("en", "section")])
def test_mentions_of_one_name_are_told_apart_by_document_and_section(
    material: Material, pages: Mapping[str, SitePage], lang: str, section: str
) -> None:
    """A place that a reader can find; before, the number of a character."""
    rows = material.vi.documents
    names = Counter(str(row["name"]) for row in rows.values())
    shared = [iri for iri, row in rows.items() if row["unresolved"] and names[str(row["name"])] > 1]
    assert len(shared) > 3
    titles = [page(pages, iri, lang).title for iri in shared]
    assert len(set(titles)) == len(titles)
    assert not any("ký tự" in title or "character" in title for title in titles)
    assert sum(f", {section} " in title for title in titles) > len(titles) / 2


def test_every_document_is_in_the_list_and_has_a_page(material: Material, pages: Mapping[str, SitePage]) -> None:
    iris = list(material.vi.documents)
    assert len(iris) > 100
    links = [link for link in pages["vi/documents.html"].page.links() if link.startswith("document/")]
    assert links == [page_of(iri) for iri in iris]
    assert all(f"{lang}/{page_of(iri)}" in pages for iri in iris for lang in ("vi", "en"))


def test_rows_can_be_narrowed_by_state_type_issuer_and_year(material: Material, pages: Mapping[str, SitePage]) -> None:
    rows = [attrs for tag, attrs in pages["vi/documents.html"].page.tags if tag == "tr" and "data-state" in attrs]
    states = Counter(attrs["data-state"] for attrs in rows)
    named = {row["cited"] for row in material.vi.citations}
    known = sum("slug" not in row and iri not in named for iri, row in material.vi.documents.items())
    assert known == 5  # norms by which vocabularies say that bodies changed, which no document cites
    assert states == {"held": 5, "unbound": 8, "known": known, "cited": len(rows) - 13 - known}
    chosen = {attrs.get("value") for tag, attrs in pages["vi/documents.html"].page.tags if tag == "option"}
    for attrs in rows:
        for key in ("data-state", "data-type", "data-issuer", "data-year"):
            assert " " not in (attrs[key] or "")  # one word each: the list compares words
            assert attrs[key] in chosen


def test_two_names_that_differ_in_accents_alone_are_two_choices() -> None:
    assert key_of("Ủy ban nhân dân tỉnh Hà Nam") != key_of("Ủy ban nhân dân tỉnh Hà Năm")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_report_says_for_whose_targets_it_reports_results(
    lang: str, material: Material, pages: Mapping[str, SitePage]
) -> None:
    """With their verdicts, and the way to the board that shows these targets and no others."""
    build = material.build(lang)
    rows = [row for row in build.targets if row.result and row.result.place.doc == "report-2024"]
    (told,) = Outcomes(build).answered(REPORT)
    assert told.document == PROGRAMME
    assert (told.results, told.targets) == (
        len({row.result.iri for row in rows if row.result}),
        count(build, (row.target.iri for row in rows)),
    )
    assert sum(one.targets + one.beside for one in told.verdicts.values()) == len(rows) > 20
    shown = page(pages, REPORT, lang)
    assert told.targets.told(lang) in shown.words
    (link,) = (link for link in shown.links() if link.startswith("../board.html?source="))
    source = parse_qs(urlsplit(link).query)["source"][0]
    board = [attrs for tag, attrs in pages[f"{lang}/board.html"].page.tags if tag == "tr" and "data-source" in attrs]
    assert sum(attrs["data-source"] == source for attrs in board) == len(rows)
    assert Outcomes(build).answered(PROGRAMME) == ()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_programme_shows_every_target_that_it_sets_with_its_verdict(
    lang: str, material: Material, pages: Mapping[str, SitePage]
) -> None:
    set_there = [row for row in material.build(lang).targets if row.target.place.doc == "programme-2024"]
    shown = page(pages, PROGRAMME, lang)
    links = shown.links()
    assert len(set_there) == 49
    for row in set_there:
        assert f"../{page_of(row.target.iri)}" in links
    badges = Counter(
        (attrs["class"] or "").removeprefix("verdict is-")
        for tag, attrs in shown.tags
        if tag == "span" and (attrs.get("class") or "").startswith("verdict ")
    )
    # Each verdict once more beside its number in the picture.
    assert badges == {status: count + 1 for status, count in Counter(row.status for row in set_there).items()}


def test_the_strongest_ground_stands_first(material: Material) -> None:
    outcomes, order = Outcomes(material.vi), [*material.vi.look.basis, ""]
    seen = 0
    for iri in material.vi.documents:
        bases = [order.index(driven.basis) for driven in outcomes.driven(iri)]
        assert bases == sorted(bases)
        seen += len(set(bases)) > 1
    assert seen > 0


def test_every_drive_of_the_build_stands_on_the_page_of_its_document(material: Material) -> None:
    outcomes = Outcomes(material.vi)
    told = {(iri, one.row.target.iri) for iri in material.vi.documents for one in outcomes.driven(iri) if one.basis}
    drives = {(str(row["document"]), target) for target, rows in material.vi.facts.drivers.items() for row in rows}
    assert told == drives


def test_every_citation_stands_on_both_pages(material: Material) -> None:
    ties = Ties(material.vi)
    for row in material.vi.citations:
        citing, cited = str(row["citing"]), str(row["cited"])
        if citing == cited:
            continue
        here = [tie for tie in ties.of(citing) if tie.cited == cited]
        assert here == [tie for tie in ties.to(cited) if tie.citing == citing]
        places = [place for tie in here for place in tie.places]
        assert any(
            place.doc == row["doc"] and place.start <= row["start"] and row["end"] <= place.end for place in places
        )


def test_what_a_document_rests_on_is_followed_upwards(material: Material) -> None:
    ties = Ties(material.vi)
    behind = ties.behind(REPORT)
    assert behind
    assert all(tie.relation in GROUNDS for tie in behind)
    reached = {REPORT}
    for tie in behind:
        assert tie.citing in reached
        reached.add(tie.cited)
    assert len({(tie.citing, tie.cited, tie.relation) for tie in behind}) == len(behind)


def test_a_mention_that_is_not_bound_shows_what_it_may_mean(tmp_path: Path) -> None:
    text = """TỈNH ỦY HẬU GIANG
Số 15-BC/TU

BÁO CÁO
kết quả thực hiện nhiệm vụ năm 2024

Theo Nghị quyết số 05-NQ/TU ngày 01/3/2022 và Nghị quyết số 05-NQ/TU ngày 01/3/2017. Theo Nghị quyết số 05-NQ/TU.
"""
    records, made = built(tmp_path, text)
    (mention,) = [record for record in records if record["kind"] == "citation" and record["candidates"]]
    assert len(mention["candidates"]) == 2
    iri = f"{DATA}mention/{mention['id']}"
    shown = Page(made[page_of(iri) or ""].html)
    assert "Chưa xác định được" in shown.words
    for path in mention["candidates"]:
        assert f"../{page_of(DATA + path)}" in shown.links()
        assert f"../{page_of(iri)}" in Page(made[page_of(DATA + path) or ""].html).links()


def test_what_was_amended_says_so_at_its_head(tmp_path: Path) -> None:
    text = """HỘI ĐỒNG NHÂN DÂN
TỈNH HẬU GIANG
Số: 20/2024/NQ-HĐND

NGHỊ QUYẾT
Sửa đổi, bổ sung Nghị quyết số 14/2022/NQ-HĐND ngày 06 tháng 7 năm 2022 của Hội đồng nhân dân tỉnh Hậu Giang

Điều 1. Sửa đổi, bổ sung Điều 2.
"""
    records, made = built(tmp_path, text)
    assert [record["relation"] for record in records if record["kind"] == "relation"] == ["amends"]
    (amended,) = [r for r in records if r["kind"] == "citation" and r["number"] == "14/2022/NQ-HĐND"]
    (own,) = [r for r in records if r["kind"] == "document"]
    here, there = (made[page_of(DATA + r["resolved"]) or ""].html for r in (amended, own))
    assert "Đã bị sửa đổi, thay thế bởi" in here.partition("<h2")[0]
    assert f'href="../{page_of(DATA + own["resolved"])}"' in here.partition("<h2")[0]
    assert "Đã bị sửa đổi" not in there
    assert f'href="../{page_of(DATA + amended["resolved"])}"' in there.partition("<h2")[0]


def test_every_quote_leads_to_its_words(pages: Mapping[str, SitePage]) -> None:
    """Every quote has the way to its place behind it."""
    for address, one in pages.items():
        if "/document/" in address:
            names = [(tag, attrs.get("class")) for tag, attrs in one.page.tags if tag in ("q", "a")]
            for at, (tag, _) in enumerate(names):
                if tag == "q":
                    assert names[at + 1] == ("a", "where"), address


def test_a_page_that_would_be_too_large_is_cut_and_says_so(material: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_page, "LARGEST", 60_000)
    made = {one.address: one for one in document_page.document_pages(material, Frame("vi", material.build_id))}
    cut = made[page_of(PROGRAMME) or ""]
    assert len(cut.html.encode()) <= 60_000
    told = re.search(r"Đang hiện (\d+) trong 49 dòng", cut.html)
    assert told is not None
    assert 0 < int(told[1]) < 49
    assert 'href="../text/programme-2024.html"' in cut.html


def test_what_must_be_done_about_a_document_and_by_whom(tmp_path: Path) -> None:
    text = """TỈNH ỦY BẮC SƠN
Số 15-KH/TU

KẾ HOẠCH
thực hiện Nghị quyết số 20-NQ/TU ngày 01/02/2024 của Tỉnh ủy Bắc Sơn

Tổ chức thực hiện
1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ triển khai Nghị quyết số 20-NQ/TU trước ngày 31/10/2024.
"""
    records, made = built(tmp_path, text)
    task = next(record for record in records if record["kind"] == "task")
    about = next(record for record in records if record["id"] in task["about"])
    iri = f"{DATA}{about['resolved']}" if about["resolved"] else f"{DATA}mention/{about['id']}"
    html = made[page_of(iri) or ""].html
    assert "Ai phải thực hiện" in html
    assert task["responsible"]
    assert all(body in html for body in task["responsible"])
    assert "31/10/2024" in html
    assert f"text/van-ban.html#c{task['start']}-{task['end']}" in html


def built(folder: Path, text: str) -> tuple[list[dict[str, Any]], Mapping[str, site_frame.Page]]:
    """The records of a made-up document, and the pages of all documents that its build knows."""
    (folder / "documents").mkdir()
    (folder / "documents" / "van-ban.txt").write_text(text, encoding="utf-8")
    build([folder / "documents"], folder / "build")
    material = Material.of(Opened(folder / "build", without_people=False))
    lines = (folder / "build" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    pages = document_page.document_pages(material, Frame("vi", material.build_id))
    return [json.loads(line) for line in lines], {one.address: one for one in pages}
