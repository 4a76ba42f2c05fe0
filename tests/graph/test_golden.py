"""A document whose whole graph is written out by hand, compared as graphs.

After a change that is meant: write what the encoder gives with ``written()``, read the difference line by line, and
only then keep it as ``expected.trig``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from graph_records import dataset, read, record, source
from rdflib import Dataset
from rdflib.compare import graph_diff, to_isomorphic

from hgkg.model.document import Document
from hgkg.model.record import Citation, DocumentRecord, Record, Relation, Target

GOLDEN = Path(__file__).parent / "golden" / "programme"


def programme() -> tuple[Document, list[Record]]:
    """A draft programme with one target, and the resolution it carries on."""
    raw = (GOLDEN / "document.txt").read_text(encoding="utf-8")
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
    return document, [head, target, citation, relation]


def test_the_whole_graph_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hgkg.graph.run.__version__", "0.0.0")  # a new version is no new graph
    document, records = programme()
    found = dataset([document], records)
    expected = read((GOLDEN / "expected.trig").read_text(encoding="utf-8"), "trig")

    assert names(found) == names(expected)
    for name in names(expected):
        left, right = to_isomorphic(found.graph(name)), to_isomorphic(expected.graph(name))
        _, only_found, only_expected = graph_diff(left, right)
        assert (set(only_found), set(only_expected)) == (set(), set()), name


def names(graphs: Dataset) -> list[str]:
    """The named graphs that hold anything."""
    return sorted(str(graph.identifier) for graph in graphs.graphs() if len(graph))


def written() -> str:
    """What the encoder gives, as TriG."""
    document, records = programme()
    return dataset([document], records).serialize(format="trig")
