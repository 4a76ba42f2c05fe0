"""Sentences read as statements: which indicator each figure speaks of, and what each figure is.

A figure is a value, or it says something of the value before it: the ratio to the plan, the change, the rank, the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators import Named, Place, name_indicator
from hgkg.model.mention import BodyMention, Figure, Mentions, TimeMention
from hgkg.model.outline import Outline, Sentence
from hgkg.model.record import Change, PlanRatio, Rank
from hgkg.text.fold import clean
from hgkg.text.numbers import plain
from hgkg.text.phrases import Tokens
from hgkg.text.spans import Span

_SEPARATOR = re.compile(r"[,;:()\[\]“”\"…]|\.(?=\s|$)")
_BRACKET = re.compile(
    r"\([^()\[\]]*\)"
)  # closed before the figure and without one of its own: the words go on behind it
_BEFORE_NOW = re.compile(r"\(\s*(?:cùng kỳ|năm trước|năm \d{4}|kỳ trước)[^()]*$")
_ELSEWHERE = re.compile(r"(?:cả nước|vùng|khu vực|toàn quốc)\s*\(?\s*(?:là|đạt)?\s*$")
_FROM = re.compile(r"\btừ\s*$")
_TO = re.compile(r"[^,;.]{0,30}\b(?:còn|lên|xuống|đến|xuống còn|lên đến|lên tới)\s*$")
_HARD = re.compile(r"[;:“”\[\]]|\.(?=\s)")
_AND = re.compile(r"\b(?:và|hoặc|cùng với)\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of one indicator.

    Attributes:
        start, end: the clause, from the first word of the indicator to the end of figure and unit.
        named: the indicator.
        figure: the value; for a rank alone, the rank.
        measure: "level", "growth", "change", "share", "count", "rank".
        direction: "increase", "decrease" or None.
        of_plan, changes, ranks: what is said of the value.
        plan: the figure of the plan, where it is quoted.
        base: what a growth is compared with.
        rule, confidence: how it was read.
    """

    start: int
    end: int
    named: Named
    figure: Figure
    measure: str
    direction: str | None = None
    of_plan: tuple[PlanRatio, ...] = ()
    changes: tuple[tuple[Change, Figure], ...] = ()
    ranks: tuple[Rank, ...] = ()
    plan: Figure | None = None
    base: str | None = None
    rule: str = "clause"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its statements."""

    sentence: Sentence
    statements: tuple[Statement, ...] = field(default=())


def read_clauses(outline: Outline, mentions: Mentions, grammar: Grammar) -> tuple[Clause, ...]:
    """Every sentence of the document, in text order, each with the statements that its figures make."""
    clauses: list[Clause] = []
    at = 0
    figures = mentions.figures
    for sentence in outline.sentences:
        first = at
        while at < len(figures) and figures[at].start < sentence.end:
            at += 1
        own = figures[first:at]
        if not own:
            clauses.append(Clause(sentence))
            continue
        bodies = [b for b in mentions.bodies if sentence.start <= b.start < sentence.end]
        times = [t for t in mentions.times if sentence.start <= t.start < sentence.end]
        clauses.append(Clause(sentence, tuple(_Reader(outline, grammar, sentence, bodies, times).read(own))))
    return tuple(clauses)


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands between the figure before and this one.

    Attributes:
        tail: the words after the last separator, as a span.
        verb: role of the cue right before the figure, or None.
        words: the tail without the verb.
        closed: whether a semicolon or a full stop parts the two figures.
        reach: how far back an indicator's label may begin, commas included.
    """

    reach: int
    tail: Span
    verb: str | None
    words: Span
    closed: bool


_VERBS = ("rank", "plan.exceeded", "change.increase", "change.decrease", "share", "ratio", "plan.reached", "state")


