"""Targets that a task names by their number: "Cục Thuế chịu trách nhiệm chỉ tiêu số 2", "các chỉ tiêu 1, 4 và 6"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hgkg.model.outline import Outline
from hgkg.model.record import Target
from hgkg.text.spans import Span

_NUMBER = r"(?:chỉ tiêu\s+)?(?:số\s+)?\d{1,2}(?![\w%/]|[.,]\d)"
_NAMED = re.compile(rf"chỉ tiêu\s+(?:số\s+|thứ\s+)?\d{{1,2}}(?![\w%/]|[.,]\d)(?:\s*(?:,|;|và|-|–|đến)\s*{_NUMBER})*")
_PIECE = re.compile(r"(-|–|đến)?\s*(?:chỉ tiêu\s+)?(?:số\s+)?(\d{1,2})")
_COUNTED = re.compile(r"\s*(?:chỉ tiêu|%|phần trăm|điểm)\b")


def targets_named(outline: Outline, span: Span, targets: Sequence[Target]) -> tuple[str, ...]:
    """The ids of the targets of its own document whose number in the list of targets the words in ``span`` say."""
    numbers = {number for m in _NAMED.finditer(outline.key, *span) for number in _numbers(outline.key, m)}
    return tuple(target.id for target in targets if target.group in numbers)


def _numbers(key: str, named: re.Match[str]) -> Iterator[int]:
    if _COUNTED.match(key, named.end()):
        return  # "giao chỉ tiêu 12 chỉ tiêu": so many, not the one of that number
    last = 0
    for dash, digits in _PIECE.findall(named.group()):
        number = int(digits)
        yield from range(last + 1, number) if dash and last else ()
        yield number
        last = number
