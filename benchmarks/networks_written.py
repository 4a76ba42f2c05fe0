"""Networks of 1,000 to 20,000 nodes as pages: seconds of CPU from the rows of the query to the text of the page."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from statistics import median

from benchmarks.corpus import Corpus
from benchmarks.made_networks import made_rows
from benchmarks.pairs import Figure
from hgkg.publish.networks.arranging import arrange
from hgkg.publish.networks.declared import read_declared
from hgkg.publish.networks.network import network_of
from hgkg.publish.networks.page import network_page

ROUNDS = 3
SIZES = (1_000, 5_000, 20_000)
LAYOUTS = {"columns": "citations", "communities": "corpus"}
"""For each layout a view that has it."""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """The smallest first; each ratio is seconds a node against those of the size before."""
    for layout, view in LAYOUTS.items():
        before: float | None = None
        _seconds(view, 100)  # what is loaded once
        for size in SIZES:
            taken = median(_seconds(view, size) for _ in range(ROUNDS))
            each = taken / size
            ratio = None if before is None else each / before
            yield Figure(
                f"network of {size:,} nodes written, {layout}",
                f"{taken:.2f} s of CPU",
                "" if ratio is None else "the size before, a node",
                "" if before is None else f"{before * 1e6:.0f} µs",
                ratio,
                "" if ratio is None else "times as long for each node",
            )
            before = each


def _seconds(view: str, size: int) -> float:
    """As a command writes it: without the collector of cycles, which ``hgkg`` leaves off."""
    declared, rows = read_declared(), list(made_rows(size))
    gc.disable()
    try:
        start = time.process_time()
        network = network_of(declared.view(view), rows, declared)
        network_page(arrange(network), declared, "vi", "measured", linked=True)
        return time.process_time() - start
    finally:
        gc.enable()
        gc.collect()
