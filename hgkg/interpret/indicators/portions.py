"""Parts of a whole that stand behind it in words of their own: "trong đó: khai thác 3,92 triệu tấn; nuôi trồng …"."""

from __future__ import annotations

from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.fitting import called
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.shares import narrowed
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure
from hgkg.text.fold import match_key

_LONGEST = 6  # words of a part
_RULE = "part of the whole"


def portion(
    grammar: Grammar, found: Sequence[Statement], lead: Lead, figure: Figure, named: Named, growing: bool
) -> Named:
    """``named``, or where it is a part of a statement before, the part by the name of the whole.

    "tỷ lệ hộ nghèo còn 15%; riêng các huyện nghèo giảm 6%", "tốc độ tăng … 2,9%, trong đó nông nghiệp tăng 3,18%".
    """
    if named.concept is not None or named.rule != "own words" or grammar.says(match_key(named.label), "indicator.head"):
        return named
    if not lead.part and not (found and found[-1].rule == _RULE and found[-1].figure.unit == figure.unit):
        return named
    whole = next((s for s in reversed(found) if s.figure.unit == figure.unit and s.rule != _RULE and not s.part), None)
    if whole is None:
        return named
    if whole.measure == "growth":
        return _known(grammar, named._replace(label=f"Tốc độ tăng {_lowered(named.label)}", rule=_RULE), "growth")
    if whole.measure in ("share", "change") and lead.part:
        having = named._replace(label=f"có {_lowered(named.label)}") if lead.having else named
        return _known(grammar, narrowed(whole.named, having, growing and whole.measure == "share"), whole.measure)
    if whole.measure == "level" and figure.unit_kind == "physical" and len(named.label.split()) <= _LONGEST:
        label = f"{whole.named.label} {_lowered(named.label)}"
        return _known(grammar, named._replace(label=label, rule=_RULE), "level")
    return named


def _known(grammar: Grammar, named: Named, measure: str) -> Named:
    concept = called(grammar, named.label, measure)
    return named._replace(label=concept.label, concept=concept) if concept else named


def _lowered(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
