"""The terms in which documents are numbered, of the kinds that a build's documents were issued in."""

from __future__ import annotations

from hgkg.query.answer import Queryable, Row
from hgkg.query.run import run

_MOST = 1_000_000
_TERMS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?term ?level ?first ?last ?name ?vi ?en WHERE {
  { SELECT DISTINCT ?level WHERE { ?body a hg:BodyInTerm ; hg:inTerm/hg:level ?level } }
  ?term hg:level ?level ; hg:firstDay ?first ; hg:lastDay ?last ; skos:notation ?name ; skos:prefLabel ?vi .
  FILTER(LANG(?vi) = "vi")
  OPTIONAL { ?term skos:prefLabel ?en . FILTER(LANG(?en) = "en") }
} ORDER BY ?level ?first ?term"""


def terms_of_office(store: Queryable) -> tuple[Row, ...]:
    """Every term of the levels of which a document was issued in one: its level, its days and its names."""
    return run(store, _TERMS, max_rows=_MOST).rows
