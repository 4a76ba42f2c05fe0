"""The pages of findings: the list of all, and of each its arithmetic, its passages and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hgkg.model.finding import SEVERITIES, TYPES
from hgkg.model.namespaces import DATA
from hgkg.publish.page.addresses import page_of
from hgkg.publish.page.facets import Facet, facet
from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.page.parts import packed
from hgkg.publish.page.titles import told_apart
from hgkg.publish.site.findings.sums import Calculation, Gap, calculations, gap
from hgkg.publish.site.gathered.material import Material
from hgkg.query.chain import Place
from hgkg.query.findings import FindingRow, Passage, finding_rows
from hgkg.query.rules import Rule

_ROOM = 260_000
"""The characters of rows that a page of the list may have: with everything around them it stays below 300 kB."""
_PLACES, _QUOTE = 8, 220
"""How many places a row of the list shows, and how much of each; the finding's own page has all."""
_FIGURES = ("sum", "percentage", "plan_ratio", "change", "cross_document", "claim")
"""Types whose two figures are of one thing, so that their difference says something."""

_AMOUNTS = ("sum", "cross_document")
"""Of these also the share of it: of percentages that would be one of a percentage."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as its page shows it.

    Attributes:
        iri: its IRI.
        row: what it says, in the page's language.
        places: its passages, the one to look at first at the beginning.
        sums: its arithmetic, line by line.
        gap: between what the text says and what follows.
        rule: which check it is; None where the vocabulary has no words for it.
    """

    iri: str
    row: FindingRow
    places: tuple[Place, ...]
    sums: tuple[Calculation, ...]
    gap: Gap | None
    rule: Rule | None

    @property
    def documents(self) -> tuple[str, ...]:
        """The slugs of the documents that it points at."""
        return tuple(dict.fromkeys(place.doc for place in self.places))


def findings(material: Material, frame: Frame) -> Iterator[Page]:
    """All findings, gravest first, and a page of each."""
    words, every = frame.words("findings"), read_findings(material, frame.lang)
    titles = material.called(frame.lang)
    pages = packed("findings", map(_size, every), _ROOM)
    for part in pages:
        shown = every[part.first - 1 : part.last]
        yield frame.page(
            "findings",
            part.address,
            part.title(words["title"]),
            menu="findings",
            scripts=("csv.js", "list.js"),
            styles=("list.css", "entities.css"),
            found=Found("page", words["found"]) if part.number == 1 else None,
            findings=shown,
            count=len(every),
            part=part,
            parts=pages,
            places=_PLACES,
            longest=_QUOTE,
            facets=_facets(shown, frame, titles),
            types=type_words(frame),
            ranks={severity: rank for rank, severity in enumerate(SEVERITIES)},
            value=_value(frame),
        )
    named = told_apart((one.iri, one.row.message, frame.where(one.places[0]) if one.places else ()) for one in every)
    for finding in every:
        yield _finding(finding, named[finding.iri], frame)


def _size(finding: Finding) -> int:
    """About how many bytes a row of the list takes."""
    told = [finding.row.message, str(finding.row.stated), str(finding.row.computed)]
    quotes = [place.quote[:_QUOTE] for place in finding.places[:_PLACES]]
    return 450 + 2 * len(told[0].encode()) + sum(len(words.encode()) + 220 for words in (*told[1:], *quotes))


def read_findings(material: Material, lang: str) -> tuple[Finding, ...]:
    """The findings of a build in a language: by severity, type, document and place."""
    titles, rules = material.called(lang), material.things.rules
    return tuple(_made(row, titles, rules, lang) for row in finding_rows(material.records, lang))


def _made(row: FindingRow, titles: Mapping[str, str], rules: Mapping[str, Rule], lang: str) -> Finding:
    apart = gap(row.stated, row.computed) if row.type in _FIGURES else None
    if apart is not None and row.type not in _AMOUNTS:
        apart = Gap(apart.amount, None)
    places = tuple(_place(passage, titles) for passage in row.passages)
    sums = calculations(row.message, lang)
    return Finding(f"{DATA}record/{row.id}", row, places, sums, apart, rules.get(row.check))


def _place(passage: Passage, titles: Mapping[str, str]) -> Place:
    title = titles.get(passage.doc, passage.doc)
    return Place(passage.doc, title, passage.section, passage.footnote, passage.start, passage.end, passage.quote)


def type_words(frame: Frame) -> Mapping[str, str]:
    """What each type of finding is called, in the order of the audit."""
    words = frame.words("findings")
    return {type: words.get(f"type_{type}", type) for type in TYPES}


def _facets(every: Iterable[Finding], frame: Frame, titles: Mapping[str, str]) -> tuple[Facet, ...]:
    words, rows = frame.words("findings"), tuple(every)
    return (
        facet("severity", words["severity"], ([f.row.severity] for f in rows), frame.look.severities),
        facet("type", words["type"], ([f.row.type] for f in rows), type_words(frame)),
        facet("doc", words["document"], (f.documents for f in rows), titles),
    )


def _finding(finding: Finding, title: str, frame: Frame) -> Page:
    words, row = frame.words("findings"), finding.row
    kind = type_words(frame)[row.type]
    severity = frame.look.severities.get(row.severity, row.severity)
    return frame.page(
        "finding",
        page_of(finding.iri) or "",
        title,
        words="findings",
        menu="findings",
        trail=(("findings.html", words["title"]),),
        scripts=("copy.js",),
        styles=("entities.css",),
        found=Found("finding", f"{severity} · {kind}"),
        finding=finding,
        kind=kind,
        meaning=words.get(f"means_{row.type}", ""),
        value=_value(frame),
        commands=[(words[f"do_{verb}"], _command(verb, row.id, words["why"])) for verb in ("confirm", "reject")],
    )


def _command(verb: str, record: str, why: str) -> str:
    return f'hgkg judge {verb} {record} --why "{why}"'


def _value(frame: Frame) -> Callable[[str | int | float | None], str]:
    """How a figure or words are shown; a dash where there is neither."""

    def shown(value: str | int | float | None) -> str:
        return "–" if value is None else frame.told(value)

    return shown
