"""What indicators are called, read so that two names of one thing can be told from names of two.

A name without the words that say nothing ("được", "toàn tỉnh"), without the head that unit and measure say already
("tổng số", "kim ngạch"), abbreviations and their like written one way ("NTM" is "nông thôn mới").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from hgkg.model.lexicon import Lexicon
from hgkg.text.fold import clean, match_key

_BRACKET = re.compile(r"\(([^()]*)\)")
_SIGNS = re.compile(r"[^\w]+")
_NEW = "mới"
_LEADING = (
    "change.increase",
    "change.decrease",
    "state",
    "approximate",
    "comparator.ge",
    "comparator.gt",
    "comparator.le",
    "comparator.lt",
    "plan.reached",
)
"""The roles of words that lead to a figure."""
_LEAST = 2  # syllables of a name that may stand for a longer one


@dataclass(frozen=True, slots=True)
class Name:
    """A name by what it says.

    Attributes:
        words: in their order.
        aside: what stands in brackets: what is done with what is counted, the standard it is measured by.
    """

    words: tuple[str, ...]
    aside: tuple[str, ...]

    @property
    def bag(self) -> tuple[str, ...]:
        """The words in any order: "được thu gom" of waste is "thu gom" of waste."""
        return tuple(sorted(self.words))

    @property
    def as_said(self) -> Name:
        """With what is done before what it is done to: "Số HTX (Phát triển)" is "phát triển HTX"."""
        return Name((*self.aside, *self.words), ())

    def goes_with(self, other: Name) -> bool:
        """Whether what stands in brackets allows that two names mean one thing: it is the same, or one has none."""
        return not self.aside or not other.aside or sorted(self.aside) == sorted(other.aside)

    def within(self, other: Name) -> bool:
        """Whether every word stands in ``other`` too."""
        return len(self.words) >= _LEAST and set(self.words) <= set(other.words)


@dataclass(frozen=True)
class Names:
    """Reads names by the words of the vocabulary."""

    lexicon: Lexicon
    _read: dict[str, Name] = field(default_factory=dict, repr=False, compare=False)

    def of(self, label: str) -> Name:
        """The name that ``label`` is."""
        found = self._read.get(label)
        if found is None:
            found = self._read[label] = self._name(label)
        return found

    def shortened(self, name: Name) -> Iterable[tuple[str, ...]]:
        """The beginnings of a name that may stand for the whole: "xã đạt chuẩn" for "xã đạt chuẩn nông thôn mới"."""
        for at in range(_LEAST + 1, len(name.words)):
            if self.elliptic(name.words[:at]):
                yield name.words[:at]

    def elliptic(self, words: tuple[str, ...]) -> bool:
        """Whether a name leaves out what it needs: "xã đạt chuẩn"."""
        return any(len(words) > len(end) and words[-len(end) :] == end for end in self._elliptic)

    def unit(self, label: str) -> str:
        """A unit without what it is counted per: "đồng/người" of an indicator that is per head anyway is "đồng"."""
        return self._alike(match_key(label).split("/")[0]).strip()

    def narrowing(self, text: str) -> frozenset[str]:
        """The words of a text that narrow an indicator to a part: "nuôi trồng", "đô thị"."""
        text = self._alike(match_key(clean(text)))
        return frozenset(word for word in self._narrow if word in text)

    def unled(self, key: str) -> str:
        """The beginning of a key without the words at its end that lead to a figure: "che phủ rừng | đạt trên"."""
        words = key.rstrip(" :\n")
        while led := next((w for w in self._leading if words.endswith(w)), None):
            words = words[: -len(led)].rstrip(" :\n")
        return words

    def _name(self, label: str) -> Name:
        key = match_key(label)
        asides = " ".join(m[1] for m in _BRACKET.finditer(key))
        words = self._words(_BRACKET.sub(" ", key))
        if _NEW in words and any(words[: len(verb)] == verb for verb in self._made):
            words = tuple(word for word in words if word != _NEW)
        return Name(words, self._words(asides))

    def _words(self, key: str) -> tuple[str, ...]:
        text = self._without_head(self._alike(key))
        for phrase in self._empty:
            if phrase in text:
                text = text.replace(phrase, " ")
        return tuple(text.split())

    def _alike(self, key: str) -> str:
        """Without signs, the words that stand for one another written one way, each as one word."""
        text = f" {' '.join(_SIGNS.sub(' ', key).split())} "
        for phrase, one in self._same:
            if phrase in text:
                text = text.replace(phrase, one)
        return text

    def _without_head(self, text: str) -> str:
        while head := next((h for h in self._heads if text.startswith(h)), None):
            if text == head:
                break
            text = text[len(head) - 1 :]
        return text

    @cached_property
    def _same(self) -> tuple[tuple[str, str], ...]:
        cues = [c for c in self.lexicon.cues.values() if c.role == "name.same"]
        found = {
            f" {_SIGNS.sub(' ', match_key(w))} ": f" {match_key(c.label).replace(' ', '_')} "
            for c in cues
            for w in c.labels
        }
        return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))

    @cached_property
    def _empty(self) -> tuple[str, ...]:
        return tuple(f" {word} " for word in self.lexicon.words.get("name.empty", ()))

    @cached_property
    def _heads(self) -> tuple[str, ...]:
        return tuple(f" {word} " for word in self.lexicon.words.get("name.head", ()))

    @cached_property
    def _narrow(self) -> tuple[str, ...]:
        words = self.lexicon.words.get("name.narrow", ())
        return tuple(dict.fromkeys(self._alike(word) for word in words))

    @cached_property
    def _leading(self) -> tuple[str, ...]:
        words = (word for role in _LEADING for word in self.lexicon.words.get(role, ()))
        return tuple(f" {word}" for word in words)

    @cached_property
    def _made(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(word.split()) for word in self.lexicon.words.get("name.made", ()))

    @cached_property
    def _elliptic(self) -> tuple[tuple[str, ...], ...]:
        ends = (self._words(word) for word in self.lexicon.words.get("name.elliptic", ()))
        return tuple(dict.fromkeys(end for end in ends if end))
