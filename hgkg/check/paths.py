"""SHACL property paths as SPARQL property paths: a property, its inverse, or a sequence of such."""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode

from hgkg.check.shacl import SH
from hgkg.check.turtle import RDF, Object, Turtle


def path_of(node: Object, turtle: Turtle) -> str:
    """``( [ sh:inversePath hg:target ] hg:result )`` → ``^<…target>/<…result>``.

    Raises:
        VocabularyError: a kind of path that is not understood.
    """
    if isinstance(node, NamedNode):
        return str(node)
    found = turtle.properties(node) if isinstance(node, BlankNode) else {}
    if list(found) == [SH + "inversePath"] and len(found[SH + "inversePath"]) == 1:
        return "^" + path_of(found[SH + "inversePath"][0], turtle)
    if RDF + "first" in found:
        return "/".join(path_of(step, turtle) for step in turtle.members(node))
    words = "a literal" if isinstance(node, Literal) else ", ".join(found) or "an empty node"
    raise turtle.wrong(
        node,
        f"is a path of a kind that is not understood ({words})",
        f"có loại đường dẫn chưa được hỗ trợ ({words})",
    )
