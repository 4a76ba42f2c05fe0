"""Tables in every form they are copied in: which rows and cells they have, and what is none."""

from __future__ import annotations

import pytest
from reading import Reader

_TITLE = "Dòng đầu của một bài viết dài hơn bốn mươi chữ để làm tít\n\nMở bài ở đây.\n"

ONE_A_LINE = """TT
Chỉ tiêu
ĐVT
Kế hoạch
năm 2023
Thực hiện
So với KH (%)
1
GRDP bình quân đầu người
Triệu đồng
88,84
93,78
105,6
2
Diện tích rừng
trồng mới
Ha
>10
12
120
Bài viết tiếp tục ở đây.
"""
BARS = """| STT | Chỉ tiêu | ĐVT | Chỉ tiêu giao |
|:---:|---|:---:|---:|
| 1 | Số đoàn viên kết nạp mới | người | 3.500 |
| 2 | Tỷ lệ doanh nghiệp có công đoàn | % | |
"""
TABS = "TT\tChỉ tiêu\tĐVT\tKH\tƯớc TH\n1\tSản lượng lúa\t1.000 tấn\t\t3.780\n2\tSố xã\txã\t5\t6\n"
BLANKS = """STT   Chỉ tiêu            ĐVT      KH 2022   TH 2022
1     Giá trị sản xuất    Tỷ đồng  1.250     1.310
"""
GROUPS = """TT
Nội dung
Kế hoạch
Thực hiện
Ghi chú
I
KINH TẾ
1
Số hợp tác xã
10
12
Đạt
II
XÃ HỘI
2
Số trường chuẩn
5
4
Không đạt
III. GIẢI PHÁP
"""
UNNUMBERED = "Nguồn vốn\nKế hoạch (tỷ đồng)\nGiải ngân\nNgân sách tỉnh\n210\n225\nNgân sách huyện\n90\n81\n"

TABLES: list[tuple[str, list[str | None], list[list[str]]]] = [
    (
        ONE_A_LINE,  # heads and names over two lines, a sign of comparison
        ["number", "indicator", "unit", "plan", "done", "of_plan"],
        [
            ["1", "GRDP bình quân đầu người", "Triệu đồng", "88,84", "93,78", "105,6"],
            ["2", "Diện tích rừng\ntrồng mới", "Ha", ">10", "12", "120"],
        ],
    ),
    (
        BARS,  # Markdown; "Chỉ tiêu giao" is no second indicator; an empty cell is left out
        ["number", "indicator", "unit", "plan"],
        [["1", "Số đoàn viên kết nạp mới", "người", "3.500"], ["2", "Tỷ lệ doanh nghiệp có công đoàn", "%"]],
    ),
    (
        TABS,  # an empty cell keeps its place
        ["number", "indicator", "unit", "plan", "done"],
        [["1", "Sản lượng lúa", "1.000 tấn", "3.780"], ["2", "Số xã", "xã", "5", "6"]],
    ),
    (
        BLANKS,
        ["number", "indicator", "unit", "plan", "done"],
        [["1", "Giá trị sản xuất", "Tỷ đồng", "1.250", "1.310"]],
    ),
    (
        GROUPS,  # titles of groups, numbers that go on, remarks; a heading ends it
        ["number", "indicator", "plan", "done", "note"],
        [
            ["I", "KINH TẾ"],
            ["1", "Số hợp tác xã", "10", "12", "Đạt"],
            ["II", "XÃ HỘI"],
            ["2", "Số trường chuẩn", "5", "4", "Không đạt"],
        ],
    ),
    (
        UNNUMBERED,
        ["indicator", "plan", "done"],
        [["Ngân sách tỉnh", "210", "225"], ["Ngân sách huyện", "90", "81"]],
    ),
]


@pytest.mark.parametrize(("body", "roles", "rows"), TABLES)
def test_tables(read: Reader, body: str, roles: list[str | None], rows: list[list[str]]) -> None:
    outline = read(_TITLE + body).outline

    assert [[c.role for c in table.columns] for table in outline.tables] == [roles]
    assert [[outline.text[c.start : c.end] for c in row.cells] for row in outline.tables[0].rows] == rows


