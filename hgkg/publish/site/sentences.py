"""The sentences of the texts, which the search finds after all things: each leads to its place in the reading view."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from hgkg.publish.page.addresses import text_page
from hgkg.query.sentences import sentences
from hgkg.query.texts import ShownText

SENTENCE = "sentence"
"""The kind (of views.toml) of what is found in the words of a text."""

MOST = 3_000_000
"""Characters of texts whose sentences are searched: some four megabytes for a browser to read."""


def searched(texts: Mapping[str, ShownText], most: int = MOST) -> Mapping[str, int]:
    """How many characters of each text are searched, by slug in order: short texts before long ones where room ends."""
    left, room = dict[str, int](), most
    for slug in sorted(texts, key=lambda slug: (len(texts[slug].words), slug)):
        left[slug] = min(room, len(texts[slug].words))
        room -= left[slug]
    return {slug: left[slug] for slug in texts}


def cut_texts(texts: Mapping[str, ShownText], most: int = MOST) -> tuple[str, ...]:
    """The slugs of the texts of which not all is searched."""
    return tuple(slug for slug, length in searched(texts, most).items() if length < len(texts[slug].words))


def named_texts(texts: Mapping[str, ShownText], called: Mapping[str, str]) -> list[tuple[str, str]]:
    """The page and the name of each text, in the order in which the sentences count them."""
    return [(text_page(slug), called.get(slug, slug)) for slug in texts]


def sentences_script(texts: Mapping[str, ShownText], most: int = MOST) -> str:
    """The sentences as a classic script, the same for both languages.

    A line for each: the number of its text, where it begins and ends in the text as read, and its words as they are
    shown, with single blanks.
    """
    return "window.hgkgSentences = [\n" + ",\n".join(_lines(texts, most)) + "\n];\n"


def _lines(texts: Mapping[str, ShownText], most: int) -> Iterator[str]:
    for number, (slug, length) in enumerate(searched(texts, most).items()):
        text = texts[slug]
        for start, end in sentences(text):
            if end > length:
                break
            words = json.dumps(" ".join(text.words[start:end].split()), ensure_ascii=False)
            yield f"[{number},{text.read_at(start)},{text.read_at(end)},{words}]"
