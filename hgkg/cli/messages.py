"""The texts of the command line in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.cli.words_of_differences import DIFFERENCES
from hgkg.cli.words_of_faults import FAULTS
from hgkg.cli.words_of_help import HELP
from hgkg.cli.words_of_judging import JUDGING
from hgkg.cli.words_of_questions import QUESTIONS
from hgkg.cli.words_of_results import RESULTS
from hgkg.text.counting import fill

MESSAGES: Mapping[str, tuple[str, str]] = {**HELP, **RESULTS, **FAULTS, **DIFFERENCES, **JUDGING, **QUESTIONS}
"""By key: Vietnamese, English."""


def say(key: str, lang: str, /, **values: object) -> str:
    """The text ``key`` in ``lang`` ("vi" or "en"), with ``values`` in its places; ``{count:row|rows}`` is "1 row"."""
    vi, en = MESSAGES[key]
    text = vi if lang == "vi" else en
    return fill(text, **values) if values else text
