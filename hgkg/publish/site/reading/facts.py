"""What was read at each place of a text, for the panel beside it: fields in words, with the pages of what they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from hgkg.model.field_words import field_word, value_words
from hgkg.model.namespaces import DATA
from hgkg.publish.page.addresses import indicator_page, page_of, span_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.gathered.material import Material, Record
from hgkg.publish.site.reading.ends import Ends, Figures
from hgkg.publish.site.reading.marks import KINDS
from hgkg.query.answer import Row
from hgkg.query.figures import in_ranking, of_plan, versus_previous

Field = tuple[str, str, str]
"""What a field is called, what it holds, and the address of what it names; "" where that has none."""

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "document": ("number", "symbol", "issuer", "date", "place", "period", "addressees", "signatory"),
    "section": ("number", "title"),
    "footnote": ("number",),
    "citation": ("type", "number", "date", "issuer", "co_issuers", "subject"),
    "agency": ("level", "branch"),
    "person": ("name", "role", "organisation"),
    "event": ("date", "period", "place", "series"),
    "task": ("number", "text", "period", "due", "responsible", "cooperating"),
    "inspection": ("action", "by", "of"),
    "relation": ("relation", "years"),
    "target": ("period", "area", "measure", "group"),
    "result": ("period", "area", "measure", "base", "plan_value", "denominator"),
    "finding": ("stated", "computed"),
}
"""The fields of each kind that are told as they are; what else is told needs more than its own words."""

_FOUND = _FIELDS["finding"]
"""Numbers, times or words, as a check found them."""

_LINKED = ("resolved", "candidates", "about", "from", "to", "driver", "target", "targets", "task")
"""Fields that name other records or documents."""

_LONGEST = 160


@dataclass(frozen=True)
class Facts:
    """Tells what was read, in one language."""

    material: Material
    frame: Frame

    def told(self, record: Record) -> dict[str, Any]:
        """A record as the panel shows it: kind, title, address of its page, fields, comparisons."""
        fields = [(field, text, page) for field, text, page in self._fields(record) if text]
        page = self._page(record)
        told = {"kind": KINDS[record["kind"]], "title": self.title(record), "fields": fields}
        return told | ({"page": page} if page else {}) | self._ends.told(record)

    def title(self, record: Record) -> str:
        """What to call a record in one line."""
        match record["kind"]:
            case "document" | "citation":
                words = self._documents.get(self.meant(record), record["quote"])
            case "target" | "result":
                words = record["indicator"]
            case "person":
                words = record["name"] or record["role"] or record["quote"]
            case "section":
                words = " ".join(part for part in (record["number"], record["title"]) if part)
            case "footnote":
                words = self.frame.say("reading", "footnote_number", number=record["number"])
            case "relation":
                words = value_words("relation", record["relation"], self.frame.lang)
            case "drive":
                words = self.frame.words("reading")["drive"]
            case "finding":
                words = record["message"][self.frame.lang]
            case "inspection":
                words = " ".join(part for part in (record["by"], record["action"], record["of"]) if part)
            case _:
                words = record.get("name") or record.get("text") or record["quote"]
        line = " ".join(str(words).split())
        return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"

    def meant(self, record: Record) -> str:
        """The IRI of the document that a citation or the head of a document stands for."""
        path = record["resolved"] or (f"mention/{record['id']}" if record["kind"] == "citation" else None)
        return f"{DATA}{path or 'doc/file/' + record['doc']}"

    def _page(self, record: Record) -> str | None:
        match record["kind"]:
            case "document" | "citation":
                return page_of(self.meant(record))
            case "agency" | "person":
                return page_of(self._named.get(f"{DATA}record/{record['id']}", ""))
            case "result":
                return indicator_page(record["concept"], record["indicator"])
            case _:
                return page_of(f"{DATA}record/{record['id']}")

    def _fields(self, record: Record) -> Iterator[Field]:
        lang, kind = self.frame.lang, record["kind"]
        yield from self._figure(record)
        for name in _FIELDS.get(kind, ()):
            if record[name] not in (None, "", []) and not _said_before(name, record):
                told = value_words(name, record[name], lang)
                yield self._word(name), self.frame.told(told) if name in _FOUND else told, ""
        for name in _LINKED:
            for identifier in _listed(record.get(name)):
                yield self._word(name), *self._other(name, identifier)
        yield from self._of_kind(record)
        rule = self._rules.get(f"{DATA}record/{record['id']}")
        if rule:
            yield self._word("rule"), rule, ""
        yield self._word("confidence"), f"{self.frame.number(round(100 * record['confidence']))}%", ""
        if record.get("judgement"):
            yield self._word("judgement"), value_words("judgement", True, lang), ""

    def _of_kind(self, record: Record) -> Iterator[Field]:
        """What a kind tells that no other does."""
        words = self.frame.words("reading")
        if record["kind"] == "finding":
            yield self._word("severity"), self.frame.look.severities[record["severity"]], ""
            for place in record["spans"]:
                yield words["passage"], place["quote"], span_at(place["doc"], place["start"], place["end"])
        elif record["kind"] == "drive":
            yield self._word("basis"), self.frame.look.basis[record["basis"]].word, ""
        elif record["kind"] == "footnote" and record["anchor"]:
            start, end = record["anchor"]
            yield self._word("anchor"), words["go_there"], span_at(record["doc"], start, end)
        elif record["kind"] == "document":
            row = self.material.vi.documents.get(self.meant(record), {})
            yield self._word("type"), str(row.get("typeVi" if self.frame.lang == "vi" else "typeEn", "")), ""

    def _figure(self, record: Record) -> Iterator[Field]:
        """The figure of a target or a result as it is written, and what it is held against."""
        if record["kind"] not in ("target", "result"):
            return
        lang = self.frame.lang
        if record["kind"] == "target":  # the title of a result leads there
            page = indicator_page(record["concept"], record["indicator"])
            yield self.frame.look.kinds["indicator"].word, record["indicator"], page
        yield self._word("value"), self._figures.of(record["id"]), ""
        for one in record.get("of_plan", ()):
            row: Row = {"kind": one["kind"], "percent": one["pct"], **({"against": one["of"]} if one["of"] else {})}
            yield self._word("of_plan"), of_plan(row, lang), ""
        for one in record.get("versus_previous", ()):
            change = {"kind": one["kind"], "value": one["value"], "unit": one["unit"], "against": one["base"]}
            filled: Row = {name: value for name, value in change.items() if value is not None}
            yield self._word("versus_previous"), versus_previous(filled, lang), ""
        for one in record.get("rank", ()):
            rank = f"{one['value']}/{one['of']}" if one["of"] else str(one["value"])
            yield self._word("rank"), f"{in_ranking(rank, lang)} {one['scope'] or ''}".strip(), ""

    def _other(self, name: str, identifier: str) -> tuple[str, str]:
        """What a field points at: its words and its page."""
        if name in ("resolved", "candidates"):
            iri = f"{DATA}{identifier}"
            return self._documents.get(iri, identifier), page_of(iri) or ""
        record = self._by_id.get(identifier)
        return (self.title(record), self._page(record) or "") if record else ("", "")

    def _word(self, name: str) -> str:
        if name not in self._words:
            word = field_word(name, self.frame.lang)
            self._words[name] = word[:1].upper() + word[1:]
        return self._words[name]

    @cached_property
    def _words(self) -> dict[str, str]:
        """The words of fields that were asked for: there are thousands of fields and a few dozen words."""
        return {}

    @cached_property
    def _by_id(self) -> Mapping[str, Record]:
        return {record["id"]: record for record in self.material.records}

    @cached_property
    def _documents(self) -> Mapping[str, str]:
        return self.material.build(self.frame.lang).titles

    @cached_property
    def _rules(self) -> Mapping[str, str]:
        name = "ruleVi" if self.frame.lang == "vi" else "ruleEn"
        return {str(row["statement"]): str(row[name]) for row in self.material.statements if name in row}

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """The body or the person that each mention names."""
        named = defaultdict[str, str](str)
        for row in self.material.statements:
            for name in ("body", "person"):
                if name in row:
                    named.setdefault(str(row["statement"]), str(row[name]))
        return named

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self.material.build(self.frame.lang))

    @cached_property
    def _ends(self) -> Ends:
        return Ends(self.material, self._figures, self.frame)


def _said_before(name: str, record: Record) -> bool:
    """Whether a figure stands in the record as another already: what a plan wanted is no total ("1.293/1.150")."""
    return name == "denominator" and record["denominator"] == record["plan_value"]


def _listed(value: Any) -> list[str]:
    """What a field holds, as a list."""
    return [value] if isinstance(value, str) else list(value or ())
