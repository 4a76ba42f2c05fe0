"""Area, yield and output of a crop: "177.839 ha, năng suất 6,67 tấn/ha, sản lượng 1.175.889 tấn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import NUMBER, Printed, printed, span_of
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_YIELD = re.compile(
    rf"(?<![\w.,/])({NUMBER})\s(triệu |nghìn |ngàn )?ha\b([^;.\d]|\d(?!\d*\.?\d*\s(?:triệu |nghìn )?ha\b)"
    rf"|[.,](?=\d)){{0,120}}?\bnăng suất\s"
    rf"(?:bình quân |trung bình |ước |đạt |ước đạt )*({NUMBER})\s(tấn|tạ)/ha,?\s(?:với )?(?:tổng )?sản lượng\s"
    rf"(?:ước |đạt |ước đạt |là |khoảng )*({NUMBER})\s(triệu |nghìn |ngàn |vạn )?tấn\b"
)
_FACTORS = {"triệu": 10**6, "nghìn": 1000, "ngàn": 1000, "vạn": 10**4, "": 1}
_NATURAL = Decimal("0.003")  # of what nobody counts to the last figure
_SOWN = Decimal("0.05")  # what is sown and not reaped


def area_and_yield(audited: Audited) -> Iterator[Noticed]:
    """Area times yield against the output; an output below it by some percent may be of a smaller area reaped."""
    for outline in audited.corpus.outlines.values():
        at = outline.key.find("năng suất")
        while at >= 0:
            sentence = outline.sentence_at(at)
            if sentence:
                for m in _YIELD.finditer(outline.key, sentence.start, sentence.end):
                    if outline.key.count("(", *m.span()) != outline.key.count(")", *m.span()):
                        continue  # "65.300 ha (trong đó … 14.100 ha), năng suất": the area is not the one in brackets
                    if noticed := _product(outline, m):
                        yield noticed
            at = outline.key.find("năng suất", sentence.end if sentence else at + 1)


def _product(outline: Outline, m: re.Match[str]) -> Noticed | None:
    area, rate, output = (printed(outline.key, *m.span(i)) for i in (1, 4, 6))
    field, crop = Decimal(_FACTORS[(m[2] or "").strip()]), Decimal(_FACTORS[(m[7] or "").strip()])
    unit = Decimal(1) if m[5] == "tấn" else Decimal("0.1")
    low = span_of(area)[0] * field * span_of(rate)[0] * unit * (1 - _NATURAL)
    high = span_of(area)[1] * field * span_of(rate)[1] * unit * (1 + _NATURAL)
    stated = output.value * crop
    if low <= stated + output.step * crop and stated - output.step * crop <= high:
        return None
    product = area.value * field * rate.value * unit
    sown = product * (1 - _SOWN) <= stated < product
    return _noticed(outline, (area, rate, output), product / crop, m, sown)


def _noticed(
    outline: Outline, found: tuple[Printed, Printed, Printed], product: Decimal, m: re.Match[str], sown: bool
) -> Noticed:
    area, rate, output = found
    sums = {
        lang: f"{told(area.value, lang)} {m[2] or ''}ha × {told(rate.value, lang)} {m[5]}/ha = "
        f"{told(product, lang)} {m[7] or ''}tấn"
        for lang in ("vi", "en")
    }
    smaller = ("; có thể diện tích thu hoạch nhỏ hơn", "; perhaps a smaller area was harvested") if sown else ("", "")
    return Noticed(
        check="area and yield",
        type="sum",
        severity="low" if sown else "medium",
        vi=f"{sums['vi']}, văn bản ghi {told(output.value, 'vi')}{smaller[0]}",
        en=f"{sums['en']}; the text says {told(output.value, 'en')}{smaller[1]}",
        spans=(
            evidence(outline, output.start, m.end()),
            evidence(outline, area.start, area.end),
            evidence(outline, rate.start, rate.end),
        ),
        stated=output.number,
        computed=float(rounded(product)),
        confidence=0.6 if sown else 0.8,
    )
