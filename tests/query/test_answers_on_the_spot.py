"""A target that a decision gives to a body on the spot: who answers for it, told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.pipeline import build
from hgkg.query.catalogue import read_catalogue
from hgkg.query.run import run
from hgkg.store import open_store

DECISION = """ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
-------
Số: 12/QĐ-UBND
Hậu Giang, ngày 05 tháng 01 năm 2024

QUYẾT ĐỊNH
Về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024
-----
Điều 1. Giao các sở, ban, ngành chỉ tiêu kế hoạch năm 2024 như sau:
1. Sở Y tế: Tỷ lệ bao phủ bảo hiểm y tế đạt 96%.
2. Sở Nội vụ: Kết nạp 100 đảng viên.
Điều 2. Sở Tài chính chủ trì thực hiện chỉ tiêu 2.
"""
# Sở Tài chính is told of number 2 by its number; the two others where their targets stand.
EXPECTED = {
    ("1", "Sở Y tế tỉnh Hậu Giang", "named in the passage"),
    ("2", "Sở Nội vụ tỉnh Hậu Giang", "named in the passage"),
    ("2", "Sở Tài chính tỉnh Hậu Giang", "told by the target’s number"),
}


@pytest.mark.parametrize(
    ("question", "values"),
    [("answers-for", {}), ("answers-on", {"date": "2024-06-01"}), ("answers-today", {})],
)
def test_a_target_given_on_the_spot_is_told_once(tmp_path: Path, question: str, values: dict[str, str]) -> None:
    (tmp_path / "decision.txt").write_text(DECISION, encoding="utf-8")
    build([tmp_path / "decision.txt"], tmp_path / "build")
    query = read_catalogue(folder("queries") / "answers")[question]

    rows = [dict(row) for row in run(open_store(tmp_path / "build"), query, {**values, "lang": "en"}).rows]

    assert len(rows) == len(EXPECTED)
    assert {(number_of(row), str(row["body"]), str(row["known"])) for row in rows} == EXPECTED


def number_of(row: dict[str, object]) -> str:
    """By what the target is about: not every one of the three questions gives its number."""
    return "1" if "bảo hiểm" in str(row["targetQuote"]) else "2"
