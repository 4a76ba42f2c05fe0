"""Who stands in the place of a body, by changes of its class and of its area."""

from __future__ import annotations

from dataclasses import replace

import pytest
from time_world import CHANGES, LEXICON

from hgkg.model.succession import Span, next_step, spans
from hgkg.model.succession_words import in_words, name_of

Row = tuple[str | None, str | None, str | None, str]

WAYS: list[tuple[str, list[Row], str]] = [
    (
        "an-hoa/tinh-uy",
        [("an-hoa/tinh-uy", None, "2025-06-30", ""), ("tan-an-2025/thanh-uy", "2025-07-01", None, "merged")],
        "the area merged into a city: another class of body",
    ),
    (
        "an-hoa/so-ke-hoach-va-dau-tu",
        [
            ("an-hoa/so-ke-hoach-va-dau-tu", None, "2025-02-28", ""),
            ("an-hoa/so-tai-chinh", "2025-03-01", "2025-06-30", "merged"),
            ("tan-an-2025/so-tai-chinh", "2025-07-01", None, "merged merged"),
        ],
        "its class merged first, then its area",
    ),
    (
        "an-hoa/so-tai-chinh",
        [
            ("an-hoa/so-tai-chinh", None, "2025-06-30", ""),
            ("tan-an-2025/so-tai-chinh", "2025-07-01", None, "merged"),
        ],
        "the class that another merged into goes on",
    ),
    (
        "an-hoa/so-lao-dong",
        [
            ("an-hoa/so-lao-dong", None, "2025-02-28", ""),
            ("an-hoa/so-tai-chinh", "2025-03-01", "2025-06-30", "divided"),
            ("tan-an-2025/so-tai-chinh", "2025-07-01", None, "divided merged"),
            ("an-hoa/so-y-te", "2025-03-01", "2025-06-30", "divided"),
            ("tan-an-2025/so-y-te", "2025-07-01", None, "divided merged"),
        ],
        "divided: two bodies on every later day",
    ),
    (
        "an-hoa-huyen-binh-lam/huyen-uy",
        [("an-hoa-huyen-binh-lam/huyen-uy", None, "2025-06-30", ""), (None, "2025-07-01", None, "ended")],
        "a district's body ended without one successor",
    ),
    (
        "yen-son-huyen-x/uy-ban-nhan-dan-huyen",
        [("yen-son-huyen-x/uy-ban-nhan-dan-huyen", None, "2025-06-30", ""), (None, "2025-07-01", None, "ended")],
        "a district that no vocabulary lists, and a class that none lists, end by the kind in the local name",
    ),
    (
        "an-hoa/uy-ban-nhan-dan-cac-huyen-thi-xa-thanh-pho",
        [
            ("an-hoa/uy-ban-nhan-dan-cac-huyen-thi-xa-thanh-pho", None, "2025-06-30", ""),
            (None, "2025-07-01", None, "ended"),
        ],
        "all districts' bodies of a province named as one, by the words for their areas",
    ),
    (
        "yen-son/ban-thuong-vu-cac-huyen-uy",
        [("yen-son/ban-thuong-vu-cac-huyen-uy", None, "2025-06-30", ""), (None, "2025-07-01", None, "ended")],
        "by what they are, in a province that goes on",
    ),
    (
        "an-hoa/cac-huyen-uy-va-dang-uy-truc-thuoc",
        [("an-hoa/cac-huyen-uy-va-dang-uy-truc-thuoc", None, "2025-06-30", ""), (None, "2025-07-01", None, "unknown")],
        "with others among them nothing is concluded",
    ),
    (
        "an-hoa/dang-uy-so-ke-hoach-va-dau-tu",
        [
            ("an-hoa/dang-uy-so-ke-hoach-va-dau-tu", None, "2025-02-28", ""),
            (None, "2025-03-01", None, "unknown"),
        ],
        "the Party committee of a department that was merged",
    ),
    (
        "an-hoa/dang-uy-so-tai-chinh",
        [("an-hoa/dang-uy-so-tai-chinh", None, "2025-06-30", ""), (None, "2025-07-01", None, "unknown")],
        "and of one that another was merged into, which goes on",
    ),
    (
        "an-hoa-xa-phu-loc/dang-uy-xa",
        [
            ("an-hoa-xa-phu-loc/dang-uy-xa", None, "2025-06-30", ""),
            ("tan-an-2025-phuong-binh-lam/dang-uy-phuong", "2025-07-01", None, "merged"),
        ],
        "a commune that became part of a ward",
    ),
    (
        "yen-son-xa-y/dang-uy-xa",
        [("yen-son-xa-y/dang-uy-xa", None, "2025-06-30", ""), (None, "2025-07-01", None, "unknown")],
        "a commune that no vocabulary lists: nothing is concluded",
    ),
    (
        "tan-an-2025-xa-y/dang-uy-xa",
        [("tan-an-2025-xa-y/dang-uy-xa", "2025-07-01", None, "")],
        "a commune that no vocabulary lists, in a province that began that day",
    ),
    (
        "an-hoa-huyen-binh-lam/cong-an-huyen",
        [
            ("an-hoa-huyen-binh-lam/cong-an-huyen", None, "2025-02-28", ""),
            ("an-hoa/cong-an-tinh", "2025-03-01", "2025-06-30", "divided"),
            ("tan-an-2025/cong-an-thanh-pho", "2025-07-01", None, "divided merged"),
        ],
        "a district's body whose work the province took over, and the communes, of which there are many",
    ),
    (
        "an-hoa-huyen-khac/cong-an-huyen",
        [
            ("an-hoa-huyen-khac/cong-an-huyen", None, "2025-02-28", ""),
            ("an-hoa/cong-an-tinh", "2025-03-01", "2025-06-30", "divided"),
            ("tan-an-2025/cong-an-thanh-pho", "2025-07-01", None, "divided merged"),
        ],
        "the same of a district that no vocabulary lists",
    ),
    (
        "an-hoa/chi-cuc-khu-vuc",
        [
            ("an-hoa/chi-cuc-khu-vuc", None, "2025-06-30", ""),
            ("tan-an-2025/thue-tinh", "2025-07-01", None, "divided"),
        ],
        "a class that changed on the day on which its area did",
    ),
    (
        "tan-an-2025/thue-tinh",
        [
            ("an-hoa/chi-cuc-khu-vuc", None, "2025-06-30", "divided"),
            ("tan-an-2025/thue-tinh", "2025-07-01", None, ""),
        ],
        "what was there before such a change",
    ),
    (
        "yen-son/ban-dan-toc",
        [("yen-son/ban-dan-toc", None, "2025-02-28", ""), ("yen-son/so-y-te", "2025-03-01", None, "merged")],
        "a change of this area alone goes before that of all areas on that day",
    ),
    (
        "an-hoa/ban-dan-toc",
        [
            ("an-hoa/ban-dan-toc", None, "2025-02-28", ""),
            ("an-hoa/so-dan-toc", "2025-03-01", "2025-06-30", "merged"),
            (None, "2025-07-01", None, "merged unknown"),
        ],
        "and in every other area that of all",
    ),
    (
        "an-hoa/cuc-thue-tinh",
        [("an-hoa/cuc-thue-tinh", None, "2025-06-30", ""), (None, "2025-07-01", None, "unknown")],
        "a body that the change of its area does not carry",
    ),
    (
        "yen-son/cuc-thue-tinh",
        [("yen-son/cuc-thue-tinh", None, "2025-02-17", ""), (None, "2025-02-18", None, "ended")],
        "a change of the class in one area alone",
    ),
    ("yen-son/tinh-uy", [("yen-son/tinh-uy", None, None, "")], "an area that never changed"),
    ("vn/bo-chinh-tri", [("vn/bo-chinh-tri", None, None, "")], "a body that never changed"),
    ("an-hoa/dai-hoi", [("an-hoa/dai-hoi", None, None, "")], "a congress is no organisation that goes on"),
    ("name/huyen-uy-binh-lam", [("name/huyen-uy-binh-lam", None, None, "")], "of which only the name is known"),
    (
        "tan-an-2025/so-lao-dong",
        [("tan-an-2025/so-lao-dong", "2025-07-01", None, "")],
        "no change before the area began, and nothing known before it",
    ),
    (
        "tan-an-2025/thanh-uy",
        [("an-hoa/tinh-uy", None, "2025-06-30", "merged"), ("tan-an-2025/thanh-uy", "2025-07-01", None, "")],
        "what was there before a new area",
    ),
    (
        "tan-an-2025/so-xay-dung",
        [
            ("an-hoa/so-giao-thong", None, "2025-02-28", "merged merged"),
            ("an-hoa/so-kien-truc", None, "2025-02-28", "merged merged"),
            ("an-hoa/so-xay-dung", "2025-03-01", "2025-06-30", "merged"),
            ("tan-an-2025/so-xay-dung", "2025-07-01", None, ""),
        ],
        "what was there before a new class and before a new area",
    ),
    (
        "an-hoa/so-y-te",
        [("an-hoa/so-y-te", None, "2025-06-30", ""), ("tan-an-2025/so-y-te", "2025-07-01", None, "merged")],
        "who took a part of another's work was there before",
    ),
]


