"""Which time a statement speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from hgkg.interpret.context import Context
from hgkg.interpret.document_names import DocumentNames
from hgkg.interpret.settings import Settings
from hgkg.interpret.statements.earlier import SAME_TIME, bracket_opened, then
from hgkg.model.mention import Figure, Mentions, TimeMention
from hgkg.model.outline import Outline, Sentence
from hgkg.text.spans import Spanned

_start = attrgetter("start")
_BEHIND = ("", "(", "vào", "trong")
_YEAR_OR_PART = re.compile(r"\d{4}(?:-(?:\d\d|Q[1-4]|H[12]|\d{1,2}M))?")
_TERM = re.compile(
    r"(?:\b(?:trong|cả|suốt|bình quân|trung bình)|^|[.;:(]|[.)] )\s*$"
)  # "lớp cán bộ nguồn nhiệm kỳ 2025 - 2030" names what the class is for
_OF_A_RATE = re.compile(r"(?:%|/năm|đồng|usd)\s*(?:\(|trong |cho )?$")  # "5%/năm | giai đoạn 2021 - 2025"
_TO_BE_DONE = re.compile(
    r",?\s*(?:phấn đấu |bình quân |tốc độ |ước |duy trì )*(?:tăng|giảm|đạt|bình quân|trung bình|còn|ở mức)\b[^,;.]*\d"
)  # "giai đoạn 2026 - 2030 | tăng 8%"
_BY_A_DAY = re.compile(
    r"\b(?:chậm nhất|muộn nhất|trước|đến|hết)(?: là| vào| trước| đến)?(?: hết)?(?: ngày)?\s*\Z"
)  # "đến 31/12/2024 đạt 100%"
_LATEST = ("chậm", "muộn", "trước")
_LONGEST_BY = len("chậm nhất trước hết ngày ")
_LAST_DAY = "-12-31"
_DAY = 10  # characters of a date to the day
_PEOPLE = re.compile(r"^trên [\d.]+ (?:vạn )?(?:người )?dân\b")  # what a value is counted per
_GOVERNING = ("đến", "trong", "từ", "hết", "cuối", "đầu", "vào", "trước", "sau", "qua", "tới", "cả")
_LONGEST_BRACKET = 160  # characters
_FEW = 2  # words before a time that is alone in its bracket: "(đến năm 2020)"
_MANY_TIMES = 40  # that many before a figure are looked at, and the first of the sentence
_CLAUSE = 60  # characters behind a span of years in which its figure stands
_LONGEST_OPENING = 120  # characters of who says so before a time that a paragraph opens with
_STANDS_ALONE = re.compile(r"(?:^|[,;:)] |- )(?:(?:trong|tính|đến|hết|sau|qua|cả|kết thúc|ước) )*\Z")
_ONLY = ("riêng", "chỉ riêng", "trong đó")
_OPENING = 14  # characters before a time that a paragraph opens with: "Tính đến cuối "


def period_of(context: Context, sentence: Sentence, span: Spanned) -> str | None:
    """The period of a figure that stands at ``span`` with its unit.

    The time right behind it ("17,2% năm 2010"); else the last year, part of one, or span of years named before it in
    its sentence, those in a bracket behind another value aside; else the time that its paragraph opens with; else the
    year of its section; else the document's. What something is compared with ("so với năm 2022") and what stands in the
    name of another document do not count.
    """
    outline = context.outline
    first: str | None = None  # the time that the sentence opens with
    around = context.openings.get(sentence.start) or context.settings.period_at(outline, sentence.start)
    found = around
    times = context.times
    at = span.value_start if isinstance(span, Figure) else span.start  # "ước cả năm | 2.210 tỷ đồng"
    opening = bisect_left(times, sentence.start, key=_start)
    behind_span = bisect_left(times, span.end, key=_start)
    latest = max(opening, behind_span - _MANY_TIMES)
    for time in (*times[opening : min(latest, opening + 1)], *times[latest : behind_span + 1]):
        if time.start >= sentence.end:
            break
        if time.start >= span.end:
            behind = _right_behind(outline, span.end, time)
            return _value(time, found) if behind and time.start in context.said else found
        if time.start < at and time.start in context.said and not _aside(context, sentence, time, span.start):
            value = _value(time, found)
            governs = _governs(outline.key, sentence, time)
            first = first or (value if governs and time.start <= sentence.start + _OPENING else None)
            if first != value and ";" in outline.key[time.end : span.start]:
                # "Đến năm 2025, …, đến năm 2030 đạt 30%; …": behind the semicolon 2025 again
                value = first or (value if governs else around)
            found = value
    return found


def _governs(key: str, sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time holds for the clauses behind its own too, unlike "Thu ngân sách năm 2022 đạt …; chi …"."""
    if not time.value.isdigit() or key[time.end : time.end + 1] in (",", ":"):
        return True
    start = sentence.start + (len(sentence.item) if sentence.item else 0)
    before = key[max(start, time.start - _OPENING) : time.start].rstrip()
    return not before or not before[-1].isalnum() or before.endswith(_GOVERNING)


def _right_behind(outline: Outline, end: int, time: TimeMention) -> bool:
    """ "17,2% năm 2010", "21% (năm 2015)", "262 người trên 100.000 dân vào năm 2015"; no "7 tỷ (năm 2022 là 6)"."""
    between = _PEOPLE.sub("", outline.key[end : time.start].strip()).strip()
    return between in _BEHIND and (between != "(" or outline.key[time.end : time.end + 1] == ")")


