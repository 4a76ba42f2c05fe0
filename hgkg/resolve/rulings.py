"""What people say of the documents that citations mean, ready for ``resolve`` to go by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hgkg.model.judged import Judged, Outcome, State, Superseded
from hgkg.model.judgement import Judgement, Thing
from hgkg.model.record import Citation, DocumentRecord, Record
from hgkg.resolve.clusters import Pair, clustered
from hgkg.resolve.fitting import Fitting
from hgkg.resolve.judgements import changed_fields

DocumentPair = tuple[Judgement, tuple[Thing, Thing]]


@dataclass(frozen=True)
class Rulings:
    """What citations mean and do not mean.

    Attributes:
        bound: from the id of a citation to the path it means, and the judgement's id.
        barred: from the id of a citation to the paths that it does not mean, each with the judgement's id.
        aliases: from a path to the one that stays, and the ids of the judgements.
    """

    bound: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    barred: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.bound or self.barred or self.aliases)

    def stays(self, path: str) -> str:
        """The path that stands for this one."""
        return self.aliases[path][0] if path in self.aliases else path

    def on(self, id_: str, path: str | None, candidates: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
        """What a citation means, and what else it may mean, where the rules say ``path`` and ``candidates``.

        Without what it does not mean a sole candidate is left, and is bound.
        """
        if id_ in self.bound:
            return self.stays(self.bound[id_][0]), ()
        barred = self.barred.get(id_, {})
        left = tuple(dict.fromkeys(self.stays(one) for one in candidates if one not in barred))
        if path is not None and path not in barred:
            return self.stays(path), left
        return (left[0], ()) if len(left) == 1 and left != candidates else (None, left)

    def reasons(self, id_: str, path: str | None) -> tuple[str, ...]:
        """The judgements that a citation's binding rests on, where the rules say ``path``."""
        own = tuple(self.barred.get(id_, {}).values())
        if id_ in self.bound:
            path, judgement = self.bound[id_]
            own = (judgement,)
        return (*own, *(self.aliases[path][1] if path is not None and path in self.aliases else ()))


NO_RULINGS = Rulings()


def document_rulings(fitting: Fitting, pairs: Sequence[DocumentPair]) -> tuple[Rulings, list[Outcome]]:
    """Which mention means which document, and which documents are one, from judgements in the order of time."""
    mentions = _Mentions()
    between: list[Pair] = []
    for judgement, (one, other) in pairs:
        words = one.words or other.words
        if words is None:
            between.append((judgement, one.name, other.name))
            continue
        fit = fitting.fit(words)
        if len(fit.ids) == 1:
            mentions.hear(judgement, fit.ids[0], one.name or other.name)
        else:
            state: State = "ambiguous" if fit.ids else "unfitting" if fit.held else "absent"
            mentions.outcomes[judgement.id] = Outcome(judgement, state, fit.ids)
    clusters = clustered(between)
    rulings = Rulings(
        bound={id_: (path, judgement.id) for id_, (path, judgement) in mentions.bound.items()},
        barred={id_: {path: j.id for path, j in found.items()} for id_, found in mentions.barred.items()},
        aliases={path: (stays, clusters.reasons[path]) for path, stays in clusters.names.items()},
    )
    return rulings, [*mentions.outcomes.values(), *clusters.outcomes.values()]


@dataclass
class _Mentions:
    """What is said of mentions so far; the later of two that contradict each other holds."""

    bound: dict[str, tuple[str, Judgement]] = field(default_factory=dict)
    barred: dict[str, dict[str, Judgement]] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    def hear(self, judgement: Judgement, id_: str, path: str) -> None:
        """One more judgement: the citation ``id_`` means the document ``path``, or does not."""
        if judgement.kind == "same":
            against = self.barred.get(id_, {}).pop(path, None)
            if id_ in self.bound and self.bound[id_][0] != path:
                against = self.bound[id_][1]
            self.bound[id_] = (path, judgement)
        else:
            against = None
            if id_ in self.bound and self.bound[id_][0] == path:
                against = self.bound.pop(id_)[1]
            self.barred.setdefault(id_, {})[path] = judgement
        if against is not None:
            self.outcomes[against.id] = Outcome(against, "outweighed", (id_,), judgement)
        self.outcomes[judgement.id] = Outcome(judgement, "applied", (id_,))


def bound_again(before: Sequence[Record], after: Sequence[Record], rulings: Rulings) -> Judged:
    """Mark the citations and documents that rulings bind otherwise than the rules do (``before``)."""
    former = {r.id: r for r in before if isinstance(r, Citation | DocumentRecord)}
    out: list[Record] = []
    superseded = []
    for record in after:
        plain = former.get(record.id)
        if isinstance(record, Citation | DocumentRecord) and plain is not None:
            ids = rulings.reasons(record.id, plain.resolved)
            changed = changed_fields(plain, record)
            if changed or record.id in rulings.bound:
                record = replace(record, confidence=1.0, judgement=tuple(dict.fromkeys((*record.judgement, *ids))))
            if changed:
                superseded.append(Superseded(plain, changed, ids))
        out.append(record)
    return Judged(tuple(out), tuple(superseded))
