"""A question of the catalogue asked of whatever build there is, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hgkg.errors import QueryError
from hgkg.query.answer import Answer, Queryable
from hgkg.query.catalogue import QueryFile
from hgkg.query.choices import most_used
from hgkg.query.run import SECONDS, TimeOverError, run_in

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers.

    Attributes:
        question: which it is.
        values: what it was asked about, by parameter; the language is not among them.
        answers: the answer in each language; none where the build has nothing that it could be asked about.
    """

    question: QueryFile
    values: Mapping[str, str]
    answers: Mapping[str, Answer]


def ask(store: Queryable, question: QueryFile, *, seconds: float = SECONDS) -> Asked:
    """Ask a question of the catalogue with the values of its example, else with those that the build has most.

    An answer has what was found within ``seconds``.
    """
    for values in _tries(store, question):
        try:
            return Asked(question, values, run_in(store, question, values, LANGUAGES, seconds=seconds))
        except TimeOverError:
            nothing = Answer("select", question.columns, (), (), "seconds")
            return Asked(question, values, dict.fromkeys(LANGUAGES, nothing))
        except QueryError:
            continue  # this build has no such thing: another is tried
    return Asked(question, {}, {})


def _tries(store: Queryable, question: QueryFile) -> Iterator[Mapping[str, str]]:
    """What to ask about: the example of the header, then what the build has most of."""
    yield {name: value for name, value in question.example.items() if name != "lang"}
    required = [parameter for parameter in question.parameters if parameter.required]
    offered = {parameter.name: most_used(store, parameter)[:1] for parameter in required}
    if offered and all(offered.values()):
        yield {name: values[0] for name, values in offered.items()}
    if question.example and not required:
        yield {}
