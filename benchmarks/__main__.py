"""``python -m benchmarks [NAME...] [--json]``: measure, and print a table in Markdown."""

from __future__ import annotations

import argparse
import dataclasses
import json
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks import (
    build_cpu,
    graph_check,
    help_start,
    networks_opened,
    networks_written,
    one_document,
    rdf_writers,
    records_to_store,
    rules,
    shipped_queries,
    site_search,
    site_written,
    stream_memory,
    text_to_records,
)
from benchmarks.corpus import Corpus, corpus
from benchmarks.pairs import Figure

MEASUREMENTS: Mapping[str, Callable[[Corpus], Iterator[Figure]]] = {
    "text": text_to_records.measure,
    "rules": rules.measure,
    "length": one_document.measure,
    "memory": stream_memory.measure,
    "store": records_to_store.measure,
    "queries": shipped_queries.measure,
    "check": graph_check.measure,
    "exports": rdf_writers.measure,
    "networks-written": networks_written.measure,
    "networks-opened": networks_opened.measure,
    "site": site_written.measure,
    "site-search": site_search.measure,
    "help": help_start.measure,
    "build": build_cpu.measure,
}
HEADINGS = ("measured", "hgkg", "against", "that", "ratio", "")


def main(arguments: Sequence[str]) -> None:
    """Run the measurements named, by default all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"which to run: {', '.join(MEASUREMENTS)}; by default all")
    parser.add_argument("--json", action="store_true", help="print JSON Lines instead of a table")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.name if name not in MEASUREMENTS]
    if unknown:
        parser.error(f"no measurement {unknown[0]}; there are {', '.join(MEASUREMENTS)}")
    write = _json_line if chosen.json else _table_line
    if not chosen.json:
        print(f"Python {platform.python_version()}, {platform.machine()}; medians, each pair measured in turn\n")
        print(_cells(HEADINGS))
        print(_cells(["---"] * len(HEADINGS)), flush=True)
    with corpus() as made:
        for name in chosen.name or MEASUREMENTS:
            for figure in MEASUREMENTS[name](made):
                print(write(figure), flush=True)


def _json_line(figure: Figure) -> str:
    return json.dumps(dataclasses.asdict(figure), ensure_ascii=False)


def _table_line(figure: Figure) -> str:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.3g}"
    return _cells((figure.name, figure.ours, figure.against, figure.theirs, ratio, figure.reading))


def _cells(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main(sys.argv[1:])
