"""Writing the catalogue: what is not concerned stays, character for character."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.errors import DocumentError
from hgkg.load.catalogue import parse_catalogue, read_catalogue
from hgkg.load.ledger import add_entry, entry_text, remove_entry
from hgkg.model.document import CatalogueEntry

HEAD = "# Our documents.\n# Ask the office before changing them.\n\n"


def entry(nth: int = 1, **changed: str) -> CatalogueEntry:
    values = {
        "slug": f"plan-{nth}", "file": f"plan-{nth}.txt", "name": 'kế "hoạch".txt', "sha256": f"{nth:064x}",
        "genre": "plan", "period": "2024", "language": "vi",
    }  # fmt: skip
    return CatalogueEntry(**{**values, **changed})


def save(folder: Path, text: str) -> Path:
    path = folder / "catalogue.toml"
    path.write_bytes(text.encode())
    return path


def test_adding_appends_and_leaves_the_rest(tmp_path: Path) -> None:
    path = save(tmp_path, HEAD + entry_text(entry(1)))
    changed = add_entry(read_catalogue(tmp_path), entry(2))
    assert path.read_bytes().decode() == HEAD + entry_text(entry(1)) + "\n" + entry_text(entry(2))
    assert changed == read_catalogue(tmp_path)
    assert changed.entries == (entry(1), entry(2))
    assert os.listdir(tmp_path) == ["catalogue.toml"], "nothing temporary stays behind"


def test_adding_makes_a_catalogue_where_there_is_none(tmp_path: Path) -> None:
    add_entry(read_catalogue(tmp_path), entry())
    assert (tmp_path / "catalogue.toml").read_bytes().decode() == entry_text(entry())


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    path = save(tmp_path, HEAD.replace("\n", "\r\n") + "# no line end")
    add_entry(read_catalogue(tmp_path), entry())
    text = path.read_bytes().decode()
    assert text.startswith(HEAD.replace("\n", "\r\n") + "# no line end\r\n\r\n[[document]]\r\n")
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize(
    "repeated",
    [entry(2, slug="plan-1"), entry(2, file="plan-1.txt"), entry(2, sha256=f"{1:064x}"), entry(2, genre="poem")],
    ids=["slug", "file", "hash", "rule"],
)
def test_a_bad_entry_changes_nothing(tmp_path: Path, repeated: CatalogueEntry) -> None:
    path = save(tmp_path, entry_text(entry(1)))
    with pytest.raises(DocumentError):
        add_entry(read_catalogue(tmp_path), repeated)
    assert path.read_bytes().decode() == entry_text(entry(1))


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_removing_cuts_one_block_with_its_comments(tmp_path: Path, gone: int) -> None:
    blocks = {nth: ("" if nth == 1 else f"# on {nth}\n") + entry_text(entry(nth)) for nth in (1, 2, 3)}
    path = save(tmp_path, HEAD + "\n".join(blocks.values()))
    changed, removed = remove_entry(read_catalogue(tmp_path), f"plan-{gone}")
    kept = "\n".join(text for nth, text in blocks.items() if nth != gone)
    assert path.read_bytes().decode() == HEAD + kept
    assert removed == entry(gone)
    assert changed.entries == tuple(entry(nth) for nth in (1, 2, 3) if nth != gone)


def test_removing_the_only_entry_leaves_the_head(tmp_path: Path) -> None:
    path = save(tmp_path, HEAD + entry_text(entry()))
    remove_entry(read_catalogue(tmp_path), "plan-1")
    assert path.read_bytes().decode() == HEAD.rstrip() + "\n"


def test_removing_what_is_not_there_names_what_is(tmp_path: Path) -> None:
    save(tmp_path, entry_text(entry()))
    with pytest.raises(DocumentError, match=r"no entry 'plan-9'; choose one of: plan-1"):
        remove_entry(read_catalogue(tmp_path), "plan-9")


def test_an_entry_written_in_another_way_is_left_to_a_person(tmp_path: Path) -> None:
    fields = ", ".join(entry_text(entry()).splitlines()[1:])
    path = save(tmp_path, f"document = [{{ {fields} }}]\n")
    before = path.read_bytes()
    with pytest.raises(DocumentError, match="by hand"):
        remove_entry(read_catalogue(tmp_path), "plan-1")
    assert path.read_bytes() == before


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path, entry_text(entry()))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(DocumentError, match="No space left"):
        add_entry(read_catalogue(tmp_path), entry(2))
    assert path.read_bytes().decode() == entry_text(entry())
    assert os.listdir(tmp_path) == ["catalogue.toml"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_name_is_read_back_as_written(name: str) -> None:
    (read,) = parse_catalogue(entry_text(entry(name=name)), Path("catalogue.toml"))
    assert read == entry(name=unicodedata.normalize("NFC", name))