class _Reader:
    """Reads the figures of one sentence from left to right."""

    def __init__(
        self,
        outline: Outline,
        grammar: Grammar,
        sentence: Sentence,
        bodies: Sequence[BodyMention],
        times: Sequence[TimeMention],
    ) -> None:
        self.outline, self.grammar, self.sentence = outline, grammar, sentence
        self.bodies, self.times = bodies, times
        self.key = outline.key

    def read(self, figures: Sequence[Figure]) -> list[Statement]:
        found: list[Statement] = []
        cursor = self.sentence.start + (len(self.sentence.item) if self.sentence.item else 0)
        for i, figure in enumerate(figures):
            if self._aside(cursor, figure, figures[i + 1] if i + 1 < len(figures) else None):
                continue
            lead = self._lead(cursor, figure)
            right = self.key[figure.end : self.sentence.end].lstrip()
            before = found[-1] if found else None
            said = self._said_of(before, lead, figure, right) if before else None
            if said is not None:
                found[-1] = said
            else:
                statement = self._statement(found, lead, figure, right)
                if statement:
                    found.append(statement)
            cursor = max(figure.end, figure.noun_end, found[-1].end if found else 0)
        return found

    def _aside(self, cursor: int, figure: Figure, after: Figure | None) -> bool:
        """Whether a figure says nothing of its own: of another time or place, or the start of "từ A lên B"."""
        left = self.key[cursor : figure.start]
        if _BEFORE_NOW.search(left) or _ELSEWHERE.search(left):
            return True
        starts = _FROM.search(left) and after is not None and after.start < self.sentence.end
        return bool(starts and after and _TO.fullmatch(self.key, figure.end, after.start))

    def _lead(self, cursor: int, figure: Figure) -> _Lead:
        left = self.key[cursor : figure.start].rstrip().rstrip(":").rstrip()
        left = _BRACKET.sub(lambda m: "_" * len(m.group()), left)
        start = cursor
        for m in _SEPARATOR.finditer(left):
            if not any(t.start <= cursor + m.start() < t.end for t in self.times):
                start = cursor + m.end()
        closed = ";" in left or bool(re.search(r"\.\s", left))
        start = max([start, *(b.end for b in self.bodies if start <= b.end <= figure.start)])
        key = self.key[start : cursor + len(left)].rstrip()
        verb, cut = self._verb(key)
        for m in _AND.finditer(key[:cut]):
            if not key[m.end() : cut].strip():
                start, cut, key = start + m.end(), cut - m.end(), key[m.end() :]
                break
        reach = cursor + max((m.end() for m in _HARD.finditer(left)), default=0)
        return _Lead(reach, Span(start, start + len(key)), verb, self._stripped(start, start + cut), closed)

    def _verb(self, key: str) -> tuple[str | None, int]:
        """The cue nearest the figure, and where the words before it and its like end ("ước thực hiện được")."""
        first: str | None = None
        cut = len(key)
        moved = True
        while moved:
            moved = False
            for role in _VERBS:
                word = self.grammar.ends_with(key[:cut].rstrip(), role)
                if word:
                    first = first or role
                    cut = len(key[:cut].rstrip()) - len(word)
                    moved = True
                    break
        return first, cut

    def _stripped(self, start: int, end: int) -> Span:
        """A span without the words that only join ("trong đó", "và", "với") or compare ("so với cùng kỳ")."""
        moved = True
        while moved:
            moved = False
            while start < end and not self.key[start].isalnum():
                start += 1
            time = next((t for t in self.times if t.start <= start < t.end and t.end <= end), None)
            if time:
                start, moved = time.end, True
                continue
            for role in ("join", "base.previous", "plan.words"):
                word = self.grammar.starts_with(self.key[start:end], role)
                if word and start + len(word) <= end:
                    start, moved = start + len(word), True
                    break
        trimmed = True
        while trimmed:
            trimmed = False
            time = next((t for t in self.times if start <= t.start and t.end == end), None)
            if time:
                end, trimmed = time.start, True
            while end > start and not (self.key[end - 1].isalnum() or self.key[end - 1] in ")”%"):
                end -= 1
            word = self.grammar.ends_with(self.key[start:end], "time.words")
            if word:
                end, trimmed = end - len(word), True
        while end > start and not (self.key[end - 1].isalnum() or self.key[end - 1] in ")”%"):
            end -= 1
        return Span(start, max(start, end))

    def _said_of(self, before: Statement, lead: _Lead, figure: Figure, right: str) -> Statement | None:
        """``before`` with what this figure says of it, or None where the figure speaks of something else."""
        own_words = lead.words.end > lead.words.start
        plan = self.grammar.starts_with(right.removeprefix("so với ").removeprefix("so "), "plan.words")
        if self._is_plan(lead) and before.plan is None:
            return replace(before, plan=figure)
        if own_words or lead.closed or self._names_another(lead, figure):
            return None
        if figure.operator != "eq" and lead.verb in ("plan.reached", "plan.exceeded"):
            return None  # "đạt dưới 45% kế hoạch" says of many, not of the one before
        if lead.verb == "rank":
            return replace(before, ranks=(*before.ranks, self._rank(figure, right)))
        if lead.verb == "plan.exceeded":
            return self._planned(before, "exceeded", figure, plan)
        if lead.verb in ("ratio", "plan.reached") and self.grammar.starts_with(right, "base.previous"):
            return self._changed(before, "ratio", figure, right)
        if lead.verb in ("plan.reached", "ratio", "state") and (plan or self._reaches(before, figure)):
            return self._planned(before, "reached", figure, plan)
        if lead.verb in ("change.increase", "change.decrease"):
            return self._changed(before, lead.verb.removeprefix("change."), figure, right)
        return None

    def _names_another(self, lead: _Lead, figure: Figure) -> bool:
        """Whether an indicator is named between the value before and this figure."""
        between = Tokens.of(self.key, lead.reach, lead.words.start)
        return lead.verb == "rank" and next(self.grammar.indicators.find(between), None) is not None

    def _is_plan(self, lead: _Lead) -> bool:
        """ "(kế hoạch là 88,84 triệu đồng)", "vượt chỉ tiêu nhiệm kỳ là 11,53%"."""
        words = self.key[lead.tail.start : lead.tail.end].strip()
        if not self.grammar.ends_with(words, "state") and not self.grammar.ends_with(words, "plan.words"):
            return False
        return bool(self.grammar.starts_with(words.removeprefix("vượt ").removeprefix("so với "), "plan.words"))

    def _reaches(self, before: Statement, figure: Figure) -> bool:
        """A bare percentage after an achieved/planned pair is the ratio of the two; of a part of a whole it is a share."""
        whole = before.figure.denominator
        if figure.unit != "%" or whole is None or before.measure == "share":
            return False
        part = before.figure.value
        return part > whole or not whole or abs(100 * part / whole - figure.value) > 1

    def _planned(self, before: Statement, kind: str, figure: Figure, plan: str | None) -> Statement:
        ratio = PlanRatio(kind=kind, pct=plain(figure.value), of=self._plan_name(figure) if plan else None)
        return replace(before, of_plan=(*before.of_plan, ratio))

    def _plan_name(self, figure: Figure) -> str | None:
        end = _SEPARATOR.search(self.key, figure.end, self.sentence.end)
        stop = end.start() if end else self.sentence.end
        joined = re.search(r"\s(?:và|đạt|tăng|giảm|so)\s", self.key[figure.end : stop])
        stop = figure.end + joined.start() if joined else stop
        return clean(self.outline.text[figure.end : stop]) or None

    def _changed(self, before: Statement, kind: str, figure: Figure, right: str) -> Statement:
        base = self.grammar.starts_with(right, "base.previous")
        change = Change(kind=kind, value=plain(figure.value), unit=figure.unit, base=self._base(base, right))
        return replace(before, changes=(*before.changes, (change, figure)))

    def _base(self, cue: str | None, right: str) -> str | None:
        """What is compared with: "cùng kỳ", "năm trước", or the year itself."""
        if cue is None:
            return None
        year = re.match(r"\s+(\d{4})", right[len(cue) :])
        words = re.sub(r"^so(?: với)? ", "", cue)
        return words if year is None else year[1] if words == "năm" else f"{words} {year[1]}"

    def _rank(self, figure: Figure, right: str) -> Rank:
        end = _SEPARATOR.search(right)
        scope = clean(right[: end.start()] if end else right) or None
        of = plain(figure.denominator) if figure.denominator is not None else None
        return Rank(value=plain(figure.value), of=of, scope=figure.unit if of else scope)

    def _statement(self, found: list[Statement], lead: _Lead, figure: Figure, right: str) -> Statement | None:
        growing = lead.verb in ("change.increase", "change.decrease")
        measure = "rank" if lead.verb == "rank" else _measure(figure, growing)
        before = found[-1] if found and (not lead.closed or self._staged(lead, figure, found[-1])) else None
        governing = self._governing(found, figure)
        staged = before is not None and self._staged(lead, figure, before)
        place = Place(lead.reach, lead.words, measure, lead.verb, before.named if before else None, staged)
        named = name_indicator(self.outline, self.grammar, figure, place, governing.named if governing else None)
        if named is None:
            return None
        measure = named.concept.measure if named.concept and named.concept.measure and measure != "rank" else measure
        end = max(figure.noun_end, named.end) if named.counted else figure.end
        return Statement(
            start=min(named.start, figure.start),
            end=max(end, figure.end),
            named=named,
            figure=replace(figure, unit=governing.figure.unit, unit_kind="count") if governing else figure,
            measure=measure,
            direction=lead.verb.removeprefix("change.") if growing and lead.verb else None,
            ranks=(self._rank(figure, right),) if measure == "rank" else (),
            base=self._base(self.grammar.starts_with(right, "base.previous"), right) if growing else None,
            rule=named.rule,
            confidence=named.confidence,
        )

    def _staged(self, lead: _Lead, figure: Figure, before: Statement) -> bool:
        """ "… đạt 53 triệu đồng; đến năm 2025 đạt 80 triệu đồng": the same indicator at another time."""
        timed = any(lead.tail.start <= t.start < lead.tail.end for t in self.times)
        return timed and lead.words.start == lead.words.end and figure.unit == before.figure.unit

    def _governing(self, found: Sequence[Statement], figure: Figure) -> Statement | None:
        """For a bare number: the statement of the sentence whose unit it shares ("khiển trách 90, cảnh cáo 32")."""
        if figure.unit is not None:
            return None
        counts = (s for s in reversed(found) if s.named.counted or s.rule == "vocabulary")
        return next((s for s in counts if s.figure.unit_kind in ("count", None) and s.figure.unit), None)


def _measure(figure: Figure, growing: bool) -> str:
    if figure.unit_kind == "share":
        return "growth" if growing else "share"
    if growing and figure.unit_kind != "count":
        return "change"
    return "level" if figure.unit_kind in ("money", "physical", "index") else "count"
