"""Both ends of each verdict: the sentence of the target and that of the result, with what stands between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from hgkg.model.namespaces import DATA
from hgkg.publish.chain_picture import target_figure
from hgkg.publish.facts import Build
from hgkg.publish.page.addresses import page_of, span_at
from hgkg.publish.page.frame import Frame
from hgkg.publish.site.gathered.material import Material, Record
from hgkg.query.figures import printed, unit, with_unit
from hgkg.query.sentences import around

_AROUND = 240
"""Characters of a sentence that are shown on each side of the words that count, at most."""


@dataclass(frozen=True)
class Figures:
    """The figures of targets and results as their texts print them, by the id of the record."""

    build: Build

    def of(self, identifier: str) -> str:
        """A figure with its sign and unit, of a target with its direction; "" where the record has none."""
        return self._all.get(f"{DATA}record/{identifier}", "")

    @cached_property
    def _all(self) -> Mapping[str, str]:
        targets = {row.target.iri: target_figure(row.target, self.build.look) for row in self.build.targets}
        lang, results = self.build.lang, self.build.results
        return targets | {iri: with_unit(printed(row, lang), unit(row, lang)) for iri, row in results.items()}


@dataclass(frozen=True)
class Ends:
    """Tells what a target or a result was compared with."""

    material: Material
    figures: Figures
    frame: Frame

    def told(self, record: Record) -> dict[str, Any]:
        """The comparisons of a target or a result; of other records nothing."""
        if record["kind"] == "target":
            found = self._of_target.get(record["id"], ())
            return {"verdicts": [self._verdict(one, one["results"]) for one in found]} if found else {}
        if record["kind"] == "result":
            held = sorted(self._of_result.get(record["id"], ()), key=lambda one: self._apart(record, one))
            return {"verdicts": [self._verdict(one, [record["id"]]) for one in held]} if held else {}
        return {}

    def _apart(self, result: Record, alignment: Record) -> tuple[bool, ...]:
        """How a target differs from a result that was held against it: the one that the very words tell comes first.

        A level and its growth stand in the same words ("thu nội địa 7.017 tỷ đồng, tăng 27,14%").
        """
        target = self._by_id[alignment["target"]]
        return tuple(target[name] != result[name] for name in ("indicator", "measure", "unit"))

    def _verdict(self, alignment: Record, results: list[str]) -> dict[str, Any]:
        return {
            "status": alignment["status"],
            "reason": alignment["reason"][self.frame.lang],
            "reported": self.frame.look.own_verdict(alignment["reported"]),
            "page": page_of(f"{DATA}record/{alignment['target']}"),
            "target": self._end(alignment["target"]),
            "results": [self._end(identifier) for identifier in results],
        }

    def _end(self, identifier: str) -> dict[str, Any]:
        """A target or a result with the sentence around its words."""
        record = self._by_id[identifier]
        said = around(self.material.texts[record["doc"]], record["start"], record["end"], _AROUND)
        return {
            "title": record["indicator"],
            "figure": self.figures.of(identifier),
            "document": self._titles[record["doc"]],
            "section": "/".join(record["section"]),
            "footnote": record["footnote"],
            "at": span_at(record["doc"], record["start"], record["end"]),
            "words": [said.before, " ".join(said.words.split("\n")), said.after],
        }

    @cached_property
    def _by_id(self) -> Mapping[str, Record]:
        return {record["id"]: record for record in self.material.records if record["kind"] in ("target", "result")}

    @cached_property
    def _of_target(self) -> Mapping[str, list[Record]]:
        found = defaultdict[str, list[Record]](list)
        for record in self.material.records:
            if record["kind"] == "alignment":
                found[record["target"]].append(record)
        return found

    @cached_property
    def _of_result(self) -> Mapping[str, list[Record]]:
        found = defaultdict[str, list[Record]](list)
        for alignments in self._of_target.values():
            for alignment in alignments:
                for result in alignment["results"]:
                    found[result].append(alignment)
        return found

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        """What each text is called, by its slug."""
        rows = self.material.vi.documents.values()
        return {str(row["slug"]): str(row["name"]) for row in rows if "slug" in row}
