"""A target for several parts at once is met only where each of them is."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report, targets

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Alignment, Target

AIM = "1. Kiềm chế tai nạn giao thông: giảm ít nhất 5% cả 3 tiêu chí."
TOLD = "Tai nạn giao thông xảy ra 58 vụ, làm chết 31 người, bị thương 54 người; so với cùng kỳ "
CASES = [
    (TOLD + "giảm 9 vụ (13,4%), giảm 2 người chết (6,1%), tăng 3 người bị thương (5,9%).", "partly", "2 of 3"),
    (TOLD + "giảm 9 vụ (13,4%), giảm 2 người chết (6,1%), giảm 4 người bị thương (6,9%).", "exceeded", "3 of 3"),
    (TOLD + "tăng 9 vụ (13,4%), tăng 2 người chết (6,1%), giảm 1 người bị thương (1,9%).", "notMet", "0 of 3"),
]


@pytest.mark.parametrize(("said", "status", "reason"), CASES)
def test_each_part_counts(read: Reader, lexicon: Lexicon, said: str, status: str, reason: str) -> None:
    world = conclude(lexicon, read(targets(AIM), "a", "programme"), read(report(said), "b", "report"))
    (made,) = world.of(Alignment)

    assert made.status == status
    assert made.reason.en.startswith(f"{reason} criteria reached")
    assert len(made.results) == 3


def test_the_number_of_parts_is_no_target(read: Reader) -> None:
    assert [t.value for t in read(targets(AIM)).of(Target)] == [5]
