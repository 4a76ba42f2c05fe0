"""What the values of a vocabulary mean, in the vocabulary's own words."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.model.namespaces import VOCABULARIES
from hgkg.query.answer import Queryable
from hgkg.query.run import run

_MEANINGS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?value ?meaning WHERE {{
  ?value skos:inScheme <{scheme}> ; skos:definition ?meaning . FILTER(LANG(?meaning) = "{lang}")
}} ORDER BY ?value ?meaning"""


def definitions(store: Queryable, vocabulary: str, lang: str) -> Mapping[str, str]:
    """The definition of each value of a vocabulary ("verdict", "basis") in a language, by local name."""
    rows = run(store, _MEANINGS.format(scheme=f"{VOCABULARIES}{vocabulary}", lang=lang)).rows
    return {str(row["value"]).rsplit("/", 1)[-1]: str(row["meaning"]) for row in rows}
