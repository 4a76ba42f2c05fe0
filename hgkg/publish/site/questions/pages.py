"""The pages of questions: the catalogue by groups, and of each question its answer in this build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from hgkg.publish.counted import Count
from hgkg.publish.page.addresses import question_page
from hgkg.publish.page.facets import facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.questions_page import TAKES
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.questions.cells import Documents, columns, rows, widths, within
from hgkg.publish.site.questions.named import Named
from hgkg.publish.site.questions.targets_told import target_places, targets_told
from hgkg.publish.site.questions.written import Row, row_writer
from hgkg.query.answer import Answer
from hgkg.query.catalogue import QueryFile, by_group
from hgkg.query.groups import group_name
from hgkg.query.in_languages import Asked
from hgkg.query.parameters import Parameter
from hgkg.text.fold import ascii_name

_ROOM = 200_000
"""The characters of rows that a page may have: with everything around them it stays below 300 kB."""

_NONE = Count(0)
_NOTHING = Named()


def questions(material: Material, frame: Frame) -> Iterator[Page]:
    """The catalogue, and a page of each question."""
    words, asked, lang = frame.words("questions"), material.asked, frame.lang
    groups = by_group({name: one.question for name, one in asked.items()})
    names = {group: group_name(group, lang) for group in groups}
    every = [question for group in groups.values() for question in group]
    yield frame.page(
        "questions",
        "questions.html",
        words["title"],
        menu="questions",
        scripts=("list.js",),
        styles=("list.css", "questions.css"),
        found=Found("page", words["found"]),
        groups=groups,
        names=names,
        asked=asked,
        all=every,
        question_page=question_page,
        facets=(facet("subject", words["group"], ([question.group] for question in every), names),),
        count_of=lambda name: _count(asked[name].answers.get(lang), frame),
    )
    build = material.build(lang)
    places, known, written = target_places(build), Named.of(material, lang), row_writer(frame)
    for question in every:
        told = targets_told(asked[question.name].answers.get(lang), places, build)
        yield _question(asked[question.name], material, frame, names[question.group], written, told, known)


def _question(
    asked: Asked,
    material: Material,
    frame: Frame,
    group: str,
    written: Callable[[Row], Markup],
    targets: Count = _NONE,
    known: Named = _NOTHING,
) -> Page:
    question, lang, words = asked.question, frame.lang, frame.words("questions")
    answer, heads = asked.answers.get(lang), columns(asked.question, lang)
    names = material.called(lang)
    documents = Documents(names, material.things.works, lang, known)
    shown = within(rows(answer, heads, documents, words), _ROOM) if answer else ()
    return frame.page(
        "question",
        question_page(question.name),
        question.title(lang),
        words="questions",
        menu="questions",
        trail=(("questions.html", words["title"]),),
        scripts=("csv.js", "list.js", "copy.js"),
        styles=("list.css", "entities.css", "questions.css"),
        found=Found("question", f"{question.name} · {question.description(lang)}"),
        question=question,
        group=group,
        answer=answer,
        columns=list(zip(heads, widths(heads, shown), strict=True)),
        rows=map(written, shown),
        shown_rows=len(shown),
        count=_count(answer, frame),
        targets=targets,
        parameters=[(p, *_told(p, asked.values, names, frame)) for p in question.parameters if p.name != "lang"],
        command=command(question, asked.values),
    )


def _count(answer: Answer | None, frame: Frame) -> str:
    """How many rows there are, in words."""
    if answer is None:
        return ""
    number = frame.number(len(answer.rows))
    key = "rows_more" if answer.truncated else "rows"
    return frame.say("questions", key, count=number)


def _told(
    parameter: Parameter, values: Mapping[str, str], names: Mapping[str, str], frame: Frame
) -> tuple[str, Mapping[str, str], str]:
    """What a parameter takes, the choices it has (what is typed, and what that means), and what it was here."""
    words = frame.words("questions")
    choices = choice_words(parameter, frame)
    value = values.get(parameter.name) or parameter.default
    told = choices.get(value, value)
    if parameter.type == "document":
        told = names.get(value, value)
    elif parameter.type in ("period", "date"):
        told = frame.day(value)
    return TAKES[parameter.type][0 if frame.lang == "vi" else 1], choices, told or words["open"]


def choice_words(parameter: Parameter, frame: Frame) -> Mapping[str, str]:
    """What may be typed for a parameter, and what each of it means."""
    look, words = frame.look, frame.words("questions")
    named = {**look.severities, **{basis: one.word for basis, one in look.basis.items()}}
    return {one: named.get(one) or words.get(f"choice_{ascii_name(one)}", one) for one in parameter.choices}


def command(question: QueryFile, values: Mapping[str, str]) -> str:
    """What to type for this answer, in any shell: names are in double quotes, which hold no sign of a shell's own."""
    given = (f'--param {name}="{value}"' for name, value in values.items())
    return " ".join(["hgkg query", question.name, *given])