@pytest.mark.parametrize(("path", "expected", "why"), WAYS, ids=[case[2] for case in WAYS])
def test_spans(path: str, expected: list[Row], why: str) -> None:
    assert [_row(span) for span in spans(LEXICON, f"agency/{path}")] == expected


@pytest.mark.parametrize("path", [case[0] for case in WAYS if not case[0].startswith("tan-an")])
@pytest.mark.parametrize("day", ["1990-01-01", "2025-02-28", "2025-03-01", "2025-06-30", "2025-07-01", "2099-12-31"])
def test_every_day_has_its_span(path: str, day: str) -> None:
    own = [s for s in spans(LEXICON, f"agency/{path}") if (s.first or "") <= day <= (s.last or "9")]
    assert len(own) == (2 if path.endswith("/so-lao-dong") and path.startswith("an-hoa") and day >= "2025-03" else 1)


def test_a_change_of_class_on_the_day_of_the_area_leads_into_the_new_area() -> None:
    """Otherwise a province that is no more would be given a body that never was."""
    same_day = {c.id: replace(c, day="2025-07-01") if c.id == "finance" else c for c in CHANGES}
    step = next_step(replace(LEXICON, changes=same_day), "agency/an-hoa/so-ke-hoach-va-dau-tu", None)
    assert step is not None
    assert (step.change.id, step.results) == ("finance", ("agency/tan-an-2025/so-tai-chinh",))


