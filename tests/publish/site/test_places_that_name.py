"""Every place that names a body, also where the words of an office or a task alone do."""

from __future__ import annotations

from typing import Any

import pytest

from hgkg.publish.site.gathered import naming as module
from hgkg.publish.site.gathered.naming import naming
from hgkg.publish.site.gathered.said import Said
from hgkg.query.chain import Place

BODY = "id:body"
AT = Place("a", "Báo cáo", "", None, 100, 131, "giao hội người cao tuổi báo cáo")
ROW = {"doc": "a", "title": "Báo cáo", "start": 200, "end": 205, "quote": "Bí thư", "body": BODY}
OWN = {**ROW, "start": 105, "end": 123, "quote": "hội người cao tuổi"}
TASK, CHECK = Said("id:1", {}, AT, {"body": (BODY,)}), Said("id:2", {}, AT, {"by": ("id:other",), "inspected": (BODY,)})
OTHER = Said("id:3", {}, AT, {"body": ("id:other",), "about": (BODY,)})
CASES: list[tuple[list[Any], list[Any], list[Any], list[int], str]] = [
    ([], [TASK], [], [100], "a task alone"),
    ([], [TASK, CHECK], [ROW], [100, 200], "a task and an inspection in one place, and an office"),
    ([], [], [ROW, {**ROW, "person": "id:p"}], [200], "an office in two rows"),
    ([OWN], [TASK], [ROW], [105], "its name alone, beside which the words of tasks are not counted again"),
    ([], [OTHER], [], [], "what is of others"),
]


@pytest.mark.parametrize(("own", "acts", "offices", "told", "why"), CASES, ids=[case[-1] for case in CASES])
def test_the_places_that_name_a_body(
    own: list[Any], acts: list[Any], offices: list[Any], told: list[int], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "read", lambda store, view: own)
    store: Any = None
    assert [at.start for at in naming(store, [BODY], acts, offices)[BODY]] == told
