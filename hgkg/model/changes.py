"""Changes of bodies and areas as the vocabulary has them: merged, divided, renamed, ended; when, and by which norm."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A document that made a change.

    Attributes:
        id: local name of its IRI.
        label, label_en: what to call it: "Nghị quyết 202/2025/QH15".
        number: as printed.
        title: what it is about.
        path: its identity below the data base, as a citation of it is bound: "doc/vn/state/qh/nghi-quyet/2025/202".
        date: ISO day, or month where no more is known.
    """

    id: str
    label: str
    label_en: str
    number: str
    title: str
    path: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeKind:
    """A kind of change, with the word for it in Vietnamese and English."""

    id: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of classes of bodies, or of areas.

    Attributes:
        id: local name of its IRI.
        kind: local name of its kind.
        day: ISO day, the first of the new.
        norms: local names of the norms that made it, the first the one that says most.
        originals: local names of the classes of bodies that changed; one that is among ``results`` too goes on.
        results: local names of the classes of bodies that took their place.
        carries: local names of the classes of bodies that the successor of an area has too.
        area: local name of the area whose bodies changed, or None for those of every area.
        level: for a change of every body and area of one level, that level, else None.
        certainty: how sure the day and the successor are.
    """

    id: str
    label: str
    label_en: str
    kind: str
    day: str
    norms: tuple[str, ...]
    originals: frozenset[str] = frozenset()
    results: tuple[str, ...] = ()
    carries: frozenset[str] = frozenset()
    area: str | None = None
    level: str | None = None
    certainty: float = 1.0
