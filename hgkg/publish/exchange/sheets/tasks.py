"""What is to be done, what took place, and what was inspected: tasks, events and inspections."""

from __future__ import annotations

from hgkg.publish.exchange.book import Heading, Sheet
from hgkg.publish.exchange.sheets.columns import Table, iri, joined, place, quote, told
from hgkg.publish.facts import Build
from hgkg.query.answer import Row
from hgkg.query.views import grouped

_TASKS: Table[Row] = Table(
    "tasks",
    "Nhiệm vụ",
    "Tasks",
    "Mỗi dòng một nhiệm vụ: cơ quan được giao nếu văn bản nêu tên, văn bản và chỉ tiêu mà nó nói đến.",
    "One task a row: the bodies told to act where they are named, the documents and targets that it is about.",
    (
        told(Heading("number", "Số", "No.", "text", 7)),
        told(Heading("task", "Nhiệm vụ", "Task", "words", 60), "name"),
        told(Heading("responsible", "Cơ quan được giao", "Responsible", "words", 34)),
        told(Heading("cooperating", "Cơ quan phối hợp", "Cooperating", "words", 30)),
        told(
            Heading(
                "due", "Thời hạn", "Due", "date", 12, True, "ngày, tháng, quý hoặc năm", "day, month, quarter or year"
            )
        ),
        told(Heading("about", "Về văn bản", "About", "words", 40)),
        told(Heading("targets", "Giao chỉ tiêu", "Assigns the target", "words", 30)),
        told(Heading("period", "Kỳ", "Period", "text", 10)),
        place(),
        told(Heading("document", "Văn bản giao", "Given by", "words", 40, False)),
        quote(),
        iri("task", "IRI", "IRI of the task"),
    ),
)
_EVENTS: Table[Row] = Table(
    "events",
    "Sự kiện",
    "Events",
    "Mỗi dòng một chỗ nêu sự kiện: đại hội, kỳ họp, hội nghị, lễ, hội thi, khởi công, chuyến thăm.",
    "One mention of an event a row: congresses, sessions, conferences, ceremonies, contests, openings, visits.",
    (
        told(Heading("event", "Sự kiện", "Event", "words", 60), "name"),
        told(
            Heading(
                "date",
                "Ngày",
                "Date",
                "date",
                12,
                True,
                "ngày, tháng hoặc năm, của sự kiện hay của văn bản nêu nó",
                "day, month or year, of the event or of the document that names it",
            )
        ),
        told(Heading("period", "Kỳ", "Period", "text", 10)),
        told(Heading("where", "Địa điểm", "Where", "words", 24), "place"),
        told(Heading("series", "Lần thứ", "Of its series", "number", 8)),
        place(),
        quote(),
        told(Heading("document", "Văn bản nêu", "Named by", "words", 40, False)),
        iri("event", "IRI", "IRI of the event"),
    ),
)
_INSPECTIONS: Table[Row] = Table(
    "inspections",
    "Kiểm tra",
    "Inspections",
    "Mỗi dòng một lượt kiểm tra, giám sát, thanh tra đã làm: cơ quan kiểm tra, đối tượng, văn bản được kiểm tra.",
    "One inspection done a row: by which body, of whom, about the carrying out of which document.",
    (
        told(Heading("action", "Hình thức", "Action", "text", 12, True, "như văn bản viết", "as the text says"), "act"),
        told(Heading("inspector", "Cơ quan kiểm tra", "By", "words", 36)),
        told(Heading("inspected", "Đối tượng", "Of", "words", 44, True, "như văn bản gọi", "as the text says"), "of"),
        told(Heading("about", "Về văn bản", "About", "words", 44)),
        place(32),
        quote(),
        told(Heading("document", "Văn bản nêu", "Told by", "words", 40, False)),
        iri("inspection", "IRI", "IRI of the inspection"),
    ),
)


def tasks_sheet(build: Build) -> Sheet:
    """Every task, in text order."""
    targets = {iri: str(row["indicator"]) for iri, row in build.facts.targets.items()}
    rows = (
        {
            **found[0],
            **joined("responsible", build.body_names, found, "body"),
            **joined("cooperating", build.body_names, found, "partner"),
            **joined("about", build.titles, found, "about"),
            **joined("targets", targets, found, "assigned"),
            **joined("document", build.titles, found, "work"),
        }
        for found in grouped(build.tasks, "task").values()
    )
    return _TASKS.sheet(build, rows)


def events_sheet(build: Build) -> Sheet:
    """Every mention of an event, in text order."""
    return _EVENTS.sheet(build, ({**row, **joined("document", build.titles, [row], "work")} for row in build.events))


def inspections_sheet(build: Build) -> Sheet:
    """Every inspection, in text order."""
    rows = (
        {
            **found[0],
            **joined("inspector", build.body_names, found, "by"),
            **joined("about", build.titles, found, "about"),
            **joined("document", build.titles, found, "work"),
        }
        for found in grouped(build.inspections, "inspection").values()
    )
    return _INSPECTIONS.sheet(build, rows)
