"""Words of records and the concepts they point at, in the real vocabularies."""

from __future__ import annotations

import pytest

from hgkg.assets import folder
from hgkg.graph.names import Names, most_said, sole
from hgkg.graph.vocabulary import read_lexicon


@pytest.fixture(scope="module")
def names() -> Names:
    """Over the vocabularies the project ships."""
    return Names.of(read_lexicon(folder("ontology")))


TYPES = [
    ("Nghị quyết", "nghi-quyet"),
    ("NGHỊ QUYẾT", "nghi-quyet"),  # letterheads are in capitals
    ("Quyết định", "quyet-dinh"),  # shares the code QĐ with quy-dinh, but not its word
    ("news", "news"),  # records name unofficial types by their local names
    ("Thiếp mời", None),
    (None, None),
]


@pytest.mark.parametrize(("word", "local"), TYPES)
def test_types(names: Names, word: str | None, local: str | None) -> None:
    found = names.type(word)

    assert (found.id if found else None) == local


AREAS = [
    ("tỉnh Hậu Giang", "hau-giang"),
    ("Hậu Giang", "hau-giang"),
    ("hau-giang", "hau-giang"),  # document records hold the local name
    ("Sao Hỏa", None),
    (None, None),
]


@pytest.mark.parametrize(("word", "local"), AREAS)
def test_areas(names: Names, word: str | None, local: str | None) -> None:
    assert names.area(word) == (f"<https://w3id.org/hgkg/vocab/area/{local}>" if local else None)


def test_area_names_are_for_readers(names: Names) -> None:
    assert names.area_name("hau-giang") == "tỉnh Hậu Giang"
    assert names.area_name("khu vực I") == "khu vực I"


def test_units(names: Names) -> None:
    assert names.unit("%") == "<https://w3id.org/hgkg/vocab/unit/phan-tram>"
    assert names.unit("chiếc lá") is None


def test_a_name_with_two_meanings_has_none() -> None:
    pairs = [("Cần Thơ", "can-tho"), ("Cần thơ", "can-tho-moi"), ("Uỷ ban", "uy-ban"), ("Ủy ban", "uy-ban")]

    assert sole(pairs) == {"ủy ban": "uy-ban"}


SAID = [
    (["a", "b", "b"], "b"),
    (["a", "bb"], "bb"),  # equally often: the longer says more
    (["b", "a"], "a"),
    (["a", None, None, ""], "a"),
    ([None], None),
    ([], None),
]


@pytest.mark.parametrize(("values", "winner"), SAID)
def test_what_is_said_most(values: list[str | None], winner: str | None) -> None:
    assert most_said(values) == winner
