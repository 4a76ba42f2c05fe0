"""Two provinces that bore one name in turn: their bodies are two, and told apart wherever they are named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from graph_records import ELI, RDFS_LABEL, dataset, record, source, values
from rdflib import Dataset

from hgkg.assets import folder
from hgkg.graph.vocabulary import read_lexicon
from hgkg.model.document import Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.record import Agency, DocumentRecord, Record, Task
from hgkg.model.succession_words import name_of

NAME = "Ủy ban nhân dân tỉnh Bắc Ninh"
OLD, NEW = "agency/bac-ninh/uy-ban-nhan-dan-tinh", "agency/bac-ninh-2025/uy-ban-nhan-dan-tinh"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(folder("ontology"))


def plan(slug: str, day: str, path: str | None) -> tuple[Document, list[Record]]:
    """A plan of Bắc Ninh that gives its People's Committee a task; with a mention of it where a path is given."""
    document = source(slug, f"KẾ HOẠCH\n{NAME} chỉ đạo các sở", "plan")
    issued = {"type": "Kế hoạch", "number": f"{slug[-2:]}/KH-UBND", "date": day, "issuer": NAME, "rule": "letterhead"}
    records: list[Record] = [
        record(DocumentRecord, document, "KẾ HOẠCH", id=f"document-{slug}", **issued),
        record(Task, document, f"{NAME} chỉ đạo các sở", id=f"task-{slug}", rule="assignment", text="chỉ đạo các sở",
               responsible=(NAME,)),
    ]  # fmt: skip
    if path:
        own = {"rule": "vocabulary", "name": NAME, "agency": path, "level": "province", "branch": "government"}
        records.append(record(Agency, document, NAME, id=f"agency-{slug}", **own))
    return document, records


def graph_of(plans: Sequence[tuple[Document, list[Record]]], lexicon: Lexicon) -> Dataset:
    return dataset([one for one, _ in plans], [r for _, records in plans for r in records], lexicon)


def test_each_document_means_the_body_of_its_day(lexicon: Lexicon) -> None:
    found = graph_of([plan("plan-23", "2023-01-15", OLD), plan("plan-26", "2026-01-15", NEW)], lexicon)
    for slug, path in (("plan-23", OLD), ("plan-26", NEW)):
        assert values(found, f"record/task-{slug}", "https://w3id.org/hgkg/ontology#responsible") == [f"id:{path}"]
        assert values(found, f"doc/file/{slug}", f"{ELI}passed_by") == [f"id:{path}"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-06-30", [f"id:{OLD}"]), ("2025-07-01", [f"id:{NEW}"]), ("2025-07", [f"id:{NEW}"]), ("2025", [])],
    ids=["the last day of the old", "the first of the new", "a month", "a year of both tells nothing"],
)
def test_where_a_document_names_no_body_its_day_tells(lexicon: Lexicon, day: str, expected: list[str]) -> None:
    told = [plan("plan-23", "2023-01-15", OLD), plan("plan-26", "2026-01-15", NEW), plan("plan-25", day, None)]
    assert values(graph_of(told, lexicon), "doc/file/plan-25", f"{ELI}passed_by") == expected


def test_their_labels_differ(lexicon: Lexicon) -> None:
    found = graph_of([plan("plan-23", "2023-01-15", OLD), plan("plan-26", "2026-01-15", NEW)], lexicon)
    assert values(found, OLD, RDFS_LABEL) == [NAME]
    assert values(found, NEW, RDFS_LABEL) == [f"{NAME} (từ 01/7/2025)"]


def test_no_two_bodies_of_namesakes_have_one_label(lexicon: Lexicon) -> None:
    """Every province that kept its name in 2025 or 2026, with every class of body that it has."""
    kept = [a for a in lexicon.areas.values() if a.level == "province" and a.label != a.name]
    assert {"bac-ninh-2025", "an-giang-2025", "ca-mau-2025", "dong-nai-2025", "dong-nai-2026", "can-tho-2025"} <= {
        a.id for a in kept
    }
    for area in kept:
        same = [a.id for a in lexicon.areas.values() if a.level == "province" and a.name == area.name]
        for body in (b for b in lexicon.bodies.values() if b.local and b.level == "province"):
            assert len({name_of(lexicon, f"agency/{one}/{body.id}") for one in same}) == len(same), (area.id, body.id)
