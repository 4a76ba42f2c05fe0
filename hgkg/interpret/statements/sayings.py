"""What a figure says of a value before it: how much of the plan it is, how it changed, its rank, the plan itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.statements.leads import SEPARATOR, Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline, Sentence
from hgkg.text.fold import clean
from hgkg.text.numbers import plain

_CLAUSE = re.compile(r"[(/;\[,](?:(?<!,)|(?!\d))")
# "giảm 8 vụ so với cùng kỳ | (15,1%)", "tăng 12 vụ | (+5%)"
_SIGNED = re.compile(r"\s*((?:so|hơn)\s[^,;()%]{3,40})?\(\s*[-+–−]?\s*(?:tăng|giảm|tương ứng|tương đương)?\s*")
# "thứ 6 cả nước | và thứ 2 vùng"
_NEXT_RANK = re.compile(r" (?:và|đồng thời) (?:xếp |đứng |đứng ở |ở )?(?:thứ|hạng|vị trí)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GIVEN = (" giao", " đề ra", " đặt ra", " thông qua", " phê duyệt")
_GROWS = ("change.increase", "change.decrease")
_MOST_COUNTS = 12  # statements back that a change may name
_OF_ALL = re.compile(r"\b(?:trong|trên|so với) (?:tổng )?số \Z")
_LONGEST_OF_ALL = len(" so với tổng số ")
_WHOLE = 100  # percent
_LONGEST_PLAN = 10  # words that may name a plan: "kế hoạch năm 2024 của Hội đồng nhân dân tỉnh giao là"


@dataclass(frozen=True, slots=True)
class Sayings:
    """Reads figures of one sentence that say something of a value before them."""

    outline: Outline
    grammar: Grammar
    sentence: Sentence

    @property
    def key(self) -> str:
        return self.outline.key

    def said_of(
        self, found: Sequence[Statement], lead: Lead, figure: Figure, right: str
    ) -> tuple[int, Statement] | None:
        """Which of the statements ``figure`` speaks of, and that with what it says; None where it speaks for itself."""
        if not found:
            return None
        i = self._meant(found, lead, figure)
        before = found[i]
        quoted = self._plan_quoted(before, figure) if before.plan is None else None
        if quoted is not None:
            return i, before._replace(plan=figure, plan_words=quoted)
        counted = self._counted_change(found, lead, figure)
        if counted is not None:
            same = figure if figure.unit is not None else replace(figure, unit=found[counted].figure.unit)
            return counted, self._changed(found[counted], lead.verb or "", same, right, lead.base)
        if lead.words.end > lead.words.start or lead.closed or self._names_another(lead, figure):
            return None
        again = None if figure.unit != "%" else next((n for n, s in enumerate(found) if self._repeats(s, figure)), None)
        if again is not None:
            told = found[again]
            kind = told.changes[-1][0].kind if told.changes else told.direction or ""
            base = told.changes[-1][0].base if told.changes else told.base
            return again, self._changed(told, kind, figure, right, base)
        if lead.verb in ("rank", "rank.within") and self._timed(lead):
            return None  # "…, năm 2014 xếp hạng 2/63": a rank of another time
        if before.measure == "growth" and lead.verb in _GROWS and lead.base is None and self._timed(lead):
            return None  # "2021 - 2025 tăng 7%/năm, giai đoạn 2026 - 2030 tăng 8%": one growth at two times
        said = self._said(before, lead, figure, right)
        if said is None and self._reaches_too(found, lead, figure):
            said = self._planned(before, "reached", figure, None)
        return (i, said) if said is not None else None

    def changed_in_order(
        self, found: Sequence[Statement], figure: Figure, right: str, value_start: int, verb: str
    ) -> tuple[int, Statement] | None:
        """The statement whose value begins at ``value_start``, with ``figure`` as its change."""
        i = next((n for n, s in enumerate(found) if s.figure.value_start == value_start), None)
        return None if i is None else (i, self._changed(found[i], verb, figure, right))

    def _said(self, before: Statement, lead: Lead, figure: Figure, right: str) -> Statement | None:
        """``before`` with what this figure says of it, or None where the figure speaks of something else."""
        plan = self.grammar.starts_with(right.removeprefix("so với ").removeprefix("so "), "plan.words")
        growing = lead.verb in ("change.increase", "change.decrease")
        if figure.operator != "eq" and lead.verb in ("plan.reached", "plan.exceeded") and plan:
            return before  # "9/32 chỉ tiêu đạt dưới 45% kế hoạch": a bound that many share, no ratio of the one before
        if growing and plan and right.startswith("so"):
            return before  # short of the plan by so much: the plan's own figure is what counts
        if lead.verb in ("rank", "rank.within"):
            return before._replace(ranks=(*before.ranks, self.rank(figure)))
        if lead.verb == "plan.exceeded" and figure.unit not in ("%", None):
            return before  # "vượt 600 lao động so với chỉ tiêu": an amount, no ratio
        if lead.verb == "plan.exceeded":
            return self._planned(before, "exceeded", figure, plan)
        times_as_much = lead.verb == "ratio" and figure.unit == "lần"
        compared = lead.verb in ("ratio", "plan.reached") and self.grammar.starts_with(right, "base.previous")
        if times_as_much or compared:
            return self._changed(before, "ratio", figure, right)
        if lead.verb in ("plan.reached", "ratio", "state", None) and (plan or self._reaches(before, figure)):
            return self._planned(before, "reached", figure, plan)
        if growing and not lead.averaged and not self._of_what_follows(figure, right):
            return self._changed(before, lead.verb or "", figure, right, lead.base)
        return None

    def _timed(self, lead: Lead) -> bool:
        return bool(_YEAR.search(self.key, lead.tail.start, lead.tail.end))

    def _of_what_follows(self, figure: Figure, right: str) -> bool:
        """ "giảm 30% lượng muối nhập khẩu": a change of what stands behind it."""
        if figure.unit_kind != "share" or not right[:1].isalpha():
            return False
        return not any(
            self.grammar.starts_with(right, r)
            for r in ("noun.stops", "base.previous", "plan.words", "boundary", "join")
        )

    def _reaches_too(self, found: Sequence[Statement], lead: Lead, figure: Figure) -> bool:
        """ "…, đạt 111,99% kế hoạch, trong đó đưa 1.228 lao động …, đạt 122,8%": more than all, or as said before."""
        if figure.unit != "%" or lead.verb != "plan.reached" or found[-1].measure not in ("count", "level"):
            return False
        return figure.value > _WHOLE or any(s.of_plan for s in found)

    def _meant(self, found: Sequence[Statement], lead: Lead, figure: Figure) -> int:
        """The last statement; behind a closed bracket the one that the bracket hangs on."""
        last = len(found) - 1
        between = self.key[found[last].end : figure.start]
        if ")" not in between or "(" in between:
            return last
        opened = self.key.rfind("(", self.sentence.start, found[last].end)
        return max((i for i, s in enumerate(found) if s.end <= opened), default=last)

    def _plan_quoted(self, before: Statement, figure: Figure) -> str | None:
        """The words that quote a plan: "(kế hoạch là 88,84 triệu đồng)", "vượt chỉ tiêu nhiệm kỳ là 11,53%"."""
        growth = figure.unit == "%" and (
            bool(before.of_plan) or any(change.unit == "%" for change, _ in before.changes)
        )
        if figure.unit_kind != before.figure.unit_kind and figure.unit is not None and not growth:
            return None
        left = self.key[before.end : figure.start].rstrip()
        if not self.grammar.cues.may_say("plan.words", left):
            return None
        if left.endswith("(") and self.grammar.ends_with(left[:-1].rstrip(), "plan.words"):
            return left[:-1].rstrip()  # "vượt kế hoạch (103,8 triệu đồng/người)"
        if left.endswith("(") and (given := self._plan_given(left[:-1].rstrip())):
            return given
        cut = max((m.end() for m in _CLAUSE.finditer(left)), default=0)
        words, exceeding = left[cut:].strip(), False
        while word := self.grammar.starts_with(words, "plan.before"):
            exceeding, words = exceeding or word.startswith("vượt"), words[len(word) :].strip()
        word = self.grammar.starts_with(words, "plan.words")
        if not word:
            return None
        rest = words[len(word) :].strip(" :")
        if len(rest.split()) > _LONGEST_PLAN or (exceeding and not rest and before.figure.unit_kind == "share"):
            return None  # "vượt kế hoạch 5%" exceeds it by so much
        stated = not rest or any(self.grammar.ends_with(rest, r) for r in ("state", "plan.reached", "change.increase"))
        named = rest.endswith((" giao", " đề ra")) or re.fullmatch(r"(?:năm )?\d{4}|năm|nhiệm kỳ|giao", rest)
        return words if stated or named or figure.operator != "eq" else None

    def _plan_given(self, left: str) -> str | None:
        """ "vượt 6,6 tỷ USD so với chỉ tiêu Chính phủ giao | (42 tỷ USD)": a plan and who set it."""
        clause = left[max((m.end() for m in _CLAUSE.finditer(left)), default=0) :]
        at = max((clause.rfind(w) for w in self.grammar.words.get("plan.words", ())), default=-1)
        named = clause[at:] if at >= 0 else ""
        return named if named.endswith(_GIVEN) and not re.search(r"\d", named) else None

    def _counted_change(self, found: Sequence[Statement], lead: Lead, figure: Figure) -> int | None:
        """ "39 vụ tai nạn, làm chết 32 người; giảm 05 vụ, tăng 02 người chết": the one that counts the same."""
        if lead.verb not in ("change.increase", "change.decrease"):
            return None
        if lead.words.end > lead.words.start:
            return self._named_change(found, lead) if figure.unit_kind in ("share", "count", None) else None
        if figure.unit_kind not in ("count", None) or figure.unit is None:
            return None
        noun = set(self.outline.tokens_in(figure.value_end, max(figure.noun_end, figure.end)).words)
        best: tuple[int, int] | None = None
        for i, statement in enumerate(found):
            if (statement.figure.unit or "").split()[:1] != figure.unit.split()[:1] or self._of_all(statement):
                continue
            own = set(self.outline.tokens_in(statement.start, max(statement.end, statement.figure.noun_end)).words)
            score = (len(noun & own), i)
            best = max(best, score) if best else score
        return best[1] if best else None

    def _of_all(self, statement: Statement) -> bool:
        """ "86 hộ nghèo, chiếm 1,72% | trong tổng số 5.000 hộ, giảm 24 hộ": what a share is of is not what changed."""
        start = statement.figure.start
        return bool(_OF_ALL.search(self.key, max(self.sentence.start, start - _LONGEST_OF_ALL), start))

    def _named_change(self, found: Sequence[Statement], lead: Lead) -> int | None:
        """ "…, làm chết 67 người; số vụ giảm 16, số người chết giảm 33": the one that counts what is named."""
        words = self.outline.tokens_in(lead.words.start, lead.words.end).words
        if words[:1] != ["số"]:
            return None
        for i, statement in list(enumerate(found))[-_MOST_COUNTS:]:
            end = max(statement.end, statement.figure.noun_end)
            said = self.outline.tokens_in(statement.start, end).words
            if statement.figure.unit_kind == "count" and set(words[1:]) <= set(said):
                return i
        return None

    def _repeats(self, before: Statement, figure: Figure) -> bool:
        """ "giảm 08 vụ (-22,9%)": the same change once more, in percent."""
        said, unit = before.figure, before.figure.unit
        if before.changes:
            said, unit = before.changes[-1][1], before.changes[-1][0].unit
        elif before.direction is None or before.figure.unit_kind == "share":
            return False  # no change of its own: "số vụ giảm 8 vụ (15,1%)" is one
        if said.end > figure.start:
            return False
        between = _SIGNED.fullmatch(self.key, said.end, figure.start)
        return between is not None and (unit != "%" or not between[1])

    def _names_another(self, lead: Lead, figure: Figure) -> bool:
        """Whether an indicator is named between the value before and this figure."""
        if lead.verb != "rank":
            return False
        between = self.outline.tokens_in(lead.reach, lead.words.start)
        return next(self.grammar.indicators.find(between), None) is not None

    def _reaches(self, before: Statement, figure: Figure) -> bool:
        """A bare percentage after an achieved/planned pair is their ratio; of a part of a whole it is a share."""
        whole = before.figure.denominator
        if figure.unit != "%" or whole is None or before.measure == "share":
            return False
        part = before.figure.value
        return part > whole or not whole or abs(100 * part / whole - figure.value) > 1

    def _planned(self, before: Statement, kind: str, figure: Figure, plan: str | None) -> Statement:
        ratio = PlanRatio(kind=kind, pct=plain(figure.value), of=self._plan_name(figure) if plan else None)
        return before._replace(of_plan=(*before.of_plan, ratio))

    def _plan_name(self, figure: Figure) -> str | None:
        end = SEPARATOR.search(self.key, figure.end, self.sentence.end)
        stop = end.start() if end else self.sentence.end
        joined = re.search(r"\s(?:và|đạt|tăng|giảm|so|với)\s", self.key[figure.end + 4 : stop])
        stop = figure.end + 4 + joined.start() if joined else stop
        return re.sub(r"^so (?:với )?", "", clean(self.outline.text[figure.end : stop])) or None

    def _changed(
        self, before: Statement, kind: str, figure: Figure, right: str, stated: str | None = None
    ) -> Statement:
        base = self.base(self.grammar.starts_with(right, "base.previous"), right) or stated
        kind = kind.removeprefix("change.")
        if figure.value < 0 and kind != "ratio":  # "tăng -1,2%"
            kind = "decrease"
        change = Change(kind=kind, value=plain(abs(figure.value)), unit=figure.unit, base=base)
        return before._replace(changes=(*before.changes, (change, figure)))

    def base(self, cue: str | None, right: str) -> str | None:
        """What is compared with: "cùng kỳ", "năm trước", or the year itself."""
        if cue is None:
            return None
        year = re.match(r"\s+(\d{4})", right[len(cue) :])
        words = re.sub(r"^so(?: với)? ", "", cue)
        return words if year is None else year[1] if words == "năm" else f"{words} {year[1]}"

    def rank(self, figure: Figure) -> Rank:
        """The place, the size of the field where it is printed, and what the field is, as written."""
        sign = SEPARATOR.search(self.key, figure.value_end, self.sentence.end)
        end = sign.start() if sign else self.sentence.end
        again = _NEXT_RANK.search(self.key, figure.value_end, end)
        scope = clean(self.outline.text[figure.value_end : again.start() if again else end]) or None
        of = plain(figure.denominator) if figure.denominator is not None else None
        return Rank(value=plain(figure.value), of=of, scope=figure.unit if of else scope)
