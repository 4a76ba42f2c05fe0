"""Builds of a few records, written as ``hgkg build`` writes them, for tests of what reads their files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from hgkg.model.lines import to_lines
from hgkg.model.record import Alignment, DocumentRecord, Drive, Reason, Record, Result, Target

PLAN = "CHƯƠNG TRÌNH\nGRDP tăng 8%.\nHộ nghèo giảm 1%.\n"
REPORT = "BÁO CÁO\nGRDP tăng 8,76%.\n"


def at(text: str, doc: str, words: str, figure: str | None = None) -> dict[str, object]:
    """Where words stand in a text, and their figure."""
    start = text.index(words)
    place: dict[str, object] = {"doc": doc, "start": start, "end": start + len(words), "quote": words}
    if figure:
        place |= {"value_start": start + words.index(figure), "value_end": start + words.index(figure) + len(figure)}
    return place


def document(doc: str, text: str) -> DocumentRecord:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    title = text.split("\n")[0]
    return DocumentRecord(id=f"document-{doc}", title=title, sha256=sha256, **at(text, doc, title))  # type: ignore[arg-type]


def target(text: str, words: str, figure: str, **more: object) -> Target:
    place = at(text, "plan", words, figure)
    made = {"id": f"target-{place['start']}", "indicator": words.split(" ")[0], "period": "2024", "unit": "%", **more}
    return Target(**place, **made)  # type: ignore[arg-type]


def result(text: str, words: str, figure: str, value: float) -> Result:
    place = at(text, "report", words, figure)
    return Result(id=f"result-{place['start']}", indicator=words.split(" ")[0], value=value, unit="%", **place)  # type: ignore[arg-type]


def verdict(of: Target, status: str, *results: Result) -> Alignment:
    place = {"doc": of.doc, "start": of.start, "end": of.end, "quote": of.quote}
    told = {
        "target": of.id,
        "results": tuple(r.id for r in results),
        "status": status,
        "reason": Reason(vi="x", en="y"),
    }
    return Alignment(id=f"alignment-{of.id}", **place, **told)  # type: ignore[arg-type]


def drive(of: Target, number: str) -> Drive:
    place = {"doc": of.doc, "start": of.start, "end": of.end, "quote": of.quote}
    return Drive(id=f"drive-{of.id}", driver="x", driver_number=number, target=of.id, evidence_=of.evidence(), **place)  # type: ignore[arg-type]


def write_build(
    folder: Path, texts: dict[str, str], records: Iterable[Record], quads: Iterable[str] = (), **report: object
) -> Path:
    """A build of these texts and records; ``report`` says more than its id and version."""
    (folder / "texts").mkdir(parents=True)
    for slug, text in texts.items():
        (folder / "texts" / f"{slug}.txt").write_text(text, encoding="utf-8", newline="")
    (folder / "records.jsonl").write_text(to_lines(records), encoding="utf-8", newline="")
    (folder / "graph.nq").write_text("".join(f"{quad}\n" for quad in quads), encoding="utf-8", newline="")
    told = {"build_id": folder.name, "version": "0.1.0", "ontology": "o1", **report}
    (folder / "report.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def plan_only(folder: Path, **report: object) -> Path:
    """A plan with two targets, of which nothing is known."""
    growth, poor = target(PLAN, "GRDP tăng 8%", "8%", value=8), target(PLAN, "Hộ nghèo giảm 1%", "1%", value=1)
    return write_build(
        folder,
        {"plan": PLAN},
        [document("plan", PLAN), growth, poor, verdict(growth, "noResult"), verdict(poor, "noResult")],
        **report,
    )


def plan_and_report(folder: Path, plan: str = PLAN, **report: object) -> Path:
    """The plan, maybe edited, and a report that gives a result for its first target."""
    figure = plan[plan.index("GRDP tăng ") + 10 :].split(".")[0]
    growth = target(plan, f"GRDP tăng {figure}", figure, value=float(figure.rstrip("%").replace(",", ".")))
    poor, came = target(plan, "Hộ nghèo giảm 1%", "1%", value=1), result(REPORT, "GRDP tăng 8,76%", "8,76%", 8.76)
    records = [
        *(document("plan", plan), growth, poor, document("report", REPORT), came),
        *(verdict(growth, "exceeded", came), verdict(poor, "noResult"), drive(growth, "07-NQ/TU")),
    ]
    return write_build(folder, {"plan": plan, "report": REPORT}, records, **report)
