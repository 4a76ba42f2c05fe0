"""Which body a letterhead names as the issuer."""

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
_SESSION = re.compile(r"\(?(?:khóa|kỳ họp)\b")
_CONGRESS = re.compile(r"(?:lần thứ|nhiệm kỳ)\b")


class Bodies:
    """The bodies of the vocabulary by name, as a letterhead needs them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def opens(self, line: str) -> bool:
        """Whether a line begins with the name of a body of the vocabulary."""
        return self.lexicon.body_names.match_at(Tokens.of(match_key(line)), 0) is not None

    def begins(self, line: str) -> bool:
        """Whether a line begins as the name of a body does; "PHÒNG, CHỐNG THIÊN TAI" goes on with one."""
        head = self.lexicon.body_head_names.match_at(Tokens.of(match_key(line)), 0)
        return self.opens(line) or (head is not None and line[head.end : head.end + 1] in (" ", ""))

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
        if groups and not bodies.begins(own):
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


def is_session(line: str, congress: bool) -> bool:
    """Whether a line names a session: "KHÓA X, KỲ HỌP THỨ 12"; of a congress it is part of the name."""
    return line.isupper() and not congress and _SESSION.match(match_key(line)) is not None


def is_authority(line: str, issuer: str | None, bodies: Bodies, words: Words, congress: bool) -> bool:
    """Whether a line below the title names who decides: the issuer again, its head, its session."""
    key = match_key(line)
    if not congress and _CONGRESS.match(key) and line.isupper():
        return True
    if not line.isupper() or len(line) > 90:
        return False
    return (issuer is not None and key.startswith(match_key(issuer))) or bodies.opens(line) or is_office(line, words)
