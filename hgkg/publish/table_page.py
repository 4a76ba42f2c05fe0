"""A table as a page complete in itself: it sorts, filters without accents, and opens the exact words of a row."""

from __future__ import annotations

from hgkg.publish.inline import render, static
from hgkg.publish.look import read_look
from hgkg.publish.table import Table


def table_page(table: Table, lang: str, build_id: str) -> str:
    """The page. Columns that are details, the exact words first, open below their row; what stands
    under a cell is seen at once.

    Raises:
        UsageError: a language other than "vi" and "en".
    """
    keys = [column.key for column in table.columns]
    details = [i for i, column in enumerate(table.columns) if column.detail and not column.under]
    under = {keys.index(column.under): i for i, column in enumerate(table.columns) if column.under}
    return render(
        "table.html",
        lang=lang,
        title=table.caption,
        build_id=build_id,
        styles=(static("page.css"), static("table.css")),
        scripts=(static("fold.js"), static("table.js")),
        table=table,
        rows=list(zip(table.rows, table.links or (None,) * len(table.rows), strict=True)),
        main=[i for i, column in enumerate(table.columns) if not column.detail],
        under=under,
        details=sorted(details, key=lambda i: table.columns[i].kind != "quote"),
        verdict_of={verdict.word: verdict for verdict in read_look(lang).verdicts.values()},
    )
