"""Which figures of a board stand in documents that call themselves drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hgkg.query.answer import Queryable
from hgkg.query.chain import BoardRow
from hgkg.query.run import run
from hgkg.text.numbers import format_number

_DRAFTS = """PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT DISTINCT ?slug WHERE { ?document hg:draft true ; hg:slug ?slug } ORDER BY ?slug"""
_MOST = 1_000_000
_ROLES = {"vi": ("mức đề ra", "kết quả"), "en": ("targets", "results")}
_WHOLE = {
    "vi": "Lấy từ dự thảo, bản chính thức có thể khác: {parts}",
    "en": "Taken from drafts, the official texts may differ: {parts}",
}
_OF = {"vi": "{count} trong {all} {role}", "en": "{count} of {all} {role}"}


def draft_note(store: Queryable, shown: Iterable[BoardRow], lang: str) -> str:
    """One sentence: which drafts give how many of the targets and the results of a board; empty where none does.

    Args:
        store: the store of a build.
        shown: the rows of the board.
        lang: "vi" or "en".
    """
    shown = tuple(shown)
    drafts = {str(row["slug"]) for row in run(store, _DRAFTS, max_rows=_MOST).rows} if shown else ()
    of_targets = Counter(row.target.place.doc for row in shown)
    of_results = Counter(row.result.place.doc for row in shown if row.result)
    parts = [
        f"{doc} ({_share(count, counts.total(), role, lang)})"
        for counts, role in zip((of_targets, of_results), _ROLES[lang], strict=True)
        for doc, count in counts.most_common()
        if doc in drafts
    ]
    return _WHOLE[lang].format(parts="; ".join(parts)) if parts else ""


def _share(count: int, whole: int, role: str, lang: str) -> str:
    told = format_number(count, lang), format_number(whole, lang)
    return role if count == whole else _OF[lang].format(count=told[0], all=told[1], role=role)
