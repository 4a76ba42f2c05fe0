"""Units that cannot be right: a lost sign of percent, two scale words, a share over 100 %, a place beyond its field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline, Sentence
from hgkg.reconcile.audit.figures import NUMBER, Printed, figures, printed, unit_after
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, told

_DECIMAL = r"\d+,\d+"
_PLAN_RATIO = re.compile(
    rf"\b(đạt|bằng|vượt)\s({_DECIMAL}|\d{{2,3}})\s(?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu kế hoạch"
    rf"|chỉ tiêu nghị quyết)\b"
)
_CHANGE = re.compile(rf"\b(tăng|giảm|bằng)\s({_DECIMAL})\s(?:so (?:với )?)?(?:cùng kỳ|năm trước|năm \d{{4}})\b")
_POINTS = ("điểm", "lần", "bậc", "hạng")
_SCORES = re.compile(r"\b(?:điểm|chỉ số|hệ số|pci|papi|sipas|par index|pgi|tuổi|lần)\b")


def lost_percent_sign(audited: Audited) -> Iterator[Noticed]:
    """ "tăng 23,52 so cùng kỳ", "đạt 100,19 kế hoạch": a ratio without its sign. Whole numbers may be counts, scores
    go without a unit: both are left alone."""
    for outline, sentence in audited.sentences("kế hoạch", "dự toán", "chỉ tiêu", "cùng kỳ", "năm"):
        for pattern in (_PLAN_RATIO, _CHANGE):
            for m in pattern.finditer(outline.key, sentence.start, sentence.end):
                if _is_ratio(outline, sentence, m, pattern is _PLAN_RATIO):
                    yield _lost(outline, m)


def _is_ratio(outline: Outline, sentence: Sentence, m: re.Match[str], of_plan: bool) -> bool:
    value = printed(outline.key, *m.span(2))
    if of_plan:
        if m[1] == "vượt":
            return value.places > 0 and value.value < 100
        return value.places > 0 and 20 <= value.value <= 400
    if _SCORES.search(outline.key, sentence.start, m.start()):
        return False
    if m[1] == "bằng":
        return 20 <= value.value <= 400
    earlier = [f for f in figures(outline.key, sentence.start, m.start()) if not _is_change(outline.key, f)]
    if not earlier or value.value > 300:
        return False
    level = earlier[-1]
    unit = unit_after(outline.key, level, m.start())
    return bool(unit.words) and unit.head not in _POINTS and "/" not in " ".join(unit.words)


def _is_change(key: str, figure: Printed) -> bool:
    return key[max(0, figure.start - 6) : figure.start].rstrip().endswith(("tăng", "giảm", "năm"))


def _lost(outline: Outline, m: re.Match[str]) -> Noticed:
    digits = outline.text[m.start(2) : m.end(2)]
    value = printed(outline.key, *m.span(2))
    vi = f"Thiếu dấu % sau {digits}: “{m[1]} {digits}%”"
    en = f"The percent sign is missing after {told(value.value, 'en', 4)}: “{m[1]} {digits}%”"
    return _written(outline, m, vi, en, digits, f"{digits}%", check="lost percent sign")


def _written(
    outline: Outline, m: re.Match[str], vi: str, en: str, stated: str, computed: str, *, check: str
) -> Noticed:
    """What cannot be right as it is written, and how it would be."""
    return Noticed(
        check=check,
        type="unit",
        severity="medium",
        vi=vi,
        en=en,
        spans=(evidence(outline, *m.span()),),
        stated=stated,
        computed=computed,
        confidence=0.95,
    )


_TWO_SCALES = re.compile(
    rf"(?<![\w.,/])({NUMBER})\s((?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)\s(?:trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ|vạn))\s([^\W\d_]+)"
)
_SCALES_TWICE = tuple(
    f"{first} {second}"
    for first in ("trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ")
    for second in ("trăm", "chục", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "vạn")
)
_PAIRS = ("nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ", "triệu tỷ", "triệu tỉ", "tỷ tỷ")
_PERCENT_TWICE = re.compile(rf"(?<![\w.,/])({NUMBER})\s?(%\s?(?:%|phần trăm\b(?! điểm)))")


def impossible_scale(audited: Audited) -> Iterator[Noticed]:
    """ "500 trăm triệu đồng": these two words for powers of ten do not go together after a figure."""
    for outline, m in audited.matches(_TWO_SCALES, *_SCALES_TWICE):
        value = printed(outline.key, *m.span(1))
        first, second = m[2].split()
        # "5 trăm triệu" is said; "nghìn tỷ" is a scale of its own.
        if m[2] in _PAIRS or (first == "trăm" and value.value < 10):
            continue
        fixed = second if first == "trăm" else first
        yield _scale(
            outline,
            m,
            f"{outline.text[m.start(1) : m.end(1)]} {fixed} {outline.text[m.start(3) : m.end(3)]}",
            first == "trăm",
        )
    for outline, m in audited.matches(_PERCENT_TWICE, "%%", "% %", "phần trăm", also="%"):
        yield _scale(outline, m, f"{m[1]}%", False)


def _scale(outline: Outline, m: re.Match[str], fixed: str, hundreds: bool) -> Noticed:
    stated = outline.text[m.start() : m.end()]
    value = printed(outline.key, *m.span(1))
    sums = {
        lang: f" ({told(value.value, lang)} × 100 = {told(value.value * 100, lang)})" if hundreds else ""
        for lang in ("vi", "en")
    }
    vi = f"“{stated}”: hai từ chỉ bậc số không ghép với nhau{sums['vi']}; có thể là “{fixed}”"
    en = f"“{stated}”: scale words that do not go together{sums['en']}; perhaps “{fixed}”"
    return _written(outline, m, vi, en, stated, fixed, check="impossible scale")


_COUNT_AS_SHARE = re.compile(
    rf"(?<![\w,] )(?<!chỉ )(?<!hệ )(?<!tham )(?<!tổng )\b(số (?:hộ|người|xã|trường|chi bộ|đảng viên|thôn|ấp|bản"
    rf"|lao động|trẻ|học sinh|cơ quan|doanh nghiệp|tổ chức)\b"
    rf"[^\d;.:()%]{{0,90}}?)\s(?:đạt|là|:)\s(?:trên |khoảng |từ )?({NUMBER})\s?%(?!\s(?:so|kế hoạch|chỉ tiêu"
    rf"|dự toán|tổng|cùng kỳ|kh\b|trở lên so))"
)
_TOLD_AS_SHARE = re.compile(r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng|chiếm|tốc độ|tăng|giảm|so với|trên tổng)\b|\bsố$")


def count_as_share(audited: Audited) -> Iterator[Noticed]:
    """ "Số hộ … đạt 82,60%": named as a number, given as a share."""
    for outline, sentence in audited.sentences("số ", also="%"):
        for m in _COUNT_AS_SHARE.finditer(outline.key, sentence.start, sentence.end):
            lead = outline.key[max(sentence.start, m.start() - 12) : m.start()].rstrip()
            if _TOLD_AS_SHARE.search(m[1]) or lead.endswith(("tỷ lệ", "tỉ lệ", "%", "trong", "trên", "tổng")):
                continue
            digits, share = outline.text[m.start(2) : m.end(2)], printed(outline.key, *m.span(2))
            yield Noticed(
                check="count as share",
                type="ambiguity",
                severity="low",
                vi=f"Gọi là “số” nhưng giá trị là tỷ lệ: {digits}%",
                en=f"Called a number, but the value is a percentage: {told(share.value, 'en')}%",
                spans=(evidence(outline, m.start(), m.end(2) + 1),),
                stated=f"{digits}%",
                confidence=0.8,
            )


_SHARE = re.compile(rf"\bchiếm\s(?:tỷ lệ |tỉ lệ |tỷ trọng |khoảng |trên |gần )*({NUMBER})\s?%")
_RATE = re.compile(
    rf"\b(?:tỷ lệ|tỉ lệ|tỷ trọng)\s(?:hộ|dân số|người dân|trẻ|xã|ấp|thôn|che phủ|bao phủ|đô thị hóa|đảng viên"
    rf"|cán bộ|lao động|trường|phủ sóng|phủ|học sinh|gia đình|người|chuyên cần|tốt nghiệp)\b"
    rf"[^\d;.()%]{{0,60}}?\s(?:(?:đạt|là|còn|chiếm)\s)?({NUMBER})\s?%(?!\s(?:so|mức|của|năm"
    rf"|bình quân|kế hoạch|chỉ tiêu|dự toán|cùng kỳ|kh\b"
    rf"|nghị quyết))"
)
_PLACE = re.compile(
    r"\b(?:xếp|đứng|hạng|vị trí)\s(?:hạng |thứ |vị trí |ở vị trí |thứ hạng )*(\d{1,3})\s?/\s?(\d{1,3})(?![\w/-]|[.,]\d)"
)
_PLACE_OF = re.compile(r"\bxếp hạng\s(?!thứ)(?:[^\W\d_]+\s){1,8}?thứ\s(\d{1,3})\s?/\s?(\d{1,3})(?![\w/-]|[.,]\d)")


def beyond_the_whole(audited: Audited) -> Iterator[Noticed]:
    """A share over 100 %, or a place beyond the number of those ranked."""
    for outline, sentence in audited.sentences("chiếm", "tỷ lệ", "tỉ lệ", "tỷ trọng", also="%"):
        key = outline.key
        for pattern in (_SHARE, _RATE):
            for m in pattern.finditer(key, sentence.start, sentence.end):
                share = printed(key, *m.span(1), m.end(1) + 1)
                if share.value > 100 and not re.search(r"kế hoạch|so với|tăng|giảm|vượt|bằng|gấp", m.group()):
                    digits = outline.text[m.start(1) : m.end(1)]
                    vi = f"Tỷ lệ {digits}% lớn hơn 100%: một phần không thể lớn hơn toàn thể"
                    en = f"{told(share.value, 'en')}% is more than 100%: a part cannot be more than the whole"
                    yield _beyond(outline, m, vi, en, share, 100)
    yield from _beyond_field(audited.matches(_PLACE, "xếp", "đứng", "hạng", "vị trí", also="/"))
    yield from _beyond_field(audited.matches(_PLACE_OF, "xếp hạng", also="/"))


def _beyond_field(places: Iterator[tuple[Outline, re.Match[str]]]) -> Iterator[Noticed]:
    for outline, m in places:
        place, field = printed(outline.key, *m.span(1)), printed(outline.key, *m.span(2))
        if place.value > field.value or not place.value:
            vi = f"Thứ hạng {m[1]} lớn hơn {m[2]}, là số đơn vị được xếp hạng"
            yield _beyond(outline, m, vi, f"Place {m[1]} in a ranking of {m[2]}", place, int(field.value))


def _beyond(outline: Outline, m: re.Match[str], vi: str, en: str, stated: Printed, most: int) -> Noticed:
    return Noticed(
        check="beyond the whole",
        type="unit",
        severity="high",
        vi=vi,
        en=en,
        spans=(evidence(outline, m.start(), m.end()),),
        stated=stated.number,
        computed=most,
        confidence=0.9,
    )