def test_an_empty_cell_shifts_no_other(read: Reader) -> None:
    outline = read(_TITLE + TABS).outline
    table = outline.tables[0]
    done = table.cell(table.rows[0], "done")

    assert table.cell(table.rows[0], "plan") is None
    assert done is not None
    assert outline.text[done.start : done.end] == "3.780"


def test_where_cells_are_missing_no_figure_has_a_column(read: Reader) -> None:
    """One cell a line: of two values in three columns nobody knows which is lost."""
    body = "TT\nChỉ tiêu\nKế hoạch\nThực hiện\n1\nSố xã\n5\n6\n2\nSố hộ\n7\n3\nSố ấp\n8\n9\n"
    table = read(_TITLE + body).outline.tables[0]

    assert [table.cell(row, "plan") is not None for row in table.rows] == [True, False, True]


def test_rows_are_sentences_and_heads_are_none(read: Reader) -> None:
    outline = read(_TITLE + ONE_A_LINE).outline
    sentences = [outline.text[s.start : s.end] for s in outline.sentences]

    assert sentences[0] == "Mở bài ở đây."
    assert sentences[1].startswith("1\nGRDP")
    assert sentences[-1] == "Bài viết tiếp tục ở đây."
    assert not any("ĐVT" in s for s in sentences)


def test_a_table_holds_no_headings(read: Reader) -> None:
    sections = read(_TITLE + GROUPS).outline.sections

    assert [s.number for s in sections] == ["III"]


def test_a_caption_that_reads_like_the_head_of_a_column_opens_no_table(read: Reader) -> None:
    table = read(_TITLE + "Chỉ tiêu chủ yếu\n" + ONE_A_LINE).outline.tables[0]

    assert [c.role for c in table.columns] == ["number", "indicator", "unit", "plan", "done", "of_plan"]
    assert len(table.rows) == 2


NO_TABLES = [
    "Các xã đạt chuẩn:\nXã Yên Đổ\nXã Yên Ninh\n2\nXã Phủ Lý\n",  # a list
    "Địa chỉ\nSố 1 đường Hai Bà Trưng\nĐiện thoại\n0208.3774.123\n",  # an address
    "Nơi nhận    TM. ỦY BAN NHÂN DÂN\n- Như trên    CHỦ TỊCH\n",  # two columns
    "Chỉ tiêu\nThu ngân sách đạt 5.000 tỷ đồng.\nChi đạt 4.000 tỷ đồng.\n",  # a heading and its sentences
    "STT\nNhiệm vụ\nCơ quan phối hợp\n1\nXây dựng trung tâm dữ liệu\nSở Khoa học\n2026\n",  # tasks that nobody leads
    "| a | b |\n| 1 | 2 |\n",  # bars without known heads
    "Kế hoạch | Thực hiện",
]


@pytest.mark.parametrize("body", NO_TABLES)
def test_what_is_no_table(read: Reader, body: str) -> None:
    assert read(_TITLE + body).outline.tables == ()


HEADS = [
    ("Ước thực hiện kế hoạch năm 2023", "done"),  # the first word decides
    ("Kế hoạch thực hiện năm 2024", "plan"),
    ("So với KH (%)", "of_plan"),
    ("Ước TH/KH", "of_plan"),
    ("So với cùng kỳ (%)", "previous"),
    ("So với năm 2022 (%)", "previous"),
    ("Tăng, giảm (%)", "previous"),
    ("Lũy kế 10 tháng", "done"),
    ("Dự toán 2024", "plan"),
    ("Ghi chú", "note"),
    ("2022", "time"),  # a year alone: the document's own tells whether planned or done
    ("6 tháng đầu năm 2024", "time"),
    ("2024/2023", None),
    ("So sánh 2024/2023", "previous"),
    ("Tên dự án", None),
]


@pytest.mark.parametrize(("head", "role"), HEADS)
def test_what_a_head_says(read: Reader, head: str, role: str | None) -> None:
    body = f"| TT | Chỉ tiêu | Thực hiện | {head} |\n| 1 | Số xã | 5 | 6 |\n"
    table = read(_TITLE + body).outline.tables[0]

    assert table.columns[3].role == role
