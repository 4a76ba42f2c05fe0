"""An office of one word begins no other group of words: "Kế toán trưởng Sở Y tế" is no head of a department."""

from __future__ import annotations

import pytest
from reading import Reader, report

from hgkg.model.record import Person

HEALTH = "Sở Y tế tỉnh Hậu Giang"

NAMED = [
    ("Khiển trách đồng chí Lê Thị Hoa, Kế toán trưởng Sở Y tế.", [("Lê Thị Hoa", f"Kế toán trưởng {HEALTH}")]),
    ("Ông Lê Văn An, Phó Kế toán trưởng Sở Y tế.", [("Lê Văn An", f"Phó Kế toán trưởng {HEALTH}")]),
    ("Ông Lê Văn An, Trạm trưởng Trạm Y tế xã Lương Tâm.", [("Lê Văn An", "Trạm trưởng Trạm y tế xã Lương Tâm")]),
    ("Kế toán trưởng Sở Y tế đã báo cáo.", [(None, f"Kế toán trưởng {HEALTH}")]),
    ("Ông Lê Văn An, nhóm trưởng Sở Y tế.", [("Lê Văn An", None)]),  # an office that no vocabulary lists
    ("Khiển trách Nhóm trưởng Sở Y tế.", []),
    ("Ông Lê Văn An, trưởng Ban Tổ chức Tỉnh ủy.", [("Lê Văn An", "Trưởng Ban Tổ chức Tỉnh ủy Hậu Giang")]),
    (
        "Ông Lê Văn An làm trưởng Ban Tổ chức Tỉnh ủy.",
        [("Lê Văn An", None), (None, "Trưởng Ban Tổ chức Tỉnh ủy Hậu Giang")],
    ),
]


@pytest.mark.parametrize(("sentence", "people"), NAMED)
def test_offices_in_words(read: Reader, sentence: str, people: list[tuple[str | None, str | None]]) -> None:
    found = read(report(f"I. KẾT QUẢ\n{sentence}\n")).of(Person)

    assert [(p.name, p.offices[0].role if p.offices else None) for p in found] == people
