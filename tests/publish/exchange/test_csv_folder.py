"""The folder of CSV files, read by pandas and held against its own description by a reader of CSV on the Web."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas
import pytest
from corpus import LONG
from csvw import CSVW

from hgkg.publish.exchange.bookmaking import make_book
from hgkg.publish.exchange.csv_folder import METADATA, export_csv
from hgkg.publish.exchange.export import Export, Source
from hgkg.query.board import board, rows_of_all
from hgkg.query.views import facts

BUILDS = pytest.mark.parametrize("name", ["five", "five_in_english", "elsewhere", "empty", "hostile"])


@cache
def made(source: Source) -> Export:
    """The folder of a build, made once."""
    return export_csv(source)


def files(export: Export) -> Mapping[str, bytes]:
    assert not isinstance(export.content, bytes)
    return export.content


@pytest.mark.parametrize("name", ["elsewhere", "empty", "hostile"])
def test_the_files_are_as_they_are_described(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Headings and types of cells, checked by a reader that goes by the description alone and warns of what differs.

    It is not asked for keys: there it looks for the names of columns in the files, not for their titles.
    """
    source: Source = request.getfixturevalue(name)
    made(source).write(tmp_path)
    group = CSVW(str(tmp_path / METADATA), validate=True)
    assert not group.warnings
    rows = {table.url.string: list(table.iterdicts(strict=False)) for table in group.tables}
    for sheet in make_book(source).sheets:
        assert len(rows[f"{sheet.key}.csv"]) == len(sheet.rows)
        assert all(list(row) == [heading.key for heading in sheet.headings] for row in rows[f"{sheet.key}.csv"])


@BUILDS
def test_every_place_is_a_row_of_the_passages(name: str, request: pytest.FixtureRequest) -> None:
    folder = files(made(request.getfixturevalue(name)))
    tables = {name: _frame(content) for name, content in folder.items() if name != METADATA}
    ids = list(tables["passages.csv"].iloc[:, 0])
    assert len(set(ids)) == len(ids)
    keys = 0
    for table in json.loads(folder[METADATA])["tables"]:
        columns = [column["name"] for column in table["tableSchema"]["columns"]]
        for key in table["tableSchema"].get("foreignKeys", ()):
            places = tables[table["url"]].iloc[:, columns.index(key["columnReference"])].dropna()
            assert set(places) <= set(ids)
            keys += len(places)
    assert keys or name == "empty"


def _frame(content: bytes) -> Any:
    return pandas.read_csv(io.BytesIO(content), encoding="utf-8-sig")


def test_pandas_reads_the_board(five: Source) -> None:
    frame = _frame(files(made(five))["board.csv"])
    rows = board(five.store)
    assert list(frame["Chỉ tiêu"]) == [row.target.indicator for row in rows]
    assert frame["Mức đề ra (số)"].dtype.kind == "f"
    assert frame["Đánh giá"].value_counts()["vượt"] == sum(row.status == "exceeded" for row in rows)


def test_the_files_are_as_excel_expects_them(five: Source) -> None:
    for name, content in files(made(five)).items():
        if name != METADATA:
            assert content.startswith(b"\xef\xbb\xbf")
            assert content.endswith(b"\r\n")


def test_the_description_is_in_both_languages_and_names_the_build(five: Source) -> None:
    described = json.loads(files(made(five))[METADATA])
    assert described["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "vi"}]
    assert described["dc:identifier"] == five.build_id
    for table in described["tables"]:
        assert set(table["dc:title"]) == set(table["dc:description"]) == {"vi", "en"}
        for column in table["tableSchema"]["columns"]:
            name_of_document = isinstance(column["titles"], str)
            assert name_of_document == (table["url"] == "matrix.csv" and column["name"].startswith("driver_"))
            assert name_of_document or set(column["titles"]) == {"vi", "en"} or column["name"] == "iri"


def test_results_that_stand_in_no_table_are_counted(five: Source) -> None:
    """Every result is the closest to a target, or in the gaps, or told to be missing."""
    folder, whole = files(made(five)), make_book(five)
    (loss,) = [loss for loss in made(five).losses if "not the closest" in loss.en]
    iris = {
        row[0].value  # type: ignore[union-attr, index]
        for row in five.store.query("SELECT ?r WHERE { ?r a <https://w3id.org/hgkg/ontology#Result> }")
    }
    alone = set(_frame(folder["gaps.csv"]).iloc[:, -1]) & iris
    closest = {row.result.iri for row in rows_of_all(facts(five.store)) if row.result}
    assert loss in whole.unshown
    assert loss.count == len(iris - alone - closest) > 0


def test_hostile_words_are_no_formula_and_whole(hostile: Source) -> None:
    export = made(hostile)
    rows = [
        row
        for name, content in files(export).items()
        if name != METADATA
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    ]
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith("=")]
    spoilt = [cell for cell in cells if cell.startswith("'=cmd")]
    assert spoilt
    assert LONG in cells  # a file of CSV has no longest cell
    (loss,) = [loss for loss in export.losses if "apostrophe" in loss.en]
    assert loss.count >= len(spoilt)


def test_the_same_build_gives_the_same_bytes(elsewhere: Source) -> None:
    assert files(export_csv(elsewhere)) == files(made(elsewhere))
