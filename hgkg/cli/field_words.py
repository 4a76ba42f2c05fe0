"""Fields of records and their values in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import MESSAGES, say

if TYPE_CHECKING:
    from hgkg.publish.look import Look


_HASH = re.compile(r"^([0-9a-f]{12})[0-9a-f]{52}$")
"""A SHA-256: somebody who reads it sees by its first digits that it is another."""


def field_name(field: str, lang: str) -> str:
    """What a field of a record is called; one of a later version by its own name."""
    return say(f"field.{field}", lang) if f"field.{field}" in MESSAGES else field


def in_words(value: Any, field: str, look: Look) -> str:
    """A value of a record's field as somebody reads it."""
    if value in (None, "", []):
        return say("value.none", look.lang)
    if isinstance(value, bool):
        return say(f"value.{str(value).lower()}", look.lang)
    if isinstance(value, str):
        value = _HASH.sub(r"\1…", value)
    if field in ("status", "reported") and value in look.verdicts:
        return look.verdicts[value].text
    if field == "basis" and value in look.basis:
        return look.basis[value].word
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
        return str(value).replace(".", ",") if look.lang == "vi" else str(value)
    if isinstance(value, Mapping):
        if set(value) == {"vi", "en"}:
            return str(value[look.lang])
        return ", ".join(f"{name}: {in_words(one, name, look)}" for name, one in value.items() if one is not None)
    if isinstance(value, list):
        return "; ".join(in_words(one, field, look) for one in value)
    return str(value)
