"""A build in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

from hgkg.workbench.given import one_of
from hgkg.workbench.rows import Rows


def export(folder: Path, format: str, path: Path, lang: str, without_people: bool) -> Rows:
    """Write the build in ``folder`` to ``path``; what the format cannot hold. See ``Build.export``."""
    from hgkg.publish.exchange.export import Source
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.query.opened import Opened

    one_of(format, FORMATS, "format", optional=False)
    opened = Opened(folder, without_people)
    made = FORMATS[format].export(Source(opened.store(), folder, opened.build_id, lang))
    made.write(path)
    return Rows(("loss", "count"), tuple((loss.text(lang), loss.count) for loss in made.losses))
