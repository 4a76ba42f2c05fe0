"""What the vocabulary calls bodies beside their names, for both engines."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph

from hgkg.query.body_labels import _LABELS, body_labels
from hgkg.store import create_store, open_store

SAID = """<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#FormalOrganization> .
<urn:b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#FormalOrganization> .
<urn:a> <http://www.w3.org/ns/org#classification> <urn:kind> .
<urn:kind> <http://www.w3.org/2004/02/skos/core#altLabel> "Sở NN&PTNT"@vi .
<urn:kind> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Sở NN"@vi .
<urn:kind> <http://www.w3.org/2004/02/skos/core#notation> "SNN" .
"""


def test_a_body_has_the_labels_of_its_kind_in_both_engines(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text(SAID, encoding="utf-8")
    create_store(tmp_path / "graph.nq", tmp_path / "store")
    labels = body_labels(open_store(tmp_path))
    assert labels == {"urn:a": ("SNN", "Sở NN", "Sở NN&PTNT")}
    rows = Graph().parse(data=SAID, format="nt").query(_LABELS)
    assert {str(row[1]) for row in rows} == set(labels["urn:a"])  # type: ignore[index]


def test_a_real_body_has_its_abbreviations(build_folder: Path) -> None:
    labels = body_labels(open_store(build_folder))
    (agriculture,) = (iri for iri in labels if iri.endswith("hau-giang/so-nong-nghiep-va-phat-trien-nong-thon"))
    assert {"Sở NN&PTNT", "SNN"} <= set(labels[agriculture])
    assert all(len(names) == len(set(names)) for names in labels.values())
