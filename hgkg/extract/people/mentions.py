"""People: names with what anchors them (an office, "ông", "đồng chí"), and offices that stand for their holders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hgkg.extract.people.names import name_at, printed_name
from hgkg.extract.people.offices import Held, offices_at
from hgkg.extract.people.signatures import find_signature
from hgkg.extract.people.wording import Wording
from hgkg.extract.rules import Opened
from hgkg.model.mention import PersonMention
from hgkg.text.fold import match_key

_FEWEST = 3  # words of a name whose family name is in no list
_SEVERAL = ("các", "hai", "ba")
_MARKS = (",", "-", "–", "(", ":")


class _Address(NamedTuple):
    """The words before a name or an office: "đồng chí", "các đồng chí:", "Đại tá"."""

    end: int
    spoken: bool = False
    several: bool = False
    ranked: bool = False


def find_people(wording: Wording, opened: Opened) -> tuple[PersonMention, ...]:
    """People and offices in text order, the signatory among them."""
    outline = wording.outline
    finder = _Finder(wording)
    for match in wording.rules.openers.find(wording.tokens, opened.openers):
        if match.first >= finder.done:
            finder.read(match.first)
    signature = find_signature(wording)
    inside = signature.start if signature else len(outline.text)
    found = [m for m in finder.found if m.start < inside or (signature and m.start >= signature.end)]
    return tuple(sorted([*found, *([signature] if signature else [])], key=lambda m: m.start))


@dataclass
class _Finder:
    """Goes through one text; ``done`` is the first token that no mention holds yet."""

    wording: Wording
    done: int = 0
    found: list[PersonMention] = field(default_factory=list)
    full: dict[str, set[str]] = field(default_factory=dict)

    def read(self, i: int) -> None:
        """Take in the people named from token ``i`` on."""
        if (bare := self.wording.cue("person.disciplined", i)) > i:
            self._bare(bare)
            return
        address = _address(self.wording, i)
        end = name_at(self.wording, address.end, family=not address.spoken) if address.end > i else None
        if end:
            self._named(address.end if address.several else i, address.end, end, [])
            while address.several and (more := self._next(self.done)) is not None:
                self._named(more, more, name_at(self.wording, more) or more, [])
            return
        held = offices_at(self.wording, address.end)
        if held:
            self._held(i, address, held)
        elif address.spoken and not address.several:
            self._short(i, address.end)

    def _bare(self, i: int) -> None:
        """ "khiển trách Ngô Bảo Trâm, Trần Văn A": full names that nothing but the verb before them tells."""
        at: int | None = i
        while at is not None and self.wording.follows(i):
            end = name_at(self.wording, at)
            if end is None or end - at < _FEWEST:
                return
            self._named(at, at, end, [])
            at = self._next(self.done)

    def _next(self, i: int) -> int | None:
        """The next name of a list."""
        if self.wording.word(i) not in (",", ";", "và"):
            return None
        return i + 1 if name_at(self.wording, i + 1) else None

    def _held(self, i: int, address: _Address, held: list[Held]) -> None:
        wording, last = self.wording, held[-1].last
        if wording.word(i - 1) in _SEVERAL and address.end == i and self._listed(i, held):
            return
        rank = _address(wording, last + 1 if wording.word(last) == "," else last)
        first = rank.end if rank.ranked else last
        end = name_at(wording, first) if wording.follows(first) and first >= last else None
        end = end or (_name_behind_province(wording, last) if first == last else None)
        if (
            end
            and not (address.several and len(held) == 1 and held[0].last == i)
            and not wording.behind("person.eponym", i)
        ):
            own = held if address.spoken else _of_one(held)
            self._alone(held[: len(held) - len(own)], i)
            self._named(i if own is held else own[0].first, first, end, own)
            return
        before = self._before(i) if address.end == i else None
        if before is not None:
            self._named(before, before, name_at(wording, before) or before, [])
            return
        self.done = last
        if address.spoken and not address.several:
            one = not wording.behind("person.none.before", i) and not wording.word(i - 1).isdigit()
            if one and any(h.office.organisation for h in held):
                self._add(i, last, None, held, rule="addressed office")
        elif address.end == i:
            self._alone(held, i)

    def _listed(self, i: int, held: list[Held]) -> bool:
        """ "các Phó Chủ tịch UBND tỉnh: A, B và C": each of those named holds the office; whether any two are."""
        wording, last = self.wording, held[-1].last
        at: int | None = last + 1 if wording.word(last) == ":" else last
        named: list[tuple[int, int]] = []
        while at is not None and (end := name_at(wording, at)):
            named.append((at, end))
            at = self._next(end)
        if len(named) < 2:
            return False
        for n, (first, end) in enumerate(named):
            name = printed_name(wording, first, end)
            self.full.setdefault(name.split()[-1], set()).add(name)
            self._add(first if n else i, end, name, held, rule="person named")
        return True

    def _before(self, i: int) -> int | None:
        """Where the name begins that an office at token ``i`` is an apposition to: "Lê Văn A, Giám đốc …"."""
        wording = self.wording
        if wording.word(i - 1) not in _MARKS[:4]:
            return None
        first = i - 1
        while (
            first - 1 >= self.done
            and wording.capital(first - 1)
            and i - first < 7
            and wording.word(first - 1).isalpha()
        ):
            first -= 1
            if not wording.follows(first):
                break
        whole = first if name_at(wording, first) == i - 1 else None
        return whole if whole is not None and not wording.behind("person.eponym", whole) else None

    def _named(self, start: int, first: int, end: int, held: list[Held]) -> None:
        """A person by name, with the offices behind the name."""
        wording, last = self.wording, end
        appointed = wording.cue("person.appointed", end)
        if wording.word(end) in _MARKS[:4] or appointed > end:
            behind = _without_next(wording, offices_at(wording, max(end + 1, appointed)))
            held, last = ([*held, *behind], behind[-1].last) if behind else (held, end)
        name = printed_name(wording, first, end)
        self.full.setdefault(name.split()[-1], set()).add(name)
        self._add(start, last, name, held, rule="person named")

    def _short(self, i: int, end: int) -> None:
        """ "ông Hiền" for the one person of that name spoken of before."""
        names = self.full.get(self.wording.printed(end, end + 1), set()) if self.wording.capital(end) else set()
        if len(names) == 1 and not (self.wording.follows(end + 1) and self.wording.capital(end + 1)):
            self._add(i, end + 1, next(iter(names)), [], rule="person named again")

    def _alone(self, held: list[Held], i: int) -> None:
        """Offices without a name: one person each, but a seat goes with the office behind it."""
        wording = self.wording
        if held and (wording.behind("person.none.before", i) or wording.word(i - 1).isdigit()):
            held = [one for one in held[1:] if one.central]  # "các Bộ trưởng, Chánh án Tòa án nhân dân tối cao"
        group: list[Held] = []
        for one in held:
            group.append(one)
            if one.concept.seat:
                continue
            if one.sole and (wording.capital(one.first) or one.known) and not _is_line(wording, group):
                self._add(group[0].first, one.last, None, group, rule="office")
            group = []

    def _add(self, first: int, last: int, name: str | None, held: Sequence[Held], rule: str) -> None:
        tokens = self.wording.tokens
        self.done = max(self.done, last)
        if name and match_key(name) in self.wording.rules.words.get("person.historic", ()):
            return  # "Ngày sinh Chủ tịch Hồ Chí Minh": spoken of, no holder of an office
        self.found.append(
            PersonMention(
                start=tokens.starts[first],
                end=tokens.ends[last - 1],
                name=name,
                offices=tuple(h.office for h in held),
                rule=rule,
            )
        )


def _address(wording: Wording, i: int) -> _Address:
    """What is said before a name: words of address, degrees, ranks."""
    at, spoken, several, ranked = i, False, False, False
    for _ in range(4):
        role, end = wording.address(at)
        if role is None:
            break
        spoken, several = spoken or role != "person.rank", several or role == "person.honorific.plural"
        ranked = ranked or role == "person.rank"
        at = end + 1 if wording.word(end) in (".", ":") else end
    return _Address(at, spoken, several, ranked)


def _of_one(held: list[Held]) -> list[Held]:
    """The offices before a name that are the named person's: the last, and before it seats and offices of the Party."""
    own = [held[-1]]
    for one in reversed(held[:-1]):
        if not (
            one.concept.seat or (one.concept.party and not own[0].concept.party) or own[0].concept.id == one.concept.id
        ):
            break
        own.insert(0, one)
    return own


