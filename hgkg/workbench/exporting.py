"""A build in the formats of other programs, and as pages."""

from __future__ import annotations

from pathlib import Path

from hgkg.errors import UsageError
from hgkg.workbench.given import one_of
from hgkg.workbench.rows import Rows


def export(folder: Path, format: str, path: Path, lang: str, without_people: bool, about: Path | None = None) -> Rows:
    """Write the build in ``folder`` to ``path``; what the format cannot hold. See ``Build.export``."""
    from hgkg.publish.exchange.export import Source
    from hgkg.publish.exchange.formats import FORMATS
    from hgkg.query.opened import Opened
    from hgkg.query.publication import UNSTATED, read_publication

    one_of(format, FORMATS, "format", optional=False)
    if about is not None and not FORMATS[format].published:
        raise UsageError(
            f"{format} has no place for licence, publisher and contact",
            todo="leave about out, or use dcat",
            vi=f"dạng {format} không có chỗ nêu giấy phép, cơ quan công bố, nơi liên hệ; hãy bỏ about, hoặc dùng dcat",
        )
    opened = Opened(folder, without_people)
    publication = read_publication(about) if about is not None else UNSTATED
    made = FORMATS[format].export(Source(opened.store(), folder, opened.build_id, lang, publication))
    made.write(path)
    return Rows(("loss", "count"), tuple((loss.text(lang), loss.count) for loss in made.losses))


def site(folder: Path, path: Path | None, without_people: bool) -> Path:
    """Write the build in ``folder`` as pages to ``path``; the page to open first. See ``Build.site``."""
    from hgkg.publish.site.writing import write_site
    from hgkg.query.opened import Opened

    return write_site(path or folder / "site", Opened(folder, without_people)).start
