"""Which findings point at the words of a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hgkg.model.finding import SEVERITIES
from hgkg.query.answer import Row
from hgkg.query.chain import Place


class Touching:
    """Findings, found by the places they point at.

    Args:
        rows: of the question ``findings``: one for each place of a finding.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        by_text: defaultdict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_text[str(row["doc"])].append(row)
        self._by_text: Mapping[str, list[Row]] = by_text

    def findings(self, *places: Place) -> list[Row]:
        """Those that point at words which share characters with one of the places: each once, the gravest first."""
        found: dict[str, Row] = {}
        for place in places:
            for row in self._by_text.get(place.doc, ()):
                if int(row["start"]) < place.end and place.start < int(row["end"]):
                    found.setdefault(str(row["finding"]), row)
        return sorted(found.values(), key=lambda row: (SEVERITIES.index(str(row["severity"])), str(row["finding"])))
