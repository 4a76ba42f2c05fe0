"""Points and commas of figures that cannot be read as they are written: "1.2345 tỷ đồng", "12,345 người"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence

_WRONG_GROUPS = re.compile(
    r"(?<![\w.,/:-])(\d{1,3}(?:\.\d{1,3})*\.(?:\d{4,}|\d{1,2}\.\d{3})|\d{1,3}(?:,\d{3}){2,})(?![\w/:-]|[.,]\d)\s([^\W\d_]+)"
)
_COMMA_GROUPS = re.compile(r"(?<![\w.,/:-])(\d{1,3},\d{3})(?![\w/:%-]|[.,]\d)\s([^\W\d_]+(?:\s[^\W\d_]+)?)")
_COUNTED = (
    "người",
    "hộ",
    "lao động",
    "đảng viên",
    "doanh nghiệp",
    "vụ",
    "học sinh",
    "xã",
    "trường hợp",
    "lượt người",
    "lượt khách",
    "hội viên",
    "căn nhà",
    "hồ sơ",
    "cuộc",
)
_MEASURED = (
    *_COUNTED,
    "tỷ",
    "tỉ",
    "triệu",
    "đồng",
    "tấn",
    "ha",
    "km",
    "lượt",
    "con",
    "hộ",
    "vụ",
    "căn",
    "cán bộ",
    "đại biểu",
)


_SUSPECT = re.compile(r",\d{3}|\.\d{4}|\.\d{1,2}\.\d{3}")  # a group of the wrong length, or behind the wrong sign


def wrong_separators(audited: Audited) -> Iterator[Noticed]:
    """ "1.2345 tỷ đồng", "12,345 người": figures whose points and commas cannot be read as written."""
    for outline, sentence in audited.sentences(",", "."):
        if not _SUSPECT.search(outline.key, sentence.start, sentence.end):
            continue
        for m in _WRONG_GROUPS.finditer(outline.key, sentence.start, sentence.end):
            if m[2] in _MEASURED and not m[1].startswith("0"):
                yield _separators(outline, m, None)
        for m in _COMMA_GROUPS.finditer(outline.key, sentence.start, sentence.end):
            if (m[2] in _COUNTED or m[2].split()[0] in _COUNTED) and not m[1].startswith("0"):
                yield _separators(outline, m, m[1].replace(",", "."))


def _separators(outline: Outline, m: re.Match[str], fixed: str | None) -> Noticed:
    stated = outline.text[m.start(1) : m.end(1)]
    return Noticed(
        check="wrong separators",
        type="spelling",
        severity="medium",
        vi=f"“{stated}”: dấu chấm hoặc dấu phẩy đặt sai chỗ" + (f"; có thể là {fixed}" if fixed else ""),
        en=f"“{stated}”: a point or comma is in the wrong place" + (f"; perhaps {fixed}" if fixed else ""),
        spans=(evidence(outline, m.start(), m.end()),),
        stated=stated,
        computed=fixed,
        confidence=0.8,
    )
