"""How many rose or fell, against the note that says it of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgkg.model.outline import Footnote, Outline
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence

_WITH_DIRECTION = re.compile(r"\b(tăng|giảm)\s(\d{1,2})\s((?:[^\W\d_]+\s?){1,3}?)(?:\s?so\s|\s?[,;.(\[]|\s?$|\svà\s)")
_DIRECTION = re.compile(r"\b(tăng|giảm)\s\d[\d.,]*\s?(?:bậc|hạng|điểm|%)")


def directions_counted(audited: Audited) -> Iterator[Noticed]:
    """ "tăng 03 chỉ số[21]" with a note that says of each index whether it rose or fell."""
    for outline in audited.corpus.outlines.values():
        for note in outline.footnotes:
            start = max(note.anchor.start, note.marker.start - 110)
            for m in _WITH_DIRECTION.finditer(outline.key, start, max(start, note.marker.start)):
                if noticed := _directions(outline, note, m):
                    yield noticed


def _directions(outline: Outline, note: Footnote, m: re.Match[str]) -> Noticed | None:
    noun = m[3].strip()
    found = list(_DIRECTION.finditer(outline.key, note.start, note.end))
    items_named = outline.key.count(noun, note.start, note.end)
    if len(found) < 2 or items_named != len(found):
        return None
    same = [d for d in found if d[1] == m[1]]
    stated, computed = int(m[2]), len(same)
    if stated == computed:
        return None
    other = len(found) - computed
    against = "giảm" if m[1] == "tăng" else "tăng"
    word, opposite = ("rose", "fell") if m[1] == "tăng" else ("fell", "rose")
    return Noticed(
        check="directions counted",
        type="change",
        severity="medium",
        vi=f"Văn bản ghi {m[1]} {stated} {noun}; chú thích {note.number} nêu {computed} {noun} {m[1]}, {other} "
        f"{noun} {against}",
        en=f"The text says {stated} {word}; by note {note.number}, {computed} {word} and {other} {opposite}",
        spans=(evidence(outline, m.start(), m.end(3)), *(evidence(outline, d.start(), d.end()) for d in found)),
        stated=stated,
        computed=computed,
        confidence=0.8,
    )
