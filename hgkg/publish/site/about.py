"""What the pages are: how the data were made, what verdicts and bases mean, what they cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.publish.site.frame import Found, Frame, Page
from hgkg.publish.site.material import Material
from hgkg.query.exported import kinds


def about(material: Material, frame: Frame) -> Iterator[Page]:
    """The page that explains."""
    build, words = material.build(frame.lang), frame.words("about")
    yield frame.page(
        "about",
        "about.html",
        words["title"],
        menu="about",
        found=Found("page", words["found"]),
        held=[row for row in build.documents.values() if "slug" in row],
        kinds=kinds(material.store),
    )
