"""Fields of work that no vocabulary lists, as the names of bodies have them: "Vụ Hành chính sự nghiệp", "Viện Khoa học
Thủy lợi miền Nam". A capital opens one; who acts, a mark, or the kind of an area ends it."""

from __future__ import annotations

from hgkg.extract.bodies.areas import kind_at
from hgkg.extract.rules import Rules
from hgkg.model.outline import Outline
from hgkg.text.phrases import Tokens

_VERBS = ("assign.verb", "issuer.verb", "title.stop", "body.stop", "inspection.check", "inspection.supervise")
_LINKS = ("và", "-", "–")
_AT_HOME = ("trong nước", "ngoài nước")  # "Vụ Thị trường trong nước"
_LOW_WORDS = 8  # so many words in small letters may follow one another
_MOST_WORDS = 14


def open_field_end(outline: Outline, rules: Rules, tokens: Tokens, i: int) -> int:
    """The token behind the field that opens at token ``i``; ``i`` where no field does.

    Where nothing tells the end of its small letters, a lone capital has one more word (Vietnamese words have two
    syllables as a rule) and a run of capitals ends with itself.
    """
    if not _opens(outline, rules, tokens, i):
        return i
    last = j = i + 1
    while j < len(tokens.words) and _follows(outline, tokens, j):
        if outline.text[tokens.starts[j]].isupper():
            if _other(outline, rules, tokens, j):
                return j
            last = j + 1
        elif _ends(outline, rules, tokens, j):
            return j
        elif j + 1 - last > _LOW_WORDS or j - i >= _MOST_WORDS:
            return last if last - i > 1 else last + 1
        j += 1
    return j


def _follows(outline: Outline, tokens: Tokens, i: int) -> bool:
    """Whether but one blank, or a line's end before a small letter, stands before token ``i``."""
    gap = outline.text[tokens.ends[i - 1] : tokens.starts[i]]
    return gap == " " or (gap == "\n" and outline.text[tokens.starts[i]].islower())


def _opens(outline: Outline, rules: Rules, tokens: Tokens, i: int) -> bool:
    if not 0 < i < len(tokens.words) or outline.text[tokens.ends[i - 1] : tokens.starts[i]] != " ":
        return False
    if rules.word_at("body.not", outline.key, tokens.starts[i]):
        return False  # "Vụ Đông Xuân"
    if not outline.text[tokens.starts[i]].isupper() or kind_at(tokens, i)[0]:
        return False
    return not _other(outline, rules, tokens, i) and rules.areas.match_at(tokens, i) is None


def _other(outline: Outline, rules: Rules, tokens: Tokens, i: int) -> bool:
    """Whether another body, an area, an office or a person is named at a capital."""
    if any(index.match_at(tokens, i) for index in (rules.bodies, rules.body_heads, rules.offices)):
        return True
    capitals = [j for j in range(i, min(i + 3, len(tokens.words))) if outline.text[tokens.starts[j]].isupper()]
    person = len(capitals) == 3 and tokens.words[i] in rules.words.get("name.surname", ())
    return person or kind_at(tokens, i)[0] is not None or rules.areas.match_at(tokens, i) is not None


def _ends(outline: Outline, rules: Rules, tokens: Tokens, i: int) -> bool:
    """Whether a word in small letters, or a dash, stands outside the name."""
    if tokens.words[i] in _LINKS:
        after = i + 1 < len(tokens.words) and outline.text[tokens.starts[i + 1]].isupper()
        return not after or _other(outline, rules, tokens, i + 1)
    if kind_at(tokens, i)[0] is not None or tokens.words[i].isdigit():
        return True
    at = tokens.starts[i]
    if outline.key.startswith(_AT_HOME, at):
        return False
    return tokens.words[i] in rules.boundaries or any(rules.word_at(role, outline.key, at) for role in _VERBS)
