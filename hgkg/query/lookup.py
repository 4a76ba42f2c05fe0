"""From part of a name, typed with or without accents, to what it may mean in a build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, QuerySolutions

from hgkg.errors import QueryError
from hgkg.query.answer import Queryable
from hgkg.query.names import CALLED, NAMES
from hgkg.query.parameters import EXACT_TYPES, Parameter
from hgkg.query.terms import Iri, Term, Text
from hgkg.text.fold import search_key

# How well a name fits, best first.
EXACT, BEGINNING, PART, ALL_WORDS, NONE = range(5)
_NEAREST = 3  # names told where none fits
_LIKE = 0.5  # how much of a name must be spelled alike, as difflib counts it
_WORD = re.compile(r"\w+")
_key = lru_cache(maxsize=1 << 13)(search_key)  # the names of a build are compared with each value that is typed


def fit(needle: str, name: str) -> int:
    """How well a search key fits a name: EXACT, BEGINNING, PART, ALL_WORDS or NONE."""
    key = _key(name)
    if needle == key:
        return EXACT
    if key.startswith(needle):
        return BEGINNING
    if needle in key:
        return PART
    wanted = _WORD.findall(needle)
    if not wanted or not all(want in key for want in wanted):
        return NONE  # of most names; their words need not be told apart
    words = _WORD.findall(key)
    return ALL_WORDS if all(any(word.startswith(want) for word in words) for want in wanted) else NONE


def names(store: Queryable, type: str) -> Iterable[tuple[NamedNode | Literal, str]]:
    """Everything of a lookup type with each of its names: its IRI, of an indicator, an inspected, a person, an event
    the name itself as the graph has it."""
    solutions = store.query(NAMES[type])
    assert isinstance(solutions, QuerySolutions)
    for solution in solutions:
        yield solution["term"], solution["name"].value


def fits(store: Queryable, type: str, value: str) -> dict[Term, int]:
    """What of a lookup type a value may mean, and how well the best of its names fits.

    Those that only have its words in another order count only where no name holds it as it is.
    """
    needle = search_key(value)
    found: dict[Term, int] = {}
    for node, name in names(store, type) if needle else ():
        how = fit(needle, name)
        if how < NONE and how < found.get(term := _term(node), NONE):
            found[term] = how
    limit = max(min(found.values(), default=NONE), PART)
    return {term: how for term, how in found.items() if how <= limit}


def look_up(store: Queryable, parameter: Parameter, value: str) -> tuple[Term, ...]:
    """What the value of a parameter of a lookup type stands for, in a fixed order.

    Of the EXACT_TYPES what has just the value as its number, title, path or name is meant alone, and so are the targets
    of a number; else all whose names hold it.

    Raises:
        QueryError: nothing in the build has such a name; the error names the nearest there are.
    """
    found = fits(store, parameter.type, value)
    if not found:
        raise _unknown(parameter, value, nearest(store, parameter.type, value))
    alone = EXACT in found.values() and (
        parameter.type in EXACT_TYPES or (parameter.type == "target" and value.isdigit())
    )
    return tuple(sorted((term for term, how in found.items() if how == EXACT or not alone), key=repr))


def documents(store: Queryable, value: str) -> tuple[str, ...]:
    """The IRIs of the documents that part of a number, title or slug stands for; as look_up."""
    parameter = Parameter("document", "document", "", "văn bản", "document")
    return tuple(term.value for term in look_up(store, parameter, value) if isinstance(term, Iri))


def _term(term: NamedNode | Literal) -> Term:
    return Text(term.value, term.language) if isinstance(term, Literal) else Iri(term.value)


def nearest(store: Queryable, type: str, value: str) -> tuple[str, ...]:
    """The names of a lookup type that are spelled most like a value, the most like first; at most _NEAREST."""
    spelled: dict[str, str] = {}
    for _, name in names(store, type):
        spelled.setdefault(search_key(name), name)
    near = get_close_matches(search_key(value), sorted(spelled), n=_NEAREST, cutoff=_LIKE)
    return tuple(spelled[key] for key in near)


def _unknown(parameter: Parameter, value: str, near: Sequence[str]) -> QueryError:
    (en, vi), some = CALLED[parameter.type], "; ".join(near)
    return QueryError(
        f"no {en} of this build has {value!r} in its name",
        f"parameter {parameter.name}",
        (f"nearest are: {some}; " if near else "") + f"--choices {parameter.name} lists all",
        vi=f"tham số {parameter.name}: không có {vi} nào trong bản dựng có {value!r} trong tên; "
        + (f"gần nhất là: {some}; " if near else "")
        + f"xem tất cả bằng --choices {parameter.name}",
    )
