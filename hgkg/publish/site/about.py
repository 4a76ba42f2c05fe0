"""What the pages are: how the data were made, what verdicts and bases mean, what they cannot say, how to cite them."""

from __future__ import annotations

from collections.abc import Iterator

from hgkg.publish.page.frame import Found, Frame, Page
from hgkg.publish.site.gathered.material import Material
from hgkg.query.definitions import definitions
from hgkg.query.exported import kinds, uncertain

_STEPS = ("read", "find", "say", "match", "check", "write")
_LIMITS = ("text", "tried", "unknown", "verdict", "structure", "citations", "places", "findings", "bodies", "people")
_READERS = ("staff", "analyst", "viewer")


def about(material: Material, frame: Frame) -> Iterator[Page]:
    """The page that explains."""
    words, titles = frame.words("about"), material.things.titles
    files = [record for record in material.records if record["kind"] == "document"]
    classes = kinds(material.store)
    yield frame.page(
        "about",
        "about.html",
        words["title"],
        menu="about",
        styles=("about.css",),
        found=Found("page", words["found"]),
        files=[(str(titles.get(file["doc"], file["doc"])), file) for file in files],
        classes=classes,
        uncertain=uncertain(material.store, [kind.name for kind in classes]),
        verdicts=definitions(material.store, "verdict", frame.lang),
        bases=definitions(material.store, "basis", frame.lang),
        steps=[words[f"step_{step}"] for step in _STEPS],
        limits=[words[f"limit_{limit}"] for limit in _LIMITS],
        readers=[words[f"for_{reader}"] for reader in _READERS],
    )
