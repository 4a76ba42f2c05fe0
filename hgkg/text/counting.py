"""Words that go with a number in English: "1 finding", "2 findings"."""

from __future__ import annotations

from string import Formatter
from typing import Any


def counted(count: object, one: str, many: str) -> str:
    """The number, and the words for one thing or for any other number of them."""
    return f"{count} {one if str(count) == '1' else many}"


class Counting(Formatter):
    """Fills a text's places, of which ``{count:finding|findings}`` is a number with the words that go with it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, divided, many = format_spec.partition("|")
        return counted(value, one, many) if divided else str(super().format_field(value, format_spec))


fill = Counting().format
"""``str.format`` with the words that go with a number."""
