"""``hgkg review``: what is uncertain, the worst first, put to a person; each answer is a judgement at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hgkg.cli.asking import Asked, answering
from hgkg.cli.judged_build import JudgedBuild
from hgkg.cli.judgement_making import made_judgement, typed_value
from hgkg.cli.judging_options import JudgementsOption, WhenOption, WhoOption, judge_name, judgements_folder
from hgkg.cli.messages import say
from hgkg.cli.output import Rows
from hgkg.cli.reading import DocumentOption
from hgkg.cli.review_rows import question_table
from hgkg.cli.terminal import tell
from hgkg.errors import HgkgError

if TYPE_CHECKING:
    from hgkg.cli.review_answers import Answer
    from hgkg.model.judgement import Judgement, Thing
    from hgkg.resolve.questions import Question

ListOption = Annotated[bool, typer.Option("--list", help="option.review_list")]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="option.limit")]


@answering()
def review(
    asked: Asked,
    list_: ListOption = False,
    limit: LimitOption = None,
    document: DocumentOption = None,
    who: WhoOption = None,
    when: WhenOption = None,
    judgements: JudgementsOption = None,
) -> None:
    from hgkg.cli.options import one_of

    judged = JudgedBuild(asked.build, judgements_folder(judgements))
    if document is not None:
        one_of(document, tuple(sorted({record.doc for record in judged.records})), "--document")
    every = [q for q in open_questions(judged) if document in (None, q.record.doc)]
    if list_ or asked.output is not None or asked.format != "table":
        asked.deliver(Rows(question_table(judged, every[:limit], asked.lang)))
        tell(say("done.places", asked.lang, count=len(every)))
        return
    name = judge_name(who)
    session = Session(judged, asked.lang, lambda kind, **rest: made_judgement(kind, who=name, when=when, **rest))
    try:
        session.run(every[:limit])
    finally:  # who stops it by Ctrl-C wants to know as well what was kept
        tell(say("done.reviewed", asked.lang, count=session.written, left=len(every) - session.passed))
        if session.written:
            tell(say("hint.reviewed", asked.lang))


def open_questions(judged: JudgedBuild) -> list[Question]:
    """The questions that nobody has answered yet, in the build or since."""
    from hgkg.resolve.questions import questions

    found = questions(judged.records, judged.lexicon)
    if not judged.standing:
        return found
    paired = {frozenset(map(repr, j.things)) for j in judged.standing if j.things}
    return [q for q in found if not _answered(judged, q, paired)]


def _answered(judged: JudgedBuild, question: Question, paired: set[frozenset[str]]) -> bool:
    if judged.on(judged.fitting.words_of(question.record)):
        return True
    pairs = (frozenset((repr(one), repr(other))) for one, other in _pairs(judged, question))
    return any(pair in paired for pair in pairs)


def _pairs(judged: JudgedBuild, question: Question) -> Iterator[tuple[Thing, Thing]]:
    """The thing that a question is about with each that may be the same."""
    for number in range(1, len(question.choices) + 1):
        yield _own_thing(judged, question), _chosen_thing(question, number)


def _own_thing(judged: JudgedBuild, question: Question) -> Thing:
    from hgkg.cli.thing_choice import indicator_of
    from hgkg.model.judgement import Thing

    if question.sort == "citation":
        return Thing(sort="mention", words=judged.fitting.words_of(question.record))
    return indicator_of(question.record)


def _chosen_thing(question: Question, number: int) -> Thing:
    from hgkg.cli.thing_choice import indicator_of
    from hgkg.model.judgement import Thing

    choice = question.choices[number - 1]
    if not isinstance(choice, str):
        return indicator_of(choice)
    return Thing(sort="document" if question.sort == "citation" else "concept", name=choice)


@dataclass
class Session:
    """Questions put one after the other.

    Attributes:
        judged: the build.
        lang: of everything that is said.
        make: makes a judgement of its kind and fields.
        passed: how many questions were answered or skipped.
        written: how many judgements were written.
    """

    judged: JudgedBuild
    lang: str
    make: Callable[..., Judgement]
    passed: int = 0
    written: int = 0

    def run(self, questions: list[Question]) -> None:
        """Ask until all were asked, or who answers leaves."""
        from hgkg.cli.review_view import draw_question, screen

        on = screen()
        for number, question in enumerate(questions, 1):
            draw_question(on, self.judged, question, number, len(questions), self.lang)
            if not self._settled(question):
                break
            self.passed += 1

    def _settled(self, question: Question) -> bool:
        """Ask for an answer until there is one; False where there will be no more."""
        from hgkg.cli.review_answers import understood
        from hgkg.cli.review_view import draw_hint, draw_wide, screen

        while (line := self._typed(">")) is not None:
            answer = understood(line, question.sort)
            match answer.action:
                case "quit":
                    return False
                case "skip":
                    return True
                case "open":
                    draw_wide(screen(), self.judged, question.record)
                case "":
                    tell(say("fault.answer", self.lang))
                case _ if self._judged(question, answer):
                    return True
            draw_hint(screen(), question, self.lang)
        return False

    def _judged(self, question: Question, answer: Answer) -> bool:
        """Write the judgement that an answer is; False where something is missing or wrong, which is told."""
        try:
            fields = self._fields(question, answer)
        except HgkgError as error:
            tell(error.text(self.lang))
            return False
        if fields is None:
            return False
        why = answer.why or self._reason(answer.action)
        if not why:
            tell(say("fault.no_why", self.lang))
            return False
        return self._write(self.make(answer.action, why=why, **fields))

    def _reason(self, action: str) -> str:
        """The reason as typed; a confirmation has a usual one."""
        from hgkg.cli.review_answers import REASON

        if action != "confirm":
            return " ".join((self._typed(say("prompt.why", self.lang)) or "").removeprefix(REASON).split())
        usual = say("why.confirmed", self.lang)
        typed = self._typed(say("prompt.why_confirmed", self.lang, usual=usual))
        return "" if typed is None else " ".join(typed.removeprefix(REASON).split()) or usual

    def _fields(self, question: Question, answer: Answer) -> dict[str, Any] | None:
        """What the judgement is about; None where it is not known."""
        if answer.action in ("same", "different"):
            return self._pair(question, answer)
        from hgkg.cli.judging_words import field_and_value
        from hgkg.model.field_words import field_word
        from hgkg.model.judged_fields import FIELDS

        words = self.judged.fitting.words_of(question.record)
        if answer.action != "correct":
            return {"about": words}
        fields = list(FIELDS[question.record.kind])
        listed = ", ".join(field_word(one, self.lang) for one in fields)
        told = answer.rest or self._typed(say("prompt.field", self.lang, fields=listed)) or ""
        name, typed = field_and_value(told, fields)
        if name not in fields:
            tell(say("fault.field", self.lang, fields=listed))
            return None
        called = field_word(name, self.lang)
        typed = typed or (self._typed(say("prompt.value", self.lang, field=called)) or "")
        old, new = (
            getattr(question.record, name),
            typed_value(self.judged, question.record, name, typed, self.lang, called),
        )
        return {"about": words, "field": name, "old": old, "new": new}

    def _pair(self, question: Question, answer: Answer) -> dict[str, Any] | None:
        """The two things: what is asked about, and the choice of that number, the only one, or what a name means."""
        from hgkg.cli.thing_choice import check_pair, thing_called

        count = len(question.choices)
        number = 1 if not answer.rest and count == 1 else int(answer.rest) if answer.rest.isdecimal() else 0
        if 1 <= number <= count:
            other = _chosen_thing(question, number)
        elif answer.rest and not answer.rest.isdecimal():
            try:
                other = thing_called(self.judged, answer.rest, self.lang)
            except typer.Exit:
                return None  # what was wrong has been told
        else:
            tell(say("fault.which" if count else "fault.which_name", self.lang, count=count))
            return None
        things = (_own_thing(self.judged, question), other)
        if question.sort in ("near", "unanswered"):
            things = (things[1], things[0])  # the result goes by the target's name
        check_pair(things)
        return {"things": things}

    def _write(self, judgement: Judgement) -> bool:
        from hgkg.cli.judging_words import told
        from hgkg.load.judgements import append_judgement
        from hgkg.model.judgement_lines import to_line

        append_judgement(self.judged.folder, judgement)
        if not sys.stdout.isatty():
            typer.echo(to_line(judgement), nl=False)
        tell(f"✓ {told(self.judged, judgement, self.lang)}")
        self.written += 1
        return True

    def _typed(self, prompt: str) -> str | None:
        """A line that was typed or piped; None at the end of it."""
        print(prompt, end=" ", file=sys.stderr, flush=True)
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            print(file=sys.stderr)
            raise
        if not line:
            print(file=sys.stderr)
            return None
        return line.rstrip("\r\n")
