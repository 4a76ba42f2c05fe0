"""Figures and dates in the words of a message."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hgkg.reconcile.audit.wording import amount, day, month, percent, told


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2018-09-22", "22/9/2018", "22 September 2018"),
        ("2018-09", "9/2018", "September 2018"),
        ("2018", "2018", "2018"),
    ],
)
def test_a_date_as_each_language_writes_it(iso: str, vi: str, en: str) -> None:
    assert (day(iso, "vi"), day(iso, "en")) == (vi, en)


def test_figures_as_each_language_writes_them() -> None:
    assert (told(Decimal("1514.5"), "vi"), told(Decimal("1514.5"), "en")) == ("1.514,5", "1,514.5")
    assert (amount(7520, "tỷ đồng", "vi"), percent(8.756, "en")) == ("7.520 tỷ đồng", "8.76%")
    assert (month(2, 2023, "vi"), month(2, 2023, "en")) == ("tháng 2 năm 2023", "February 2023")
