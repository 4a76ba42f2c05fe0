"""Shares that are told to their rest: "nông nghiệp 27%, công nghiệp 34%, còn lại dịch vụ 39%" are a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import NUMBER, Printed, figures, printed
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_WHOLE = Decimal(100)
_FURTHEST = Decimal(10)  # points from 100 that a slip may lead to; what is further off is of another whole
_REST = re.compile(rf"còn lại\b[^\d;.()%]{{0,60}}?\s({NUMBER})\s?%")
_UNLIKE = re.compile(
    r"\b(?:tăng|giảm|so với|cùng kỳ|kế hoạch|dự toán|vượt|tốc độ|lãi suất|bình quân|mỗi|trên|dưới|khoảng|gần|hơn"
    r"|ít nhất|tối thiểu|tối đa|từ)\b|\("
)
_REACH = 400  # characters before a rest in which its clause begins
_WITHIN = "trong đó"


def parts_and_rest(audited: Audited) -> Iterator[Noticed]:
    """Two shares or more of one clause and "còn lại … N%" behind them, against 100 or the share they are parts of."""
    for outline, m in audited.matches(_REST, "còn lại", also="%"):
        start = _start(outline.key, m.start())
        if _UNLIKE.search(outline.key, start, m.end()):
            continue
        wholes, parts = _parts(outline.key, start, m.start())
        shares = [*parts, printed(outline.key, *m.span(1), m.end())]
        total = sum((share.value for share in shares), Decimal(0))
        slack = sum((share.step for share in shares), Decimal(0)) / 2
        fits = any(abs(total - whole) <= slack for whole in wholes)
        if len(parts) > 1 and not fits and abs(total - _WHOLE) <= _FURTHEST:
            yield _noticed(outline, shares, total)


def _start(key: str, at: int) -> int:
    """Where the clause of a place begins: behind a sign or the head of its line."""
    first = max(0, at - _REACH)
    found = [key.rfind(sign, first, at) + len(sign) for sign in (";", ". ", ":", "\n") if sign in key[first:at]]
    return max(found, default=first)


def _parts(key: str, start: int, end: int) -> tuple[list[Decimal], list[Printed]]:
    """The wholes that shares may be of, and the shares: those behind "trong đó" may be parts of the one before it."""
    within = key.rfind(_WITHIN, start, end)
    shares = [f for f in figures(key, max(start, within), end) if f.percent]
    before = [f.value for f in figures(key, start, within) if f.percent] if within >= 0 else []
    return [_WHOLE, *before[-1:]], shares


def _noticed(outline: Outline, shares: Sequence[Printed], total: Decimal) -> Noticed:
    vi, en = (" + ".join(told(s.value, lang) for s in shares) + f" = {told(total, lang)}%" for lang in ("vi", "en"))
    return Noticed(
        check="parts and rest",
        type="sum",
        severity="high" if abs(total - _WHOLE) >= 1 else "medium",
        vi=f"{vi}; kể cả phần còn lại phải là 100%",
        en=f"{en}; with the rest it should be 100%",
        spans=(
            evidence(outline, shares[-1].start, shares[-1].stop),
            *(evidence(outline, s.start, s.stop) for s in shares[:-1]),
        ),
        stated=float(rounded(total)),
        computed=100,
        confidence=0.8,
    )
