"""Which targets a task names by their numbers."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Target, Task

AIMS = "I. CHỈ TIÊU\n" + "".join(f"{n}. Kết nạp {n}0 đảng viên.\n" for n in range(1, 7)) + "II. TỔ CHỨC THỰC HIỆN\n"

ASSIGNED = [
    ("chịu trách nhiệm chỉ tiêu 2", {2}),
    ("chủ trì thực hiện chỉ tiêu số 01", {1}),
    ("tham mưu thực hiện các chỉ tiêu 1, 4 và 6", {1, 4, 6}),
    ("phụ trách chỉ tiêu số 3, số 5", {3, 5}),
    ("theo dõi từ chỉ tiêu 2 đến chỉ tiêu 4", {2, 3, 4}),  # a range holds what lies between
    ("theo dõi chỉ tiêu 4-6", {4, 5, 6}),
    ("đôn đốc 5/6 chỉ tiêu", set()),  # so many of so many
    ("bảo đảm chỉ tiêu 5% và 3,5 điểm", set()),  # a value
    ("thực hiện chỉ tiêu 2/QĐ-UBND", set()),  # a number of a document
    ("được giao chỉ tiêu 4 chỉ tiêu", set()),  # a count
    ("chịu trách nhiệm chỉ tiêu 19", set()),  # there is none of that number
]


@pytest.mark.parametrize(("words", "groups"), ASSIGNED)
def test_targets_named_by_their_numbers(read: Reader, words: str, groups: set[int]) -> None:
    found = read(programme(f"{AIMS}1. Ban Tổ chức Tỉnh ủy chủ trì, {words}.\n"))
    numbers = {target.id: target.group for target in found.of(Target)}
    (task,) = found.of(Task)

    assert {numbers[target] for target in task.targets} == groups
