"""What the board does not show of a build's targets, and how to see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hgkg.query.answer import Queryable
from hgkg.query.chain import BoardRow
from hgkg.query.views import targets
from hgkg.text.counting import fill

_MOST_NAMED = 5  # documents named in the sentence


def left_out_note(
    store: Queryable,
    shown: Iterable[BoardRow],
    lang: str,
    *,
    period: str | None = None,
    document: str | None = None,
) -> str:
    """One sentence: how many targets stand in none of the board's rows, of which documents, why, and how to see them.

    Args:
        store: the store of a build.
        shown: the rows of the board that was asked for with ``period`` and ``document``.
        lang: "vi" or "en".

    Returns:
        The sentence; empty where nothing was left out but what was not asked for: of another period, or of another
        document than the one named.
    """
    shown, rows = tuple(shown), targets(store)
    here, on_board = {row.target.iri for row in shown}, {row.target.place.doc for row in shown}
    numbered = any("group" in row for row in rows.values())
    missing = Counter(
        str(row["doc"])
        for iri, row in rows.items()
        if iri not in here
        and (not period or row.get("period", row.get("documentPeriod")) == period)
        and (not document or row["doc"] in on_board)
    )
    same = sum(count for doc, count in missing.items() if doc in on_board)
    others = [(doc, count) for doc, count in missing.most_common() if doc not in on_board]
    parts = [_same(same, lang)] if same else []
    parts += [_others(others, numbered, lang)] if others else []
    return fill(_WHOLE[lang], count=sum(missing.values()), parts="; ".join(parts)) if parts else ""


def _same(count: int, lang: str) -> str:
    return _SAME[lang].format(count=count)


def _others(others: list[tuple[str, int]], numbered: bool, lang: str) -> str:
    named = ", ".join(f"{doc}: {count}" for doc, count in others[:_MOST_NAMED])
    if len(others) > _MOST_NAMED:
        named += ", …"
    why = (_UNNUMBERED if numbered else _NO_PLAN)[lang]
    return _OTHERS[lang].format(count=sum(count for _, count in others), why=why, named=named, first=others[0][0])


_WHOLE = {
    "vi": "Bảng không gồm {count} chỉ tiêu khác của bản dựng: {parts}",
    "en": "The board leaves out {count:other target|other targets} of the build: {parts}",
}
_SAME = {
    "vi": "{count} không đánh số trong cùng văn bản (xem hgkg query targets)",
    "en": "{count} without a number in the same documents (see hgkg query targets)",
}
_OTHERS = {
    "vi": "{count} của văn bản khác, {why} ({named}; xem hgkg board --document {first})",
    "en": "{count} of other documents, {why} ({named}; see hgkg board --document {first})",
}
_UNNUMBERED = {"vi": "không đánh số chỉ tiêu", "en": "which do not number their targets"}
_NO_PLAN = {"vi": "không phải văn bản đề ra mục tiêu", "en": "which are not documents that set targets"}
