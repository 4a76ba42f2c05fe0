"""Units in English: by how documents write them, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store
from rdflib import Graph

from hgkg.pipeline import BuildReport
from hgkg.query.board import board
from hgkg.query.units import _NAMES, english_units, with_english
from hgkg.store import open_store

SKOS, HG = "http://www.w3.org/2004/02/skos/core#", "https://w3id.org/hgkg/ontology#"
SCHEME, UNIT = "https://w3id.org/hgkg/vocab/unit", "https://example.org/unit/"


def _store() -> Store:
    """Two units of the vocabulary, one of them written in two ways, and a word of another scheme."""
    store = Store()

    def say(subject: str, predicate: str, value: NamedNode | Literal) -> None:
        store.add(Quad(NamedNode(UNIT + subject), NamedNode(predicate), value))

    for name, scheme in (("one", SCHEME), ("two", SCHEME), ("other", "https://example.org/scheme")):
        say(name, f"{SKOS}inScheme", NamedNode(scheme))
    for name, kind, label, lang in (
        *(("one", "prefLabel", "bậc", "vi"), ("one", "prefLabel", "places (in a ranking)", "en")),
        *(
            ("one", "altLabel", "thứ bậc", "vi"),
            ("two", "prefLabel", "%", "vi"),
            ("two", "prefLabel", "per cent", "en"),
        ),
        *(("other", "prefLabel", "lá", "vi"), ("other", "prefLabel", "leaves", "en")),
    ):
        say(name, f"{SKOS}{kind}", Literal(label, language=lang))
    for number, unit in enumerate(("bậc", "thứ bậc", "%", "lá", "cuộc")):
        say(f"figure-{number}", f"{HG}unit", Literal(unit))
    return store


def test_every_way_to_write_a_unit_has_its_english_name_and_a_sign_stays() -> None:
    assert english_units(_store()) == {"bậc": "places", "thứ bậc": "places"}


def test_rdflib_gives_the_same_rows(tmp_path: Path) -> None:
    store = _store()
    store.dump(str(tmp_path / "units.ttl"), from_graph=DefaultGraph())
    there = Graph().parse(tmp_path / "units.ttl")
    named = {(str(row[0]), str(row[1])) for row in there.query(_NAMES)}  # type: ignore[index]
    assert named == {("bậc", "places (in a ranking)"), ("thứ bậc", "places (in a ranking)"), ("%", "per cent")}


def test_a_row_keeps_its_unit_and_gets_the_english_one_beside_it() -> None:
    rows = [{"unit": "bậc"}, {"unit": "cuộc"}, {"value": 3}]
    assert with_english(rows, {"bậc": "places"}) == (
        {"unit": "bậc", "unitEn": "places"},
        {"unit": "cuộc"},
        {"value": 3},
    )


@pytest.mark.parametrize(("lang", "unit"), [("vi", "tỷ đồng"), ("en", "billion dong")])
def test_the_board_tells_units_in_its_language(real_build: BuildReport, lang: str, unit: str) -> None:
    rows = board(open_store(real_build.out), lang=lang)
    units = {row.target.unit for row in rows} | {row.result.unit for row in rows if row.result}
    assert unit in units
    assert "%" in units
    assert len({"tỷ đồng", "billion dong"} & units) == 1
