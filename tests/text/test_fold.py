"""Keys on which words are compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgkg.text.fold import clean, match_key, search_key

SAME_KEY = [
    # the two traditions of tone marks in open syllables
    ("hoà", "hòa"),
    ("Uỷ ban", "Ủy ban"),
    ("khoẻ", "khỏe"),
    ("thuỷ sản", "thủy sản"),
    ("TOẠ ĐÀM", "Tọa đàm"),
]


@pytest.mark.parametrize(("new", "old"), SAME_KEY)
def test_two_traditions_of_tone_marks_are_one(new: str, old: str) -> None:
    assert match_key(new) == match_key(old)


ONE_TRADITION = [
    "quý",  # "qu" is an onset: the tone stands on y in both traditions
    "quà",
    "hoàn",  # a closed syllable: the same in both
    "khuỷu",
    "ngoáy",
]


@pytest.mark.parametrize("word", ONE_TRADITION)
def test_other_syllables_keep_their_tone_where_it_is(word: str) -> None:
    assert match_key(word.upper()) == word


DIFFERENT = [("hòa", "hỏa"), ("tu", "tư"), ("đ", "d"), ("ma", "má")]  # tones and diacritics are letters


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_a_match_key_tells_letters_and_tones_apart(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@given(st.text().map(lambda s: unicodedata.normalize("NFC", s)))
def test_a_match_key_has_the_length_of_its_text(text: str) -> None:
    assert len(match_key(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("hoàaáuỷyủQqeèẻ İß\u0130ﬁǅ"), max_size=20))
def test_a_match_key_is_its_own_key(text: str) -> None:
    key = match_key(text)

    assert match_key(key) == key


SEARCHED = [
    ("Thu ngân sách Nhà nước", "thu ngan sach nha nuoc"),
    ("ĐẢNG  BỘ\n tỉnh", "dang bo tinh"),  # đ is a letter of its own, and d to who types without accents
    (unicodedata.normalize("NFD", "Uỷ ban"), "uy ban"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "key"), SEARCHED)
def test_search_key(text: str, key: str) -> None:
    assert search_key(text) == key


CLEANED = [
    ("  Thu ngân\n sách ;", "Thu ngân sách"),
    ("tăng 7,5%.", "tăng 7,5%"),
    (unicodedata.normalize("NFD", "tỉnh ủy:"), "tỉnh ủy"),
    ("...", ""),
]


@pytest.mark.parametrize(("text", "field"), CLEANED)
def test_clean(text: str, field: str) -> None:
    assert clean(text) == field
