"""A table of ``viz/views.toml`` read field by field.

What is wrong is one sentence for a clerk: what it is, where, and what may stand there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from hgkg.errors import UsageError

_NAME = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_TABLES = ("một bảng như [nodes.meeting]", "a table such as [nodes.meeting]")

Said = tuple[str, str]
"""The same words in Vietnamese and in English."""


class Table:
    """One table, its fields by their keys.

    Args:
        where: its name in the file.
        values: what stands there.
        keys: what may stand there; None for names of the writer's own.

    Raises:
        UsageError: it is no table, or has a key that is not known; of every method, the field is not as it must be.
    """

    def __init__(self, where: str, values: object, keys: Collection[str] | None = None) -> None:
        self.where = where
        if not isinstance(values, Mapping):
            raise wrong(where, stands("", values), _TABLES)
        self.values: Mapping[str, Any] = values
        for key in values:
            if keys is not None and key not in keys:
                raise wrong(where, (f"khóa lạ {key!r}", f"unknown key {key!r}"), one_of(keys))
            if keys is None and not _NAME.fullmatch(key):
                plain = ("tên gồm A-Z a-z 0-9, nối bằng - hoặc _", "a name of A-Z a-z 0-9, joined by - or _")
                raise wrong(where, (f"tên {key!r}", f"the name {key!r}"), plain)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def part(self, key: str, keys: Collection[str]) -> Table:
        """The table within this one."""
        if key not in self.values:
            raise self.lacks(key, (f"[{self.where}.{key}]", f"[{self.where}.{key}]"))
        return Table(f"{self.where}.{key}", self.values[key], keys)

    def text(self, key: str, default: str | None = None) -> str:
        """Words; without a default there must be some."""
        words = ('chữ trong ngoặc kép, ví dụ {} = "…"', 'words in quotes, as in {} = "…"')
        allowed = (words[0].format(key), words[1].format(key))
        if key not in self.values:
            if default is None:
                raise self.lacks(key, allowed)
            return default
        value = self.values[key]
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, allowed)
        return value

    def choice(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """One of the known names."""
        known = tuple(known)
        if key not in self.values:
            if default is None:
                raise self.lacks(key, one_of(known))
            return default
        value = self.values[key]
        if not isinstance(value, str) or value not in known:
            raise self.wrong(key, one_of(known))
        return value

    def whole(self, key: str, default: int, least: int) -> int:
        """A whole number."""
        value = self.values.get(key, default)
        if not _is_whole(value, least):
            vi, en = f"số nguyên từ {least} trở lên, ví dụ {key} =", f"a whole number of {least} or more, as in {key} ="
            raise self.wrong(key, (f"{vi} {default}", f"{en} {default}"))
        return int(value)

    def wholes(self, key: str, default: tuple[int, ...], least: int, example: str, count: int = 0) -> tuple[int, ...]:
        """Whole numbers in brackets; so many, where a count is given."""
        value = self.values.get(key, default)
        if (
            not isinstance(value, list | tuple)
            or not all(_is_whole(one, least) for one in value)
            or (count and len(value) != count)
        ):
            many = (f"{count} số nguyên", f"{count} whole numbers") if count else ("các số nguyên", "whole numbers")
            vi, en = f"{many[0]} từ {least} trở lên trong ngoặc vuông", f"{many[1]} of {least} or more in brackets"
            raise self.wrong(key, (f"{vi}, ví dụ {key} = {example}", f"{en}, as in {key} = {example}"))
        return tuple(value)

    def flag(self, key: str) -> bool:
        """Yes or no; no where it is not said."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, one_of(("true", "false")))
        return value

    def names(self, key: str) -> tuple[str, ...]:
        """Words in brackets; none where there are none."""
        value = self.values.get(key, ())
        if not _are_words(value):
            vi, en = f'chữ trong ngoặc vuông, ví dụ {key} = ["…", "…"]', f'words in brackets, as in {key} = ["…", "…"]'
            raise self.wrong(key, (vi, en))
        return tuple(value)

    def lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Names in brackets, within brackets."""
        value = self.values.get(key, ())
        if not isinstance(value, list | tuple) or not all(_are_words(one) and one for one in value):
            example = f'{key} = [["body"], ["task", "event"]]'
            vi, en = (
                f"tên trong hai lớp ngoặc vuông, ví dụ {example}",
                f"names in two pairs of brackets, as in {example}",
            )
            raise self.wrong(key, (vi, en))
        return tuple(tuple(one) for one in value)

    def colour(self, key: str) -> None:
        """Refuse a colour that is not written as one; it may be left out."""
        value = self.values.get(key, "#000000")
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise self.wrong(key, ('mã màu, ví dụ "#8a2f3b"', 'the code of a colour, as in "#8a2f3b"'))

    def wrong(self, key: str, allowed: Said) -> UsageError:
        """What is to be raised for a field that is not as it must be."""
        return wrong(self.where, stands(f"{key} ", self.values[key]), allowed)

    def lacks(self, key: str, allowed: Said) -> UsageError:
        """What is to be raised for a field that is not there."""
        return wrong(self.where, (f"thiếu {key}", f"no {key}"), allowed)


def _is_whole(value: object, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def _are_words(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) and one.strip() for one in value)


def one_of(known: Iterable[str]) -> Said:
    """Some names to choose from."""
    names = ", ".join(known)
    return f"một trong: {names}", f"one of: {names}"


def stands(key: str, value: object) -> Said:
    """What stands somewhere, as one would write it."""
    told = json.dumps(value, ensure_ascii=False, default=str)
    return f"{key}là {told}", f"{key}is {told}"


def wrong(where: str, what: Said, allowed: Said) -> UsageError:
    """What is wrong in the file, where, and what may stand there instead."""
    return UsageError(
        what[1],
        f"viz/views.toml, [{where}]",
        f"write {allowed[1]}",
        vi=f"viz/views.toml, [{where}]: {what[0]}; hãy viết {allowed[0]}",
    )
