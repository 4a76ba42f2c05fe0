"""What a document says in words of one value and its plan, held against the plan: "43%, đạt kế hoạch" of 47%."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.model.record import Alignment, Result, Target
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.wording import evidence
from hgkg.reconcile.corpus import Corpus

_GOOD = frozenset({"met", "exceeded"})
_SAID = {
    "exceeded": ("vượt kế hoạch", "exceeded"),
    "met": ("đạt kế hoạch", "met"),
    "notMet": ("chưa đạt kế hoạch", "not met"),
}
_REACH = 80  # characters behind a value in which its verdict stands


def said_of_plan(audited: Audited) -> Iterator[Noticed]:
    """A value that is said to reach its plan, where the plan's own document has a bound that it misses, or the reverse.

    Only words: a ratio to the plan ("bằng 105% kế hoạch") has checks of its own.
    """
    corpus = audited.corpus
    targets = {t.id: t for t in corpus.targets}
    results = {r.id: r for r in corpus.results}
    for alignment in audited.alignments:
        if _opposed(alignment) and alignment.results:
            result = results[alignment.results[0]]
            if not result.of_plan and not result.approximate and result.value_end is not None:
                yield _noticed(corpus, alignment, targets[alignment.target], result, result.value_end)


def _opposed(alignment: Alignment) -> bool:
    """Whether the document says well and the figures ill, or the other way round; "partly" is neither."""
    said, found = alignment.reported, alignment.status
    return (said in _GOOD and found == "notMet") or (said == "notMet" and found in _GOOD)


def _noticed(corpus: Corpus, alignment: Alignment, target: Target, result: Result, end: int) -> Noticed:
    outline = corpus.outlines[result.doc]
    behind = outline.document.map.to_target(end, end).start
    sentence = outline.sentence_at(behind - 1)
    stop = min(behind + _REACH, sentence.end if sentence else len(outline.key))
    start = outline.document.map.to_target(result.start, result.start).start
    vi, en = _SAID[alignment.reported or "met"]
    return Noticed(
        check="said of plan",
        type="claim",
        severity="medium",
        vi=f"“{target.indicator}”: báo cáo nêu {vi}, nhưng {alignment.reason.vi}",
        en=f"“{target.indicator}”: the document says {en}, but {alignment.reason.en}",
        spans=(evidence(outline, start, max(stop, start + 1)), target.evidence()),
        stated=alignment.reported,
        computed=alignment.status,
        confidence=alignment.confidence,
    )
