"""Contexts in which a number is no quantity: ordinals, list numbers, ages, names, times of day.

Every context is told by the word right before the number or the word right behind it, so that only those which the two
words of a number allow are tried on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LOOK = 2  # characters of a word that tell most words apart


@dataclass(frozen=True, slots=True)
class NoQuantity:
    """A context in which a number is none: what stands before it, what after it; None is anything.

    Attributes:
        words: what ``before`` can end with; where there is no ``before``, what ``after`` can open with.
        unless_unit: a unit of the vocabulary after the number makes it a quantity all the same.
        is_time: the number counts time, which some indicators do too.
    """

    name: str
    words: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless_unit: bool = False
    is_time: bool = False

    def applies(self, before: str, after: str) -> bool:
        """Whether a number between ``before`` and ``after`` (of a match key) stands in this context."""
        return (self.before is None or self.before.search(before) is not None) and (
            self.after is None or self.after.match(after) is not None
        )


def _behind(words: str, name: str, before: str, after: str | None = None, *, unless_unit: bool = False) -> NoQuantity:
    """A context told by what stands before the number, which ends with one of ``words``."""
    behind = re.compile(rf"\s*(?:{after})") if after else None
    return NoQuantity(name, tuple(words.split()), re.compile(rf"(?:{before})\s*$"), behind, unless_unit)


def _ahead_of(words: str, name: str, after: str, *, is_time: bool = False) -> NoQuantity:
    """A context told by what stands behind the number, which opens with one of ``words``."""
    return NoQuantity(name, tuple(words.split()), None, re.compile(rf"\s*(?:{after})"), is_time=is_time)


NO_QUANTITY: tuple[NoQuantity, ...] = (
    _behind("lần thứ khóa tập bước", "ordinal", r"\blần(?: thứ)?|\bkhóa|\btập|\bkỳ họp thứ|\bbước"),
    _behind("số", "numbered", r"(?<!tổng )(?<!với )\bsố"),
    _behind(
        "bão bảng phần hình tỉnh lộ quyết án chí",
        "number of something",
        r"\b(?:bão|bảng|dự án thành phần|hình|đường tỉnh|quốc lộ|nghị quyết|đề án|tiêu chí)",
        unless_unit=True,
    ),
    _behind(  # "đường tỉnh 931 ngày 15/3", "COVID-19 mũi 3": a name though a unit follows; "quốc lộ 12 km" is a length
        "tỉnh lộ huyện covid- covid ty đai",
        "name with its number",
        r"\b(?:vành đai|đường tỉnh|tỉnh lộ|quốc lộ|hương lộ|đường huyện|covid-|covid|tổng công ty)",
        r"(?!\s*(?:%|(?:km|m|ha|tỷ(?! lệ)|triệu|nghìn)\b))",
    ),
    _behind(
        "mũi thứ",
        "dose",
        r"(?<!số )\bmũi(?: thứ)?",
        r"(?!\s*(?:%|mũi\b|liều\b))",
    ),
    _behind("cả", "all parts of an aim", r"\bcả", r"(?:tiêu chí|mặt)\b"),  # "giảm 5% cả 3 tiêu chí"
    _behind("tháng", "month of a disbursement", r"\btháng", r"giải ngân\b"),  # no prizes ("giải")
    _ahead_of("ngày", "name of a drive", r"ngày (?:đêm )?(?:cao điểm|thi đua|ra quân|chiến dịch|hành động)\b"),
    _behind(
        "phương hình quyền cả chính thị",
        "tiers of government",
        r"\b(?:chính quyền|địa phương|mô hình|hành chính|đô thị|cả)",
        r"cấp\b(?! (?:ủy|uỷ|phó|trưởng|học)\b)",
    ),
    _ahead_of("lần", "respectively", r"lần lượt\b"),  # "tháng 2 và tháng 3 | lần lượt đạt"
    _ahead_of("đồng", "attendance", r"đồng chí\s(?:về |đến |tham )?dự\b"),
    _behind("điều khoản mục lục biểu mẫu", "part of a document", r"\b(?:điều|khoản|mục|phụ lục|biểu|mẫu)"),
    _behind("ương", "plenum", r"\btrung ương", r"(?:[,.;(]|khóa\b|$)"),
    _behind(
        "ương khu đạo phần độ covid- covid nhóm vùng đoạn phường quận ấp tổ lô giải loại đợt cấp kỳ thứ chặng",
        "name",
        r"\b(?:trung ương|quân khu|khu|ban chỉ đạo|thành phần|cấp độ|mức độ|covid-|covid|"
        r"(?<!trong )(?<!vào )(?<!thuộc )nhóm|vùng|giai đoạn|phường|quận|ấp|"
        r"tổ|lô|giải|loại|đợt|cấp|kỳ|hồi thứ|chặng)",
        unless_unit=True,
    ),
    _behind("ngày tháng quý tuần lúc hồi", "day or month", r"\b(?:ngày|tháng|quý|tuần|lúc|hồi)", unless_unit=True),
    _ahead_of("năm", "years of something", r"năm(?!\s?/)(?:\s|[,.;)]|$)", is_time=True),
    _ahead_of(
        "- – đến tuổi tháng tuần giờ phút thế",
        "age or duration",
        r"(?:(?:[-–]|đến)\s*\d{1,2}\s*(?=tuổi))?(?:tuổi|tháng|tuần|giờ|phút|thế kỷ)(?!\s?/)\b",
        is_time=True,
    ),
    _behind(
        "trên mỗi cho /",
        "per so many people",
        r"\b(?:trên|mỗi|cho)|/",
        r"(?:người\s+)?(?:dân|trẻ|học sinh|lao động|hộ dân|giáo viên)\b(?=\s*(?:là|đạt|:|$|\d))",
    ),
    _behind(
        "trên mỗi cho /",
        "per unit of area",
        r"\b(?:trên|mỗi|cho|/)",
        r"(?:ha|hecta|đơn vị diện tích|km2|vạn dân|người dân)\b(?=[^;.]*\d)",
    ),
    _behind(
        "trên /",
        "counted per so many people",
        r"(?<!có )(?<!cho )(?<!với )\btrên|/",
        r"(?:người |phụ nữ |trẻ )?(?:dân|trẻ|trẻ em|trẻ đẻ sống|người)\b(?=[^;,.\n]{0,32}\d)",
    ),
    _behind("là", "slogan", r"\bmỗi (?:\w+ ){1,6}là", unless_unit=True),
    _behind("thắng", "victory", r"(?<!giành )\bchiến thắng"),
    _behind("cả", "all of them", r"\b(?:trả lời )?đúng cả|\bở cả|\bcủa cả|\btrên cả"),
    _ahead_of("giờ h", "time of day", r"(?:giờ|h)\s?\d"),
    _behind("giờ", "minutes of an hour", r"\bgiờ"),
    _behind("km", "mark on a road", r"\bkm", r"\+"),
    _behind("© | :", "notice", r"©|\||lượt xem:|chia sẻ:|bình luận:"),
    NoQuantity("clock or counter", (":", "h"), re.compile(r"\d[:h]$"), None),  # "mũi 3: 85%" has a blank
    _behind("(", "in brackets alone", r"\((?=\s*$)", r"\)"),
)


def _by_look(rules: Iterable[NoQuantity], look: slice) -> Mapping[str, tuple[NoQuantity, ...]]:
    """The contexts by the characters that ``look`` cuts out of their words."""
    found: defaultdict[str, dict[str, NoQuantity]] = defaultdict(dict)
    for rule in rules:
        for word in rule.words:
            found[word[look]][rule.name] = rule
    return {characters: tuple(named.values()) for characters, named in found.items()}


_ENDING = _by_look((rule for rule in NO_QUANTITY if rule.before), slice(-_LOOK, None))
_OPENING = _by_look((rule for rule in NO_QUANTITY if not rule.before), slice(_LOOK))


def may_apply(before: str, after: str) -> tuple[NoQuantity, ...]:
    """The contexts that the words right before and right behind a number allow; for most numbers none."""
    ahead, behind = before.rstrip(), after.lstrip()
    return (
        *_ENDING.get(ahead[-_LOOK:], ()),
        *_ENDING.get(ahead[-1:], ()),
        *_OPENING.get(behind[:_LOOK], ()),
        *_OPENING.get(behind[:1], ()),
    )
