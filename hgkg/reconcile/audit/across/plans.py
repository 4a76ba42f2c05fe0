"""The plan that a result's own words imply, against the target: "1.298, vượt 2,34% kế hoạch" is of a plan of 1.268,3.

Where the target of that indicator is another, or the only target near it has another name and another value, the two
are of different definitions. A plan given by another body ("dự toán Trung ương giao") is not the document's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hgkg.model.comparisons import PlanRatio
from hgkg.model.record import Alignment, Quantified, Result, Target
from hgkg.reconcile.audit.figures import HEDGES, ends_with
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.audit.tolerance import alike, hedge, leeway, scale
from hgkg.reconcile.audit.wording import amount, percent, through, tidy
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key, search_key

Scope = tuple[str | None, str | None, str | None]
"""Area, period and unit."""
_OFF = 0.01
"""Of the target: what the digits of percentages leave open; a hedged figure leaves more (``leeway``)."""
_HEDGED = 0.05
_LAST_FIGURE = re.compile(r"\d[\d.,]*\s?%?$")
_ALIKE = 0.6
"""Share of common words from which two names are near each other."""


def another_plan(audited: Audited) -> Iterator[Noticed]:
    """A result of the target's own indicator first; else, for a target without one, of a name near to it."""
    corpus = audited.corpus
    planned = [r for r in corpus.results if r.of_plan and r.value and r.period and r.plan_value is None]
    without = {a.target for a in audited.alignments if a.status == "noResult"}
    of_target = _targets_of(corpus, audited.alignments)
    orphans: dict[Scope, list[tuple[frozenset[str], Result]]] = defaultdict(list)
    for result in planned:
        if result.id not in of_target:
            orphans[_scope(result)].append((_words(result.indicator), result))
    for result in planned:
        target = of_target.get(result.id)
        if target:
            yield from _held(corpus, target, result, named_alike=False)
    for target in corpus.targets:
        if target.id in without:
            yield from _nearest(corpus, target, orphans[_scope(target)])


def _targets_of(corpus: Corpus, alignments: tuple[Alignment, ...]) -> dict[str, Target]:
    """From a result to the target of its very indicator, place and time that it was held against."""
    targets = {t.id: t for t in corpus.targets}
    results = {r.id: r for r in corpus.results}
    found: dict[str, Target] = {}
    for alignment in alignments:
        target = targets[alignment.target]
        for id in alignment.results:
            result = results.get(id)  # none of one in words, which has no figure
            if result and corpus.same_indicator(target, result) and target.period == result.period:
                found.setdefault(id, target)
    return found


def _scope(record: Quantified) -> Scope:
    return record.area, record.period, record.unit_base or record.unit


def _nearest(corpus: Corpus, target: Target, orphans: Sequence[tuple[frozenset[str], Result]]) -> Iterator[Noticed]:
    """The one result whose name shares most words with a target's; none where two are as near."""
    words = _words(target.indicator)
    near = [(len(words & other) / len(words | other), r) for other, r in orphans if r.doc != target.doc]
    best = sorted((n for n in near if n[0] >= _ALIKE), key=lambda n: -n[0])
    if best and (len(best) == 1 or best[0][0] > best[1][0] or best[0][1].value == best[1][1].value):
        yield from _held(corpus, target, best[0][1], named_alike=True)


def _words(name: str) -> frozenset[str]:
    return frozenset(search_key(name).replace(",", " ").split())


def _held(corpus: Corpus, target: Target, result: Result, named_alike: bool) -> Iterator[Noticed]:
    if target.value is None or target.value_high is not None or not alike(target, result):
        return
    if target.operator not in ("eq", "ge") or target.measure in ("growth", "change", "rank"):
        return
    bound = _in_unit_of(result, target)
    own = [ratio for ratio in result.of_plan if ratio.kind in ("reached", "exceeded") and _of_this_plan(corpus, ratio)]
    off = max(_OFF, leeway(corpus, result), *(_left_open(corpus, result, ratio) for ratio in own))
    if not own or any(_agrees(ratio, result, bound, off) for ratio in result.of_plan):
        return
    yield _noticed(corpus, target, result, own[0], named_alike)


def _in_unit_of(result: Result, target: Target) -> float:
    """The target's value in the unit of the result."""
    return float(target.value or 0) * scale(target) / scale(result)


