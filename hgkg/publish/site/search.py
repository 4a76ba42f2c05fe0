"""The search over everything: each page that wants to be found says by what, and one script carries all of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hgkg.publish.look import Look
from hgkg.publish.page.frame import Frame, Page
from hgkg.publish.site.gathered.material import Material
from hgkg.publish.site.sentences import SENTENCE, cut_texts

WEIGHTS = {"target": 9, "document": 8, "indicator": 7, "body": 6, "person": 5, "question": 4, "network": 4, "page": 4}
"""What is likelier to be meant goes first among answers that fit as well; of a kind not named here, last."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the search's index.

    Attributes:
        kind: a kind of views.toml.
        title, detail: what is shown, and searched.
        address: where it leads, below the folder of a language.
        numbers: what else it is called, and found by: a document's numbers, in any spelling, a body's other names, the
            verdict on a target.
    """

    kind: str
    title: str
    detail: str
    address: str
    numbers: tuple[str, ...] = ()


def entries_of(pages: Iterable[Page]) -> Iterator[Entry]:
    """The entries of pages that are to be found."""
    for page in pages:
        if page.found is not None:
            found = page.found
            yield Entry(found.kind, found.title or page.title, found.detail, page.address, found.numbers)


def index_script(entries: Iterable[Entry], texts: Iterable[tuple[str, str]], look: Look) -> str:
    """The index as a classic script: a page opened from a folder cannot fetch.

    Args:
        texts: the page and the name of each text, as the script of sentences counts them.
    """
    entries = tuple(entries)
    kinds = sorted({entry.kind for entry in entries})
    told = [{"kind": kind, "word": look.kinds[kind].word, "weight": WEIGHTS.get(kind, 0)} for kind in kinds]
    lines = ",\n".join(_json(_row(entry, kinds.index(entry.kind))) for entry in entries)
    words = _json({"kind": SENTENCE, "word": look.kinds[SENTENCE].word, "weight": 0})
    beside = f"texts: {_json(list(texts))}, sentence: {words}"
    return f"window.hgkgIndex = {{kinds: {_json(told)}, {beside}, entries: [\n{lines}\n]}};\n"


def _row(entry: Entry, kind: int) -> list[object]:
    row: list[object] = [kind, entry.title, entry.detail, entry.address]
    return [*row, list(entry.numbers)] if entry.numbers else row


def _json(value: object) -> str:
    """JSON that is JavaScript too: U+2028 and U+2029 end lines in the scripts of old browsers."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.translate({0x2028: "\\u2028", 0x2029: "\\u2029"})


def search_page(material: Material, frame: Frame) -> Iterator[Page]:
    """The page that shows all answers to a search, and says which texts are too long to be searched to their ends."""
    words = frame.words("search")
    cut = tuple(frame.called.get(slug, slug) for slug in cut_texts(material.texts))
    yield frame.page("search", "search.html", words["title"], scripts=("search_page.js",), cut=cut)
