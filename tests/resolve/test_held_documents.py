"""A document that the build holds is found by its number, day and issuer, wherever the texts are from."""

from __future__ import annotations

import pytest
from reading import Reader, conclude

from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Citation, DocumentRecord, Relation

_PLAN = """ĐẢNG BỘ TỈNH ĐỒNG THÁP
HUYỆN ỦY LAI VUNG
*
Số 34-CTr/HU
Lai Vung, ngày 12 tháng 01 năm 2022

CHƯƠNG TRÌNH
thực hiện nhiệm vụ năm 2022

I. NHIỆM VỤ
Phát triển nông nghiệp.
"""
_REPORT = """{issuer}
*
Số 210-BC/HU
ngày 20 tháng 12 năm 2022

BÁO CÁO
kết quả thực hiện Chương trình số 34-CTr/HU ngày {day} của Huyện ủy

I. KẾT QUẢ
Đời sống tốt hơn.
"""


@pytest.mark.parametrize(
    ("issuer", "day", "bound", "shown"),
    [
        ("HUYỆN ỦY LAI VUNG", "12/01/2022", True, False),  # its own, though no province is printed
        ("HUYỆN ỦY LẤP VÒ", "12/01/2022", False, True),  # another's: a candidate, never a guess
        ("HUYỆN ỦY LAI VUNG", "13/01/2022", False, False),  # another day
    ],
)
def test_a_report_finds_its_programme(
    read: Reader, lexicon: Lexicon, issuer: str, day: str, bound: bool, shown: bool
) -> None:
    plan = read(_PLAN, slug="plan")
    report = read(_REPORT.format(issuer=issuer, day=day), slug="report")
    records = conclude(lexicon, plan, report).records
    own = next(r for r in records if isinstance(r, DocumentRecord) and r.doc == "plan").resolved
    cited = next(r for r in records if isinstance(r, Citation) and r.doc == "report")

    assert (cited.resolved == own, cited.candidates == (own,)) == (bound, shown)


def test_its_title_says_that_it_carries_the_programme_out(read: Reader) -> None:
    report = read(_REPORT.format(issuer="HUYỆN ỦY LAI VUNG", day="12/01/2022"))

    assert [r.relation for r in report.of(Relation)] == ["implements"]
