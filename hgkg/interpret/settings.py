"""What kind of document speaks, about which time and place, and which of its sections aim, review or assign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hgkg.interpret.grammar import Grammar
from hgkg.interpret.leanings import Leanings, leanings_of, sets_aims
from hgkg.model.document import AIMING
from hgkg.model.outline import Outline, Section
from hgkg.text.dates import find_periods
from hgkg.text.fold import match_key
from hgkg.text.titles import without_days
from hgkg.text.year_parts import find_year_parts

_TERM = 5  # years
_MONTH = re.compile(r"(?<!\d )\btháng (0?[1-9]|1[0-2])\b")
_AHEAD = ("outlook", "targets", "priorities", "execution")
_AIMS = re.compile(r"\b(?:mục tiêu|phấn đấu|nhiệm vụ|kế hoạch|phương hướng)\b")
_AIMS_ON = re.compile(r"(?:tầm nhìn|định hướng)\b")
_DAY = 10  # characters of 2024-12-31


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one document.

    Attributes:
        plans: whether it sets aims (programme, plan, resolution) rather than reports what was done.
        period: what it is about.
        area: name of its area with the kind ("tỉnh Hậu Giang"), or None.
        roles: from the start of a heading to what its section is for: "targets", "outlook", "review", "execution",
            "priorities"; a heading without such words has the role of the one above it.
        periods: from the start of a heading to the one year that it, or a heading above it, names.
        date: of the document, as far as it is printed.
        sets_aims: whether it is one that plans, by its type and its title.
        leanings: from the start of a heading to what it lets expect (``leanings``).
        term: years of the term of Party committees that its date falls into, "2020/2025".
    """

    plans: bool
    period: str | None
    area: str | None
    roles: dict[int, str | None]
    periods: dict[int, str | None]
    date: str | None
    sets_aims: bool
    leanings: Leanings
    term: str | None = None

    def period_at(self, outline: Outline, offset: int) -> str | None:
        """The year its section is headed with ("Đến năm 2025"), else the document's period."""
        section = outline.section_at(offset)
        return (self.periods.get(section.start) if section else None) or self.period

    def role_of_year(self, year: str) -> str | None:
        """What a value of ``year`` is that nothing but the year is said of: "done" or "plan"; None if nobody can tell.

        A plan has done what lies before the year it was written in, and this year too where it plans the next; a report
        what lies within the time it reports on.
        """
        first, last = (
            (self.period[:4], self.period[-4:] if "/" in self.period else self.period[:4]) if self.period else ("", "")
        )
        written = self.date[:4] if self.date else ""
        if not (written or last):
            return None
        if not self.plans:
            return "done" if year <= min(written or last, last or written) else "plan"
        own = int(first) - 1 if first == last and first else 0
        done = year < (written or first) or (year == written and int(year) == own)
        return "done" if done else "plan"

    def ahead(self, period: str | None) -> bool:
        """Whether a period begins after the year the document was written in."""
        return self.date is not None and period is not None and period[:4] > self.date[:4]

    def role_at(self, outline: Outline, offset: int) -> str | None:
        section = outline.section_at(offset)
        return self.roles.get(section.start) if section else None

    def leaning_at(self, outline: Outline, offset: int) -> str | None:
        section = outline.section_at(offset)
        return self.leanings.get(section.start) if section else None


