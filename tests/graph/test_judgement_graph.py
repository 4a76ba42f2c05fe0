"""Judgements in the graph, written out by hand and compared as graphs; and that no query counts what was superseded.

After a change that is meant: write what the encoder gives with ``written()``, read the difference line by line, and
only then keep it as ``expected.trig``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from graph_records import HG, ID, LEXICON, read, record, source
from rdflib import RDF, Dataset, Graph, URIRef
from rdflib.compare import graph_diff, to_isomorphic

from hgkg.graph.encode import encode
from hgkg.model.document import Document
from hgkg.model.judged import Judged, Outcome, Superseded
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.judgement_lines import from_line, to_line
from hgkg.model.record import Citation, DocumentRecord, Record, Result

GOLDEN = Path(__file__).parent / "golden" / "judged"
RAW = "BÁO CÁO\nThu ngân sách đạt 1.293 tỷ đồng. Chi 40 tỷ đồng.\nTheo Nghị quyết số 05-NQ/TU của Tỉnh ủy.\n"


def judgement(number: int, kind: str, **fields: Any) -> Judgement:
    """A judgement with an id that a test can write down."""
    who = "Nguyễn Văn A" if number < 3 else "Trần An"
    return Judgement(
        id=f"judgement-{number:016x}", kind=kind, who=who, when=f"2026-11-2{number}T08:30:00.5+07:00",
        why=f"lý do {number}", **fields,
    )  # fmt: skip


def world() -> tuple[Document, Judged]:
    """A corrected result whose correction outweighs another, a rejected result, a bound citation."""
    document = source("report", RAW, "report")
    head = record(DocumentRecord, document, "BÁO CÁO", type="Báo cáo", title="BÁO CÁO", rule="letterhead")
    read_ = record(
        Result, document, "Thu ngân sách đạt 1.293 tỷ đồng", indicator="Thu ngân sách", value=1293, unit="tỷ đồng",
        rule="vocabulary", confidence=0.9,
    )  # fmt: skip
    spent = record(Result, document, "Chi 40 tỷ đồng", "result-2", indicator="Chi", value=40, rule="vocabulary")
    cited = record(
        Citation, document, "Nghị quyết số 05-NQ/TU của Tỉnh ủy", type="Nghị quyết", number="05-NQ/TU", numbered=True,
        rule="party number",
    )  # fmt: skip
    early = judgement(1, "correct", field="value", old=1293, new=1300)
    late = judgement(2, "correct", field="value", old=1293, new=1239)
    gone = judgement(3, "reject")
    path = "doc/hau-giang/party/tu/nghi-quyet/2020-2025/05"
    same = judgement(4, "same", things=(Thing(sort="mention"), Thing(sort="document", name=path)))
    merged = judgement(
        5, "same", things=(Thing(sort="agency", name="agency/a"), Thing(sort="agency", name="agency/hau-giang/tinh-uy"))
    )
    back = judgement(6, "withdraw", withdraws="judgement-0")
    records: Sequence[Record] = (
        head,
        replace(read_, value=1239, confidence=1.0, judgement=(late.id,)),
        replace(cited, resolved=path, judgement=(same.id,)),
    )
    return document, Judged(
        tuple(records),
        (
            Superseded(read_, ("value",), (late.id,)),
            Superseded(spent, (), (gone.id,), left_out=True),
            Superseded(replace(cited, candidates=("doc/x",)), ("resolved", "candidates"), (same.id,)),
        ),
        (
            Outcome(early, "outweighed", (read_.id,), late),
            Outcome(late, "applied", (read_.id,)),
            Outcome(gone, "applied", (spent.id,)),
            Outcome(same, "applied", (cited.id,)),
            Outcome(merged, "applied"),
            Outcome(judgement(7, "confirm"), "unfitting"),
            Outcome(back, "applied"),
        ),
    )


def dataset() -> Dataset:
    document, judged = world()
    lines = sorted(set(encode([document], judged.records, LEXICON, "0123456789abcdef", judged)))
    return read("\n".join(lines) + "\n", "nquads")


def judged_graph(found: Dataset) -> Graph:
    return found.graph(URIRef(f"{ID}graph/judgement"))


def test_the_graph_of_judgements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hgkg.graph.run.__version__", "0.0.0")
    found = to_isomorphic(judged_graph(dataset()))
    expected = to_isomorphic(judged_graph(read((GOLDEN / "expected.trig").read_text(encoding="utf-8"), "trig")))
    _, only_found, only_expected = graph_diff(found, expected)

    assert (set(only_found), set(only_expected)) == (set(), set())
    assert len(expected) > 60


def test_what_was_superseded_is_no_figure_and_has_none_of_its_properties() -> None:
    found = dataset()
    whole = Graph()
    for quad in found.quads():
        whole.add(quad[:3])
    former = set(whole.subjects(RDF.type, URIRef(f"{HG}SupersededStatement")))
    counted = {URIRef(HG + name) for name in ("value", "unit", "indicator", "period", "comparator", "agency")}

    assert len(former) == 3
    for node in former:
        assert list(whole.objects(node, RDF.type)) == [URIRef(f"{HG}SupersededStatement")]
        assert not counted & set(whole.predicates(node))
    assert len(set(whole.subjects(RDF.type, URIRef(f"{HG}Result")))) == 1
    values = {str(o) for o in whole.objects(None, URIRef(f"{HG}value"))}
    assert values == {"1239"}


def test_every_word_that_was_judged_stands_in_the_graph() -> None:
    """Those of a rejected record too, though nothing else points at them."""
    exact = URIRef("http://www.w3.org/ns/oa#exact")
    assert {"Chi 40 tỷ đồng", "Thu ngân sách đạt 1.293 tỷ đồng"} <= {
        str(o) for _, _, o, _ in dataset().quads((None, exact, None, None))
    }


def test_without_judgements_there_is_no_such_graph() -> None:
    document, judged = world()
    lines = set(encode([document], judged.records[:1], LEXICON, "0123456789abcdef"))

    assert not any("graph/judgement" in line for line in lines)


def test_indicators_known_by_their_labels_alone_are_what_is_said_of_them() -> None:
    """They are no nodes of the graph, and a judgement must be about something in it."""
    document, judged = world()
    things = (Thing(sort="indicator", name="thu  Ngân sách"), Thing(sort="indicator", name="Chi thường xuyên"))
    outcomes = (Outcome(judgement(8, "different", things=things), "applied"),)
    lines = sorted(set(encode([document], judged.records, LEXICON, "0" * 16, replace(judged, outcomes=outcomes))))
    found = judged_graph(read("\n".join(lines) + "\n", "nquads"))

    (figure,) = [record for record in judged.records if isinstance(record, Result)]
    targets = set(found.objects(None, URIRef("http://www.w3.org/ns/oa#hasTarget")))
    assert targets == {URIRef(f"{ID}record/{figure.id}")}


def test_hostile_words_are_words() -> None:
    document, judged = world()
    nasty = '"> <script> \\ \n "@vi . <a> <b> <c> .'
    bad = replace(judged.outcomes[1].judgement, why=nasty, who=nasty)
    outcomes = (replace(judged.outcomes[1], judgement=bad),)
    lines = sorted(set(encode([document], judged.records, LEXICON, "0" * 16, replace(judged, outcomes=outcomes))))
    found = judged_graph(read("\n".join(lines) + "\n", "nquads"))

    assert [str(o) for o in found.objects(None, URIRef("http://www.w3.org/ns/oa#bodyValue"))] == [nasty]


def written() -> str:
    """What the encoder gives, as TriG."""
    only = Dataset()
    for triple in judged_graph(dataset()):
        only.graph(URIRef(f"{ID}graph/judgement")).add(triple)
    return only.serialize(format="trig")


def test_a_judgement_of_the_golden_file_can_be_written_and_read() -> None:
    """Ids there are made up: a real one is its hash."""
    line = to_line(judgement(6, "withdraw", withdraws="judgement-" + "0" * 16))
    with pytest.raises(ValueError, match="changed after"):
        from_line(line)
