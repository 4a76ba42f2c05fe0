"""What a verb is given: a wrong value is told at once, by the name of its argument, instead of an empty answer."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from hgkg.errors import UsageError

_LANGUAGES = ("vi", "en")
_SHOWN = 40  # characters of a wrong value that a sentence shows


def one_of(value: object, allowed: Iterable[str], name: str, *, optional: bool = True) -> None:
    """See that the value of an argument is one of those allowed, or is left open where it may be.

    Raises:
        UsageError: it is another.
    """
    known = tuple(allowed)
    if not (value is None and optional) and value not in known:
        listed = ", ".join(known)
        raise _wrong(value, name, f"use one of: {listed}", f"hãy dùng một trong: {listed}")


def language(lang: object) -> None:
    """See that there are words in a language.

    Raises:
        UsageError: there are none.
    """
    one_of(lang, _LANGUAGES, "lang", optional=False)


def words(value: object, name: str, what: str, what_vi: str) -> None:
    """See that an argument is a text with anything in it; ``what`` says what it should be.

    Raises:
        UsageError: it is no text, or an empty one.
    """
    if not isinstance(value, str) or not value.strip():
        raise _wrong(value, name, f"write {what}", f"hãy viết {what_vi}")


def words_or_none(value: object, name: str) -> None:
    """See that an argument is a text, or None.

    Raises:
        UsageError: it is neither.
    """
    if value is not None and not isinstance(value, str):
        raise _wrong(value, name, "write a text in quotes, or None", "hãy viết một chuỗi trong ngoặc kép, hoặc None")


def value_of(value: object, name: str) -> str:
    """The value of a parameter of a question as text; None leaves it open.

    Raises:
        UsageError: it is neither a text nor a number nor a day.
    """
    if value is None:
        return ""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        todo, vi = (
            "write a text, a whole number, a day or None",
            "hãy viết một chuỗi, một số nguyên, một ngày hoặc None",
        )
        raise _wrong(value, name, todo, vi)
    return str(value)


def more_than_nothing(value: object, name: str, *, whole: bool = False) -> None:
    """See that an argument is a number above 0.

    Raises:
        UsageError: it is none, or too small.
    """
    number = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not number or not math.isfinite(value) or value <= 0:  # type: ignore[arg-type, operator]
        kind, kind_vi = ("whole number", "số nguyên") if whole else ("number", "số")
        raise _wrong(value, name, f"give a {kind} above 0", f"hãy cho một {kind_vi} lớn hơn 0")


def yes_or_no(value: object, name: str) -> None:
    """See that an argument is True or False.

    Raises:
        UsageError: it is neither.
    """
    if not isinstance(value, bool):
        raise _wrong(value, name, "use True or False", "hãy dùng True hoặc False")


def place(
    value: object, name: str, todo: str = "name a file or folder", todo_vi: str = "hãy nêu một tệp hoặc thư mục"
) -> Path:
    """The path of a file or folder.

    Raises:
        UsageError: it is no path, or an empty one.
    """
    path = os.fspath(value) if isinstance(value, os.PathLike) else value
    if not isinstance(path, str) or not path.strip() or "\0" in path:
        raise _wrong(value, name, todo, todo_vi)
    return Path(path)


def place_or_none(value: object, name: str) -> Path | None:
    """The path of a file or folder, or None where none is named.

    Raises:
        UsageError: as for ``place``.
    """
    return None if value is None else place(value, name)


def places(value: object, name: str) -> list[Path]:
    """The paths of one file or folder, or of several.

    Raises:
        UsageError: there is none, or one of them is no path.
    """
    if isinstance(value, str | bytes | os.PathLike) or not isinstance(value, Iterable):
        return [place(value, name)]
    found = [place(one, name) for one in value]
    if not found:
        raise _wrong(value, name, "name a file or folder", "hãy nêu một tệp hoặc thư mục")
    return found


def _wrong(value: object, name: str, todo: str, todo_vi: str) -> UsageError:
    shown = repr(value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return UsageError(f"{shown} is not possible", name, todo, vi=f"{name}: không nhận {shown}; {todo_vi}")


def folder_of(build: object, name: str) -> Path:
    """The folder of an open build, or the one that is named.

    Raises:
        UsageError: it is neither a build nor a path.
    """
    folder = getattr(build, "folder", None)
    return folder if isinstance(folder, Path) else place(build, name)
