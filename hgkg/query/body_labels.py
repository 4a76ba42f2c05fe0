"""What the vocabulary calls bodies beside their names: abbreviations, codes in numbers, former spellings."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.query.answer import Queryable
from hgkg.query.run import run
from hgkg.query.views import grouped

_MOST = 1_000_000

_LABELS = """
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?body ?label WHERE {
  ?body a org:FormalOrganization ; org:classification ?kind .
  ?kind skos:altLabel|skos:hiddenLabel|skos:notation ?label .
} ORDER BY ?body ?label"""


def body_labels(store: Queryable) -> Mapping[str, tuple[str, ...]]:
    """The labels of the kind of each body that the vocabulary knows, by the body's IRI: "UBND tỉnh", "SNN", "TU"."""
    rows = grouped(run(store, _LABELS, max_rows=_MOST).rows, "body")
    return {body: tuple(dict.fromkeys(str(row["label"]) for row in of)) for body, of in rows.items()}
