"""SHACL-SPARQL constraints: the query is run once for all focus nodes instead of once for each.

With ``$this`` bound beforehand (https://www.w3.org/TR/shacl/, 5.3) a query gives the same rows as when it is run for
all nodes and joined with the focus nodes, as long as nothing in it depends on rows that are not there: MINUS, VALUES,
SERVICE and a second binding of ``$this`` are forbidden by the recommendation itself, LIMIT and OFFSET here.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from hgkg.check.shacl import SH
from hgkg.check.turtle import Object, Turtle

_REFUSED = re.compile(
    r"(?<![?$:\w])(?:MINUS|VALUES|SERVICE|LIMIT|OFFSET|CONSTRUCT|DESCRIBE|FROM|GRAPH)\b"
    r"|\bAS\s+[$?]this\b|(?-i:[$?](?:PATH|shapesGraph|currentShape))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|<[^<>\s]*>')
_SELECTED = re.compile(r"\s*SELECT\s+(?:DISTINCT\s+)?[$?]this\b", re.IGNORECASE)


def select_of(node: Object, shape: Object, turtle: Turtle) -> str:
    """The query of the ``sh:sparql`` constraint ``node``, to stand as a subquery: prefixed names spelled out.

    Args:
        node: the constraint.
        shape: whose it is, for messages.
        turtle: where both stand.

    Raises:
        VocabularyError: no query, or one that cannot be run for all nodes at once.
    """
    found = turtle.properties(node)
    unknown = set(found) - {SH + "select", SH + "prefixes", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}
    texts = [value.value for value in found.get(SH + "select", ()) if isinstance(value, Literal)]
    if unknown or len(texts) != 1:
        more = ", ".join(sorted(unknown)) or "no single sh:select"
        raise turtle.wrong(shape, f"is a rule that is not understood ({more})", f"là quy tắc chưa được hỗ trợ ({more})")
    refused = _REFUSED.search(_QUOTED.sub(" ", texts[0]))
    if refused or not _SELECTED.match(texts[0]):
        word = refused.group() if refused else "SELECT $this"
        raise turtle.wrong(
            shape,
            f"has a query that cannot be run for all nodes at once ({word})",
            f"có câu truy vấn không chạy được cho mọi nút cùng lúc ({word})",
        )
    return _spelled_out(texts[0], _prefixes(found.get(SH + "prefixes", ()), turtle))


def _prefixes(nodes: list[Object] | tuple[Object, ...], turtle: Turtle) -> dict[str, str]:
    declared: dict[str, str] = {}
    for node in nodes:
        for entry in turtle.properties(node).get(SH + "declare", ()):
            said = turtle.properties(entry)
            (prefix,), (base,) = said[SH + "prefix"], said[SH + "namespace"]
            declared[str(prefix.value)] = str(base.value)
    return declared


def _spelled_out(query: str, prefixes: dict[str, str]) -> str:
    """PREFIX may not stand in a subquery, so every prefixed name becomes an IRI; strings and IRIs are left alone."""
    name = re.compile(rf"{_QUOTED.pattern}|(?<![\w?$:-])({'|'.join(map(re.escape, prefixes)) or '(?!)'}):([\w.-]*\w)")

    def written(m: re.Match[str]) -> str:
        return str(NamedNode(prefixes[m[1]] + m[2])) if m[1] is not None else m.group()

    return name.sub(written, query)
