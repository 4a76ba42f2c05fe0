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


def test_a_change_of_class_comes_before_that_of_the_area_on_one_day() -> None:
    """Otherwise the merged province would be given a body that no longer was."""
    same_day = {c.id: replace(c, day="2025-07-01") if c.id == "finance" else c for c in CHANGES}
    step = next_step(replace(LEXICON, changes=same_day), "agency/an-hoa/so-ke-hoach-va-dau-tu", None)
    assert step is not None
    assert (step.change.id, step.results) == ("finance", ("agency/an-hoa/so-tai-chinh",))


WORDS = [
    (
        "agency/an-hoa/so-ke-hoach-va-dau-tu",
        2,
        "Sở Kế hoạch và Đầu tư tỉnh An Hòa → (hợp nhất 01/3/2025, Nghị định 45/2025/NĐ-CP) → "
        "Sở Tài chính tỉnh An Hòa → (hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15) → Sở Tài chính thành phố Tân An",
    ),
    (
        "agency/an-hoa-huyen-binh-lam/huyen-uy",
        1,
        "Huyện ủy Bình Lâm → (kết thúc hoạt động 01/7/2025, Nghị quyết 203/2025/QH15); "
        "địa bàn nay thuộc phường Bình Lâm",
    ),
    (
        "agency/an-hoa/cuc-thue-tinh",
        1,
        "Cục Thuế tỉnh An Hòa → (chưa ghi nhận cơ quan kế tục 01/7/2025, Nghị quyết 202/2025/QH15)",
    ),
    ("agency/an-hoa/tinh-uy", 0, "Tỉnh ủy An Hòa"),
    (
        "agency/tan-an-2025/thanh-uy",
        0,
        "Tỉnh ủy An Hòa → (hợp nhất 01/7/2025, Nghị quyết 202/2025/QH15) → Thành ủy Tân An",
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
