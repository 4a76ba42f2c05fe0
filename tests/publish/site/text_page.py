"""A page of the reading view as a browser's parser sees it: its text, its places, its facts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from html5lib import HTMLParser


@dataclass(frozen=True)
class TextPage:
    """A page of the reading view.

    Attributes:
        source: the element of the text.
        facts: what its script says.
    """

    source: Element
    facts: dict[str, Any]

    @property
    def text(self) -> str:
        return "".join(self.source.itertext())

    @property
    def places(self) -> dict[str, Element]:
        """The elements that have a name, by it."""
        return {one.attrib["id"]: one for one in self.source.iter() if "id" in one.attrib}

    def words(self, name: str) -> str:
        """The words of a place, in however many pieces they stand."""
        return "".join(
            "".join(one.itertext()) for one in self.source.iter() if name in (one.get("id"), one.get("data-of"))
        )


@cache
def text_page(path: Path) -> TextPage:
    """Read a page with its facts."""
    with path.open(encoding="utf-8", newline="") as page:
        root = HTMLParser(namespaceHTMLElements=False).parse(page.read())
    source = next(one for one in root.iter() if one.get("id") == "source")
    return TextPage(source, read_facts(path.with_name(path.stem + ".facts.js")))


def read_facts(path: Path) -> dict[str, Any]:
    """The facts of a page as its script gives them, the fields of each fact in their places."""
    script = path.read_text(encoding="utf-8")
    read = re.fullmatch(r"window\.hgkgFacts = (.*);\n", script, re.DOTALL)
    assert read is not None
    told: dict[str, Any] = json.loads(read[1])
    fields, spans = told["fields"], told["spans"]
    assert len(fields) == len(set(map(tuple, fields)))
    for fact in (fact for facts in spans.values() for fact in facts):
        fact["fields"] = [fields[number] for number in fact["fields"]]
    return {"words": told["words"], "spans": spans}
