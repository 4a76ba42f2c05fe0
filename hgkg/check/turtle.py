"""A Turtle file as an index of its triples, with lists read out. Errors say which file and which node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from hgkg.errors import VocabularyError

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
Subject = NamedNode | BlankNode
Object = NamedNode | BlankNode | Literal


class Turtle:
    """The triples of one file.

    Attributes:
        name: the file's name, for messages.
        nodes: the properties of each subject (IRI → objects in file order), in file order.
    """

    def __init__(self, content: bytes, name: str) -> None:
        """
        Raises:
            VocabularyError: not Turtle.
        """
        self.name = name
        self.nodes: dict[Subject, dict[str, list[Object]]] = {}
        try:
            for quad in parse(content, format=RdfFormat.TURTLE):
                subject, value = quad.subject, quad.object
                if isinstance(subject, (NamedNode, BlankNode)) and isinstance(value, (NamedNode, BlankNode, Literal)):
                    self.nodes.setdefault(subject, {}).setdefault(quad.predicate.value, []).append(value)
        except SyntaxError as error:
            vi = f"{name}: sai cú pháp Turtle: {error.msg}"
            raise VocabularyError(f"not valid Turtle: {error.msg}", name, "correct it", vi=vi) from error

    @classmethod
    def of(cls, path: Path) -> Turtle:
        """The file at ``path``."""
        return cls(path.read_bytes(), path.name)

    def properties(self, node: Object) -> Mapping[str, list[Object]]:
        """What is said of a node."""
        return self.nodes.get(node, {}) if isinstance(node, (NamedNode, BlankNode)) else {}

    def members(self, node: Object) -> Iterator[Object]:
        """The members of the list that ``node`` begins.

        Raises:
            VocabularyError: it is no list, or one without an end.
        """
        seen = set[Object]()
        while node != NamedNode(RDF + "nil"):
            found = self.properties(node)
            first, rest = found.get(RDF + "first", ()), found.get(RDF + "rest", ())
            if len(first) != 1 or len(rest) != 1 or node in seen:
                raise self.wrong(node, "is no well-formed list", "không phải danh sách Turtle hợp lệ")
            seen.add(node)
            yield first[0]
            node = rest[0]

    def wrong(self, node: object, what: str, vi: str) -> VocabularyError:
        """The error that ``node`` has something wrong, and that it is to be corrected in this file."""
        where = f"{self.name}, {getattr(node, 'value', node)}"
        return VocabularyError(what, where, "correct it", vi=f"{where}: {vi}; hãy sửa lại")
