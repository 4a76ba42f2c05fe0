"""What a parameter could be in a build: every value of its type that the graph holds, with how often it occurs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import QuerySolutions

from hgkg.query.answer import Queryable
from hgkg.query.names import PREFIXES
from hgkg.query.parameters import Parameter

_OFFERED = 4  # values told where a required parameter was not given
_SHORT = 40  # characters of a value that can be told among others in a sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to give, what it is called beside that, and how many statements of the build are about it."""

    value: str
    called: str
    count: int


_PATTERNS: Mapping[str, str] = {
    "document": """
  ?each cito:hasCitedEntity|hg:describes ?term . ?term rdfs:label ?label .
  OPTIONAL { ?term eli:number ?number } OPTIONAL { ?term hg:slug ?slug } OPTIONAL { ?term dct:title ?title }
  BIND(COALESCE(?slug, ?number, ?label) AS ?value) BIND(COALESCE(?title, "") AS ?called)""",
    "indicator": 'VALUES ?class { hg:Target hg:Result } ?each a ?class ; rdfs:label ?value . BIND("" AS ?called)',
    "target": """
  ?each a hg:Target ; rdfs:label ?label . OPTIONAL { ?each hg:targetGroup ?group }
  BIND(COALESCE(?group, ?label) AS ?value) BIND(IF(BOUND(?group), ?label, "") AS ?called)""",
    "body": '?each hg:agency ?term . ?term rdfs:label ?value . BIND("" AS ?called)',
    "inspected": '?each a hg:Inspection ; hg:of ?value . BIND("" AS ?called)',
    "person": '?each hg:personName ?value . BIND("" AS ?called)',
    "event": '?each a hg:Event ; rdfs:label ?value . BIND("" AS ?called)',
    "area": '?each hg:areaName ?value . BIND("" AS ?called)',
    "field": """
  ?each a hg:Target ; hg:indicator/dct:subject/skos:broader? ?term .
  ?term skos:prefLabel ?value . FILTER(LANG(?value) = "vi")
  ?term skos:prefLabel ?called . FILTER(LANG(?called) = "en")""",
    "section": """
  ?heading a doco:Section ; hg:section ?value ; rdfs:label ?called ; prov:wasDerivedFrom/oa:hasSource ?text .
  ?each hg:section ?value ; prov:wasDerivedFrom/oa:hasSource ?text . FILTER(?each != ?heading)""",
    "type": """
  ?each eli:type_document ?term . ?term skos:prefLabel ?value . FILTER(LANG(?value) = "vi")
  ?term skos:prefLabel ?called . FILTER(LANG(?called) = "en")""",
    "verdict": """
  ?each hg:computedVerdict ?term . ?term skos:prefLabel ?value . FILTER(LANG(?value) = "vi")
  ?term skos:prefLabel ?called . FILTER(LANG(?called) = "en")""",
    "rule": """
  ?each hg:rule ?term . ?term skos:notation ?value .
  OPTIONAL { ?term skos:prefLabel ?label . FILTER(LANG(?label) = $lang) } BIND(COALESCE(?label, "") AS ?called)""",
    "year": '?each eli:date_document ?date . BIND(SUBSTR(STR(?date), 1, 4) AS ?value) BIND("" AS ?called)',
    "term": """
  ?each hg:passedByInTerm/hg:inTerm ?term . ?term skos:prefLabel ?value . FILTER(LANG(?value) = "vi")
  ?term skos:prefLabel ?called . FILTER(LANG(?called) = "en")""",
    "period": '?each hg:period ?value . FILTER NOT EXISTS { ?each a hg:Document } BIND("" AS ?called)',
}


def choices(store: Queryable, type: str, lang: str = "vi") -> tuple[Choice, ...]:
    """Every value of a type of parameter in a build, the most used first, then by value.

    Args:
        store: the store of a build.
        type: a lookup type, or "period". Of other types there is nothing in a graph to choose from: no choices.
        lang: "vi" or "en", for what things are called.
    """
    if type not in _PATTERNS:
        return ()
    pattern = _PATTERNS[type].replace("$lang", f'"{lang}"')
    solutions = store.query(
        f"{PREFIXES} SELECT ?value ?called (COUNT(DISTINCT ?each) AS ?count) "
        f"WHERE {{ {pattern} }} GROUP BY ?value ?called"
    )
    assert isinstance(solutions, QuerySolutions)
    found = (Choice(row["value"].value, row["called"].value, int(row["count"].value)) for row in solutions)
    return tuple(sorted(found, key=lambda choice: (-choice.count, choice.value, choice.called)))


def most_used(store: Queryable, parameter: Parameter) -> tuple[str, ...]:
    """A few values that a parameter could have, the most used first; of long ones only if there are no others."""
    values = [*dict.fromkeys(choice.value for choice in choices(store, parameter.type))] or [*parameter.choices]
    return tuple([value for value in values if len(value) <= _SHORT] or values)[:_OFFERED]
