"""Each rule that makes records has its names and its explanation in rules.ttl, and nothing else has."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.graph import iris
from hgkg.graph.in_time import RULES
from hgkg.graph.skos import Node, read_nodes
from hgkg.pipeline import BuildReport

ROOT = Path(__file__).parents[2]
PARTS = ("structure", "extract", "interpret", "resolve", "reconcile")
"""The parts of the program that make records."""


@pytest.fixture(scope="module")
def concepts() -> dict[str, Node]:
    """The concepts of the scheme by the rule name they stand for."""
    path = folder("ontology") / "vocabularies" / "rules.ttl"
    nodes = [node for node in read_nodes({path.name: path.read_bytes()}).values() if not node.is_scheme]
    found = {notation: node for node in nodes for notation in node.values["skos:notation"]}
    assert len(found) == len(nodes)  # one rule a concept, one concept a rule
    return found


@pytest.fixture(scope="module")
def trees() -> tuple[ast.Module, ...]:
    """The modules that make records."""
    paths = (path for part in PARTS for path in sorted((ROOT / "hgkg" / part).rglob("*.py")))
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)


def test_every_rule_in_the_code_is_explained_and_every_explanation_is_of_one(
    concepts: dict[str, Node], trees: tuple[ast.Module, ...]
) -> None:
    written = {name for found in (given(trees), unpacked(trees)) for name in found}

    assert len(written) > 30, "the rules are written in a way that this test does not see"
    assert written | set(RULES) == set(concepts)


def test_every_rule_asked_for_is_one(concepts: dict[str, Node], trees: tuple[ast.Module, ...]) -> None:
    """``match.rule == "…"``: a misspelt name would never be true."""
    asked = {name for tree in trees for node in ast.walk(tree) for name in compared(node)}

    assert asked
    assert asked <= set(concepts)


def test_every_rule_of_a_build_is_explained(concepts: dict[str, Node], real_build: BuildReport) -> None:
    lines = (real_build.out / "records.jsonl").read_text(encoding="utf-8").splitlines()
    made = Counter(json.loads(line)["rule"] for line in lines)

    assert made.keys() <= set(concepts)
    assert "" not in made


def test_the_graph_speaks_of_these_concepts(concepts: dict[str, Node]) -> None:
    assert {name: iris.rule(name) for name in concepts} == {name: f"<{node.iri}>" for name, node in concepts.items()}


def given(trees: tuple[ast.Module, ...]) -> Iterator[str]:
    """Names given to a parameter, field or key ``rule`` (in the audit ``check``, in a named rule ``name``)."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    places = {"NamedRule": 0, **{name: place for node in nodes for name, place in _place(node)}}
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=arguments):
                place = places.get(called, len(arguments))
                for argument in arguments[place : place + 1]:
                    yield from _names(argument)
            case ast.keyword(arg="rule" | "check", value=value):
                yield from _names(value)
            case ast.AnnAssign(target=ast.Name(id="rule"), value=ast.expr() as value):
                yield from _names(value)
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and key.value == "rule":
                        yield from _names(value)


def unpacked(trees: tuple[ast.Module, ...]) -> Iterator[str]:
    """Names in tuples that the module takes apart with ``for …, rule, … in``."""
    for tree in trees:
        nodes = list(ast.walk(tree))
        shapes = {
            (len(node.target.elts), place)
            for node in nodes
            if isinstance(node, ast.For) and isinstance(node.target, ast.Tuple)
            for place, part in enumerate(node.target.elts)
            if isinstance(part, ast.Name) and part.id == "rule"
        }
        for row in (row for node in nodes for row in _rows(node)):
            for length, place in shapes:
                if len(row.elts) == length:
                    yield from _names(row.elts[place])


def compared(node: ast.AST) -> Iterator[str]:
    """Names that ``….rule`` is compared with."""
    match node:
        case ast.Compare(left=ast.Attribute(attr="rule"), ops=[ast.Eq() | ast.NotEq()], comparators=[value]):
            yield from _names(value)


def _place(node: ast.AST) -> Iterator[tuple[str, int]]:
    """A function or data class with a parameter or field ``rule``, and where that stands."""
    match node:
        case ast.FunctionDef(name=name, args=arguments):
            parameters = [parameter.arg for parameter in arguments.args]
        case ast.ClassDef(name=name, body=body):
            fields = (part.target for part in body if isinstance(part, ast.AnnAssign))
            parameters = [field.id for field in fields if isinstance(field, ast.Name)]
        case _:
            return
    for parameter in ("rule", "check"):
        if parameter in parameters:
            yield name, parameters.index(parameter)


def _rows(node: ast.AST) -> Iterator[ast.Tuple]:
    """The tuples of a table, or the one that a function yields."""
    match node:
        case ast.Yield(value=ast.Tuple() as row):
            yield row
        case ast.AnnAssign(value=ast.Tuple(elts=rows)) | ast.Assign(value=ast.Tuple(elts=rows)):
            yield from (row for row in rows if isinstance(row, ast.Tuple))


def _names(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str() as name) if name:
            yield name
        case ast.IfExp(body=one, orelse=other):
            yield from (*_names(one), *_names(other))
