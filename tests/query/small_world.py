"""A handful of handmade records about two invented documents, and their graph."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Any

import time_world

from hgkg.assets import folder
from hgkg.graph.encode import encode
from hgkg.graph.vocabulary import ontology_quads
from hgkg.model.comparisons import Change, PlanRatio, Rank
from hgkg.model.document import Document
from hgkg.model.finding import Evidence
from hgkg.model.judged import Judged, Outcome, Superseded
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.lexicon import DocumentType, Lexicon
from hgkg.model.office import HeldOffice
from hgkg.model.record import (
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
from hgkg.text.fold import match_key
from hgkg.text.offsets import OffsetMap

PROGRAMME = """TỈNH ỦY AN HÒA
CHƯƠNG TRÌNH công tác năm 2024
Căn cứ Nghị quyết số 07-NQ/TU ngày 09/11/2022 của Tỉnh ủy; thực hiện Kế hoạch số 20-KH/TU.
Kế hoạch số 20-KH/TU thực hiện Nghị quyết số 20-NQ/TW, nghị quyết này tiếp tục thực hiện Chỉ thị số 46-CT/TW.
I. Các chỉ tiêu
1. Thu ngân sách đạt 6.500 tỷ đồng theo Nghị quyết 07-NQ/TU.
2. Tỷ lệ hộ nghèo còn dưới 2%.
3. Chỉ số PAPI cao hơn năm 2023.
II. Tổ chức
Sở Tài chính tham mưu thực hiện Nghị quyết 07-NQ/TU.
"""
REPORT = """BÁO CÁO năm 2024
Tổng kết 5 năm thực hiện Chỉ thị số 46-CT/TW theo Đề án 06 và Nghị quyết số 07-NQ/TU.
Thu ngân sách đạt 7.000 tỷ đồng, đạt 107,69% kế hoạch, tăng 5,2% so với cùng kỳ, xếp thứ 2/63 tỉnh.
Tỷ lệ hộ nghèo còn 2,5%, văn bản tự nhận là đạt.
Trồng mới 12 ha rừng, chỉ đạt 80% kế hoạch.
Sở Tài chính kiểm tra Văn phòng về Đề án 06; ông Trần Văn An, Giám đốc Sở Tài chính, giải trình.
[1] Nghị quyết số 05-NQ/TU; Nghị quyết số 05-NQ/TU ngày 02/3/2021.
"""
NEWS = """Bản tin cuối năm 2024
Thu ngân sách đạt 7.520 tỷ đồng; trồng mới 15 ha rừng.
Tuần lễ Chuyển đổi số lần thứ II khai mạc ngày 05/10/2024, sau bão số 3.
"""
OLD = """Báo cáo năm 2023
I. Kết quả
Thu ngân sách đạt 6.000 tỷ đồng, trong đó thu nội địa 5.000 tỷ đồng, thu xuất nhập khẩu 900 tỷ đồng.
Thu ngân sách năm 2024 là 7.520 tỷ đồng.
Năm 2024 thu ngân sách huyện Đông là 7.500 triệu đồng.
II. Nhiệm kỳ 2020 - 2025
Thu ngân sách cả nhiệm kỳ đạt 9.000 tỷ đồng.
Nghị quyết số 07-NQ/TU thay thế Nghị quyết số 05-NQ/TU.
III. Tổ chức thực hiện
Giao Sở Tài chính và Văn phòng Tỉnh ủy theo dõi.
Định kỳ báo cáo.
IV. Kết luận
Phấn đấu tốt hơn.
"""
_TEXTS = {"programme-x": PROGRAMME, "report-x": REPORT, "news-x": NEWS, "old-x": OLD}
_PARTY = "doc/an-hoa/party/tu/{}/2020-2025/{}"
NQ07, KH20, NQ05 = _PARTY.format("nghi-quyet", "07"), _PARTY.format("ke-hoach", "20"), _PARTY.format("nghi-quyet", "05")
NQ20, CT46 = "doc/vn/party/tw/nghi-quyet/2021-2026/20", "doc/vn/party/tw/chi-thi/2021-2026/46"
ISSUER = "Tỉnh ủy An Hòa"


def documents(*, wider: bool = False) -> list[Document]:
    """The documents; with the report of the year before in the wider world."""
    return [
        Document(
            slug=slug,
            name=f"{slug}.txt",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            raw=text,
            text=text,
            key=match_key(text),
            map=OffsetMap.identity(len(text)),
        )
        for slug, text in _TEXTS.items()
        if wider or slug != "old-x"
    ]


def lexicon() -> Lexicon:
    types = [
        DocumentType(id=id_, label=label, label_en=label, labels=(label,), notations=(code,), genre=genre)
        for id_, label, code, genre in (
            ("bao-cao", "Báo cáo", "BC", "report"),
            ("chi-thi", "Chỉ thị", "CT", "regulation"),
            ("chuong-trinh", "Chương trình", "CTr", "programme"),
            ("de-an", "Đề án", "ĐA", "plan"),
            ("ke-hoach", "Kế hoạch", "KH", "plan"),
            ("nghi-quyet", "Nghị quyết", "NQ", "resolution"),
        )
    ]
    # The province became part of a city on 01/7/2025.
    return replace(time_world.LEXICON, document_types={t.id: t for t in types})


def place(doc: str, quote: str, nth: int = 0) -> dict[str, Any]:
    """Where the ``nth`` occurrence of ``quote`` stands, as fields of a record."""
    start = -1
    for _ in range(nth + 1):
        start = _TEXTS[doc].index(quote, start + 1)
    return {"doc": doc, "start": start, "end": start + len(quote), "quote": quote}


def evidence(doc: str, quote: str) -> Evidence:
    return Evidence(**place(doc, quote))


def figure(doc: str, quote: str, value: str) -> dict[str, int]:
    """The span of a figure within a quote."""
    start = place(doc, quote)["start"] + quote.index(value)
    return {"value_start": start, "value_end": start + len(value)}


def records(*, wider: bool = False) -> list[Record]:
    said = [*_documents(), *_citations(), *_relations(), *_targets(), *_results(), *_derived(), *_bodies(), *_events()]
    return [*said, *_year_before()] if wider else said


def _documents() -> list[Record]:
    return [
        DocumentRecord(
            id="document-p", **place("programme-x", "CHƯƠNG TRÌNH công tác năm 2024"), type="Chương trình",
            title="Chương trình công tác năm 2024", issuer=ISSUER, period="2024",
        ),
        DocumentRecord(
            id="document-r", **place("report-x", "BÁO CÁO năm 2024"), type="Báo cáo", number="99-BC/TU",
            title="Báo cáo năm 2024", issuer=ISSUER, period="2024",
        ),
        DocumentRecord(id="document-n", **place("news-x", "Bản tin cuối năm 2024"), type="news", title="Bản tin"),
        FootnoteRecord(
            id="footnote-1", **place("report-x", "Nghị quyết số 05-NQ/TU; Nghị quyết số 05-NQ/TU ngày 02/3/2021."),
            number=1, footnote=1, section=("I",),
        ),
    ]  # fmt: skip


def _citations() -> list[Record]:
    def cite(id_: str, doc: str, quote: str, type_: str, number: str, resolved: str | None, **more: Any) -> Citation:
        where = place(doc, quote, more.pop("nth", 0))
        return Citation(id=id_, **where, numbered=True, type=type_, number=number, resolved=resolved, **more)

    nq, kh, ct = "Nghị quyết", "Kế hoạch", "Chỉ thị"
    return [
        cite("citation-nq07", "programme-x", "Nghị quyết số 07-NQ/TU ngày 09/11/2022 của Tỉnh ủy", nq, "07-NQ/TU", NQ07,
             date="2022-11-09", issuer=ISSUER, subject="phát triển nguồn thu"),
        cite("citation-nq07b", "programme-x", "Nghị quyết 07-NQ/TU", nq, "07-NQ/TU", NQ07, section=("I",)),
        cite("citation-nq07c", "report-x", "Nghị quyết số 07-NQ/TU", nq, "07-NQ/TU", NQ07),
        cite("citation-kh20", "programme-x", "Kế hoạch số 20-KH/TU", kh, "20-KH/TU", KH20),
        cite("citation-nq20", "programme-x", "Nghị quyết số 20-NQ/TW", nq, "20-NQ/TW", NQ20),
        cite("citation-ct46", "programme-x", "Chỉ thị số 46-CT/TW", ct, "46-CT/TW", CT46),
        cite("citation-ct46b", "report-x", "Chỉ thị số 46-CT/TW", ct, "46-CT/TW", CT46),
        cite("citation-da06", "report-x", "Đề án 06", "Đề án", "06", None, candidates=(NQ07, NQ05)),
        cite("citation-nq05", "report-x", "Nghị quyết số 05-NQ/TU", nq, "05-NQ/TU", NQ05, footnote=1),
        cite("citation-nq05b", "report-x", "Nghị quyết số 05-NQ/TU ngày 02/3/2021", nq, "05-NQ/TU", NQ05, footnote=1),
    ]  # fmt: skip


def _relations() -> list[Record]:
    def relate(id_: str, doc: str, quote: str, from_: str, to: str, relation: str, **more: Any) -> Relation:
        return Relation(id=f"relation-{id_}", **place(doc, quote), from_=from_, to=to, relation=relation, **more)

    return [
        relate("1", "programme-x", "Căn cứ Nghị quyết số 07-NQ/TU", "document-p", "citation-nq07", "based_on"),
        relate("2", "programme-x", "thực hiện Kế hoạch số 20-KH/TU", "document-p", "citation-kh20", "implements"),
        relate("3", "programme-x", "thực hiện Nghị quyết số 20-NQ/TW", "citation-kh20", "citation-nq20", "implements"),
        relate("4", "programme-x", "tiếp tục thực hiện Chỉ thị", "citation-nq20", "citation-ct46", "continues"),
        relate("5", "report-x", "Tổng kết 5 năm thực hiện", "document-r", "citation-ct46b", "reviews", years=5),
    ]


REVENUE, POOR, PAPI = "Thu ngân sách đạt 6.500 tỷ đồng", "Tỷ lệ hộ nghèo còn dưới 2%", "Chỉ số PAPI cao hơn năm 2023"
_REVENUE = {"indicator": "Tổng thu ngân sách", "concept": "tong-thu-ngan-sach-nha-nuoc-tren-dia-ban"}
_POOR = {"indicator": "Tỷ lệ hộ nghèo", "concept": "ty-le-ho-ngheo"}


def _targets() -> list[Record]:
    return [
        Target(id="target-1", **place("programme-x", REVENUE), **_REVENUE, **figure("programme-x", REVENUE, "6.500"),
               section=("I",), group=1, operator="eq", value=6500, unit="tỷ đồng", measure="level", period="2024",
               value_base=6.5e12, unit_base="đồng"),
        Target(id="target-2", **place("programme-x", POOR), **_POOR, **figure("programme-x", POOR, "2"),
               section=("I",), group=2, operator="lt", value=2, unit="%", measure="share", period="2024"),
        Target(id="target-3", **place("programme-x", PAPI), indicator="Chỉ số PAPI", section=("I",), group=3,
               operator="gt", base="năm 2023", period="2024"),
    ]  # fmt: skip


_RESULT = "Thu ngân sách đạt 7.000 tỷ đồng, đạt 107,69% kế hoạch, tăng 5,2% so với cùng kỳ, xếp thứ 2/63 tỉnh"
_FOREST = "Trồng mới 12 ha rừng, chỉ đạt 80% kế hoạch"
_NEWS = "Thu ngân sách đạt 7.520 tỷ đồng"


def _results() -> list[Record]:
    return [
        Result(id="result-1", **place("report-x", _RESULT), **_REVENUE, **figure("report-x", _RESULT, "7.000"),
               value=7000, unit="tỷ đồng", measure="level", period="2024", rank=(Rank(value=2, of=63, scope="tỉnh"),),
               of_plan=(PlanRatio(kind="reached", pct=107.69),),
               versus_previous=(Change(kind="increase", value=5.2, unit="%", base="cùng kỳ"),)),
        Result(id="result-2", **place("report-x", "Tỷ lệ hộ nghèo còn 2,5%"), **_POOR, value=2.5, unit="%",
               **figure("report-x", "Tỷ lệ hộ nghèo còn 2,5%", "2,5"), measure="share", period="2024"),
        Result(id="result-3", **place("report-x", _FOREST), indicator="Diện tích rừng trồng mới", value=12, unit="ha",
               measure="level", period="2024", of_plan=(PlanRatio(kind="reached", pct=80),)),
        Result(id="result-4", **place("news-x", _NEWS), **_REVENUE, **figure("news-x", _NEWS, "7.520"), value=7520,
               unit="tỷ đồng", measure="level", period="2024"),
    ]  # fmt: skip


def _derived() -> list[Record]:
    def align(id_: str, quote: str, results: tuple[str, ...], status: str, **more: Any) -> Alignment:
        reason = Reason(vi=f"lý do {id_}", en=f"reason {id_}")
        where = place("programme-x", quote)
        comparable = bool(results)
        return Alignment(id=f"alignment-{id_}", **where, target=f"target-{id_}", results=results, status=status,
                         comparable=comparable, reason=reason, rule="same indicator", **more)  # fmt: skip

    def drive(id_: str, driver: str, target: str, basis: str, quote: str) -> Drive:
        where = evidence("programme-x", quote)
        return Drive(id=f"drive-{id_}", doc="programme-x", start=where.start, end=where.end, quote=quote, driver=driver,
                     target=target, basis=basis, evidence_=where, rule="named with it")  # fmt: skip

    claim = evidence("report-x", "văn bản tự nhận là đạt")
    return [
        align("1", REVENUE, ("result-1", "result-4"), "exceeded", reported="exceeded"),
        align("2", POOR, ("result-2",), "notMet", reported="met"),
        align("3", PAPI, (), "noResult"),
        drive("1", "citation-nq07b", "target-1", "explicit", REVENUE),
        *(drive(f"p{n}", "document-p", f"target-{n}", "structural", "I. Các chỉ tiêu") for n in (1, 2)),
        FindingRecord(id="finding-1", doc=claim.doc, start=claim.start, end=claim.end, quote=claim.quote, type="claim",
                      severity="high", message=Reason(vi="Số liệu không ủng hộ", en="The figures do not support it"),
                      spans=(claim, evidence("report-x", "còn 2,5%")), stated="đạt", computed=2.5),
    ]  # fmt: skip


def _bodies() -> list[Record]:
    task = "Sở Tài chính tham mưu thực hiện Nghị quyết 07-NQ/TU"
    return [
        Agency(id="agency-1", **place("programme-x", "TỈNH ỦY AN HÒA"), name=ISSUER, agency="agency/an-hoa/tinh-uy",
               level="province", branch="party"),
        Agency(id="agency-2", **place("programme-x", "Sở Tài chính"), name="Sở Tài chính",
               agency="agency/an-hoa/so-tai-chinh", level="province", branch="government"),
        Person(id="person-1", **place("report-x", "ông Trần Văn An, Giám đốc Sở Tài chính"), name="Trần Văn An",
               role="Giám đốc Sở Tài chính", organisation="Sở Tài chính",
               offices=(HeldOffice(role="Giám đốc Sở Tài chính", organisation="Sở Tài chính", concept="giam-doc"),)),
        Inspection(id="inspection-1", **place("report-x", "Sở Tài chính kiểm tra Văn phòng về Đề án 06"),
                   action="kiểm tra", by="Sở Tài chính", of="Văn phòng", about=("citation-da06",)),
        Task(id="task-1", **place("programme-x", task), number="1", text=task, responsible=("Sở Tài chính",),
             about=("citation-nq07b",), targets=("target-3",), section=("II",)),
    ]  # fmt: skip


def _events() -> list[Record]:
    week = "Tuần lễ Chuyển đổi số lần thứ II"
    return [
        Event(id="event-1", **place("news-x", week), name=week, date="2024-10-05", place="tỉnh An Hòa", series=2),
        Event(id="event-2", **place("news-x", "bão số 3"), name="Bão số 3", period="2024-Q3"),
    ]


_HOME = {"indicator": "Thu nội địa", "concept": "thu-noi-dia"}
_TRADE = {"indicator": "Thu từ hoạt động xuất nhập khẩu", "concept": "thu-tu-hoat-dong-xuat-nhap-khau"}


def _year_before() -> list[Record]:
    """A report of the year before: another year, a term, another unit, parts of a whole, two bodies told one task."""

    def said(quote: str, section: str, **more: Any) -> dict[str, Any]:
        return {**place("old-x", quote), "section": (section,), "unit": "tỷ đồng", "measure": "level", **more}

    def heading(number: str, title: str, until: str) -> SectionRecord:
        where = place("old-x", f"{number}. {title}")
        body_end = OLD.index(until) if until else len(OLD)
        return SectionRecord(id=f"section-{number}", **where, section=(number,), number=number, title=title, level=1,
                             body_end=body_end)  # fmt: skip

    both = "Giao Sở Tài chính và Văn phòng Tỉnh ủy theo dõi"
    replaced = place("old-x", "Nghị quyết số 07-NQ/TU thay thế Nghị quyết số 05-NQ/TU")
    return [
        DocumentRecord(id="document-o", **place("old-x", "Báo cáo năm 2023"), type="Báo cáo", title="Báo cáo năm 2023"),
        heading("I", "Kết quả", "II. "), heading("II", "Nhiệm kỳ 2020 - 2025", "III. "),
        heading("III", "Tổ chức thực hiện", "IV. "), heading("IV", "Kết luận", ""),
        Result(id="result-o1", **said("Thu ngân sách đạt 6.000 tỷ đồng", "I", value=6000, period="2023"), **_REVENUE),
        Result(id="result-o2", **said("thu nội địa 5.000 tỷ đồng", "I", value=5000, period="2023"), **_HOME),
        Result(id="result-o3", **said("thu xuất nhập khẩu 900 tỷ đồng", "I", value=900, period="2023"), **_TRADE),
        Result(id="result-o4", **{**said("thu ngân sách huyện Đông là 7.500 triệu đồng", "I", value=7500, period="2024",
                                         confidence=0.6, rule="vocabulary"), "unit": "triệu đồng"}, **_REVENUE),
        Result(id="result-o5", **_REVENUE,
               **said("Thu ngân sách năm 2024 là 7.520 tỷ đồng", "I", value=7520, period="2024")),
        Target(id="target-o1", **_REVENUE, operator="eq", area="huyện Đông", period="2020/2025",
               **said("Thu ngân sách cả nhiệm kỳ đạt 9.000 tỷ đồng", "II", value=9000)),
        Agency(id="agency-o", **place("old-x", "Văn phòng Tỉnh ủy"), name="Tổ giúp việc 15",
               agency="agency/name/to-giup-viec-15", level="province", branch="other"),
        Relation(id="relation-o", **replaced, from_="citation-nq07b", to="citation-nq05", relation="replaces"),
        Task(id="task-o1", **place("old-x", both), section=("III",), text=both,
             responsible=("Sở Tài chính", "Văn phòng Tỉnh ủy"), cooperating=("Tổ giúp việc 15",), due="2024-Q3"),
        Duty(id="duty-o", **{**place("old-x", "theo dõi"), "section": ("III",)}, task="task-o1", target="target-2"),
        Task(id="task-o2", **place("old-x", "Định kỳ báo cáo"), section=("III",), text="Định kỳ báo cáo"),
    ]  # fmt: skip


def judged() -> Judged:
    """What people decided of the wider world, whose figures are already as they say: a value corrected twice, a list, a
    confirmation, a statement that is gone, two bodies."""

    def said(number: int, kind: str, who: str = "Lê Thị Bình", **more: Any) -> Judgement:
        when = f"2026-11-{number:02}T08:30:00+07:00"
        return Judgement(id=f"judgement-{number:016x}", kind=kind, who=who, when=when, why=f"lý do {number}", **more)

    early = said(1, "correct", field="value", new=6100)
    late = said(2, "correct", "Trần An", field="value", new=6000)
    told = said(3, "correct", field="responsible", new=("Sở Tài chính", "Văn phòng Tỉnh ủy"))
    sure, gone = said(4, "confirm"), said(5, "reject")
    paths = ("agency/an-hoa/so-tai-chinh", "agency/an-hoa/tinh-uy")
    apart = said(6, "different", things=(Thing(sort="agency", name=paths[0]), Thing(sort="agency", name=paths[1])))
    by = {"result-o1": late.id, "result-o2": sure.id, "task-o1": told.id}
    every = tuple(replace(r, judgement=(by[r.id],)) if r.id in by else r for r in records(wider=True))
    read: dict[str, Any] = {record.id: record for record in every}
    task = Task(id="task-gone", **place("old-x", "Phấn đấu tốt hơn"), section=("IV",), text="Phấn đấu tốt hơn",
                rule="vocabulary", confidence=0.5)  # fmt: skip
    superseded = (
        Superseded(replace(read["result-o1"], value=600, confidence=0.4), ("value",), (late.id,)),
        Superseded(replace(read["task-o1"], responsible=("Văn phòng",)), ("responsible",), (told.id,)),
        Superseded(task, (), (gone.id,), left_out=True),
    )
    outcomes = (
        Outcome(early, "outweighed", ("result-o1",), late), Outcome(late, "applied", ("result-o1",)),
        Outcome(told, "applied", ("task-o1",)), Outcome(sure, "applied", ("result-o2",)),
        Outcome(gone, "applied", ("task-gone",)), Outcome(apart, "applied"),
    )  # fmt: skip
    return Judged(every, superseded, outcomes)


_NAMES_CONCEPT = re.compile("#(indicator|rule|type_document)> ")
_VOCABULARY = re.compile(
    r"<https://w3id.org/hgkg/(ontology#|vocab/"
    r"(change-kind|judgement-kind|verdict|comparator|basis|relation|measure|field|term)/)"
)


def quads(*, wider: bool = False, said: Judged | None = None) -> list[str]:
    """The graph with what the questions need of the ontology, sorted N-Quads lines."""
    concluded = said or (judged() if wider else Judged(tuple(records())))
    facts = set(encode(documents(wider=wider), concluded.records, lexicon(), "0" * 12, concluded))
    concepts = {line.split()[2] for line in facts if _NAMES_CONCEPT.search(line)}
    words = ontology_quads(folder("ontology"))
    return sorted(facts | {line for line in words if _VOCABULARY.match(line) or line.split()[0] in concepts})
