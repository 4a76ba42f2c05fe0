"""``python -m benchmarks.compare BASE [FOLDER...] [--all]``: what the extractor gained and lost since a revision.

The code of the revision is laid out in a temporary folder; both read the same documents, in turn, and their records are
held against each other.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from hgkg.model.differences import Changed, Differences, differences
from hgkg.model.placed import Fields

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "data" / "documents", ROOT / "tests" / "elsewhere" / "documents")
ROUNDS = 3
FIRST = 20
"""How many records of each list are shown without ``--all``."""
_QUOTE_SHOWN = 160
_READ = (0, 1)
"""Exit codes of ``hgkg extract`` with which there are records: all documents read, or some."""


class NoComparisonError(Exception):
    """One sentence that says why."""


def main(arguments: Sequence[str]) -> None:
    """Compare, print, and end with 2 where the base cannot be run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("base", help="the revision to compare with: a commit, a branch, HEAD~3")
    parser.add_argument("folder", nargs="*", type=Path, help="further folders of documents")
    parser.add_argument("--all", action="store_true", help=f"show every record, not the first {FIRST} of each list")
    chosen = parser.parse_args(arguments)
    try:
        with laid_out(chosen.base) as base:
            report(compare(base, (*FOLDERS, *chosen.folder)), chosen.base, None if chosen.all else FIRST)
    except NoComparisonError as error:
        print(error, file=sys.stderr)
        raise SystemExit(2) from None


@contextmanager
def laid_out(revision: str) -> Iterator[Path]:
    """The files of a revision in a temporary folder, gone afterwards.

    Raises:
        NoComparisonError: there is no such revision, or no repository.
    """
    with tempfile.TemporaryDirectory(prefix="hgkg-compare-") as name:
        folder = Path(name) / "base"
        added = _git("worktree", "add", "--detach", str(folder), revision)
        if added.returncode:
            raise NoComparisonError(f"{revision} cannot be laid out: {_last_line(added.stderr)}")
        try:
            yield folder
        finally:
            _git("worktree", "remove", "--force", str(folder))


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError as error:
        raise NoComparisonError(f"git cannot be run: {error.strerror}") from error


def compare(base: Path, folders: Sequence[Path]) -> tuple[Differences, float, float]:
    """Records of both, and the seconds of CPU that each took (medians, in turn).

    Raises:
        NoComparisonError: either of the two does not run.
    """
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        read = [_extract(code, folders, spent) for code, spent in zip((base, ROOT), seconds, strict=True)]
    return differences(read[0], read[1]), median(seconds[0]), median(seconds[1])


def _extract(code: Path, folders: Sequence[Path], seconds: list[float]) -> list[Fields]:
    """All records of all folders, each document under the name of its folder too."""
    records: list[Fields] = []
    before = os.times()
    for folder in folders:
        ran = subprocess.run(
            [sys.executable, "-m", "hgkg", "extract", str(folder.resolve()), "--format", "jsonl"],
            cwd=code,
            env={**os.environ, "PYTHONPATH": str(code), "HGKG_LANG": "en"},
            capture_output=True,
            text=True,
            check=False,
        )
        if ran.returncode not in _READ:
            raise NoComparisonError(f"the extractor in {code} does not run: {_last_line(ran.stderr)}")
        records += [_in_folder(json.loads(line), folder) for line in ran.stdout.split("\n") if line]
    after = os.times()
    seconds.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return records


def _in_folder(record: Mapping[str, Any], folder: Path) -> Fields:
    return {**record, "doc": f"{folder.name}/{record['doc']}"}


def _last_line(words: str) -> str:
    return (words.strip().split("\n") or [""])[-1] or "it said nothing"


def report(compared: tuple[Differences, float, float], base: str, most: int | None) -> None:
    """Print counts by kind, the time of both, and the records that differ."""
    found, before, after = compared
    print(f"Records since {base}: {len(found.added)} gained, {len(found.removed)} lost, {len(found.changed)} changed.")
    print(f"Time, vocabulary included: {before:.2f} s of CPU then, {after:.2f} s now.\n")
    print("| kind | same | gained | lost | changed |\n| --- | --- | --- | --- | --- |")
    for kind, counts in by_kind(found).items():
        print(f"| {kind} | " + " | ".join(map(str, counts)) + " |")
    _print_list("Gained", [_line(record) for record in found.added], most)
    _print_list("Lost", [_line(record) for record in found.removed], most)
    _print_list("Changed", [_changed_lines(change) for change in found.changed], most)


def by_kind(found: Differences) -> dict[str, tuple[int, int, int, int]]:
    """How many of each kind are the same, gained, lost and changed."""
    lists = (found.added, found.removed, [change.after for change in found.changed])
    kinds = sorted({*found.same, *(record["kind"] for records in lists for record in records)})
    return {
        kind: (found.same.get(kind, 0), *(sum(r["kind"] == kind for r in records) for records in lists))
        for kind in kinds
    }


def _print_list(heading: str, lines: Sequence[str], most: int | None) -> None:
    if lines:
        print(f"\n## {heading}\n")
    for line in lines[:most]:
        print(line)
    if most is not None and len(lines) > most:
        print(f"… and {len(lines) - most} more (--all shows them)")


def _line(record: Fields) -> str:
    quote = " ".join(record["quote"].split())
    shown = quote if len(quote) <= _QUOTE_SHOWN else quote[:_QUOTE_SHOWN] + "…"
    return f"- {record['kind']} {record['doc']}:{record['start']}-{record['end']} [{record.get('rule')}] {shown}"


def _changed_lines(change: Changed) -> str:
    fields = [f"    {name}: {_shown(old)} → {_shown(new)}" for name, old, new in change.fields]
    return "\n".join([_line(change.after), *fields])


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
