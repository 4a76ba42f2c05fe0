"""English pages say of every Vietnamese word that it is one, and Vietnamese pages of none (WCAG 3.1.2)."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from sites import Sites

from hgkg.publish.vietnamese import Vietnamese

LETTERS = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
EMPTY = {"meta", "link", "input", "br", "img", "hr", "col", "path", "rect", "line", "circle", "use"}
NOT_SAID = {"script", "style", "title", "code", "pre"}
"""What nobody reads out as prose: data, the browser's own title, commands and queries."""
OURS = ("Models of following Hồ Chí Minh's thought",)
"""Beginnings of English sentences of the vocabulary that have a person's name in them."""


class Unmarked(HTMLParser):
    """Texts with Vietnamese letters outside of any element that says so, and how many elements do."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.marked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        lang = dict(attrs).get("lang") or ""
        self.marked += lang == "vi" and tag != "html"
        if tag not in EMPTY:
            self._open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        langs = [lang for _, lang in self._open if lang]
        said = not NOT_SAID & {tag for tag, _ in self._open}
        if said and langs and langs[-1] == "en" and LETTERS.search(data) and not data.strip().startswith(OURS):
            self.texts.append(data.strip()[:80])


def read(path: Path) -> Unmarked:
    found = Unmarked()
    found.feed(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", ["five", "hostile"])
def test_every_vietnamese_word_of_an_english_page_is_marked(sites: Sites, name: str) -> None:
    site = sites(name) / "en"
    faults = {
        path.relative_to(site).as_posix(): found.texts for path in site.rglob("*.html") if (found := read(path)).texts
    }
    assert dict(sorted(faults.items())[:10]) == {}


def test_quotes_and_names_are_marked_in_english_and_not_in_vietnamese(sites: Sites) -> None:
    site = sites("five")
    marks = Counter(
        {lang: sum(read(path).marked for path in (site / lang).glob("target/*.html")) for lang in ("vi", "en")}
    )
    # One of the Vietnamese page is none of the document's: no page of it marks what all of it is.
    assert marks["en"] > 1000
    assert marks["vi"] == 0


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Thu nội địa", '<span lang="vi">Thu nội địa</span>'),
        ("Report 2024", "Report 2024"),
        ("News article “Đổi mới”, section 2", 'News article “<span lang="vi">Đổi mới</span>”, section 2'),
        ("Ban Nội chính (since 1 July 2025)", '<span lang="vi">Ban Nội chính</span> (since 1 July 2025)'),
        ("A word is repeated: “<b>ở ở</b>”", 'A word is repeated: “<span lang="vi">&lt;b&gt;ở ở&lt;/b&gt;</span>”'),
        (
            "Tỉnh ủy → (merged) → Thành ủy",
            '<span lang="vi">Tỉnh ủy</span> → (merged) → <span lang="vi">Thành ủy</span>',
        ),
    ],
)
def test_parts_of_a_sentence_are_marked_and_the_rest_is_not(words: str, marked: str) -> None:
    assert str(Vietnamese("en").marked(words)) == marked
    assert Vietnamese("vi").marked(words) == words
