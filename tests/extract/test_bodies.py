"""Organisations, and the area each belongs to."""

from __future__ import annotations

import pytest
from reading import Say

BODIES = [
    # the document's own area, where none is named
    ("Tỉnh ủy họp.", [("Tỉnh ủy", "hau-giang", "Tỉnh ủy Hậu Giang")]),
    ("Hội đồng nhân dân tỉnh họp.", [("Hội đồng nhân dân tỉnh", "hau-giang", "Hội đồng nhân dân tỉnh Hậu Giang")]),
    # another area
    ("Tỉnh ủy Sóc Trăng họp.", [("Tỉnh ủy Sóc Trăng", "soc-trang", "Tỉnh ủy Sóc Trăng")]),
    (
        "Uỷ ban nhân dân thành phố Cần Thơ họp.",  # the other tradition of tone marks
        [("Uỷ ban nhân dân thành phố Cần Thơ", "can-tho", "Ủy ban nhân dân thành phố Cần Thơ")],
    ),
    (
        "UBND huyện Phụng Hiệp họp.",
        [("UBND huyện Phụng Hiệp", "hau-giang-huyen-phung-hiep", "Ủy ban nhân dân huyện Phụng Hiệp")],
    ),
    (
        "Huyện ủy Châu Thành A họp.",
        [("Huyện ủy Châu Thành A", "hau-giang-huyen-chau-thanh-a", "Huyện ủy Châu Thành A")],
    ),
    # the longest name
    ("Ban Thường vụ Tỉnh ủy họp.", [("Ban Thường vụ Tỉnh ủy", "hau-giang", "Ban Thường vụ Tỉnh ủy Hậu Giang")]),
    # central bodies have no area; their term belongs to the name
    ("Chính phủ họp.", [("Chính phủ", None, "Chính phủ")]),
    ("Bộ Chính trị khóa XIII họp.", [("Bộ Chính trị khóa XIII", None, "Bộ Chính trị")]),
    # common nouns
    ("Các đảng bộ, đảng viên và nhân dân.", []),
]


@pytest.mark.parametrize(("sentence", "bodies"), BODIES)
def test_bodies(say: Say, sentence: str, bodies: list[tuple[str, str | None, str]]) -> None:
    read = say(sentence)
    text = read.outline.text

    assert [(text[b.start : b.end], b.area, b.name) for b in read.mentions.bodies] == bodies
