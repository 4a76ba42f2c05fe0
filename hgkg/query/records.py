"""The files of a build, read as they stand: its report, its records and its texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hgkg.errors import UsageError

Fields = Mapping[str, Any]


def build_id(folder: Path) -> str:
    """The id of a build, or "" where its report does not say."""
    try:
        return str(read_report(folder).get("build_id", ""))
    except UsageError:
        return ""


def read_report(folder: Path) -> dict[str, Any]:
    """What the build says of itself: ``build_id``, ``version``, ``documents``, …

    Raises:
        UsageError: there is no build, or its report cannot be read.
    """
    path = folder / "report.json"
    if not path.is_file():
        raise _no_build(folder)
    try:
        report: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        report = None
    if not isinstance(report, dict):
        raise _damaged(path, "it cannot be read", "không đọc được tệp này")
    return report


def read_records(folder: Path) -> list[dict[str, Any]]:
    """Every record of a build, in its order.

    Raises:
        UsageError: as for ``record_lines``.
    """
    return [record for _, record in record_lines(folder)]


def record_lines(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line of a build's records with what it says.

    Raises:
        UsageError: there is no build, a line of its records cannot be read or lacks a field of its kind, or
            another version wrote it.
    """
    path = folder / "records.jsonl"
    if not path.is_file():
        raise _no_build(folder)
    with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, 1):
            yield line, _record(line, path, number)


def read_texts(folder: Path) -> dict[str, str]:
    """The texts of a build as read, newlines untouched, by the slugs of their documents.

    Raises:
        UsageError: one of them cannot be read.
    """
    texts = {}
    for path in sorted((folder / "texts").glob("*.txt")):
        try:
            texts[path.stem] = path.read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            raise _damaged(path, "this text cannot be read", "không đọc được văn bản này") from None
    return texts


def _record(line: str, path: Path, number: int) -> dict[str, Any]:
    from hgkg.model.shape import wrong_field

    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        what, vi = f"line {number} of this file cannot be read", f"không đọc được dòng {number} của tệp này"
        raise _damaged(path, what, vi)
    wrong = wrong_field(found)
    if wrong == "kind" and isinstance(found.get(wrong), str):
        raise UsageError(
            "this build was made by another version",
            path.parent,
            "run `hgkg build` again",
            vi=f"{path.parent}: bản dựng do phiên bản khác tạo ra; hãy chạy lại `hgkg build`",
        )
    if wrong is not None:
        what = f"line {number} of this file lacks the field `{wrong}` or has it in a wrong form"
        raise _damaged(path, what, f"dòng {number} của tệp này thiếu trường `{wrong}` hoặc ghi sai kiểu")
    return found


def _no_build(folder: Path) -> UsageError:
    return UsageError(
        "there is no build in this folder",
        folder,
        "run `hgkg build`, or name the folder with --build",
        vi=f"{folder}: thư mục này không có bản dựng; hãy chạy `hgkg build`, hoặc chỉ thư mục bằng --build",
    )


def _damaged(path: Path, what: str, vi: str) -> UsageError:
    return UsageError(
        f"the build is damaged, {what}",
        path,
        "run `hgkg build` again",
        vi=f"{path}: bản dựng bị hỏng, {vi}; hãy chạy lại `hgkg build`",
    )
