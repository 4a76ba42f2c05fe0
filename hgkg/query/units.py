"""Units in English: what the vocabulary calls them, beside how documents write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hgkg.query.answer import Queryable, Row
from hgkg.query.run import run

_MOST = 1_000_000
_NAMES = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?label ?english WHERE {
  { SELECT DISTINCT ?label WHERE { ?thing hg:unit ?label } }
  BIND(STRLANG(?label, "vi") AS ?written)
  ?unit ?name ?written . FILTER(?name IN (skos:prefLabel, skos:altLabel))
  ?unit skos:inScheme <https://w3id.org/hgkg/vocab/unit> ; skos:prefLabel ?english . FILTER(LANG(?english) = "en")
} ORDER BY ?label ?english"""


def english_units(store: Queryable) -> Mapping[str, str]:
    """The English name of each unit that a build's figures have, by how documents write it; none of a sign ("%").

    What a name adds in brackets tells two units apart in a list; behind a figure it would be in the way.
    """
    names: dict[str, str] = {}
    for row in run(store, _NAMES, max_rows=_MOST).rows:
        label = str(row["label"])
        if label[:1].isalpha():
            names.setdefault(label, str(row["english"]).partition(" (")[0])
    return names


def with_english(rows: Iterable[Row], units: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows, with ``unitEn`` beside each ``unit`` that has an English name."""
    return tuple(_with_english(row, units) for row in rows)


def _with_english(row: Row, units: Mapping[str, str]) -> Row:
    english = units.get(str(row["unit"])) if "unit" in row else None
    return {**row, "unitEn": english} if english else row
