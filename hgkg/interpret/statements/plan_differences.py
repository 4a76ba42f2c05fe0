"""By how much a value stands above or below its plan: "vượt 11 đảng viên so với chỉ tiêu", "hụt 15 tỷ đồng".

It is no value of anything, no plan and no percentage of one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.statements.statement import Statement
from hgkg.model.comparisons import PlanRatio
from hgkg.model.mention import Figure
from hgkg.model.outline import Sentence
from hgkg.text.numbers import plain

_SIGN = re.compile(r"[;(]|,(?!\d)")
_LOOK = 90  # characters before a figure in which verb and plan stand, and behind it the plan
_NEEDS_PLAN = ("thiếu", "đạt")  # "còn thiếu 120 giáo viên" may be a lack of its own
_POINTS = "điểm"
_SAYS_PLAN = (" là", " đạt", ":", " giao", "còn")  # "vượt chỉ tiêu nhiệm kỳ là 11,53%" quotes the plan
# "vượt 15 tỷ đồng | (7,5%)", "hụt 30 doanh nghiệp, | tương đương 10%"
_AGAIN = re.compile(r"[^\d,;.()]{0,24}(?:\(|, (?=t))(?:tương (?:đương|ứng) |tức |bằng |tăng |vượt )?")
_PERCENT = "%"
_ABOVE = ("eq", "gt", "ge")  # "vượt trên 11 đảng viên"


@dataclass(slots=True)
class PlanDifferences:
    """Reads the differences to plans of one sentence.

    Attributes:
        key: match key of the whole text.
        likely: whether the words of a difference stand in the sentence at all.
        end: where the last difference ends; above: whether the value stands above its plan by it.
    """

    key: str
    grammar: Grammar
    likely: bool
    end: int = -1
    above: bool = False

    @classmethod
    def of(cls, key: str, grammar: Grammar, sentence: Sentence) -> PlanDifferences:
        said = key[sentence.start : sentence.end]
        return cls(key, grammar, any(grammar.cues.may_say(role, said) for role in ("plan.above", "plan.below")))

    def reads(self, found: list[Statement], cursor: int, figure: Figure) -> bool:
        """Whether ``figure`` is a difference to a plan, or the same once more in percent, which the value then has."""
        if not self.likely:
            return False
        if figure.unit == _PERCENT and self.end >= 0 and _AGAIN.fullmatch(self.key, self.end, figure.start):
            if found and self.above:
                _exceeds(found, figure)
            return True
        left = self.key[max(cursor, figure.start - _LOOK) : figure.start]
        above = self.grammar.cues.may_say("plan.above", left)
        if not above and not self.grammar.cues.may_say("plan.below", left):
            return False
        words = left[max((m.end() for m in _SIGN.finditer(left)), default=0) :].strip()
        return self._differs(found, figure, words)

    def _differs(self, found: list[Statement], figure: Figure, words: str) -> bool:
        right = self.key[figure.end : figure.end + _LOOK].lstrip()
        counts_plans = figure.denominator is not None or self._plan_at(self.key[figure.value_end : figure.end].lstrip())
        if (
            counts_plans
            or self.grammar.starts_with(right, "base.previous")
            or figure.operator not in ("eq", "gt", "ge")
        ):
            return False  # "đạt, vượt 14/18 chỉ tiêu", "vượt 3 bậc so với năm 2022"
        for role, above in (("plan.above", True), ("plan.below", False)):
            if verb := self.grammar.ends_with(words, role):
                if figure.unit == _PERCENT and above:
                    return False  # "vượt 7,5% dự toán" is a ratio
                noun = self.key[figure.end : max(figure.end, figure.noun_end)]
                behind = right[len(noun.strip()) :].lstrip()
                if verb.endswith(_NEEDS_PLAN) and not self._plan_at(right) and not self._plan_at(behind):
                    return False
                return self._noted(figure, above)
            if self._plan_between(words, role):
                return self._behind_plan(found, figure, above)
        return False

    def _behind_plan(self, found: list[Statement], figure: Figure, above: bool) -> bool:
        """ "vượt kế hoạch | 11 đảng viên": a difference, unless it is so much that it must be the plan itself."""
        before = found[-1] if found else None
        share = before is not None and before.figure.unit_kind == "share"
        if figure.unit == _PERCENT:
            if share or not above or before is None:
                return False
            _exceeds(found, figure)
            return self._noted(figure, above)
        points = bool(figure.unit) and (figure.unit or "").startswith(_POINTS)
        small = before is not None and figure.value * 2 < before.figure.value
        return self._noted(figure, above) if (points and share) or small else False

    def _noted(self, figure: Figure, above: bool) -> bool:
        self.end, self.above = figure.end, above
        return True

    def _plan_between(self, words: str, role: str) -> bool:
        """Whether words end with a verb and the plan that it is of: "vượt mục tiêu đề ra"."""
        if words.endswith(_SAYS_PLAN):
            return False
        for verb in self.grammar.words.get(role, ()):
            at = words.rfind(f"{verb} ")
            if at >= 0 and not words[at - 1 : at].isalnum() and self._plan_at(words[at + len(verb) :].lstrip()):
                return True
        return False

    def _plan_at(self, words: str) -> bool:
        rest = words.removeprefix("so với ").removeprefix("so ").removeprefix("các ").removeprefix("mức ")
        return self.grammar.starts_with(rest, "plan.words") is not None


def _exceeds(found: list[Statement], figure: Figure) -> None:
    ratio = PlanRatio(kind="exceeded", pct=plain(figure.value))
    found[-1] = found[-1]._replace(of_plan=(*found[-1].of_plan, ratio))
