"""Units of the sentences that are made in English: told in English behind figures, and nowhere else."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment
from hgkg.reconcile.english_units import EnglishUnits

NAMES = ("Số bác sĩ trên 10.000 dân", "Kế hoạch 5 năm", "Thu nội địa")
SENTENCES = [
    # a unit of one word, of two, with a scale, per another
    ("42 xã against 45 xã: short of the target", "42 communes against 45 communes: short of the target"),
    ("4,770 doanh nghiệp against 4,763 doanh nghiệp", "4,770 enterprises against 4,763 enterprises"),
    ("5,861 tỷ đồng; 1,268.3 triệu USD, but", "5,861 billion dong; 1,268.3 million US dollars, but"),
    ("93.78 triệu đồng/người", "93.78 million dong per person"),
    ("177,839 ha × 6.67 tấn/ha = 2 tấn", "177,839 hectares × 6.67 tonnes per hectare = 2 tonnes"),
    # signs stay, and so does what the vocabulary does not know
    ("up 3.38% against up 3%", "up 3.38% against up 3%"),
    ("12 mớ rau", "12 mớ rau"),
    # words that begin like a unit are no unit
    ("3 hazards, 2 cones", "3 hazards, 2 cones"),
    # what is quoted, and names that have a figure themselves
    ("the target says “đạt 6.800 tỷ đồng”, 5 xã", "the target says “đạt 6.800 tỷ đồng”, 5 communes"),
    ("no figure for Số bác sĩ trên 10.000 dân; 3 xã", "no figure for Số bác sĩ trên 10.000 dân; 3 communes"),
    ("Kế hoạch 5 năm: 7 xã", "Kế hoạch 5 năm: 7 communes"),
    ("", ""),
]


@pytest.mark.parametrize(("made", "told"), SENTENCES)
def test_units_are_told_in_english(made: str, told: str, lexicon: Lexicon) -> None:
    assert EnglishUnits(lexicon, NAMES)(made) == told


def test_the_reason_of_a_verdict_has_english_units_in_english_alone(read: Reader, lexicon: Lexicon) -> None:
    programme, told = targets("(1) Thu nội địa 3.100 tỷ đồng."), report("I. KẾT QUẢ\nThu nội địa 3.250 tỷ đồng.")
    world = conclude(lexicon, read(programme, "programme"), read(told, "report"))
    (reason,) = (one.reason for one in world.of(Alignment))
    assert reason.vi.startswith("3.250 tỷ đồng so với 3.100 tỷ đồng")
    assert reason.en.startswith("3,250 billion dong against 3,100 billion dong")
