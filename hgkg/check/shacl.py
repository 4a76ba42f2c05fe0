"""What is read of a shapes graph, as plain values: shapes, their targets and constraints. No engine is known here.

The vocabulary is SHACL's (https://www.w3.org/TR/shacl/), of which a part is understood; the rest is refused, never
passed over: a rule that is not run must not look like one that holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

SH = "http://www.w3.org/ns/shacl#"
SEVERITIES = ("Violation", "Warning", "Info")
"""Gravest first."""

Value = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Targets:
    """Which nodes a shape is for: those of some classes, and the subjects and objects of some properties (IRIs)."""

    classes: tuple[str, ...] = ()
    subjects_of: tuple[str, ...] = ()
    objects_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """One member of a ``sh:or``: constraints that a value must keep together."""

    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint of a shape.

    Attributes:
        name: the local name of its parameter in SHACL: "minCount", "closed".
        values: what the parameter says; of a list, its members.
        alternatives: of ``or``.
        query: of ``sparql``: the SELECT with its prefixes.
    """

    name: str
    values: tuple[Value, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    query: str = ""

    @property
    def component(self) -> str:
        """The IRI by which reports name it: "minCount" is sh:MinCountConstraintComponent."""
        word = "SPARQL" if self.name == "sparql" else self.name[0].upper() + self.name[1:]
        return f"{SH}{word}ConstraintComponent"


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape, or a property shape with the targets of the node shapes that it belongs to.

    Attributes:
        iri: its name; every shape has one.
        path: a SPARQL property path; "" of a node shape.
        severity: one of SEVERITIES.
        messages: what is wrong where a constraint fails, by language; of a rule with ``{?variable}`` to fill in.
        notes: sh:name, sh:description and rdfs:seeAlso, by local name and language ("description@vi", "seeAlso").
    """

    iri: str
    path: str
    targets: tuple[Targets, ...]
    severity: str
    messages: Mapping[str, str]
    constraints: tuple[Constraint, ...]
    notes: Mapping[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        """The IRI's last part: "Target-label"."""
        return self.iri.rpartition("/")[2]
