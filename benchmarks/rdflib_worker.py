"""rdflib's memory graph in a process of its own, so that a query that takes too long can be stopped."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path

Row = tuple[tuple[str, str, str], ...]
READY = 300.0
"""Seconds for rdflib to parse the graph."""


class Worker:
    """A process that holds the graph; started again after a query that was stopped."""

    def __init__(self, nquads: Path) -> None:
        self._nquads = nquads
        self._start()

    def ask(self, sparql: str, limit: float) -> tuple[float, list[Row]] | None:
        """Seconds and rows, sorted; None where the limit was reached."""
        self._pipe.send(sparql)
        if self._pipe.poll(limit):
            seconds, rows = self._pipe.recv()
            return seconds, rows
        self.stop()
        self._start()
        return None

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.join()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, str(self._nquads)), daemon=True)
        self._process.start()
        if not self._pipe.poll(READY):
            raise TimeoutError(f"rdflib did not read {self._nquads} within {READY:g} seconds")
        self._pipe.recv()


def _serve(pipe: Connection, nquads: str) -> None:
    from rdflib import Dataset

    dataset = Dataset(default_union=True)
    dataset.parse(nquads, format="nquads")
    pipe.send("ready")
    while True:
        sparql = pipe.recv()
        start = time.perf_counter()
        found = list(dataset.query(sparql))
        seconds = time.perf_counter() - start
        pipe.send((seconds, sorted(as_text(row) for row in found)))


def as_text(row: object) -> Row:
    """A row of either engine as text, language and datatype of its terms, so that the two can be held together."""
    return tuple(_parts(term) for term in row)  # type: ignore[attr-defined]


def _parts(term: object) -> tuple[str, str, str]:
    if term is None:
        return ("", "unbound", "")
    language, datatype = getattr(term, "language", None), getattr(term, "datatype", None)
    kind = "" if language or datatype is None else str(getattr(datatype, "value", datatype))
    text = str(term) if isinstance(term, str) else str(getattr(term, "value", term))
    return (text, str(language or ""), kind.removesuffix("http://www.w3.org/2001/XMLSchema#string"))
