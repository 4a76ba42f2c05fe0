"""Which files are taken for documents, and what is said of those that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hgkg import load as loading
from hgkg.errors import DocumentError
from hgkg.load import find_files, load, read_catalogue, refuse_shared_slugs, slug_of
from hgkg.load.catalogue import Catalogue

TEXT = "Năm 2024, tổng thu ngân sách đạt 93,78 tỷ đồng.\n"


def write(path: Path, data: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names(files: tuple[Path, ...], folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in files]


def test_a_folder_gives_its_documents_sorted_and_leaves_what_is_none(tmp_path: Path) -> None:
    kept = ["a.txt", "b.MD", "sub/c.txt", "table.xlsx"]
    left = ["catalogue.toml", ".hidden.txt", ".removed/old.txt", "README.md", "~$table.xlsx", "a.txt~", "Thumbs.db"]
    for name in kept + left:
        write(tmp_path / name)
    assert names(find_files([tmp_path]), tmp_path) == kept


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt")
    assert find_files([file, tmp_path, tmp_path / "sub" / ".." / "a.txt"]) == (file,)


def test_a_readme_named_outright_is_a_document(tmp_path: Path) -> None:
    file = write(tmp_path / "README.md")
    assert find_files([file]) == (file,)


def test_what_is_wrong_among_others_is_left_for_load_to_report(tmp_path: Path) -> None:
    good, missing, bare = write(tmp_path / "a.txt"), tmp_path / "b.txt", tmp_path / "bare"
    bare.mkdir()
    assert find_files([good, missing, bare]) == (good, missing, bare)
    for path in (missing, bare):
        with pytest.raises(DocumentError) as caught:
            load(path, Catalogue(tmp_path))
        assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: None, "there is no such file or folder"),  # missing
        (lambda folder: folder.mkdir(), "holds no documents"),  # empty folder
        (lambda folder: write(folder / "scan.pdf", b"%PDF-1.7"), "holds no documents"),  # nothing in it is read
        (lambda folder: write(folder / "catalogue.toml", ""), "holds no documents"),  # a catalogue is no document
    ],
)
def test_nothing_to_read_is_an_error(tmp_path: Path, make: object, says: str) -> None:
    path = tmp_path / "documents"
    make(path)  # type: ignore[operator]
    with pytest.raises(DocumentError, match=says) as caught:
        find_files([path])
    assert caught.value.where == str(path)


BAD = [
    ("empty.txt", b"", "empty", "không có chữ nào"),
    ("spaces.txt", " \n\t\u00a0\u200b".encode(), "empty", "không có chữ nào"),  # nothing that can be seen
    ("mark.txt", b"\xef\xbb\xbf", "empty", "không có chữ nào"),  # a byte order mark alone
    ("binary.txt", b"MZ\x00\x01\x02", "not a text file", "không phải tệp văn bản"),
    ("control.txt", bytes(range(1, 32)) * 9, "not a text file", "không phải tệp văn bản"),
    ("odd16.txt", b"\xff\xfea", "not a text file", "không phải tệp văn bản"),  # UTF-16 with half a character
    ("cut.txt", TEXT.encode()[:2] + b"\xe1\xff", "not UTF-8", "không phải văn bản UTF-8"),
    ("report.pdf", b"%PDF-1.7", "format '.pdf'", "định dạng '.pdf'"),
    ("noending", TEXT.encode(), "format 'noending'", "định dạng 'noending'"),
]


@pytest.mark.parametrize(("name", "data", "english", "vietnamese"), BAD, ids=[case[0] for case in BAD])
def test_a_bad_file_is_refused_in_one_sentence_that_names_it(
    tmp_path: Path, name: str, data: bytes, english: str, vietnamese: str
) -> None:
    path = write(tmp_path / name, data)
    with pytest.raises(DocumentError) as caught:
        load(path, Catalogue(tmp_path))
    for lang, words in (("en", english), ("vi", vietnamese)):
        sentence = caught.value.text(lang)
        assert words in sentence
        assert sentence.startswith(str(path))
        assert ";" in sentence, "it says what to do"
        assert "\n" not in sentence


def test_a_file_over_the_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_BYTES", 1_000_000)
    path = write(tmp_path / "large.txt", b"a" * 1_000_001)
    with pytest.raises(DocumentError, match="larger than 1 MB"):
        load(path, Catalogue(tmp_path))
    write(path, b"a" * 1_000_000)
    assert len(load(path, Catalogue(tmp_path)).raw) == 1_000_000


def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "locked.txt")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)  # chmod does not stop root
    with pytest.raises(DocumentError, match=r"locked\.txt: cannot be read \(Permission denied\)"):
        load(path, Catalogue(tmp_path))


def test_a_dangling_link_is_reported_as_unreadable(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    os.symlink(tmp_path / "nowhere.txt", link)
    with pytest.raises(DocumentError, match="cannot be read"):
        load(link, Catalogue(tmp_path))


def test_two_files_with_one_slug_are_refused_by_both_names(tmp_path: Path) -> None:
    paths = [write(tmp_path / "2023" / "Plan.txt", "Một"), write(tmp_path / "2024" / "plan.md", "Hai")]
    slugs = [(path, slug_of(path, read_catalogue(path.parent))) for path in paths]
    with pytest.raises(DocumentError) as caught:
        refuse_shared_slugs(slugs)
    assert all(str(path) in caught.value.text(lang) for path in paths for lang in ("vi", "en"))
    refuse_shared_slugs(slugs[:1])
