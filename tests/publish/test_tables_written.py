"""Tables as text and as files."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from page_reader import Page
from publish_cases import board_row, chain, place, result, target

from hgkg.errors import UsageError
from hgkg.publish.formats import FORMATS, harmless
from hgkg.publish.table import Cell
from hgkg.publish.tables import Column, Table, board_table, chain_table, render, write

TABLE = Table(
    "Bảng thử",
    (
        Column("name", "Tên", "Name"),
        Column("count", "Số", "Count", "number"),
        Column("verdict", "Đánh giá", "Verdict", "verdict"),
        Column("quote", "Nguyên văn", "Exact words", "quote", detail=True),
    ),
    (("Thu nội địa", 7017, "vượt", "đạt 7.017\ntỷ đồng"), ("Tăng trưởng", -1.5, None, '"dấu", phẩy\tvà cột')),
)
HARMLESS: list[tuple[Cell, Cell]] = [
    ("Thu nội địa", "Thu nội địa"),  # words stay
    ("=1+1", "'=1+1"),  # a formula
    ("+84 293 …", "'+84 293 …"),  # a sign before words
    ("- đạt 100%", "'- đạt 100%"),  # an item of a list: Excel would call it an error
    ("@SUM(A1)", "'@SUM(A1)"),  # a formula of Lotus
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    (" =1+1", "' =1+1"),  # some programs drop the space
    ("＝1+1", "'＝1+1"),  # fullwidth
    ("-7,5", "-7,5"),  # a number as printed is no formula
    ("-7,5%", "-7,5%"),
    ("-1-2", "'-1-2"),
    (-7.5, -7.5),  # numbers stay numbers
    (0, 0),
    (None, None),
    (True, "true"),
]


@pytest.mark.parametrize(("cell", "written"), HARMLESS)
def test_no_cell_is_a_formula(cell: Cell, written: Cell) -> None:
    assert harmless(cell) == written
    assert type(harmless(cell)) is type(written)


@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_separated_rows_are_read_back(format: str, delimiter: str) -> None:
    rows = list(csv.reader(io.StringIO(render(TABLE, format, "vi", "a1b2"), newline=""), delimiter=delimiter))
    assert rows == [
        ["Tên", "Số", "Đánh giá", "Nguyên văn", "Bản dựng"],
        ["Thu nội địa", "7017", "vượt", "đạt 7.017\ntỷ đồng", "a1b2"],
        ["Tăng trưởng", "-1.5", "", '"dấu", phẩy\tvà cột', "a1b2"],
    ]


def test_no_build_no_column_for_it() -> None:
    assert render(TABLE, "csv", "en").splitlines()[0] == "Name,Count,Verdict,Exact words"


def test_json() -> None:
    data = json.loads(render(TABLE, "json", "en", "a1b2"))
    assert (data["caption"], data["build"], data["note"]) == ("Bảng thử", "a1b2", "")
    assert data["columns"][0] == {"key": "name", "heading": "Name"}
    assert data["rows"][1] == {"name": "Tăng trưởng", "count": -1.5, "verdict": None, "quote": '"dấu", phẩy\tvà cột'}


def test_jsonl_is_one_row_a_line_by_keys() -> None:
    lines = render(TABLE, "jsonl", "vi", "a1b2").splitlines()
    assert [json.loads(line)["count"] for line in lines] == [7017, -1.5]
    assert list(json.loads(lines[0])) == ["name", "count", "verdict", "quote", "build"]


def test_json_leaves_words_as_they_are() -> None:
    table = Table("x", (Column("a", "a", "a"),), (("=1+1",),))
    assert json.loads(render(table, "json", "vi"))["rows"] == [{"a": "=1+1"}]


def test_a_page_shows_rows_verdicts_and_exact_words() -> None:
    page = Page(render(TABLE, "html", "vi", "a1b2"))
    for words in ("Bảng thử", "-1,5", "đạt 7.017\ntỷ đồng", '"dấu", phẩy\tvà cột'):
        assert words in page.words
    assert "▲ vượt" in page.words
    assert [tag for tag, _ in page.tags].count("details") == 2
    assert all(attrs.get("scope") == "col" for tag, attrs in page.tags if tag == "th")


def test_a_page_without_rows() -> None:
    page = Page(render(Table("Trống", TABLE.columns, ()), "html", "vi", "b"))
    assert [tag for tag, _ in page.tags].count("tbody") == 0


def test_a_page_says_that_rows_are_missing() -> None:
    table = Table("x", TABLE.columns, TABLE.rows, note="Chỉ đưa ra 2 dòng đầu")
    assert "Chỉ đưa ra 2 dòng đầu" in Page(render(table, "html", "vi", "b")).words


@pytest.mark.parametrize("format", ["xlsx", "", "CSV"])
def test_another_format_is_refused_by_name(format: str) -> None:
    with pytest.raises(UsageError, match="csv tsv json jsonl html"):
        render(TABLE, format, "vi")


@pytest.mark.parametrize("format", list(FORMATS))
def test_a_file_is_written_by_its_ending(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"bảng.{format}"
    assert write(path, TABLE, "vi", "a1b2") == path
    text = path.read_bytes().decode("utf-8-sig")
    assert text == render(TABLE, format, "vi", "a1b2")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf") == (format == "csv")  # by this Excel knows UTF-8
    assert [other.name for other in tmp_path.iterdir()] == [path.name]


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert write(tmp_path / "B.CSV", TABLE, "vi", "").read_text(encoding="utf-8-sig").startswith("Tên,")


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "b.csv"
    path.write_text("x" * 100_000)
    write(path, TABLE, "vi", "")
    assert path.read_bytes().decode("utf-8-sig") == render(TABLE, "csv", "vi")


REFUSED: list[tuple[str, Callable[[Path], Path], str]] = [
    ("an ending that is not written", lambda tmp: tmp / "b.xlsx", r"\.csv \.tsv \.json \.jsonl \.html"),
    ("no ending", lambda tmp: tmp / "b", r"\.csv \.tsv \.json \.jsonl \.html"),
    ("a folder that is not there", lambda tmp: tmp / "none" / "b.csv", "folder that exists"),
    ("a folder in place of a file", lambda tmp: tmp / "folder.csv", "folder that exists"),
]


@pytest.mark.parametrize(("case", "path", "says"), REFUSED)
def test_a_place_that_cannot_be_written(tmp_path: Path, case: str, path: Callable[[Path], Path], says: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UsageError, match=says) as caught:
        write(path(tmp_path), TABLE, "vi", "")
    assert path(tmp_path).name in caught.value.message
    assert path(tmp_path).name in caught.value.text("vi")
    assert [left.name for left in tmp_path.iterdir()] == ["folder.csv"]


def test_words_that_no_file_can_hold_leave_nothing_behind(tmp_path: Path) -> None:
    table = Table("x", (Column("a", "a", "a"),), (("\ud800",),))
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "b.csv", table, "vi", "")
    assert list(tmp_path.iterdir()) == []


def _cells(table: Table, row: int = 0) -> dict[str, Cell]:
    return dict(zip([column.key for column in table.columns], table.rows[row], strict=True))


def test_the_board_has_aim_result_verdict_and_both_places() -> None:
    cells = _cells(board_table((board_row(),), "vi"))
    assert (cells["number"], cells["target"], cells["result"]) == (9, "6.800 tỷ đồng", "7.017 tỷ đồng")
    assert cells["verdict"] == "vượt"
    assert cells["target_place"] == "programme-2024, mục I/3, ký tự 6408–6433"
    assert cells["result_place"] == "report-2024, mục I/3, chú thích 12, ký tự 26000–26028"
    assert (cells["target_quote"], cells["result_start"]) == ("thu nội địa 6.800 tỷ đồng", 26000)


def test_the_board_of_a_target_without_figure_and_result() -> None:
    row = board_row(target=target(value="", place=place(section="")), result=None, results=0, status="noResult")
    cells = _cells(board_table((row,), "en"))
    assert (cells["target"], cells["result"], cells["verdict"]) == ("no figure given", None, "no result")
    assert (cells["target_place"], cells["result_place"]) == ("programme-2024, characters 6408–6433", "")
    assert cells["result_quote"] is None


def test_a_figure_that_a_person_corrected_is_marked() -> None:
    """Below its cell on a page, in a column of its own elsewhere; words that a person typed stay words."""
    told = "6.500 → 6.800 (Lê Thị Bình, 01/11/2026: <b>in nhầm</b>)"
    row = board_row(target=target(corrected=(told, "đơn vị: triệu đồng → tỷ đồng (Trần An, 02/11/2026: x)")))
    table = board_table((row, board_row()), "vi")

    assert _cells(table)["target_corrected"] == f"{told}; đơn vị: triệu đồng → tỷ đồng (Trần An, 02/11/2026: x)"
    assert (_cells(table)["result_corrected"], _cells(table, 1)["target_corrected"]) == ("", "")
    page = render(table, "html", "vi", "b1")
    marks = re.findall(r'<td[^>]*>([^<]*)<small class="mark">(.*?)</small></td>', page)
    assert [cell.strip() for cell, _ in marks] == ["6.800 tỷ đồng"]
    assert marks[0][1].startswith("<b>✎ Người sửa chỉ tiêu:</b> 6.500 → 6.800 (Lê Thị Bình, 01/11/2026: &lt;b&gt;in")
    assert "<b>in nhầm</b>" not in page
    assert page.count("6.500 → 6.800") == 1  # not once more among the details


def test_a_chain_as_a_table() -> None:
    table = chain_table(chain(results=(result(), result())), "vi")
    assert [_cells(table, i)["step"] for i in range(len(table.rows))][-2:] == ["Kết quả", "Kết quả"]
    assert _cells(table)["quote"] == "Nghị quyết Đại hội XIV"
    verdict = next(row for row in table.rows if row[0] == "Đánh giá")
    assert verdict[1] == "vượt"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_headings_are_there_and_keys_are_unique(lang: str) -> None:
    for table in (board_table((board_row(),), lang), chain_table(chain(), lang)):
        assert len({column.key for column in table.columns}) == len(table.columns)
        assert all(column.heading(lang) for column in table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)
