"""The small world in the embedded store and in rdflib's memory, and a build of the five real documents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rdflib import Dataset

from hgkg.pipeline import build
from hgkg.store import Store, create_store, open_store

sys.path.insert(0, str(Path(__file__).parent))

import small_world

DOCUMENTS = Path(__file__).parents[2] / "data" / "documents"


@pytest.fixture(scope="session")
def nquads() -> str:
    return "".join(f"{line}\n" for line in small_world.quads())


@pytest.fixture(scope="session")
def wider_nquads() -> str:
    return "".join(f"{line}\n" for line in small_world.quads(wider=True))


@pytest.fixture(scope="session")
def store(nquads: str, tmp_path_factory: pytest.TempPathFactory) -> Store:
    return _stored(nquads, tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="session")
def wider(wider_nquads: str, tmp_path_factory: pytest.TempPathFactory) -> Store:
    return _stored(wider_nquads, tmp_path_factory.mktemp("wider"))


def _stored(nquads: str, build: Path) -> Store:
    (build / "graph.nq").write_text(nquads, encoding="utf-8")
    create_store(build / "graph.nq", build / "store")
    return open_store(build)


@pytest.fixture(scope="session")
def dataset(wider_nquads: str) -> Dataset:
    """The wider world in rdflib's memory."""
    dataset = Dataset(default_union=True)
    dataset.parse(data=wider_nquads, format="nquads")
    return dataset


@pytest.fixture(scope="session")
def build_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("real") / "build"
    build([DOCUMENTS], out)
    return out


@pytest.fixture(scope="session")
def real(build_folder: Path) -> Store:
    return open_store(build_folder)
