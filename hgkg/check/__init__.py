"""The graph of a build held against ontology/shapes.ttl: shapes compiled to SPARQL, results with words and places."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from hgkg.assets import folder
from hgkg.check.reading import read_shapes
from hgkg.check.shacl import Shape
from hgkg.check.turtle import Turtle
from hgkg.check.validating import Result, validate

__all__ = ["Result", "Shape", "Shapes", "shipped_shapes", "validate"]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of a file.

    Attributes:
        shapes: what to hold a graph against.
        fingerprint: 16 hex digits of the SHA-256 of the file: two checks with the same one asked the same.
    """

    shapes: tuple[Shape, ...]
    fingerprint: str

    @property
    def constraints(self) -> int:
        """How many constraints they have."""
        return sum(len(shape.constraints) for shape in self.shapes)


def shipped_shapes() -> Shapes:
    """The shapes of ontology/shapes.ttl.

    Raises:
        VocabularyError: the file is not understood.
    """
    content = (folder("ontology") / "shapes.ttl").read_bytes()
    return Shapes(read_shapes(Turtle(content, "shapes.ttl")), hashlib.sha256(content).hexdigest()[:16])
