"""The verbs: make a build, open one, compare two."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from hgkg.workbench.built import Build
from hgkg.workbench.comparing import differences
from hgkg.workbench.given import folder_of, place, places, yes_or_no
from hgkg.workbench.in_python import told_in_python
from hgkg.workbench.rows import Rows

AnyPath = str | os.PathLike[str]


@told_in_python
def build(
    paths: AnyPath | Iterable[AnyPath],
    out: AnyPath = "build",
    *,
    judgements: AnyPath | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Build:
    """Read documents and write a build, as ``hgkg build`` does.

    Args:
        paths: a file, a folder, or several of them.
        out: the folder to write; a former build there is replaced once the new one is complete.
        judgements: the folder of what people decided; by default ``data/judgements`` here, as for the command.
        progress: told the stage, how much of it is done and how much there is.

    Returns:
        The build, open. Documents that could not be read are in its ``report["failures"]``.

    Raises:
        HgkgError: nothing could be read, or something that is no build stands at ``out``.
    """
    from hgkg import pipeline
    from hgkg.assets import judgements as default_judgements

    several = places(paths, "paths")
    decided = default_judgements() if judgements is None else place(judgements, "judgements")
    report = pipeline.build(several, place(out, "out"), judgements=decided, progress=progress)
    return open(report.out)


@told_in_python
def open(folder: AnyPath = "build") -> Build:
    """Open a build that ``hgkg build`` wrote, to read only.

    Raises:
        HgkgError: there is no build, or its report is damaged.
    """
    from hgkg.query.records import read_report

    found = place(folder, "folder")
    return Build(found, read_report(found))


@told_in_python
def diff(before: AnyPath | Build, after: AnyPath | Build, *, without_people: bool = False) -> Rows:
    """Compare two builds fact by fact, as ``hgkg diff`` does.

    Args:
        before, after: open builds, or their folders.
        without_people: leave persons and their names out.

    Returns:
        A row for every fact that was added or removed, and for every field of one that changed: ``document``,
        ``change`` ("added", "removed", "changed"), ``kind``, ``what``, ``field``, ``old``, ``new``, and the place of
        the words in either build. No row where nothing differs. ``note`` says what else differs: version, ontology,
        judgements.

    Raises:
        HgkgError: either is no build, is damaged or was made by another version.
    """
    yes_or_no(without_people, "without_people")
    return differences(folder_of(before, "before"), folder_of(after, "after"), without_people)
