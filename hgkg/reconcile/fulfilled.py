"""How many fulfilled a target that binds each of many: "… “chi bộ thực hiện ít nhất 02 cuộc”, có 1.879/1.879 chi bộ".

The figure follows a quotation of the target in its sentence. One that follows several quotations without naming one of
them is of all: that every one did says that each of the targets was met; how many did of a whole that is none of theirs
alone, or what all of it came to over its plan, says nothing of each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hgkg.model.record import Result, Target
from hgkg.reconcile.corpus import Corpus
from hgkg.reconcile.said_verdicts import said_before
from hgkg.text.fold import match_key
from hgkg.text.spans import Span

_NEAR = 200  # characters in which a report goes on about a target that it quotes
_SIGN = re.compile(r"[,;:.“”\"\n](?!\d)")


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """A figure for a target that binds each of many.

    Attributes:
        shared: how many targets it is of.
        told: what the document says of them before it quotes them ("hoàn thành chỉ tiêu số 02 “…”"), or None.
    """

    result: Result
    shared: int
    told: str | None

    @property
    def judges(self) -> bool:
        """Whether it says of each target whether it was met."""
        return self.shared == 1 or (self.result.plan_value is None and self.result.value == self.result.denominator)


@dataclass(frozen=True)
class Fulfilments:
    """Reads the documents of a corpus for what follows a quotation of targets."""

    corpus: Corpus

    def of(self, target: Target) -> list[Fulfilled]:
        """What fulfilled ``target``, in text order; figures that name it alone where there are some."""
        found: dict[str, Fulfilled] = {}
        for quoted in self.corpus.spoken.get(target.id, ()):
            if not self.corpus.sets_targets(quoted.doc):
                found.update((f.result.id, f) for f in self._behind(quoted))
        own = [f for f in found.values() if f.shared == 1]
        return own or list(found.values())

    def _behind(self, quoted: Target) -> Iterator[Fulfilled]:
        sentence = self.corpus.sentence(quoted)
        counts = [r for r in self._counts.get(quoted.doc, ()) if sentence.start <= r.start < sentence.end]
        quotes = [q for q in self._quotes.get(quoted.doc, ()) if sentence.start <= q.start < sentence.end]
        for result in counts:
            run = _run(quotes, counts, result)
            if quoted not in run or result.start > run[-1].end + _NEAR:
                continue
            of = self._named(run, result)
            if quoted in of:
                yield Fulfilled(result, len({q.concept or q.indicator for q in of}), self._told(sentence, run[0]))

    def _named(self, run: Sequence[Target], result: Result) -> Sequence[Target]:
        """The target whose words stand beside a figure ("900/900 chi bộ có chi ủy"), else all of them."""
        outline = self.corpus.outlines[result.doc]
        quoted, at = (outline.document.map.to_target(r.start, r.end) for r in (run[-1], result))
        signs = [m.end() for m in _SIGN.finditer(outline.key, quoted.end, at.start)]
        behind = _SIGN.search(outline.key, at.end)
        beside = outline.key[signs[-1] if signs else quoted.end : behind.start() if behind else len(outline.key)]
        alike = [_opening(match_key(quote.quote), beside) for quote in run]
        named = [quote for quote, words in zip(run, alike, strict=True) if words == max(alike)]
        return named if max(alike) else run

    def _told(self, sentence: Span, quoted: Target) -> str | None:
        outline = self.corpus.outlines[quoted.doc]
        start, at = outline.document.map.to_target(sentence.start, quoted.start)
        return said_before(outline.key, self.corpus.cues, start, at)

    @cached_property
    def _counts(self) -> Mapping[str, list[Result]]:
        found: dict[str, list[Result]] = defaultdict(list)
        for result in self.corpus.results:
            if result.denominator is not None:
                found[result.doc].append(result)
        return found

    @cached_property
    def _quotes(self) -> Mapping[str, list[Target]]:
        found: dict[str, dict[str, Target]] = defaultdict(dict)
        for spoken in self.corpus.spoken.values():
            for quote in spoken:
                found[quote.doc][quote.id] = quote
        return {doc: sorted(quotes.values(), key=lambda q: q.start) for doc, quotes in found.items()}


def _run(quotes: Sequence[Target], counts: Sequence[Result], result: Result) -> list[Target]:
    """The quotations before a figure that no other figure parts from it."""
    run: list[Target] = []
    for quote in reversed([q for q in quotes if q.end <= result.start]):
        if run and any(quote.end <= count.start < run[0].start for count in counts):
            break
        run.insert(0, quote)
    return run


def _opening(words: str, text: str) -> int:
    """How many of the first words stand in a text, one behind the other."""
    parts = words.split()
    held = f" {' '.join(text.split())} "
    return next((n for n in range(len(parts), 0, -1) if f" {' '.join(parts[:n])} " in held), 0)
