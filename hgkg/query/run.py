"""Running a query within limits."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pyoxigraph import Literal, QueryBoolean, QuerySolutions, QueryTriples

from hgkg.errors import QueryError
from hgkg.query.all_languages import LANGUAGE, apart, with_language
from hgkg.query.answer import Answer, Queryable, Term, plain
from hgkg.query.binding import Bound, Values, bind
from hgkg.query.catalogue import QueryFile
from hgkg.query.choices import most_used
from hgkg.query.explain import explained
from hgkg.query.guard import checked
from hgkg.query.header import read_header
from hgkg.query.lookup import look_up
from hgkg.query.parameters import LOOKUP_TYPES, Parameter, lacking_parameter, read_value, unknown_parameter
from hgkg.query.terms import Term as QueryTerm
from hgkg.query.terms import Text
from hgkg.query.tokens import Token

MAX_ROWS = 10_000
SECONDS = 30.0
_NO_PARAMETERS: Mapping[str, str] = MappingProxyType({})


class TimeOverError(QueryError):
    """The engine said nothing at all within the time."""


def run(
    store: Queryable,
    query: QueryFile | str,
    params: Mapping[str, str] = _NO_PARAMETERS,
    *,
    max_rows: int = MAX_ROWS,
    seconds: float = SECONDS,
) -> Answer:
    """Run a query.

    What is guaranteed: nothing but a reading query is evaluated, and it reads this store only. At most ``max_rows``
    rows come back. The call returns within ``seconds`` (and some milliseconds) of the start of the evaluation, with the
    rows found by then. The engine itself cannot be interrupted: work it does between two rows goes on in a background
    thread until its next row or the end of the process, which it does not delay.

    Args:
        store: a store as ``hgkg.store.open_store`` gives it.
        query: a question of the catalogue, or the text of any SPARQL query.
        params: values as typed. Those left out take their default; a text that declares no parameters takes any of its
            variables as one.
        max_rows: the row limit.
        seconds: the time limit.

    Raises:
        QueryError: a refused or malformed query, a wrong parameter, an ASK that found no answer in time.
    """
    bound = prepare(store, query, params)
    return _evaluate(store, bound, query if isinstance(query, str) else query.source, max_rows, seconds)


def run_in(
    store: Queryable,
    question: QueryFile,
    params: Mapping[str, str],
    languages: Sequence[str],
    *,
    seconds: float = SECONDS,
) -> Mapping[str, Answer]:
    """The answer of a question in each language: what it is asked about is looked up once, and the engine asked once
    where one query can answer in all. Limits and errors as for run; what one query for all had no time for is not tried
    again in each.
    """
    _, found = checked(question.source)
    values = _values(store, question.parameters, params)
    if all(parameter.name != LANGUAGE for parameter in question.parameters):
        answer = _evaluate(store, bind(question.source, found, values), question.source, MAX_ROWS, seconds)
        return dict.fromkeys(languages, answer)
    at_once = _at_once(store, question.source, values, languages, seconds)
    if at_once is not None:
        return at_once
    bounds = {lang: bind(question.source, found, {**values, LANGUAGE: (Text(lang),)}) for lang in languages}
    return {lang: _evaluate(store, b, question.source, MAX_ROWS, seconds) for lang, b in bounds.items()}


def _at_once(
    store: Queryable, source: str, values: Values, languages: Sequence[str], seconds: float
) -> Mapping[str, Answer] | None:
    """The answers by one query; None where that cannot be, or there are more rows than each language may have."""
    asked = with_language(source, checked(source)[1])
    if asked is None:
        return None
    bound = bind(asked, checked(asked)[1], {**values, LANGUAGE: tuple(map(Text, languages))})
    try:
        together = _evaluate(store, bound, asked, MAX_ROWS, seconds)
    except TimeOverError:
        raise
    except QueryError:
        return None  # to be explained on the question as it is written
    return None if together.truncated == "rows" else apart(together, languages)


def prepare(store: Queryable, query: QueryFile | str, params: Mapping[str, str] = _NO_PARAMETERS) -> Bound:
    """The query with its parameters bound, ready for any engine; arguments and errors as for run."""
    source = query if isinstance(query, str) else query.source
    _, found = checked(source)
    return bind(source, found, _values(store, _declared(query, found, params), params))


def _declared(query: QueryFile | str, found: tuple[Token, ...], params: Mapping[str, str]) -> tuple[Parameter, ...]:
    """The parameters of a query; those that only the caller names are texts, if they are variables of the query."""
    if isinstance(query, QueryFile):
        return query.parameters
    parameters = read_header(query, strict=False).parameters
    names = {p.name for p in parameters}
    variables = {t.text[1:] for t in found if t.kind == "variable"}
    more = sorted((set(params) & variables) - names)
    return (*parameters, *(Parameter(name, "text", "", name, name) for name in more))


def _values(store: Queryable, parameters: tuple[Parameter, ...], params: Mapping[str, str]) -> Values:
    for name in params:
        if name not in {p.name for p in parameters}:
            raise unknown_parameter(name, parameters)
    values: dict[str, tuple[QueryTerm, ...]] = {}
    for parameter in parameters:
        if parameter.required and parameter.name not in params:
            raise lacking_parameter(parameter, most_used(store, parameter))
        value = params.get(parameter.name, parameter.default)
        if value.strip():
            lookup = parameter.type in LOOKUP_TYPES
            terms = look_up(store, parameter, value) if lookup else (read_value(parameter, value),)
            values[parameter.name] = terms
    return values


@dataclass(slots=True)
class _Progress:
    """What the worker found so far; the waiting thread reads it once the time is over."""

    kind: str = ""
    columns: tuple[str, ...] = ()
    terms: list[tuple[Term | None, ...]] = field(default_factory=list)
    truncated: str | None = None
    error: Exception | None = None


def _evaluate(store: Queryable, bound: Bound, written: str, max_rows: int, seconds: float) -> Answer:
    progress = _Progress()
    work = (store, bound.source, max_rows, time.monotonic() + seconds, progress)
    worker = threading.Thread(target=_work, args=work, name="hgkg-query", daemon=True)
    worker.start()
    worker.join(seconds)
    if progress.error is not None:
        raise explained(progress.error, bound, written) from progress.error
    truncated = "seconds" if worker.is_alive() else progress.truncated
    if not progress.kind:
        raise _too_slow(seconds)
    terms = tuple(progress.terms)
    rows = tuple(
        {name: plain(term) for name, term in zip(progress.columns, row, strict=True) if term is not None}
        for row in terms
    )
    return Answer(progress.kind, progress.columns, rows, terms, truncated)


def _work(store: Queryable, source: str, max_rows: int, deadline: float, progress: _Progress) -> None:
    try:
        solutions = store.query(source)
        rows, progress.columns, progress.kind = _opened(solutions)
        for row in rows:
            if len(progress.terms) >= max_rows or time.monotonic() > deadline:
                progress.truncated = "rows" if len(progress.terms) >= max_rows else "seconds"
                return
            progress.terms.append(tuple(row))
    except Exception as error:  # handed to the thread that waits, which raises it
        progress.error = error


def _opened(
    solutions: QuerySolutions | QueryBoolean | QueryTriples,
) -> tuple[Iterable[Iterable[Term | None]], tuple[str, ...], str]:
    """Rows, columns and kind of what the engine gave."""
    if isinstance(solutions, QueryBoolean):
        return [[Literal(bool(solutions))]], ("answer",), "ask"
    if isinstance(solutions, QuerySolutions):
        return solutions, tuple(v.value for v in solutions.variables), "select"
    return solutions, ("subject", "predicate", "object"), "construct"


def _too_slow(seconds: float) -> TimeOverError:
    return TimeOverError(
        f"no answer within {seconds:g} seconds",
        todo="ask for less, or allow more time",
        vi=f"chưa có câu trả lời sau {seconds:g} giây; hãy thu hẹp truy vấn hoặc cho thêm thời gian",
    )
