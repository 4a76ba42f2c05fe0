"""The bodies: who they are, what they are told to do, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hgkg.publish.exchange.book import Heading, Sheet
from hgkg.publish.exchange.sheets.columns import Column, Table, in_both, iri, joined, place, quote, told
from hgkg.publish.facts import Build
from hgkg.query.answer import Row
from hgkg.query.views import grouped
from hgkg.text.fold import search_key

_DUTIES = {"task": ("nhiệm vụ", "task"), "target": ("chỉ tiêu", "target")}

_BODIES: Table[Row] = Table(
    "bodies",
    "Cơ quan",
    "Bodies",
    "Mỗi dòng một cơ quan: cấp, khối, địa bàn, số việc được giao, và nơi nêu tên đầu tiên.",
    "One body a row: level, branch, area, how much it is told to do, and where it is first named.",
    (
        told(Heading("name", "Cơ quan", "Body", "words", 46)),
        Column(
            Heading("level", "Cấp", "Level", "text", 12),
            lambda build, row: build.look.levels.get(str(row.get("level"))),
        ),
        Column(
            Heading("branch", "Khối", "Branch", "words", 16),
            lambda build, row: build.look.branches.get(str(row.get("branch"))),
        ),
        in_both(Heading("area", "Địa bàn", "Area", "words", 18)),
        told(Heading("tasks", "Số nhiệm vụ", "Tasks", "number", 9)),
        told(Heading("targets", "Số chỉ tiêu", "Targets", "number", 9, True, "trên bảng", "on the board")),
        told(Heading("issued", "Số văn bản ban hành", "Documents issued", "number", 10)),
        told(Heading("inspections", "Số cuộc kiểm tra", "Inspections made", "number", 10)),
        told(Heading("inspected", "Số lần được kiểm tra", "Times inspected", "number", 10)),
        told(Heading("mentions", "Số lần nêu tên", "Times named", "number", 10)),
        told(Heading("changed", "Ngày sắp xếp", "Changed on", "date", 12, True, "lần đầu", "the first change"), "day"),
        place(32, "nơi nêu tên đầu tiên", "where it is first named"),
        quote(40),
        iri("body", "IRI", "IRI of the body", width=50),
    ),
)
_DUTY: Table[Row] = Table(
    "duties",
    "Việc được giao",
    "Duties",
    "Mỗi dòng một nhiệm vụ hoặc chỉ tiêu giao cho một cơ quan, và câu chữ giao việc ấy; lọc theo tên cơ quan.",
    "One task or target that one body is told to see to a row, and the words that say so; to be filtered by body.",
    (
        told(Heading("name", "Cơ quan", "Body", "words", 38)),
        Column(
            Heading("kind", "Việc", "Duty", "text", 12),
            lambda build, row: _DUTIES[str(row["kind"])][0 if build.lang == "vi" else 1],
        ),
        told(Heading("duty", "Nội dung", "What", "words", 60)),
        told(Heading("number", "Số", "No.", "text", 8)),
        told(Heading("period", "Kỳ", "Period", "text", 10)),
        place(27, "nơi giao việc", "where it is told so"),
        quote(),
        iri("body", "IRI của cơ quan", "IRI of the body", key="body_iri"),
        iri("given", "IRI của việc", "IRI of the duty", key="duty_iri"),
    ),
)
_CHANGES: Table[Row] = Table(
    "changes",
    "Sắp xếp",
    "Changes",
    "Mỗi dòng một lần sắp xếp một cơ quan, theo từ vựng: ngày, cách sắp xếp, cơ quan kế tục, văn bản quyết định.",
    "One change of one body a row, from the vocabulary: day, kind, which body came of it, and the norm that made it.",
    (
        told(Heading("name", "Cơ quan", "Body", "words", 46)),
        told(Heading("day", "Ngày", "Date", "date", 12)),
        in_both(Heading("change", "Cách sắp xếp", "Change", "words", 24)),
        told(Heading("later", "Cơ quan sau sắp xếp", "Body that came of it", "words", 46)),
        told(Heading("by", "Văn bản", "Norm", "words", 50)),
        iri("body", "IRI của cơ quan", "IRI of the body", key="body_iri"),
        iri("successor", "IRI của cơ quan sau", "IRI of the later body", key="later_iri"),
        iri("norm", "IRI của các văn bản", "IRIs of the norms", key="norm_iri"),
    ),
)


def bodies_sheet(build: Build) -> Sheet:
    """Every body, those first that are told to do most."""
    counts = _counts(build)
    rows = (
        {**found[0], **_first_words(found), **_first_change(found), **{name: of[iri] for name, of in counts.items()}}
        for iri, found in grouped(build.bodies, "body").items()
    )
    return _BODIES.sheet(
        build, sorted(rows, key=lambda row: (-int(row["tasks"]), -int(row["targets"]), *_by_name(row)))
    )


def duties_sheet(build: Build) -> Sheet:
    """What each body is told to see to: tasks, and the targets behind them."""
    return _DUTY.sheet(build, sorted(_duties(build), key=lambda row: (*_by_name(row), str(row["kind"]), *_at(row))))


def changes_sheet(build: Build) -> Sheet:
    """What became of the bodies."""
    changed: dict[tuple[str, ...], list[Row]] = {}
    for row in build.bodies:
        if "day" in row:
            key = tuple(str(row.get(name)) for name in ("body", "day", "changeVi", "successor"))
            changed.setdefault(key, []).append(row)
    rows = (
        {
            **found[0],
            **joined("later", build.body_names, found, "successor"),
            **joined("by", build.titles, found, "norm"),
            "norm": " ".join(dict.fromkeys(str(row["norm"]) for row in found if "norm" in row)),
        }
        for found in changed.values()
    )
    return _CHANGES.sheet(build, sorted(rows, key=lambda row: (str(row["day"]), *_by_name(row))))


def _counts(build: Build) -> Mapping[str, Counter[str]]:
    """What the columns of numbers say of each body."""
    duties = {(str(row["kind"]), str(row["body"]), str(row["given"])) for row in _duties(build)}
    made, undergone = (
        {(str(row[name]), str(row["inspection"])) for row in build.inspections if name in row}
        for name in ("by", "inspected")
    )
    return {
        "tasks": Counter(body for kind, body, _ in duties if kind == "task"),
        "targets": Counter(body for kind, body, given in duties if kind == "target" and given in build.on_board),
        "issued": Counter(str(row["body"]) for row in build.documents.values() if "body" in row),
        "inspections": Counter(body for body, _ in made),
        "inspected": Counter(body for body, _ in undergone),
        "mentions": Counter(str(row["body"]) for row in build.bodies if "quote" in row),
    }


def _duties(build: Build) -> Iterator[Row]:
    """The duties of bodies, each once at each place: the ``name`` of the body, the ``kind`` of duty, the ``duty``."""
    for row in build.tasks:
        if "body" in row:
            of = {"kind": "task", "duty": row["name"], "given": row["task"]}
            yield {**row, **of, "name": build.body_names[str(row["body"])]}
    seen = set()
    for target, rows in build.facts.responsible.items():
        aim = build.facts.targets[target]
        known = {name: aim[of] for name, of in (("number", "group"), ("period", "period")) if of in aim}
        for row in rows:
            # A body has a row for each document that drives the target, and for each body in whose place it stands now.
            if (key := (target, row["body"], *_at(row))) not in seen:
                seen.add(key)
                yield {**row, "kind": "target", "duty": aim["indicator"], "given": target, **known}


def _first_words(rows: Iterable[Row]) -> Row:
    return next((row for row in rows if "quote" in row), {})


def _first_change(rows: Iterable[Row]) -> Row:
    days = sorted(str(row["day"]) for row in rows if "day" in row)
    return {"day": days[0]} if days else {}


def _by_name(row: Row) -> tuple[str, str, str]:
    return (search_key(str(row["name"])), str(row["name"]), str(row["body"]))


def _at(row: Row) -> tuple[str, int, int]:
    return (str(row["doc"]), int(row["start"]), int(row["end"]))
