"""Shares of one whole that do not make 100 %: the sectors of an economy with its taxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import NUMBER, Printed, printed
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_SECTOR = re.compile(
    rf"\b(khu vực (?:iii|ii|i)\b|nông[, -]+lâm[^\d;]{{0,30}}?|công nghiệp[, -]+xây dựng|thương mại[, -]+dịch vụ"
    rf"|dịch vụ|thuế sản phẩm[^\d;]{{0,40}}?)"
    rf"(?P<between>[^\d;%]{{0,30}}?)\s?({NUMBER})\s?%"
)
_GROWTH = re.compile(r"\b(?:tăng|giảm|tốc độ)\b")


def shares_of_the_economy(audited: Audited) -> Iterator[Noticed]:
    """The shares of the three sectors and of taxes on products add up to 100 %; without the taxes they stay below."""
    for outline, sentence in audited.sentences("dịch vụ", "khu vực i", also="%"):
        if not _of_shares(outline, sentence):
            continue
        found = _sectors(outline, sentence)
        taxes = any(name.startswith("thuế") for name, _ in found)
        if len(found) == 3 + taxes and (noticed := _added(outline, found, taxes)):
            yield noticed


def _of_shares(outline: Outline, sentence: Sentence) -> bool:
    before = outline.key[max(0, sentence.start - 260) : sentence.end]
    return "cơ cấu" in before or "tỷ trọng" in before


def _sectors(outline: Outline, sentence: Sentence) -> list[tuple[str, Printed]]:
    found: dict[str, Printed] = {}
    for m in _SECTOR.finditer(outline.key, sentence.start, sentence.end):
        if _GROWTH.search(m["between"]):
            return []
        name = " ".join(m[1].split()[:3])
        if name in found:
            return []  # of two years, or of plan and result
        found[name] = printed(outline.key, *m.span(3), m.end())
    return list(found.items())


def _added(outline: Outline, found: list[tuple[str, Printed]], taxes: bool) -> Noticed | None:
    whole = sum((figure.value for _, figure in found), Decimal(0))
    slack = sum((figure.step for _, figure in found), Decimal(0)) / 2
    if abs(whole - 100) <= slack or (whole < 100 and not taxes) or not 80 < whole < 125:
        return None
    sums = {
        lang: " + ".join(told(f.value, lang) for _, f in found) + f" = {told(whole, lang)}" for lang in ("vi", "en")
    }
    return Noticed(
        check="shares of the economy",
        type="sum",
        severity="high" if abs(whole - 100) >= 1 else "medium",
        vi=f"Cơ cấu: {sums['vi']}%, không bằng 100%",
        en=f"The shares: {sums['en']}%, which is not 100%",
        spans=tuple(evidence(outline, f.start, f.stop) for _, f in found),
        stated=100,
        computed=float(rounded(whole)),
        confidence=0.9,
    )
