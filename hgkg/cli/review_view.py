"""A question of ``hgkg review`` on the screen: the words where they stand, what was read, what may be answered."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hgkg.cli.field_words import rule_word
from hgkg.cli.messages import MESSAGES, say
from hgkg.cli.review_answers import ACTIONS, OF_SORT
from hgkg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console

    from hgkg.cli.judged_build import JudgedBuild
    from hgkg.model.record import Record
    from hgkg.resolve.questions import Question

_AROUND, _WIDE_AROUND = 120, 900
"""Characters shown on each side of a quote, and when more is asked for."""


def screen() -> Console:
    """Where questions are put: stderr, for stdout is for data."""
    from rich.console import Console

    looked_at = sys.stderr.isatty()
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False, width=None if looked_at else 100)


def draw_question(on: Console, judged: JudgedBuild, question: Question, number: int, count: int, lang: str) -> None:
    """Head, words in their place, what was read, what may be chosen, what may be typed."""
    from rich.rule import Rule
    from rich.text import Text

    record = question.record
    head = f"{number}/{count}  {say(f'question.{question.sort}', lang)}"
    on.print(Rule(Text(head, "bold"), align="left", style="dim"))
    on.print(Text(place(record, lang), "dim"))
    on.print(words(judged, record, _AROUND))
    for line in _read(judged, question, lang):
        on.print(Text(line))
    for i, choice in enumerate(choices(judged, question, lang), 1):
        on.print(Text.assemble((f"  {i} ", "bold"), choice))
    draw_hint(on, question, lang)


def draw_hint(on: Console, question: Question, lang: str) -> None:
    """What may be typed."""
    from rich.text import Text

    on.print(Text(hint(question, lang), "cyan"))


def draw_wide(on: Console, judged: JudgedBuild, record: Record) -> None:
    """The words with much around them, and the file to read all of it in."""
    from rich.text import Text

    on.print(words(judged, record, _WIDE_AROUND))
    on.print(Text(f"{judged.build / 'texts' / record.doc}.txt:{record.start}-{record.end}", "dim"))


def words(judged: JudgedBuild, record: Record, around: int) -> object:
    """The quote, told from what stands around it by colour and by its marks."""
    from rich.text import Text

    raw = judged.text(record.doc)
    before, behind = raw[max(0, record.start - around) : record.start], raw[record.end : record.end + around]
    dots = ("…" if record.start > around else "", "…" if record.end + around < len(raw) else "")
    return Text.assemble(
        (f"{dots[0]}{plain(before)}{_space(before[-1:])}", "dim"),
        ("«" + plain(record.quote) + "»", "bold yellow"),
        (f"{_space(behind[:1])}{plain(behind)}{dots[1]}", "dim"),
    )


def _space(char: str) -> str:
    """What stands between a quote and its surroundings, which lose their outer blanks."""
    return " " if char.isspace() else ""


def place(record: Record, lang: str) -> str:
    """Document, section and note of a record, and its id."""
    parts = [plain(record.doc)]
    if record.section:
        parts.append(say("place.section", lang, section=plain("/".join(record.section))))
    if record.footnote is not None:
        parts.append(say("place.footnote", lang, number=record.footnote))
    return f"{', '.join(parts)} · {record.id}"


def _read(judged: JudgedBuild, question: Question, lang: str) -> Iterator[str]:
    """What the rules made of the words."""
    record = question.record
    message = getattr(record, "message", None)
    if message is not None:
        yield plain(message.vi if lang == "vi" else message.en)
        return
    said = readable(judged.fitting.reading(record), lang)
    sure = say("read.sure", lang, percent=round(100 * record.confidence), rule=rule_word(record.rule, lang))
    yield f"{say(f'kind.{record.kind}', lang)}: {said}  ({sure})"


def readable(reading: Mapping[str, object], lang: str) -> str:
    """The telling fields that say something: "chỉ tiêu: Thu ngân sách · giá trị: 7.520"."""
    from hgkg.model.field_words import field_word, value_words

    told = ((name, value) for name, value in reading.items() if value not in (None, "", ()))
    return " · ".join(f"{field_word(name, lang)}: {plain(value_words(name, value, lang))}" for name, value in told)


def choices(judged: JudgedBuild, question: Question, lang: str) -> Iterator[str]:
    """What may be chosen, in the order of its numbers."""
    yield from question.documents
    for result in question.results:
        yield f"{readable(judged.fitting.reading(result), lang)} — «{plain(result.quote)}» ({plain(result.doc)})"
    for local in question.concepts:
        concept = judged.lexicon.indicators[local]
        yield f"{concept.label if lang == 'vi' else concept.label_en} ({local})"


def hint(question: Question, lang: str) -> str:
    """The letters that may be typed, with what they do."""
    asked = [*OF_SORT[question.sort], "open", "skip", "quit"]
    letters = {action: words[0] if lang == "vi" else _english(action, words) for action, words in ACTIONS.items()}
    letters["skip"] = "Enter"
    parts = [
        f"[{letters[action]}] {say(_said_of(question, action), lang)}"
        for action in asked
        if action in OF_SORT[question.sort]
    ]
    parts += [f"[{letters[action]}] {say(f'action.{action}', lang)}" for action in ("open", "skip", "quit")]
    numbered = [f"[1-{len(question.choices)}] {say('action.number', lang)}"] if len(question.choices) > 1 else []
    return "  ".join(numbered + parts)


def _said_of(question: Question, action: str) -> str:
    """The key of what an answer does: where there are no numbers, of its form that names none."""
    key = f"action.{question.sort}.{action}"
    return f"{key}_named" if not question.choices and f"{key}_named" in MESSAGES else key


def _english(action: str, words: tuple[str, ...]) -> str:
    """The letter that says the most in English."""
    return {"confirm": "y", "correct": "c", "reject": "r"}.get(action, words[0])
