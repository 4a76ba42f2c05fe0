"""A page as a browser's parser sees it."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

_LOADS = {"src", "href", "srcset", "data", "poster", "action", "formaction", "background", "cite", "manifest", "ping"}
_LOADING_STYLE = re.compile(r"url\s*\(|@import|image-set\s*\(|expression\s*\(", re.IGNORECASE)


class Page(HTMLParser):
    """Tags, attributes, words, scripts and styles of an HTML text.

    Attributes:
        tags: every start tag with its attributes, in order.
        words: the text that is shown, scripts and styles left out.
        title: what the page calls itself.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.title = ""
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style", "title"):
            self._inside = tag
            if tag == "script":
                self.scripts.append((dict(attrs), ""))
            elif tag == "style":
                self.styles.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] = (self.scripts[-1][0], self.scripts[-1][1] + data)
        elif self._inside == "style":
            self.styles[-1] += data
        else:
            self.words += data
            if self._inside == "title":
                self.title += data

    def names(self) -> set[str]:
        return {tag for tag, _ in self.tags}

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a" and "href" in attrs]

    def handlers(self) -> list[str]:
        """Attributes that hold script."""
        return [name for _, attrs in self.tags for name in attrs if name.startswith("on") or name == "srcdoc"]

    def loads(self) -> list[str]:
        """All that would make a browser ask for something else than this file and its neighbours."""
        values = [attrs[name] or "" for _, attrs in self.tags for name in attrs if name.split(":")[-1] in _LOADS]
        asked = [value for value in values if ":" in value or value.startswith(("//", "\\", "/"))]
        styles = self.styles + [attrs["style"] or "" for _, attrs in self.tags if "style" in attrs]
        return asked + [style for style in styles if _LOADING_STYLE.search(style)]

    def data(self) -> Any:
        """The block of data for the scripts."""
        (text,) = [text for attrs, text in self.scripts if attrs.get("type") == "application/json"]
        return json.loads(text)

    def policy(self) -> dict[str, list[str]]:
        (content,) = [
            attrs["content"] or "" for tag, attrs in self.tags if attrs.get("http-equiv") == "Content-Security-Policy"
        ]
        return {part.split()[0]: part.split()[1:] for part in content.split(";")}

    def hashes(self) -> list[str]:
        """The hashes by which the policy would allow the scripts that are there."""
        run = [text for attrs, text in self.scripts if attrs.get("type") != "application/json"]
        digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in run]
        return [f"'sha256-{digest}'" for digest in digests]
