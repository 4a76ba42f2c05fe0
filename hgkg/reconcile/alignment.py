"""One alignment a target: its results, the verdict with rule and reason, the document's own verdict beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from hgkg.model.record import Alignment, Identifier, Quantified, Reason, Result, Target
from hgkg.reconcile import reasons
from hgkg.reconcile.all_parts import all_parts
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.fulfilled import Fulfilments
from hgkg.reconcile.in_words import InWords, Told
from hgkg.reconcile.judging import fulfilment, in_unit_of, less_is_better, reported, verdict
from hgkg.reconcile.matching import Match, matches
from hgkg.reconcile.near_names import Near, NearNames
from hgkg.reconcile.plan_differences import Difference, checked, difference
from hgkg.reconcile.ranks import Ranks
from hgkg.reconcile.said_verdicts import said_verdict
from hgkg.text.fold import search_key

_RULES = (
    "equal plan value", "same indicator", "place beside the score", "rise in rank", "change of the level",
    "ratio to the plan", "fulfilled by each", "near name",
)  # fmt: skip
"""The rules of a result that answers a target, the most direct first."""
_SHORTEST = 2  # words of a name
_RECKONED = ("change of the level", "ratio to the plan", "rise in rank", "place beside the score")
"""The rules that give a value in the target's own unit."""


def align(corpus: Corpus) -> tuple[tuple[Alignment, ...], tuple[Result, ...]]:
    """Every target of documents that set targets, in text order; then what was found in words."""
    aligner = _Aligner(corpus, Identifier(), InWords(corpus))
    made = tuple(aligner.align(t) for t in corpus.targets if corpus.sets_targets(t.doc))
    return made, tuple(told.result for found in aligner.words.found.values() for told in found)


