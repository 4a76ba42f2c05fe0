"""How many targets the rows of an answer are about, counted as everywhere."""

from __future__ import annotations

from collections.abc import Mapping

from hgkg.publish.counted import Count, count
from hgkg.publish.facts import Build
from hgkg.query.answer import Answer, Row

_PLACES = (("doc", "start", "end"), ("targetDoc", "targetStart", "targetEnd"))
"""Where an answer may tell the place of a target: in the row's own, else in one of its own columns."""

Places = Mapping[tuple[str, int, int, str], str]
"""Targets by where they stand and what they are about; several may stand in one sentence."""


def target_places(build: Build) -> Places:
    """The places of all targets."""
    found: dict[tuple[str, int, int, str], str] = {}
    for row in build.targets:
        at = row.target.place
        found.setdefault((at.doc, at.start, at.end, row.target.indicator), row.target.iri)
    return found


def targets_told(answer: Answer | None, places: Places, build: Build) -> Count:
    """How many targets the rows are about; none where one of them is about something else."""
    if answer is None or answer.truncated or "indicator" not in answer.columns:
        return Count(0)
    for columns in _PLACES:
        found = {_at(row, columns, places) for row in answer.rows}
        if None not in found:
            return count(build, (iri for iri in found if iri))
    return Count(0)


def target_of(row: Row, places: Places) -> str | None:
    """The target (its IRI) that a row is about; None where it is about something else."""
    return next((found for columns in _PLACES if (found := _at(row, columns, places))), None)


def _at(row: Row, columns: tuple[str, str, str], places: Places) -> str | None:
    doc, start, end = (row.get(name) for name in columns)
    if start is None or end is None:
        return None
    return places.get((str(doc), int(start), int(end), str(row.get("indicator"))))
