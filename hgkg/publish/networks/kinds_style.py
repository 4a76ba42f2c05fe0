"""The colours of a network's kinds as a style sheet, in the way in which the site names its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hgkg.publish.networks.looks import Kind


def kinds_css(kinds: Iterable[Kind], shapes: Mapping[str, str]) -> str:
    """Rules ``.node-KEY`` with ``--colour`` and ``--tint``, and ``.sign.node-KEY`` for the sign beside its words.

    A reader's choice of ground goes before the system's.
    """
    kinds = tuple(kinds)
    light = "\n".join(f"{_rule('', kind, kind.colour, kind.tint)}\n{_sign(kind, shapes)}" for kind in kinds)
    system, chosen = (
        "\n".join(_rule(f":root{ground} ", kind, kind.dark, kind.dark_tint) for kind in kinds)
        for ground in (":not([data-theme=light])", "[data-theme=dark]")
    )
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{system}\n}}\n@media screen {{\n{chosen}\n}}\n"


def _rule(before: str, kind: Kind, colour: str, tint: str) -> str:
    return f"{before}.node-{kind.key} {{ --colour: {colour}; --tint: {tint}; }}"


def _sign(kind: Kind, shapes: Mapping[str, str]) -> str:
    """One element a sign: a table has thousands, and each element more is parsed by an old computer."""
    if kind.sign:
        return f'.sign.node-{kind.key} {{ background: none; --letter: "{kind.sign}"; }}'
    return f'.sign.node-{kind.key} {{ --shape: path("{shapes[kind.shape]}"); }}'
