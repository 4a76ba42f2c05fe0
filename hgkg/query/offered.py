"""What a user may choose from for a parameter of a question."""

from __future__ import annotations

from hgkg.query.answer import Queryable
from hgkg.query.catalogue import QueryFile
from hgkg.query.choices import Choice as Offer
from hgkg.query.choices import choices
from hgkg.query.parameters import Parameter
from hgkg.query.run import run

__all__ = ["Offer", "offered"]


def offered(store: Queryable, question: QueryFile, parameter: Parameter, lang: str = "vi") -> tuple[Offer, ...]:
    """The values of a parameter in a build with their counts.

    A fixed choice counts the rows of the question with each of its words and all else open; what is looked up in the
    graph counts the statements about it. Empty where there is nothing to choose from: any text, any number.
    """
    if parameter.type != "choice":
        return choices(store, parameter.type, lang)
    rest = {p.name: "" for p in question.parameters if p.type != "choice" or p.required}
    return tuple(
        Offer(word, "", len(run(store, question, {**rest, parameter.name: word}).rows)) for word in parameter.choices
    )
