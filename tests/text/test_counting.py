"""English words that go with a number."""

from __future__ import annotations

import pytest

from hgkg.cli.messages import say
from hgkg.text.counting import counted, fill

COUNTED = [(0, "0 findings"), (1, "1 finding"), (2, "2 findings"), ("1", "1 finding"), ("1,001", "1,001 findings")]


@pytest.mark.parametrize(("count", "expected"), COUNTED)
def test_one_and_many(count: object, expected: str) -> None:
    assert counted(count, "finding", "findings") == expected
    assert fill("{count:finding|findings}", count=count) == expected


def test_other_places_are_filled_as_ever() -> None:
    assert fill("{{x}} {text!r} {count:03} {count:row is|rows are}", text="a", count=1) == "{x} 'a' 001 1 row is"


ONE = [
    ("done.findings", {"count": 1, "counts": "low 1"}, "1 finding (low 1)"),
    ("done.records", {"count": 1}, "1 record"),
    ("done.rows", {"count": 1}, "1 row"),
    ("done.judgements", {"count": 1}, "1 judgement"),
    ("done.targets", {"count": 2}, "2 targets"),
]


@pytest.mark.parametrize(("key", "values", "expected"), ONE)
def test_what_the_commands_say_of_one(key: str, values: dict[str, object], expected: str) -> None:
    assert say(key, "en", **values) == expected
