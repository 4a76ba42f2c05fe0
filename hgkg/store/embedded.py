"""The graph of a build in an embedded Oxigraph store: made once, then opened to read only."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    Variable,
)

from hgkg.errors import QueryError, UsageError
from hgkg.store.guard import refuse_service

FOLDER = "store"
"""The store's folder in a build."""

_MARK = "CURRENT"  # RocksDB keeps a file of this name in every database

Term = NamedNode | BlankNode | Literal
Solutions = QuerySolutions | QueryBoolean | QueryTriples


@dataclass(frozen=True, slots=True)
class Store:
    """A graph that can be asked.

    Attributes:
        inner: the Oxigraph store, for those who need its own API.
    """

    inner: pyoxigraph.Store

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Solutions:
        """Run a SPARQL 1.1 query over the union of all named graphs.

        ``FROM`` chooses nothing here and is never fetched; ``GRAPH ?g`` gives the source of what matches.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
            bindings: values of variables, by their names; of a SELECT, variables that it selects.

        Returns:
            What pyoxigraph gives: solutions, a truth value or triples. Rows are found as they are read.

        Raises:
            QueryError: the query could ask another server, or does not have a variable of ``bindings``.
            SyntaxError: it is not SPARQL; the message says where.
        """
        refuse_service(sparql)
        values: dict[Variable, Term | Triple] = {Variable(name): value for name, value in (bindings or {}).items()}
        try:
            return self.inner.query(sparql, use_default_graph_as_union=True, substitutions=values)
        except RuntimeError as error:
            what = f"a variable cannot be bound: {error}"
            raise QueryError(what, vi=f"không gán được giá trị cho biến: {error}") from error

    def __len__(self) -> int:
        """The number of quads."""
        return len(self.inner)


def create_store(nquads: Path, folder: Path) -> int:
    """Load an N-Quads file into a new store in ``folder``, replacing the store that is there.

    Returns:
        The number of quads.

    Raises:
        UsageError: ``folder`` holds something else than a store.
        SyntaxError: the file is not N-Quads.
    """
    if folder.exists():
        if any(folder.iterdir()) and not (folder / _MARK).is_file():
            raise UsageError(
                "holds files that are no store",
                folder,
                "choose another folder",
                vi=f"{folder}: thư mục đang chứa tệp khác, không phải kho đồ thị; hãy chọn thư mục khác",
            )
        shutil.rmtree(folder)
    store = pyoxigraph.Store(str(folder))
    # Lenient: the lines are our own writer's, which a property test holds against the engine's strict reader.
    store.bulk_load(input=nquads.read_bytes(), format=RdfFormat.N_QUADS, lenient=True)
    store.flush()
    return len(store)


def open_store(build: Path) -> Store:
    """Open the store of a build, to read only. Several programs may do so at once.

    Args:
        build: the folder that ``hgkg build`` wrote.

    Raises:
        UsageError: there is no build, or its store cannot be read.
    """
    return Store(open_embedded(Path(build)))


def load_in_memory(build: Path) -> Store:
    """The graph of a build in memory: for hundreds of queries, which it answers several times faster than the disk.

    Raises:
        UsageError: there is no build, or its graph is damaged or empty.
    """
    path = Path(build) / "graph.nq"
    if not path.is_file():
        raise _no_build(Path(build))
    inner = pyoxigraph.Store()
    try:
        inner.bulk_load(path=str(path), format=RdfFormat.N_QUADS, lenient=True)  # lenient: see create_store
    except (OSError, SyntaxError) as error:
        raise UsageError(
            f"the graph of this build cannot be read ({error})",
            path,
            f"make it again with: hgkg build --out {build}",
            vi=f"{path}: không đọc được đồ thị ({error}); hãy dựng lại bằng lệnh: hgkg build --out {build}",
        ) from error
    if len(inner) == 0:
        raise UsageError(
            "the graph of this build is empty",
            path,
            f"make it again with: hgkg build --out {build}",
            vi=f"{path}: đồ thị của bản dựng này trống; hãy dựng lại bằng lệnh: hgkg build --out {build}",
        )
    return Store(inner)


def open_embedded(build: Path) -> pyoxigraph.Store:
    """As open_store, without the wrapping."""
    folder = build / FOLDER
    if not (folder / _MARK).is_file():
        raise _no_build(build)
    try:
        return pyoxigraph.Store.read_only(str(folder))
    except OSError as error:
        raise UsageError(
            f"the store of this build cannot be read ({error})",
            build,
            f"make it again with: hgkg build --out {build}",
            vi=f"{build}: không đọc được kho đồ thị ({error}); hãy dựng lại bằng lệnh: hgkg build --out {build}",
        ) from error


def dump(store: Store) -> Iterator[str]:
    """Every quad as an N-Quads line without its end, sorted by code points: the lines of ``graph.nq``."""
    written = store.inner.dump(format=RdfFormat.N_QUADS) or b""
    return iter(sorted(written.decode().split("\n")[:-1]))


def _no_build(build: Path) -> UsageError:
    return UsageError(
        "there is no build here",
        build,
        f"make one with: hgkg build --out {build}",
        vi=f"{build}: chưa có bản dựng; hãy tạo bằng lệnh: hgkg build --out {build}",
    )
