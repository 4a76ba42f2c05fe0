"""Short names of IRIs: prefixed ones for terms and concepts, relative ones for the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, parse

from hgkg.assets import folder
from hgkg.model.namespaces import DATA, VOCABULARIES

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.\-]*[A-Za-z0-9_\-])?")  # of PN_LOCAL what needs no escape
_RELATIVE = re.compile(r"[A-Za-z0-9_~%\-]+(?:/[A-Za-z0-9_.~%\-]*[A-Za-z0-9_~%\-])*")
_SPLIT = re.compile(r"(.*[/#])([^/#]*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Names:
    """Prefixes and the namespaces they stand for, in the order of the prefixes."""

    prefixes: Mapping[str, str]
    by_namespace: Mapping[str, str]

    @classmethod
    def of(cls, iris: Iterable[str]) -> Names:
        """The prefixes of the ontology, and one for each vocabulary that ``iris`` name a concept of."""
        prefixes = of_the_ontology()
        for scheme in sorted({found[2] for iri in iris if (found := _SCHEME.fullmatch(iri))}):
            name = scheme if scheme not in prefixes else f"vocab-{scheme}"
            prefixes[name] = f"{VOCABULARIES}{scheme}/"
        return cls.with_prefixes(prefixes)

    @classmethod
    def with_prefixes(cls, prefixes: Mapping[str, str]) -> Names:
        """These very prefixes."""
        kept = dict(sorted(prefixes.items()))
        return cls(kept, {namespace: prefix for prefix, namespace in kept.items()})

    def prefixed(self, iri: str) -> str | None:
        """``hg:value``, or None for an IRI without a prefix or with a local part that would need escapes."""
        split = _SPLIT.fullmatch(iri)
        prefix = self.by_namespace.get(split[1]) if split else None
        return f"{prefix}:{split[2]}" if prefix and split and _LOCAL.fullmatch(split[2]) else None

    def used(self, iris: Iterable[str]) -> dict[str, str]:
        """The prefixes that ``iris`` are written with."""
        found = {name.partition(":")[0] for iri in iris if (name := self.prefixed(iri))}
        return {prefix: namespace for prefix, namespace in self.prefixes.items() if prefix in found}


_SCHEME = re.compile(rf"({re.escape(VOCABULARIES)})([a-z][a-z0-9\-]*)/.+")


def relative(iri: str) -> str | None:
    """``record/target-0a1b`` of an IRI below DATA; None for others, and where it would be read as anything else."""
    path = iri.removeprefix(DATA)
    return path if path != iri and _RELATIVE.fullmatch(path) else None


def of_the_ontology() -> dict[str, str]:
    """The prefixes that the ontology itself is written with."""
    return dict(_prefixes())


@cache
def _prefixes() -> dict[str, str]:
    parser = parse((folder("ontology") / "hgkg.ttl").read_bytes(), format=RdfFormat.TURTLE)
    for _ in parser:  # prefixes are known once they were read
        pass
    return dict(parser.prefixes)
