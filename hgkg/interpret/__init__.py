"""Outline + Mentions -> Records: what one document says."""

from __future__ import annotations

from hgkg.interpret.agencies import agencies
from hgkg.interpret.citations import citations
from hgkg.interpret.context import Context
from hgkg.interpret.document_names import DocumentNames
from hgkg.interpret.grammar import Grammar, compile_grammar
from hgkg.interpret.happenings.events import events
from hgkg.interpret.happenings.inspections import inspections
from hgkg.interpret.left_alone import left_alone
from hgkg.interpret.maker import Maker
from hgkg.interpret.measured.aims import aims_of
from hgkg.interpret.measured.results import results
from hgkg.interpret.measured.tables import of_tables, prose
from hgkg.interpret.measured.targets import targets
from hgkg.interpret.parts import document_record, findings, footnotes, sections
from hgkg.interpret.people import people
from hgkg.interpret.periods import all_times, opening_periods, said_times
from hgkg.interpret.relations import relations
from hgkg.interpret.self_named import about_itself
from hgkg.interpret.settings import settings_of
from hgkg.interpret.statements.clauses import read_clauses
from hgkg.interpret.tasks import tasks
from hgkg.model.mention import Mentions
from hgkg.model.outline import Outline
from hgkg.model.record import Record
from hgkg.text.language import is_vietnamese

__all__ = ["Grammar", "compile_grammar", "interpret"]


def interpret(outline: Outline, mentions: Mentions, grammar: Grammar) -> tuple[Record, ...]:
    """Every record of one document, in text order (by start, the longer first, then by id).

    Of a text that is not in Vietnamese only the document.
    """
    maker = Maker(outline)
    document = document_record(maker, outline, mentions, grammar)
    if not is_vietnamese(outline.text):
        return (document,)  # its words mean nothing here; the note on loading says so
    cited = citations(maker, mentions)
    settings = settings_of(outline, grammar)
    names = DocumentNames(mentions.documents)
    times = all_times(mentions)
    said = said_times(outline, names, times, settings)
    openings = opening_periods(outline, times, said, settings)
    context = Context(maker, outline, mentions, grammar, settings, names, times, said, openings)
    clauses = prose(outline, read_clauses(outline, mentions, grammar))
    aims = aims_of(context, clauses)
    records: list[Record] = [document]
    records += sections(maker, outline)
    records += footnotes(maker, outline)
    records += [c.record for c in cited]
    checked = inspections(context, cited)
    records += relations(context, document, cited, inspected={about for one in checked for about in one.about})
    aimed = targets(context, clauses, aims)
    records += aimed
    records += results(context, clauses, aims)
    records += of_tables(context)
    records += agencies(maker, mentions, grammar)
    records += about_itself(context, document, cited, tasks(context, cited, aimed))
    records += people(context)
    records += checked
    records += events(context)
    records += findings(maker, outline)
    records += left_alone(context, records)
    return tuple(sorted(records, key=lambda r: (r.start, -r.end, r.id)))