def settings_of(outline: Outline, grammar: Grammar) -> Settings:
    """Read off the letterhead, the catalogue's entry and the headings."""
    head, entry = outline.letterhead, outline.document.entry
    kind = grammar.lexicon.document_types.get(head.type_concept or "")
    genre = entry.genre if entry else kind.genre if kind else "other"
    area = head.speaks_from(grammar.lexicon)
    roles: dict[int, str | None] = {}
    periods: dict[int, str | None] = {}
    ahead = False  # whether a part on what is to come has begun
    for section in outline.sections:
        above = outline.sections[section.parent] if section.parent is not None else None
        around = roles[above.start] if above else None
        roles[section.start] = _role_under(around, _role(section, grammar), section, genre in AIMING, ahead)
        ahead = ahead or roles[section.start] in _AHEAD
        own = _year(section, head.period, roles[section.start], genre in AIMING)
        if own and head.date and own[:4] > head.date[:4] and roles[section.start] == "review":
            own = _year_gone(head.date)  # what a plan for 2030 looks back on was before it was made
        periods[section.start] = own or (periods[above.start] if above else None)
    name = f"{area.kind} {area.name}" if area else None
    return Settings(
        plans=genre in AIMING,
        period=head.period,
        area=name,
        roles=roles,
        periods=periods,
        date=head.date,
        sets_aims=sets_aims(head, genre, grammar),
        leanings=leanings_of(outline, grammar),
        term=_term(grammar, head.date or head.period),
    )


def _term(grammar: Grammar, date: str | None) -> str | None:
    """The term of provincial Party committees that a day, or a year, falls into."""
    day = date if date and len(date) == _DAY else f"{date[:4]}-06-30" if date else ""
    terms = (t for t in grammar.lexicon.terms.values() if t.level == "province" and t.first <= day <= t.last)
    found = next(terms, None)
    return found.notations[0].replace("-", "/") if found and found.notations else None


def _year(section: Section, period: str | None, role: str | None, aiming: bool) -> str | None:
    """The one time a heading names; several name none. A span of years counts where an aiming document looks back."""
    looks_back = role == "review" and aiming
    key = without_days(match_key(section.title))
    found = {p.value for p in find_periods(key)}
    if len(found) == 1:
        sole = next(iter(found))
        return sole if "/" not in sole or looks_back else None
    parts = {p.value for p in find_year_parts(key)} if not found else set()
    month = _MONTH.search(key) if not found and not parts else None
    if month and period and "/" not in period:
        of = f"{period[:4]}-{int(month[1]):02}"
        next_year = role in _AHEAD and len(period) == len(of) and of < period  # "phương hướng tháng 1", in December
        return f"{int(period[:4]) + 1}{of[4:]}" if next_year else of
    if len(parts) == 1 and period and "/" not in period:
        return period[:4] + next(iter(parts))
    return _term_before(period) if looks_back and not found else None


def _year_gone(date: str) -> str:
    """The year that a document written on ``date`` looks back on: its own, where most of it is over."""
    return date[:4] if date[5:7] > "06" else str(int(date[:4]) - 1)


def _term_before(period: str | None) -> str | None:
    """What a document looks back on that names no time: the year before its own, or the term before."""
    years = re.fullmatch(r"(\d{4})(?:/(\d{4}))?", period or "")
    if not years:
        return None
    if years[2] is None:
        return str(int(years[1]) - 1)
    length = int(years[2]) - int(years[1])
    return f"{int(years[1]) - length}/{years[1]}" if length <= _TERM else None


def _role_under(around: str | None, own: str | None, section: Section, aiming: bool, ahead: bool) -> str | None:
    """The role of a heading with its own words below one with the role ``around``.

    "Một số chỉ tiêu chủ yếu" says whose indicators follow, not whether they were reached: below a review, and in a
    report before its part on what is to come, they are results.
    """
    if around == "targets" and own == "outlook" and _AIMS_ON.match(match_key(section.title)):
        return around  # "Định hướng đến năm 2030" below "Mục tiêu"
    reports = around == "review" or (around is None and not aiming and not ahead)
    if own == "targets" and reports and not _AIMS.search(match_key(section.title)):
        return "review"
    return own or around


def _role(section: Section, grammar: Grammar) -> str | None:
    key = match_key(section.title)
    if key.strip(" .:;") in grammar.words.get("heading.alone", ()):
        return "targets"
    for role in ("review", "targets", "priorities", "execution", "outlook"):
        if grammar.says(key, f"heading.{role}"):
            return role
    return None
