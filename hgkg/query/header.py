"""The header of a query file: the comment lines at its top.

    # title.vi: Văn bản nào thực hiện văn bản này
    # title.en: What implements this document
    # description.vi: …
    # description.en: …
    # param document: document = "07-NQ/TU" | Văn bản | Document
    # param basis: choice[explicit, structural] = "explicit" | Căn cứ | Basis
    # column indicator: Chỉ tiêu | Indicator

A title and a description in both languages, one ``param`` line for each parameter, one ``column`` line for each
variable of SELECT that is not evidence. The default stands in double quotes; ``""`` leaves the parameter open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from hgkg.errors import QueryError
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
    r'(?P<type>[a-z]+)(?:\[(?P<choices>[^\]]+)\])? = "(?P<default>[^"]*)" \| (?P<vi>[^|]+) \| (?P<en>[^|]+)'
)
_COLUMN = re.compile(r"(?P<vi>[^|]+) \| (?P<en>[^|]+)")


@dataclass(frozen=True, slots=True)
class Header:
    """What a query says of itself.

    Attributes:
        texts: "title.vi", "title.en", "description.vi", "description.en".
        parameters: in the order declared.
        columns: for each declared variable its heading in (vi, en).
    """

    texts: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, tuple[str, str]]

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
    for number, line in _comment_lines(source):
        match = _LINE.fullmatch(line)
        key, name = (match["key"], match["name"]) if match else ("", None)
        if match and key in _TEXTS and name is None:
            _once(texts, key, match["value"], number)
        elif match and key == "param" and name:
            _once(parameters, name, _parameter(name, match["value"], number), number)
        elif match and key == "column" and name:
            _once(columns, name, _column(match["value"], number), number)
        elif strict:
            raise _malformed(number, "this comment line is none of title, description, param, column")
    if strict and (missing := [key for key in _TEXTS if key not in texts]):
        raise QueryError(f"the header lacks {', '.join(missing)}", vi=f"phần đầu thiếu {', '.join(missing)}")
    return Header(texts, tuple(parameters.values()), columns)


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
    return Parameter(name, match["type"], match["default"], match["vi"].strip(), match["en"].strip(), choices)


def _column(value: str, number: int) -> tuple[str, str]:
    match = _COLUMN.fullmatch(value)
    if match is None:
        raise _malformed(number, "a column is written  name: nhãn | label")
    return match["vi"].strip(), match["en"].strip()


def _malformed(number: int, what: str) -> QueryError:
    return QueryError(f"line {number}: {what}", vi=f"dòng {number}: phần đầu của truy vấn viết sai ({what})")
