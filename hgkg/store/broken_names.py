"""Names that a line end breaks: a record of "đồng chí Nguyễn Lê Hoài / Thương, …" may hold the first line alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from hgkg.text.masks import Phrases

_MOST = 2
"""Words of a name that the next line may begin with."""

_WORD = re.compile(r"[^\W\d_]+")
_NEXT_LINE = re.compile(r"[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_BLANKS = re.compile(r"[ \t]+")
_CLOSES = re.compile(r"[ \t]*[,;()]")


def whole_names(names: Iterable[str], texts: Collection[str]) -> tuple[str, ...]:
    """Each name that ends at a line's end together with the words of it on the next line; none where it is whole.

    A word there is one of the name if it is written like it and stands nowhere in small letters, or a comma or bracket
    follows: "Loan, Bí thư …", but neither "Trong năm …" nor "BÁO CÁO". Rather too much than half a name.
    """
    known = Phrases.of(names)
    small = {word for text in texts for word in _WORD.findall(text) if word.islower()}
    found = set[str]()
    for text in texts:
        for start, end in known.ranges(text):
            name = text[start:end]
            rest = list(_rest(text, end, name.isupper(), small))
            if rest:
                found.add(" ".join([*name.split(), *rest]))
    return tuple(sorted(found))


def _rest(text: str, end: int, loud: bool, small: Collection[str]) -> Iterator[str]:
    """The words of a name that the line behind ``end`` begins with."""
    gap = _NEXT_LINE.match(text, end)
    for _ in range(_MOST):
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None or not (word[0].isupper() if loud else word[0].istitle()):
            return
        closed = not loud and _CLOSES.match(text, word.end()) is not None
        if word[0].lower() in small and not closed:
            return
        yield word[0]
        gap = _BLANKS.match(text, word.end())
