"""A board, a chain or an answer as a table of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hgkg.publish.chain_picture import chain_picture, result_figure, target_figure
from hgkg.publish.look import Look, read_look
from hgkg.publish.table import Column, Kind, Row, Table

if TYPE_CHECKING:
    from hgkg.query.answer import Answer
    from hgkg.query.catalogue import QueryFile
    from hgkg.query.chain import BoardRow, Chain, Place

_BOARD = (
    Column("number", "Số", "No.", "number"),
    Column("indicator", "Chỉ tiêu", "Target"),
    Column("target", "Mức đề ra", "Aim"),
    Column("result", "Kết quả", "Result"),
    Column("verdict", "Đánh giá", "Verdict", "verdict"),
    Column("target_place", "Nơi nêu chỉ tiêu", "Place of the target"),
    Column("result_place", "Nơi nêu kết quả", "Place of the result"),
)
_BOARD_DETAILS = (
    Column("reason", "Lý do", "Reason", detail=True),
    Column("reported", "Văn bản tự đánh giá", "The document's own verdict", "verdict", detail=True),
    Column("target_corrected", "Người sửa chỉ tiêu", "Target corrected", detail=True, under="target"),
    Column("result_corrected", "Người sửa kết quả", "Result corrected", detail=True, under="result"),
    Column("period", "Kỳ của chỉ tiêu", "Period of the target", detail=True),
    Column("result_period", "Kỳ của kết quả", "Period of the result", detail=True),
    Column("of_plan", "So kế hoạch", "Of plan", detail=True),
    Column("versus_previous", "So kỳ trước", "Versus previous", detail=True),
    Column("rank", "Xếp hạng", "Rank", detail=True),
    Column("results", "Số kết quả tìm thấy", "Results found", "number", detail=True),
)
_CHAIN = (
    Column("step", "Bậc", "Step"),
    Column("statement", "Nội dung", "Statement"),
    Column("details", "Chi tiết", "Details"),
    Column("place", "Vị trí", "Place"),
)
_PLACE: tuple[tuple[str, str, str, Kind], ...] = (
    ("document", "văn bản", "document", "text"),
    ("document_title", "tên văn bản", "document title", "text"),
    ("section", "mục", "section", "text"),
    ("footnote", "chú thích", "footnote", "number"),
    ("start", "từ ký tự", "from character", "number"),
    ("end", "đến ký tự", "to character", "number"),
    ("quote", "nguyên văn", "exact words", "quote"),
)


def board_table(rows: Sequence[BoardRow], lang: str, links: Sequence[str | None] = (), note: str = "") -> Table:
    """The board: each target with its result, its verdict and the place of both.

    Args:
        rows: as ``hgkg.query.board`` gives them.
        lang: "vi" or "en".
        links: for each row, where a page leads to from its indicator; empty for no links.
        note: what the board leaves out, or empty.
    """
    look = read_look(lang)
    places = _place_columns("target_", "Chỉ tiêu", "Target") + _place_columns("result_", "Kết quả", "Result")
    cells = tuple(_board_row(row, look) for row in rows)
    return Table(look.words["board_title"], _BOARD + _BOARD_DETAILS + places, cells, tuple(links), note)


def chain_table(chain: Chain, lang: str) -> Table:
    """A chain from left to right: each document, the target, the verdict and each result, with the exact words."""
    look = read_look(lang)
    rows = tuple(
        (
            fact.step,
            look.verdicts[fact.verdict].word if fact.verdict else fact.title,
            "; ".join(f"{label}: {value}" for label, value in fact.details),
            place_text(fact.place, look),
            *_place_cells(fact.place),
        )
        for fact in chain_picture(chain, look).facts
    )
    caption = f"{look.words['chain_title']}: {chain.target.indicator}"
    return Table(caption, _CHAIN + _place_columns("", "", ""), rows)


def answer_table(answer: Answer, query: QueryFile | str = "", lang: str = "vi") -> Table:
    """The rows of ``answer``. A question of the catalogue gives title and headings, another its variables' names."""
    caption = read_look(lang).words["answer_title"] if isinstance(query, str) else query.title(lang)
    columns = tuple(_answer_column(name, answer, query) for name in answer.columns)
    rows = tuple(tuple(row.get(name) for name in answer.columns) for row in answer.rows)
    return Table(caption, columns, rows, note=answer.note(lang))


def place_text(place: Place | None, look: Look) -> str:
    """A place in one line: document, section, footnote, characters; empty for no place."""
    if place is None:
        return ""
    words = look.words
    parts = [
        place.doc,
        f"{words['section'].lower()} {place.section}" if place.section else "",
        f"{words['footnote']} {place.footnote}" if place.footnote is not None else "",
        f"{words['characters']} {place.start}–{place.end}",
    ]
    return ", ".join(part for part in parts if part)


def _place_columns(whose: str, vi: str, en: str) -> tuple[Column, ...]:
    """The columns of a place. ``whose`` begins their keys, ``vi`` and ``en`` their headings, where given."""
    return tuple(
        Column(f"{whose}{key}", _heading(vi, label_vi), _heading(en, label_en), kind, detail=True)
        for key, label_vi, label_en, kind in _PLACE
    )


def _heading(whose: str, label: str) -> str:
    return f"{whose}: {label}" if whose else label[:1].upper() + label[1:]


def _place_cells(place: Place | None) -> Row:
    if place is None:
        return (None,) * len(_PLACE)
    return (place.doc, place.title, place.section, place.footnote, place.start, place.end, place.quote)


def _board_row(row: BoardRow, look: Look) -> Row:
    target, result = row.target, row.result
    main = (
        target.group,
        target.indicator,
        target_figure(target, look) or look.words["without_number"],
        result_figure(result, look) if result else None,
        look.verdicts[row.status].word,
        place_text(target.place, look),
        place_text(result.place if result else None, look),
    )
    measures = (result.period, result.of_plan, result.versus_previous, result.rank) if result else (None,) * 4
    reason = row.reason_vi if look.lang == "vi" else row.reason_en
    corrected = ("; ".join(target.corrected), "; ".join(result.corrected) if result else "")
    details = (reason, look.own_verdict(row.reported), *corrected, target.period, *measures, row.results)
    return (*main, *details, *_place_cells(target.place), *_place_cells(result.place if result else None))


def _answer_column(name: str, answer: Answer, query: QueryFile | str) -> Column:
    if isinstance(query, str):
        return Column(name, name, name, _kind(name, answer))
    return Column(name, query.heading(name, "vi"), query.heading(name, "en"), _kind(name, answer))


def _kind(name: str, answer: Answer) -> Kind:
    if name == "quote" or name.endswith("Quote"):
        return "quote"
    values = [row[name] for row in answer.rows if name in row]
    numbers = values and all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
    return "number" if numbers else "text"
