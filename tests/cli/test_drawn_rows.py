"""Rows at a terminal can be read, however many columns they have."""

from __future__ import annotations

import io

from rich.console import Console

from hgkg.cli.drawn_rows import draw_table
from hgkg.publish.tables import Column, Table


def drawn(table: Table, width: int, lang: str = "vi") -> str:
    screen = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    draw_table(screen, table, lang)
    return screen.file.getvalue()  # type: ignore[attr-defined]


def table(columns: int, cell: str = "chỉ tiêu phấn đấu") -> Table:
    made = tuple(Column(f"k{n}", f"Cột {n}", f"Column {n}") for n in range(columns))
    return Table("", made, (tuple(f"{cell} {n}" for n in range(columns)),))


def test_few_columns_stand_side_by_side() -> None:
    text = drawn(table(3), 100)
    assert any("Cột 0" in line and "Cột 2" in line for line in text.splitlines())


def test_many_columns_become_a_card_with_every_cell_whole() -> None:
    text = drawn(table(12), 100)
    lines = [line.split() for line in text.splitlines() if line.strip()]
    assert lines[1:] == [["Cột", str(n), "chỉ", "tiêu", "phấn", "đấu", str(n)] for n in range(12)]


def test_a_card_leaves_out_what_says_nothing_and_details() -> None:
    columns = (*table(12).columns, Column("empty", "Trống", "Empty"), Column("iri", "Mã", "IRI", detail=True))
    text = drawn(Table("", columns, ((*table(12).rows[0], None, "id/x"),)), 100)
    assert "Trống" not in text
    assert "id/x" not in text


def test_a_day_is_written_as_each_language_does() -> None:
    days = Table("", (Column("day", "Ngày", "Day"),), (("2025-07-01",), ("2024-07",)))
    assert "01/7/2025" in drawn(days, 80)
    assert "1 July 2025" in drawn(days, 80, "en")
    assert "2024-07" in drawn(days, 80)


def test_the_words_of_a_document_do_not_steer_the_terminal() -> None:
    assert "\x1b" not in drawn(table(12, "\x1b[31mđỏ"), 100)
