"""The formats a build can be exported to. A format's module is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hgkg.publish.exchange.export import Export, Source


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: as it is asked for.
        ending: of its file, with the dot; "" where it is a folder of files.
        vi: what it is and for whom, in Vietnamese.
        en: the same in English.
        export: makes it.
    """

    name: str
    ending: str
    vi: str
    en: str
    export: Callable[[Source], Export]

    def text(self, lang: str) -> str:
        """What the format is, in ``lang`` ("vi" or "en")."""
        return self.vi if lang == "vi" else self.en


def _nquads(source: Source) -> Export:
    from hgkg.store import dump

    return Export("".join(f"{line}\n" for line in dump(source.store)).encode())


_ALL = (
    # RDF
    Format("nquads", ".nq", "RDF: N-Quads, mỗi dòng một bộ bốn", "RDF: N-Quads, a quad a line", _nquads),
    # Tables and documents
    # Networks
)

FORMATS: Mapping[str, Format] = {format.name: format for format in _ALL}
"""By name, in the order in which they are listed."""
