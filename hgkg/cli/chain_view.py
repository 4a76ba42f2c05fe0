"""The chain of a target in a terminal, from the resolutions down to the verdict, with the exact words of each step."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hgkg.cli.messages import say
from hgkg.cli.terminal import STYLES, plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from hgkg.publish.look import Look
    from hgkg.publish.picture import Fact
    from hgkg.query.trace import Chain

_STEPS = {"driver": "magenta", "programme": "blue", "body": "", "target": "bold", "result": "yellow", "verdict": "bold"}
"""The steps downwards, and their colours. Bodies stand below what they issue or answer for."""

_INDENT = "   "
_MOST_WORDS = 2
"""Places shown of a document that is named in many."""


def draw_chain(screen: Console, chain: Chain, lang: str) -> None:
    """Print a chain: one step below the other, each with its words and their place."""
    from rich.rule import Rule

    from hgkg.publish.chain_picture import chain_picture
    from hgkg.publish.look import read_look

    look = read_look(lang)
    facts = _verdict_last(chain_picture(chain, look).facts)
    screen.print(Rule(plain(chain.target.indicator), align="left", style="dim"))
    for number, (step, same_step) in enumerate(groupby(facts, key=lambda fact: (fact.kind, fact.step))):
        if number and step[0] != "body":
            screen.print(" ↓", style="dim")
        screen.print(step[1].upper(), style=_STEPS[step[0]])
        for _, same_title in groupby(same_step, key=lambda fact: fact.title):
            _print_indented(screen, _statement(list(same_title), look, lang))
    screen.print()


def _verdict_last(facts: Sequence[Fact]) -> list[Fact]:
    """A page shows the verdict between target and results; read downwards, it is what everything leads to."""
    return sorted(facts, key=lambda fact: fact.kind == "verdict")


def _statement(facts: Sequence[Fact], look: Look, lang: str) -> Text:
    """What one step says, how, and in which words."""
    from rich.text import Text

    from hgkg.publish.listing import place_text

    first = facts[0]
    text = Text(look.verdicts[first.verdict].text if first.verdict else plain(first.title))
    text.stylize(STYLES[first.verdict] if first.verdict else "bold")
    for label, value in first.details:
        text.append(f"\n{plain(label)}: ", style="dim").append(plain(value))
    placed = [fact.place for fact in facts if fact.place]
    for place in placed[:_MOST_WORDS]:
        text.append(f"\n“{plain(place.quote)}”", style="italic")
        text.append(f"\n— {plain(place_text(place, look))}", style="dim")
    if len(placed) > _MOST_WORDS:
        text.append("\n" + say("note.more_places", lang, count=len(placed) - _MOST_WORDS), style="dim")
    return text


def _print_indented(screen: Console, text: Text) -> None:
    """Wrapped and set in by hand: rich would fill every line with blanks."""
    from rich.text import Text

    for line in text.wrap(screen, screen.width - len(_INDENT)):
        line.rstrip()
        screen.print(Text(_INDENT).append_text(line))
