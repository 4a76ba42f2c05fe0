"""Encodings: UTF-8 first, then the mark of UTF-16, then what Vietnam wrote before Unicode."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from hgkg.errors import DocumentError
from hgkg.load import load
from hgkg.load.catalogue import Catalogue
from hgkg.load.legacy import DECODERS, vietnamese_share
from hgkg.load.plain_text import read

PATH = Path("a.txt")
SENTENCE = "Tổng thu ngân sách đạt 93,78 tỷ đồng, vượt kế hoạch được giao."
# The same sentence as the programs of each time wrote it.
LEGACY = [
    (
        "windows-1258",
        b"T\xf4\xd2ng thu ng\xe2n sa\xecch \xf0a\xf2t 93,78 ty\xd2 \xf0\xf4\xccng, v\xfd\xf5\xf2t k\xea\xec hoa\xf2ch "
        b"\xf0\xfd\xf5\xf2c giao.",
    ),
    (
        "TCVN3",
        b"T\xe6ng thu ng\xa9n s\xb8ch \xae\xb9t 93,78 t\xfb \xae\xe5ng, v\xad\xeet k\xd5 ho\xb9ch \xae\xad\xeec giao.",
    ),
    ("VNI", "Toång thu ngaân saùch ñaït 93,78 tyû ñoàng, vöôït keá hoaïch ñöôïc giao.".encode("cp1252")),
]


@pytest.mark.parametrize(("encoding", "data"), LEGACY, ids=[case[0] for case in LEGACY])
def test_a_legacy_file_is_converted_and_said_to_be(tmp_path: Path, encoding: str, data: bytes) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(data)
    document = load(path, Catalogue(tmp_path))
    assert unicodedata.normalize("NFC", document.raw) == SENTENCE
    assert document.encoding == encoding
    (note,) = (finding for finding in document.findings if finding.type == "spelling")
    assert note.severity == "low"
    assert encoding in note.vi
    assert encoding in note.en


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_mark_which_is_no_text(order: str) -> None:
    assert read(("\ufeff" + SENTENCE).encode(order), PATH) == (SENTENCE, "utf-16")


def test_utf_16_without_a_mark_is_not_guessed() -> None:
    with pytest.raises(DocumentError, match="not a text file"):
        read(SENTENCE.encode("utf-16-le"), PATH)


def test_one_bad_byte_in_utf_8_does_not_make_it_legacy() -> None:
    with pytest.raises(DocumentError, match="byte 2 does not fit"):
        read(b"ok\xff" + (SENTENCE * 9).encode(), PATH)


@pytest.mark.parametrize("decoder", [pytest.param(decode, id=name) for name, decode in DECODERS])
@pytest.mark.parametrize(("encoding", "data"), LEGACY, ids=[case[0] for case in LEGACY])
def test_only_the_right_table_gives_vietnamese(decoder: object, encoding: str, data: bytes) -> None:
    text = decoder(data)  # type: ignore[operator]
    right = dict(DECODERS)[encoding] is decoder
    assert (text is not None and vietnamese_share(text) == 1.0) == right


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("người Việt", 1.0),  # onset, three vowels, tone, final
        ("KHUẤT NGUYỄN giữ quyển", 1.0),  # capitals; gi and qu are onsets
        ("plain words", 0.0),  # nothing to judge
        ("é", 1.0),  # a lone vowel
        ("straße", 0.0),  # another language
        ("việt\u0301", 0.0),  # two tones
    ],
)
def test_a_vietnamese_syllable(text: str, share: float) -> None:
    assert vietnamese_share(text) == share
