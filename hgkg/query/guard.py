"""What a query may be: one of the four reading forms, and nothing that leaves the build."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from hgkg.errors import QueryError
from hgkg.query.tokens import Token, tokens
from hgkg.store.guard import refuse_service

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


@lru_cache(maxsize=256)  # a question is read with the catalogue, and again whenever it is asked
def checked(source: str) -> tuple[str, tuple[Token, ...]]:
    """The form of a query and its tokens, after it was held against the rules.

    Returns:
        "SELECT", "ASK", "CONSTRUCT" or "DESCRIBE", and the tokens.

    Raises:
        QueryError: the query is an update, or asks another server (SERVICE) or another data set (FROM, FROM NAMED).
    """
    refuse_service(source)
    found = tokens(source)
    if any(t.kind == "word" and t.text.upper().startswith("FROM") for t in found):
        raise QueryError(
            "FROM is refused: a query reads this build and nothing else",
            todo="use GRAPH to choose a source within the build",
            vi="không chạy FROM: truy vấn chỉ đọc bản dựng này; dùng GRAPH để chọn nguồn trong bản dựng",
        )
    return _form(found), found


def _form(found: Sequence[Token]) -> str:
    word = _first_word(found)
    if word in FORMS:
        return word
    if word in _UPDATES:
        raise QueryError(
            f"{word} would change the graph",
            todo=f"only {', '.join(FORMS)} are run",
            vi=f"{word} làm thay đổi đồ thị; chỉ chạy {', '.join(FORMS)}",
        )
    raise QueryError(
        f"a query begins with {', '.join(FORMS)}",
        todo="the files in queries/answers are examples",
        vi=f"truy vấn phải bắt đầu bằng {', '.join(FORMS)}; xem ví dụ trong queries/answers",
    )


def _first_word(found: Sequence[Token]) -> str:
    """The keyword after the prologue, or "" where there is none. A prologue holds IRIs and prefixes only."""
    before = ""
    for token in found:
        if token.kind not in ("word", "name", "iri"):
            break
        # A prefix without its colon is the engine's to refuse: it says where.
        if token.kind == "word" and not token.says("PREFIX", "BASE") and before != "PREFIX":
            return token.text.upper()
        before = token.text.upper()
    return ""
