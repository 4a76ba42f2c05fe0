"""A value, the plan quoted beside it and what is said of the two: "đạt 105% kế hoạch", "vượt chỉ tiêu"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.figures import NUMBER, Printed, agrees, printed, span_of
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence, rounded, told

_PLAN = "kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|dự toán"
_QUOTED = re.compile(
    rf"(?<![\w.,/-])({NUMBER})(\s?%)?((?:[\s/][^\W\d_]+){{0,6}})\s?"
    rf"\((?:theo )?(?:{_PLAN})(?:\s[^\d();:%]{{0,30}})?:?\s({NUMBER})(?![\w]"
    rf"|[.,/]\d)(\s?%)?((?:[\s/][^\W\d_]+){{0,6}})\s?\)"
)
_PLAN_BEHIND = re.compile(
    rf"(?<![\w.,/-])({NUMBER})(\s?%)?((?:[\s/][^\W\d_]+){{1,5}}),\s(đạt|bằng"
    rf"|vượt)\s({NUMBER})\s?%\s(?:so (?:với )?)?(?:{_PLAN})"
    rf"(?:\s[^\d();:%]{{0,30}})?\s\(({NUMBER})(?![\w]|[.,/]\d)(\s?%)?((?:[\s/][^\W\d_]+){{1,5}})\s?\)"
)
_SAID = re.compile(rf"\b(đạt|bằng|vượt)\s({NUMBER})\s?%\s(?:so (?:với )?)?(?:{_PLAN})\b")
_BOTH = re.compile(
    rf"\b(?:đạt|bằng)\s({NUMBER})\s?%\s(?:so (?:với )?)?((?:{_PLAN})\b[^\d;.()%]{{0,30}}?),?\s(?:và )?"
    rf"(vượt|tăng)\s({NUMBER})\s?%\s(?:so (?:với )?)?({_PLAN})\b"
)


def value_and_plan(audited: Audited) -> Iterator[Noticed]:
    """A value, the plan that its sentence quotes in brackets, and the ratio that it gives of the two."""
    yield from _plan_beside(audited)
    yield from _plan_behind(audited)


def _plan_beside(audited: Audited) -> Iterator[Noticed]:
    """A value with its plan in brackets, and the ratio that the same sentence gives: "93,78 triệu đồng (kế hoạch là
    88,84 triệu đồng) …, vượt 5,56% kế hoạch"."""
    for outline, sentence in audited.sentences("(", also="%"):
        key = outline.key
        for m in _QUOTED.finditer(key, sentence.start, sentence.end):
            value, plan = printed(key, *m.span(1)), printed(key, *m.span(4))
            if bool(m[2]) != bool(m[5]) or m[3].split()[:2] != m[6].split()[:2] or not plan.value:
                continue
            limit = min(sentence.end, key.find(";", m.end(), sentence.end) % (sentence.end + 1), m.end() + 160)
            said = _SAID.search(key, m.end(), limit)
            if said and not _QUOTED.search(key, m.end(), said.start()):
                percent = printed(key, *said.span(2), said.end(2) + 1)
                if noticed := _ratio(outline, value, plan, percent, said, bool(m[2])):
                    yield noticed


def _plan_behind(audited: Audited) -> Iterator[Noticed]:
    """ "3,5 tỷ USD, vượt 75% kế hoạch (2 tỷ USD)": the plan in brackets behind the ratio."""
    for outline, m in audited.matches(_PLAN_BEHIND, "(", also="%"):
        key = outline.key
        value, plan = printed(key, *m.span(1)), printed(key, *m.span(6))
        if bool(m[2]) != bool(m[7]) or m[3].split()[:2] != m[8].split()[:2] or not plan.value:
            continue
        said = re.compile(rf"({m[4]})\s({NUMBER})\s?%").match(key, m.start(4))
        if said and (noticed := _ratio(outline, value, plan, printed(key, *m.span(5), m.end(5) + 1), said, bool(m[2]))):
            yield noticed


