"""What the vocabulary calls bodies beside their names, for both engines."""

from __future__ import annotations

from pathlib import Path

from rdflib import Dataset

from hgkg.query.body_labels import _LABELS, body_labels
from hgkg.query.run import run
from hgkg.store import open_store


def test_a_body_has_the_abbreviations_of_its_kind(build_folder: Path) -> None:
    labels = body_labels(open_store(build_folder))
    (agriculture,) = (iri for iri in labels if iri.endswith("hau-giang/so-nong-nghiep-va-phat-trien-nong-thon"))
    assert {"Sở NN&PTNT", "SNN"} <= set(labels[agriculture])
    assert all(len(names) == len(set(names)) for names in labels.values())


def test_both_engines_know_the_same(build_folder: Path) -> None:
    dataset = Dataset(default_union=True)
    dataset.parse(build_folder / "graph.nq", format="nquads")
    rows = [(str(row.body), str(row.label)) for row in dataset.query(_LABELS)]
    own = run(open_store(build_folder), _LABELS, max_rows=100_000).rows
    assert sorted(rows) == sorted((str(row["body"]), str(row["label"])) for row in own)
    assert rows
