"""From what was typed to a document, an organisation or an indicator that is the same as another or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from hgkg.cli.choosing import NOTHING
from hgkg.cli.messages import say
from hgkg.cli.options import refused
from hgkg.cli.terminal import tell

if TYPE_CHECKING:
    from hgkg.cli.judged_build import JudgedBuild
    from hgkg.model.judgement import Thing
    from hgkg.model.record import Record

_PATH = re.compile(r"(?:doc|agency)(?:/[A-Za-z0-9][A-Za-z0-9._~-]*)+")
_MOST = 12
"""Names listed where words fit many things; how many more there are is told."""


def thing_called(judged: JudgedBuild, typed: str, lang: str) -> Thing:
    """The thing that some words name: an id of a record, a path, a slug, or a name, whole rather than in part.

    Raises:
        UsageError: a record that is no citation, organisation, target or result; a path that is none.
        typer.Exit: nothing is called so, or several things are; they are listed.
    """
    from hgkg.model.judgement import Thing

    wanted = " ".join(typed.split())
    if wanted in judged.by_id:
        return _of_record(judged, judged.by_id[wanted])
    if wanted.startswith(("doc/", "agency/")):
        if not _PATH.fullmatch(wanted):
            raise refused("fault.path", wanted)
        return Thing(sort=wanted.partition("/")[0].replace("doc", "document"), name=wanted)
    found = _named(judged, wanted)
    if not found:
        tell(say("fault.no_such_thing", lang, text=wanted, path=judged.build))
        raise typer.Exit(NOTHING)
    if len(found) > 1:
        tell(say("hint.choose_thing", lang, text=wanted, count=len(found)))
        for thing, name in found[:_MOST]:
            tell(say("line.thing", lang, sort=say(f"sort.{thing.sort}", lang), name=name, key=thing.name))
        if len(found) > _MOST:
            tell(say("line.more_things", lang, count=len(found) - _MOST))
        raise typer.Exit(NOTHING)
    return found[0][0]


def _of_record(judged: JudgedBuild, record: Record) -> Thing:
    from hgkg.model.judgement import Thing
    from hgkg.model.record import Agency, Citation, DocumentRecord, Quantified

    match record:
        case Citation():
            return Thing(sort="mention", words=judged.fitting.words_of(record))
        case DocumentRecord() if record.resolved:
            return Thing(sort="document", name=record.resolved)
        case Agency():
            return (
                Thing(sort="agency", name=record.agency)
                if record.agency
                else Thing(sort="agency_name", name=record.name)
            )
        case Quantified():
            return indicator_of(record)
    raise refused("fault.no_thing", record.id)


def indicator_of(record: object) -> Thing:
    """The indicator of a target or result: that of the vocabulary, else by its label."""
    from hgkg.model.judgement import Thing
    from hgkg.model.record import Quantified

    assert isinstance(record, Quantified)
    if record.concept:
        return Thing(sort="concept", name=record.concept)
    return Thing(sort="indicator", name=record.indicator)


def _named(judged: JudgedBuild, wanted: str) -> list[tuple[Thing, str]]:
    """The things whose name is what was typed; if there is none, those whose name holds it."""
    from hgkg.text.fold import search_key

    key = search_key(wanted)
    every = {(thing.sort, thing.name, search_key(name)): (thing, name) for thing, name in _things(judged)}
    whole = {k: p for k, p in every.items() if k[0] == "concept" and k[1] == wanted}
    whole = whole or {k: p for k, p in every.items() if k[2] == key}
    fitting = whole or {k: pair for k, pair in every.items() if key in k[2]}
    once = {(sort, name): pair for (sort, name, _), pair in fitting.items()}
    return list(once.values())


def _things(judged: JudgedBuild) -> Iterator[tuple[Thing, str]]:
    """Everything that may be named, by each of its names."""
    from hgkg.model.judgement import Thing
    from hgkg.model.record import Agency, Citation, DocumentRecord, Quantified

    for record in judged.records:
        match record:
            case DocumentRecord() if record.resolved:
                for name in (record.doc, f"{record.type} {record.number}" if record.number else "", record.title):
                    if name:
                        yield Thing(sort="document", name=record.resolved), name
            case Citation() if record.resolved:
                numbered = (f"{record.type} {record.number}", record.number) if record.number else ()
                for name in (*numbered, record.quote):
                    yield Thing(sort="document", name=record.resolved), name
            case Agency():
                yield _of_record(judged, record), record.name
            case Quantified():
                yield indicator_of(record), record.indicator
    for concept in judged.lexicon.indicators.values():
        for label in concept.labels:
            yield Thing(sort="concept", name=concept.id), label


def check_pair(things: Sequence[Thing]) -> None:
    """Refuse two things that cannot be one.

    Raises:
        UsageError: they are of two kinds, two mentions, or one and the same.
    """
    from hgkg.resolve.pairs import sort_of

    one, other = things
    if sort_of(one) != sort_of(other):
        raise refused("fault.two_kinds", _shown(one), other=_shown(other))
    if one.words is not None and other.words is not None:
        raise refused("fault.two_mentions", _shown(one))
    if one == other:
        raise refused("fault.one_thing", _shown(one))


def _shown(thing: Thing) -> str:
    return " ".join(thing.words.quote.split()) if thing.words is not None else thing.name
