"""One alignment a target: its results, the verdict with rule and reason, the document's own verdict beside it."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.model.record import Alignment, Identifier, Number, Reason, Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.judging import fulfilment, in_unit_of, less_is_better, reported, verdict
from hgkg.reconcile.matching import Match, matches
from hgkg.reconcile.said_verdicts import said_verdict
from hgkg.text.numbers import format_number

_SIGNS = {"eq": "", "ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "between": ""}


def align(corpus: Corpus) -> tuple[Alignment, ...]:
    """Every target of documents that set targets, in text order."""
    identify = Identifier()
    return tuple(_align(corpus, identify, t) for t in corpus.targets if corpus.sets_targets(t.doc))


def _align(corpus: Corpus, identify: Identifier, target: Target) -> Alignment:
    found = matches(corpus, target)
    comparable = [m for m in found if m.value is not None]
    if target.value is None and target.operator is None:
        return _made(identify, target, found, "notComparable", "no threshold", None, _no_threshold())
    if not found:
        return _made(identify, target, [], "noResult", "no result", None, _nothing(target))
    if not comparable:
        reason = _incomparable(target, found[0].result)
        return _made(identify, target, found, "notComparable", "not comparable", None, reason)
    best = _best(corpus, comparable, target)
    status, reason = _judged(corpus, target, best)
    comparable.sort(key=lambda m: m is not best)  # the one judged comes first
    return _made(identify, target, comparable, status, best.rule, _own_verdict(corpus, best, comparable), reason)


def _best(corpus: Corpus, comparable: Sequence[Match], target: Target) -> Match:
    """The result judged: one that quotes this plan, else one that answers it directly; a report before news, its body
    before its notes."""
    rules = ("equal plan value", "same indicator", "change of the level", "fulfilled by each")
    return min(
        comparable,
        key=lambda m: (
            m.result.plan_value != target.value,
            rules.index(m.rule),
            not m.result.of_plan,
            m.result.footnote is not None,
            not corpus.reports(m.result.doc),
        ),
    )


def _judged(corpus: Corpus, target: Target, match: Match) -> tuple[str, Reason]:
    result, value = match.result, match.value
    assert value is not None
    if match.rule == "fulfilled by each":
        return fulfilment(result), _each(result)
    if match.rule != "change of the level":
        value = in_unit_of(target, result, value)
    concept = corpus.concept(target)
    status = verdict(target, value, concept)
    return status, _compared(target, value, status, less_is_better(target, concept))


def _own_verdict(corpus: Corpus, best: Match, comparable: Sequence[Match]) -> str | None:
    """What the document itself says of the plan: of the result judged, else of another; by figures or in words."""
    return next((v for m in (best, *comparable) if (v := _told(corpus, m.result))), None)


def _told(corpus: Corpus, result: Result) -> str | None:
    return reported(result) or said_verdict(corpus.outlines[result.doc].key, corpus.cues, result)


def _made(
    identify: Identifier,
    target: Target,
    found: Sequence[Match],
    status: str,
    rule: str,
    own: str | None,
    reason: Reason,
) -> Alignment:
    return Alignment(
        id=identify("alignment", target.doc, target.start, target.end, target.id),
        doc=target.doc,
        start=target.start,
        end=target.end,
        quote=target.quote,
        section=target.section,
        footnote=target.footnote,
        confidence=min([target.confidence, *(m.result.confidence for m in found[:1])]),
        rule=rule,
        target=target.id,
        results=tuple(m.result.id for m in found),
        comparable=status not in ("noResult", "notComparable"),
        status=status,
        reported=own,
        reason=reason,
    )


def _figure(value: Number, unit: str | None, lang: str) -> str:
    sign = "" if unit in ("%", "‰") else " "
    return f"{format_number(value, lang)}{sign}{unit or ''}".strip()


def _bound(target: Target, lang: str) -> str:
    assert target.value is not None
    sign = _SIGNS[target.operator or "eq"]
    low = f"{format_number(target.value, lang)} - " if target.value_high is not None else ""
    return sign + low + _figure(target.value if target.value_high is None else target.value_high, target.unit, lang)


_WORDS = {
    "exceeded": ("tốt hơn chỉ tiêu", "better than the target"),
    "met": ("đúng chỉ tiêu", "as the target asks"),
    "notMet": ("chưa đạt chỉ tiêu", "short of the target"),
}


def _compared(target: Target, value: Number, status: str, less: bool) -> Reason:
    vi, en = _WORDS[status]
    polarity = (" (càng thấp càng tốt)", " (less is better)") if less else ("", "")
    return Reason(
        vi=f"{_figure(value, target.unit, 'vi')} so với {_bound(target, 'vi')}: {vi}{polarity[0]}",
        en=f"{_figure(value, target.unit, 'en')} against {_bound(target, 'en')}: {en}{polarity[1]}",
    )


def _each(result: Result) -> Reason:
    assert result.value is not None
    assert result.denominator is not None
    parts = {lang: [format_number(n, lang) for n in (result.value, result.denominator)] for lang in ("vi", "en")}
    unit = f" {result.unit}" if result.unit else ""
    return Reason(
        vi=f"{parts['vi'][0]}/{parts['vi'][1]}{unit} đã thực hiện",
        en=f"{parts['en'][0]} of {parts['en'][1]}{unit} fulfilled it",
    )


def _nothing(target: Target) -> Reason:
    return Reason(
        vi=f"không văn bản nào nêu số liệu về “{target.indicator}”",
        en=f"no document gives a figure for “{target.indicator}”",
    )


def _no_threshold() -> Reason:
    return Reason(vi="chỉ tiêu không nêu ngưỡng để so sánh", en="the target names no threshold to compare with")


def _incomparable(target: Target, result: Result) -> Reason:
    if result.measure == "rank" and target.measure != "rank":
        return Reason(
            vi="chỉ tiêu là điểm số, báo cáo chỉ có thứ hạng", en="the target is a score, the report has only a rank"
        )
    if target.period != result.period:
        return Reason(
            vi=f"chỉ tiêu của kỳ {target.period or '?'}, số liệu của kỳ {result.period or '?'}",
            en=f"the target is for {target.period or '?'}, the figure for {result.period or '?'}",
        )
    if target.value is None:
        return Reason(vi="chỉ tiêu không nêu con số", en="the target states no figure")
    return Reason(vi="khác đơn vị hoặc khác địa bàn", en="another unit or another area")
