"""Numbers that count or measure: comparator, figure or range or ratio, scale, unit.

Dates, document numbers, list numbers, ordinals, ages and names ("Quân khu 9") are no quantities and yield nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hgkg.extract.quantities.amounts import compound, currency_before
from hgkg.extract.quantities.units import PERCENT, Unit, unit_after
from hgkg.extract.rules import Rules
from hgkg.model.mention import BodyMention, DocumentMention, Figure, TimeMention
from hgkg.model.outline import Outline
from hgkg.text.numbers import BEHIND_DIGIT, FIGURE, parse_number
from hgkg.text.phrases import Tokens
from hgkg.text.spans import Span

_GLUED = r"(?=(?:ha|km2?|m2|m3|kg|tấn|triệu|tỷ|tỉ|nghìn|đồng|usd|mw|kwh|người|hộ)\b)"  # "6.500ha"
# Opens with one digit and looks behind from there: a search led by what must not stand is tried everywhere.
_FIGURE = re.compile(
    rf"(\d(?<![\w.,/]\d){BEHIND_DIGIT})(?:{_GLUED}|(?![\w]|[.,]\d))(?:\s?/\s?({FIGURE})(?!\w|[.,/]\d))?"
)
_RANGE = re.compile(rf"\s?(%)?\s*(?:[-–]|đến)\s*({FIGURE})(?!\w|[.,/]\d)")

_BELOW = re.compile(rf"\s?/\s?({FIGURE})(?:{_GLUED}|(?!\w|[.,/]\d))")


@dataclass(frozen=True, slots=True)
class NoQuantity:
    """A context in which a number is none: what stands before it, what after it; None is anything.

    ``unless_unit``: a unit of the vocabulary after the number makes it a quantity all the same.
    """

    name: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless_unit: bool = False


def _rule(name: str, before: str | None, after: str | None = None, *, unless_unit: bool = False) -> NoQuantity:
    opening = re.compile(rf"(?:{before})\s*$") if before else None
    return NoQuantity(name, opening, re.compile(rf"\s*(?:{after})") if after else None, unless_unit)


NO_QUANTITY: tuple[NoQuantity, ...] = (
    _rule("ordinal", r"\blần(?: thứ)?|\bkhóa|\btập|\bkỳ họp thứ|\bbước"),
    _rule("numbered", r"(?<!tổng )(?<!với )\bsố"),
    _rule(
        "number of something",
        r"\b(?:bão|bảng|dự án thành phần|hình|đường tỉnh|quốc lộ|nghị quyết|đề án|tiêu chí)",
        unless_unit=True,
    ),
    _rule(  # "đường tỉnh 931 ngày 15/3", "COVID-19 mũi 3": a name though a unit follows; "quốc lộ 12 km" is a length
        "name with its number",
        r"\b(?:đường tỉnh|tỉnh lộ|quốc lộ|hương lộ|đường huyện|covid-|covid|tổng công ty)",
        r"(?!\s*(?:%|(?:km|m|ha|tỷ|triệu|nghìn)\b))",
    ),
    _rule(
        "dose", r"\b(?:vắc xin|vaccine|covid-19|tiêm|liều|các|và)(?: \w+)? mũi(?: thứ)?", r"(?!\s*(?:%|mũi\b|liều\b))"
    ),
    _rule("name of a drive", None, r"ngày (?:đêm )?(?:cao điểm|thi đua|ra quân|chiến dịch|hành động)\b"),
    _rule("attendance", None, r"đồng chí\s(?:về |đến |tham )?dự\b"),
    _rule("part of a document", r"\b(?:điều|khoản|mục|phụ lục|biểu|mẫu)"),
    _rule("plenum", r"\btrung ương", r"(?:[,.;(]|khóa\b|$)"),
    _rule(
        "name",
        r"\b(?:trung ương|quân khu|khu|ban chỉ đạo|thành phần|cấp độ|covid-|covid|"
        r"(?<!trong )(?<!vào )(?<!thuộc )nhóm|vùng|giai đoạn|phường|quận|ấp|"
        r"tổ|lô|giải|loại|đợt|cấp|kỳ|hồi thứ|chặng)",
        unless_unit=True,
    ),
    _rule("day or month", r"\b(?:ngày|tháng|quý|tuần|lúc|hồi)", unless_unit=True),
    _rule("years of something", None, r"năm(?!\s?/)(?:\s|[,.;)]|$)"),
    _rule(
        "age or duration", None, r"(?:(?:[-–]|đến)\s*\d{1,2}\s*(?=tuổi))?(?:tuổi|tháng|tuần|giờ|phút|thế kỷ)(?!\s?/)\b"
    ),
    _rule(
        "per so many people",
        r"\b(?:trên|mỗi|cho)|/",
        r"(?:người\s+)?(?:dân|trẻ|học sinh|lao động|hộ dân|giáo viên)\b(?=\s*(?:là|đạt|:|$|\d))",
    ),
    _rule(
        "per unit of area",
        r"\b(?:trên|mỗi|cho|/)",
        r"(?:ha|hecta|đơn vị diện tích|km2|vạn dân|người dân)\b(?=[^;.]*\d)",
    ),
    _rule(
        "counted per so many people",
        r"(?<!có )(?<!cho )(?<!với )\btrên|/",
        r"(?:người |phụ nữ |trẻ )?(?:dân|trẻ|trẻ em|trẻ đẻ sống|người)\b(?=[^;,.\n]{0,32}\d)",
    ),
    _rule("slogan", r"\bmỗi (?:\w+ ){1,6}là", unless_unit=True),
    _rule("victory", r"(?<!giành )\bchiến thắng"),
    _rule("all of them", r"\b(?:trả lời )?đúng cả|\bở cả|\bcủa cả|\btrên cả"),
    _rule("time of day", None, r"(?:giờ|h)\s?\d"),
    _rule("minutes of an hour", r"\bgiờ"),
    _rule("mark on a road", r"\bkm", r"\+"),
    _rule("notice", r"©|\||lượt xem:|chia sẻ:|bình luận:"),
    _rule("clock or counter", r"\d[:h]"),
    _rule("in brackets alone", r"\((?=\s*$)", r"\)"),
)
_BEFORE, _AFTER = 40, 48  # characters around a number that may show it is none
_ROUND = re.compile(r"10{0,2}|10{0,2}[.]000")
_COUNTED = re.compile(r"\d [^;.\d]{2,30}(?:\btrên|/)\s*$")
_PEOPLE = re.compile(r"\s*(?:vạn )?(?:người )?dân\b")
_WORD_BEFORE = re.compile(r"(\S?\s*)\b(\w+)\s$")
_LASTING = re.compile(r"\b(?:tuổi thọ|số năm|tuổi bình quân|thời gian)\b")  # indicators that are themselves a time
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_MONTH = re.compile(r"\d{1,2}/\d{1,2}")


def find_figures(
    outline: Outline,
    rules: Rules,
    tokens: Tokens,
    documents: Sequence[DocumentMention],
    times: Sequence[TimeMention],
    bodies: Sequence[BodyMention],
) -> tuple[Figure, ...]:
    """Quantities of all sentences, in text order."""
    taken = bytearray(len(outline.key) + 1)
    mentions: tuple[DocumentMention | TimeMention | BodyMention, ...] = (*documents, *times, *bodies)
    for mention in mentions:
        taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    key = outline.key
    found: list[Figure] = []
    for sentence in outline.sentences:
        at = sentence.start + (len(sentence.item) if sentence.item else 0)
        for m in _FIGURE.finditer(key, at, sentence.end):
            if m.start() < at or taken[m.start()]:
                continue
            figure = _figure(outline, rules, tokens, m, sentence.end)
            if figure:
                found.append(figure)
                at = figure.end
    return tuple(found)


def _figure(outline: Outline, rules: Rules, tokens: Tokens, m: re.Match[str], limit: int) -> Figure | None:
    high, end = _upper(outline.key, m, limit)
    unit = (
        Unit(end, end)
        if m[2] is None and _plan_follows(outline.key, rules, m.start(), end)
        else unit_after(outline, rules, tokens, end, limit)
    )
    before = currency_before(rules, tokens, m.start(), unit) if not unit.kind else None
    unit = before or unit
    if _no_quantity(outline, m, unit):
        return None
    whole = compound(outline, rules, tokens, unit, limit) if m[2] is None and high is None else None
    pair = _pair(outline, rules, tokens, unit, limit) if m[2] is None and high is None and not whole else None
    if whole:
        unit = whole.unit
    start, operator, approximate = _comparator(outline.key, rules, before.start if before else m.start())
    stop, suffix = _suffix(outline.key, rules, pair[1] if pair else unit.end)
    below = Span(*m.span(2)) if m[2] else pair[0] if pair else None
    percent = PERCENT.match(outline.key, end)
    value_end = percent.end() if percent else m.end(1)
    return Figure(
        start=start,
        end=stop,
        value_start=m.start(1),
        value_end=whole.value_end if whole else value_end,
        value=parse_number(m[1]) + whole.added if whole else parse_number(m[1]),
        high=high,
        operator=suffix or ("between" if high is not None else operator),
        approximate=approximate,
        denominator=parse_number(below.cut(outline.key)) if below else None,
        denominator_span=below,
        unit=unit.text,
        unit_concept=unit.concept,
        unit_kind=unit.kind,
        factor=unit.factor,
        unit_base=unit.base,
        noun_end=unit.noun_end,
    )


def _pair(outline: Outline, rules: Rules, tokens: Tokens, unit: Unit, limit: int) -> tuple[Span, int] | None:
    """ "6.950ha/6.900ha", "15 thông tư/18 thông tư": the second of two with one unit, and where it ends."""
    below = _BELOW.match(outline.key, unit.end, limit) if unit.text else None
    if not below:
        return None
    again = unit_after(outline, rules, tokens, below.end(), limit)
    if again.text is None or not again.text.casefold().startswith((unit.text or "").casefold()):
        return None
    return Span(*below.span(1)), again.end


def _plan_follows(key: str, rules: Rules, start: int, end: int) -> bool:
    """ "đạt 100,19 kế hoạch": a ratio to the plan that lost its sign of percent, no count of plans."""
    if not key.startswith(rules.words.get("plan.words", ()), end + 1):
        return False
    before = key[max(0, start - 12) : start].rstrip()
    return any(_ends_with(before, w) for role in ("plan.reached", "plan.exceeded") for w in rules.words.get(role, ()))


def _upper(key: str, m: re.Match[str], limit: int) -> tuple[Decimal | None, int]:
    """The upper end of "75 - 80%" or "từ 75 đến 80%", and where the figure ends."""
    if m[2]:
        return None, m.end()
    r = _RANGE.match(key, m.end(), limit)
    if r and not (_YEAR.fullmatch(m[1]) or _YEAR.fullmatch(r[2])) and parse_number(r[2]) > parse_number(m[1]):
        if "đến" in r.group() and not re.search(
            r"\btừ\s*(?:khoảng|trên)?\s*$", key[max(0, m.start() - 14) : m.start()]
        ):
            return None, m.end()
        return parse_number(r[2]), r.end()
    return None, m.end()


def _no_quantity(outline: Outline, m: re.Match[str], unit: Unit) -> bool:
    key = outline.key
    before, after = key[max(0, m.start() - _BEFORE) : m.start()], key[m.end() : m.end() + _AFTER]
    lasting = _LASTING.search(outline.key, max(0, m.start() - 60), m.start())
    for rule in NO_QUANTITY:
        if (rule.unless_unit and unit.known) or (lasting and rule.name in ("age or duration", "years of something")):
            continue
        if (rule.before is None or rule.before.search(before)) and (rule.after is None or rule.after.match(after)):
            return True
    if _ROUND.fullmatch(m[1]) and _COUNTED.search(before) and _PEOPLE.match(after):
        return True  # "30 giường bệnh trên 1 vạn dân"
    if unit.known:
        return False
    if _YEAR.fullmatch(m[1]) and m[2] is None:
        return True
    if _DAY_MONTH.fullmatch(m.group()) and int(m[1]) <= 31 and int(m[2]) <= 12:
        return True
    # "Khu công nghiệp Sông Hậu 2 mở rộng": a name, for a capital stands before the number and no known unit after it.
    word = _WORD_BEFORE.search(outline.text, max(0, m.start() - 24), m.start())
    if word is None or not word[2][0].isupper():
        return False
    opens = not word[1].strip() or word[1].rstrip()[-1:] in ".;:-+*•)" or word.start(2) == max(0, m.start() - 24)
    return unit.text is None or not (opens or word[2].isupper())


_COMPARATORS = (
    ("approximate", "approximate"),  # before the others: "trên dưới 20.000" is about so many, not fewer
    *((name, f"comparator.{name}") for name in ("ge", "le", "gt", "lt")),
)


_COMPARED = re.compile(r"\b(?:cao|thấp|nhiều|ít|lớn|tốt|kém)\s+hơn$")


def _comparator(key: str, rules: Rules, start: int) -> tuple[int, str, bool]:
    """The words right before a figure that say "at least", "over", "about": where they begin and what they say."""
    operator, approximate = "eq", False
    moved = True
    while moved:
        moved = False
        window = key[max(0, start - 24) : start]
        before = window.rstrip()
        at = start - (len(window) - len(before))
        for name, role in _COMPARATORS:
            words = rules.words.get(role, ())
            label = next((w for w in words if _ends_with(before, w)), None) if before.endswith(words) else None
            if label == "hơn" and _COMPARED.search(before):
                continue  # "thấp hơn 0,8 điểm": by so much, not less than so much
            if label:
                start, moved = at - len(label), True
                if name == "approximate":
                    approximate = True
                elif operator == "eq":
                    operator = name
                break
    return start, operator, approximate


def _ends_with(before: str, word: str) -> bool:
    return before.endswith(word) and not before[: -len(word)][-1:].isalnum()


def _suffix(key: str, rules: Rules, end: int) -> tuple[int, str | None]:
    if key.startswith(" ", end):
        for name in ("ge", "le"):
            for word in rules.words.get(f"comparator.{name}.suffix", ()):
                if key.startswith(word, end + 1):
                    return end + 1 + len(word), name
    return end, None
