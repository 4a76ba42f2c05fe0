"""The whole way on one page: files in, records, graph, store and pages out.

file -> load -> structure -> extract -> interpret, one document at a time; then resolve -> reconcile over all of them;
then graph -> store -> pages. Stages never meet but here.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hgkg.assets import folder
from hgkg.extract import Rules, compile_rules, mentions
from hgkg.interpret import Grammar, compile_grammar, interpret
from hgkg.interpret.left_alone import RULE as LEFT_ALONE
from hgkg.load.judgements import read_judgements
from hgkg.load.survey import Failure as Failure
from hgkg.load.survey import Survey, survey
from hgkg.model.document import Document
from hgkg.model.finding import Finding
from hgkg.model.judged import HeldText, Judged
from hgkg.model.judged_lines import as_report, superseded_lines
from hgkg.model.judgement import Judgement
from hgkg.model.lexicon import Lexicon
from hgkg.model.lines import to_lines
from hgkg.model.outline import Outline
from hgkg.model.record import FindingRecord, Record
from hgkg.publish.build_folder import put_in_place, refuse_foreign, temporary_beside
from hgkg.structure import outline
from hgkg.version import __version__

if TYPE_CHECKING:
    from hgkg.query.chain import BoardRow

PAGE_LANGUAGE = "vi"
"""The language of a build's pages: the same bytes whoever builds."""

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done and how much there is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its structure and what it says by itself."""

    outline: Outline
    records: tuple[Record, ...]

    @property
    def document(self) -> Document:
        return self.outline.document

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What whoever reads the file should be told: noticed while reading it, and the parts that were left alone."""
        alone = (r for r in self.records if isinstance(r, FindingRecord) and r.rule == LEFT_ALONE)
        told = (Finding(r.type, r.severity, f"{r.doc}: {r.message.vi}", f"{r.doc}: {r.message.en}") for r in alone)
        return (*self.document.findings, *told)


@dataclass(frozen=True, slots=True)
class Stream:
    """Documents on their way: each is read when ``readings`` is asked for it, and kept by whoever wants to."""

    readings: Iterator[Reading]
    lexicon: Lexicon
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What documents say, each by itself: all records in the order of slugs and texts."""

    readings: tuple[Reading, ...]
    lexicon: Lexicon
    failures: tuple[Failure, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        return tuple(record for reading in self.readings for record in reading.records)

    @property
    def notes(self) -> tuple[Finding, ...]:
        return tuple(note for reading in self.readings for note in reading.notes)

    @property
    def held(self) -> tuple[HeldText, ...]:
        """The documents as far as judgements need them."""
        return tuple(HeldText(d.slug, d.sha256, d.raw) for d in (reading.document for reading in self.readings))


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    Attributes:
        out: the build folder.
        build_id: hash of documents, ontology and version; stands on every page and export.
        documents: slugs.
        counts: number of records by kind.
        triples: number of triples in the store.
        board: the rows of the board as the pages show them, in PAGE_LANGUAGE.
    """

    out: Path
    build_id: str
    documents: tuple[str, ...]
    counts: Mapping[str, int]
    triples: int
    board: tuple[BoardRow, ...]
    notes: tuple[Finding, ...]
    failures: tuple[Failure, ...]


def _silent(stage: str, done: int, total: int) -> None:
    """The default progress: says nothing."""


def stream(paths: Sequence[Path], *, progress: Progress | None = None) -> Stream:
    """Files, or the documents in folders, to be read each by itself and one at a time, in the order of their slugs.

    Raises:
        HgkgError: a path that is not there, two files with one slug, or nothing that can be read at all.
    """
    from hgkg.graph.vocabulary import read_lexicon

    tell = progress or _silent
    found = survey(paths, tell)
    lexicon = read_lexicon(folder("ontology"))
    return Stream(_readings(found, lexicon, tell), lexicon, found.failures)


def _readings(found: Survey, lexicon: Lexicon, tell: Progress) -> Iterator[Reading]:
    rules, grammar = compile_rules(lexicon), compile_grammar(lexicon)
    for i, document in enumerate(found.documents()):
        tell("read", i, len(found.files))
        yield _read(document, lexicon, rules, grammar)
    tell("read", len(found.files), len(found.files))


def extract(paths: Sequence[Path], *, progress: Progress | None = None) -> Extraction:
    """Read files, or the documents in folders, and keep what all of them say.

    Raises:
        HgkgError: as ``stream`` does.
    """
    read = stream(paths, progress=progress)
    return Extraction(tuple(read.readings), read.lexicon, read.failures)


def _read(document: Document, lexicon: Lexicon, rules: Rules, grammar: Grammar) -> Reading:
    structured = outline(document, lexicon)
    return Reading(structured, interpret(structured, mentions(structured, rules), grammar))


