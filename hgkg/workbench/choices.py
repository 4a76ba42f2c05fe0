"""Values that must be one of a few: a wrong one is told at once, instead of an empty answer."""

from __future__ import annotations

from collections.abc import Iterable

from hgkg.errors import UsageError

_LANGUAGES = ("vi", "en")


def one_of(value: str | None, allowed: Iterable[str], name: str) -> None:
    """See that the value of a parameter, unless it is left open, is one of those allowed.

    Raises:
        UsageError: it is another.
    """
    known = tuple(allowed)
    if value is not None and value not in known:
        listed = ", ".join(known)
        raise UsageError(
            f"{value!r} is not possible",
            name,
            f"use one of: {listed}",
            vi=f"{name}: không nhận {value!r}; hãy dùng một trong: {listed}",
        )


def language(lang: str) -> None:
    """See that there are words in a language.

    Raises:
        UsageError: there are none.
    """
    one_of(lang, _LANGUAGES, "lang")
