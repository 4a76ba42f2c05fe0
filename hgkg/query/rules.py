"""What a rule is called and does, in words that need no knowledge of the program: as the vocabulary of rules has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.query.answer import Queryable
from hgkg.query.run import run

_MOST = 1_000_000
_RULES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name ?vi ?en ?doesVi ?doesEn WHERE {
  ?rule skos:inScheme <https://w3id.org/hgkg/vocab/rule> ; skos:notation ?name .
  ?rule skos:prefLabel ?vi ; skos:definition ?doesVi .
  FILTER(LANG(?vi) = "vi") FILTER(LANG(?doesVi) = "vi")
  OPTIONAL { ?rule skos:prefLabel ?en . FILTER(LANG(?en) = "en") }
  OPTIONAL { ?rule skos:definition ?doesEn . FILTER(LANG(?doesEn) = "en") }
} ORDER BY ?name"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the name that records carry, what to call it, and what it does."""

    name: str
    vi: str
    en: str
    does_vi: str
    does_en: str

    def label(self, lang: str) -> str:
        return self.vi if lang == "vi" else self.en

    def does(self, lang: str) -> str:
        return self.does_vi if lang == "vi" else self.does_en


def rules(store: Queryable) -> Mapping[str, Rule]:
    """Every rule that a build knows, by the name that records carry."""
    found = {}
    for row in run(store, _RULES, max_rows=_MOST).rows:
        name, vi, does = str(row["name"]), str(row["vi"]), str(row["doesVi"])
        found[name] = Rule(name, vi, str(row.get("en", vi)), does, str(row.get("doesEn", does)))
    return found
