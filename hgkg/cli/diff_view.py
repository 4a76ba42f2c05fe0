"""The differences of two builds in a terminal, by document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from hgkg.cli.field_words import field_name, in_words
from hgkg.cli.messages import say
from hgkg.cli.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from hgkg.publish.look import Look
    from hgkg.query.compare import Comparison, Fact

_SIGNS = {"removed": "−", "added": "+", "changed": "~"}
_STYLES = {"removed": "red", "added": "green", "changed": "yellow"}
_ONE_LINE = 80
"""Characters of both values together that are shown on one line."""
_PLACE = re.compile(r" \([^()]*:\d+-\d+\)$")


def draw_diff(screen: Console, found: Comparison, lang: str, whole: bool) -> None:
    """Print the facts under a line for each document; ``whole``: of a document that came or went only how many."""
    from hgkg.publish.look import read_look

    look = read_look(lang)
    for name, old, new in found.inputs:
        words = [in_words(value, name, look) for value in (old, new)]
        screen.print(f"{say(f'input.{name}', lang)}: {plain(words[0])} → {plain(words[1])}")
    for document, group in groupby(found.facts, key=lambda fact: fact.document):
        facts = list(group)
        _draw_heading(screen, document, found, lang)
        if whole and found.documents.get(document) in ("added", "removed"):
            _draw_counts(screen, document, facts, lang)
        else:
            _draw_facts(screen, facts, look)


def _draw_heading(screen: Console, document: str, found: Comparison, lang: str) -> None:
    from rich.rule import Rule
    from rich.text import Text

    counts = found.counts[document]
    title = Text(plain(document), "bold")
    for change in ("added", "removed", "changed"):
        if count := getattr(counts, change):
            title.append(f"  {_SIGNS[change]}{count}", _STYLES[change])
    state = found.documents.get(document, "same")
    if state != "same":
        title.append(f"  ({say(f'state.{state}', lang)})", "dim")
    screen.print(Rule(title, align="left", style="dim"))


def _draw_counts(screen: Console, document: str, facts: Sequence[Fact], lang: str) -> None:
    """What came or went with a whole document: its facts counted by kind, and how to see each."""
    counts = Counter(fact.kind for fact in facts)
    screen.print("  " + ", ".join(f"{say(f'kind.{kind}', lang)} {count}" for kind, count in counts.items()))
    screen.print("  " + say("note.whole_document", lang, slug=plain(document)), style="dim")


def _draw_facts(screen: Console, facts: Sequence[Fact], look: Look) -> None:
    for _, group in groupby(facts, key=_record_key):
        fields = list(group)
        first = fields[0]
        _print_indented(screen, _head(first, look.lang), 2)
        if first.change != "changed":
            record = first.after or first.before
            assert record is not None
            _print_indented(screen, _text(f"“{plain(record['quote'])}”", "italic"), 6)
        for fact in fields if first.change == "changed" else ():
            for line in _changes(fact, look):
                _print_indented(screen, line, 6)


def _record_key(fact: Fact) -> tuple[str, str]:
    record = fact.after or fact.before
    assert record is not None
    return fact.change, record["id"]


def _head(fact: Fact, lang: str) -> Text:
    record = fact.after or fact.before
    assert record is not None
    kind = say(f"kind.{fact.kind}", lang)
    head = _text(f"{_SIGNS[fact.change]} ", _STYLES[fact.change]).append(f"{kind} ", "bold").append(plain(fact.what))
    return head.append(f"  {record['start']}-{record['end']}", "dim")


def _changes(fact: Fact, look: Look) -> Iterator[Text]:
    """The field with both values; long ones on lines of their own, and of lists what only one of them has."""
    name = _text(f"{field_name(fact.field, look.lang)}: ", "dim")
    if isinstance(fact.old, list) and isinstance(fact.new, list):
        gone, come = _only(fact.old, fact.new), _only(fact.new, fact.old)
        yield name
        yield from (_text(f"− {plain(in_words(one, fact.field, look))}", "red") for one in gone)
        yield from (_text(f"+ {plain(in_words(one, fact.field, look))}", "green") for one in come)
        return
    old, new = (plain(in_words(value, fact.field, look)) for value in (fact.old, fact.new))
    if len(old) + len(new) > _ONE_LINE:
        yield from (name, _text(f"− {old}", "red"), _text(f"+ {new}", "green"))
    else:
        yield name.append(old, "red").append(" → ").append(new, "green")


def _only(one: list[Any], other: list[Any]) -> list[Any]:
    """The items that the other list lacks; words are the same wherever they stand."""
    there = [_without_place(item) for item in other]
    return [item for item in one if _without_place(item) not in there]


def _without_place(item: Any) -> Any:
    return _PLACE.sub("", item) if isinstance(item, str) else item


def _text(words: str, style: str) -> Text:
    from rich.text import Text

    return Text().append(words, style)


def _print_indented(screen: Console, text: Text, indent: int) -> None:
    """Wrapped and set in by hand: rich would fill every line with blanks."""
    from rich.text import Text

    for line in text.wrap(screen, screen.width - indent):
        line.rstrip()
        screen.print(Text(" " * indent).append_text(line))
