"""What a report says of how sure a value is: counted, estimated, still expected, or but striven for."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result, Target

COUNTED, ESTIMATED, EXPECTED = (False, False), (True, False), (False, True)

SURE = [
    ("Thu nội địa đạt 6.500 tỷ đồng.", [(6500, COUNTED)]),
    # estimated: right before the figure, and before the verb
    ("Giá trị sản xuất công nghiệp ước thực hiện được 43.903 tỷ đồng.", [(43903, ESTIMATED)]),
    ("Toàn tỉnh ước đón 583.000 lượt khách du lịch, trong đó có 33.000 lượt khách quốc tế.",
     [(583000, ESTIMATED), (33000, COUNTED)]),
    ("Có 525 ấp có hương ước.", [(525, COUNTED)]),  # a compound
    # expected: behind the indicator, before the verb; at the head, of all up to the semicolon
    ("Giải ngân đầu tư công dự kiến giải ngân cuối năm 2024 là 6.490 tỷ đồng, đạt 95% kế hoạch.", [(6490, EXPECTED)]),
    ("Dự kiến đến cuối năm, tỷ lệ hộ nghèo còn 2,1%, tỷ lệ hộ cận nghèo còn 3%; thu nội địa đạt 6.500 tỷ đồng.",
     [(2.1, EXPECTED), (3, EXPECTED), (6500, COUNTED)]),
    # of the second value alone, and what a value is held against
    ("Thu nội địa đạt 6.500 tỷ đồng, dự kiến cuối năm đạt 7.000 tỷ đồng.", [(6500, COUNTED), (7000, EXPECTED)]),
    ("Thu nội địa vượt dự kiến, đạt 6.500 tỷ đồng.", [(6500, COUNTED)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SURE)
def test_how_sure_a_value_is(read: Reader, sentence: str, expected: list[tuple[float, tuple[bool, bool]]]) -> None:
    found = read(report(f"I. KẾT QUẢ THỰC HIỆN\n{sentence}")).of(Result)
    assert [(r.value, (r.approximate, r.expected)) for r in found] == expected


STRIVEN_FOR = [
    ("Phấn đấu cuối năm 2024 thu nội địa đạt 6.500 tỷ đồng.", [6500], []),
    ("Đã có 42/51 xã đạt chuẩn nông thôn mới, phấn đấu đến cuối năm có 45 xã.", [45], [42]),
    ("Toàn tỉnh phấn đấu vượt khó, thu nội địa đạt 6.500 tỷ đồng.", [], [6500]),  # how it was reached
]


@pytest.mark.parametrize(("sentence", "aims", "reported"), STRIVEN_FOR)
def test_a_review_too_may_say_what_is_striven_for(
    read: Reader, sentence: str, aims: list[float], reported: list[float]
) -> None:
    found = read(report(f"I. KẾT QUẢ THỰC HIỆN\n{sentence}"))
    assert [t.value for t in found.of(Target)] == aims
    assert [r.value for r in found.of(Result)] == reported
