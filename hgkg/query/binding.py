"""Giving the parameters of a query their values.

A parameter is a variable of the query. Bound, it gets ``VALUES ?name { value }`` at the head of the outermost group and
of every group that names it, since a variable bound outside is not seen inside a UNION or a subquery. Unbound, it is an
ordinary variable: the query then answers for all values. As any variable it is not seen by HAVING unless grouped by.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hgkg.errors import QueryError
from hgkg.query.terms import Term, written
from hgkg.query.tokens import Token

Values = Mapping[str, Sequence[Term]]


@dataclass(frozen=True, slots=True)
class Bound:
    """A query with its values.

    Attributes:
        source: the query to run.
        insertions: (offset in the query as written, length of what was put there), in order.
    """

    source: str
    insertions: tuple[tuple[int, int], ...]

    def original(self, offset: int) -> int:
        """The offset in the query as written of an offset in ``source``."""
        for at, length in self.insertions:
            if offset <= at:
                break
            offset = max(at, offset - length)
        return offset


def bind(source: str, found: Sequence[Token], values: Values) -> Bound:
    """Put the values into the query.

    Args:
        source: the query.
        found: its tokens.
        values: for each bound parameter the terms it may be; none at all means that no row can match.

    Raises:
        QueryError: a value cannot be written as a term, or the query has no group to put it in.
    """
    if not values:
        return Bound(source, ())
    groups = _groups(found)
    if not groups:
        raise QueryError(
            "this form of query takes no parameters",
            todo="write its pattern in full: CONSTRUCT { … } WHERE { … }",
            vi="dạng truy vấn này không nhận tham số; hãy viết đầy đủ CONSTRUCT { … } WHERE { … }",
        )
    outermost = min(groups)
    parts, insertions, last = [], [], 0
    for at in sorted(groups):
        named = sorted(values if at == outermost else groups[at] & set(values))
        added = "".join(f" VALUES ?{name} {{ {' '.join(map(written, values[name]))} }}" for name in named)
        parts += [source[last:at], added]
        insertions.append((at, len(added)))
        last = at
    return Bound("".join([*parts, source[last:]]), tuple(insertions))


@dataclass(slots=True)
class _Group:
    """A group that is open: where it begins (None of braces that are no group), whether it is an OPTIONAL.

    ``depth`` counts the brackets open since FILTER was said here; None where no FILTER is being read.
    """

    at: int | None
    optional: bool
    named: set[str] = field(default_factory=set)
    filtered: set[str] = field(default_factory=set)
    depth: int | None = None

    def read(self, token: Token) -> None:
        """Take a token that stands in this group and in none inside."""
        if token.kind == "variable":
            (self.named if self.depth is None else self.filtered).add(token.text[1:])
        elif token.says("FILTER"):
            self.depth = 0
        elif self.depth is not None and token.kind == "mark":
            self.depth += (token.text == "(") - (token.text == ")")
            if self.depth == 0 and token.text in (")", "{"):
                self.depth = None


def _groups(found: Sequence[Token]) -> dict[int, set[str]]:
    """For each group, by the offset after its opening brace, the variables to be bound in it.

    Those are the ones named in it and in no group inside. What an OPTIONAL names in its FILTER alone is bound in the
    group around it: the FILTER sees that one's values (SPARQL 1.1, 18.2.2.6: it is the condition of a LeftJoin), and
    VALUES inside would make the engine join the OPTIONAL by going through all that could ever be in it.
    """
    groups: dict[int, set[str]] = {}
    open_groups: list[_Group] = []
    for i, token in enumerate(found):
        if open_groups:
            open_groups[-1].read(token)
        if token.text == "{" and token.kind == "mark":
            at = token.end if _opens_group(found, i, len(open_groups)) else None
            open_groups.append(_Group(at, i > 0 and found[i - 1].says("OPTIONAL")))
        elif token.text == "}" and token.kind == "mark" and open_groups:
            closed = open_groups.pop()
            around = open_groups[-1].named if closed.optional and open_groups else closed.named
            around |= closed.filtered
            if closed.at is not None:
                groups[closed.at] = closed.named
    return groups


def _opens_group(found: Sequence[Token], i: int, depth: int) -> bool:
    """Whether the brace at ``i`` opens a group: not a CONSTRUCT template, a query within, nor the rows of VALUES."""
    if i + 1 < len(found) and found[i + 1].says("SELECT"):
        return False  # the braces around a query within hold nothing else; its own group follows
    if depth == 0:
        before = [t for t in found[:i] if t.says("CONSTRUCT")]
        if before and not any(t.kind == "mark" and t.text == "}" for t in found[:i]):
            return False
    return not _after_values(found, i)


def _after_values(found: Sequence[Token], i: int) -> bool:
    """Whether VALUES and its variables stand right before the token at ``i``."""
    j = i - 1
    while j >= 0 and (found[j].kind == "variable" or found[j].text in ("(", ")")):
        j -= 1
    return j >= 0 and found[j].says("VALUES")
