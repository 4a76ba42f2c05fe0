"""What a file becomes: its text as read, its slug, its notes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.errors import DocumentError
from hgkg.load import find_files, load, read_catalogue
from hgkg.load.catalogue import Catalogue
from hgkg.model.document import CatalogueEntry

ORIGINALS = Path(__file__).parents[2] / "data" / "documents"
PLAIN = "Dòng một\r\nDòng hai\rDòng ba\n"


def entry(**changed: str) -> CatalogueEntry:
    values = {
        "slug": "plan-2024", "name": "original.txt", "sha256": hashlib.sha256(PLAIN.encode()).hexdigest(),
        "genre": "plan", "period": "2024", "language": "vi", "file": "plan.txt",
    }  # fmt: skip
    return CatalogueEntry(**{**values, **changed})


def save(folder: Path, name: str, data: bytes = PLAIN.encode()) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_the_originals_are_what_their_catalogue_says() -> None:
    catalogue = read_catalogue(ORIGINALS)
    documents = [load(path, catalogue) for path in find_files([ORIGINALS])]
    assert {d.slug for d in documents} == {
        "infographic-2024", "article-2025", "report-2024", "programme-2024", "conference-2021",
    }  # fmt: skip
    assert not catalogue.absent()
    for document in documents:
        assert document.entry is not None
        assert document.findings == ()
        assert document.raw.encode() == (ORIGINALS / document.entry.file).read_bytes()
        assert document.map.source_length == len(document.raw)
        assert len(document.key) == len(document.text)


def test_newlines_are_untouched_and_offsets_count_code_points(tmp_path: Path) -> None:
    document = load(save(tmp_path, "a.txt"), Catalogue(tmp_path))
    assert document.raw == PLAIN
    assert document.sha256 == hashlib.sha256(PLAIN.encode()).hexdigest()


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    document = load(save(tmp_path, "a.txt", b"\xef\xbb\xbf" + PLAIN.encode()), Catalogue(tmp_path))
    assert document.raw == PLAIN
    assert document.encoding == "utf-8"
    assert [finding.type for finding in document.findings] == ["coverage"]


def test_a_catalogued_file_goes_by_its_entry_without_a_note(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path, (entry(),))
    document = load(save(tmp_path, "plan.txt"), catalogue)
    assert (document.slug, document.name, document.entry, document.findings) == ("plan-2024", "plan.txt", entry(), ())


def test_a_renamed_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    document = load(save(tmp_path, "other name.txt"), Catalogue(tmp_path, (entry(),)))
    assert document.slug == "plan-2024"
    assert document.findings == ()


def test_a_changed_file_is_refused_with_both_hashes(tmp_path: Path) -> None:
    path = save(tmp_path, "plan.txt", b"changed")
    with pytest.raises(DocumentError) as caught:
        load(path, Catalogue(tmp_path, (entry(),)))
    for lang in ("vi", "en"):
        assert entry().sha256 in caught.value.text(lang)
        assert hashlib.sha256(b"changed").hexdigest() in caught.value.text(lang)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("003_7fda4e35541cc040.txt", "003_7fda4e35541cc040"),  # unchanged
        ("Ke.hoach-2025.md", "Ke.hoach-2025"),  # dots and capitals stay
        ("Kế hoạch số 148 (Đợt 2).txt", "Ke-hoach-so-148-Dot-2"),  # folded to ASCII
        ("Quyê\u0301t định.txt", "Quyet-dinh"),  # decomposed in the file's name
        ("文件.txt", "document-"),  # nothing left but the hash
    ],
)
def test_an_uncatalogued_file_goes_by_its_stem_with_a_note(tmp_path: Path, name: str, slug: str) -> None:
    document = load(save(tmp_path, name), Catalogue(tmp_path, (entry(sha256="0" * 64),)))
    assert document.slug == slug or (slug.endswith("-") and document.slug == slug + document.sha256[:8])
    (note,) = document.findings
    assert (note.type, note.severity, note.spans) == ("coverage", "low", ())
    assert document.slug in note.vi
    assert document.slug in note.en


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text))
def test_any_text_in_utf_8_is_read_as_it_is_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    data = text.encode("utf-8", "ignore")
    path = save(tmp_path_factory.mktemp("any"), "a.txt", data)
    try:
        document = load(path, Catalogue(path.parent))
    except DocumentError:
        return
    assert document.raw.encode() == data.removeprefix(b"\xef\xbb\xbf")


def test_a_text_in_another_language_is_told_in_one_sentence(tmp_path: Path) -> None:
    text = (
        "In 2023 the province attracted 25 projects with total capital of 1,250.5 billion VND, up 12.5% on 2022. " * 2
    )
    document = load(save(tmp_path, "a.txt", text.encode()), Catalogue(tmp_path, ()))
    (_, note) = document.findings
    assert "không phải tiếng Việt" in note.vi
    assert "not in Vietnamese" in note.en
