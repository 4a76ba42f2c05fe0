"""``data/judgements/``: what people decided, a line of JSON each. Read whole; added to, never rewritten."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from hgkg.errors import DocumentError
from hgkg.model.judgement import Judgement
from hgkg.model.judgement_lines import JudgementError, from_line, to_line
from hgkg.text.fold import ascii_name

SUFFIX = ".jsonl"
LARGEST_FILE = 50_000_000
"""Bytes of a file of judgements."""


def read_judgements(folder: Path) -> tuple[Judgement, ...]:
    """Every judgement in the files of a folder, each once; none where there is no folder.

    Raises:
        DocumentError: a file stands in place of the folder, a file cannot be read, or a line of it is damaged: names
            file and line.
    """
    if folder.is_file():
        raise DocumentError(
            "this is a file, and judgements stand in a folder",
            folder,
            f"name its folder: {folder.parent}",
            vi=f"{folder}: đây là một tệp, còn phán đoán nằm trong một thư mục; hãy chỉ thư mục chứa nó: "
            f"{folder.parent}",
        )
    found: dict[str, Judgement] = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else ():
        for judgement in _read(path):
            found.setdefault(judgement.id, judgement)
    return tuple(found.values())


def append_judgement(folder: Path, judgement: Judgement) -> Path:
    """Add a judgement to the file of whoever made it, in one write, so that two at a time do not mix.

    Raises:
        DocumentError: the place cannot be written to.
    """
    path = folder / f"{ascii_name(judgement.who)[:60] or 'judgements'}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        line = to_line(judgement).encode("utf-8")
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        try:
            written = os.write(file, line if _ended(file) else b"\n" + line)
            if written < len(line):
                raise OSError(28, "the disk is full")
            os.fsync(file)
        finally:
            os.close(file)
    except OSError as error:
        reason = error.strerror or error
        raise DocumentError(
            f"the judgement cannot be written ({reason})",
            path,
            "check that you may write there, or name another folder with --judgements",
            vi=f"{path}: không ghi được phán đoán ({reason}); hãy kiểm tra quyền ghi, hoặc chỉ thư mục khác bằng "
            "--judgements",
        ) from error
    return path


def _ended(file: int) -> bool:
    """Whether the last line of a file has its end: a line that somebody typed by hand may lack it."""
    size = os.lseek(file, 0, os.SEEK_END)
    if size == 0:
        return True
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1) == b"\n"


def _read(path: Path) -> Iterator[Judgement]:
    try:
        if not path.is_file():  # a pipe or a device has no size, and no end
            raise OSError(errno.EINVAL, "this is no file")
        if path.stat().st_size > LARGEST_FILE:
            raise _damaged(path, 0, JudgementError("tệp quá lớn", "the file is too large"))
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise DocumentError(
            f"cannot be read ({reason})",
            path,
            "check that you may read it",
            vi=f"{path}: không đọc được ({reason}); hãy kiểm tra quyền đọc",
        ) from error
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield _parsed(line, path, number)


def _parsed(line: bytes, path: Path, number: int) -> Judgement:
    try:
        return from_line(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise _damaged(path, number, JudgementError("không phải UTF-8", "this is not UTF-8")) from None
    except JudgementError as fault:
        raise _damaged(path, number, fault) from None


def _damaged(path: Path, line: int, fault: JudgementError) -> DocumentError:
    return DocumentError(
        f"line {line} is damaged: {fault.en}",
        path,
        "restore the file as it was (lines are added by hgkg judge and never edited)",
        vi=f"{path}: dòng {line} hỏng: {fault.vi}; hãy khôi phục tệp như cũ (mỗi dòng do hgkg judge ghi)",
    )
