"""Vietnamese words in English pages, marked as such: a screen reader then says them as they are said.

What documents say is always Vietnamese and is marked where it stands. Names and sentences of our own may be either, or
have a Vietnamese name within: of these the letters tell.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

_LETTERS = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
_PARTS = re.compile(r"(“[^”]*”|\s\([^()]*\)|\s→\s|\s·\s|;\s|:\s)")
_KEPT = 50_000
"""Names that are remembered with their marks: most stand on many pages."""
MARK = Markup(' lang="vi"')


class Vietnamese:
    """Marks words in pages of a language; in those that are Vietnamese themselves, none.

    Attributes:
        mark: the attribute of an element whose words are those of a document; "" in Vietnamese pages.
    """

    def __init__(self, lang: str) -> None:
        self._marks = lang != "vi"
        self.mark = MARK if self._marks else Markup("")

    def mark_of(self, words: object) -> Markup:
        """The attribute of an element that has these words alone."""
        return self.mark if self._marks and _LETTERS.search(str(words)) else Markup("")

    def marked(self, words: object) -> object:
        """Words with an element around each part that is Vietnamese: a name, what stands in quotation marks."""
        return _marked(str(words)) if self._marks else words


@lru_cache(maxsize=_KEPT)
def _marked(words: str) -> Markup:
    return Markup("".join(map(_part, _PARTS.split(words)))) if _LETTERS.search(words) else escape(words)


def _part(part: str) -> str:
    """The part escaped, what is Vietnamese in it in an element of its own."""
    if not _LETTERS.search(part):
        return escape(part)
    before, words, after = re.fullmatch(r"(\s*[“(]?)(.*?)([”)]?\s*)", part, re.DOTALL).groups()  # type: ignore[union-attr]
    return f'{escape(before)}<span lang="vi">{escape(words)}</span>{escape(after)}'
