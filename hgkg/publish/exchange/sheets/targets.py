"""The board, and the targets that it leaves out: each target with its result, its verdict, and the words of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.exchange.book import Cell, Heading, Sheet, linked
from hgkg.publish.exchange.sheets.columns import Column, Table
from hgkg.publish.facts import Build
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, ResultRow
from hgkg.query.rows import body_rows

_AIM = Heading("aim", "Mức đề ra", "Aim", "words", 15)
_RESULT = Heading("result", "Kết quả", "Result", "words", 15)
_CORRECTED = Heading(
    "corrected",
    "Người sửa",
    "Corrected",
    "words",
    10,
    about_vi="từ gì thành gì, ai, ngày nào, vì sao",
    about_en="from what to what, who, when and why",
)
_ROOM = 26
"""Characters of the column of corrections where there are some."""
NUMBER: Column[BoardRow] = Column(
    Heading("number", "Số", "No.", "order", 6, True, "số của chỉ tiêu trong văn bản", "the document's own number"),
    lambda _, row: row.target.group,
)


def indicator(width: int) -> Column[BoardRow]:
    """What a target is about."""
    return Column(Heading("indicator", "Chỉ tiêu", "Target", "words", width), lambda _, row: row.target.indicator)


VERDICT: Column[BoardRow] = Column(
    Heading(
        "verdict",
        "Đánh giá",
        "Verdict",
        "verdict",
        16,
        about_vi="tính từ chỉ tiêu và kết quả",
        about_en="computed from target and result",
    ),
    lambda _, row: row.status,
)


def drivers(*, printed: bool) -> Column[BoardRow]:
    """How many documents drive a target."""
    heading = Heading("drivers", "Số văn bản chi phối", "Driving documents", "count", 10, printed)
    return Column(heading, lambda build, row: len({d["document"] for d in build.facts.drivers.get(row.target.iri, ())}))


def _of_target(heading: Heading, name: str) -> Column[BoardRow]:
    """What the graph says of the target."""
    return Column(heading, lambda build, row: build.facts.targets[row.target.iri].get(name))


def _of_result(heading: Heading, name: str) -> Column[BoardRow]:
    """What the graph says of the closest result."""

    def cell(build: Build, row: BoardRow) -> Cell:
        return build.results.get(row.result.iri, {}).get(name) if row.result else None

    return Column(heading, cell)


def _of_closest(heading: Heading, say: Callable[[Build, ResultRow], Cell]) -> Column[BoardRow]:
    """What is said of the closest result; empty where there is none."""
    return Column(heading, lambda build, row: say(build, row.result) if row.result else None)


def _corrected(build: Build, row: BoardRow) -> Cell:
    """What a person made different in the aim and in the result, a line each."""
    result = row.result.corrected if row.result else ()
    both = ((_AIM, row.target.corrected), (_RESULT, result))
    return "\n".join(f"{figure.text(build.lang)}: {one}" for figure, corrected in both for one in corrected) or None


def _aim(build: Build, row: BoardRow) -> Cell:
    return target_figure(row.target, build.look) or build.look.words["without_number"]


def _responsible(build: Build, row: BoardRow) -> Cell:
    bodies = body_rows(build.facts, row.target.iri)
    return "; ".join(dict.fromkeys(body.name for body in bodies if body.role == "responsible"))


def _plan_percent(build: Build, row: BoardRow) -> Cell:
    """What part of the plan was reached, in percent, where the text says it of one plan alone, and that is the
    target's: beside a level it is not the plan of its growth."""
    if row.result is None or _of_another(build, row):
        return None
    comparisons: dict[str, Row] = {}
    for one in build.facts.comparisons.get(row.result.iri, ()):
        if "/plan/" in str(one["comparison"]) and one.get("kind") == "reached":
            comparisons[str(one["comparison"])] = one
    (percent,) = (one.get("percent") for one in comparisons.values()) if len(comparisons) == 1 else (None,)
    return percent


def _of_another(build: Build, row: BoardRow) -> bool:
    """Whether the closest result is of another indicator, measured in another way: a level for a growth."""
    target, result = build.facts.targets[row.target.iri], build.results.get(row.result.iri if row.result else "", {})
    return all(target.get(name) != result.get(name) for name in ("concept", "measure"))


