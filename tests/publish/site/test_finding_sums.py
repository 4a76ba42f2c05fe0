"""The arithmetic of findings: what is shown comes out, and nothing else is taken for arithmetic."""

from __future__ import annotations

import pytest

from hgkg.pipeline import BuildReport
from hgkg.publish.site.findings.sums import Gap, calculations, gap
from hgkg.query.findings import finding_rows
from hgkg.query.records import read_records

LINES = [
    ("2.324 + 1.497 + 26 = 3.847, văn bản ghi tổng 3.856", "vi", [("2.324 + 1.497 + 26", "3.847")]),
    ("30.946 : 33.923 = 91,22%, văn bản ghi 93,66%", "vi", [("30.946 : 33.923", "91,22%")]),
    ("30,946 : 33,923 = 91.22%; the text says 93.66%", "en", [("30,946 : 33,923", "91.22%")]),
    (
        "16 : 1.514 = 1,06% (1.514 = 1.498 + 16), văn bản ghi 9,7%; với 149 thì 16 : 165 = 9,7%",
        "vi",
        [("16 : 1.514", "1,06%"), ("16 : 165", "9,7%")],
    ),
    (
        "177.839 ha × 6,67 tấn/ha = 1.186.186,13 tấn, văn bản ghi 1.175.889",
        "vi",
        [("177.839 ha × 6,67 tấn/ha", "1.186.186,13 tấn")],
    ),
    ("2 × 0,5 + 18 × 0,5 + 0,6 = 10,6 tỷ đồng, văn bản ghi 12", "vi", [("2 × 0,5 + 18 × 0,5 + 0,6", "10,6 tỷ đồng")]),
    (  # English units are of several words
        "177,839 hectares × 6.67 tonnes per hectare = 1,186,186.13 tonnes; the text says 1,175,889",
        "en",
        [("177,839 hectares × 6.67 tonnes per hectare", "1,186,186.13 tonnes")],
    ),
    ("1,298 : 1.0234 = 1,268.3 million US dollars, but", "en", [("1,298 : 1.0234", "1,268.3 million US dollars")]),
    ("900 : 10 = 90 million dong per person; 5", "en", [("900 : 10", "90 million dong per person")]),
    ("2.150 : 2.047 - 1 = 5,03%, văn bản ghi tăng 12,4%", "vi", [("2.150 : 2.047 - 1", "5,03%")]),
    ("1 + 1 = 3", "vi", []),  # it does not come out, so it is no line of ours
    ("5 : 0 = 0", "vi", []),
    ("Từ lặp: “số số”", "vi", []),
    ("tổng = 7 mục", "vi", []),
]


@pytest.mark.parametrize(("message", "lang", "expected"), LINES)
def test_lines_of_arithmetic(message: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert [(line.left, line.right) for line in calculations(message, lang)] == expected


def test_the_arithmetic_of_real_findings_is_shown_in_both_languages(real_build: BuildReport) -> None:
    """Each finding whose figures follow from others has a line at least, as many in one language as in the other."""
    records = read_records(real_build.out)
    vi, en = ({row.id: row for row in finding_rows(records, lang)} for lang in ("vi", "en"))
    reckoned = [row for row in vi.values() if " = " in row.message]
    assert len(reckoned) >= 8
    for row in reckoned:
        lines = calculations(row.message, "vi"), calculations(en[row.id].message, "en")
        assert lines[0], row.message
        assert len(lines[0]) == len(lines[1]), row.message


@pytest.mark.parametrize(
    ("stated", "computed", "expected"),
    [
        (3856, 3847, Gap(9.0, 0.23)),
        (93.66, 91.22, Gap(2.44, 2.67)),
        (1, 0, Gap(1.0, None)),
        (7, 7, None),
        ("18/18", "7/18", None),
        (None, 3, None),
    ],
)
def test_the_gap_between_what_is_said_and_what_follows(stated: object, computed: object, expected: Gap | None) -> None:
    assert gap(stated, computed) == expected
