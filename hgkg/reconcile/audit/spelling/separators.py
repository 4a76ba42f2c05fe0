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
_COUNTED = "audit.counted"  # what has no decimals
_MEASURED = "audit.measured"  # what may have some
_SUSPECT = re.compile(r",\d{3}|\.\d{4}|\.\d{1,2}\.\d{3}")  # a group of the wrong length, or behind the wrong sign


def wrong_separators(audited: Audited) -> Iterator[Noticed]:
    """ "1.2345 tỷ đồng", "12,345 người": figures whose points and commas cannot be read as written."""
    counted, measured = (audited.corpus.cues.get(role, ()) for role in (_COUNTED, _MEASURED))
    whole = frozenset(counted)
    heads = frozenset(word.split()[0] for word in (*counted, *measured))
    for outline, sentence in audited.sentences(",", "."):
        if not _SUSPECT.search(outline.key, sentence.start, sentence.end):
            continue
        for m in _WRONG_GROUPS.finditer(outline.key, sentence.start, sentence.end):
            if m[2] in heads and not m[1].startswith("0"):
                yield _separators(outline, m, None)
        for m in _COMMA_GROUPS.finditer(outline.key, sentence.start, sentence.end):
            if not whole.isdisjoint((m[2], m[2].split()[0])) and not m[1].startswith("0"):
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
