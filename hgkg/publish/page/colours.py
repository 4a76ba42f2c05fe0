"""The colours of the site as a style sheet: those of paper and ink, and those of verdicts and kinds out of views.toml.

Pages name a colour by what it means (``.is-exceeded``), so that a dark ground changes all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hgkg.publish.look import Look, SignLook

_LIGHT: Mapping[str, str] = {
    "ink": "#1c1f23",
    "quiet": "#545d66",
    "line": "#d6dbe0",
    "edge": "#838d97",
    "paper": "#ffffff",
    "ground": "#f6f7f8",
    "head": "#eceff2",
    "hover": "#eef4fa",
    "link": "#1a4f86",
    "accent": "#1a4f86",
    "on-accent": "#ffffff",
    "focus": "#b35c00",
    "mark": "#fff2b3",
}
_DARK: Mapping[str, str] = {
    "ink": "#e8ebee",
    "quiet": "#a9b3bd",
    "line": "#39414a",
    "edge": "#75818d",
    "paper": "#1d2227",
    "ground": "#14181c",
    "head": "#272e35",
    "hover": "#242d37",
    "link": "#93c2f2",
    "accent": "#7fb2e8",
    "on-accent": "#10161c",
    "focus": "#ffb454",
    "mark": "#5a4a0c",
}


def colours_css(look: Look) -> str:
    """The style sheet. A reader's choice (``data-theme``) goes before what the system asks for; paper is light."""
    light, dark = "".join(_tokens(_LIGHT)), "".join(_tokens(_DARK))
    looks = (*look.verdicts.values(), *look.kinds.values())
    light_looks = "\n".join(_rule("", of, of.colour, of.tint) for of in looks)
    system = "\n".join(_rule(":root:not([data-theme=light]) ", of, of.dark, of.dark_tint) for of in looks)
    chosen = "\n".join(_rule(":root[data-theme=dark] ", of, of.dark, of.dark_tint) for of in looks)
    return (
        f":root {{ color-scheme: light; {light}}}\n{light_looks}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f":root:not([data-theme=light]) {{ color-scheme: dark; {dark}}}\n{system}\n}}\n"
        f"@media screen {{\n:root[data-theme=dark] {{ color-scheme: dark; {dark}}}\n{chosen}\n}}\n"
    )


def _tokens(colours: Mapping[str, str]) -> Iterator[str]:
    return (f"--{name}: {value}; " for name, value in colours.items())


def _rule(before: str, of: SignLook, colour: str, tint: str) -> str:
    return f"{before}.is-{of.key} {{ --colour: {colour}; --tint: {tint}; }}"
