"""Whether two figures of one name are of one scope: what is added against what there is in all, a part against all."""

from __future__ import annotations

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.corpus import Corpus

_AROUND = 40  # characters around a count in which it is said to be of what is new
_LISTED = 2  # words that narrow, from which on they only list the parts of the whole


def apart(corpus: Corpus, target: Target, result: Result) -> bool:
    """Whether a result is of another scope than the target, though both go by one name."""
    if target.cumulation is None and result.cumulation is None:
        return part_apart(corpus, target, result)
    return counted_apart(corpus, target, result) or part_apart(corpus, target, result)


def counted_apart(corpus: Corpus, target: Target, result: Result) -> bool:
    """Whether one is what is added and the other is not: "thêm 05 xã" and "có 31 xã", "lũy kế 30" and "thêm 06"."""
    aimed, reported = _counted(corpus, target), _counted(corpus, result)
    if aimed == reported:
        return False
    return "added" in (aimed, reported)


def _counted(corpus: Corpus, record: Quantified) -> str | None:
    if record.cumulation is not None or record.value_start is None:
        return record.cumulation
    outline = corpus.outlines[record.doc]
    span = outline.document.map.to_target(record.start, record.end)
    sentence = outline.sentence_at(span.start) or span
    start, end = max(sentence.start, span.start - _AROUND), min(sentence.end, span.end + _AROUND)
    start = max(start, outline.key.rfind(",", start, span.start), outline.key.rfind(";", start, span.start))
    behind = outline.key[span.end : end]
    key = outline.key[start : span.end] + behind[: next((i for i, c in enumerate(behind) if c in ",;."), len(behind))]
    return "added" if any(word in key for word in corpus.cues.get("counted.new", ())) else None


def part_apart(corpus: Corpus, target: Target, result: Result) -> bool:
    """Whether one is of a part: "Sản lượng thủy sản" and "Sản lượng thủy sản nuôi trồng", though of one concept."""
    if target.concept is None or target.concept != result.concept:
        return False
    concept = corpus.concept(target)
    inherent = corpus.names.narrowing(concept.label if concept else "")
    aimed, reported = (corpus.names.narrowing(r.quote) - inherent for r in (target, result))
    if aimed == reported:
        return False
    return bool(aimed and reported) or len(aimed | reported) < _LISTED