@dataclass(frozen=True)
class _Aligner:
    """Holds the targets of a corpus against its results."""

    corpus: Corpus
    identify: Identifier
    words: InWords

    @cached_property
    def _near(self) -> NearNames:
        return NearNames(self.corpus)

    @cached_property
    def _fulfilments(self) -> Fulfilments:
        return Fulfilments(self.corpus)

    @cached_property
    def _ranks(self) -> Ranks:
        return Ranks(self.corpus)

    def align(self, target: Target) -> Alignment:
        found = matches(self.corpus, self._ranks, self._fulfilments, target)
        if target.value is None and target.operator is None:
            return self._unmeasured(target, found)
        if not any(m.value is not None for m in found) and (near := self._near.of(target)):
            fitting: Sequence[Quantified] = [n.result for n in near]
            fitting = fitting if _several(near) else self._near.rivals(target, near[0].result)
            if fitting:
                open_ = [Match(n.result, None, "near name", n.sure) for n in near]
                reason = reasons.several_fit(target, fitting)
                return self._made(target, open_, "notComparable", reason, rule="several near names")
            found = [*(Match(n.result, n.result.value, "near name", n.sure) for n in near), *found]
        if not found:
            return self._without_figure(target)
        return self._held(target, found)

    def _without_figure(self, target: Target) -> Alignment:
        """A figure aimed at of which no document gives one: at most one says whether it was reached."""
        told = self.words.of(target)
        if not told:
            return self._made(target, [], "noResult", reasons.nothing(target), rule="no result")
        reason = reasons.joined(reasons.nothing(target), reasons.said_in_words([t.result for t in told]), "; ")
        return self._made(target, _in_words(told), "notComparable", reason, rule="said in words", own=_agreed(told))

    def _unmeasured(self, target: Target, found: Sequence[Match]) -> Alignment:
        """An aim in words: no figure judges it, but a document may say of it that it was reached or not."""
        told = self.words.of(target)
        reason = reasons.no_threshold()
        if told:
            reason = reasons.joined(reason, reasons.said_in_words([t.result for t in told]), "; ")
        both = [*_in_words(told), *found]
        return self._made(target, both, "notComparable", reason, rule="no threshold", own=_agreed(told))

    def _held(self, target: Target, found: Sequence[Match]) -> Alignment:
        comparable = [m for m in found if m.value is not None]
        if not comparable:
            reason = found[0].reason or reasons.incomparable(target, found[0].result)
            return self._made(target, found, "notComparable", reason, rule="not comparable")
        best = _best(self.corpus, comparable, target)
        comparable.sort(key=lambda m: m is not best)  # the one judged comes first
        told = next((v for m in comparable if (v := self._told(target, m))), None)
        if (parts := all_parts(self.corpus, target, best.result)) is not None:
            comparable[0] = replace(best, besides=parts.results)
            return self._made(target, comparable, parts.status, parts.reason, rule=best.rule, own=told)
        status, reason = self._judged(target, best)
        return self._made(target, comparable, status, reason, rule=best.rule, own=told)

    def _judged(self, target: Target, match: Match) -> tuple[str, Reason]:
        result, value = match.result, match.value
        assert value is not None
        if match.rule == "fulfilled by each":
            return fulfilment(result), match.reason or reasons.each(result)
        if match.rule not in _RECKONED:
            value = in_unit_of(target, result, value)
        falling, less = self.corpus.falling(target), self._less_is_better(target)
        status = verdict(target, value, less)
        reason = reasons.compared(target, value, status, less, falling)
        if match.rule == "near name":
            aimed, found = self._name(target), self._name(result)
            if search_key(aimed) != search_key(found):  # both may print one name, and one of them alone be known by it
                reason = reasons.joined(reasons.near_names(aimed, found), reason, "; ")
        if match.reason is not None:
            reason = reasons.joined(match.reason, reason, ": ")
        apart = self._difference(result) if match.rule not in _RECKONED else None
        return status, reasons.joined(reason, checked(target, result, apart, less), "; ") if apart else reason

    def _told(self, target: Target, match: Match) -> str | None:
        """What the document itself says of the plan, by figures or in words.

        Nothing where the value was reckoned from what stands beside another: "7.017 tỷ đồng, tăng 27,14%, đạt 103,19%
        dự toán" says that the level reached its plan, not how its growth stands to the growth aimed at.
        """
        if match.rule in _RECKONED or match.told:
            return match.told[0] if match.told else None
        result, less = match.result, self._less_is_better(target)
        if (own := reported(result)) is not None:
            return own
        if (apart := self._difference(result)) is not None:
            return apart.verdict(less)
        key, at = self._behind(result)
        return said_verdict(key, self.corpus.cues, at, less) if at is not None else None

    def _name(self, record: Quantified) -> str:
        """What the text calls an indicator; where the figure stands before what it counts, our name for that."""
        printed = self.corpus.printed(record)
        counted = record.measure == "count" or record.rule == "counted noun" or len(printed.split()) < _SHORTEST
        return record.indicator if counted else printed

    def _less_is_better(self, target: Target) -> bool:
        return less_is_better(target, self.corpus.concept(target), self.corpus.falling(target))

    def _difference(self, result: Result) -> Difference | None:
        key, at = self._behind(result)
        if at is None:
            return None
        return difference(self.corpus.outlines[result.doc].text, key, self.corpus.cues, result, at)

    def _behind(self, result: Result) -> tuple[str, int | None]:
        """The match key of a result's document, and where its value ends there."""
        outline = self.corpus.outlines[result.doc]
        if result.value_start is None or result.value_end is None:
            return outline.key, None
        return outline.key, outline.document.map.to_target(result.value_start, result.value_end).end

    def _made(
        self, target: Target, found: Sequence[Match], status: str, reason: Reason, *, rule: str, own: str | None = None
    ) -> Alignment:
        results = dict.fromkeys(r.id for m in found for r in (m.result, *m.besides))
        return Alignment(
            id=self.identify("alignment", target.doc, target.start, target.end, target.id),
            doc=target.doc,
            start=target.start,
            end=target.end,
            quote=target.quote,
            section=target.section,
            footnote=target.footnote,
            confidence=min([target.confidence, *(c for m in found[:1] for c in (m.result.confidence, m.sure))]),
            rule=rule,
            target=target.id,
            results=tuple(results),
            comparable=status not in ("noResult", "notComparable"),
            status=status,
            reported=own,
            reason=reason,
        )


def _in_words(told: Sequence[Told]) -> list[Match]:
    return [Match(t.result, None, "said in words", t.result.confidence) for t in told]


def _agreed(told: Sequence[Told]) -> str | None:
    """The verdict that all give: of two that differ neither is the document's."""
    said = {t.verdict for t in told}
    return said.pop() if len(said) == 1 else None


def _best(corpus: Corpus, comparable: Sequence[Match], target: Target) -> Match:
    """The result judged: one that quotes this plan, else one that answers it directly; a report before news, its body
    before its notes."""
    return min(
        comparable,
        key=lambda m: (
            m.result.plan_value != target.value,
            _RULES.index(m.rule),
            m.result.cumulation != target.cumulation,
            not m.result.of_plan,
            m.result.footnote is not None,
            not corpus.reports(m.result.doc),
        ),
    )


def _several(near: Sequence[Near]) -> bool:
    """Whether results under other names are of several names or values."""
    return len({(n.result.indicator, n.result.value, n.result.unit) for n in near}) > 1
