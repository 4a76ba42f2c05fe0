"""Every place that names a body, also where the words of an office or a task alone do."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.publish.site.gathered import naming as module
from hgkg.publish.site.gathered.naming import naming
from hgkg.publish.site.gathered.said import Said
from hgkg.query.chain import Place

BODY = "id:body"
CASES = [
    ("Hội Người cao tuổi", "Giao hội người cao tuổi xã báo cáo", (5, 23), "in other letters"),
    ("Sở Y tế", "giao Sở Y tế và Sở Y tế tỉnh bạn", (5, 12), "the first of two places"),
    ("Ban Tổ", "Ban Tổng hợp và Ban Tổ báo cáo", (16, 22), "not a part of a word"),
    ("Huyện ủy Long Mỹ", "Bí thư Huyện ủy, Chủ tịch huyện Long Mỹ", (0, 39), "words that lie apart: all of them"),
]


def _named(monkeypatch: pytest.MonkeyPatch, name: str, quote: str, *own: dict[str, Any]) -> tuple[Place, ...]:
    """What names the body where a task quotes some words, beside the places of its name alone."""
    monkeypatch.setattr(module, "read", lambda store, view: own)
    store: Any = None
    task = Said("id:task", {}, Place("a", "Báo cáo", "", None, 100, 100 + len(quote), quote), {"body": (BODY,)})
    return naming(store, {BODY: name}, [task], [])[BODY]


@pytest.mark.parametrize(("name", "quote", "told", "why"), CASES, ids=[case[-1] for case in CASES])
def test_a_body_that_a_task_alone_names(
    name: str, quote: str, told: tuple[int, int], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (at,) = _named(monkeypatch, name, quote)
    assert (at.start - 100, at.end - 100, at.quote) == (*told, quote[slice(*told)])


def test_words_of_a_task_are_not_counted_beside_the_name_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"body": BODY, "title": "Báo cáo", "doc": "a", "start": 105, "end": 112, "quote": "Sở Y tế"}
    (at,) = _named(monkeypatch, "Sở Y tế", "giao Sở Y tế báo cáo", own)
    assert at.start == 105