def _without_next(wording: Wording, behind: list[Held]) -> list[Held]:
    """Offices behind a name, but for those that another name follows: they are that other person's."""
    if behind and wording.follows(behind[-1].last) and name_at(wording, behind[-1].last):
        return behind[: len(behind) - len(_of_one(behind))]
    return behind


def _name_behind_province(wording: Wording, i: int) -> int | None:
    """Where a name of three words or more ends behind "Chủ tịch UBND tỉnh", "Bí thư Tỉnh ủy": since all provinces are
    known, other capitals there are a person's, whatever the family name."""
    local = wording.word(i - 1) == "tỉnh" or (wording.word(i - 2), wording.word(i - 1)) == ("tỉnh", "ủy")
    end = name_at(wording, i, family=False) if local and wording.follows(i) else None
    return end if end and end - i >= _FEWEST and not wording.printed(i, end).isupper() else None


def _is_line(wording: Wording, group: Sequence[Held]) -> bool:
    """Whether offices in capitals fill a line: the issuer above the body of a decision, no mention of a person."""
    tokens, text = wording.tokens, wording.outline.text
    start, end = tokens.starts[group[0].first], tokens.ends[group[-1].last - 1]
    after, _, _ = text[end : end + 40].partition("\n")
    line = text[max(0, start - 40) : start].rpartition("\n")[2] + text[start:end] + after
    return line.isupper() and len(line.strip(" *_|")) <= end - start + 2
