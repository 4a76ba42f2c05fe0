"""Rows as a program and a notebook take them."""

from __future__ import annotations

import csv
import io

import pytest

from hgkg.workbench.rows import Rows

ROWS = Rows.of([{"a": 1, "b": "x"}, {"a": 2, "c": None}, {"c": "<i>z</i>"}], title="Chỉ tiêu", note="còn nữa & thêm")


def test_every_row_has_every_column() -> None:
    assert ROWS.columns == ("a", "b", "c")
    assert ROWS.to_dicts() == [
        {"a": 1, "b": "x", "c": None}, {"a": 2, "b": None, "c": None}, {"a": None, "b": None, "c": "<i>z</i>"},
    ]  # fmt: skip
    assert list(ROWS) == ROWS.to_dicts()


def test_a_sequence() -> None:
    assert len(ROWS) == 3
    assert (ROWS[0]["a"], ROWS[-1]["c"]) == (1, "<i>z</i>")
    assert ROWS[1:] == Rows(ROWS.columns, ROWS.cells[1:], ROWS.title, ROWS.note)
    assert {"a": 1, "b": "x", "c": None} in ROWS
    assert not Rows.of([])
    with pytest.raises(IndexError):
        ROWS[3]


def test_what_is_changed_in_a_copy_is_not_changed_in_the_rows() -> None:
    ROWS.to_dicts()[0]["a"] = 5
    assert ROWS[0]["a"] == 1


def test_columns_may_be_chosen() -> None:
    assert Rows.of([{"a": 1, "b": 2}], ["b", "z"]).to_dicts() == [{"b": 2, "z": None}]


def test_a_writer_of_the_standard_library_takes_them() -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, ROWS.columns)
    writer.writerows(ROWS)
    assert out.getvalue() == "1,x,\r\n2,,\r\n,,<i>z</i>\r\n"


def test_a_notebook_shows_a_table_with_nothing_of_it_executed() -> None:
    html = ROWS._repr_html_()
    assert "<caption>Chỉ tiêu</caption>" in html
    assert "<td>&lt;i&gt;z&lt;/i&gt;</td>" in html
    assert "<p>còn nữa &amp; thêm</p>" in html
    assert repr(ROWS) == "<Rows: 3 × a, b, c>"


def test_a_notebook_says_how_many_rows_it_does_not_show() -> None:
    html = Rows.of({"n": n} for n in range(50))._repr_html_()
    assert html.count("<tr>") == 1 + 20
    assert "<p>20 / 50</p>" in html


def test_pandas_takes_them() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(ROWS)
    assert list(frame.columns) == ["a", "b", "c"]
    assert frame["a"].sum() == 3
    empty = Rows(("a", "b"), ())
    assert list(pandas.DataFrame(empty, columns=empty.columns).columns) == ["a", "b"]
