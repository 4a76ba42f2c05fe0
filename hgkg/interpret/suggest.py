"""What records name and the vocabularies lack, in a form that whoever keeps them can take over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hgkg.interpret.pasteable import is_body, is_indicator
from hgkg.model.lexicon import BodyConcept, Lexicon
from hgkg.model.record import Agency, Citation, DocumentRecord, Quantified, Record, Task
from hgkg.model.suggestion import Place, Suggestion
from hgkg.text.fold import clean, match_key, search_key
from hgkg.text.phrases import PhraseIndex, Tokens

_SIGNS = re.compile(r"[^a-z0-9]+")
_FALLBACK = ("province", "other")


class _Met(NamedTuple):
    """A name with the record that says it; ``measure`` tells apart what is called alike."""

    name: str
    measure: str
    record: Record


def suggest(records: Iterable[Record], lexicon: Lexicon) -> tuple[Suggestion, ...]:
    """Indicators and bodies that ``lexicon`` does not know, those met most often first.

    Names are grouped by their words without capitals, tones and accents; indicators by their measure too, since an
    indicator in another measure is another concept.
    """
    held = list(records)
    indicators = _indicators(held, lexicon)
    bodies = _bodies(held, lexicon)
    return tuple(sorted((*indicators, *bodies), key=lambda s: (-len(s.places), s.scheme, s.label, s.measure or "")))


def _indicators(records: Sequence[Record], lexicon: Lexicon) -> Iterator[Suggestion]:
    units = PhraseIndex((label, u.id) for u in lexicon.units.values() for label in (*u.labels, *u.notations))
    counted = {match_key(label) for u in lexicon.units.values() for label in u.labels}
    met = [
        _Met(clean(r.indicator), r.measure, r)
        for r in records
        if isinstance(r, Quantified) and r.concept is None and r.measure and is_indicator(clean(r.indicator), counted)
    ]
    taken = set(lexicon.indicators)
    known = {(match_key(label), i.measure) for i in lexicon.indicators.values() for label in i.labels}
    for group in _groups(met):
        label, labels = _spellings(group, {key for key, measure in known if measure == group[0].measure})
        if label:
            yield Suggestion(
                scheme="indicator",
                id=_local_name(label, group[0].measure, taken),
                label=label,
                labels=labels,
                places=_places(group),
                measure=group[0].measure,
                unit=_unit([m.record for m in group], units),
            )


def _groups(met: Iterable[_Met]) -> list[list[_Met]]:
    groups: dict[tuple[str, str], list[_Met]] = {}
    for one in met:
        words = _SIGNS.sub(" ", search_key(one.name)).strip()
        if words:
            groups.setdefault((words, one.measure), []).append(one)
    return [groups[key] for key in sorted(groups, key=lambda k: (-len(groups[k]), k))]


def _spellings(group: Sequence[_Met], known: set[str]) -> tuple[str, tuple[str, ...]]:
    """The spelling met most and the others; of those that are one to the extractor only the first; none known."""
    names = [one.name for one in group if match_key(one.name) not in known]
    counted, as_one = Counter(names), Counter(map(match_key, names))
    apart: dict[str, str] = {}
    for name in sorted(counted, key=lambda n: (-as_one[match_key(n)], -counted[n], names.index(n))):
        apart.setdefault(match_key(name), name)
    first, *others = apart.values() or ("",)
    return first[:1].upper() + first[1:], tuple(others)


def _places(group: Sequence[_Met]) -> tuple[Place, ...]:
    ordered = sorted(group, key=lambda one: (one.record.doc, one.record.start, one.record.end))
    return tuple(Place(evidence=one.record.evidence(), section=one.record.section) for one in ordered)


def _local_name(label: str, measure: str, taken: set[str]) -> str:
    """As the vocabularies name concepts: the label without accents, a growth with the words for it behind."""
    slug = _SIGNS.sub("-", search_key(label)).strip("-") or "khong-ten"
    if measure == "growth" and "tang" not in slug.split("-"):
        slug += "-toc-do-tang"
    name, nth = slug, 1
    while name in taken:
        nth += 1
        name = f"{slug}-{nth}"
    taken.add(name)
    return name


def _unit(records: Iterable[Record], units: PhraseIndex[str]) -> str | None:
    """The unit most records have; a scale word before it ("nghìn ha") counts where the unit with it is a unit too."""
    counted: Counter[str] = Counter()
    for record in records:
        tokens = Tokens.of(match_key((isinstance(record, Quantified) and record.unit) or ""))
        last = len(tokens.words)
        found = (m.payloads[0] for i in range(last) if (m := units.match_at(tokens, i)) and m.last == last)
        counted.update(list(found)[:1])
    return min(counted, key=lambda unit: (-counted[unit], unit)) if counted else None


def _bodies(records: Sequence[Record], lexicon: Lexicon) -> Iterator[Suggestion]:
    names = lexicon.body_names
    met = [_Met(name, "", r) for r in records for name in _bodies_of(r) if not _is_known(name, names)]
    taken = set(lexicon.bodies)
    for group in _groups(met):
        label, labels = _spellings(group, set())
        level, branch = _kind(group, lexicon)
        yield Suggestion(
            scheme="body",
            id=_local_name(label, "", taken),
            label=label,
            labels=labels,
            places=_places(group),
            level=level,
            branch=branch,
        )


def _bodies_of(record: Record) -> Iterator[str]:
    named: tuple[str | None, ...] = ()
    match record:
        case Citation() | DocumentRecord():
            named = (record.issuer,)
        case Task():
            named = (*record.responsible, *record.cooperating)
        case Agency():
            named = (record.name,)
    for name in named:
        words = clean(name or "")
        if words and is_body(words):
            yield words


def _is_known(name: str, names: PhraseIndex[str]) -> bool:
    """Whether a body of the vocabulary opens it: what follows is its area or term."""
    return names.match_at(Tokens.of(match_key(name)), 0) is not None


def _kind(group: Sequence[_Met], lexicon: Lexicon) -> tuple[str, str]:
    """Level and branch: what mentions say, else those of most known bodies that begin with the same word."""
    said = Counter((m.record.level, m.record.branch) for m in group if isinstance(m.record, Agency) and m.record.level)
    if said:
        level, branch = min(said, key=lambda kind: (-said[kind], str(kind)))
        return level or _FALLBACK[0], branch or _FALLBACK[1]
    first = search_key(group[0].name).split(" ")[0]
    alike = Counter((b.level, b.branch) for b in lexicon.bodies.values() if _opens_with(b, first))
    return min(alike, key=lambda kind: (-alike[kind], kind)) if alike else _FALLBACK


def _opens_with(body: BodyConcept, word: str) -> bool:
    return search_key(body.label).split(" ")[0] == word
