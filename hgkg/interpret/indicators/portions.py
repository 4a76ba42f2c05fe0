"""Parts of a whole that stand behind it in words of their own: "trong đó: khai thác 3,92 triệu tấn; nuôi trồng …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.fitting import called
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.interpret.indicators.shares import narrowed
from hgkg.interpret.statements.leads import Lead
from hgkg.interpret.statements.statement import Statement
from hgkg.model.mention import Figure
from hgkg.text.capitals import lowered
from hgkg.text.fold import match_key

_LONGEST = 6  # words of a part
PART = "part of the whole"
"""The rule of a part that goes by the name of its whole."""
_SUM = re.compile(r"tổng(?: số| mức| cộng)?\s+", re.IGNORECASE)
_SAID_OF_IT = re.compile(
    r"\s+(?:thực hiện|triển khai|trên địa bàn|trong|cho|để|của|phục vụ|giai đoạn|năm|cần|dự kiến)\b.*"
)
_AREA = "diện tích "


def portion(
    grammar: Grammar,
    found: Sequence[Statement],
    host: Statement | None,
    lead: Lead,
    figure: Figure,
    named: Named,
    words: str,
    growing: bool,
) -> Named:
    """``named``, in the text's own words; a part of a statement before goes by the name of the whole.

    "tỷ lệ hộ nghèo còn 15%; riêng các huyện nghèo giảm 6%", "tốc độ tăng … 2,9%, trong đó nông nghiệp tăng 3,18%",
    "tổng vốn 5.000 tỷ đồng (ngân sách trung ương 2.000 tỷ đồng; …)".

    Args:
        host: the value that the list or the bracket around the figure hangs on, if there is one.
        words: the text's own words before the figure.
    """
    goes_on = bool(found) and found[-1].rule == PART and found[-1].figure.unit_base == figure.unit_base
    if not (lead.part or goes_on or host) or grammar.says(match_key(words), "indicator.head"):
        return named
    whole = next((s for s in reversed(found) if s.figure.unit == figure.unit and s.rule != PART and not s.part), None)
    if whole is not None and whole.measure == "growth":
        return _known(grammar, named._replace(label=f"Tốc độ tăng {_lowered(named.label)}", rule=PART), "growth")
    listed = goes_on and not growing and len(words.split()) <= _LONGEST  # "trong đó: mầm non 80%, | tiểu học 85%"
    if whole is not None and whole.measure in ("share", "change") and (lead.part or listed):
        having = named._replace(label=f"có {_lowered(named.label)}") if lead.having else named
        return _known(grammar, narrowed(whole.named, having, growing and whole.measure == "share"), whole.measure)
    summed = _summed(found, host, figure)
    if summed is None or growing or len(words.split()) > _LONGEST:
        return named
    label = summed.named.label
    if set(match_key(words).split()) <= set(match_key(label).split()):
        return named  # "giá trị xuất nhập khẩu … (xuất khẩu …)": a part that the whole's name holds
    if figure.unit_kind == "money":
        label = _SAID_OF_IT.sub("", _SUM.sub("", label)) or label
    return _known(grammar, named._replace(label=_joined(label, words), rule=PART), "level")


def _summed(found: Sequence[Statement], host: Statement | None, figure: Figure) -> Statement | None:
    """The amount that a figure is a part of: of one kind with it and no less."""
    before = (s for s in reversed(found) if s.figure.unit_base == figure.unit_base and s.rule != PART and not s.part)
    whole = host or next(before, None)
    if whole is None or whole.measure != "level" or figure.unit_kind not in ("money", "physical"):
        return None
    if whole.figure.unit_base != figure.unit_base or figure.unit_base is None:
        return None
    return whole if figure.value * figure.factor <= whole.figure.value * whole.figure.factor else None


def _joined(head: str, part: str) -> str:
    """The part by the name of its whole.

    "vốn đầu tư" and "ngân sách trung ương", "vốn khác"; "Sản lượng thủy sản" and "khai thác"; "chi" and "chi thường
    xuyên", which needs no more.
    """
    own = part.split()
    if own and own[0].casefold() == head.split()[0].casefold():
        if len(own) > 2:
            return part
        own = own[1:]
    if part.casefold().startswith(_AREA):
        own = part[len(_AREA) :].split()
    label = " ".join([head, _lowered(" ".join(own))])
    return label[:1].upper() + label[1:]


def _known(grammar: Grammar, named: Named, measure: str) -> Named:
    concept = called(grammar, named.label, measure)
    return named._replace(label=concept.label, concept=concept) if concept else named


def _lowered(label: str) -> str:
    """The first letter small, unless it opens a word in capitals or a name: "Đông Xuân"."""
    second = label.partition(" ")[2]
    return label if second[:1].isupper() else lowered(label)
