"""Targets without a result where a report should have one, and results set against a plan that no document holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hgkg.model.record import Quantified, Result, Target
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import search_key

Scope = tuple[str | None, str | None]
"""Area and period."""

_ALIKE = 0.75
"""Share of a name's words from which two names may be of one thing."""
_MOST = 5
"""Indicators that a message spells out."""
_MOST_SPANS = 40


def targets_without_result(audited: Audited) -> Iterator[Noticed]:
    """One finding a number (or a target without one), only where a report on the same area and period is at hand.

    Only indicators that the vocabulary knows: of others it cannot be said that they go by no other name.
    """
    corpus = audited.corpus
    near = _NearNames(corpus.results)
    without = {a.target for a in audited.alignments if a.status == "noResult"}
    numbered = {t.doc for t in corpus.targets if t.group is not None}
    reports = _reports(corpus)
    groups: dict[tuple[str, object], list[Target]] = defaultdict(list)
    for target in corpus.targets:
        shown = target.group is not None or target.doc not in numbered
        known = target.id in without and target.concept is not None and not near.of(target)
        if shown and known and reports.get((target.area, target.period)):
            groups[target.doc, target.id if target.group is None else target.group].append(target)
    for targets in groups.values():
        report = next((d for d in reports[targets[0].area, targets[0].period] if d != targets[0].doc), None)
        if report:
            yield _unanswered(corpus, targets, report)


def results_without_target(audited: Audited) -> Iterator[Noticed]:
    """One finding a report: its results "of plan" of which no target is set anywhere."""
    corpus = audited.corpus
    planned = {(t.area, t.period) for t in corpus.targets if corpus.sets_targets(t.doc)}
    answering = {
        r.id for t in corpus.targets for r in corpus.results_about(t) if (r.area, r.period) == (t.area, t.period)
    }
    near = _NearNames(corpus.targets)
    by_doc: dict[str, list[Result]] = defaultdict(list)
    for result in corpus.results:
        asked = result.of_plan and result.concept is not None and (result.area, result.period) in planned
        if asked and result.id not in answering and not near.of(result):
            by_doc[result.doc].append(result)
    for results in by_doc.values():
        first = {search_key(r.indicator): r for r in reversed(results)}  # each indicator once, at its first place
        yield _unplanned(sorted(first.values(), key=lambda r: r.start))


class _NearNames:
    """Figures of one area, period and unit under a name that the vocabulary does not know, which may be of the same
    thing as another whose name is near.
    """

    def __init__(self, records: Iterable[Quantified]) -> None:
        self._by_scope: dict[tuple[str | None, ...], list[tuple[frozenset[str], str]]] = defaultdict(list)
        for record in (r for r in records if r.concept is None):
            self._by_scope[_scope(record)].append((_words(record), record.doc))

    def of(self, record: Quantified) -> bool:
        """Whether most words of the shorter of two names stand in the longer."""
        words = _words(record)
        return any(
            doc != record.doc and len(words & other) >= _ALIKE * min(len(words), len(other))
            for other, doc in self._by_scope.get(_scope(record), ())
        )


def _scope(record: Quantified) -> tuple[str | None, ...]:
    return record.area, record.period, record.unit_base or record.unit


def _words(record: Quantified) -> frozenset[str]:
    return frozenset(search_key(record.indicator).replace(",", " ").split())


def _reports(corpus: Corpus) -> Mapping[Scope, tuple[str, ...]]:
    """From area and period to the reports that give results for them."""
    found: dict[Scope, dict[str, None]] = defaultdict(dict)
    for result in corpus.results:
        if corpus.reports(result.doc):
            found[result.area, result.period][result.doc] = None
    return {scope: tuple(docs) for scope, docs in found.items()}


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _unanswered(corpus: Corpus, targets: Sequence[Target], report: str) -> Noticed:
    first = targets[0]
    named = "; ".join(dict.fromkeys(t.indicator for t in targets))
    number = f" ({first.group})" if first.group is not None else ""
    plan, answer = corpus.called[first.doc], corpus.called[report]
    return Noticed(
        check="targets without result",
        type="coverage",
        severity="low",
        vi=f"Chỉ tiêu{number} của {plan['vi']}: {answer['vi']} không nêu số liệu về {named} ({len(targets)} mục)",
        en=f"Target{number} of {plan['en']}: {answer['en']} gives no figure for {named} "
        f"({_counted(len(targets), 'item')})",
        spans=tuple(t.evidence() for t in targets),
        stated=len(targets),
        computed=0,
    )


def _unplanned(results: Sequence[Result]) -> Noticed:
    count = len(results)
    named = "; ".join(r.indicator for r in results[:_MOST]) + ("; …" if count > _MOST else "")
    return Noticed(
        check="results without target",
        type="coverage",
        severity="low",
        vi=f"{count} kết quả được so với kế hoạch nhưng không văn bản nào ở đây đề ra chỉ tiêu: {named}",
        en=f"{_counted(count, 'result')} set against a plan, with no target in any document here: {named}",
        spans=tuple(dict.fromkeys(r.evidence() for r in results))[:_MOST_SPANS],
        stated=count,
        computed=0,
    )