def _ratio(
    outline: Outline, value: Printed, plan: Printed, percent: Printed, said: re.Match[str], share: bool
) -> Noticed | None:
    (low, high), (least, most) = span_of(value), span_of(plan, not plan.places)  # a plan of 2 tỷ is 2 tỷ
    less = 100 if said[1] == "vượt" else 0
    if agrees(100 * low / most - less, 100 * high / least - less, percent):
        return None
    if less and share and agrees(low - most, high - least, percent):
        return None  # exceeded by so many points
    computed = 100 * value.value / plan.value - less
    a, b, c, n = value.value, plan.value, computed, percent.value
    minus = " - 100%" if less else ""
    return Noticed(
        check="value and plan",
        type="plan_ratio",
        severity="high" if abs(c - n) >= 1 else "medium",
        vi=f"{told(a, 'vi', 3)} : {told(b, 'vi', 3)}{minus} = {told(c, 'vi')}%, văn bản ghi {said[1]} "
        f"{told(n, 'vi')}% kế hoạch",
        en=f"{told(a, 'en', 3)} : {told(b, 'en', 3)}{minus} = {told(c, 'en')}%; the text says "
        f"{'exceeded by' if less else 'reached'} {told(n, 'en')}% of the plan",
        spans=(
            evidence(outline, said.start(), said.end()),
            evidence(outline, value.start, value.stop),
            evidence(outline, plan.start, plan.stop),
        ),
        stated=percent.number,
        computed=float(rounded(c)),
        confidence=0.9,
    )


def reached_and_exceeded(audited: Audited) -> Iterator[Noticed]:
    """ "đạt 105% kế hoạch, vượt 8% kế hoạch": of one plan the two say the same thing."""
    for outline, m in audited.matches(_BOTH, "vượt", also="%"):
        key = outline.key
        reached, exceeded = printed(key, *m.span(1)), printed(key, *m.span(4))
        if m[2].split()[0] != m[5].split()[0] or agrees(span_of(reached)[0] - 100, span_of(reached)[1] - 100, exceeded):
            continue
        over = reached.value - 100
        yield Noticed(
            check="reached and exceeded",
            type="plan_ratio",
            severity="high",
            vi=f"Đạt {told(reached.value, 'vi')}% là vượt {told(over, 'vi')}%, văn bản ghi vượt "
            f"{told(exceeded.value, 'vi')}%",
            en=f"{told(reached.value, 'en')}% of the plan exceeds it by {told(over, 'en')}%; the text says "
            f"{told(exceeded.value, 'en')}%",
            spans=(evidence(outline, m.start(), m.end()),),
            stated=exceeded.number,
            computed=float(rounded(over)),
            confidence=0.9,
        )


_ABOVE = re.compile(
    rf"\b(?:đạt|là)\s({NUMBER})\s?%,\s(?:và )?vượt\s((?:{_PLAN})\b[^\d;.()%]{{0,30}}?)\s?(?:\(|là|:"
    rf"|đề ra là)\s?(?:là )?({NUMBER})\s?%"
)


def above_the_plan(audited: Audited) -> Iterator[Noticed]:
    """ "đạt 8,76%, vượt chỉ tiêu nhiệm kỳ là 11,53%": read as it stands, the value is below what it exceeds.

    The figure may be the plan, or how far it was exceeded; which of the two is for the reader to find out.
    """
    for outline, sentence in audited.sentences("vượt", also="%"):
        key = outline.key
        for m in _ABOVE.finditer(key, sentence.start, sentence.end):
            value, plan = printed(key, *m.span(1)), printed(key, *m.span(3))
            if value.value >= plan.value or _less_is_better(key, sentence.start, m.start()):
                continue
            implied = value.value / (1 + plan.value / 100)
            a, b, c = value.value, plan.value, implied
            yield Noticed(
                check="above the plan",
                type="plan_ratio",
                severity="high",
                vi=f"{told(a, 'vi')}% < {told(b, 'vi')}% nên không vượt; nếu {told(b, 'vi')}% là mức vượt thì "
                f"chỉ tiêu là"
                f" {told(a, 'vi')} : {told(1 + b / 100, 'vi', 4)} = {told(c, 'vi')}%",
                en=f"{told(a, 'en')}% is below {told(b, 'en')}%, so it was not exceeded; if "
                f"{told(b, 'en')}% is by how much it"
                f" was exceeded, the target was {told(a, 'en')} : {told(1 + b / 100, 'en', 4)} = {told(c, 'en')}%",
                spans=(evidence(outline, m.start(), m.end()),),
                stated=plan.number,
                computed=value.number,
                confidence=0.8,
            )


def _less_is_better(key: str, start: int, at: int) -> bool:
    return bool(
        re.search(
            r"\b(?:giảm|nghèo|thất nghiệp|suy dinh dưỡng|tử vong|nợ xấu|còn|thất thoát|sinh con thứ)\b",
            key[max(start, at - 90) : at],
        )
    )
