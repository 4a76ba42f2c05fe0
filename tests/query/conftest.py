"""The small world in the embedded store and in rdflib's memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rdflib import Dataset

from hgkg.store import Store, create_store, open_store

sys.path.insert(0, str(Path(__file__).parent))

import small_world


@pytest.fixture(scope="session")
def nquads() -> str:
    return "".join(f"{line}\n" for line in small_world.quads())


@pytest.fixture(scope="session")
def store(nquads: str, tmp_path_factory: pytest.TempPathFactory) -> Store:
    build = tmp_path_factory.mktemp("build")
    (build / "graph.nq").write_text(nquads, encoding="utf-8")
    create_store(build / "graph.nq", build / "store")
    return open_store(build)


@pytest.fixture(scope="session")
def dataset(nquads: str) -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data=nquads, format="nquads")
    return dataset
