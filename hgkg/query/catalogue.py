"""The catalogue of questions: a folder of .rq files, each with its header."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hgkg.errors import QueryError
from hgkg.query.groups import GROUPS
from hgkg.query.guard import checked
from hgkg.query.header import EVIDENCE, Header, read_header
from hgkg.query.parameters import LOOKUP_TYPES, Parameter, read_value
from hgkg.query.projection import selected
from hgkg.query.tokens import Token

PLACE = ("doc", "start", "end", "quote")


@dataclass(frozen=True, slots=True)
class QueryFile:
    """A question of the catalogue.

    Attributes:
        name: the file name without its ending, "targets-without-result".
        source: the query, header included.
        header: what it says of itself.
        columns: the variables it gives back, in order.
    """

    name: str
    source: str
    header: Header
    columns: tuple[str, ...]

    @property
    def group(self) -> str:
        return self.header.group

    @property
    def example(self) -> Mapping[str, str]:
        """Values to try the question with; those of the required parameters are among them."""
        return self.header.example

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return self.header.parameters

    def title(self, lang: str) -> str:
        return self.header.title(lang)

    def description(self, lang: str) -> str:
        return self.header.description(lang)

    def heading(self, column: str, lang: str) -> str:
        return self.header.heading(column, lang)


def read_catalogue(folder: Path) -> Mapping[str, QueryFile]:
    """The questions in a folder, by name in alphabetical order.

    Raises:
        QueryError: the folder is not there, or a file is not as it must be; the error names it.
    """
    if not folder.is_dir():
        raise QueryError(
            "there is no such folder of queries",
            folder,
            "reinstall hgkg",
            vi=f"{folder}: không có thư mục truy vấn này; hãy cài lại hgkg",
        )
    return {path.stem: read_file(path) for path in sorted(folder.glob("*.rq"))}


def by_group(catalogue: Mapping[str, QueryFile]) -> Mapping[str, tuple[QueryFile, ...]]:
    """The questions of each group that has any, in the order of GROUPS, then by name."""
    groups = {group: tuple(q for q in catalogue.values() if q.group == group) for group in GROUPS}
    return {group: questions for group, questions in groups.items() if questions}


def read_file(path: Path) -> QueryFile:
    """One question.

    Raises:
        QueryError: its header is incomplete or malformed; a parameter or a column is declared but not used, or
            used but not declared; SELECT lacks one of ``?doc ?start ?end ?quote``; the query is not allowed.
    """
    try:
        return parse(path.stem, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise QueryError("it is not UTF-8 text", path, vi=f"{path}: không phải văn bản UTF-8") from error
    except QueryError as error:
        raise QueryError(error.what, path.name, error.todo, vi=f"{path.name}: {error.vi}") from error


def parse(name: str, source: str) -> QueryFile:
    """A question from its text; errors as for ``read_file``."""
    form, found = checked(source)
    if form != "SELECT":
        raise QueryError("a question of the catalogue is a SELECT", vi="truy vấn trong danh mục phải là SELECT")
    header = read_header(source, strict=True)
    columns = selected(found)
    _check_columns(header, columns)
    _check_parameters(header, found)
    return QueryFile(name, source, header, columns)


def _check_columns(header: Header, columns: tuple[str, ...]) -> None:
    lacking = [name for name in PLACE if name not in columns]
    if lacking:
        names = " ".join(f"?{name}" for name in lacking)
        raise QueryError(
            f"SELECT lacks the evidence {names}",
            todo="every row must say where it stands",
            vi=f"SELECT thiếu chứng cứ {names}; mỗi dòng phải nói rõ chỗ của nó",
        )
    _same(set(columns) - set(EVIDENCE), set(header.columns), "column", "cột")


def _check_parameters(header: Header, found: tuple[Token, ...]) -> None:
    """A parameter is written ``$name`` and is declared; ``?name`` is any other variable."""
    used = {t.text[1:] for t in found if t.kind == "variable" and t.text.startswith("$")}
    _same(used, {p.name for p in header.parameters}, "parameter", "tham số", used="used")
    for parameter in header.parameters:
        if parameter.default and parameter.type not in LOOKUP_TYPES:
            read_value(parameter, parameter.default)


def _same(there: set[str], declared: set[str], what: str, what_vi: str, used: str = "selected") -> None:
    """Both sets must be equal; the error names the first name that is in one only."""
    for name in sorted(there ^ declared):
        fault = "not declared in the header" if name in there else f"declared but not {used}"
        fault_vi = "chưa khai báo ở phần đầu" if name in there else "được khai báo nhưng không dùng"
        raise QueryError(f"the {what} {name} is {fault}", vi=f"{what_vi} {name} {fault_vi}")
