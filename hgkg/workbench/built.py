"""A build that is open: what can be asked of it, by the names of the commands."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgkg.workbench import given
from hgkg.workbench.in_python import told_in_python
from hgkg.workbench.rows import Rows

if TYPE_CHECKING:
    from rdflib import Dataset

    from hgkg.query.chain import Chain
    from hgkg.store import Store

_MAX_ROWS, _SECONDS = 10_000, 30.0


class CutShortWarning(UserWarning):
    """An answer that is not whole, because a limit was reached; the ``note`` of its rows says which."""


@dataclass(frozen=True)
class Build:
    """A build, open to be read. Made by ``hgkg.open`` and ``hgkg.build``.

    Attributes:
        folder: where it is.
        report: what it says of itself: ``build_id``, ``version``, ``documents``, ``records``, ``notes``, ``failures``.
    """

    folder: Path
    report: Mapping[str, Any] = field(repr=False)

    @property
    def id(self) -> str:
        """The build id, which stands on every page and export."""
        return str(self.report.get("build_id", ""))

    @property
    def documents(self) -> tuple[str, ...]:
        """The slugs of its documents."""
        return tuple(self.report.get("documents", ()))

    @cached_property
    @told_in_python
    def store(self) -> Store:
        """The graph in its own store, for SPARQL as pyoxigraph gives it.

        Raises:
            HgkgError: the store cannot be read.
        """
        from hgkg.store import open_store

        return open_store(self.folder)

    @told_in_python
    def graph(self) -> Dataset:
        """The graph as an ``rdflib.Dataset``, to read only; queries see the union of all named graphs.

        Raises:
            HgkgError: the store cannot be read.
        """
        from hgkg.store import open_dataset

        return open_dataset(self.folder)

    @told_in_python
    def text(self, slug: str) -> str:
        """The text of a document as read: ``text[start:end]`` are the words of a record.

        Raises:
            HgkgError: there is no such document, or its text cannot be read.
        """
        from hgkg.query.records import read_texts

        texts = read_texts(self.folder)
        given.one_of(slug, texts, "slug", optional=False)
        return texts[slug]

    @told_in_python
    def board(self, *, period: str | None = None, document: str | None = None, lang: str = "vi") -> Rows:
        """The target board, as ``hgkg board`` gives it, and ``status``: the verdict as a code ("exceeded", "noResult").

        Args:
            period: only targets of this period ("2024").
            document: only this document: part of its number, title or slug, with or without accents.
            lang: "vi" or "en", for words and figures.

        Raises:
            HgkgError: a malformed period, no such document, or no store.
        """
        from hgkg.workbench.boards import board_rows

        given.language(lang)
        given.words_or_none(period, "period")
        given.words_or_none(document, "document")
        return board_rows(self.store, period, document, lang)

    @told_in_python
    def trace(self, text: str, *, lang: str = "vi") -> tuple[Chain, ...]:
        """The chains resolution → programme → target → result → verdict of what a few words find, as ``hgkg trace``.

        Args:
            text: part of an indicator, or a document number, with or without accents.
            lang: "vi" or "en".

        Returns:
            One frozen dataclass a target, each part with the place of its words; empty where nothing is found.
        """
        from hgkg.query.trace import trace

        given.language(lang)
        given.words(text, "text", "part of an indicator, or a document number", "một phần tên chỉ tiêu hoặc số văn bản")
        return trace(self.store, text, lang)

    @told_in_python
    def questions(self, *, lang: str = "vi") -> Rows:
        """The questions that ``ask`` knows by name: name, title, parameters, description."""
        from hgkg.workbench.asking import questions_known

        given.language(lang)
        return questions_known(lang)

    @told_in_python
    def ask(
        self,
        question: str | os.PathLike[str],
        *,
        lang: str = "vi",
        max_rows: int = _MAX_ROWS,
        seconds: float = _SECONDS,
        **parameters: str | int | date | None,
    ) -> Rows:
        """Ask a question, as ``hgkg query`` does.

        Args:
            question: the name of one of ``questions()``, the text of a SPARQL query, or the path of a ``.rq`` file.
            lang: "vi" or "en", for questions that answer in words.
            max_rows, seconds: limits; where one was reached a ``CutShortWarning`` says so, and so does ``note``.
            parameters: as ``--param``; part of a name is enough, None leaves one open.

        Returns:
            Rows of Python's own values: int, Decimal, float, bool, datetime.date and str.

        Raises:
            HgkgError: a refused or malformed query, an unknown question, a wrong parameter or limit, or no store.
        """
        from hgkg.query.run import run
        from hgkg.query.values import python_value
        from hgkg.workbench.asking import asked

        given.language(lang)
        given.more_than_nothing(max_rows, "max_rows", whole=True)
        given.more_than_nothing(seconds, "seconds")
        query, values = asked(question, parameters, lang)
        answer = run(self.store, query, values, max_rows=max_rows, seconds=seconds)
        if note := answer.note(lang):
            warnings.warn(note, CutShortWarning, stacklevel=3)
        cells = tuple(tuple(None if term is None else python_value(term) for term in row) for row in answer.terms)
        return Rows(answer.columns, cells, "" if isinstance(query, str) else query.title(lang), note)

    @told_in_python
    def choices(self, question: str, parameter: str, *, lang: str = "vi") -> Rows:
        """What a parameter of a question could be in the build, as ``hgkg query NAME --choices PARAM`` lists it.

        Args:
            question: the name of one of ``questions()``.
            parameter: the name of one of its parameters.
            lang: "vi" or "en", for what a value is called.

        Returns:
            Rows of ``value``, ``called`` and ``count``: how many statements of the build are about it.

        Raises:
            HgkgError: there is no such question, or it has no such parameter; no store.
        """
        from hgkg.workbench.asking import choices_of

        given.language(lang)
        return choices_of(self.store, question, parameter, lang)

    @told_in_python
    def records(self, *, kind: str | None = None, document: str | None = None) -> Rows:
        """The records, as ``hgkg records`` gives them; their fields are in docs/records.md.

        Raises:
            HgkgError: the records are damaged, or another version wrote them; there is no such kind or document.
        """
        from hgkg.model.record import KINDS
        from hgkg.query.records import read_records

        given.one_of(document, self.documents, "document")
        found = read_records(self.folder)
        given.one_of(kind, sorted({one.kind for one in KINDS} | {r["kind"] for r in found}), "kind")
        return Rows.of(r for r in found if kind in (None, r["kind"]) and document in (None, r["doc"]))

    @told_in_python
    def audit(
        self, *, severity: str | None = None, type: str | None = None, document: str | None = None, lang: str = "vi"
    ) -> Rows:
        """The findings, gravest first, as ``hgkg audit`` gives them.

        Args:
            severity: "high", "medium" or "low": from this level up.
            type: one of the types of docs/findings.md.
            document: slug of a document that a passage must stand in.
            lang: "vi" or "en", for the messages.

        Returns:
            Rows with the first passage in columns of their own and all of them in ``passages``.

        Raises:
            HgkgError: as for ``records``; a severity, a type or a document that there is not.
        """
        from hgkg.workbench.findings import audited

        given.language(lang)
        given.one_of(document, self.documents, "document")
        return audited(self.folder, severity, type, document, lang)

    @told_in_python
    def check(self, *, severity: str | None = None, document: str | None = None, lang: str = "vi") -> Rows:
        """What of the graph breaks a shape or a rule of official documents, gravest first, as ``hgkg check`` gives it.

        Args:
            severity: "high", "medium" or "low": from this level up.
            document: slug of a document that a passage must stand in.
            lang: "vi" or "en", for the messages.

        Returns:
            Rows as of ``audit``; one about the graph's shape alone has no passage.

        Raises:
            HgkgError: as for ``audit``; no store.
        """
        from hgkg.workbench.findings import checked

        given.language(lang)
        given.one_of(document, self.documents, "document")
        return checked(self.folder, severity, document, lang)

    @told_in_python
    def diff(self, other: Build | str | os.PathLike[str]) -> Rows:
        """What another build has more, less and otherwise than this one; see ``hgkg.diff``."""
        from hgkg.workbench.comparing import differences

        return differences(self.folder, given.folder_of(other, "other"), False)

    @told_in_python
    def export(
        self,
        format: str,
        path: str | os.PathLike[str],
        *,
        without_people: bool = False,
        lang: str = "vi",
        about: str | os.PathLike[str] | None = None,
    ) -> Rows:
        """Write the build in a format of other programs, as ``hgkg export`` does.

        Args:
            format: one of those that ``hgkg export`` lists.
            path: the file to write, or the folder for a format of several files.
            without_people: leave persons and their offices out.
            lang: "vi" or "en", for what people read.
            about: of "dcat", a .toml file that states licence, publisher and contact.

        Returns:
            What the format cannot hold: ``loss`` in words, and ``count``.

        Raises:
            HgkgError: there is no such format, or the place cannot be written to.
        """
        from hgkg.workbench.exporting import export

        given.language(lang)
        given.yes_or_no(without_people, "without_people")
        to = given.place(path, "path")
        return export(self.folder, format, to, lang, without_people, given.place_or_none(about, "about"))

    @told_in_python
    def site(self, path: str | os.PathLike[str] | None = None, *, without_people: bool = False) -> Path:
        """Write the build as a folder of pages (``site`` in the build), as ``hgkg site`` does; the page to open first.

        Raises:
            HgkgError: what stands there is no site, or it cannot be written.
        """
        from hgkg.workbench.exporting import site

        given.yes_or_no(without_people, "without_people")
        return site(self.folder, given.place_or_none(path, "path"), without_people)
