"""What exports are made of: the questions of queries/exports, read whole, and what a build holds by kind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from hgkg.assets import folder
from hgkg.query.answer import Queryable, Row
from hgkg.query.catalogue import QueryFile, read_file
from hgkg.query.run import run
from hgkg.query.views import read_whole

_MOST = 1_000_000

# Statements, and what people or the vocabularies say. What is also an observation, a citation or a part of a document
# is counted once, by its own class.
_KINDS = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?class ?vi ?en ?count WHERE {
  {
    SELECT ?class (COUNT(DISTINCT ?statement) AS ?count) WHERE {
      { ?statement prov:wasDerivedFrom ?span ; a ?class }
      UNION { VALUES ?class { hg:BodyInTerm hg:Judgement org:ChangeEvent } ?statement a ?class }
    } GROUP BY ?class
  }
  ?class rdfs:label ?vi , ?en .
  FILTER(LANG(?vi) = "vi" && LANG(?en) = "en")
  FILTER(?class NOT IN (<http://purl.org/linked-data/cube#Observation>, <http://purl.org/spar/cito/Citation>,
    <http://data.europa.eu/eli/ontology#LegalResourceSubdivision>))
} ORDER BY ?class"""


_UNCERTAIN = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
SELECT ?statement ?class WHERE { ?statement hg:confidence ?confidence ; a ?class . FILTER(?confidence < 1) }"""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many statements, or facts of the vocabularies, of one class a build has.

    Attributes:
        name: the class's local name, "Event".
        vi, en: what the class is called.
    """

    name: str
    vi: str
    en: str
    count: int


def read(store: Queryable, name: str) -> tuple[Row, ...]:
    """All rows of a question of ``queries/exports``.

    Raises:
        QueryError: the build is too large to be read whole.
    """
    return read_whole(store, _question(name))


def kinds(store: Queryable) -> tuple[KindCount, ...]:
    """The classes of statements that a build has, by name, with the number of each."""
    rows = run(store, _KINDS).rows
    found = (KindCount(_local(str(r["class"])), str(r["vi"]), str(r["en"]), int(r["count"])) for r in rows)
    return tuple(sorted(found, key=lambda kind: kind.name))


def uncertain(store: Queryable, classes: Collection[str]) -> int:
    """How many statements of some classes, by local names, the rules were not certain of (a confidence below 1)."""
    rows = run(store, _UNCERTAIN, max_rows=_MOST).rows
    return len({str(row["statement"]) for row in rows if _local(str(row["class"])) in classes})


def _local(iri: str) -> str:
    return iri.rsplit("#")[-1].rsplit("/")[-1]


@cache
def _question(name: str) -> QueryFile:
    return read_file(folder("queries") / "exports" / f"{name}.rq")
