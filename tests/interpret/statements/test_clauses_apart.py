"""Semicolons part clauses: another body acts, another year is meant; what governs all of them still does."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Result

ACTORS = [
    (  # each clause has its own body
        "Ban Thường vụ Tỉnh ủy thành lập 14 đoàn giám sát; Ban Nội chính Tỉnh ủy thành lập 01 đoàn kiểm tra.",
        ["Ban Thường vụ Tỉnh ủy", "Ban Nội chính Tỉnh ủy"],
    ),
    (  # none is named: the one before goes on
        "Ủy ban Kiểm tra Tỉnh ủy kiểm tra 15 tổ chức đảng; giám sát 10 tổ chức đảng.",
        ["Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"],
    ),
    (  # nor does a time end it
        "Ban Thường vụ Tỉnh ủy kiểm tra 12 tổ chức đảng; trong quý IV giám sát 03 tổ chức đảng.",
        ["Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"],
    ),
    (
        "Ủy ban Kiểm tra Tỉnh ủy kiểm tra 15 tổ chức đảng; cấp ủy cơ sở kiểm tra 120 tổ chức đảng.",
        ["Ủy ban Kiểm tra Tỉnh ủy", "cấp ủy cơ sở"],
    ),
]


@pytest.mark.parametrize(("sentence", "actors"), ACTORS)
def test_who_acts_in_each_clause(read: Reader, sentence: str, actors: list[str]) -> None:
    labels = [r.indicator for r in read(report(sentence)).of(Result)]

    assert len(labels) == len(actors)
    assert all(label.endswith(f"({actor})") for actor, label in zip(actors, labels, strict=True))


WORK = [
    # what stands in a bracket behind a team and its work is what the work was on
    (
        "Tỉnh ủy thành lập 03 đoàn khảo sát việc thực hiện các nghị quyết, đề án tại cơ sở (08 nghị quyết, 05 đề án).",
        ["Số nghị quyết (khảo sát)", "Số đề án (khảo sát)"],
    ),
    ("Thành lập 02 tổ kiểm tra công tác cải cách hành chính tại các xã (12 xã).", ["Số xã (kiểm tra)"]),
    ("Thành lập 04 đoàn công tác làm việc với các doanh nghiệp lớn (26 doanh nghiệp).", ["Số doanh nghiệp"]),
    # of another thing it is a part of what was set up
    (
        "Trong năm thành lập 12 câu lạc bộ hoạt động hiệu quả (08 câu lạc bộ thanh niên).",
        ["Số câu lạc bộ thanh niên (thành lập)"],
    ),
]


@pytest.mark.parametrize(("sentence", "labels"), WORK)
def test_what_a_team_deals_with(read: Reader, sentence: str, labels: list[str]) -> None:
    assert [r.indicator for r in read(report(sentence)).of(Result)][1:] == labels


TIMES = [
    # a year within what it is of: the next clause is of the document's
    ("Tỷ lệ hộ nghèo năm 2022 là 3%; thu ngân sách đạt 1.240 tỷ đồng.", ["2022", "2024"]),
    ("Sản lượng lúa đạt 32.000 tấn năm 2022; đàn bò đạt 5.000 con.", ["2022", "2024"]),
    # what opens the sentence governs all of it
    ("Năm 2022, tỷ lệ hộ nghèo là 3%; thu ngân sách đạt 1.240 tỷ đồng.", ["2022", "2022"]),
    ("Trong năm 2022 kết nạp 90 đảng viên; mở 12 lớp bồi dưỡng.", ["2022", "2022"]),
    # a part of the year goes on, for it is never the year
    ("Thu ngân sách 6 tháng đạt 620 tỷ đồng; chi ngân sách đạt 540 tỷ đồng.", ["2024-H1", "2024-H1"]),
]


@pytest.mark.parametrize(("sentence", "periods"), TIMES)
def test_the_time_of_each_clause(read: Reader, sentence: str, periods: list[str]) -> None:
    assert [r.period for r in read(report(sentence)).of(Result)] == periods