def conclude(extraction: Extraction, judgements: Sequence[Judgement] = ()) -> Judged:
    """All records of a build: the documents' own with citations bound, then those that need several documents.

    What people decided goes before what the rules read, at each step.
    """
    from hgkg.reconcile import reconcile
    from hgkg.resolve.hearing import Hearing

    hearing = Hearing(extraction.records, extraction.held, judgements, extraction.lexicon)
    records = hearing.bound()
    outlines = {reading.document.slug: reading.outline for reading in extraction.readings}
    return hearing.concluded((*records, *reconcile(outlines, records, extraction.lexicon, hearing.apart)))


def build(
    paths: Sequence[Path], out: Path, *, judgements: Path | None = None, progress: Progress | None = None
) -> BuildReport:
    """Build everything below ``out``, which is replaced as a whole once all of it is written.

    Args:
        paths: files, or folders of documents.
        out: the build's folder.
        judgements: the folder of what people decided (docs/judgements.md); without it only rules speak.
        progress: told how far the work is.

    Raises:
        HgkgError: nothing could be built; a folder that is no build stands at ``out``; a damaged judgement.
    """
    tell = progress or _silent
    refuse_foreign(out)
    decided = read_judgements(judgements) if judgements else ()
    extraction = extract(paths, progress=tell)
    tell("conclude", 0, 1)
    concluded = conclude(extraction, decided)
    build_id = _build_id(extraction, decided)
    temporary = temporary_beside(out)
    temporary.chmod(0o755)  # mkdtemp shuts others out, but a build is to be read by them
    try:
        triples = _write(temporary, extraction, concluded, build_id, tell)
        rows = _write_pages(temporary, build_id, tell)
        report = BuildReport(
            out=out,
            build_id=build_id,
            documents=tuple(reading.document.slug for reading in extraction.readings),
            counts=dict(sorted(Counter(record.kind for record in concluded.records).items())),
            triples=triples,
            board=rows,
            notes=(*extraction.notes, *concluded.notes),
            failures=extraction.failures,
        )
        _write_report(temporary / "report.json", report, concluded, extraction.lexicon.fingerprint)
        put_in_place(temporary, out)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return report


def _write(base: Path, extraction: Extraction, concluded: Judged, build_id: str, tell: Progress) -> int:
    from hgkg.graph.encode import encode
    from hgkg.graph.vocabulary import ontology_quads
    from hgkg.store import create_store

    documents = [reading.document for reading in extraction.readings]
    (base / "records.jsonl").write_text(to_lines(concluded.records), encoding="utf-8", newline="\n")
    (base / "superseded.jsonl").write_text(superseded_lines(concluded.superseded), encoding="utf-8", newline="\n")
    (base / "texts").mkdir()
    for document in documents:
        (base / "texts" / f"{document.slug}.txt").write_text(document.raw, encoding="utf-8", newline="")
    tell("graph", 0, 1)
    quads = encode(documents, concluded.records, extraction.lexicon, build_id, concluded)
    lines = {*quads, *ontology_quads(folder("ontology"))}
    (base / "graph.nq").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8", newline="\n")
    tell("graph", 1, 1)
    tell("store", 0, 1)
    triples = create_store(base / "graph.nq", base / "store")
    tell("store", 1, 1)
    return triples


def _write_pages(base: Path, build_id: str, tell: Progress) -> tuple[BoardRow, ...]:
    from hgkg.publish.build_pages import write_site
    from hgkg.query.board import board
    from hgkg.query.left_out import left_out_note
    from hgkg.store import open_store

    tell("pages", 0, 1)
    store = open_store(base)
    rows = board(store)
    # Chains are drawn on request (docs/decisions): they would take a fifth of a build.
    write_site(base / "html", rows, (), PAGE_LANGUAGE, build_id, left_out_note(store, rows, PAGE_LANGUAGE))
    tell("pages", 1, 1)
    return rows


def _build_id(extraction: Extraction, judgements: Sequence[Judgement]) -> str:
    """Hash of what decides the bytes of a build: documents with their slugs, ontology, version, judgements."""
    digest = hashlib.sha256(f"{__version__}\0{extraction.lexicon.fingerprint}\0".encode())
    for reading in extraction.readings:
        document = reading.document
        digest.update(f"{document.slug}\0{document.name}\0{document.sha256}\0{document.entry}\0".encode())
    for judgement in sorted(judgement.id for judgement in judgements):
        digest.update(f"{judgement}\0".encode())
    return digest.hexdigest()[:16]


def _write_report(path: Path, report: BuildReport, concluded: Judged, ontology: str) -> None:
    content = {
        "build_id": report.build_id,
        "version": __version__,
        "ontology": ontology,
        "documents": list(report.documents),
        "records": dict(report.counts),
        "triples": report.triples,
        "judgements": as_report(concluded.outcomes),
        "notes": [{"vi": note.vi, "en": note.en} for note in report.notes],
        "failures": [{"vi": f.error.text("vi"), "en": f.error.text("en")} for f in report.failures],
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
