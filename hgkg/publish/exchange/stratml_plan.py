"""One programme as a performance plan: goals, objectives, indicators, and what was aimed at and reached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.exchange.book import where
from hgkg.publish.exchange.intervals import interval
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.facts import Build
from hgkg.publish.look import read_look
from hgkg.query.answer import Row, Value
from hgkg.query.chain import BoardRow, Place, ResultRow
from hgkg.query.rows import body_rows, driver_links, result_rows

_NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
_WORDS = {
    "vi": {
        "made": "Do hgkg đọc, bản dựng {}. Chữ và số là của văn bản; đánh giá do chương trình tính.",
        "goal": "Chỉ tiêu số {}",
        "section": "Các chỉ tiêu ở mục {}",
        "whole": "Các chỉ tiêu",
        "drivers": "Văn bản chi phối",
        "verdict": "Đánh giá",
        "reported": "Văn bản tự đánh giá",
        "responsible": "Chịu trách nhiệm",
        "at": "Nơi nêu",
    },
    "en": {
        "made": "Read by hgkg, build {}. Words and figures are the document's; verdicts are computed.",
        "goal": "Target no. {}",
        "section": "Targets of section {}",
        "whole": "Targets",
        "drivers": "Driven by",
        "verdict": "Verdict",
        "reported": "The document's own verdict",
        "responsible": "Responsible",
        "at": "Place",
    },
}


def plan_bytes(build: Build, rows: Sequence[BoardRow], build_id: str, losses: Losses) -> bytes:
    """The plan of one document.

    Args:
        rows: its targets, in text order; at least one.
        losses: takes what XML cannot hold.
    """
    root = _Plan(build, build_id, losses).make(rows)
    indent(root)
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


class _Plan:
    """Makes the elements of a plan, in the order that the schema demands."""

    def __init__(self, build: Build, build_id: str, losses: Losses) -> None:
        self._build, self._build_id, self._losses = build, build_id, losses
        self._words = _WORDS[build.lang]

    def make(self, rows: Sequence[BoardRow]) -> Element:
        work = str(self._build.facts.targets[rows[0].target.iri]["work"])
        document = self._build.documents[work]
        root = Element("PerformancePlanOrReport", {"xmlns": _NAMESPACE, "Type": "Performance_Plan"})
        self._add(root, "Name", document["name"])
        self._add(root, "Description", self._described(document))
        self._add(root, "OtherInformation", self._words["made"].format(self._build_id))
        core = SubElement(root, "StrategicPlanCore")
        self._organization(core, document)
        for number, (key, members) in enumerate(_grouped(rows).items(), 1):
            self._goal(core, work, key, number, members)
        self._administration(root, work, document)
        return root

    def _add(self, parent: Element, name: str, text: Value | None) -> None:
        """A child with words; none where there are no words."""
        if text is not None and text != "":
            SubElement(parent, name).text = self._losses.legal(str(text))

    def _described(self, document: Row) -> str:
        parts = (document.get(name, "") for name in ("typeVi", "number", "issuer", "date"))
        return " · ".join(str(part) for part in parts if part)

    def _organization(self, core: Element, document: Row) -> None:
        organization = SubElement(core, "Organization")
        self._add(organization, "Name", document.get("issuer"))
        if "body" in document:
            self._add(organization, "Identifier", _identifier(str(document["body"])))

    def _goal(
        self, core: Element, work: str, key: int | str, number: int, members: Sequence[tuple[int, BoardRow]]
    ) -> None:
        goal = SubElement(core, "Goal")
        self._add(goal, "Name", self._goal_name(key))
        self._add(goal, "Description", "; ".join(row.target.indicator for _, row in members))
        self._add(goal, "Identifier", _identifier(f"{work}#goal-{key}"))
        self._add(goal, "SequenceIndicator", key if isinstance(key, int) else number)
        for n, row in members:
            self._objective(goal, f"{key if isinstance(key, int) else number}.{n}", row)

    def _goal_name(self, key: int | str) -> str:
        if isinstance(key, int):
            return self._words["goal"].format(key)
        return self._words["section"].format(key) if key else self._words["whole"]

    def _objective(self, goal: Element, sequence: str, row: BoardRow) -> None:
        objective = SubElement(goal, "Objective")
        self._add(objective, "Name", row.target.indicator)
        self._add(objective, "Description", row.target.place.quote)
        self._add(objective, "Identifier", _identifier(row.target.iri))
        self._add(objective, "SequenceIndicator", sequence)
        for name, at in self._responsible(row).items():
            self._stakeholder(objective, name, at)
        self._add(objective, "OtherInformation", self._told(row))
        self._indicator(objective, row)

    def _responsible(self, row: BoardRow) -> Mapping[str, Place]:
        bodies: dict[str, Place] = {}
        for body in body_rows(self._build.facts, row.target.iri):
            if body.role == "responsible":
                bodies.setdefault(body.name, body.place)
        return bodies

    def _stakeholder(self, objective: Element, name: str, at: Place) -> None:
        stakeholder = SubElement(objective, "Stakeholder", {"StakeholderTypeType": "Organization"})
        self._add(stakeholder, "Name", name)
        role = SubElement(stakeholder, "Role")
        self._add(role, "Name", self._words["responsible"])
        self._add(role, "Description", f"“{at.quote}” ({self._where(at)})")
        self._add(role, "RoleType", "Performer")

    def _told(self, row: BoardRow) -> str:
        """What StratML has no place for: the verdict in both languages, what drives the target, where it stands."""
        words, lines = self._words, []
        for lang in sorted(("vi", "en"), key=lambda lang: lang != self._build.lang):
            reason = row.reason_vi if lang == "vi" else row.reason_en
            verdict = read_look(lang).verdicts[row.status].word
            lines.append(f"{_WORDS[lang]['verdict']}: {verdict}{f' ({reason})' if reason else ''}")
        if row.reported:
            lines.append(f"{words['reported']}: {self._build.look.own_verdict(row.reported)}")
        drivers = driver_links(self._build.facts, row.target.iri, self._build.lang)
        named = dict.fromkeys(f"{link.name} ({self._build.look.basis[link.basis].word})" for link in drivers)
        if named:
            lines.append(f"{words['drivers']}: {'; '.join(named)}")
        return "\n".join((*lines, f"{words['at']}: {self._where(row.target.place)}"))

    def _where(self, at: Place) -> str:
        return f"{where(at, self._build.lang)} · {at.start}–{at.end}"

    def _indicator(self, objective: Element, row: BoardRow) -> None:
        facts = self._build.facts.targets[row.target.iri]
        kind = "Quantitative" if "value" in facts else "Qualitative"
        indicator = SubElement(objective, "PerformanceIndicator", {"PerformanceIndicatorType": kind})
        self._add(indicator, "MeasurementDimension", row.target.indicator)
        SubElement(indicator, "UnitOfMeasurement").text = self._losses.legal(str(facts.get("unit", "")))
        self._add(indicator, "Identifier", _identifier(f"{row.target.iri}#indicator"))
        instance = SubElement(indicator, "MeasurementInstance")
        figure = target_figure(row.target, self._build.look) or self._build.look.words["without_number"]
        told = f"{figure}: “{row.target.place.quote}”"
        self._result(instance, "TargetResult", facts, told, str(facts.get("documentPeriod", "")))
        for n, result in enumerate(result_rows(self._build.facts, facts, self._build.lang)):
            self._actual(instance, result, row.status if n == 0 else "")

    def _actual(self, instance: Element, result: ResultRow, status: str) -> None:
        """A result; the verdict stands at the one it was computed from."""
        more = (result.of_plan, result.versus_previous, result.rank)
        told = "; ".join(part for part in (result_figure(result, self._build.look), *more) if part)
        words = f"{told}: “{result.place.quote}” ({self._where(result.place)})"
        facts = self._build.results.get(result.iri, {})
        verdict = self._build.look.verdicts[status].word if status else ""
        self._result(instance, "ActualResult", facts, words, "", verdict)

    def _result(self, instance: Element, name: str, facts: Row, told: str, otherwise: str, verdict: str = "") -> None:
        """An aimed or an actual result; ``otherwise`` is the period where it states none."""
        result = SubElement(instance, name)
        if days := interval(str(facts.get("period", otherwise))):
            self._add(result, "StartDate", days[0].isoformat())
            self._add(result, "EndDate", days[1].isoformat())
        self._add(result, "NumberOfUnits", _decimal(facts.get("value")))
        if verdict:
            descriptor = SubElement(result, "Descriptor")
            self._add(descriptor, "DescriptorName", self._words["verdict"])
            self._add(descriptor, "DescriptorValue", verdict)
        self._add(result, "Description", told)

    def _administration(self, root: Element, work: str, document: Row) -> None:
        administration = SubElement(root, "AdministrativeInformation")
        self._add(administration, "Identifier", _identifier(work))
        if days := interval(str(document.get("period", ""))):
            self._add(administration, "StartDate", days[0].isoformat())
            self._add(administration, "EndDate", days[1].isoformat())
        issued = interval(str(document.get("date", "")))
        if issued and issued[0] == issued[1]:
            self._add(administration, "PublicationDate", issued[0].isoformat())
        self._add(administration, "Source", work)


def _grouped(rows: Iterable[BoardRow]) -> Mapping[int | str, list[tuple[int, BoardRow]]]:
    """The targets by the document's own numbers, else by sections; each with its place in its group."""
    groups: dict[int | str, list[tuple[int, BoardRow]]] = {}
    for row in rows:
        key: int | str = row.target.group if row.target.group is not None else row.target.place.section
        members = groups.setdefault(key, [])
        members.append((len(members) + 1, row))
    return groups


def _identifier(iri: str) -> str:
    """The same for the same IRI, whoever writes it; an XML ID begins with no digit."""
    return f"_{uuid5(NAMESPACE_URL, iri)}"


def _decimal(value: Value | None) -> str | None:
    """A number as XML Schema writes decimals: never with an exponent."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return format(Decimal(str(value)), "f")
