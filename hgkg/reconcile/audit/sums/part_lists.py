"""The parts of a total, as a list tells them: one figure an item, what it counts, and the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from hgkg.reconcile.audit.figures import Measured, Printed, before, ends_with, figures, unit_after
from hgkg.reconcile.audit.lists import items

_NOT_PARTS = re.compile(
    r"\s*(?:tăng|giảm|so|đạt|vượt|bằng|chiếm|kế hoạch|kh\b|chỉ tiêu|nghị quyết|dự toán|theo|ngày|tháng|năm|từ|đến"
    r"|cùng kỳ|mỗi|"
    r"bình quân|trung bình|tương đương|khoảng|ước|nay|hay|tính|gấp|trị giá|tổng|với|của|quy mô|diện tích|kinh phí)\b"
)
_NAMED_NUMBER = (
    *("năm", "tháng", "ngày", "quý", "số", "thứ", "khóa", "hạng", "lần", "điều", "đợt", "giai đoạn", "loại", "cấp"),
    *("giải", "khu vực", "nhóm", "vùng", "kỳ", "dưới", "độ tuổi", "quốc lộ", "mục"),
)
_NO_NUMBER_AFTER = ("tổng số", "trung cấp", "sơ cấp", "cao cấp")  # "trung cấp 310 người" is no level 310
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MOST = 24  # parts of a list


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a total: its figure, what it counts, and the words before it."""

    figure: Printed
    unit: Measured
    label: str

    @property
    def value(self) -> Decimal:
        return self.figure.value * self.unit.factor

    @property
    def step(self) -> Decimal:
        return self.figure.step * self.unit.factor if self.figure.places else Decimal(0)


def parts_between(key: str, start: int, end: int) -> list[Part]:
    """The parts of a list, one figure an item; what is said of a part beside it ("tăng 5%") is left out."""
    nested = re.compile(r"[,;]?\s(?:trong đó|riêng)\b")
    joins = ";" if ";" in key[start:end] else ","
    found: list[Part] = []
    label = ""
    for item in items(key, start, end, joins):
        for piece in _pieces(key, item.span.start, item.span.end):
            words = key[piece[0] : piece[1]]
            if _NOT_PARTS.match(words):
                continue
            cut = nested.search(words)
            stop = piece[0] + cut.start() if cut else piece[1]
            first = next((p for f in figures(key, piece[0], stop) if (p := part_of(key, f, label, stop))), None)
            if first is None:
                label = words
                continue
            found.append(Part(first.figure, first.unit, key[piece[0] : first.figure.start].strip(" :,")))
            label = ""
            if joins == ";":
                break  # one part an item; what follows a comma is said of it
        if len(found) > _MOST:
            return []
    return found


def _pieces(key: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "4 giải nhì, 4 giải ba và 8 giải khuyến khích": at commas, and at "và" before a figure."""
    cuts = [start, *(start + m.end() for m in re.finditer(r",\s|\svà\s(?=\d)", key[start:end]))]
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True) if b > a]


def part_of(key: str, figure: Printed, label: str, limit: int) -> Part | None:
    """None for percentages, years, ordinals and what is numbered."""
    if figure.percent or _YEAR.match(key[figure.start : figure.end]) or is_numbered(key, figure.start):
        return None
    unit = unit_after(key, figure, limit)
    return None if unit.head in ("năm", "tháng", "ngày", "tuổi") else Part(figure, unit, label)


def is_numbered(key: str, at: int) -> bool:
    """Whether the word before a figure makes it a number of something ("giải 3", "năm 2024") and no amount."""
    lead = before(key, at)
    return ends_with(lead, _NAMED_NUMBER) and not lead.endswith(_NO_NUMBER_AFTER)
