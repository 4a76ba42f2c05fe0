"""The level of a document, by its number where no body is known to have issued it."""

from __future__ import annotations

import pytest

from hgkg.model.namespaces import DATA
from hgkg.pipeline import BuildReport
from hgkg.query.levels_of_codes import level_of, levels_of_codes
from hgkg.store import load_in_memory

NUMBERS = [
    ("doc/vn/party/tw/chi-thi/2016-2021/05", "05-CT/TW", "central"),
    ("doc/vn/state/qh/luat/2025/72", "72/2025/QH15", "central"),
    ("doc/bac-son/party/tu/nghi-quyet/2020-2025/03", "03-NQ/TU", "province"),
    ("mention/abc", "03-NQ/TU", "province"),
    ("mention/abc", "12-CT/HU", "district"),
    ("mention/abc", "9-QĐ/VPTW", "central"),
    ("doc/bac-son/party/bcd35/ke-hoach/2020-2025/03", "03-KH/BCĐ35", "province"),
    ("mention/abc", "03-KH/BCĐ35", None),  # there is one of the Party's centre too
    ("mention/abc", "15/2024/NQ-HĐND", None),  # of a province, a district or a commune
    ("mention/abc", "07", None),
    ("mention/abc", "", None),
]


@pytest.mark.parametrize(("path", "number", "level"), NUMBERS)
def test_a_number_tells_the_level(real_build: BuildReport, path: str, number: str, level: str | None) -> None:
    levels = levels_of_codes(load_in_memory(real_build.out))
    assert level_of(f"{DATA}{path}", number, levels) == level
