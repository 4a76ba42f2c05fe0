"""Who is told to do what outside "Tổ chức thực hiện": in prose, in a report's part on what is to come, in news."""

from __future__ import annotations

import pytest
from reading import Reader, Say, programme, report

from hgkg.model.record import Task

Told = list[tuple[str | None, tuple[str, ...]]]

# a sentence of news and who is told to do something
NEWS: list[tuple[str, Told]] = [
    (
        "Chủ tịch UBND tỉnh giao Sở Xây dựng chậm nhất 30/9 trình phương án; Sở Tài chính bố trí vốn trước 15/10.",
        [(None, ("Sở Xây dựng tỉnh Hậu Giang",)), (None, ("Sở Tài chính tỉnh Hậu Giang",))],
    ),
    (  # what follows in the paragraph and opens with a body is told too
        "Ông giao Sở Y tế rà soát thuốc. Sở Tài chính theo dõi việc chi.",
        [(None, ("Sở Y tế tỉnh Hậu Giang",)), (None, ("Sở Tài chính tỉnh Hậu Giang",))],
    ),
    (
        "Bí thư yêu cầu Sở Y tế và Sở Tài chính phối hợp.",
        [(None, ("Sở Y tế tỉnh Hậu Giang", "Sở Tài chính tỉnh Hậu Giang"))],
    ),
    ("UBND tỉnh đã giao Sở Y tế xây dựng đề án.", []),  # it was given before
    ("Đây là việc được giao Sở Y tế.", []),
    ("Nhà thầu bàn giao Sở Y tế 3 xe.", []),  # handed over
    ("Trung ương giao Sở Y tế 15 tỷ đồng.", []),  # an amount
    ("Cuộc giao lưu có Sở Y tế tham dự. Sở Tài chính theo dõi.", []),
    ("Sở Y tế đề nghị giao thêm vốn.", []),
]


@pytest.mark.parametrize(("sentence", "told"), NEWS)
def test_who_is_told_in_news(say: Say, sentence: str, told: Told) -> None:
    assert [(t.number, t.responsible) for t in say(sentence).of(Task)] == told


def test_the_words_run_from_the_one_that_gives_the_task(say: Say) -> None:
    (task,) = say("Chủ tịch UBND tỉnh giao Sở Y tế rà soát thuốc trước ngày 15/8.").of(Task)

    assert (task.quote, task.rule) == ("giao Sở Y tế rà soát thuốc trước ngày 15/8", "assignment in prose")


PARTS = {
    "what a report says of the time to come": (
        report(
            "I. KẾT QUẢ\nUBND tỉnh giao Sở Y tế làm tốt.\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n"
            "1. Giao Sở Y tế chủ trì xây dựng đề án.\n"
            "2. Sở Tài chính chịu trách nhiệm bố trí vốn; Sở Xây dựng phối hợp triển khai.\n"
        ),
        [
            ("1", ("Sở Y tế tỉnh Hậu Giang",)),
            ("2a", ("Sở Tài chính tỉnh Hậu Giang",)),
            ("2b", ("Sở Xây dựng tỉnh Hậu Giang",)),
        ],
    ),
    "who carries out the document, without a heading": (
        programme("1. Sở Y tế lãnh đạo tổ chức thực hiện Chương trình này. Sở Tài chính chỉ đạo bố trí vốn.\n"),
        [("1a", ("Sở Y tế tỉnh Hậu Giang",)), ("1b", ("Sở Tài chính tỉnh Hậu Giang",))],
    ),
    "who does what": (
        programme("4. PHÂN CÔNG\n4.1. Sở Tài chính tham mưu bố trí vốn.\n"),
        [("4.1", ("Sở Tài chính tỉnh Hậu Giang",))],
    ),
    "solutions": (programme("II. GIẢI PHÁP\n1. Nâng cao vai trò của Sở Y tế trong khám bệnh.\n"), []),
}


@pytest.mark.parametrize("part", PARTS)
def test_who_is_told_in_documents(read: Reader, part: str) -> None:
    text, told = PARTS[part]

    assert [(t.number, t.responsible) for t in read(text).of(Task)] == told
