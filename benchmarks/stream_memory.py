"""Peak memory of ``hgkg extract`` over many texts, against that over few."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.corpus import Corpus
from benchmarks.pairs import Figure

FEW, MANY = 10, 100
ROUNDS = 3
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""What ``ru_maxrss`` counts in (getrusage(2))."""

# A process begins with the peak of the one that started it (execve keeps it on Linux), so a lean one starts it.
LEAN = """\
import os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(process, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def measure(corpus: Corpus) -> Iterator[Figure]:
    """Megabytes of the whole process at its fullest, the records written to a file as they come."""
    few, many = (_texts(corpus, number) for number in (FEW, MANY))
    peaks = [(_peak(many, corpus.scratch), _peak(few, corpus.scratch)) for _ in range(ROUNDS)]
    ours, theirs = (median(column) for column in zip(*peaks, strict=True))
    yield Figure(
        f"hgkg extract, {MANY} texts",
        f"{ours:.1f} MB at most",
        f"{FEW} texts",
        f"{theirs:.1f} MB at most",
        ours / theirs,
        "times as much memory",
    )


def _texts(corpus: Corpus, number: int) -> Path:
    """A folder of so many texts: the documents again and again."""
    folder = corpus.scratch / f"texts-{number}"
    folder.mkdir()
    for i, path in enumerate(islice(cycle(sorted(corpus.documents.glob("*.txt"))), number)):
        shutil.copyfile(path, folder / f"{i:03}-{path.name}")
    return folder


def _peak(folder: Path, scratch: Path) -> float:
    command = [sys.executable, "-m", "hgkg", "extract", str(folder), "--output", str(scratch / "records.jsonl")]
    ran = subprocess.run([sys.executable, "-c", LEAN, *command], check=True, capture_output=True, text=True)
    return int(ran.stdout) * KILOBYTE / 1e6
