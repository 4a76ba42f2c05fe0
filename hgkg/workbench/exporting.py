"""A build in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

from hgkg.errors import UsageError
from hgkg.workbench.rows import Rows


def export(folder: Path, build_id: str, format: str, path: Path, lang: str, without_people: bool) -> Rows:
    """Write the build in ``folder`` to ``path``; what the format cannot hold. See ``Build.export``."""
    from hgkg.publish.exchange.export import Source
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.store import open_store

    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise UsageError(
            f"the format {format!r} is not known",
            todo=f"use one of: {known}",
            vi=f"không có định dạng {format!r}; hãy dùng một trong: {known}",
        )
    store = open_store(folder)
    if without_people:
        from hgkg.store.people import SIGN
        from hgkg.store.without_people import without_people as leave_out

        store, build_id = leave_out(store, folder), build_id + SIGN
    made = FORMATS[format].export(Source(store, folder, build_id, lang))
    made.write(path)
    return Rows(("loss", "count"), tuple((loss.text(lang), loss.count) for loss in made.losses))
