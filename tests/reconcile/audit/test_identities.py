"""Numbers, issuers, dates and ordinals that do not agree; beside each its like that does."""

from __future__ import annotations

import pytest
from reading import Reader, conclude, report

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import FindingRecord

RULES = (
    "type against code", "issuer against code", "family of separator",
    "power to issue", "two issuers", "one subject two dates",
    "wrong ordinals", "lengths of terms", "impossible days", "weekdays",
    "later than citing", "year of number", "central terms",
    "assembly terms", "assembly sessions",
)  # fmt: skip
ABOUT = "về phát triển kinh tế tập thể trong giai đoạn mới"
XIV = "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025"

# words of a report of 20/12/2024, the checks that notice something, what each computes
CASES = [
    # the type word and the code
    ("Chỉ thị số 12-NQ/TU ngày 05/3/2022 của Tỉnh ủy.", {"type against code": "Nghị quyết"}),
    ("Quy định số 12-QĐ/TU ngày 05/3/2022 của Tỉnh ủy.", {}),
    ("Quyết định số 12-QĐ/TU ngày 05/3/2022 của Tỉnh ủy.", {}),
    ("Chương trình hành động số 12-CTr/TU ngày 05/3/2022 của Tỉnh ủy.", {}),
    ("Công văn số 2046/TLĐ-QHLĐ ngày 11/9/2024 của Tổng Liên đoàn Lao động Việt Nam.", {}),
    # the issuer and the code
    ("Nghị quyết số 07-NQ/TU ngày 15/5/2022 của Ủy ban nhân dân tỉnh.", {"issuer against code": "Tỉnh ủy"}),
    ("Nghị quyết số 07-NQ/TW ngày 18/11/2022 của Tỉnh ủy.", {"issuer against code": "Bộ Chính trị"}),
    ("Nghị quyết số 07-NQ/TU ngày 15/5/2022 của Ban Thường vụ Tỉnh ủy.", {}),
    ("Kết luận số 07-KL/TW ngày 18/11/2022 của Ban Bí thư.", {}),
    ("Kế hoạch số 148/KH-UBND ngày 08/8/2024 của Ủy ban nhân dân tỉnh.", {}),
    # the separator
    ("Công văn số 44-CV/UBND ngày 03/4/2024.", {"family of separator": "44/CV-UBND"}),
    ("Nghị quyết số 07/NQ-TU ngày 15/5/2022.", {"family of separator": "07-NQ/TU"}),
    # who makes law by what
    ("Quyết định số 15/2022/QĐ-HĐND ngày 10/7/2022.", {"power to issue": "15/2022/NQ-HĐND"}),
    ("Nghị quyết số 15/2022/NQ-HĐND ngày 10/7/2022.", {}),
    ("Quyết định số 15/2022/QĐ-UBND ngày 10/7/2022.", {}),
    # one document, two issuers
    (
        "Kết luận số 15-KL/TW ngày 30/9/2021 của Ban Bí thư; Kết luận số 15-KL/TW ngày 30/9/2021 của Bộ Chính trị.",
        {"two issuers": None},
    ),
    (
        "Nghị quyết số 07-NQ/TU ngày 15/5/2022 của Tỉnh ủy; Nghị quyết số 07-NQ/TU ngày 15/5/2022 của Ban Thường vụ "
        "Tỉnh ủy; Nghị quyết số 07-NQ/TU ngày 15/5/2022 của Ban Chấp hành Đảng bộ tỉnh.",
        {},
    ),
    # one subject, two years
    (
        f"Kế hoạch số 12/KH-UBND ngày 06/01/2022 {ABOUT}. Kế hoạch số 12/KH-UBND ngày 06/01/2023 {ABOUT}.",
        {"one subject two dates": None},
    ),
    (f"Kế hoạch số 12/KH-UBND ngày 06/01/2022 {ABOUT}. Kế hoạch số 12/KH-UBND ngày 06/01/2023 về giáo dục.", {}),
    # terms and sessions of the National Assembly
    ("Nghị quyết số 43/2022/QH14 của Quốc hội.", {"assembly terms": "2016-2021"}),
    ("Nghị quyết số 43/2022/QH15 ngày 11/01/2022 của Quốc hội.", {}),
    ("Luật được Quốc hội khóa XIV thông qua ngày 18/01/2024.", {"assembly terms": "2016-2021"}),
    ("Luật được Quốc hội khóa XIII, kỳ họp thứ 6 thông qua ngày 29 tháng 11 năm 2013.", {}),
    ("Nghị quyết của Quốc hội khóa XIV, nhiệm kỳ 2011 - 2016.", {"assembly terms": "2016-2021"}),
    ("Nghị quyết của Quốc hội khóa XII, nhiệm kỳ 2007 - 2011.", {}),
    ("Quốc hội khóa XV, kỳ họp thứ 4 năm 2021.", {"assembly sessions": 2022}),
    ("Tại kỳ họp thứ tám năm 2023, Quốc hội khóa XV quyết nghị.", {"assembly sessions": 2024}),
    ("Kỳ họp thứ 11 Quốc hội khóa XIV (tháng 3/2021); kỳ họp thứ nhất, Quốc hội khóa XV (tháng 7/2021).", {}),
    ("Kỳ họp bất thường lần thứ nhất, Quốc hội khóa XV năm 2022; Quốc hội khóa XV, kỳ họp thứ 2.", {}),
    ("Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 19 năm 2020.", {}),  # meets as often as it needs to
    ("Đại hội XII của Đảng (nhiệm kỳ 2016 - 2020).", {}),  # the phase of the plan
    # ordinals and terms
    (f"{XIV}. {XIV.replace('2020 - 2025', '2015 - 2020')}.", {"wrong ordinals": "2020 - 2025"}),
    (f"{XIV}. {XIV.replace('XIV', 'XIII').replace('2020 - 2025', '2015 - 2020')}.", {}),
    (f"{XIV}. {XIV.replace('Đảng bộ tỉnh', 'Đảng bộ tỉnh Nghệ An').replace('XIV', 'XIX')}.", {}),
    # the party of a city in the province counts its own congresses
    (f"{XIV}. {XIV.replace('Đảng bộ tỉnh', 'Đảng bộ thành phố Vị Thanh').replace('XIV', 'XII')}.", {}),
    (XIV.replace("2025", "2024"), {"lengths of terms": 5}),
    ("Nghị quyết Đại hội XIII của Đảng, nhiệm kỳ 2021 - 2026.", {}),
    ("Nghị quyết Đại hội XIII của Đảng, nhiệm kỳ 2020 - 2025.", {}),
    ("Nghị quyết Đại hội XII của Đảng, nhiệm kỳ 2021 - 2026.", {"wrong ordinals": "2016 - 2021"}),
    # the calendar
    ("Tổ chức hội nghị ngày 31/02/2024.", {"impossible days": "≤ 29/2/2024"}),
    ("Tổ chức hội nghị ngày 31 tháng 4 năm 2024.", {"impossible days": "≤ 30/4/2024"}),
    ("Tổ chức hội nghị ngày 12/13/2024.", {"impossible days": "1–12"}),
    ("Tổ chức hội nghị ngày 29/02/2024.", {}),
    ("Sáng thứ Hai, 25/12/2012, tỉnh tổ chức hội nghị.", {"weekdays": "thứ ba"}),
    ("Sáng thứ Ba, 25/12/2012, tỉnh tổ chức hội nghị.", {}),
    ("Hội nghị lần thứ hai, ngày 25/12/2012 đã thông qua.", {}),  # an ordinal
    # later than the report
    ("Nghị quyết số 07-NQ/TU ngày 15/5/2025 của Tỉnh ủy.", {"later than citing": "≤ 2024-12-20"}),
    ("Nghị quyết số 07-NQ/TU ngày 20/12/2024 của Tỉnh ủy.", {}),
    # the year in the number
    ("Nghị quyết số 33/2021/NQ-HĐND ngày 09/12/2022.", {"year of number": "2021"}),
    ("Luật số 59/2020/QH14 ngày 17/6/2020.", {}),
    # the term of a central committee
    (
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XI.",
        {"central terms": "2011-01-20/2016-01-28"},
    ),
    ("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XII.", {}),
    ("Nghị quyết số 05-NQ/TU ngày 15/5/2022 của Ban Chấp hành Đảng bộ tỉnh khóa XIV.", {}),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_what_does_not_agree(read: Reader, lexicon: Lexicon, words: str, expected: dict[str, object]) -> None:
    world = conclude(lexicon, read(report(f"I. KẾT QUẢ\nTiếp tục thực hiện {words}\n")))
    findings = {f.rule: f for f in world.of(FindingRecord) if f.rule in RULES}
    assert set(findings) == set(expected)
    for rule, computed in expected.items():
        assert findings[rule].type in ("identity", "date")
        assert findings[rule].stated is not None
        assert computed is None or findings[rule].computed == computed