_READ: tuple[Column[BoardRow], ...] = (
    NUMBER,
    indicator(30),
    Column(_AIM, _aim),
    _of_closest(_RESULT, lambda build, r: result_figure(r, build.look)),
    Column(_CORRECTED, _corrected),
    _of_closest(Heading("of_plan", "So kế hoạch", "Of plan", "words", 15), lambda _, r: r.of_plan),
    _of_closest(
        Heading("versus_previous", "So kỳ trước", "Versus previous", "words", 16), lambda _, r: r.versus_previous
    ),
    VERDICT,
    Column(
        Heading("reported", "Văn bản tự đánh giá", "The document's own verdict", "verdict", 13),
        lambda _, row: row.reported,
    ),
    Column(
        Heading("reason", "Lý do", "Reason", "words", 30),
        lambda build, row: row.reason_vi if build.lang == "vi" else row.reason_en,
    ),
    Column(
        Heading("target_place", "Nơi nêu chỉ tiêu", "Place of the target", "place", 25),
        lambda build, row: linked(row.target.place, build.lang),
    ),
    _of_closest(
        Heading("result_place", "Nơi nêu kết quả", "Place of the result", "place", 32),
        lambda build, r: linked(r.place, build.lang),
    ),
)
"""What is read and printed: as printed in the documents, and in words."""

_RECKONED: tuple[Column[BoardRow], ...] = (
    Column(
        Heading("target_quote", "Nguyên văn chỉ tiêu", "Words of the target", "words", 50, False),
        lambda _, row: row.target.place.quote,
    ),
    _of_closest(
        Heading("result_quote", "Nguyên văn kết quả", "Words of the result", "words", 50, False),
        lambda _, r: r.place.quote,
    ),
    Column(Heading("responsible", "Cơ quan được giao", "Responsible", "words", 30, False), _responsible),
    drivers(printed=False),
    Column(
        Heading("comparator", "So sánh", "Comparator", "text", 10, False, "dấu của mức đề ra", "sign of the aim"),
        lambda _, row: row.target.operator,
    ),
    _of_target(Heading("aim_value", "Mức đề ra (số)", "Aim (number)", "number", 14, False), "value"),
    _of_target(
        Heading(
            "aim_upper",
            "Đến (số)",
            "Up to (number)",
            "number",
            12,
            False,
            "bậc trên của một khoảng",
            "upper end of a range",
        ),
        "upper",
    ),
    _of_target(Heading("aim_unit", "Đơn vị", "Unit", "text", 14, False), "unit"),
    _of_target(Heading("aim_period", "Kỳ", "Period", "text", 10, False), "period"),
    _of_result(Heading("result_value", "Kết quả (số)", "Result (number)", "number", 14, False), "value"),
    _of_result(Heading("result_unit", "Đơn vị của kết quả", "Unit of the result", "text", 14, False), "unit"),
    _of_result(Heading("result_period", "Kỳ của kết quả", "Period of the result", "text", 10, False), "period"),
    Column(Heading("plan_percent", "So kế hoạch (%)", "Of plan (%)", "number", 11, False), _plan_percent),
    _of_closest(Heading("rank", "Xếp hạng", "Rank", "words", 16, False), lambda _, r: r.rank),
    Column(Heading("results", "Số kết quả tìm thấy", "Results found", "number", 10, False), lambda _, row: row.results),
    _of_target(Heading("area", "Địa bàn", "Area", "text", 18, False), "area"),
    Column(
        Heading("document", "Văn bản nêu chỉ tiêu", "Document that sets the target", "words", 60, False),
        lambda _, row: row.target.place.title,
    ),
    Column(
        Heading("concept", "Khái niệm", "Concept", "iri", 24, False, "tên trong từ vựng", "its name in the vocabulary"),
        lambda _, row: row.target.concept,
    ),
    Column(Heading("iri", "IRI", "IRI of the target", "iri", 40, False), lambda _, row: row.target.iri),
)
"""What is reckoned with, beside what is printed: words, values and units by themselves."""

_BOARD = Table(
    "board",
    "Bảng chỉ tiêu",
    "Board",
    "Mỗi dòng một chỉ tiêu của bảng: mức đề ra, kết quả gần nhất, đánh giá, và chỗ nêu cả hai.",
    "One target of the board a row: aim, closest result, verdict, and the place of both.",
    (*_READ, *_RECKONED),
    frozen=2,
)
_OTHERS = Table(
    "other-targets",
    "Chỉ tiêu khác",
    "Other targets",
    "Chỉ tiêu mà bảng không đưa vào: không đánh số, hoặc của văn bản không đề ra mục tiêu.",
    "Targets that the board leaves out: without a number, or of documents that set no aims.",
    (*_READ, *_RECKONED),
    frozen=2,
)


def board_sheet(build: Build) -> Sheet:
    """The targets of the board."""
    return _sheet(_BOARD, build, build.board)


def others_sheet(build: Build) -> Sheet:
    """The targets that the board leaves out."""
    return _sheet(_OTHERS, build, build.others)


def _sheet(table: Table[BoardRow], build: Build, rows: Sequence[BoardRow]) -> Sheet:
    """The sheet, with room for corrections where there are any."""
    made = table.sheet(build, rows)
    if not any(row.target.corrected or (row.result and row.result.corrected) for row in rows):
        return made
    roomy = (replace(one, width=_ROOM) if one is _CORRECTED else one for one in made.headings)
    return replace(made, headings=tuple(roomy))
