"""A document whose whole graph is written out by hand, compared as graphs.

After a change that is meant: write what the encoder gives with ``written()``, read the difference line by line, and
only then keep it as ``expected.trig``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import time_world
from graph_records import LEXICON, dataset, read, record, source
from rdflib import Dataset
from rdflib.compare import graph_diff, to_isomorphic

from hgkg.model.document import Document
from hgkg.model.lexicon import Lexicon
from hgkg.model.office import HeldOffice
from hgkg.model.record import Agency, Citation, DocumentRecord, Person, Record, Relation, Target, Task

GOLDEN = Path(__file__).parent / "golden"
Case = tuple[Document, list[Record], Lexicon]


def programme() -> Case:
    """A draft programme with one target, and the resolution it carries on."""
    raw = (GOLDEN / "programme" / "document.txt").read_text(encoding="utf-8")
    document = source("programme-2024", raw, "programme")
    figure, subject = raw.index("8,50%"), raw.index("chuyển đổi số")
    head = record(
        DocumentRecord,
        document,
        raw[: raw.index("\nI. ")],
        type="Chương trình",
        symbol="-CTr/TU",
        issuer="Tỉnh ủy Hậu Giang",
        title="Chương trình công tác năm 2024",
        draft=True,
        period="2024",
        area="hau-giang",
        rule="letterhead",
    )
    target = record(
        Target,
        document,
        "Tốc độ tăng trưởng GRDP đạt từ 8,50%",
        section=("I",),
        confidence=0.9,
        rule="vocabulary",
        indicator="Tốc độ tăng trưởng GRDP",
        concept="grdp",
        area="tỉnh Hậu Giang",
        period="2024",
        value=8.5,
        value_start=figure,
        value_end=figure + 4,
        unit="%",
        value_base=8.5,
        unit_base="%",
        measure="growth",
        operator="ge",
        group=1,
    )
    citation = record(
        Citation,
        document,
        "Nghị quyết số 07-NQ/TU, ngày 09/11/2022 của Tỉnh ủy",
        section=("I",),
        rule="party number",
        numbered=True,
        type="Nghị quyết",
        number="07-NQ/TU",
        date="2022-11-09",
        issuer="Tỉnh ủy Hậu Giang",
        subject="chuyển đổi số",
        subject_start=subject,
        subject_end=subject + 13,
        resolved="doc/hau-giang/party/tu/nghi-quyet/2020-2025/07",
    )
    relation = record(
        Relation,
        document,
        "Tiếp tục thực hiện",
        section=("I",),
        rule="said of itself",
        from_=head.id,
        to=citation.id,
        relation="continues",
    )
    return document, [head, target, citation, relation], LEXICON


def bodies_in_time() -> Case:
    """A resolution of 2022 of a province that became part of a city, and the bodies that it names.

    One that was merged twice, a district's that ended, one that never changed, a person's office, and one of which only
    the name is known.
    """
    raw = (GOLDEN / "bodies-in-time" / "document.txt").read_text(encoding="utf-8")
    document = source("resolution-2022", raw, "resolution")

    def body(id: str, name: str, path: str, level: str, branch: str) -> Agency:
        return record(Agency, document, name, id=f"agency-{id}", rule="vocabulary", name=name, agency=path, level=level,
                      branch=branch)  # fmt: skip

    head = record(
        DocumentRecord, document, raw[: raw.index("\n1. ")], type="Nghị quyết", number="05-NQ/TU", date="2022-03-02",
        issuer="Tỉnh ủy An Hòa", title="về phát triển kinh tế", area="an-hoa", rule="letterhead",
        resolved="doc/an-hoa/party/tu/nghi-quyet/2020-2025/05",
    )  # fmt: skip
    return document, [
        head,
        body("1", "Tỉnh ủy An Hòa", "agency/an-hoa/tinh-uy", "province", "party"),
        body("2", "Sở Kế hoạch và Đầu tư", "agency/an-hoa/so-ke-hoach-va-dau-tu", "province", "government"),
        body("3", "Huyện ủy Bình Lâm", "agency/an-hoa-huyen-binh-lam/huyen-uy", "district", "party"),
        body("4", "Bộ Chính trị", "agency/vn/bo-chinh-tri", "central", "party"),
        record(Task, document, "giao Sở Kế hoạch và Đầu tư tham mưu", rule="clause", text="tham mưu",
               responsible=("Sở Kế hoạch và Đầu tư", "các đơn vị liên quan")),
        record(Person, document, "ông Trần Văn An, Bí thư Huyện ủy Bình Lâm", rule="office", name="Trần Văn An",
               role="Bí thư Huyện ủy Bình Lâm", organisation="Huyện ủy Bình Lâm",
               offices=(HeldOffice(role="Bí thư Huyện ủy Bình Lâm", organisation="Huyện ủy Bình Lâm"),)),
    ], time_world.LEXICON  # fmt: skip


CASES = {"programme": programme, "bodies-in-time": bodies_in_time}


@pytest.mark.parametrize("name", CASES)
def test_the_whole_graph_of_a_document(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("hgkg.graph.run.__version__", "0.0.0")  # a new version is no new graph
    document, records, lexicon = CASES[name]()
    found = dataset([document], records, lexicon)
    expected = read((GOLDEN / name / "expected.trig").read_text(encoding="utf-8"), "trig")

    assert names(found) == names(expected)
    for graph in names(expected):
        left, right = to_isomorphic(found.graph(graph)), to_isomorphic(expected.graph(graph))
        _, only_found, only_expected = graph_diff(left, right)
        assert (set(only_found), set(only_expected)) == (set(), set()), graph


def names(graphs: Dataset) -> list[str]:
    """The named graphs that hold anything."""
    return sorted(str(graph.identifier) for graph in graphs.graphs() if len(graph))


def written(name: str) -> str:
    """What the encoder gives for one of CASES, as TriG."""
    document, records, lexicon = CASES[name]()
    return dataset([document], records, lexicon).serialize(format="trig")
