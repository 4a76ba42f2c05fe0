"""The day since which there is an area: in the language of the page, and once."""

from __future__ import annotations

import pytest

from hgkg.text.since_words import told_since

WORDS = [
    ("Thành ủy Tân An (từ 01/7/2025)", "Thành ủy Tân An (từ 01/7/2025)", "Thành ủy Tân An (since 1 July 2025)"),
    ("Tỉnh ủy An Hòa", "Tỉnh ủy An Hòa", "Tỉnh ủy An Hòa"),
    ("A (từ Nghị quyết) B", "A (từ Nghị quyết) B", "A (từ Nghị quyết) B"),
]
WAYS = [
    ("vi", "A → (hợp nhất 01/7/2025, NQ 2) → B (từ 01/7/2025)", "A → (hợp nhất 01/7/2025, NQ 2) → B"),
    ("en", "A → (merged 1 July 2025, R 2) → B (từ 01/7/2025)", "A → (merged 1 July 2025, R 2) → B"),
    ("vi", "A → (hợp nhất 01/3/2025) → B (từ 01/7/2025)", "A → (hợp nhất 01/3/2025) → B (từ 01/7/2025)"),
]


@pytest.mark.parametrize(("words", "vi", "en"), WORDS)
def test_the_day_is_told_in_the_language(words: str, vi: str, en: str) -> None:
    assert (told_since(words, "vi"), told_since(words, "en")) == (vi, en)


@pytest.mark.parametrize(("lang", "way", "told"), WAYS)
def test_a_way_that_has_told_the_day_does_not_tell_it_again(lang: str, way: str, told: str) -> None:
    assert told_since(way, lang) == told
