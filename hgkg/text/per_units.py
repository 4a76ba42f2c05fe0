"""Units that tell what they are counted per: "đồng/người" of an indicator that is per head anyway is "đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hgkg.text.fold import match_key

_EACH = r"(?:bình quân|trung bình|tính|trên|theo|mỗi|một|hằng|hàng|cho|/|\b1)"
"""What stands before the thing that something is counted per: "bình quân đầu người", "mỗi tháng", "trên 1 ha"."""
_BETWEEN = r"\s*(?:(?:trên|cho|mỗi|một|1|đầu|của)\s+)*"


def without_said(unit: str, names: Iterable[str]) -> str:
    """A unit without what one of the names of its indicator says already that it is counted per.

    "triệu đồng/người" of "GRDP bình quân đầu người" is "triệu đồng"; of "Chi ngân sách" it stays what it is. What the
    name does not say stays: "đồng/người/tháng" of an income per head is "đồng/tháng".
    """
    whole, *divisors = unit.split("/")
    keys = [match_key(name) for name in names]
    left = [one for one in divisors if not any(_says(key, match_key(one.strip())) for key in keys)]
    return "/".join((whole.strip(), *left)) if len(left) < len(divisors) else unit


def _says(name: str, divisor: str) -> bool:
    """Whether a name says that its figure is counted per something."""
    return bool(divisor) and re.search(rf"{_EACH}{_BETWEEN}{re.escape(divisor)}(?!\w)", name) is not None
