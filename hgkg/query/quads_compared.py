"""Two builds compared triple by triple: their ``graph.nq`` are sorted, so that one way through both is enough."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hgkg.errors import UsageError
from hgkg.query.records import read_report

_FILE = "graph.nq"


def quads_compared(before: Path, after: Path) -> Iterator[str]:
    """What to take out of the graph of one build and to put into it to have that of the other.

    Lines are read as they are needed and none is kept.

    Returns:
        Lines of N-Quads in their order, each behind ``- `` or ``+ ``, with its line end.

    Raises:
        UsageError: at once where either is no build; while reading, where a graph is no text or not sorted.
    """
    for build in (before, after):
        read_report(build)
        if not (build / _FILE).is_file():
            raise _damaged(build / _FILE, "it is not there", "không có tệp này")
    return _merged(_lines(before / _FILE), _lines(after / _FILE))


def _merged(before: Iterator[str], after: Iterator[str]) -> Iterator[str]:
    old, new = next(before, None), next(after, None)
    while old is not None or new is not None:
        if old == new:
            old, new = next(before, None), next(after, None)
        elif new is None or (old is not None and old < new):
            yield f"- {old}\n"
            old = next(before, None)
        else:
            yield f"+ {new}\n"
            new = next(after, None)


def _lines(path: Path) -> Iterator[str]:
    """The lines without their ends, each once.

    Raises:
        UsageError: a line is no UTF-8, or comes before the one above it.
    """
    last = ""
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            try:
                line = raw.rstrip(b"\r\n").decode()
            except UnicodeDecodeError:
                raise _damaged(path, f"line {number} is no text", f"dòng {number} không phải văn bản") from None
            if line < last:
                raise _damaged(path, f"line {number} is not in its order", f"dòng {number} không đúng thứ tự")
            if line != last:  # a quad that stands twice is one
                yield line
            last = line


def _damaged(path: Path, what: str, vi: str) -> UsageError:
    return UsageError(
        f"the graph of this build is damaged, {what}",
        path,
        "run `hgkg build` again",
        vi=f"{path}: đồ thị của bản dựng bị hỏng, {vi}; hãy chạy lại `hgkg build`",
    )
