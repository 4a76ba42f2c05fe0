"""Tasks below the body that is told them: "1. Sở Tài chính", then "- Chủ trì, phối hợp …"."""

from __future__ import annotations

import pytest
from reading import Reader, programme

from hgkg.model.record import Task

FINANCE, HEALTH = "Sở Tài chính tỉnh Hậu Giang", "Sở Y tế tỉnh Hậu Giang"

BELOW: list[tuple[str, list[tuple[str, ...]]]] = [
    ("1. Sở Tài chính\n- Chủ trì rà soát.\n- Tổng hợp, báo cáo.\n", [(FINANCE,), (FINANCE,)]),
    ("1. Sở Tài chính:\na) Chủ trì rà soát.\nb) Tổng hợp, báo cáo.\n", [(FINANCE,), (FINANCE,)]),
    ("1. Sở Tài chính và Sở Y tế\n- Tổ chức tập huấn.\n", [(FINANCE, HEALTH)]),
    ("1. Sở Tài chính\n- Chủ trì rà soát.\n2. Sở Y tế\n- Tổ chức tập huấn.\n", [(FINANCE,), (HEALTH,)]),
    (  # classes of bodies go by their words
        "1. Ủy ban nhân dân các huyện\n- Xây dựng kế hoạch.\n",
        [("Ủy ban nhân dân các huyện",)],
    ),
    (  # a paragraph of its own ends it
        "1. Sở Tài chính\n- Chủ trì rà soát.\nTrong quá trình thực hiện có thể điều chỉnh.\n- Báo cáo kịp thời.\n",
        [(FINANCE,)],
    ),
    ("1. Sở Tài chính còn thiếu người\n- Báo cáo kịp thời.\n", []),  # something is said of it
    ("1. Về công tác của Sở Tài chính\n- Báo cáo kịp thời.\n", []),  # what it is about
    (  # another body in the list below
        "1. Sở Tài chính\n- Sở Y tế chủ trì tập huấn.\n",
        [(HEALTH,)],
    ),
]


@pytest.mark.parametrize(("listed", "told"), BELOW)
def test_what_stands_below_a_body_is_told_to_it(read: Reader, listed: str, told: list[tuple[str, ...]]) -> None:
    tasks = read(programme(f"I. YÊU CẦU\nLàm tốt.\nII. TỔ CHỨC THỰC HIỆN\n{listed}")).of(Task)

    assert [t.responsible for t in tasks] == told
