"""What the search is given."""

import json
import re
from typing import Any

from hgkg.publish.look import read_look
from hgkg.publish.page.frame import Found, Page
from hgkg.publish.site.search import Entry, entries_of, index_script


def read(script: str) -> dict[str, Any]:
    text = script.removeprefix("window.hgkgIndex = ").removesuffix(";\n")
    for name in ("kinds", "texts", "sentence", "entries"):
        text = re.sub(rf"(^{{|, ){name}: ", rf'\1"{name}": ', text, count=1)
    return json.loads(text)


def test_pages_that_want_to_be_found_are() -> None:
    pages = (
        Page("target/a.html", "Thu nội địa", "<p>", Found("target", "6.800 tỷ đồng")),
        Page("document/b.html", "Nghị quyết 20-NQ/TU", "<p>", Found("document", numbers=("20-NQ/TU",))),
        Page("search.html", "Tìm kiếm", "<p>"),
        Page("event/c.html", "Sự kiện: Đại hội", "<p>", Found("event", title="Đại hội")),
    )
    entries = tuple(entries_of(pages))
    assert [entry.title for entry in entries] == ["Thu nội địa", "Nghị quyết 20-NQ/TU", "Đại hội"]
    index = read(index_script(entries, (), read_look("vi")))
    assert [index["kinds"][row[0]]["word"] for row in index["entries"]] == ["Chỉ tiêu", "Văn bản", "Sự kiện"]
    assert index["entries"][1][1:] == ["Nghị quyết 20-NQ/TU", "", "document/b.html", ["20-NQ/TU"]]


def test_words_of_documents_stay_words() -> None:
    words = '"]}; alert(1); //</script>\u2028\u2029'
    index = read(index_script((Entry("target", words, words, "target/a.html"),), (), read_look("en")))
    assert index["entries"][0][1] == words
    assert "\u2028" not in index_script((Entry("target", words, words, "a.html"),), (), read_look("en"))


def test_an_index_of_nothing() -> None:
    index = read(index_script((), (), read_look("vi")))
    assert (index["kinds"], index["texts"], index["entries"]) == ([], [], [])
