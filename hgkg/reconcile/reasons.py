"""Why a verdict is what it is: one sentence in Vietnamese and English, with the figures and the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.model.comparisons import Number
from hgkg.model.record import Quantified, Reason, Result, Target
from hgkg.text.fold import clean
from hgkg.text.numbers import format_number

_SIGNS = {"eq": "", "ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "between": ""}
_WORDS = {
    "exceeded": ("tốt hơn chỉ tiêu", "better than the target"),
    "met": ("đúng chỉ tiêu", "as the target asks"),
    "notMet": ("chưa đạt chỉ tiêu", "short of the target"),
}
_UP, _DOWN, _PLAIN = ("tăng ", "up "), ("giảm ", "down "), ("", "")
_YEAR = 4  # digits


def figure(value: Number, unit: str | None, lang: str) -> str:
    """A value with its unit: "1.293 đảng viên", "8,5%"."""
    sign = "" if unit in ("%", "‰") else " "
    return f"{format_number(value, lang)}{sign}{unit or ''}".strip()


def compared(target: Target, value: Number, status: str, less: bool, falling: bool = False) -> Reason:
    """A value against the bound; ``less`` where less is better, ``falling`` where something is to be lowered by it."""
    vi, en = _WORDS[status]
    aimed = _DOWN if falling else _PLAIN
    went = aimed if value >= 0 else _UP if falling else _DOWN
    polarity = (" (càng thấp càng tốt)", " (less is better)") if less else ("", "")
    found = [way + figure(abs(value), target.unit, lang) for way, lang in zip(went, ("vi", "en"), strict=True)]
    wanted = [way + _bound(target, lang) for way, lang in zip(aimed, ("vi", "en"), strict=True)]
    return Reason(
        vi=f"{found[0]} so với {wanted[0]}: {vi}{polarity[0]}",
        en=f"{found[1]} against {wanted[1]}: {en}{polarity[1]}",
    )


def _bound(target: Target, lang: str) -> str:
    assert target.value is not None
    sign = _SIGNS[target.operator or "eq"]
    low = f"{format_number(target.value, lang)} - " if target.value_high is not None else ""
    return sign + low + figure(target.value if target.value_high is None else target.value_high, target.unit, lang)


def each(result: Result) -> Reason:
    """How many of those that a target binds fulfilled it."""
    assert result.value is not None
    assert result.denominator is not None
    parts = {lang: [format_number(n, lang) for n in (result.value, result.denominator)] for lang in ("vi", "en")}
    unit = f" {result.unit}" if result.unit else ""
    return Reason(
        vi=f"{parts['vi'][0]}/{parts['vi'][1]}{unit} đã thực hiện",
        en=f"{parts['en'][0]} of {parts['en'][1]}{unit} fulfilled it",
    )


def shared(result: Result, targets: int) -> Reason:
    """A figure of several targets together: it says of each whether it was met only where all did."""
    told = each(result)
    if result.plan_value is None and result.value == result.denominator:
        return Reason(
            vi=f"{told.vi} (số chung của {targets} chỉ tiêu, tất cả đều thực hiện)",
            en=f"{told.en} (a figure of {targets} targets together, and all did)",
        )
    return Reason(
        vi=f"{told.vi}: số chung của {targets} chỉ tiêu, không rõ từng chỉ tiêu",
        en=f"{told.en}: a figure of {targets} targets together, which says nothing of each",
    )


def joined(first: Reason, second: Reason, by: str) -> Reason:
    """Two reasons as one."""
    return Reason(vi=f"{first.vi}{by}{second.vi}", en=f"{first.en}{by}{second.en}")


def near_names(aimed: str, found: str) -> Reason:
    """Both names of a target and a result that are near, as their texts have them."""
    return Reason(
        vi=f"tên khác nhau nhưng gần giống: chỉ tiêu ghi “{aimed}”, kết quả ghi “{found}”",
        en=f"the names differ but are near: the target says “{aimed}”, the result “{found}”",
    )


def several_fit(target: Target, fitting: Sequence[Quantified]) -> Reason:
    """More than one indicator goes by a name near to that of a target, or of its result."""
    rivals = any(isinstance(record, Target) for record in fitting)
    vi, en = (" và ".join(_named(r, "vi") for r in fitting), " and ".join(_named(r, "en") for r in fitting))
    if rivals:
        return Reason(
            vi=f"số liệu có tên gần giống “{target.indicator}” cũng hợp với chỉ tiêu khác: {vi}",
            en=f"the figure whose name is near to “{target.indicator}” fits other targets too: {en}",
        )
    return Reason(
        vi=f"nhiều số liệu có tên gần giống “{target.indicator}”, không rõ là số nào: {vi}",
        en=f"several figures have names near to “{target.indicator}”, and it is not clear which is meant: {en}",
    )


def _named(record: Quantified, lang: str) -> str:
    value = f" ({figure(record.value, record.unit, lang)})" if record.value is not None else ""
    return f"“{record.indicator}”{value}"


def nothing(target: Target) -> Reason:
    """No result in any document."""
    return Reason(
        vi=f"không văn bản nào nêu số liệu về “{target.indicator}”",
        en=f"no document gives a figure for “{target.indicator}”",
    )


def no_threshold() -> Reason:
    """A target without figure and without anything to surpass."""
    return Reason(vi="chỉ tiêu không nêu ngưỡng để so sánh", en="the target names no threshold to compare with")


def said_in_words(results: Sequence[Result]) -> Reason:
    """What documents say of an aim in words."""
    quotes = "; ".join(dict.fromkeys(f"“{clean(r.quote)}”" for r in results))
    return Reason(vi=f"văn bản nêu bằng lời: {quotes}", en=f"told in words: {quotes}")


def incomparable(target: Target, result: Result) -> Reason:
    """Why a result says nothing of whether a target is reached."""
    if result.measure == "rank" and target.measure != "rank":
        return Reason(
            vi="chỉ tiêu là điểm số, báo cáo chỉ có thứ hạng", en="the target is a score, the report has only a rank"
        )
    if target.period != result.period:
        return _other_period(target, result)
    if target.value is None:
        return Reason(vi="chỉ tiêu không nêu con số", en="the target states no figure")
    if target.cumulation != result.cumulation:
        return Reason(
            vi=f"chỉ tiêu là {_counted(target)[0]}, số liệu là {_counted(result)[0]}",
            en=f"the target is {_counted(target)[1]}, the figure {_counted(result)[1]}",
        )
    return Reason(vi="khác đơn vị hoặc khác địa bàn", en="another unit or another area")


def other_scope(target: Target, result: Result) -> Reason:
    """A part of the indicator against the whole of it, in the words of both."""
    return Reason(
        vi=f"khác phạm vi: chỉ tiêu là “{clean(target.quote)}”, số liệu là “{clean(result.quote)}”",
        en=f"another scope: the target is “{clean(target.quote)}”, the figure “{clean(result.quote)}”",
    )


def _counted(record: Quantified) -> tuple[str, str]:
    if record.cumulation == "added":
        return "số tăng thêm", "what is added"
    if record.cumulation == "total":
        return "số lũy kế", "what there is in all"
    return "số không ghi rõ là tăng thêm hay lũy kế", "not said to be added or in all"


def _other_period(target: Target, result: Result) -> Reason:
    wanted, found = target.period or "?", result.period or "?"
    early = (", chưa đến kỳ đánh giá", ", before the target falls due") if _early(wanted, found) else ("", "")
    return Reason(
        vi=f"chỉ tiêu của kỳ {wanted}, số liệu của kỳ {found}{early[0]}",
        en=f"the target is for {wanted}, the figure for {found}{early[1]}",
    )


def _early(wanted: str, found: str) -> bool:
    """Whether a period ends in a year before that in which another does."""
    ends = [period.rpartition("/")[2][:_YEAR] for period in (wanted, found)]
    return all(map(str.isdigit, ends)) and ends[1] < ends[0]
