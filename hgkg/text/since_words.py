"""The words "(từ 01/7/2025)" by which a vocabulary tells an area from a former one of its name, in a language."""

from __future__ import annotations

import re

from hgkg.text.day_words import official_day

_SINCE = re.compile(r" \(từ (\d{2})/(\d{1,2})/(\d{4})\)")


def told_since(words: str, lang: str) -> str:
    """A body's name, or the way to who stands in its place, with those words in a language ("vi" or "en").

    A way that has told the day ("hợp nhất 01/7/2025 → …") does not tell it again.
    """
    if "(từ " not in words:  # of hundreds of thousands of names few have it
        return words

    def worded(match: re.Match[str]) -> str:
        day, month, year = match.groups()
        told = official_day(f"{year}-{int(month):02}-{day}", lang)
        if told in words[: match.start()]:
            return ""
        return match[0] if lang == "vi" else f" (since {told})"

    return _SINCE.sub(worded, words)
