"""``hgkg add`` and ``hgkg remove``: the catalogue of the documents, for those who look after them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hgkg.cli.messages import say
from hgkg.cli.options import LangOption, refused
from hgkg.cli.settings import settings_of
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.load import Catalogue
    from hgkg.model.document import CatalogueEntry, Document

REMOVED = ".removed"
"""Folder below the documents to which removed files are moved; hidden folders are not read."""

DocumentsOption = Annotated[Path | None, typer.Option("--documents", metavar="DIR", help="option.documents")]


def add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="argument.file")],
    slug: Annotated[str | None, typer.Option("--slug", metavar="SLUG", help="option.slug")] = None,
    genre: Annotated[str | None, typer.Option("--genre", metavar="GENRE", help="option.genre")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD", help="option.entry_period")] = None,
    documents: DocumentsOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.assets import documents as default_documents
    from hgkg.load import faults, load, read_catalogue
    from hgkg.load.ledger import add_entry, entry_text

    settings = settings_of(context)
    catalogue = read_catalogue(_folder(file, documents or default_documents()))
    document = load(file, replace(catalogue, entries=()))
    known = catalogue.hashed(document.sha256)
    if known:
        raise refused("fault.known", file, slug=known.slug)
    former = catalogue.named(file)
    if former:
        raise faults.changed(file, catalogue.path, former, document.sha256)
    _check_options(slug, genre, period, catalogue)
    entry = _entry(document, file, catalogue, slug, genre, period)
    target = catalogue.folder / entry.file
    copied = file.resolve() != target.resolve()
    if copied:
        _copy(file, target)
    try:
        add_entry(catalogue, entry)
    except BaseException:
        if copied:
            target.unlink()
        raise
    typer.echo(entry_text(entry), nl=False)
    tell(say("done.added", settings.lang, slug=entry.slug, path=target, catalogue=catalogue.path))


def remove(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="argument.slug")],
    documents: DocumentsOption = None,
    lang: LangOption = None,
) -> None:
    from hgkg.assets import documents as default_documents
    from hgkg.load import read_catalogue
    from hgkg.load.ledger import entry_text, remove_entry

    settings = settings_of(context)
    catalogue = read_catalogue(documents or default_documents())
    _, entry = remove_entry(catalogue, slug)
    typer.echo(entry_text(entry), nl=False)
    tell(say("done.removed", settings.lang, slug=slug, catalogue=catalogue.path))
    file = catalogue.folder / entry.file
    if file.is_file():
        tell(say("done.moved", settings.lang, path=_put_away(file, catalogue.folder / REMOVED)))


def _entry(
    document: Document, file: Path, catalogue: Catalogue, slug: str | None, genre: str | None, period: str | None
) -> CatalogueEntry:
    """What the maintainer says, and for the rest what can be guessed."""
    from hgkg.assets import folder
    from hgkg.graph.vocabulary import read_lexicon
    from hgkg.load.guess import guess
    from hgkg.model.document import CatalogueEntry

    types = read_lexicon(folder("ontology")).document_types
    guessed = guess(document, types, [entry.slug for entry in catalogue.entries])
    about = period or guessed.period
    if about is None:
        raise refused("fault.no_period", file)
    name = slug or guessed.slug
    return CatalogueEntry(
        slug=name,
        name=file.name,
        sha256=document.sha256,
        genre=genre or guessed.genre,
        period=about,
        language="vi",
        file=file.name if file.parent.resolve() == catalogue.folder.resolve() else name + file.suffix.lower(),
    )


def _check_options(slug: str | None, genre: str | None, period: str | None, catalogue: Catalogue) -> None:
    """Before anything is written, and with the option named that is wrong."""
    from hgkg.load.catalogue import GENRES, PERIOD
    from hgkg.load.slugs import is_slug

    if slug is not None and not is_slug(slug):
        raise refused("fault.slug", "--slug", value=slug)
    if slug is not None and slug.casefold() in {entry.slug.casefold() for entry in catalogue.entries}:
        raise refused("fault.slug_taken", "--slug", value=slug)
    if genre is not None and genre not in GENRES:
        raise refused("fault.choice", "--genre", value=genre, allowed=", ".join(GENRES))
    if period is not None and not PERIOD.fullmatch(period):
        raise refused("fault.period", "--period", value=period)


def _folder(file: Path, documents: Path) -> Path:
    """Where the catalogue is: beside a file that lies among the documents already, else in their folder.

    A file that was put away, like all that lies in hidden folders, is not among them.
    """
    try:
        within = file.resolve().relative_to(documents.resolve())
    except ValueError:
        return documents
    return documents if any(part.startswith(".") for part in within.parts) else file.parent


def _copy(file: Path, target: Path) -> None:
    if target.exists():
        raise refused("fault.exists", target)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(file, part)
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _put_away(file: Path, folder: Path) -> Path:
    """Move ``file`` below ``folder`` under a name that is free there."""
    folder.mkdir(exist_ok=True)
    target, nth = folder / file.name, 1
    while target.exists():
        nth += 1
        target = folder / f"{file.stem}-{nth}{file.suffix}"
    return file.replace(target)