WORDS = [
    (
        "agency/an-hoa/so-ke-hoach-va-dau-tu",
        2,
        "Sở Kế hoạch và Đầu tư tỉnh An Hòa → (hợp nhất 01/3/2025, Nghị định 45/2025/NĐ-CP) → "
        "Sở Tài chính tỉnh An Hòa → (hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15) → "
        "Sở Tài chính thành phố Tân An (từ 01/7/2025)",
    ),
    (
        "agency/an-hoa-huyen-binh-lam/huyen-uy",
        1,
        "Huyện ủy Bình Lâm → (kết thúc hoạt động 01/7/2025); địa bàn nay thuộc phường Bình Lâm",
    ),
    (
        "agency/an-hoa/cuc-thue-tinh",
        1,
        "Cục Thuế tỉnh An Hòa → (chưa ghi nhận cơ quan kế tục từ 01/7/2025); địa bàn nay thuộc thành phố Tân An",
    ),
    (
        "agency/yen-son-xa-y/dang-uy-xa",
        1,
        "Đảng ủy xã → (chưa ghi nhận cơ quan kế tục từ 01/7/2025); "
        "địa bàn nay trong tỉnh Yên Sơn, từ vựng chưa ghi xã, phường nào",
    ),
    (
        "agency/an-hoa-xa-y/dang-uy-xa",
        1,
        "Đảng ủy xã → (chưa ghi nhận cơ quan kế tục từ 01/7/2025); "
        "địa bàn nay trong thành phố Tân An, từ vựng chưa ghi xã, phường nào",
    ),
    (
        "agency/an-hoa-huyen-binh-lam/cong-an-huyen",
        1,
        "Công an huyện Bình Lâm → (chia nhiệm vụ 01/3/2025, Nghị định 45/2025/NĐ-CP; một phần về Công an xã) → "
        "Công an tỉnh An Hòa",
    ),
    ("agency/an-hoa/tinh-uy", 0, "Tỉnh ủy An Hòa"),
    (
        "agency/tan-an-2025/thanh-uy",
        0,
        "Tỉnh ủy An Hòa → (hợp nhất 01/7/2025) → Thành ủy Tân An (từ 01/7/2025)",
    ),
]


@pytest.mark.parametrize(("path", "number", "expected"), WORDS)
def test_the_way_in_words(path: str, number: int, expected: str) -> None:
    found = spans(LEXICON, path)
    paths = {path, *(span.body for span in found if span.body), *(s.origin for span in found for s in span.steps)}
    names = {one: name_of(LEXICON, one) for one in paths}
    assert in_words(LEXICON, path, found[number], names, "vi") == expected


def _row(span: Span) -> Row:
    body = span.body.removeprefix("agency/") if span.body else None
    return body, span.first, span.last, " ".join(step.kind for step in span.steps)
