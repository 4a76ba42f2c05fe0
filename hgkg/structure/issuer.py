"""Which body a letterhead names as the issuer, and the area it speaks from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hgkg.model.lexicon import Lexicon
from hgkg.structure.columns import Words
from hgkg.structure.signature import is_office
from hgkg.text.fold import clean, match_key
from hgkg.text.phrases import Tokens

RULE = re.compile(r"^[ *|]*(?:[-–—_=]{3,}|\*{1,3})[ *|]*$")
MOTTO = re.compile(r"\s*\|?\s*(?:đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do).*$")
_IN_TITLE = re.compile(r"(?:^|\s)của\s+(bộ chính trị|ban bí thư)\b")
_SESSION = re.compile(r"(?:khóa|kỳ họp|lần thứ|nhiệm kỳ)\b")


class Bodies:
    """The bodies of the vocabulary by name, as a letterhead needs them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def opens(self, line: str) -> bool:
        """Whether a line begins with the name of a body."""
        return self.lexicon.body_names.match_at(Tokens.of(match_key(line)), 0) is not None

    def central(self, issuer: str) -> bool:
        found = next(self.lexicon.body_names.find(Tokens.of(match_key(issuer))), None)
        return found is not None and all(self.lexicon.bodies[i].level == "central" for i in found.payloads)


def issuer_lines(pieces: Sequence[str], bodies: Bodies) -> list[str]:
    """The bodies in capitals above the rule or the number, the superior one first; each in one line."""
    groups: list[list[str]] = []
    for piece in pieces:
        own = piece[: len(MOTTO.sub("", match_key(piece)))].strip(" |")
        if RULE.match(piece) or piece.startswith("Số") or re.match(r"[\d\W]", own or "A"):
            break
        if not own.isupper():
            continue
        if groups and not bodies.opens(own):
            groups[-1].append(own)
        else:
            groups.append([own])
    return [clean(" ".join(group)) for group in groups]


def issuer_in_title(lines: Sequence[str]) -> str | None:
    """ "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH" below the type word."""
    for line in lines:
        m = re.match(r"(?:của|CỦA)\s+(.+)", line)
        if m:
            return clean(m[1])
    return None


def of_the_centre(issuer: str | None, title: str) -> str | None:
    """What the Politburo or the Secretariat resolves is headed by the Central Committee; the title says whose it is."""
    found = _IN_TITLE.search(match_key(title))
    if found and (issuer is None or "trung ương" in match_key(issuer)):
        return title[found.start(1) : found.end(1)]
    return issuer


def is_authority(line: str, issuer: str | None, bodies: Bodies, words: Words) -> bool:
    """Whether a line below the title names who decides: the issuer again, its head, its session."""
    key = match_key(line)
    if _SESSION.match(key) and line.isupper():
        return True
    if not line.isupper() or len(line) > 90:
        return False
    return (issuer is not None and key.startswith(match_key(issuer))) or bodies.opens(line) or is_office(line, words)


def area_of(lexicon: Lexicon, bodies: Bodies, issuer: str | None, words: Sequence[str], key: str) -> str | None:
    """The area of the first of ``words`` (issuer, title, place …) that names one, else the province named most often.

    What a central body issues is of no province, wherever it was signed.
    """
    if issuer and bodies.central(issuer):
        return None
    for named in map(match_key, words):
        hits = [(named.find(label), a.level != "province", a.id) for label, a in lexicon.area_keys if label in named]
        if hits:
            return min(hits, key=lambda h: (h[1], h[0]))[2]
    counts = [(key.count(match_key(a.label)), a.id) for a in lexicon.areas.values() if a.level == "province"]
    best = max(counts, default=(0, ""))
    return best[1] if best[0] >= 2 else None
