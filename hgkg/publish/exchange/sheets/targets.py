"""The board, and the targets that it leaves out: each target with its result, its verdict, and the words of both."""

from __future__ import annotations

from collections.abc import Iterable

from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.exchange.book import Cell, Heading, Sheet, linked
from hgkg.publish.exchange.facts import Build
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, ResultRow
from hgkg.query.rows import body_rows

_HEADINGS = (
    Heading(
        "number",
        "Số",
        "No.",
        "order",
        6,
        about_vi="số của chỉ tiêu trong văn bản",
        about_en="the document's own number",
    ),
    Heading("indicator", "Chỉ tiêu", "Target", "words", 30),
    Heading("aim", "Mức đề ra", "Aim", "words", 15),
    Heading("result", "Kết quả", "Result", "words", 15),
    Heading("of_plan", "So kế hoạch", "Of plan", "words", 15),
    Heading("versus_previous", "So kỳ trước", "Versus previous", "words", 16),
    Heading(
        "verdict",
        "Đánh giá",
        "Verdict",
        "verdict",
        16,
        about_vi="tính từ chỉ tiêu và kết quả",
        about_en="computed from target and result",
    ),
    Heading("reported", "Văn bản tự đánh giá", "The document's own verdict", "verdict", 13),
    Heading("reason", "Lý do", "Reason", "words", 30),
    Heading("target_place", "Nơi nêu chỉ tiêu", "Place of the target", "place", 25),
    Heading("result_place", "Nơi nêu kết quả", "Place of the result", "place", 32),
    Heading("target_quote", "Nguyên văn chỉ tiêu", "Words of the target", "words", 50, False),
    Heading("result_quote", "Nguyên văn kết quả", "Words of the result", "words", 50, False),
    Heading("responsible", "Cơ quan được giao", "Responsible", "words", 30, False),
    Heading("drivers", "Số văn bản chi phối", "Driving documents", "count", 10, False),
    Heading("comparator", "So sánh", "Comparator", "text", 10, False, "dấu của mức đề ra", "sign of the aim"),
    Heading("aim_value", "Mức đề ra (số)", "Aim (number)", "number", 14, False),
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
    Heading("aim_unit", "Đơn vị", "Unit", "text", 14, False),
    Heading("aim_period", "Kỳ", "Period", "text", 10, False),
    Heading("result_value", "Kết quả (số)", "Result (number)", "number", 14, False),
    Heading("result_unit", "Đơn vị của kết quả", "Unit of the result", "text", 14, False),
    Heading("result_period", "Kỳ của kết quả", "Period of the result", "text", 10, False),
    Heading("plan_percent", "So kế hoạch (%)", "Of plan (%)", "number", 11, False),
    Heading("rank", "Xếp hạng", "Rank", "words", 16, False),
    Heading("results", "Số kết quả tìm thấy", "Results found", "number", 10, False),
    Heading("area", "Địa bàn", "Area", "text", 18, False),
    Heading("document", "Văn bản nêu chỉ tiêu", "Document that sets the target", "words", 60, False),
    Heading("concept", "Khái niệm", "Concept", "iri", 24, False, "tên trong từ vựng", "its name in the vocabulary"),
    Heading("iri", "IRI", "IRI of the target", "iri", 40, False),
)


def board_sheet(build: Build) -> Sheet:
    """The targets of the board."""
    about = (
        "Mỗi dòng một chỉ tiêu của bảng: mức đề ra, kết quả gần nhất, đánh giá, và chỗ nêu cả hai.",
        "One target of the board a row: aim, closest result, verdict, and the place of both.",
    )
    return Sheet("board", "Bảng chỉ tiêu", "Board", *about, _HEADINGS, _rows(build, build.board), frozen=2)


def others_sheet(build: Build) -> Sheet:
    """The targets that the board leaves out."""
    about = (
        "Chỉ tiêu mà bảng không đưa vào: không đánh số, hoặc của văn bản không đề ra mục tiêu.",
        "Targets that the board leaves out: without a number, or of documents that set no aims.",
    )
    rows = _rows(build, build.others)
    return Sheet("other-targets", "Chỉ tiêu khác", "Other targets", *about, _HEADINGS, rows, frozen=2)


def _rows(build: Build, rows: Iterable[BoardRow]) -> tuple[tuple[Cell, ...], ...]:
    return tuple((*_told(build, row), *_numbers(build, row)) for row in rows)


def _told(build: Build, row: BoardRow) -> tuple[Cell, ...]:
    """What is read: as printed in the documents, and in words."""
    look, target, result = build.look, row.target, row.result
    names = dict.fromkeys(body.name for body in body_rows(build.facts, target.iri) if body.role == "responsible")
    return (
        target.group,
        target.indicator,
        target_figure(target, look) or look.words["without_number"],
        result_figure(result, look) if result else None,
        result.of_plan if result else None,
        result.versus_previous if result else None,
        row.status,
        row.reported,
        row.reason_vi if build.lang == "vi" else row.reason_en,
        linked(target.place, build.lang),
        linked(result.place, build.lang) if result else None,
        target.place.quote,
        result.place.quote if result else None,
        "; ".join(names),
        len({driver["document"] for driver in build.facts.drivers.get(target.iri, ())}),
    )


def _numbers(build: Build, row: BoardRow) -> tuple[Cell, ...]:
    """What is reckoned with: values and units by themselves."""
    target, result = build.facts.targets[row.target.iri], row.result
    found = build.results.get(result.iri, {}) if result else {}
    return (
        row.target.operator,
        target.get("value"),
        target.get("upper"),
        target.get("unit"),
        target.get("period"),
        found.get("value"),
        found.get("unit"),
        found.get("period"),
        _of_plan(build, result),
        result.rank if result else None,
        row.results,
        target.get("area"),
        row.target.place.title,
        row.target.concept,
        row.target.iri,
    )


def _of_plan(build: Build, result: ResultRow | None) -> Cell:
    """What part of the plan was reached, in percent, where the text says it of one plan alone."""
    comparisons: dict[str, Row] = {}
    for row in build.facts.comparisons.get(result.iri, ()) if result else ():
        if "/plan/" in str(row["comparison"]) and row.get("kind") == "reached":
            comparisons[str(row["comparison"])] = row
    (percent,) = (row.get("percent") for row in comparisons.values()) if len(comparisons) == 1 else (None,)
    return percent
