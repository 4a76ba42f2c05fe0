"""What a document says of the plan in words, behind a value."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Result
from hgkg.reconcile.said_verdicts import said_before, said_verdict
from hgkg.text.fold import match_key

SAID = [
    ("Tỷ lệ lao động qua đào tạo đạt 69,5%, chưa đạt kế hoạch.", "notMet"),
    ("Tỷ lệ che phủ rừng 25%, không đạt kế hoạch.", "notMet"),
    ("Tỷ lệ che phủ rừng đạt 39,5%, đạt kế hoạch đề ra.", "met"),
    ("Tỷ lệ hộ dùng điện 99%, vượt kế hoạch (kế hoạch 98%).", "exceeded"),
    ("Tỷ lệ hộ nghèo còn 22,3%, giảm 2,4% so với cuối năm 2023, đạt kế hoạch đề ra.", "met"),  # behind its change
    ("Thu ngân sách đạt 910 tỷ đồng (vượt chỉ tiêu).", "exceeded"),
    ("Tỷ lệ hộ dùng điện 99%, vượt kế hoạch năm 2024.", "exceeded"),
    ("GRDP tăng 8,76%, vượt chỉ tiêu nhiệm kỳ là 11,53%.", None),  # a plan that is another's
    ("Tỷ lệ hộ dùng điện 99%; tỷ lệ che phủ rừng vượt kế hoạch.", None),  # of another
    ("Tỷ lệ hộ dùng điện 99%. Toàn tỉnh vượt kế hoạch.", None),
    ("Thu ngân sách đạt 4.800 tỷ đồng, không đạt kế hoạch đề ra.", "notMet"),
    ("Tỷ lệ hộ nghèo còn 2,9%; không đạt chỉ tiêu Nghị quyết đề ra.", "notMet"),  # of the value just named
    ("Thu ngân sách đạt 4.950 tỷ đồng, cơ bản đạt kế hoạch.", "partly"),
    ("Thu ngân sách đạt 4.950 tỷ đồng, xấp xỉ kế hoạch.", "partly"),
    ("Thu ngân sách đạt 2.800 tỷ đồng, đạt thấp so với kế hoạch.", "notMet"),
    ("Thu ngân sách chỉ đạt 2.800 tỷ đồng, đạt thấp.", "notMet"),
    ("Tỷ lệ che phủ rừng 25%, thấp hơn so với kế hoạch.", "notMet"),
    ("Tỷ lệ che phủ rừng 25%, thấp hơn so với năm 2023.", None),  # not against the plan
    ("Tỷ lệ che phủ rừng 25%, đạt thấp nhất khu vực.", None),
]


@pytest.mark.parametrize(("sentence", "verdict"), SAID)
def test_verdicts_in_words(read: Reader, lexicon: Lexicon, sentence: str, verdict: str | None) -> None:
    found = read(report(sentence))
    at = found.of(Result)[0].value_end or 0

    assert said_verdict(found.outline.key, lexicon.words, at) == verdict


def test_lower_than_the_plan_is_better_where_less_is(read: Reader, lexicon: Lexicon) -> None:
    found = read(report("Tỷ lệ hộ nghèo còn 2,3%, thấp hơn so với kế hoạch."))
    at = found.of(Result)[0].value_end or 0

    assert said_verdict(found.outline.key, lexicon.words, at, less_is_better=True) == "exceeded"


BEFORE = [
    ("Các chi bộ thực hiện hoàn thành chỉ tiêu số 02 Chương trình của Tỉnh ủy năm 2024 “", "met"),
    ("Đã hoàn thành vượt mức chỉ tiêu “", "exceeded"),
    ("Toàn huyện đạt chỉ tiêu “", "met"),
    ("Cơ bản hoàn thành chỉ tiêu “", "partly"),
    ("Đến nay chưa hoàn thành chỉ tiêu “", "notMet"),
    ("Một số nơi không đạt chỉ tiêu “", "notMet"),
    ("Phấn đấu hoàn thành chỉ tiêu “", None),  # yet to be reached
    ("Quyết tâm thực hiện đạt chỉ tiêu số 3 “", None),
    ("Hoàn thành nhiệm vụ theo chỉ tiêu “", None),  # of something else
    ("Hoàn thành chỉ tiêu kết nạp đảng viên, thực hiện “", None),  # of another
    ("Triển khai chỉ tiêu “", None),
]


@pytest.mark.parametrize(("words", "verdict"), BEFORE)
def test_verdicts_before_a_target_that_is_quoted(lexicon: Lexicon, words: str, verdict: str | None) -> None:
    assert said_before(match_key(words), lexicon.words, 0, len(match_key(words))) == verdict
