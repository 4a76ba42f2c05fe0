"""The lexicon as interpretation needs it: indicators, cue words by role, bodies by name. Compiled once a build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hgkg.model.cues import CueGroup, CueIndex
from hgkg.model.lexicon import IndicatorConcept, Lexicon
from hgkg.text.fold import clean, match_key, toneless
from hgkg.text.phrases import PhraseIndex, Tokens

# Roles in the order in which they are tried: a cue of several roles is of the first.
_LEADING = (
    "rank.within",
    "rank",
    "plan.exceeded",
    "change.increase",
    "change.decrease",
    "share",
    "ratio",
    "plan.reached",
    "state",
)
RELATION = "relation."
"""What the roles of the cues for relations between documents begin with."""
CHANGES = ("change.increase", "change.decrease")
"""The roles of the verbs that say which way a value went."""
_CUMULATING = ("counted.added", "counted.total")
_DOING = ("act.verb", "assign.verb")
_OPENING = ("join", "base.previous", "plan.words")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled vocabularies.

    Attributes:
        lexicon: what they were compiled from.
        indicators: labels to local names of indicators.
        names: their labels as match keys without blanks.
        toneless: from their labels without tones to the labels as match keys, each with the local name.
        letters: the letters of these, sorted: words in another order have the same.
        bodies: labels to local names of bodies.
        words: from the role of a cue to its labels as match keys, the longest first.
        cues: the same, to be looked up where they stand.
        leading: the cues that lead to a figure ("đạt", "tăng"), the role that is told first before the others.
        changing: the verbs that say which way a value went.
        turning: the same, and words that compare or change without a figure ("cao nhất", "phục hồi").
        doing: the verbs for what is done with what is counted.
        cumulating: the words for what is added and for what there is in all.
        relating: the cues for relations between documents.
        relating_words: the words that these open with.
        congresses: the number of each national congress of the Party and the day its term begins, in order.
        opening: the cues that only join what they open to what stands before it, compare it, or name the plan.
        growth: from a level or count to the indicator of its growth.
        shares: from a count to the indicator of its share.
        scales: words that multiply a unit ("triệu").
        boundaries: words that open another phrase, so that a noun phrase ends before them.
    """

    lexicon: Lexicon
    indicators: PhraseIndex[str]
    names: frozenset[str]
    toneless: Mapping[str, tuple[tuple[str, str], ...]]
    letters: frozenset[str]
    bodies: PhraseIndex[str]
    words: dict[str, tuple[str, ...]]
    cues: CueIndex
    leading: CueGroup
    opening: CueGroup
    doing: CueGroup
    cumulating: CueGroup
    relating: CueGroup
    relating_words: frozenset[str]
    congresses: tuple[tuple[int | None, str], ...]
    changing: CueGroup
    turning: CueGroup
    growth: dict[str, IndicatorConcept]
    shares: dict[str, IndicatorConcept]
    scales: frozenset[str]
    boundaries: frozenset[str]

    def issuer(self, printed: str | None, area_id: str | None) -> str | None:
        """The canonical name of an issuer printed in a letterhead, with the area; as printed if it is not known."""
        if not printed:
            return None
        area = self.lexicon.areas.get(area_id or "")
        for m in self.bodies.find(Tokens.of(match_key(printed))):
            return self.lexicon.bodies[m.payloads[0]].name_in(area)
        return clean(printed)

    def says(self, key: str, role: str) -> bool:
        """Whether a match key holds a cue of ``role``, as whole words."""
        return self.cues.says(role, key)

    def ends_with(self, key: str, role: str) -> str | None:
        """The cue of ``role`` that a match key ends with, as whole words."""
        return self.cues.before(role, key)

    def starts_with(self, key: str, role: str) -> str | None:
        """The cue of ``role`` that a match key starts with, as whole words."""
        return self.cues.at(role, key)


def squeezed(key: str) -> str:
    """A match key without its blanks, so that it does not matter how its signs were set off."""
    return "".join(key.split())


def letters_of(key: str) -> str:
    """The letters and signs of a match key, sorted, without its blanks."""
    return "".join(sorted(squeezed(key)))


def compile_grammar(lexicon: Lexicon) -> Grammar:
    """Make the indexes. The same lexicon gives the same grammar."""
    indicators = lexicon.indicators.values()
    names = frozenset(squeezed(match_key(label)) for i in indicators for label in i.labels)
    words = lexicon.words
    cues = CueIndex(words)
    relations = [role for role in words if role.startswith(RELATION)]
    return Grammar(
        lexicon=lexicon,
        indicators=PhraseIndex((label, i.id) for i in indicators for label in i.labels),
        names=names,
        toneless=_toneless(lexicon),
        letters=frozenset(map(letters_of, names)),
        bodies=lexicon.body_names,
        words=words,
        cues=cues,
        leading=cues.group(*_LEADING),
        opening=cues.group(*_OPENING),
        doing=cues.group(*_DOING),
        cumulating=cues.group(*_CUMULATING),
        changing=cues.group(*CHANGES),
        turning=cues.group(*CHANGES, "turn"),
        relating=cues.group(*relations),
        relating_words=frozenset(word.split(" ")[0] for role in relations for word in words[role]),
        congresses=tuple((t.ordinal, t.first) for t in lexicon.terms.values() if t.level == "central"),
        boundaries=frozenset(words.get("boundary", ())),
        growth={i.growth_of: i for i in indicators if i.growth_of},
        shares={i.shares: i for i in indicators if i.shares},
        scales=frozenset(match_key(w) for u in lexicon.units.values() if u.kind == "scale" for w in u.labels),
    )


def _toneless(lexicon: Lexicon) -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for indicator in lexicon.indicators.values():
        for key in dict.fromkeys(" ".join(match_key(clean(label)).split()) for label in indicator.labels):
            found.setdefault(toneless(key), []).append((key, indicator.id))
    return {key: tuple(labels) for key, labels in found.items()}
