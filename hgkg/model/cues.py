"""The cue words of the vocabularies, in the form in which extraction and interpretation both look for them."""

from __future__ import annotations

from hgkg.model.lexicon import Lexicon
from hgkg.text.fold import match_key


def cue_words(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """From the role of a cue to its labels as match keys, the longest first."""
    words: dict[str, set[str]] = {}
    for cue in lexicon.cues.values():
        words.setdefault(cue.role, set()).update(match_key(label) for label in cue.labels)
    return {role: tuple(sorted(labels, key=lambda w: (-len(w), w))) for role, labels in words.items()}
