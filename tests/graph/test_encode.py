"""What records become, one rule of docs/graph.md at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from graph_records import ELI, HG, ID, RDFS_LABEL, dataset, lines, record, source, values
from pyoxigraph import BlankNode, RdfFormat, parse
from rdflib import URIRef

from hgkg.errors import EvidenceError
from hgkg.graph import encode as encoder
from hgkg.graph.figures import as_written
from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.finding import Evidence
from hgkg.model.office import HeldOffice
from hgkg.model.record import (
    KINDS,
    Agency,
    Alignment,
    Citation,
    DocumentRecord,
    Drive,
    Duty,
    Event,
    FindingRecord,
    FootnoteRecord,
    Inspection,
    Person,
    Reason,
    Record,
    Relation,
    Result,
    SectionRecord,
    Target,
    Task,
)

PLAN = source(
    "plan",
    "I. Chỉ tiêu GRDP từ 8,5 % trở lên[1], kết nạp 1.150 đảng viên; theo Nghị quyết 07 của Tỉnh ủy.\n[1] ghi chú",
)
REPORT = source(
    "report", "GRDP đạt 8,76%, vượt kế hoạch, xếp thứ 2/13; theo Nghị quyết số 07-NQ/TU, Đề án 06.", "report"
)
RESOLUTION = "doc/hau-giang/party/tu/nghi-quyet/2020-2025/07"
WHY = Reason(vi="vì", en="because")


def everything() -> list[Record]:
    """At least one record of every kind, in two documents that point at each other."""
    head = record(
        DocumentRecord, PLAN, "I. Chỉ tiêu", type="Chương trình", title="Chương trình năm 2024", addressees=("A",)
    )
    report = record(DocumentRecord, REPORT, "GRDP", "document-2", type="Báo cáo", number="12-BC/TU", date="2024-12")
    section = record(SectionRecord, PLAN, "I. Chỉ tiêu", number="I", title="Chỉ tiêu", body_end=90, section=("I",))
    inner = record(SectionRecord, PLAN, "kết nạp", "section-2", level=2, parent=section.id, title="Kết nạp")
    note = record(FootnoteRecord, PLAN, "ghi chú", number=1, footnote=1, marker_start=33, marker_end=36, anchor=(3, 90))
    target = record(
        Target,
        PLAN,
        "GRDP từ 8,5 %",
        indicator="GRDP",
        value=8.5,
        value_start=20,
        value_end=23,
        unit="%",
        operator="ge",
    )
    unmeasured = record(Target, PLAN, "kết nạp", "target-2", indicator="Kết nạp đảng viên")
    result = record(
        Result,
        REPORT,
        "GRDP đạt 8,76%",
        indicator="GRDP",
        value=8.76,
        of_plan=(PlanRatio(kind="exceeded", pct=3.06, of="kế hoạch"), PlanRatio(kind="reached", pct=103.06)),
        versus_previous=(Change(kind="increase", value=1.5, unit="%", base="cùng kỳ"),),
        rank=(Rank(value=2, of=13, scope="ĐBSCL"),),
        plan_value=8.5,
        denominator=13,
    )
    short = record(Citation, PLAN, "Nghị quyết 07", type="Nghị quyết", numbered=True, number="07", resolved=RESOLUTION)
    full = record(
        Citation,
        REPORT,
        "Nghị quyết số 07-NQ/TU",
        "citation-2",
        type="Nghị quyết",
        numbered=True,
        number="07-NQ/TU",
        date="2022",
        subject="chuyển đổi số",
        resolved=RESOLUTION,
    )
    loose = record(
        Citation,
        REPORT,
        "Đề án 06",
        "citation-3",
        type="Đề án",
        numbered=True,
        number="06",
        candidates=("doc/vn/state/ttg/de-an/2022/06", RESOLUTION),
    )
    relation = record(Relation, PLAN, "theo", from_=head.id, to=short.id, relation="implements", years=5)
    words = Evidence("report", full.start, full.end, full.quote)
    return [
        *(head, report, section, inner, note, target, unmeasured, result, short, full, loose, relation),
        record(Agency, PLAN, "Tỉnh ủy", name="Tỉnh ủy Hậu Giang", agency="agency/hau-giang/tinh-uy", level="province"),
        record(
            Person, PLAN, "Tỉnh ủy", name="Lê A", role="Bí thư, Chủ tịch", organisation="Hội đồng X",
            offices=(
                HeldOffice(role="Bí thư", organisation="Tỉnh ủy Hậu Giang", concept="bi-thu"),
                HeldOffice(role="Chủ tịch", organisation="Hội đồng X", concept="none such"),
            ),
        ),
        record(
            Person, REPORT, "GRDP", "person-2", name="Lê A", role="Bí thư", offices=(HeldOffice(role="Bí thư"),)
        ),
        record(Event, PLAN, "kết nạp", name="Lễ kết nạp", date="2024-02-03", place="Vị Thanh", series=2),
        record(
            Task, PLAN, "kết nạp", text="x", responsible=("Tỉnh uỷ Hậu Giang", "Văn phòng"), about=(short.id,),
            cooperating=("Hội đồng X", "Văn phòng"), due="2024-10-31",
        ),
        record(Inspection, PLAN, "kết nạp", action="kiểm tra", by="Tỉnh ủy Hậu Giang", of="chi bộ", about=(short.id,)),
        record(
            Alignment, PLAN, target.quote, target=target.id, results=(result.id,), comparable=True, status="exceeded",
            reported="met", reason=WHY, rule="same indicator",
        ),
        record(Drive, REPORT, full.quote, driver=full.id, target=target.id, basis="explicit", evidence_=words),
        record(Drive, REPORT, full.quote, "drive-2", driver=full.id, target=target.id, evidence_=words),
        record(Duty, PLAN, "kết nạp", task="task-1", target=target.id),
        record(FindingRecord, PLAN, "I.", type="sum", message=WHY, spans=(words,), stated=18, computed="17"),
    ]  # fmt: skip


BOTH = [PLAN, REPORT]


def test_every_kind_of_record_is_encoded_and_tried_here() -> None:
    kinds = {kind.kind for kind in KINDS}

    assert set(encoder.KINDS) == kinds
    assert {record.kind for record in everything()} == kinds


def test_no_triple_stands_twice_and_none_has_a_blank_node() -> None:
    quads = list(parse("\n".join(lines(BOTH, everything())), RdfFormat.N_QUADS))

    assert len({quad.triple for quad in quads}) == len(quads)
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]


def test_same_input_same_lines_in_whatever_order_records_come() -> None:
    assert lines(BOTH, everything()) == lines(BOTH[::-1], everything()[::-1])


def test_every_statement_leads_to_its_words() -> None:
    graph = dataset(BOTH, everything())
    rows = graph.query(
        """SELECT ?statement ?doc ?start ?end ?quote WHERE {
             ?statement prov:wasDerivedFrom ?span .
             ?span oa:hasSource/hg:slug ?doc ;
                   oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?quote ] }""",
        initNs={"prov": "http://www.w3.org/ns/prov#", "oa": "http://www.w3.org/ns/oa#", "hg": HG},
    )
    texts = {document.slug: document.raw for document in BOTH}
    found = {str(row[0]).removeprefix(ID + "record/"): [str(v) for v in row[1:]] for row in rows}

    assert set(found) == {record.id for record in everything()}
    assert all(texts[doc][int(start) : int(end)] == quote for doc, start, end, quote in found.values())


def test_context_stops_at_the_ends_of_the_text() -> None:
    graph = dataset([PLAN], [record(DocumentRecord, PLAN, PLAN.raw)])
    quote = f"span/plan/0-{len(PLAN.raw)}/quote"

    assert values(graph, quote, "http://www.w3.org/ns/oa#prefix") == [""]
    assert values(graph, quote, "http://www.w3.org/ns/oa#suffix") == [""]


CITATION = record(Citation, PLAN, "Nghị quyết 07")
WRONG = [
    (replace(CITATION, quote="Nghị quyết 08"), "other words"),
    (replace(CITATION, start=CITATION.start + 1), "another place"),
    (replace(CITATION, start=-3, end=-3, quote=""), "outside the text"),
    (replace(CITATION, doc="gone"), "a document that is not here"),
    (record(FindingRecord, PLAN, "I.", message=WHY, spans=(Evidence("plan", 0, 2, "II"),)), "words of a finding"),
    (record(FindingRecord, PLAN, "I.", message=WHY, spans=(Evidence("gone", 0, 2, "I."),)), "another document's words"),
    (record(Drive, PLAN, "I.", driver="x", target="y", evidence_=Evidence("plan", 0, 2, "II")), "words of a drive"),
    (record(FootnoteRecord, PLAN, "ghi chú", marker_start=0, marker_end=9999), "a marker outside the text"),
    (record(Relation, PLAN, "theo", from_="citation-9", to="citation-9"), "a relation of nothing"),
    (record(Drive, PLAN, "I.", driver="target-1", target="y", evidence_=Evidence("plan", 0, 2, "I.")), "no document"),
]


@pytest.mark.parametrize("wrong", [pytest.param(record, id=what) for record, what in WRONG])
def test_evidence_that_does_not_hold_fails_the_build(wrong: Record) -> None:
    with pytest.raises(EvidenceError):
        lines([PLAN], [wrong])


def test_a_cited_document_is_described_once_by_its_fullest_mention() -> None:
    graph = dataset(BOTH, everything())

    assert values(graph, RESOLUTION, RDFS_LABEL) == ["Nghị quyết 07-NQ/TU"]
    assert values(graph, RESOLUTION, ELI + "number") == ["07-NQ/TU"]
    assert values(graph, RESOLUTION, ELI + "type_document") == ["voc:document-type/nghi-quyet"]
    assert values(graph, RESOLUTION, HG + "citedOnly") == ["true"]
    assert values(graph, RESOLUTION, HG + "term") == ["2020-2025"]


def test_an_unresolved_mention_stands_for_itself_and_shows_its_candidates() -> None:
    graph = dataset(BOTH, everything())

    assert values(graph, "mention/citation-3", RDFS_LABEL) == ["Đề án 06"]
    assert values(graph, "mention/citation-3", HG + "typeName") == ["Đề án"]  # no such type in this lexicon
    assert values(graph, "mention/citation-3", HG + "candidate") == [
        f"id:{RESOLUTION}",
        "id:doc/vn/state/ttg/de-an/2022/06",
    ]
    assert values(graph, "doc/vn/state/ttg/de-an/2022/06", RDFS_LABEL) == ["de-an 06"]


def test_a_citation_of_a_file_points_at_its_work_and_adds_no_stub() -> None:
    head = record(DocumentRecord, PLAN, "I.", resolved=RESOLUTION, title="Chương trình")
    graph = dataset(BOTH, [head, record(Citation, REPORT, "Đề án 06", numbered=True, number="06", resolved=RESOLUTION)])

    assert values(graph, "doc/file/report", ELI + "cites") == [f"id:{RESOLUTION}"]
    assert values(graph, RESOLUTION, HG + "slug") == ["plan"]
    assert values(graph, RESOLUTION, HG + "citedOnly") == []
    assert values(graph, RESOLUTION, RDFS_LABEL) == ["Chương trình"]


def test_two_files_of_one_work_are_two_texts_of_it_described_once() -> None:
    heads = [
        record(DocumentRecord, PLAN, "I.", resolved=RESOLUTION, title="Một"),
        record(DocumentRecord, REPORT, "GRDP", "document-2", resolved=RESOLUTION, title="Hai"),
    ]
    graph = dataset(BOTH, heads)

    assert values(graph, RESOLUTION, RDFS_LABEL) == ["Một"]
    assert values(graph, RESOLUTION, ELI + "is_realized_by") == ["id:text/plan", "id:text/report"]


def test_direct_properties_say_what_the_nodes_say() -> None:
    graph = dataset(BOTH, everything())

    assert values(graph, "doc/file/plan", ELI + "applies") == [f"id:{RESOLUTION}"]
    assert values(graph, "doc/file/report", ELI + "cites") == [f"id:{RESOLUTION}", "id:mention/citation-3"]
    assert values(graph, RESOLUTION, HG + "drives") == ["id:record/target-1"]
    assert values(graph, "record/task-1", HG + "assigns") == ["id:record/target-1"]


def test_who_leads_a_task_does_not_cooperate_in_it() -> None:
    graph = dataset(BOTH, everything())

    assert values(graph, "record/task-1", HG + "cooperating") == ["id:agency/name/hoi-dong-x"]
    assert values(graph, "record/task-1", HG + "due") == ["2024-10-31"]


def test_derived_statements_stand_in_graphs_of_their_own() -> None:
    graph = dataset(BOTH, everything())
    graphs = {str(context.identifier).removeprefix(ID) for context in graph.graphs() if len(context)}

    derived = ("alignment", "drive", "duty", "finding", "shared", "run")
    assert graphs == {f"graph/{name}" for name in ("plan", "report", *derived)}
    assert (URIRef(ID + "record/drive-1"), None, None) in graph.graph(URIRef(ID + "graph/drive"))
    # Words belong to their document, whoever points at them.
    assert (None, URIRef("http://www.w3.org/ns/oa#exact"), None) not in graph.graph(URIRef(ID + "graph/finding"))


def test_a_document_named_as_a_derived_graph_keeps_its_own() -> None:
    document = source("drive", "abc")
    graph = dataset([document], [record(Event, document, "abc", name="x")])

    assert (URIRef(ID + "record/event-1"), None, None) in graph.graph(URIRef(ID + "graph/file/drive"))


def test_each_office_is_a_membership_as_of_the_document() -> None:
    graph = dataset(BOTH, everything())
    organisation = "http://www.w3.org/ns/org#"
    first, second = "record/person-1/office/1", "record/person-1/office/2"

    assert values(graph, "record/person-1", HG + "office") == [f"id:{first}", f"id:{second}"]
    assert values(graph, first, organisation + "organization") == ["id:agency/hau-giang/tinh-uy"]
    assert values(graph, second, organisation + "organization") == ["id:agency/name/hoi-dong-x"]
    assert values(graph, "agency/name/hoi-dong-x", RDFS_LABEL) == ["Hội đồng X"]
    assert values(graph, first, organisation + "role") == ["voc:office/bi-thu"]
    assert values(graph, second, organisation + "role") == []  # no concept of the vocabulary
    assert values(graph, "record/person-2/office/1", HG + "asOf") == ["2024-12"]  # the document's date
    assert values(graph, first, HG + "asOf") == []


def test_a_name_is_one_person_in_a_document_and_another_elsewhere() -> None:
    graph = dataset(BOTH, everything())

    for path in ("record/person-1/office/1", "record/person-1/office/2"):
        assert values(graph, path, "http://www.w3.org/ns/org#member") == ["id:person/plan/le-a"]
    assert values(graph, "person/plan/le-a", RDFS_LABEL) == values(graph, "person/report/le-a", RDFS_LABEL) == ["Lê A"]


def test_who_was_inspected_is_linked_where_known() -> None:
    document = source("plan", "Tỉnh ủy kiểm tra Văn phòng.")
    known = record(Agency, document, "Tỉnh ủy", name="Tỉnh ủy Hậu Giang", agency="agency/hau-giang/tinh-uy")
    checks = [
        record(Inspection, document, "kiểm tra", f"inspection-{i}", action="kiểm tra", of=of)
        for i, of in enumerate(("Tỉnh uỷ Hậu Giang", "Văn phòng"), 1)
    ]
    graph = dataset([document], [known, *checks])

    assert values(graph, "record/inspection-1", HG + "inspected") == ["id:agency/hau-giang/tinh-uy"]
    assert values(graph, "record/inspection-2", HG + "inspected") == []
    assert values(graph, "record/inspection-2", HG + "of") == ["Văn phòng"]


def test_one_organisation_whatever_its_name_is_written_like() -> None:
    graph = dataset(BOTH, everything())

    # "Tỉnh uỷ" of the task and "Tỉnh ủy" of the mention differ in the place of a tone mark only.
    assert values(graph, "record/task-1", HG + "responsible") == [
        "id:agency/hau-giang/tinh-uy",
        "id:agency/name/van-phong",
    ]
    assert values(graph, "record/inspection-1", HG + "by") == ["id:agency/hau-giang/tinh-uy"]
    organisation = "http://www.w3.org/ns/org#"
    assert values(graph, "agency/hau-giang/tinh-uy", organisation + "classification") == ["voc:body/tinh-uy"]
    assert values(graph, "agency/hau-giang/tinh-uy", HG + "ofArea") == ["voc:area/hau-giang"]
    assert values(graph, "agency/hau-giang/tinh-uy", HG + "level") == ["province"]
    assert values(graph, "agency/name/van-phong", RDFS_LABEL) == ["Văn phòng"]


def test_a_name_that_two_organisations_have_is_bound_to_neither() -> None:
    graph = dataset(
        BOTH,
        [
            record(Agency, PLAN, "Tỉnh ủy", "agency-1", name="Thành ủy Cần Thơ", agency="agency/can-tho/thanh-uy"),
            record(Agency, PLAN, "Tỉnh ủy", "agency-2", name="Thành ủy Cần Thơ", agency="agency/can-tho-moi/thanh-uy"),
            record(Task, PLAN, "kết nạp", text="x", responsible=("Thành ủy Cần Thơ",)),
        ],
    )

    assert values(graph, "record/task-1", HG + "responsible") == ["id:agency/name/thanh-uy-can-tho"]


def test_a_figure_without_a_value_is_no_observation() -> None:
    graph = dataset(BOTH, everything())
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

    assert values(graph, "record/target-2", kind) == [HG + "Target"]
    assert values(graph, "record/target-1", kind) == ["http://purl.org/linked-data/cube#Observation", HG + "Target"]


def test_comparisons_of_a_result_are_nodes_in_order() -> None:
    graph = dataset(BOTH, everything())

    assert values(graph, "record/result-1", HG + "ofPlan") == ["id:record/result-1/plan/1", "id:record/result-1/plan/2"]
    assert values(graph, "record/result-1/plan/1", HG + "kind") == ["exceeded"]
    assert values(graph, "record/result-1/plan/2", HG + "percent") == ["103.06"]
    assert values(graph, "record/result-1/change/1", HG + "base") == ["cùng kỳ"]
    assert values(graph, "record/result-1/rank/1", HG + "outOf") == ["13"]


def test_an_assessment_tells_computed_from_reported_and_who_used_what() -> None:
    graph = dataset(BOTH, everything())
    prov = "http://www.w3.org/ns/prov#"

    assert values(graph, "record/alignment-1", HG + "computedVerdict") == ["voc:verdict/exceeded"]
    assert values(graph, "record/alignment-1", HG + "reportedVerdict") == ["voc:verdict/met"]
    assert values(graph, "record/alignment-1", HG + "reason") == ["because", "vì"]
    assert values(graph, "record/alignment-1/activity", prov + "used") == ["id:record/result-1", "id:record/target-1"]
    (association,) = values(graph, "record/alignment-1/activity", prov + "qualifiedAssociation")
    assert values(graph, association.removeprefix("id:"), prov + "hadPlan") == ["voc:rule/same-indicator"]


GENRES = [
    ("Báo cáo", None, "fabio:ReportDocument", True),
    ("Chương trình", None, "fabio:PolicyDocument", True),
    ("news", None, "fabio:NewsItem", False),
    ("infographic", None, "fabio:Expression", False),  # the picture is the work, which is here by its words
    (None, "news", "fabio:NewsItem", False),  # the catalogue knows what the text does not say
    ("Thiếp mời", None, "fabio:Expression", False),  # neither knows
]


@pytest.mark.parametrize(("word", "genre", "text_class", "official"), GENRES)
def test_classes_follow_the_genre(word: str | None, genre: str | None, text_class: str, official: bool) -> None:
    document = source("x", "abc I. Việc", genre)
    head = record(DocumentRecord, document, "abc", type=word)
    graph = dataset(
        [document], [head, record(SectionRecord, document, "I. Việc", number="I", title="Việc", body_end=11)]
    )
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

    fabio = "http://purl.org/spar/fabio/"
    assert text_class.replace("fabio:", fabio) in values(graph, "text/x", kind)
    assert (f"{fabio}StillImage" in values(graph, "doc/file/x", kind)) is (word == "infographic")
    assert f"{fabio}StillImage" not in values(graph, "text/x", kind)
    assert (HG + "OfficialDocument" in values(graph, "doc/file/x", kind)) is official
    subdivision = "http://data.europa.eu/eli/ontology#LegalResourceSubdivision"
    assert (subdivision in values(graph, "record/section-1", kind)) is official  # else news would be a legal resource


AS_WRITTEN = [
    ("đạt 7.520 tỷ đồng, tăng", "7.520", "tỷ đồng", "7.520 tỷ đồng"),
    ("đạt 7.520 tỷ\nđồng", "7.520", "tỷ đồng", "7.520 tỷ đồng"),  # line breaks may stand anywhere
    ("đạt 8,50%.", "8,50", "%", "8,50%"),
    ("đạt 8,50%.", "8,50%", "%", "8,50%"),  # the figure's span may hold the unit already
    ("có 42/51 xã", "42", "xã", "42"),  # the unit does not follow at once
    ("có 5 xãhội", "5", "xã", "5"),  # half a word is no unit
    ("có 5 Xã", "5", "xã", "5 Xã"),
    ("có 12", "12", None, "12"),
    ("thu 215 tỷ 500 triệu đồng, tăng", "215 tỷ 500", "tỷ đồng", "215 tỷ 500 triệu đồng"),  # in two scales
]


@pytest.mark.parametrize(("raw", "figure", "unit", "written"), AS_WRITTEN)
def test_figures_are_kept_as_written(raw: str, figure: str, unit: str | None, written: str) -> None:
    start = raw.index(figure)

    assert as_written(raw, start, start + len(figure), unit) == written


def test_a_document_without_records_is_there_all_the_same() -> None:
    graph = dataset([PLAN], [])

    assert values(graph, "doc/file/plan", RDFS_LABEL) == ["plan.txt"]
    assert values(graph, "doc/file/plan", HG + "slug") == ["plan"]
