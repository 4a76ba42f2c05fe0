"""Whether a text is in Vietnamese, by its letters."""

from __future__ import annotations

import re

_SAMPLE = 20_000
"""Characters from the first on that are looked at."""
_LETTER = re.compile(r"[^\W\d_]")
_MARKED = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that Vietnamese alone has, as composed characters; "ê", "ô" and the like are French too."""
_FEWEST = 100
"""Letters; fewer tell nothing ("GRDP 4,74%")."""
_SHARE = 0.02
"""Of the letters of a Vietnamese text at least a sixth are such; a foreign one may hold a name or two."""


def is_vietnamese(text: str) -> bool:
    """Whether a composed text is in Vietnamese, or too short to tell; without its marks it counts as foreign."""
    head = text[:_SAMPLE]
    letters = len(_LETTER.findall(head))
    return letters < _FEWEST or len(_MARKED.findall(head)) >= _SHARE * letters