def _of_this_plan(corpus: Corpus, ratio: PlanRatio) -> bool:
    key = match_key(ratio.of or "")
    return not any(word in key for word in corpus.cues.get("plan.giver", ()))


def _agrees(ratio: PlanRatio, result: Result, bound: float, off: float) -> bool:
    """Whether the ratio leads to the target; of a share the percent may be points ("vượt 2,07%")."""
    value = float(result.value or 0)
    points = value - ratio.pct if result.unit == "%" and ratio.kind == "exceeded" else None
    return any(plan is not None and abs(plan - bound) <= off * abs(bound) for plan in (_plan(ratio, value), points))


def _left_open(corpus: Corpus, result: Result, ratio: PlanRatio) -> float:
    """What a word before the percentage leaves open: "đạt gần 70% kế hoạch"."""
    key = match_key(through(corpus.outlines[result.doc], result, ratio.pct).quote)
    lead = _LAST_FIGURE.sub("", key).rstrip()
    return _HEDGED if lead != key and ends_with(lead, HEDGES) else 0.0


def _plan(ratio: PlanRatio, value: float) -> float:
    factor = 1 + ratio.pct / 100 if ratio.kind == "exceeded" else ratio.pct / 100
    return value / factor if factor else 0.0


def _noticed(corpus: Corpus, target: Target, result: Result, ratio: PlanRatio, named_alike: bool) -> Noticed:
    plan = _plan(ratio, float(result.value or 0))
    vi, en = _way(result, ratio, plan, "vi"), _way(result, ratio, plan, "en")
    sets = {lang: amount(target.value or 0, target.unit, lang) for lang in ("vi", "en")}
    by, of = corpus.called[result.doc], corpus.called[target.doc]
    other, hedged = _why(target, result, ratio, named_alike), hedge(corpus, result) is not None
    return Noticed(
        check="another plan",
        type="cross_document",
        severity="medium" if named_alike or hedged else "high",
        vi=f"{by['vi']}: {vi}, còn {of['vi']} đề ra {sets['vi']}: {other[0]}",
        en=f"{by['en']}: {en}, but {of['en']} sets {sets['en']}: {other[1]}",
        spans=(through(corpus.outlines[result.doc], result, ratio.pct), target.evidence()),
        stated=target.value,
        computed=tidy(plan, 1 if plan >= 100 else 2),
        confidence=0.8 if named_alike else 1.0,
    )


def _why(target: Target, result: Result, ratio: PlanRatio, named_alike: bool) -> tuple[str, str]:
    """What the difference may come from, in Vietnamese and English; of one indicator the ratio itself is wrong."""
    if named_alike:
        return (
            f"tên gần giống nhưng khác định nghĩa: “{target.indicator}” và “{result.indicator}”",
            f"two different definitions under similar names: “{target.indicator}” and “{result.indicator}”",
        )
    value, plan = float(result.value or 0), _in_unit_of(result, target)
    share = 100 * value / plan - (100 if ratio.kind == "exceeded" else 0)
    said = [f"{amount(value, None, lang)} : {amount(plan, None, lang)}" for lang in ("vi", "en")]
    less = " - 100%" if ratio.kind == "exceeded" else ""
    return (
        f"{said[0]}{less} = {percent(share, 'vi')}, không phải {percent(ratio.pct, 'vi')}",
        f"{said[1]}{less} = {percent(share, 'en')}, not {percent(ratio.pct, 'en')}",
    )


def _way(result: Result, ratio: PlanRatio, plan: float, lang: str) -> str:
    """ "1.298 triệu USD vượt 2,34% kế hoạch, tức kế hoạch là 1.298 : 1,0234 = 1.268,3 triệu USD"."""
    value = result.value or 0
    factor = amount(1 + ratio.pct / 100 if ratio.kind == "exceeded" else ratio.pct / 100, None, lang, 6)
    shown = amount(plan, result.unit, lang, 1 if plan >= 100 else 2)
    words = {
        ("vi", "exceeded"): "vượt {} kế hoạch, tức kế hoạch là",
        ("vi", "reached"): "bằng {} kế hoạch, tức kế hoạch là",
        ("en", "exceeded"): "is {} above plan, so the plan is",
        ("en", "reached"): "is {} of plan, so the plan is",
    }[lang, ratio.kind].format(percent(ratio.pct, lang))
    return f"{amount(value, result.unit, lang)} {words} {amount(value, None, lang)} : {factor} = {shown}"
