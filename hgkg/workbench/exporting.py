"""A build in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

from hgkg.errors import UsageError
from hgkg.workbench.rows import Rows


def export(folder: Path, format: str, path: Path, lang: str, without_people: bool) -> Rows:
    """Write the build in ``folder`` to ``path``; what the format cannot hold. See ``Build.export``."""
    from hgkg.publish.exchange.export import Source
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.query.opened import Opened

    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise UsageError(
            f"the format {format!r} is not known",
            todo=f"use one of: {known}",
            vi=f"không có định dạng {format!r}; hãy dùng một trong: {known}",
        )
    opened = Opened(folder, without_people)
    made = FORMATS[format].export(Source(opened.store(), folder, opened.build_id, lang))
    made.write(path)
    return Rows(("loss", "count"), tuple((loss.text(lang), loss.count) for loss in made.losses))
