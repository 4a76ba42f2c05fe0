"""What a build knows beside the rows of a network's query: figures of targets, and all that could be shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from hgkg.publish.called_documents import called_documents
from hgkg.publish.chain_picture import result_figure, target_figure
from hgkg.publish.counted import Count
from hgkg.publish.facts import Build
from hgkg.publish.look import Look, read_look
from hgkg.publish.networks.network import Network, Node
from hgkg.publish.page.words import read_words
from hgkg.query.answer import Row
from hgkg.query.chain import BoardRow, Place, ResultRow
from hgkg.text.counting import fill
from hgkg.text.day_words import written
from hgkg.text.fold import search_key
from hgkg.text.numbers import format_number

_TOLD = 30
"""Characters of a title by which it is known: a name that has them has the title."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of a build in one language.

    Attributes:
        targets: every target with its closest result, as the board has them.
        things: what there is of each kind (a key of ``[kinds]`` in ``viz/views.toml``), by IRI.
        beside: the targets that the board leaves out, which are counted apart.
        called: the short name of each document with a file, by its IRI and by its slug.
        unbound: the documents that are mentions only: nobody knows which document is meant.
    """

    lang: str
    targets: tuple[BoardRow, ...]
    things: Mapping[str, Collection[str]]
    beside: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)
    unbound: Collection[str] = frozenset()

    def counted(self, iris: Iterable[str]) -> str:
        """How many some things are, in figures; targets beside the board apart."""
        iris = tuple(iris)
        beside = sum(iri in self.beside for iri in iris)
        return Count(len(iris) - beside, beside).short(self.lang)


def beside(build: Build, people: Iterable[Row]) -> Beside:
    """What networks tell of a build; ``people`` are the rows of the view of that name.

    Inspections are no things here: they are lines between bodies, which the legend counts.
    """
    facts = build.facts.targets
    things: dict[str, Collection[str]] = {
        "document": build.documents.keys(),
        "target": facts.keys() & build.on_board,
        "result": build.results.keys(),
        "body": {str(row["body"]) for row in build.bodies},
        "person": _named(people, "person"),
        "event": _named(build.events, "event"),
        "task": _named(build.tasks, "task"),
        "finding": {str(row["finding"]) for row in build.findings},
    }
    names = called_documents(build)
    slugs = {iri: str(row["slug"]) for iri, row in build.documents.items() if "slug" in row}
    called = {key: names[slug][build.lang] for iri, slug in slugs.items() for key in (iri, slug)}
    unbound = frozenset(iri for iri, row in build.documents.items() if row["unresolved"])
    return Beside(build.lang, build.targets, things, frozenset(facts) - build.on_board, called, unbound)


def _named(rows: Iterable[Row], column: str) -> set[str]:
    """What a column names where its words stand."""
    return {str(row[column]) for row in rows if column in row and "quote" in row}


def with_figures(network: Network, known: Beside) -> Network:
    """The network, its targets with aim and result as the board words them, each on a line of its own.

    Those that their document numbers have the number before their name. A document with a file goes by its short name,
    as everywhere; a mention that is not known to be a certain document, and what shares its name with another, says
    where it is named.
    """
    look, say = read_look(known.lang), read_words("networks", known.lang)
    told = {
        row.target.iri: "\n".join(_figures(row, look, say, row.target.iri in known.beside)) for row in known.targets
    }
    numbers = numbers_of(known.targets)
    nodes = tuple(
        _told(node, told[node.iri], numbers) if node.iri in told else _called(node, known.called.get(node.iri))
        for node in network.nodes
    )
    return replace(network, nodes=_placed(replace(network, nodes=nodes), known, say))


def _placed(network: Network, known: Beside, say: Mapping[str, str]) -> tuple[Node, ...]:
    """The nodes, with the document and section that names each one that its name does not tell."""
    names = Counter(search_key(node.label) for node in network.nodes)
    first: dict[int, Place] = {}
    for row in network.rows:
        for end in (row.source, row.target):
            if row.place is not None and end is not None:
                first.setdefault(end, row.place)
    return tuple(
        replace(node, note=_named_in(first[number], known, say))
        if number in first and not node.note and (node.iri in known.unbound or names[search_key(node.label)] > 1)
        else node
        for number, node in enumerate(network.nodes)
    )


def _named_in(place: Place, known: Beside, say: Mapping[str, str]) -> str:
    words = say["named_in_section"] if place.section else say["named_in"]
    return words.format(document=known.called.get(place.doc, place.title), section=place.section)


def _called(node: Node, name: str | None) -> Node:
    if name is None:
        return node
    return replace(node, label=name, full="" if node.label[:_TOLD] in name else node.label)


def _told(node: Node, figures: str, numbers: Mapping[str, str]) -> Node:
    number = numbers.get(node.iri)
    return replace(node, note=figures, label=f"{number}. {node.label}" if number else node.label)


def numbers_of(targets: Iterable[BoardRow]) -> dict[str, str]:
    """The number of each target that its document gives one: "7", or "7.2" of the second of those that share it."""
    sharing: defaultdict[tuple[str, int], list[BoardRow]] = defaultdict(list)
    for row in targets:
        if row.target.group is not None:
            sharing[row.target.place.doc, row.target.group].append(row)
    numbers = {}
    for (_, group), rows in sharing.items():
        rows.sort(key=lambda row: row.target.place.start)
        for part, row in enumerate(rows, start=1):
            numbers[row.target.iri] = f"{group}.{part}" if len(rows) > 1 else f"{group}"
    return numbers


def _figures(row: BoardRow, look: Look, say: Mapping[str, str], beside: bool) -> Iterable[str]:
    plan = target_figure(row.target, look) or look.words["without_number"]
    yield say["aim_beside" if beside else "aim"].format(figure=plan)
    if row.result is None:
        return
    other = row.result.period if row.result.period != row.target.period else None
    when = f" ({written(other, look.lang)})" if other else ""
    yield say["result"].format(figure=_reported(row.result, look, say) + when)


def _reported(result: ResultRow, look: Look, say: Mapping[str, str]) -> str:
    """The figure of a result, else what its text says of the plan, of an earlier time or of its rank."""
    told = (result_figure(result, look), result.of_plan, result.versus_previous, result.rank)
    return next((words for words in told if words), say["in_words"])


def shown_of(network: Network, known: Beside) -> str:
    """Of which kinds how many there are and how many of them the network shows, and what kinds it has none of."""
    look, say = read_look(known.lang), read_words("networks", known.lang)
    nodes = {node.iri for node in network.nodes}
    counts = {kind: (len(nodes & set(things)), len(things)) for kind, things in known.things.items() if things}
    words = {kind: look.kinds[kind].word for kind in counts}
    here = [f"{words[kind]} {_of(shown, there, known.lang)}" for kind, (shown, there) in counts.items() if shown]
    gone = [f"{words[kind]} {format_number(there, known.lang)}" for kind, (shown, there) in counts.items() if not shown]
    if drawn := len(nodes & known.beside):
        here.append(fill(say["targets_beside"], count=_of(drawn, len(known.beside), known.lang)))
    text = say["whole"] if gone else say["whole_all"]
    return fill(text, shown=", ".join(here), left=", ".join(gone)) if here else ""


def _of(shown: int, there: int, lang: str) -> str:
    return f"{format_number(shown, lang)}/{format_number(there, lang)}"
