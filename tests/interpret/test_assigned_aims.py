"""Targets that stand behind or below the body they are given to."""

from __future__ import annotations

import pytest
from reading import Reader

from hgkg.model.record import Target, Task

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
-------
Số: 12/QĐ-UBND
Hậu Giang, ngày 05 tháng 01 năm 2024

QUYẾT ĐỊNH
{title}
-----
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:
Điều 1. {body}
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""
GIVING = "Về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024"
PLAN = "Về việc ban hành kế hoạch phát triển kinh tế - xã hội năm 2024"

HEALTH, HOME, FINANCE = (f"{name} tỉnh Hậu Giang" for name in ("Sở Y tế", "Sở Nội vụ", "Sở Tài chính"))
COVER, MEMBERS, POVERTY = "Tỷ lệ bao phủ bảo hiểm y tế đạt 96%", "Kết nạp 100 đảng viên", "Tỷ lệ hộ nghèo còn dưới 3%"
GIVEN = f"Giao các sở, ban, ngành chỉ tiêu kế hoạch năm 2024 như sau:\n{{}}Sở Y tế: {COVER}.\n{{}}Sở Nội vụ: {MEMBERS}."
EACH = [((HEALTH,), {96}), ((HOME,), {100})]

CASES = [
    (PLAN, GIVEN.format("1. ", "2. "), EACH),
    (PLAN, GIVEN.format("- ", "- "), EACH),
    (PLAN, GIVEN.format("a) ", "b) "), EACH),
    (  # in one line, which gives nothing to "các sở" as a whole
        PLAN,
        f"Giao các sở chỉ tiêu như sau: a) Sở Y tế: {COVER}; b) Sở Nội vụ: {MEMBERS}.",
        EACH,
    ),
    (  # all that stands behind the colon, and several who have it together
        GIVING,
        f"Chỉ tiêu như sau:\n- Sở Y tế, Sở Tài chính: {COVER}; {POVERTY[0].lower()}{POVERTY[1:]}.",
        [((HEALTH, FINANCE), {96, 3})],
    ),
    (  # below a heading
        GIVING,
        f"Chỉ tiêu như sau:\n1. Sở Y tế:\na) {COVER};\nb) {POVERTY}.\n2. Sở Nội vụ\n- {MEMBERS}.",
        [((HEALTH,), {96}), ((HEALTH,), {3}), ((HOME,), {100})],
    ),
    (  # below an item; the next of its kind is nobody's
        GIVING,
        f"Chỉ tiêu như sau:\n- Sở Y tế:\n+ {COVER}.\n- {POVERTY}.",
        [((HEALTH,), {96})],
    ),
    (PLAN, f"Các chỉ tiêu như sau:\n- Sở Y tế: {COVER}.", []),  # nobody is given anything
    (GIVING, "Chỉ tiêu như sau:\n- Sở Y tế: đơn vị đầu mối.", []),  # no target
    (GIVING, f"Chỉ tiêu như sau:\n- Theo số liệu của Sở Y tế: {COVER}.", []),  # it does not open with the body
]


@pytest.mark.parametrize(("title", "body", "expected"), CASES)
def test_targets_given_to_a_body(
    read: Reader, title: str, body: str, expected: list[tuple[tuple[str, ...], set[float]]]
) -> None:
    text = HEAD.format(title=title, body=body)
    found = read(text)
    values = {target.id: target.value for target in found.of(Target)}
    tasks = found.of(Task)

    assert [(task.responsible, {values[target] for target in task.targets}) for task in tasks] == expected
    assert all(text[task.start : task.end] == task.quote for task in tasks)


def test_a_report_gives_nothing(read: Reader) -> None:
    text = HEAD.format(title=GIVING, body=GIVEN.format("1. ", "2. ")).replace("QUYẾT ĐỊNH", "BÁO CÁO")

    assert not [task for task in read(text).of(Task) if task.rule == "given targets"]
