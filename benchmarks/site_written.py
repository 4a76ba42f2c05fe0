"""The whole command ``hgkg site`` on the five documents, both languages: the CPU time of its process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure

ROUNDS = 5


def measure(corpus: Corpus) -> Iterator[Figure]:
    """CPU seconds, interpreter and imports included, against those of the build that the site shows."""
    pairs = [(_cpu(corpus, *_site(corpus)), _cpu(corpus, *_build(corpus))) for _ in range(ROUNDS + 1)][1:]
    ours, theirs = (median(pair[side] for pair in pairs) for side in (0, 1))
    pages = sum(1 for _ in (corpus.scratch / "site").rglob("*.html"))
    yield Figure(
        f"hgkg site, five documents, {pages:,} pages",
        f"{ours:.2f} s of CPU",
        "hgkg build of them",
        f"{theirs:.2f} s of CPU",
        ours / theirs,
        "times as long",
    )


def _site(corpus: Corpus) -> tuple[str, ...]:
    return "site", "--build", str(corpus.build), "--out", str(corpus.scratch / "site")


def _build(corpus: Corpus) -> tuple[str, ...]:
    return "build", str(corpus.documents), "--out", str(corpus.scratch / "built-beside")


def _cpu(corpus: Corpus, *arguments: str) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(corpus.scratch / "bytecode")
    before = os.times()
    subprocess.run([sys.executable, "-m", "hgkg", *arguments], check=True, capture_output=True, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
