"""The header of a query file: the comment lines at its top.

    # title.vi: Văn bản nào thực hiện văn bản này
    # title.en: What implements this document
    # description.vi: …
    # description.en: …
    # group: documents
    # example: document=07-NQ/TU; basis=explicit
    # param document: document required | Văn bản | Document
    # param basis: choice[explicit, structural] = "explicit" | Căn cứ | Basis
    # column indicator: Chỉ tiêu | Indicator

A title and a description in both languages, the group of the catalogue, one ``param`` line for each parameter, one
``column`` line for each variable of SELECT that is not evidence. The default stands in double quotes; ``""`` leaves the
parameter open, ``required`` has it asked for. ``example`` gives values with which to try the question; it must give one
to each parameter that is required.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from hgkg.errors import QueryError
from hgkg.query.groups import GROUPS
from hgkg.query.parameters import LITERAL_TYPES, LOOKUP_TYPES, Parameter

EVIDENCE: Mapping[str, tuple[str, str]] = {
    "doc": ("Văn bản nguồn", "Source"),
    "section": ("Mục", "Section"),
    "footnote": ("Chú thích", "Footnote"),
    "start": ("Từ ký tự", "From"),
    "end": ("Đến ký tự", "To"),
    "quote": ("Nguyên văn", "Words"),
}

V = TypeVar("V")

_TEXTS = ("title.vi", "title.en", "description.vi", "description.en")
_LINE = re.compile(r"# (?P<key>[a-z.]+)(?: (?P<name>[A-Za-z][A-Za-z0-9]*))?: (?P<value>\S.*)")
_PARAMETER = re.compile(
    r"(?P<type>[a-z]+)(?:\[(?P<choices>[^\]]+)\])? "
    r'(?:= "(?P<default>[^"]*)"|(?P<required>required)) \| (?P<vi>[^|]+) \| (?P<en>[^|]+)'
)
_EXAMPLE = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9]*)=(?P<value>[^;]+)")
_COLUMN = re.compile(r"(?P<vi>[^|]+) \| (?P<en>[^|]+)")


@dataclass(frozen=True, slots=True)
class Header:
    """What a query says of itself.

    Attributes:
        texts: "title.vi", "title.en", "description.vi", "description.en".
        parameters: in the order declared.
        columns: for each declared variable its heading in (vi, en).
        group: one of GROUPS; "" where the header names none.
        example: values to try the question with, by parameter.
    """

    texts: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, tuple[str, str]]
    group: str = ""
    example: Mapping[str, str] = field(default_factory=dict)

    def title(self, lang: str) -> str:
        return self.texts.get(f"title.{lang}", "")

    def description(self, lang: str) -> str:
        return self.texts.get(f"description.{lang}", "")

    def heading(self, column: str, lang: str) -> str:
        """What to print above a column; the variable's name where the header does not say."""
        vi, en = self.columns.get(column) or EVIDENCE.get(column) or (column, column)
        return vi if lang == "vi" else en


def read_header(source: str, *, strict: bool) -> Header:
    """The header of a query.

    Args:
        source: the whole file.
        strict: whether every comment line above the query must be a line of the header and none may lack.

    Raises:
        QueryError: a line that is none of the header (only if strict), is there twice or is malformed.
    """
    texts: dict[str, str] = {}
    parameters: dict[str, Parameter] = {}
    columns: dict[str, tuple[str, str]] = {}
    once: dict[str, str] = {}
    example: dict[str, str] = {}
    for number, line in _comment_lines(source):
        match = _LINE.fullmatch(line)
        key, name = (match["key"], match["name"]) if match else ("", None)
        if match and key in _TEXTS and name is None:
            _once(texts, key, match["value"], number)
        elif match and key == "group" and name is None:
            _once(once, key, _group(match["value"], number), number)
        elif match and key == "example" and name is None:
            example = _example(match["value"], number)
            _once(once, key, match["value"], number)
        elif match and key == "param" and name:
            _once(parameters, name, _parameter(name, match["value"], number), number)
        elif match and key == "column" and name:
            _once(columns, name, _column(match["value"], number), number)
        elif strict:
            raise _malformed(number, "this comment line is none of title, description, group, example, param, column")
    if strict:
        _check_complete({**texts, **once}, parameters, example)
    return Header(texts, tuple(parameters.values()), columns, once.get("group", ""), example)


def _check_complete(there: Mapping[str, str], parameters: Mapping[str, Parameter], example: Mapping[str, str]) -> None:
    missing = [key for key in (*_TEXTS, "group") if key not in there]
    missing += [f"example {p.name}=…" for p in parameters.values() if p.required and p.name not in example]
    if missing:
        raise QueryError(f"the header lacks {', '.join(missing)}", vi=f"phần đầu thiếu {', '.join(missing)}")
    for name in example:
        if name not in parameters:
            raise QueryError(
                f"the example names {name}, which is no parameter", vi=f"ví dụ nêu {name} mà không có tham số này"
            )


def _comment_lines(source: str) -> list[tuple[int, str]]:
    """The comment lines above the query with their 1-based line numbers."""
    out = []
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            break
        if line.startswith("#"):
            out.append((number, line.rstrip()))
    return out


def _once(seen: dict[str, V], key: str, value: V, number: int) -> None:
    if key in seen:
        raise _malformed(number, f"{key} is declared twice")
    seen[key] = value


def _parameter(name: str, value: str, number: int) -> Parameter:
    match = _PARAMETER.fullmatch(value)
    if match is None:
        raise _malformed(number, 'a parameter is written  name: type = "default" | nhãn | label')
    choices = tuple(word.strip() for word in (match["choices"] or "").split(",")) if match["choices"] else ()
    if match["type"] not in (*LITERAL_TYPES, *LOOKUP_TYPES) or bool(choices) != (match["type"] == "choice"):
        raise _malformed(number, f"{match['type']} is no type of parameter, or lacks its choices")
    names = match["vi"].strip(), match["en"].strip()
    return Parameter(name, match["type"], match["default"] or "", *names, choices, required=bool(match["required"]))


def _group(value: str, number: int) -> str:
    if value not in GROUPS:
        raise _malformed(number, f"{value!r} is none of the groups {', '.join(GROUPS)}")
    return value


def _example(value: str, number: int) -> dict[str, str]:
    found = [_EXAMPLE.fullmatch(part.strip()) for part in value.split(";")]
    if not all(found):
        raise _malformed(number, "an example is written  name=value; name=value")
    return {match["name"]: match["value"].strip() for match in found if match}


def _column(value: str, number: int) -> tuple[str, str]:
    match = _COLUMN.fullmatch(value)
    if match is None:
        raise _malformed(number, "a column is written  name: nhãn | label")
    return match["vi"].strip(), match["en"].strip()


def _malformed(number: int, what: str) -> QueryError:
    return QueryError(f"line {number}: {what}", vi=f"dòng {number}: phần đầu của truy vấn viết sai ({what})")
