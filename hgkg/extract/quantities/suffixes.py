"""Words behind a figure that make it a bound: "95% trở lên", "từ 120 đảng viên mới trở lên"."""

from __future__ import annotations

from hgkg.extract.rules import Rules

_SIDES = (("ge", "comparator.ge.suffix"), ("le", "comparator.le.suffix"))
_LONGEST = 40  # characters that may stand between the unit and the words
_MOST = 5  # words of them: "từ 5 xã | đạt chuẩn nông thôn mới | trở lên"
_FROM = "từ"
_NEW = " mới"  # "200 doanh nghiệp thành lập mới trở lên"


def bound_behind(key: str, rules: Rules, start: int, end: int, share: bool) -> tuple[int, str | None]:
    """Where a figure ends with the words behind it that say so, and "ge" or "le"; ``end`` and None where none do.

    With other words between, a "từ" before the figure must open the bound: "500 cán bộ trình độ đại học trở lên" are
    not 500 or more; a share's own noun has grades too ("100% chi bộ hoàn thành nhiệm vụ trở lên").

    Args:
        start: where the number stands.
        end: where its unit ends.
        share: whether the unit is a share.
    """
    if not key.startswith(" ", end):
        return end, None
    for side, role in _SIDES:
        if not rules.cues.may_say(role, key[end : end + _LONGEST]):
            continue  # most of them
        for word in rules.words.get(role, ()):
            if key.startswith(word, end + 1):
                return end + 1 + len(word), side
            at = -1 if share else key.find(f" {word}", end, end + _LONGEST)
            if at >= 0 and _bounds(key, start, key[end:at]):
                return at + 1 + len(word), side
    return end, None


def _bounds(key: str, start: int, between: str) -> bool:
    words = between.split()
    if len(words) > _MOST or not all(word.isalpha() for word in words):
        return False
    return between.endswith(_NEW) or key[max(0, start - 24) : start].rstrip().endswith(f" {_FROM}")
