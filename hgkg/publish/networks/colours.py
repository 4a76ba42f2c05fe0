"""The colours of a kind, on a light and on a dark ground: those that are not declared are made of the one that is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WHITE, _DARK_PAPER = "#ffffff", "#1d2227"
_TINT, _LIGHTER, _DARK_TINT = 0.09, 0.55, 0.18


def colours_of(value: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """Colour and tint on light ground and on dark; those that are not given are made of the colour."""
    colour = value["colour"]
    dark = value.get("dark") or mixed(colour, _WHITE, _LIGHTER)
    tint = value.get("tint") or mixed(_WHITE, colour, _TINT)
    return colour, tint, dark, value.get("dark_tint") or mixed(_DARK_PAPER, dark, _DARK_TINT)


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` of the way to the other."""
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)
