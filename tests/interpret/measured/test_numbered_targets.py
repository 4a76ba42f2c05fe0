"""Targets that the document calls by their numbers: "Chỉ tiêu 1. …", "- Chỉ tiêu số 2: …"."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Target, Task

CALLED = [
    "Chỉ tiêu 1. Kết nạp 100 đảng viên.\nChỉ tiêu 2. Trồng 50 ha rừng.\n",
    "Chỉ tiêu 1: Kết nạp 100 đảng viên.\nChỉ tiêu 2: Trồng 50 ha rừng.\n",
    "- Chỉ tiêu số 1: Kết nạp 100 đảng viên.\n- Chỉ tiêu số 2: Trồng 50 ha rừng.\n",
    "1. Mục tiêu chung\nPhát triển nhanh.\n2. Các chỉ tiêu\nChỉ tiêu 1. Kết nạp 100 đảng viên.\n"
    "Chỉ tiêu 2. Trồng 50 ha rừng.\n",  # the numbers of its lists are none then
]


@pytest.mark.parametrize("listed", CALLED)
def test_targets_have_the_numbers_that_they_are_called_by(read: Reader, listed: str) -> None:
    targets = read(programme("I. CHỈ TIÊU\n" + listed)).of(Target)

    assert [(t.group, t.value) for t in targets] == [(1, 100), (2, 50)]
    assert not any("hỉ tiêu" in t.quote for t in targets)  # the number is none of the indicator's words


def test_a_task_names_them(read: Reader) -> None:
    told = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế phụ trách chỉ tiêu số 2.\n"
    found = read(programme("I. CHỈ TIÊU\n" + CALLED[0] + told))
    (task,) = found.of(Task)

    assert task.targets == tuple(t.id for t in found.of(Target) if t.group == 2)


def test_a_list_number_ends_what_is_called_by_a_number(read: Reader) -> None:
    listed = "Chỉ tiêu 1. Kết nạp 100 đảng viên.\n1. Tỷ lệ hộ nghèo dưới 2%.\n"
    targets = read(programme("I. CHỈ TIÊU\n" + listed)).of(Target)

    assert [(t.group, t.value) for t in targets] == [(1, 100), (None, 2)]


JOINED = [
    # the first and the last words belong to both
    (
        "Tỷ lệ tổ chức cơ sở đảng và đảng viên xếp loại hoàn thành xuất sắc nhiệm vụ đúng quy định",
        [
            "Tỷ lệ tổ chức cơ sở đảng xếp loại hoàn thành xuất sắc nhiệm vụ đúng quy định",
            "Tỷ lệ đảng viên xếp loại hoàn thành xuất sắc nhiệm vụ đúng quy định",
        ],
    ),
    (
        "Nâng cao tỷ lệ đảng viên và tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ",
        [
            "Nâng cao tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ",
            "Nâng cao tỷ lệ tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ",
        ],
    ),
    # one of them is not known: nobody can say which words are whose
    (
        "Tỷ lệ đảng viên và công chức hoàn thành xuất sắc nhiệm vụ đúng quy định",
        ["Tỷ lệ đảng viên và công chức hoàn thành xuất sắc nhiệm vụ đúng quy định"],
    ),
    # a name that has the word in it
    ("Thu hút khách du lịch và quảng bá du lịch", ["Thu hút khách du lịch và quảng bá du lịch"]),
]


@pytest.mark.parametrize(("aim", "indicators"), JOINED)
def test_indicators_that_share_their_words(read: Reader, aim: str, indicators: list[str]) -> None:
    found = read(programme(f"I. CÁC CHỈ TIÊU CHỦ YẾU\n(1) Kết nạp 100 đảng viên. {aim}.\n")).of(Target)

    assert sorted(t.indicator for t in found if t.value is None) == sorted(indicators)
