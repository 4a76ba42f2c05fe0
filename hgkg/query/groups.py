"""The groups of the catalogue, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, tuple[str, str]] = {
    "documents": ("Văn bản và chuỗi văn bản", "Documents and their chains"),
    "targets": ("Chỉ tiêu và đánh giá", "Targets and verdicts"),
    "drives": ("Văn bản nào chi phối chỉ tiêu nào", "What drives what"),
    "responsibility": ("Trách nhiệm", "Responsibility"),
    "events": ("Sự kiện, kiểm tra, giám sát", "Events and inspections"),
    "numbers": ("Số liệu qua thời gian và giữa các văn bản", "Numbers over time and across documents"),
    "quality": ("Chất lượng dữ liệu", "Quality of the data"),
}
"""By the word that a header gives: Vietnamese, English."""


def group_name(group: str, lang: str) -> str:
    """What a group is called."""
    vi, en = GROUPS[group]
    return vi if lang == "vi" else en
