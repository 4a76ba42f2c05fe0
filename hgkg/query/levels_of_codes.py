"""The level of whoever issued a document, as its number tells it: the code of the body in it, and where it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from hgkg.model.namespaces import DATA
from hgkg.query.answer import Queryable
from hgkg.query.run import run
from hgkg.text.symbols import parse_symbol

Levels = Mapping[str, frozenset[str]]

_MOST = 1_000_000
_NATIONAL = f"{DATA}doc/vn/"
_CODES = """
PREFIX hg: <https://w3id.org/hgkg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?code ?level WHERE {
  ?kind hg:branch ?branch ; hg:level ?level ; skos:notation ?code .
} ORDER BY ?code ?level"""


def levels_of_codes(store: Queryable) -> Levels:
    """The levels of the bodies that a code may stand for, by the code in lower case: "tu" is of a province."""
    levels: dict[str, set[str]] = defaultdict(set)
    for row in run(store, _CODES, max_rows=_MOST).rows:
        levels[str(row["code"]).casefold()].add(str(row["level"]))
    return {code: frozenset(found) for code, found in levels.items()}


def level_of(document: str, number: str, levels: Levels) -> str | None:
    """The level of a document (IRI) by its number ("05-CT/TW"); None where that leaves several or none.

    A document of the country is of its centre; a code that bodies of several levels share ("BCĐ35") leaves those below.
    """
    if document.startswith(_NATIONAL):
        return "central"
    symbol = parse_symbol(number)
    code = (symbol.body_code or "").casefold() if symbol else ""
    found = levels.get(code) or levels.get(code.split("-")[0]) or frozenset()
    if len(found) > 1 and document.startswith(f"{DATA}doc/"):
        found -= {"central"}
    return next(iter(found)) if len(found) == 1 else None
