"""catalogue.toml: what it may say, and the words when it says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.errors import DocumentError
from hgkg.load.catalogue import PERIOD, Catalogue, parse_catalogue, read_catalogue

HASH = "ab" * 32


def block(**changed: str | None) -> str:
    values: dict[str, str | None] = {
        "slug": "plan-2024", "file": "plan.txt", "name": "kế hoạch.txt", "sha256": HASH, "genre": "plan",
        "period": "2024", "language": "vi",
    }  # fmt: skip
    lines = (f"{key} = {value!r}" for key, value in {**values, **changed}.items() if value is not None)
    return "[[document]]\n" + "\n".join(lines) + "\n"


def save(folder: Path, text: str) -> Path:
    path = folder / "catalogue.toml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_folder_without_a_catalogue_has_one_without_entries(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path) == Catalogue(tmp_path)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\ufeff# saved by Notepad\r\n"])
def test_an_empty_catalogue(tmp_path: Path, text: str) -> None:
    save(tmp_path, text)
    assert read_catalogue(tmp_path).entries == ()


def test_an_entry_is_found_by_its_file_and_by_its_hash(tmp_path: Path) -> None:
    save(tmp_path, block())
    catalogue = read_catalogue(tmp_path)
    (entry,) = catalogue.entries
    assert entry.name == "kế hoạch.txt"
    assert catalogue.named(tmp_path / "plan.txt") == entry
    assert catalogue.named(tmp_path / "sub" / "plan.txt") is None
    assert catalogue.named(tmp_path.parent / "plan.txt") is None
    assert catalogue.hashed(HASH) == entry
    assert catalogue.hashed("cd" * 32) is None
    assert catalogue.absent() == (entry,)


def test_a_file_name_is_found_composed_or_not(tmp_path: Path) -> None:
    save(tmp_path, block(file="Quyết.txt"))
    assert read_catalogue(tmp_path).named(tmp_path / "Quyê\u0301t.txt") is not None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[document]\n", "this is not TOML"),  # bad syntax
        ("titel = 'x'\n", "unknown key 'titel'"),  # unknown key at the top
        ("document = 'x'\n", "must be written as [[document]]"),  # not a list of tables
        (block(colour="red"), "entry plan-2024: unknown key 'colour'"),  # unknown key in an entry
        (block(slug=None), "entry #1: 'slug' must be a text"),  # an entry without a name is counted
        (block(period=None), "entry plan-2024: 'period' must be a text"),
        ("[[document]]\nslug = 3\n", "entry 3: 'slug' must be a text"),
        (block(slug="kế-hoạch"), "may only hold"),  # not ASCII
        (block(slug=".."), "may only hold"),  # a folder's name
        (block(file="../plan.txt"), "must be the name of a file"),  # leaves the folder
        (block(file="sub/plan.txt"), "must be the name of a file"),
        (block(file="C:plan.txt"), "must be the name of a file"),
        (block(file="sub\\plan.txt"), "must be the name of a file"),
        (block(sha256=HASH.upper()), "64 lower-case hex digits"),
        (block(genre="poem"), "must be one of: programme"),
        (block(period="năm 2024"), "must be written like: 2024"),
        (block() + block(file="b.txt", sha256="cd" * 32), "slug 'plan-2024' stands twice"),
        (block() + block(slug="PLAN-2024", file="b.txt", sha256="cd" * 32), "slug 'PLAN-2024' stands twice"),
        (block() + block(slug="b", sha256="cd" * 32), "entry b: file 'plan.txt' stands twice"),
        (block() + block(slug="b", file="b.txt"), f"entry b: sha256 '{HASH}' stands twice"),
    ],
)
def test_a_broken_rule_names_file_and_entry(tmp_path: Path, text: str, says: str) -> None:
    path = save(tmp_path, text)
    with pytest.raises(DocumentError) as caught:
        read_catalogue(tmp_path)
    assert says in caught.value.message
    assert caught.value.message.startswith(str(path))
    assert caught.value.vi.startswith(str(path))
    assert caught.value.vi != caught.value.message


def test_a_catalogue_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "catalogue.toml").write_bytes(b"\xff")
    with pytest.raises(DocumentError, match="cannot be read"):
        read_catalogue(tmp_path)


@pytest.mark.parametrize("period", ["2024", "2024-07", "2024-Q3", "2024-H1", "2024-9M", "2020/2025"])
def test_periods_as_records_have_them(period: str) -> None:
    assert PERIOD.fullmatch(period)
    assert parse_catalogue(block(period=period), Path("c.toml"))[0].period == period


@pytest.mark.parametrize("period", ["24", "2024-13", "2024-Q5", "2024-07-01", "2020-2025"])
def test_periods_as_they_do_not(period: str) -> None:
    assert not PERIOD.fullmatch(period)
