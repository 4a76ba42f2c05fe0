"""Organisations that people say are the same or not: records get the name and path of the one that stays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from hgkg.model.judgement import Thing
from hgkg.model.record import Agency, Citation, DocumentRecord, Inspection, Person, Record, Task
from hgkg.resolve.clusters import Clusters
from hgkg.text.fold import clean, match_key


def body_key(thing: Thing) -> str:
    """A path as it is, a name as what names are compared on."""
    return thing.name if thing.sort == "agency" else name_key(thing.name)


def name_key(name: str) -> str:
    """What names of organisations are compared on."""
    return match_key(clean(name))


@dataclass
class Bodies:
    """The organisations of some records, and what people say of them."""

    clusters: Clusters
    paths: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    mentions: dict[str, Agency] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record], clusters: Clusters) -> Bodies:
        found = cls(clusters)
        for record in records:
            for name in _named(record):
                found.names[name_key(name)][name] += 1
            if isinstance(record, Agency):
                found.mentions.setdefault(name_key(record.name), record)
                if record.agency:
                    found.mentions.setdefault(record.agency, record)
                    found.paths[name_key(record.name)][record.agency] += 1
                    found.names[record.agency][record.name] += 1
        for outcome in clusters.outcomes.values():
            for thing in outcome.judgement.things or ():
                if thing.sort == "agency_name":
                    found.names[body_key(thing)][thing.name] += 0  # known though no record has it
        return found

    def knows(self, key: str) -> bool:
        """Whether any record names it."""
        return bool(self.names[key].total())

    def put_right(self, record: Record) -> tuple[Record, tuple[str, ...]]:
        """A record with the names that stay, and the ids of the judgements that say so."""
        reasons: dict[str, None] = {}

        def stays(name: str) -> str:
            return self._put(name, reasons)

        match record:
            case Agency():
                return self._agency(record)
            case Task():
                leading, partners = (dict.fromkeys(map(stays, n)) for n in (record.responsible, record.cooperating))
                own = tuple(name for name in partners if name not in leading)
                changed: Record = replace(record, responsible=tuple(leading), cooperating=own)
            case Inspection():
                changed = replace(record, by=record.by and stays(record.by), of=record.of and stays(record.of))
            case Citation():
                others = tuple(map(stays, record.co_issuers))
                changed = replace(record, issuer=record.issuer and stays(record.issuer), co_issuers=others)
            case DocumentRecord():
                changed = replace(record, issuer=record.issuer and stays(record.issuer))
            case Person():
                offices = tuple(
                    replace(o, organisation=o.organisation and stays(o.organisation)) for o in record.offices
                )
                named = record.organisation and stays(record.organisation)
                changed = replace(record, organisation=named, offices=offices)
            case _:
                return record, ()
        return changed, tuple(reasons)

    def _put(self, name: str, reasons: dict[str, None]) -> str:
        key = self._moved(name_key(name), *sorted(self.paths[name_key(name)]))
        if key is None:
            return name
        reasons.update(dict.fromkeys(self.clusters.reasons[key]))
        return self._name(self.clusters.names[key])

    def _moved(self, *keys: str | None) -> str | None:
        """The first of some keys that gave way to another."""
        return next((key for key in keys if key is not None and key in self.clusters.names), None)

    def _agency(self, record: Agency) -> tuple[Agency, tuple[str, ...]]:
        key = self._moved(name_key(record.name), record.agency)
        if key is not None:
            stays = self.clusters.names[key]
            like = self.mentions.get(stays)
            changed = replace(record, name=self._name(stays), agency=stays if "/" in stays else None)
            if like is not None:
                changed = replace(changed, agency=like.agency, level=like.level, branch=like.branch)
            return changed, self.clusters.reasons[key]
        for judgement, one, other in self.clusters.apart:
            if record.agency and one == name_key(record.name) and record.agency in (other, *self.paths[other]):
                return replace(record, agency=None), (judgement.id,)  # it gets a path of its own, by its name
        return record, ()

    def _name(self, key: str) -> str:
        """The name of an organisation: the one that records give it most often."""
        said = self.names[key]
        return min(said, key=lambda name: (-said[name], -len(name), name), default=key)


def _named(record: Record) -> Sequence[str]:
    """The names by which a record names organisations."""
    match record:
        case Agency():
            return (record.name,)
        case Task():
            return (*record.responsible, *record.cooperating)
        case Inspection():
            return [name for name in (record.by, record.of) if name]
        case Citation():
            return [name for name in (record.issuer, *record.co_issuers) if name]
        case DocumentRecord() if record.issuer:
            return (record.issuer,)
        case Person():
            return [office.organisation for office in record.offices if office.organisation]
    return ()
