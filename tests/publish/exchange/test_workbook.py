"""The workbook, read back by openpyxl and pandas, which know nothing of how it was written."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pytest
from corpus import HOSTILE, LONG
from openpyxl.worksheet.worksheet import Worksheet

import hgkg
from hgkg.publish.exchange.book import Book, Heading, Linked, Passage, Sheet
from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.workbook import export_workbook, workbook_bytes
from hgkg.publish.facts import read_build
from hgkg.query.board import board
from hgkg.query.chain import Place
from hgkg.store.without_people import without_people

VI = [
    "Giới thiệu", "Bảng chỉ tiêu", "Chỉ tiêu khác", "Ma trận", "Chi phối", "Ô trống", "Cơ quan", "Việc được giao",
    "Nhiệm vụ", "Kiểm tra", "Sự kiện", "Sắp xếp", "Văn bản", "Dẫn chiếu", "Cần xem lại", "Nguyên văn",
]  # fmt: skip
EN = [
    "About", "Board", "Other targets", "Matrix", "Drives", "Gaps", "Bodies", "Duties", "Tasks", "Inspections", "Events",
    "Changes", "Documents", "Citations", "Findings", "Words",
]  # fmt: skip
BUILDS = pytest.mark.parametrize("name", ["five", "five_in_english", "elsewhere", "empty", "hostile"])


def content(export: Export) -> bytes:
    assert isinstance(export.content, bytes)
    return export.content


def opened(made: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made))


@pytest.fixture(scope="module")
def made(five: Source) -> Export:
    return export_workbook(five)


@pytest.fixture(scope="module")
def book(made: Export) -> openpyxl.Workbook:
    return opened(content(made))


@pytest.fixture(scope="module")
def workbooks(request: pytest.FixtureRequest) -> Callable[[str], openpyxl.Workbook]:
    """The workbook of each build, made once."""
    return cache(lambda name: opened(content(export_workbook(request.getfixturevalue(name)))))


def column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def values(sheet: Worksheet, heading: str) -> list[Any]:
    at = column(sheet, heading)
    return [sheet.cell(row, at).value for row in range(2, sheet.max_row + 1)]


@BUILDS
def test_every_sheet_is_there_and_can_be_worked_with(name: str, workbooks: Callable[[str], openpyxl.Workbook]) -> None:
    workbook = workbooks(name)
    assert workbook.sheetnames == (EN if "english" in name else VI)
    for sheet in workbook.worksheets[1:]:
        assert len(sheet.title) <= 31
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}", sheet.title
        assert sheet.freeze_panes in ("B2", "C2")
        assert not sheet.merged_cells.ranges
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.print_title_rows == "$1:$1"
        headings = [cell.value for cell in sheet[1]]
        assert all(headings)
        assert len(set(headings)) == len(headings), sheet.title


@BUILDS
def test_every_link_leads_to_the_words(name: str, workbooks: Callable[[str], openpyxl.Workbook]) -> None:
    """A link into the passages ends at words that are quoted in the same row, where the row quotes any."""
    workbook = workbooks(name)
    *sheets, passages = workbook.worksheets
    for sheet in sheets[1:]:
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if cell.hyperlink is not None:
                    tab, address = re.fullmatch(r"'(.+)'!([A-Z]+\d+)", cell.hyperlink.location).groups()
                    assert tab == passages.title
                    quoted = {str(other.value) for other in row if other.value is not None}
                    target = workbook[tab][address]
                    assert target.value is not None
                    if any(heading.value in ("Nguyên văn", "Words") for heading in sheet[1]):
                        assert target.value in quoted


def test_the_passages_lead_back(book: openpyxl.Workbook) -> None:
    passages, back = book["Nguyên văn"], 0
    for row in passages.iter_rows(min_row=2):
        assert any(cell.hyperlink for cell in row), row[0].value
        for cell in row:
            if cell.hyperlink is not None:
                tab, address = re.fullmatch(r"'(.+)'!([A-Z]+\d+)", cell.hyperlink.location).groups()
                there = book[tab][address]
                assert there.hyperlink.location.startswith("'Nguyên văn'!")
                assert there.hyperlink.location.endswith(str(row[0].row))
                assert str(there.row) in re.split(r"[,–] ?", str(cell.value))
                back += 1
    assert back >= passages.max_row - 1


def test_the_introduction_leads_to_every_sheet(book: openpyxl.Workbook) -> None:
    led = {
        cell.hyperlink.location.split("!")[0].strip("'")
        for row in book["Giới thiệu"].iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert led == set(VI[1:])


def test_the_board_is_the_board(book: openpyxl.Workbook, five: Source) -> None:
    sheet, rows = book["Bảng chỉ tiêu"], board(five.store)
    assert values(sheet, "Chỉ tiêu") == [row.target.indicator for row in rows]
    assert values(sheet, "Nguyên văn chỉ tiêu") == [row.target.place.quote for row in rows]
    assert values(sheet, "Nguyên văn kết quả") == [row.result.place.quote if row.result else None for row in rows]
    signs = {"exceeded": "▲ vượt", "met": "✓ đạt", "notMet": "✗ chưa đạt", "noResult": "○ chưa có số liệu"}
    told = values(sheet, "Đánh giá")
    assert all(told[n] == signs.get(row.status, told[n]) for n, row in enumerate(rows))
    assert {"▲ vượt", "✗ chưa đạt"} <= set(told)


def test_the_part_of_a_plan_that_a_level_reached_is_not_that_of_its_growth(book: openpyxl.Workbook) -> None:
    sheet = book["Bảng chỉ tiêu"]
    percents = zip(values(sheet, "Mức đề ra"), values(sheet, "So kế hoạch (%)"), strict=True)
    told = {aim: percent for aim, percent in percents if aim in ("6.800 tỷ đồng", "tăng 16,02%", "tăng 15%")}
    assert told == {"6.800 tỷ đồng": 103.19, "tăng 16,02%": None, "tăng 15%": None}


def test_a_verdict_is_told_by_sign_word_and_colour(book: openpyxl.Workbook) -> None:
    sheet = book["Bảng chỉ tiêu"]
    at = column(sheet, "Đánh giá")
    colours = {sheet.cell(row, at).value: sheet.cell(row, at).fill.fgColor.rgb for row in range(2, sheet.max_row + 1)}
    assert len(set(colours.values())) == len(colours) >= 4


def test_numbers_are_numbers_and_dates_dates(book: openpyxl.Workbook) -> None:
    aims = values(book["Bảng chỉ tiêu"], "Mức đề ra (số)")
    assert all(isinstance(value, int | float) for value in aims if value is not None)
    assert 1150 in aims
    assert 82.6 in aims
    sheet = book["Văn bản"]
    at, dates = column(sheet, "Ngày ban hành"), values(sheet, "Ngày ban hành")
    assert datetime(2022, 11, 9) in dates
    assert {sheet.cell(row, at).number_format for row in range(2, sheet.max_row + 1) if dates[row - 2]} == {
        "dd/mm/yyyy",
        "General",
    }
    assert {value for value in dates if isinstance(value, str)} == {"2023", "2024"}  # only the year is known


def test_the_matrix_shows_its_empty_places(book: openpyxl.Workbook, five: Source) -> None:
    sheet = book["Ma trận"]
    counts = values(sheet, "Số văn bản chi phối")
    first = column(sheet, "Số văn bản chi phối") + 1
    marks = [[cell.value for cell in row[first - 1 :] if cell.value is not None] for row in sheet.iter_rows(min_row=2)]
    assert [len(row) for row in marks] == counts
    assert {mark for row in marks for mark in row} <= {"●", "◆", "○", "●◆", "◆○", "●○", "●◆○"}
    gaps = book["Ô trống"]
    kinds = values(gaps, "Ô trống")
    judged = [
        count for count, said in zip(counts, values(sheet, "Đánh giá"), strict=True) if said != "– chưa đối chiếu"
    ]
    build = read_build(five.store, "vi")
    again = build.stated_again.keys() - build.facts.drivers.keys()  # driven where they are stated first, so no gaps
    assert again
    assert kinds.count("chỉ tiêu không văn bản nào chi phối") == judged.count(0) - len(again)
    idle = [name for kind, name in zip(kinds, values(gaps, "Tên"), strict=True) if kind.startswith("nghị quyết")]
    assert "Nghị quyết 07-NQ/TU" in idle
    assert not {cell.value for cell in sheet[1]} & set(idle)


def test_every_place_of_a_finding_has_its_row(book: openpyxl.Workbook) -> None:
    numbers = values(book["Cần xem lại"], "Số")
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    assert len(numbers) > len(set(numbers))


def test_all_tasks_events_and_inspections_are_there(book: openpyxl.Workbook, five: Source) -> None:
    for tab, kind in (("Nhiệm vụ", "Task"), ("Sự kiện", "Event"), ("Kiểm tra", "Inspection")):
        query = f"SELECT ?s WHERE {{ ?s a <https://w3id.org/hgkg/ontology#{kind}> }}"
        records = {row[0].value for row in five.store.query(query)}  # type: ignore[union-attr, index]
        assert records
        assert sorted(values(book[tab], "IRI")) == sorted(records)


def test_what_was_inspected_stands_with_its_words(book: openpyxl.Workbook) -> None:
    sheet = book["Kiểm tra"]
    columns = ("Hình thức", "Cơ quan kiểm tra", "Đối tượng", "Về văn bản")
    rows = list(zip(*(values(sheet, heading) for heading in columns), strict=True))
    by = "Ban Thường vụ Tỉnh ủy Hậu Giang"
    assert ("kiểm tra", by, "Ban Thường vụ Thành ủy Ngã Bảy", "Chỉ thị 57-CT/TU") in rows
    assert ("kiểm tra", by, "Ban Thường vụ Huyện ủy Châu Thành A", "Chỉ thị 48-CT/TU; Chương trình 70-CTr/TU") in rows


def test_the_days_of_events_and_changes_are_dates(book: openpyxl.Workbook) -> None:
    days = dict(zip(values(book["Sự kiện"], "Sự kiện"), values(book["Sự kiện"], "Ngày"), strict=True))
    assert days["Hội nghị lần thứ 7"] == datetime(2021, 12, 28)
    assert days["Thành lập 525 Tổ bảo vệ an ninh, trật tự ở cơ sở"] in ("07/2024", "2024")
    changes = book["Sắp xếp"]
    made = zip(*(values(changes, heading) for heading in ("Cơ quan", "Ngày", "Cơ quan sau sắp xếp")), strict=True)
    assert ("Sở Giao thông vận tải tỉnh Hậu Giang", datetime(2025, 3, 1), "Sở Xây dựng tỉnh Hậu Giang") in made
    named = list(zip(values(changes, "Cơ quan"), values(changes, "Cơ quan sau sắp xếp"), strict=True))
    assert len(set(named)) == len(named)  # a change that two norms made is one row
    assert "Nghị quyết 18-NQ/TW; Nghị định 45/2025/NĐ-CP" in values(changes, "Văn bản")


def test_a_body_is_told_of_its_tasks_and_its_targets(workbooks: Callable[[str], openpyxl.Workbook]) -> None:
    """Of another province: "Sở Tài chính tham mưu thực hiện chỉ tiêu số 1" gives it a task and two figures."""
    workbook = workbooks("elsewhere")
    duties = workbook["Việc được giao"]
    rows = list(zip(*(values(duties, heading) for heading in ("Cơ quan", "Việc", "Nội dung")), strict=True))
    finance = {(kind, what) for body, kind, what in rows if body.startswith("Sở Tài chính")}
    assert finance == {
        ("nhiệm vụ", "Sở Tài chính tham mưu thực hiện chỉ tiêu số 1"),
        ("chỉ tiêu", "Tổng thu ngân sách nhà nước trên địa bàn"),
        ("chỉ tiêu", "Tốc độ tăng trưởng kinh tế (GRDP)"),
    }
    assert any(body.startswith("Sở Y tế") and kind == "chỉ tiêu" for body, kind, _ in rows)
    bodies = workbook["Cơ quan"]
    columns = ("Cơ quan", "Cấp", "Khối", "Địa bàn", "Số nhiệm vụ", "Số chỉ tiêu")
    first, *_ = zip(*(values(bodies, heading) for heading in columns), strict=True)  # who is told to do most
    assert first == ("Sở Tài chính tỉnh Cà Mau", "cấp tỉnh", "chính quyền", "Cà Mau", 1, 2)


def test_nobody_is_told_of_in_a_workbook_without_people(five: Source) -> None:
    """The inspected stand by their offices in a note: nothing of them is left in any sheet."""
    nobody = replace(five, store=without_people(five.store, five.build), build_id=f"{five.build_id}-without-people")
    workbook = opened(content(export_workbook(nobody)))
    cells = {str(c.value) for sheet in workbook.worksheets for row in sheet.iter_rows() for c in row if c.value}
    assert not [cell for cell in cells if "Phạm Minh Chính" in cell or "Lê Minh Hưng" in cell]
    inspected = values(workbook["Kiểm tra"], "Đối tượng")
    assert "[…]" in inspected
    assert not [of for of in inspected if of and ("Giám đốc" in of or "Bí thư" in of)]
    assert "Ban Thường vụ Thành ủy Ngã Bảy" in inspected


@pytest.mark.parametrize("tab", VI[1:])
def test_pandas_loads_each_sheet(made: Export, book: openpyxl.Workbook, tab: str) -> None:
    frame = pandas.read_excel(io.BytesIO(content(made)), sheet_name=tab)
    assert len(frame) == book[tab].max_row - 1
    assert list(frame.columns) == [cell.value for cell in book[tab][1]]


def test_the_same_build_gives_the_same_bytes(five: Source, made: Export, tmp_path: Path) -> None:
    """Also in another process, at another time, in another time zone, with other hashes of words."""
    code = (
        "import sys; from pathlib import Path; from corpus import source; "
        "from hgkg.publish.exchange.workbook import export_workbook; "
        "export_workbook(source(Path(sys.argv[1]))).write(Path(sys.argv[2]))"
    )
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    path = os.pathsep.join((str(Path(__file__).parent), str(Path(hgkg.__file__).parent.parent)))
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Ho_Chi_Minh", "PYTHONPATH": path}
    again = tmp_path / "again.xlsx"
    subprocess.run([sys.executable, "-c", code, str(five.build), str(again)], env=environment, check=True)
    assert again.read_bytes() == content(made)


def test_what_is_left_out_is_told_in_numbers(made: Export, book: openpyxl.Workbook) -> None:
    losses = {loss.en: loss.count for loss in made.losses}
    left_out = {what.removeprefix("statements left out: ") for what in losses if what.startswith("statements left")}
    assert left_out == {"body in a term", "footnote", "mention of a person", "section"}
    bodies = book["Cơ quan"]
    again = sum(count - 1 for count in values(bodies, "Số lần nêu tên") if count)
    assert losses["places that name a body again, of which only the number is kept"] == again > 0
    told = {cell.value for cell in book["Giới thiệu"]["B"]}
    assert {loss.vi for loss in made.losses} <= told


def test_what_was_read_without_certainty_is_told(made: Export, five: Source) -> None:
    """Of what stands in the workbook; a section or a footnote that is left out whole is not counted twice."""
    lines = [json.loads(line) for line in (five.build / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    left_out = ("section", "footnote", "person")
    unsure = [line for line in lines if line.get("confidence", 1) < 1 and line["kind"] not in left_out]
    losses = {loss.en: loss.count for loss in made.losses}
    told = losses["statements that the rules were not certain of (confidence below 1), written like all others"]
    assert told == len(unsure) > 0


def test_an_empty_build_gives_empty_tables(empty: Source) -> None:
    workbook = opened(content(export_workbook(empty)))
    assert workbook["Bảng chỉ tiêu"].max_row == 1
    assert workbook["Văn bản"].max_row == 2


def test_hostile_words_stay_words(hostile: Source) -> None:
    export = export_workbook(hostile)
    workbook = opened(content(export))
    cells = [cell for sheet in workbook.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    (clean,) = {c.value for c in cells if isinstance(c.value, str) and c.value.startswith("=cmd")}
    assert clean == HOSTILE.translate({1: "\ufffd", 8: "\ufffd", 0xFFFE: "\ufffd"})
    assert all(cell.quotePrefix for cell in cells if cell.value == clean)
    long = [c.value for c in cells if isinstance(c.value, str) and c.value.startswith("ố\U0001f4a5ố")]
    assert long
    assert all(len(text.encode("utf-16-le")) // 2 <= 32_767 for text in long)
    assert all(re.search(r"\[đã cắt: còn \d+ ký tự\]$", text) for text in long)
    kept, more = re.fullmatch(r"(.*)… \[đã cắt: còn (\d+) ký tự\]", long[0]).groups()
    assert len(kept) + int(more) == len(LONG)
    assert kept == LONG[: len(kept)]
    losses = {loss.en: loss.count for loss in export.losses}
    assert losses["cells of more than 32,767 characters, cut and marked so"] == len(long)
    assert any("replaced by" in what for what in losses)


CELLS = [
    # what is written, the kind of its column, what Excel holds
    (8.5, "number", 8.5, None),
    (7_520_000_000_000, "number", 7_520_000_000_000, None),
    (10**15 + 1, "number", "1000000000000001", "numbers of more than 15 digits, written as text"),
    (date(2024, 2, 29), "date", datetime(2024, 2, 29), None),
    (date(1899, 5, 1), "date", "01/05/1899", "dates not whole or before 1900, written as text"),
    ("01/2024", "date", "01/2024", "dates not whole or before 1900, written as text"),
    ("  +84 91", "words", "  +84 91", None),
    ("http://example.org/", "words", "http://example.org/", None),  # no link out of the workbook
    ("a\r\nb", "words", "a\nb", None),
    ("_x0041_", "words", "_x0041_", None),  # Excel's own way to write a sign, which is not meant here
    ("notMet", "verdict", "✗ chưa đạt", None),
    ("tự nhận", "verdict", "tự nhận", None),  # a verdict that is none of ours
    (0, "count", 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "kind", "held", "loss"), CELLS)
def test_a_cell_of_each_kind(given: Any, kind: Any, held: Any, loss: str | None) -> None:
    made, losses = workbook_bytes(_book(Heading("x", "Cột", "Column", kind), given))
    cell = opened(made)["Bảng chỉ tiêu"]["A2"]
    assert (cell.value, cell.hyperlink) == (held, None)
    assert [told.en for told in losses] == ([loss] if loss else [])


def test_links_beyond_what_excel_takes_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hgkg.publish.exchange.workbook_sheets._LINKS", 2)
    place = Place("doc", "Doc", "I", None, 0, 3, "abc")
    heading = Heading("place", "Nơi nêu", "Place", "place")
    book = _book(heading, *(Linked(str(n), place) for n in range(5)))
    made, losses = workbook_bytes(book)
    column = [opened(made)["Bảng chỉ tiêu"].cell(row, 1) for row in range(2, 7)]
    assert [cell.value for cell in column] == list("01234")
    assert [cell.hyperlink is not None for cell in column] == [True, True, False, False, False]
    assert [(told.en, told.count) for told in losses] == [("links beyond 65,530 in a sheet, left out", 3)]


def _book(heading: Heading, *cells: Any) -> Book:
    """A book of one column."""
    held = Heading("held", "Tình trạng", "Held")
    tables = (
        Sheet("board", "Bảng chỉ tiêu", "Board", "", "", (heading, _VERDICT), tuple((cell, "met") for cell in cells)),
        Sheet("documents", "Văn bản", "Documents", "", "", (held,), ()),
    )
    places = {cell.place for cell in cells if isinstance(cell, Linked)}
    return Book(tables, tuple(Passage(place, "", "") for place in places), "vi", "0" * 16, "", frozenset())


_VERDICT = Heading("verdict", "Đánh giá", "Verdict", "verdict")


def test_no_name_of_a_file_goes_into_the_workbook(made: Export, five: Source) -> None:
    """Nothing of the machine it was made on: it travels."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content(made))) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert str(Path(five.build).parent).encode() not in everything
    assert five.build_id.encode() in everything
