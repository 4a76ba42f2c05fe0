"""A question in all its languages at once: most of an engine's work is the same in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hgkg.query.answer import Answer
from hgkg.query.tokens import Token

LANGUAGE = "lang"
"""The parameter of a question for the language of its words."""

_OF_ALL_ROWS = ("LIMIT", "OFFSET", "GROUP", "HAVING")  # after the outermost group: about the rows of all languages


def with_language(source: str, found: Sequence[Token]) -> str | None:
    """The query with the language as its first column, for which several languages may be bound at once.

    The rows of a language are then those that the query has with that language alone, in the order of the query.

    Returns:
        None where that does not hold: something is counted, cut or picked over the rows of all languages.
    """
    head = next((i for i, token in enumerate(found) if token.says("SELECT")), None)
    body = next((i for i, token in enumerate(found) if token.text == "{" and token.kind == "mark"), None)
    if head is None or body is None or head > body:
        return None
    at = head + 2 if found[head + 1].says("DISTINCT") else head + 1
    columns = [token for token in found[at:body] if not token.says("WHERE")]
    plain = all(t.kind == "variable" and t.text[1:] != LANGUAGE for t in columns)
    if not plain or _of_all_rows(found[body:]) or _named_within(found[body:]):
        return None
    place = found[at].start
    return f"{source[:place]}?{LANGUAGE} {source[place:]}"


def apart(answer: Answer, languages: Sequence[str]) -> Mapping[str, Answer]:
    """The answer in each language, from that to the query with the language as its first column."""
    told = [str(row[LANGUAGE]) for row in answer.rows]
    return {lang: _of(answer, [i for i, each in enumerate(told) if each == lang]) for lang in languages}


def _of(answer: Answer, places: Sequence[int]) -> Answer:
    rows = tuple({name: v for name, v in answer.rows[i].items() if name != LANGUAGE} for i in places)
    return Answer(answer.kind, answer.columns[1:], rows, tuple(answer.terms[i][1:] for i in places), answer.truncated)


def _of_all_rows(found: Sequence[Token]) -> bool:
    """Whether what stands after the outermost group is about all rows together."""
    depth = 0
    for token in found:
        if token.kind == "mark":
            depth += (token.text == "{") - (token.text == "}")
        elif depth == 0 and token.says(*_OF_ALL_ROWS):
            return True
    return False


def _named_within(found: Sequence[Token]) -> bool:
    """Whether a query within names the language, which it would then count or drop."""
    depth, within = 0, [0]  # the depths at which the queries begin that are open here
    for i, token in enumerate(found):
        if token.kind == "mark" and token.text == "{":
            depth += 1
            if found[i + 1].says("SELECT"):
                within.append(depth)
        elif token.kind == "mark" and token.text == "}":
            if within[-1] == depth and depth:
                within.pop()
            depth -= 1
        elif token.kind == "variable" and token.text[1:] == LANGUAGE and len(within) > 1:
            return True
    return False
