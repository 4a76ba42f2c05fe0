"""Counting what a format could not hold while it is written."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from hgkg.publish.exchange.export import Loss
from hgkg.text.xml_characters import FORBIDDEN, REPLACEMENT

_WORDS = {
    "illegal": (
        "ký tự mà định dạng không nhận, thay bằng “�”",
        "characters that the format does not take, replaced by “�”",
    ),
    "long": ("ô dài hơn 32.767 ký tự, cắt bớt và ghi rõ", "cells of more than 32,767 characters, cut and marked so"),
    "digits": ("số quá 15 chữ số, ghi thành chữ", "numbers of more than 15 digits, written as text"),
    "links": ("liên kết quá 65.530 một trang tính, bỏ", "links beyond 65,530 in a sheet, left out"),
    "rows": ("dòng quá 1.048.575 một trang tính, bỏ", "rows beyond 1,048,575 in a sheet, left out"),
    "columns": ("cột quá 16.384 một trang tính, bỏ", "columns beyond 16,384 in a sheet, left out"),
    "formula": (
        "ô bắt đầu như công thức, thêm dấu nháy đơn ở đầu",
        "cells that begin like a formula, an apostrophe put before them",
    ),
    "dates": ("ngày không trọn hoặc trước 1900, ghi thành chữ", "dates not whole or before 1900, written as text"),
    "joined": ("thuộc tính nhiều giá trị, nối bằng “ · ”", "attributes with several values, joined with “ · ”"),
    "merged": (
        "chỗ nêu cùng một quan hệ, gộp vào một cạnh",
        "places that state one relation again, merged into one edge",
    ),
    "intervals": (
        "khoảng thời gian của nút, chỉ còn là lời ở kỳ và ngày",
        "times in which nodes hold, which remain as words in period and date",
    ),
    "offsets": ("vị trí và câu trích, chỉ còn là lời", "places and quotes, which remain as words only"),
    "verdicts": ("đánh giá và lý do, chỉ còn là lời", "verdicts and reasons, which remain as words only"),
    "drives": (
        "quan hệ chi phối và căn cứ của nó, chỉ còn là lời",
        "drives with their basis, which remain as words only",
    ),
    "comparators": (
        "dấu so sánh của mức đề ra (≥, <, …), chỉ còn là lời",
        "comparators of aims (≥, <, …), which remain as words only",
    ),
    "ranges": ("bậc trên của khoảng, chỉ còn là lời", "upper ends of ranges, which remain as words only"),
    "comparisons": (
        "so sánh với kế hoạch, kỳ trước, xếp hạng, chỉ còn là lời",
        "comparisons with plans, earlier times and in rankings, which remain as words only",
    ),
    "other_targets": ("chỉ tiêu ngoài bảng, không đưa vào", "targets that the board leaves out, not written"),
    "other_results": (
        "kết quả không trả lời chỉ tiêu nào của bảng, không đưa vào",
        "results that answer no target of the board, not written",
    ),
    "further_results": (
        "kết quả trả lời một chỉ tiêu nhưng không phải kết quả gần nhất, chỉ còn số lượng",
        "results that answer a target but are not the closest to it, of which only the number is kept",
    ),
    "certainty": (
        "bản ghi mà quy tắc đọc chưa chắc chắn (độ tin cậy dưới 1), đưa vào như mọi bản ghi khác",
        "statements that the rules were not certain of (confidence below 1), written like all others",
    ),
    "further_names": (
        "chỗ nêu lại tên một cơ quan, chỉ còn số lượng",
        "places that name a body again, of which only the number is kept",
    ),
}
_RETURN = re.compile("\r\n?")


@dataclass(slots=True)
class Losses:
    """What was lost, by kind, in the order in which each kind was first met."""

    _counts: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, count: int = 1) -> None:
        """Note ``count`` more of a kind, which must be one of those that have words."""
        if count:
            assert kind in _WORDS
            self._counts[kind] += count

    def legal(self, text: str) -> str:
        """The text as XML can hold it; what it cannot hold is replaced and counted.

        A carriage return, which XML would silently make a line feed, is made one here.
        """
        cleaned, count = FORBIDDEN.subn(REPLACEMENT, text)
        self.add("illegal", count)
        return _RETURN.sub("\n", cleaned)

    def told(self) -> tuple[Loss, ...]:
        """All of it, for the report."""
        return tuple(Loss(*_WORDS[kind], count) for kind, count in self._counts.items())
