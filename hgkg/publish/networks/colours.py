"""The colours of kinds as custom properties of a style sheet, on light ground and on dark."""

from __future__ import annotations

from collections.abc import Iterable

from hgkg.publish.networks.declared import Kind

_PAPER, _DARK_PAPER, _WHITE = "#ffffff", "#1e2226", "#ffffff"
_TINT, _DARK_TINT, _LIGHTER = 0.09, 0.16, 0.52


def kinds_style(kinds: Iterable[Kind]) -> str:
    """A style sheet with ``--kind-KEY`` and ``--tint-KEY`` for every kind. ``.on-paper`` is light in any case."""
    light, dark = [], []
    for kind in kinds:
        lighter = mixed(kind.colour, _WHITE, _LIGHTER)
        light.append(f"--kind-{kind.key}: {kind.colour}; --tint-{kind.key}: {mixed(_PAPER, kind.colour, _TINT)};")
        dark.append(f"--kind-{kind.key}: {lighter}; --tint-{kind.key}: {mixed(_DARK_PAPER, lighter, _DARK_TINT)};")
    return (
        f":root, .on-paper {{ {' '.join(light)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {' '.join(dark)} }} }}\n"
    )


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` of the way to the other."""
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)
