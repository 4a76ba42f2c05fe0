"""Every question on the five real documents, against answers worked out by reading them; what those five do not have
is asked of the wider small world."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from hgkg.assets import folder
from hgkg.query.answer import Row
from hgkg.query.catalogue import read_catalogue
from hgkg.query.run import run
from hgkg.store import Store

ANSWERS = read_catalogue(folder("queries") / "answers")
Cells = tuple[object, ...]


class Case(NamedTuple):
    """A question, its parameters, which of its rows and columns are looked at, and what they must hold.

    ``whole``: these and no others; else these among others.
    """

    question: str
    params: Mapping[str, str]
    columns: str
    expected: set[Cells]
    why: str
    where: Mapping[str, object] = {}
    whole: bool = True


CONGRESS = "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025"
DRILL = "hoàn thành chất lượng diễn tập khu vực phòng thủ huyện Vị Thủy"
STANDING = "Ban Thường vụ Tỉnh ủy Hậu Giang"
NOT_SERVED = {
    "04-NQ/TU", "07-NQ/TU", "09-NQ/TU", "14/2022/NQ-HĐND", "20-NQ/TW", "24-NQ/TU", "24-NQ/TW", "25-NQ/TW", "27-NQ/TW",
    "35-NQ/TW", "49-NQ/TW",
}  # fmt: skip
SLUGS = {("article-2025",), ("conference-2021",), ("infographic-2024",), ("programme-2024",), ("report-2024",)}

DOCUMENTS = [
    Case("documents", {"year": "2003"}, "number", {("24-NQ/TW",)}, "12/3/2003 is the earliest date of all"),
    Case("documents", {"type": "công văn"}, "number", {("944-CV/TU",), ("2046/TLĐ-QHLĐ",)}, "I/1.6 and note 17"),
    Case("documents", {"held": "held"}, "doc", SLUGS, "the five themselves"),
    Case("cites", {"document": "46-CT/TW"}, "doc footnote", {("report-2024", None), ("report-2024", 24)}, "III/3; 24"),
    Case("continues", {"document": "46-CT/TW"}, "from to", {("Kết luận 15-KL/TW", "Chỉ thị 46-CT/TW")}, "note 24"),
    Case("implements", {"document": "20-NQ/TW"}, "from doc",
         {("Nghị quyết 07-NQ/TU", "programme-2024"), ("Nghị quyết 07-NQ/TU", "report-2024")}, "both say so"),
    Case("footnote-sources", {"document": "report-2024"}, "number",
         {("27-NQ/TW",), ("114-QĐ/TW",), ("131-QĐ/TW",), ("132-QĐ/TW",), ("144-QĐ/TW",)}, "note 30",
         where={"footnote": 30}),
    Case("most-cited", {}, "mentions", {(3,)}, "programme I/2 (3) and II/1.3, report note 14",
         where={"number": "08-ĐA/TU"}),
    Case("rests-on", {"document": "70-CTr/TU"}, "from to",
         {("Chương trình 70-CTr/TU", "Kết luận 15-KL/TW"), ("Kết luận 15-KL/TW", "Chỉ thị 46-CT/TW")}, "note 24"),
    Case("reviews", {}, "to years",
         {("Chỉ thị 28-CT/TW", 5), ("Chỉ thị 33-CT/TW", 5), ("Quy định 212-QĐ/TW", None), ("Chỉ thị 40-CT/TU", 10),
          ("Quyết định 1681-QĐ/TU", 5), ("Thông báo 292-TB/TW", 15), ("Kết luận 102-KL/TW", 10),
          ("Nghị quyết 49-NQ/TW", 15)}, "notes 6, 13 and 26"),
    Case("amends", {}, "by", set(), "none of the five says so"),
    Case("citations-by-section", {"document": "programme-2024", "heading": "II/1/1.4"}, "mentions papers", {(4, 4)},
         "154-KL/TU, 29-CT/TU, 31-CT/TU and the congress's resolution"),
    Case("citations-by-section", {"document": "programme-2024", "heading": "Công tác dân vận"}, "path",
         {("II/1/1.3",)}, "a section by its heading"),
    Case("footnotes", {"document": "report-2024", "heading": "III/3"}, "footnote", {(53,), (54,)},
         "the notes of defence, security and foreign affairs"),
]  # fmt: skip

TARGETS = [
    Case("targets", {}, "value resultValue verdict", {(88.84, 93.78, "Vượt")}, "88,84 in the programme, 93,78 reported",
         where={"group": 6}),
    Case("targets-without-result", {}, "group",
         {(4,), (5,), (10,), (12,), (14,), (15,), (16,), (17,)},
         "ICT INDEX; II, III, taxes; exports; poverty; students; doctors, beds, children; communes; water"),
    Case("verdicts-differ", {}, "indicator reported verdict doc start",
         {("mọi chỉ tiêu", "18/18", "7/18", doc, start)
          for doc, start in (("report-2024", 1138), ("article-2025", 2161), ("infographic-2024", 618))},
         "7 of 18 numbers are borne out; no document claims another verdict of one target than its figures give"),
    Case("verdicts-differ", {"lang": "en"}, "indicator rule",
         {("all targets", "A count of targets"), ("all targets", "All targets reached")}, "“18/18”, “toàn diện”"),
    Case("results-without-target", {"document": "report-2024"}, "value unit", {(610, "m"), (474, "nội dung")},
         "610 m of river bank, 474 matters supervised: no target asks for them", whole=False),
    Case("target-groups", {}, "group targets exceeded met notMet noResult",
         {(5, 5, 2, 0, 0, 3), (7, 3, 1, 0, 2, 0), (16, 2, 0, 1, 0, 1)},
         "5: GRDP and I exceeded; 7: only II; 16: 42/51 communes met", whole=False),
    Case("verdicts", {"verdict": "chưa đạt"}, "indicator value",
         {("Cơ cấu kinh tế khu vực I", 20.61), ("Cơ cấu kinh tế khu vực III", 33.76)}, "21,41% and 32%"),
    Case("targets-of-area", {"area": "hau giang"}, "area", {("tỉnh Hậu Giang",)}, "all are the province's"),
    Case("targets-of-area", {}, "value unit", {(850, "triệu USD")}, "the exports", where={"group": 10}),
    Case("targets-of-field", {"field": "y te"}, "group value unit verdict",
         {(15, 10.42, "%", "Chưa có số liệu"), (15, 9.8, "bác sĩ", "Chưa có số liệu"),
          (15, 36, "giường", "Chưa có số liệu")},
         "(15) but for its insurance, which is a field of its own; the report has none of the three"),
    Case("targets-of-field", {"field": "xã hội"}, "fieldName value", {("Bảo hiểm xã hội", 94.81), ("Y tế", 36)},
         "a broad field has those within", where={"group": 15}, whole=False),
    Case("exceeded-most", {}, "percent gap", {(173.67, 73.67), (102.07, 2.07)},
         "26.050 of 15.000 jobs; 70,43% of 69% trained", where={"group": 13}),
    Case("missed-most", {}, "indicator percent",
         {("Cơ cấu kinh tế khu vực III", 94.79), ("Cơ cấu kinh tế khu vực I", 103.88)}, "32/33,76; 21,41/20,61"),
    Case("targets-without-figure", {}, "group", {(1,), (4,), (18,)},
         "quality and staff, five indices, the drill, crime and accidents"),
    Case("against-plan", {"side": "below"}, "value percent", {(503, 71.86)}, "the customs revenue alone"),
]  # fmt: skip

DRIVES = [
    Case("behind-target", {"indicator": "đảng viên mới kết nạp"}, "number", {("20-NQ/TU",)}, "note 8", whole=False),
    Case("drives", {"document": "28-NQ/TW"}, "indicator", {(DRILL,)}, "III/3 of the report"),
    Case("targets-without-driver", {"basis": "explicit"}, "indicator", set(), "chỉ tiêu số 02 is named by its number",
         where={"group": 2}),
    Case("targets-without-driver", {}, "value", set(), "7.500 is of the programme; 82,60%, >85%, 6.800 are said again"),
    Case("targets-without-driver", {"basis": "explicit"}, "value", {(88.84,)}, "no sentence names it with a document",
         where={"group": 6}),
    Case("resolutions-without-target", {}, "number", {(number,) for number in NOT_SERVED}, "cited, and no more",
         whole=False),
    Case("said-to-drive", {}, "indicator",
         {("Số cuộc kiểm tra của chi bộ có chi ủy",), ("Số cuộc kiểm tra của chi bộ không có chi ủy",),
          ("Tỷ lệ trường đạt chuẩn quốc gia",), (DRILL,), ("Tỷ lệ tổ chức cơ sở đoàn thể vững mạnh",),
          ("Tỷ lệ hộ có đoàn viên, hội viên tham gia đoàn thể chính trị - xã hội",)},
         "“chỉ tiêu số 02” of the programme and of the congress; schools; the drill"),
    Case("matrix", {}, "number", {("03-NQ/TU",), ("20-NQ/TU",), ("28-NQ/TW",), (None,)}, "filled cells; the congress",
         where={"cell": "chi phối"}),
    Case("matrix", {}, "number", {(number,) for number in NOT_SERVED}, "resolutions that drive nothing",
         where={"cell": "không có chỉ tiêu"}, whole=False),
    Case("matrix", {}, "group", {(None,)}, "every numbered target has one: the congress's",
         where={"cell": "không có văn bản"}),
    Case("drives-most", {}, "targets structural", {(46, 46)},
         "4+2+2+5+5+1+3+1+3+1+1+1+2+2+4+2+2+4 numbered targets, and the 7.500 tỷ đồng that are beside them",
         where={"driver": CONGRESS}),
]  # fmt: skip

RESPONSIBILITY = [
    Case("answers-for", {}, "body",
         {("Ban Thường vụ Tỉnh ủy Hậu Giang",), ("Các cơ quan tham mưu, giúp việc Tỉnh ủy",)},
         "III, 1 and 5 name this programme"),
    Case("tasks", {"body": "Đảng đoàn Hội đồng nhân dân"}, "task",
         {("Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo Hội đồng nhân dân tỉnh ban hành Nghị quyết",)}, "III, 2"),
    Case("people", {"name": "lê minh hưng"}, "office",
         {("Ủy viên Bộ Chính trị",), ("Trưởng Ban Tổ chức Trung ương",)}, "the article names both"),
    Case("answers-most", {}, "body tasks",
         {("Ban Thường vụ Tỉnh ủy Hậu Giang", 1), ("Đảng đoàn Hội đồng nhân dân tỉnh Hậu Giang", 1),
          ("Ban cán sự đảng Ủy ban nhân dân tỉnh Hậu Giang", 1), ("Ban Thường vụ Tỉnh đoàn Hậu Giang", 1)},
         "III, 1 to 3", whole=False),
    Case("bodies-together", {}, "one other how",
         {("Ban Thường vụ Tỉnh đoàn Hậu Giang", "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang",
           "cùng chịu trách nhiệm")}, "III, 3: with all political organisations, which have no name"),
    Case("tasks-without-body", {}, "number", {(f"({n})",) for n in range(1, 7)}, "I/2: nobody is named"),
    Case("bodies-without-task", {}, "name", set(), "it has a task (III, 1)",
         where={"name": "Ban Thường vụ Tỉnh ủy Hậu Giang"}),
    Case("bodies-without-task", {"body": "thủ tướng chính phủ"}, "name", {("Thủ tướng Chính phủ",)}, "told nothing"),
    Case("issued-in-term", {"body": "hội đồng nhân dân tỉnh"}, "served first last number date targets",
         {("nhiệm kỳ 2021 - 2026 của Hội đồng nhân dân", "2021-08-01", "2025-06-30", "14/2022/NQ-HĐND", "2022-07-06",
           None)}, "the one resolution of the council; its body ends with the province, and no file of it is held"),
    Case("issued-in-term", {"body": "Ban Chấp hành Trung ương Đảng", "term": "khóa XIII"}, "number first last",
         {("20-NQ/TW", "2021-02-02", "2026-01-23"), ("27-NQ/TW", "2021-02-02", "2026-01-23")},
         "both say “khóa XIII”; 24-NQ/TW of 12/3/2003 is of IX, 25-NQ/TW of XI"),
    Case("issued-in-term", {"body": "Ban Thường vụ Tỉnh ủy", "term": "2015-2020"}, "number date",
         {("48-CT/TU", "2019-06-24"), ("49-CT/TU", "2019-06-24"), ("57-CT/TU", "2020-09-18"),
          ("2409-QĐ/TU", "2019-12-16"), ("1681-QĐ/TU", "2019-01-23")},
         "dated after the congress of 2015 and before that of 10/2020", where={"issuer": STANDING}),
    Case("issued-in-term", {"body": "tỉnh ủy", "term": "2020 - 2025"}, "issuer doc targets",
         {("Tỉnh ủy Hậu Giang", "programme-2024", 49)}, "49 in tests/gold, with one of those that may be left unread",
         where={"doc": "programme-2024", "start": 99}),
]  # fmt: skip

EVENTS = [
    Case("events", {"document": "conference-2021", "year": "2021-12"}, "event when",
         {("Hội nghị lần thứ 7", "2021-12-28")}, "“Ngày 28/12” of an article of 29-12-2021"),
    Case("inspections", {"inspected": "Sở Công Thương"}, "act by",
         {("kiểm tra", "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Hậu Giang")}, "note 31 (3)"),
    Case("events-by-month", {}, "month events", {("2021-12", 1), ("2024-07", 2), ("2024-12", 2)},
         "tháng 7-2024 and 27/7/2024; twice 22/12/2024", whole=False),
    Case("event-series", {"event": "marathon"}, "series", {(5,)}, "lần thứ V"),
    Case("inspected-documents", {"document": "01-KL/TW"}, "number inspections", {("01-KL/TW", 2)},
         "note 26: at Long Mỹ and at the health department"),
    Case("inspectors", {"body": "ban thường vụ tỉnh ủy"}, "inspections", {(14,)},
         "07 cán bộ (note 25) and 07 tổ chức đảng (note 26)", where={"action": "giám sát"}),
]  # fmt: skip

NUMBERS = [
    Case("numbers", {"indicator": "hộ nghèo", "period": "2024"}, "value doc", {(1.48, "infographic-2024")},
         "giảm còn 1,48%", whole=False),
    Case("numbers-disagree", {}, "indicator", set(), "8,76%, 7.520 and 93,78 are the same wherever they stand"),
    Case("changes", {"indicator": "lao động qua đào tạo"}, "value changePercent", {(70.43, 2.63)}, "note 48"),
    Case("year-beside-year", {}, "doc otherDoc value otherValue percent",
         {("conference-2021", "article-2025", 3.08, 8.76, 284.42),
          ("conference-2021", "report-2024", 3.08, 8.76, 284.42),
          ("conference-2021", "article-2025", 4200, 7520, 179.05),
          ("conference-2021", "report-2024", 4200, 7520, 179.05)}, "growth and revenue of 2021 and 2024"),
    Case("term-beside-year", {}, "year value otherValue",
         {("2021", 11.53, 3.08), ("2024", 11.53, 7.5), ("2024", 11.53, 8.76)}, "“chỉ tiêu nhiệm kỳ là 11,53%”"),
    Case("plan-result-before", {}, "plan value change changeUnit", {(4763, 4770, 9.4, "%")}, "enterprises",
         where={"group": 11}),
    Case("units-differ", {"indicator": "GRDP bình quân"}, "unit otherUnit", {("triệu đồng", "triệu đồng/người")},
         "88,84 triệu đồng/người, 93,78 triệu đồng", whole=False),
    Case("parts-of-whole", {}, "value parts sum rest doc",
         {(7520, 2, 7520, 0, "report-2024"), (7500, 1, 6800, 700, "programme-2024"), (278, 2, 278, 0, "report-2024"),
          (163, 4, 163, 0, "report-2024")}, "7.017+503; 6.800; 92+186; 90+32+7+34", whole=False),
]  # fmt: skip

QUALITY = [
    Case("findings", {"type": "sum"}, "stated computed", {(3856, 3847)}, "note 2: 2.324+1.497+26", whole=False),
    Case("unbound-citations", {}, "mention", {("Chỉ thị 20-CT/TW",), ("Kế hoạch 238-KH/TU",)}, "cited without a date",
         whole=False),
    Case("low-confidence", {"below": "60"}, "kind how", {("quan hệ thúc đẩy", "Cùng lĩnh vực")}, "a shared field only"),
    Case("judgements", {}, "who", set(), "nobody has judged anything of the five"),
    Case("rules", {"rule": "damaged marker"}, "statements doc", {(1, "report-2024")}, "“dịch bệnh[ ;”: note 47"),
    Case("duplicate-figures", {"indicator": "rau màu"}, "value times documents", {(366000, 2, 1)}, "notes 34 and 35"),
    Case("duplicate-figures", {"indicator": "tổ bảo vệ"}, "value times documents", {(525, 2, 2)},
         "an indicator that the vocabulary lacks: article and infographic"),
    Case("duplicate-figures", {"indicator": "Tổng thu ngân sách nhà nước trên địa bàn"},
         "value times documents", {(7520, 2, 2)}, "tỉ đồng and tỷ đồng are one unit"),
    Case("unknown-bodies", {}, "name", {("Ủy ban nhân dân các huyện, thị xã, thành phố",)}, "note 24", whole=False),
    Case("documents-without-date", {"type": "luật"}, "document", {("Luật thực hiện dân chủ ở cơ sở",)}, "II/3"),
    Case("silent-sections", {"document": "programme-2024"}, "path", {("II/2/2.1/2.1.3",), ("II/3/3.1",)},
         "neither names a document, a body, a target or an event"),
]  # fmt: skip

CASES = [*DOCUMENTS, *TARGETS, *DRIVES, *RESPONSIBILITY, *EVENTS, *NUMBERS, *QUALITY]

WIDER = [
    Case("amends", {}, "by relation amended",
         {("Nghị quyết 07-NQ/TU", "Thay thế, bãi bỏ", "Nghị quyết 05-NQ/TU")}, "it says so"),
    Case("bodies-together", {"lang": "en"}, "one other how",
         {("Sở Tài chính", "Văn phòng Tỉnh ủy", "both answer for it"),
          ("Sở Tài chính", "Tổ giúp việc 15", "leads – cooperates"),
          ("Văn phòng Tỉnh ủy", "Tổ giúp việc 15", "leads – cooperates")}, "Giao Sở … và Văn phòng …"),
    Case("tasks", {}, "number due", {("1", None), (None, "2024-Q3"), (None, None)}, "a quarter, no deadline"),
    Case("verdicts-differ", {}, "indicator reported verdict", {("Tỷ lệ hộ nghèo", "Đạt", "Chưa đạt")}, "2,5% for 2%"),
    Case("numbers-disagree", {}, "value otherValue otherDoc",
         {(7520, 7000, "report-x")}, "news and report on one year", where={"doc": "news-x"}),
    Case("silent-sections", {}, "path", {("IV",)}, "“Phấn đấu tốt hơn.”"),
    Case("answers-for", {"lang": "en"}, "group body known",
         {(1, "Sở Tài chính", "told to act on a driving document"), (3, "Sở Tài chính", "told by the target’s number"),
          (2, "Sở Tài chính", "told by the target’s name"), (2, "Văn phòng Tỉnh ủy", "told by the target’s name")},
         "by document, by number and by name"),
    Case("answers-on", {"target": "2", "date": "2025-06-30", "lang": "en"}, "body known",
         {("Sở Tài chính", "told by the target’s name"), ("Văn phòng Tỉnh ủy", "told by the target’s name")},
         "those told, and no issuer"),
]  # fmt: skip


def test_every_question_has_a_case() -> None:
    """Those of time and identity have theirs beside them."""
    asked = {case.question for case in (*CASES, *WIDER)}
    elsewhere = {"cited-by", "issued-by", "answers-today", "answers-on"}
    assert set(ANSWERS) - asked <= elsewhere


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.question} {case.why}")
def test_on_the_five_documents(real: Store, case: Case) -> None:
    _hold(real, case)


@pytest.mark.parametrize("case", WIDER, ids=lambda case: f"{case.question} {case.why}")
def test_on_the_wider_small_world(wider: Store, case: Case) -> None:
    _hold(wider, case)


def _hold(store: Store, case: Case) -> None:
    rows = run(store, ANSWERS[case.question], case.params).rows
    chosen = [row for row in rows if all(row.get(name) == value for name, value in case.where.items())]
    found = {_cells(row, case.columns.split()) for row in chosen}
    assert case.expected == found if case.whole else case.expected <= found, found


def _cells(row: Row, columns: list[str]) -> Cells:
    return tuple(row.get(name) for name in columns)


CUT = [name for name in ANSWERS if name not in ("answers-today", "answers-on")]


@pytest.mark.parametrize("name", CUT)
def test_no_answer_is_cut_in_silence(wider: Store, name: str) -> None:
    question = ANSWERS[name]
    open_ = {p.name: "" for p in question.parameters if p.required}
    whole = run(wider, question, open_)
    one = run(wider, question, open_, max_rows=1)
    assert whole.truncated is None
    assert one.rows == whole.rows[:1]
    assert (one.truncated == "rows") == (len(whole.rows) > 1)
    assert bool(one.note("vi")) == (len(whole.rows) > 1)
