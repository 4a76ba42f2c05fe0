"""How the cells of the workbook look."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hgkg.publish.exchange.book import Kind
from hgkg.publish.look import read_look

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

DEFAULT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""A font that every office program has, with all Vietnamese letters."""

_LINE = "#c9ced3"
_LINK = "#0b4f8a"
# Excel's own number for Vietnamese: programs that heed it print 1.293,5 whatever their language.
_VIETNAMESE = "[$-42A]"


class Styles:
    """The formats of a workbook, each made when it is first asked for."""

    def __init__(self, workbook: Workbook, lang: str) -> None:
        self._workbook, self._lang, self._look = workbook, lang, read_look(lang)
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def _format(self, **properties: Any) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({**DEFAULT, "valign": "top", **properties})
        return self._made[key]

    def _cell(self, **properties: Any) -> Format:
        return self._format(border=1, border_color=_LINE, **properties)

    def heading(self, *, upright: bool = False) -> Format:
        """Of the first row; ``upright`` where the words run from bottom to top."""
        turned = {"rotation": 90, "align": "center"} if upright else {}
        return self._cell(
            bold=True, font_color="#ffffff", bg_color="#1f4e79", text_wrap=True, **{"valign": "vcenter", **turned}
        )

    def text(self, text: str, *, wrapped: bool = True) -> Format:
        """Of words. What a spreadsheet would take for a formula if it were typed in is marked as words."""
        marked = {"quote_prefix": True} if text.startswith(("=", "+", "-", "@")) else {}
        return self._cell(text_wrap=wrapped, **marked)

    def number(self, value: float, kind: Kind = "number") -> Format:
        """Of a number, with as many decimals as it has; the zero of a "count" must not be overlooked."""
        exponent = Decimal(str(value)).normalize().as_tuple().exponent
        decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
        plain = "#,##0" + ("." + "0" * min(decimals, 10) if decimals else "")
        shown = f"{_VIETNAMESE}{plain}" if self._lang == "vi" else plain
        if kind == "count" and value == 0:
            empty = "trống" if self._lang == "vi" else "none"
            return self._cell(num_format=f'0" – {empty}"', bg_color="#fbf0d9", bold=True, align="right", indent=1)
        placed = {"align": "center"} if kind == "order" else {"align": "right", "indent": 1}
        return self._cell(num_format=shown, **placed)

    def date(self) -> Format:
        return self._cell(num_format="dd/mm/yyyy", align="left")

    def link(self, *, mark: bool = False) -> Format:
        placed = {"align": "center", "font_size": 12} if mark else {"text_wrap": True}
        return self._cell(font_color=_LINK, underline=0 if mark else 1, **placed)

    def verdict(self, key: str) -> Format:
        """Of a verdict: its colours; symbol and word stand in the cell."""
        look = self._look.verdicts.get(key)
        colours = {"font_color": look.colour, "bg_color": look.tint} if look else {}
        return self._cell(bold=True, text_wrap=True, **colours)

    def title(self) -> Format:
        return self._format(bold=True, font_size=16, font_color="#1f4e79")

    def part(self) -> Format:
        return self._format(bold=True, font_size=12, font_color="#1f4e79", bottom=1, bottom_color="#1f4e79")

    def prose(self) -> Format:
        return self._format(text_wrap=True)

    def label(self) -> Format:
        return self._format(bold=True, text_wrap=True)