def _aside(context: Context, sentence: Sentence, time: TimeMention, at: int) -> bool:
    """Whether a time stands in a bracket that is closed before ``at`` and says more than the time, or says it of a
    value: "(năm 2022 là 6.100 tỷ đồng), …"; no "5 năm (2016 - 2020), …"."""
    key = context.outline.key
    opened = bracket_opened(key, sentence.start, time.start)
    if opened < 0 or key.find(")", time.end, min(at, time.end + _LONGEST_BRACKET)) < 0:
        return False
    alone = key[time.end : time.end + 1] == ")" and len(key[opened + 1 : time.start].split()) <= _FEW
    figures = context.mentions.figures
    last = figures[bisect_left(figures, opened, key=_start) - 1] if alone and figures else None
    return not alone or (last is not None and last.start < opened <= max(last.end, last.noun_end) + 1)


def time_of(context: Context, sentence: Sentence, span: Spanned, ordered: str | None) -> str | None:
    """The period of a figure: the one that an order of values gives it, "-Q1" in the year around it, "<2021" the same
    part of that year; else as above."""
    if ordered is None:
        return period_of(context, sentence, span)
    if ordered.startswith(SAME_TIME):
        return then(ordered, period_of(context, sentence, span))
    if not ordered.startswith("-"):
        return ordered
    return _part_of(ordered, context.settings.period_at(context.outline, sentence.start))


def said_times(
    outline: Outline, names: DocumentNames, times: Sequence[TimeMention], settings: Settings
) -> frozenset[int]:
    """Where the times stand that a statement may speak of: in no name, and nothing is compared with them.

    "Từ đầu năm 2023 đến nay" is the document's own part of that year, not the year.
    """
    return frozenset(
        t.start
        for t in times
        if _speaks(outline, names, t, settings.plans)
        and not (_until_now(outline.key, t) and (settings.period or "").startswith(f"{t.value}-"))
    )


def _until_now(key: str, time: TimeMention) -> bool:
    return key.startswith(" đến nay", time.end) and key.endswith("từ đầu ", 0, time.start)


def opening_periods(
    outline: Outline, times: Sequence[TimeMention], said: Collection[int], settings: Settings
) -> Mapping[int, str]:
    """From the start of each sentence to the time its paragraph opens with: "Năm 2023, …. Quy mô GDP đạt …"."""
    found: dict[int, str] = {}
    current, end, at = None, -1, 0
    starts = [time.start for time in times]
    for sentence in outline.sentences:
        if end < 0 or "\n" in outline.text[end : sentence.start]:
            current = None
        end = sentence.end
        start = sentence.start + (len(sentence.item) if sentence.item else 0)
        at = bisect_left(starts, start, at)
        last = bisect_left(starts, min(sentence.end, start + _LONGEST_OPENING), at)
        opening = next((t for t in times[at:last] if t.start in said and _opens(outline.key, start, t)), None)
        if opening is not None:
            current = _value(opening, settings.period_at(outline, sentence.start))
        if current:
            found[sentence.start] = current
    return found


def _opens(key: str, start: int, time: TimeMention) -> bool:
    """Whether a time opens what is told from ``start`` on: "Năm 2023, …", "Theo ông A, 9 tháng đầu năm, …"; one that
    only its own sentence is of does not ("Riêng tháng 6, …")."""
    before = key[max(start, time.start - _LONGEST_OPENING) : time.start]
    if before.lstrip().startswith(_ONLY):
        return False
    if time.start <= start + _OPENING and "," not in before:
        return True
    return key[time.end : time.end + 1] == "," and _STANDS_ALONE.search(before) is not None


def all_times(mentions: Mentions) -> tuple[TimeMention, ...]:
    """Dates, periods and parts of a year, in text order."""
    return tuple(sorted((*mentions.times, *mentions.parts), key=lambda t: t.start))


def whole_year(period: str | None) -> str | None:
    """The year that a part of a year belongs to: a plan quoted beside a part's result is the year's."""
    return period[:4] if period and "-" in period else period


def _value(time: TimeMention, around: str | None) -> str | None:
    """A part of a year belongs to the last year of the period around it."""
    if len(time.value) == _DAY:  # "chậm nhất 30/9/2024" is by that month, the year's last day by its end
        return time.value[:4] if time.value.endswith(_LAST_DAY) else time.value[:7]
    return time.value if time.value[:1].isdigit() else _part_of(time.value, around)


def _part_of(part: str, around: str | None) -> str | None:
    return f"{around[-4:] if '/' in around else around[:4]}{part}" if around else None


def _speaks(outline: Outline, names: DocumentNames, time: TimeMention, plans: bool) -> bool:
    if time.base or names.hold(time.start):
        return False
    if len(time.value) == _DAY and time.value[4] == "-":
        by = _BY_A_DAY.search(outline.key, max(0, time.start - _LONGEST_BY), time.start)
        return by is not None and (plans or time.value.endswith(_LAST_DAY) or by.group().startswith(_LATEST))
    if not time.value[:1].isdigit() or _YEAR_OR_PART.fullmatch(time.value):
        return True
    if "/" not in time.value:
        return False
    before = outline.key[max(0, time.start - 12) : time.start]
    if _TERM.search(before) or _OF_A_RATE.search(before):
        return True
    return outline.key.startswith("giai đoạn", time.start) and bool(
        _TO_BE_DONE.match(outline.key, time.end, time.end + _CLAUSE)
    )
