"""Counts for so many people, said once behind several: "11 bác sĩ và 30 giường bệnh trên 1 vạn dân"."""

from __future__ import annotations

import re

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.indicators.fitting import called
from hgkg.interpret.indicators.indicator_names import Named
from hgkg.model.mention import Figure
from hgkg.model.outline import Outline
from hgkg.text.fold import clean

_REACH = 90  # characters behind a figure
_PEOPLE = r"\s*(?:trên|/|cho)\s*(?:0?1 )?(vạn|10\.000|10 nghìn|1\.000|100\.000|100) (?:người )?dân\b"
_BEHIND = re.compile(_PEOPLE)
_SHARED = re.compile(rf"(?:\s*(?:,|;|và|, và)\s+(?:đạt )?\d[\d.,]* [^\d,;.()]{{2,25}}?){{1,3}}{_PEOPLE}")
_TEN_THOUSAND = ("vạn", "10 nghìn")


def per_people(outline: Outline, grammar: Grammar, figure: Figure) -> Named | None:
    """The indicator of a count for so many people, which stands behind it or behind the counts joined to it."""
    key = outline.key
    if figure.unit_kind not in ("count", None) or not figure.unit or "/" in figure.unit:
        return None
    if "dân" not in key[figure.end : figure.end + _REACH]:
        return None
    own = _BEHIND.match(key, figure.end, figure.end + _REACH)
    m = own or _SHARED.match(key, figure.end, figure.end + _REACH)
    if m is None:
        return None
    many = "10.000" if m[1] in _TEN_THOUSAND else m[1]
    label = f"Số {clean(figure.unit).lower()} trên {many} dân"
    concept = called(grammar, label, "count")
    label = concept.label if concept else label
    return Named(figure.start, label, concept, True, "counted per so many people", 0.9, end=m.end() if own else 0)
