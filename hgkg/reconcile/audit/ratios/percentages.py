"""A part, its whole and a percentage that does not follow from them: "30.946/33.923, chiếm tỷ lệ 93,66%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hgkg.model.finding import Evidence
from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import (
    HEDGES,
    NUMBER,
    Printed,
    agrees,
    before,
    ends_with,
    printed,
    span_of,
    unit_after,
)
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_RATIO = re.compile(rf"(?<![\w.,/-])({NUMBER})\s?/\s?({NUMBER})(?![\w/-]|[.,]\d)")
_OF_UNITS = re.compile(
    rf"(?<![\w.,/-])({NUMBER})\s([^\W\d_]+)(?:\s[^\W\d_]+){{0,2}}\s?/\s?({NUMBER})\s\2\b"
    r"(?:\sđồng)?(?:\s(?:kế hoạch|dự toán)(?: vốn)?)?"
)
_OF_ALL = re.compile(
    rf"(?<![\w.,/-])({NUMBER})(?![\w/-]|[.,]\d)(?:\s[^\d;,.()%]{{0,40}})?\s(?:trong|trên)\s(?:tổng số|tổng cộng|tổng)\s"
    rf"(?:là\s)?({NUMBER})(?![\w/%-]|[.,]\d)"
)
_FROM_ALL = re.compile(
    rf"\btổng số\s({NUMBER})(?![\w/%-]|[.,]\d)\s[^\d;.()%]{{2,40}}?(?:,\s)?(?:trong đó |thì "
    rf"|đã )?có\s({NUMBER})(?![\w/%-]|[.,]\d)"
)
_PERCENT = re.compile(rf"(?<![\w.,])({NUMBER})\s?%")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 110  # characters between the whole and its percentage

# What may stand right before the percentage of a part, and what says that it is of something else.
_TAIL = re.compile(
    r"[,(]?\s*(?:(?:chiếm|đạt|bằng|là|tỷ lệ|tỉ lệ|tương đương|tương ứng|với|=|khoảng|gần|hơn|trên|ước)\s*)*$"
)
_OTHER_NOUN = re.compile(r"\b(?:tỷ lệ|tỉ lệ|tổng số|mật độ)\b|[,(:][^,(]*\b(?:đạt|là|có|số|thu|chi|độ|mức)\b|[(:]")
_OTHERWISE = re.compile(
    r"\d|[;%+]|\b(?:tăng|giảm|vượt|so|cao hơn|thấp hơn|còn|trong đó|riêng|tốc độ|kế hoạch|cùng kỳ)\b"
)
# "10/11 chỉ tiêu đạt và vượt kế hoạch": which of them are counted, not what the percentage is of.
_REACHED = re.compile(
    r"^([^,;:()]{0,40}?)\b(?:đạt,? (?:và )?vượt|đạt|vượt|hoàn thành,? (?:và )?vượt|hoàn thành)(?: mức)?"
    r" (?:kế hoạch|chỉ tiêu|mục tiêu)(?: đề ra| được giao| giao)?(?=\s?[,(]|\s(?:chiếm|tỷ lệ))"
)
_SHARE = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ)\b|\($")
_PLAN_AFTER = re.compile(r"\s*(?:so với |so |của )?(?:kế hoạch|kh\b|chỉ tiêu|dự toán|nghị quyết|mục tiêu)")
_OF_TOTAL = re.compile(r"\s*(?:trên |so với |của |trong )?tổng\b")
_BASE_AFTER = re.compile(r"\s*(?:so|cùng kỳ|/năm|mỗi năm)\b")
_CHIEM = re.compile(r"\bchiếm\b")
_NO_RATIO = ("thứ", "hạng", "vị trí", "xếp", "số", "ngày", "tháng", "quý")
_DATE_BEFORE = ("đến", "sáng", "chiều", "tối", "trước", "từ", "lúc", "hồi", "và", "-", "–")


def ratio_and_percentage(audited: Audited) -> Iterator[Noticed]:
    """Each ``A/B`` (or "A trong tổng số B") with the percentage that its clause gives for it."""
    for outline, sentence in audited.sentences("/", "tổng", also="%"):
        key = outline.key
        for pattern in (_RATIO, _OF_UNITS, _OF_ALL, _FROM_ALL):
            for m in pattern.finditer(key, sentence.start, sentence.end):
                part, whole = printed(key, *m.span(1)), printed(key, *m.span(m.lastindex or 2))
                if pattern is _FROM_ALL:
                    part, whole = whole, part
                if not whole.value or not _is_ratio(key, part, whole):
                    continue
                percent = _after(key, m.end(), sentence.end, part, whole) or _ahead(key, m.start(), sentence.start)
                if percent and (noticed := compare(outline, part, whole, percent, check="ratio and percentage")):
                    yield noticed


def _is_ratio(key: str, part: Printed, whole: Printed) -> bool:
    """Whether two figures at a stroke are no rank, date or number."""
    lead = before(key, part.start)
    if ends_with(lead, _NO_RATIO) and not lead.endswith("tổng số"):
        return False
    if (part.value == 1 and whole.value >= 100) or (part.value == 24 and whole.value == 7):
        return False  # a scale of maps, round the clock
    if _YEAR.fullmatch(key, whole.start, whole.end) and (
        part.value <= 12 or _YEAR.fullmatch(key, part.start, part.end)
    ):
        return False
    date_like = part.value <= 31 and whole.value <= 12 and part.value != whole.value
    return not (date_like and (ends_with(lead, _DATE_BEFORE) or lead.endswith(("-", "–", "("))))


def _after(key: str, start: int, limit: int, part: Printed, whole: Printed) -> Printed | None:
    m = _PERCENT.search(key, start, min(limit, start + _REACH))
    if not m:
        return None
    between = key[start : m.start()]
    tail = _TAIL.search(between)
    if tail and part.value <= whole.value and _SHARE.search(tail.group()):
        between = _REACHED.sub(r"\1", between)
        tail = _TAIL.search(between)
    noun = between[: tail.start()] if tail else between
    if (
        not tail
        or not tail.group().strip()
        or _OTHERWISE.search(between)
        or ". " in between
        or _OTHER_NOUN.search(noun)
    ):
        return None
    if _BASE_AFTER.match(key, m.end()) or (part.value > whole.value and _CHIEM.search(between)):
        return None  # what is more than another is no part of it
    # "42/51 xã, đạt 100% kế hoạch": the plan is another figure, unless the whole can only be the plan.
    if _OF_TOTAL.match(key, m.end()) and 100 * part.value / whole.value > printed(key, *m.span(1)).value:
        return None  # "424/426 đại biểu có mặt, bằng 88,52% tổng số đại biểu": of more than were there
    money = "đồng" in unit_after(key, whole, limit).words[:1]
    if _PLAN_AFTER.match(key, m.end()) and part.value <= whole.value and not money:
        return None
    return printed(key, *m.span(1), m.end())


_AHEAD = re.compile(rf"({NUMBER})\s?%[^\d;%.]{{0,50}}\((?:có |với |gồm |đạt )?$")


def _ahead(key: str, start: int, limit: int) -> Printed | None:
    """ "50% số xã (59/119 xã)": the percentage before the bracket."""
    if not key[max(limit, start - 5) : start].count("("):
        return None
    window = max(limit, start - 70)
    m = _AHEAD.search(key, window, start)
    if not m or (m.start() == window and window > limit) or key[m.start() - 1 : m.start()] in tuple(".,0123456789"):
        return None
    if ends_with(before(key, m.start()), ("tăng", "giảm", "vượt", "thêm")) or re.search(
        r"kế hoạch|so với|cùng kỳ", m.group()
    ):
        return None
    return printed(key, *m.span(1), m.end(1) + 1)


def compare(outline: Outline, part: Printed, whole: Printed, percent: Printed, check: str) -> Noticed | None:
    """What is noticed of a part, its whole and the percentage said of the two; None where they agree."""
    low = 100 * span_of(part, not part.places)[0] / span_of(whole, not whole.places)[1]
    high = 100 * span_of(part, not part.places)[1] / max(Decimal("1e-9"), span_of(whole, not whole.places)[0])
    hedged = ends_with(before(outline.key, percent.start), HEDGES)
    if agrees(low, high, percent, slack=percent.value / 10 if hedged else Decimal(0)):
        return None
    computed = 100 * part.value / whole.value
    places = max(2, percent.places)
    gap = abs(computed - percent.value)
    a, b, c, n = part.value, whole.value, computed, percent.value
    return Noticed(
        check=check,
        type="percentage",
        severity="high" if gap >= 1 else "medium" if gap >= Decimal("0.1") else "low",
        vi=f"{told(a, 'vi')} : {told(b, 'vi')} = {told(c, 'vi', places)}%, văn bản ghi {told(n, 'vi', places)}%",
        en=f"{told(a, 'en')} : {told(b, 'en')} = {told(c, 'en', places)}%; the text says {told(n, 'en', places)}%",
        spans=_spans(outline, part, whole, percent),
        stated=percent.number,
        computed=float(rounded(computed, places)),
        confidence=0.7 if hedged else 1.0,
    )


def _spans(outline: Outline, part: Printed, whole: Printed, percent: Printed) -> tuple[Evidence, ...]:
    start, end = min(part.start, whole.start, percent.start), max(part.end, whole.end, percent.stop)
    if end - start <= 60:
        return (evidence(outline, start, end),)
    return (
        evidence(outline, percent.start, percent.stop),
        evidence(outline, min(part.start, whole.start), max(part.end, whole.end)),
    )
