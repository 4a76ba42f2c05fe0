"""One pass through a text for the phrases of several indexes: where some of them may begin."""

from __future__ import annotations

from typing import Any

from hgkg.text.phrases import PhraseIndex, Tokens


class Openings:
    """The first two words of the phrases of several indexes."""

    def __init__(self, *indexes: PhraseIndex[Any]) -> None:
        self._count = len(indexes)
        # From the first word to the second, to the numbers of the indexes in which they open a phrase; None stands for
        # any other word, behind a first one that is a phrase by itself.
        self._opening: dict[str, dict[str | None, list[int]]] = {}
        for number, index in enumerate(indexes):
            for word, after in index.pairs():
                self._opening.setdefault(word, {None: []}).setdefault(after, []).append(number)
        for seconds in self._opening.values():
            alone = seconds[None]
            seconds.update({after: sorted({*numbers, *alone}) for after, numbers in seconds.items()})

    def of(self, tokens: Tokens) -> tuple[list[int], ...]:
        """For each index, in the order given, the tokens at which a phrase of it may begin: its own ``openings``."""
        opening, words = self._opening, tokens.words
        found = tuple[list[int], ...]([] for _ in range(self._count))
        for i in [i for i, word in enumerate(words) if word in opening]:
            seconds = opening[words[i]]
            after = words[i + 1] if i + 1 < len(words) else None
            for number in seconds.get(after) or seconds[None]:
                found[number].append(i)
        return found
