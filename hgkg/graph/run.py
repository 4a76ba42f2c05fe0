"""Which program, in which version, made these graphs by which rules. No clock: the build id stands for the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgkg.graph import iris
from hgkg.graph.nquads import string
from hgkg.graph.statements import Triple
from hgkg.graph.terms import term
from hgkg.version import __version__

_SOFTWARE = iris.data("software/hgkg")


def run(build_id: str, graphs: Iterable[str], slugs: Iterable[str], rules: Iterable[str]) -> Iterator[Triple]:
    """The run that made ``graphs`` (IRIs) out of the files ``slugs`` by ``rules``."""
    activity = iris.data(f"run/{build_id}")
    yield activity, "rdf:type", term("prov:Activity")
    yield activity, "hg:buildId", string(build_id)
    yield activity, "prov:wasAssociatedWith", _SOFTWARE
    for slug in slugs:
        yield activity, "prov:used", iris.file_of(slug)
    yield _SOFTWARE, "rdf:type", term("prov:SoftwareAgent")
    yield _SOFTWARE, "rdfs:label", string("hgkg")
    yield _SOFTWARE, "hg:version", string(__version__)
    for graph in graphs:
        yield graph, "prov:wasGeneratedBy", activity
    for name in rules:
        yield from _rule(name)


def _rule(name: str) -> Iterator[Triple]:
    """The rule is a concept of the vocabulary, which has its names and says what it means; here it is a plan."""
    plan, association = iris.rule(name), iris.association(name)
    yield plan, "rdf:type", term("prov:Plan")
    yield association, "rdf:type", term("prov:Association")
    yield association, "prov:agent", _SOFTWARE
    yield association, "prov:hadPlan", plan
