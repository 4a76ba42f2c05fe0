"""The grammar of the syllable: what Vietnamese can write."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from hgkg.reconcile.audit.spelling.syllables import is_syllable, parts_of

WORDS = """
nghiêng khuỷu ngoằn ngoèo quỳnh quyết khuya giếng gìn gì giữ xoong moóc thuở
huơ rượu yêu hoà hòa thuỷ thủy quý ở uỷ
"""
DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"


@pytest.mark.parametrize("word", WORDS.split())
def test_syllables(word: str) -> None:
    assert is_syllable(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize(
    "word",
    [
        "chẽi",  # no rhyme ei
        "ngiên",  # ng before i is ngh
        "ghành",
        "kông",
        "hôc",  # a rhyme that ends in a stop takes sắc or nặng
        "hồc",
        "đđảng",
        "táctổ",
        "prôtêin",
    ],
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_two_syllables_that_were_glued() -> None:
    assert parts_of("táctổ") == ["tác", "tổ"]
    assert parts_of("chẽi") == []


def test_all_words_of_the_documents_but_the_misspelt_one() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("*.txt")))
    words = set(re.findall(r"(?<![\w/.@-])[^\W\d_]{2,}(?![\w@/-])", unicodedata.normalize("NFC", text)))
    wrong = {w for w in words if w.islower() and not w.isascii() and not is_syllable(w)}

    assert wrong == {"chẽi"}
