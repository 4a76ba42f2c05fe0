"""The same graph for those who live in rdflib, over the same embedded store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from oxrdflib.store import OxigraphStore
from rdflib import Dataset
from rdflib.query import Result

from hgkg.errors import UsageError
from hgkg.store.embedded import open_embedded
from hgkg.store.guard import refuse_service


class ReadOnlyStore(OxigraphStore):
    """An oxrdflib store that neither asks other servers nor changes."""

    def query(self, query: Any, *args: Any, **kwargs: Any) -> Result:
        """Run a query given as text.

        Raises:
            QueryError: the query could ask another server.
        """
        refuse_service(str(query))
        result: Result = super().query(query, *args, **kwargs)
        return result

    def update(self, *args: Any, **kwargs: Any) -> None:
        """Refuse.

        Raises:
            UsageError: always.
        """
        raise UsageError(
            "a build is only read",
            todo="change the sources or the judgements and build again",
            vi="bản dựng chỉ để đọc; hãy sửa nguồn hoặc phán quyết rồi dựng lại",
        )


def open_dataset(build: Path) -> Dataset:
    """The graph of a build as an ``rdflib.Dataset``, to read only; queries see the union of all named graphs.

    Args:
        build: the folder that ``hgkg build`` wrote.

    Raises:
        UsageError: there is no build, or its store cannot be read.
    """
    return Dataset(store=ReadOnlyStore(store=open_embedded(Path(build))), default_union=True)
