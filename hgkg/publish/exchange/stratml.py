"""Programmes as performance plans in StratML part 2 (ISO 17469-2), a file a programme.

StratML knows goals, objectives, indicators, aimed and actual results, and who has a stake in them. It has no place for
what drives a target, for a verdict with its reason, for a comparator, or for where a document says so: that goes in as
words, and is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hgkg.errors import QueryError
from hgkg.publish.exchange.bookmaking import left_out
from hgkg.publish.exchange.export import Export, Source
from hgkg.publish.exchange.losses import Losses
from hgkg.publish.exchange.stratml_plan import plan_bytes
from hgkg.publish.facts import Build, read_build
from hgkg.query.chain import BoardRow

_HELD = frozenset(("Assessment", "DocumentDescription", "Drive", "Result", "Target"))


def export_stratml(source: Source) -> Export:
    """A file for each document whose targets the board shows, named after it.

    Raises:
        QueryError: no document of the build sets targets, and a plan without a goal is none.
    """
    build, losses = read_build(source.store, source.lang), Losses()
    programmes: defaultdict[str, list[BoardRow]] = defaultdict(list)
    for row in build.board:
        programmes[row.target.place.doc].append(row)
    if not programmes:
        raise QueryError(
            "no document of this build sets targets, and StratML has no plan without them",
            todo="build a programme or a plan too",
            vi="không văn bản nào của bản dựng đề ra chỉ tiêu, mà StratML không có kế hoạch nào thiếu chỉ tiêu; "
            "hãy dựng thêm một chương trình hoặc kế hoạch",
        )
    files = {f"{slug}.xml": plan_bytes(build, rows, source.build_id, losses) for slug, rows in programmes.items()}
    _count(build, build.board, losses)
    return Export(files, (*losses.told(), *left_out(source, _HELD)))


def _count(build: Build, rows: Sequence[BoardRow], losses: Losses) -> None:
    """Note what stands in the plans as words alone, and what stands in none."""
    facts = build.facts
    answering = {str(r["result"]): r for row in rows for r in facts.results.get(row.target.iri, ())}
    losses.add("verdicts", sum("verdict" in facts.targets[row.target.iri] for row in rows))
    losses.add("drives", sum(len(facts.drivers.get(row.target.iri, ())) for row in rows))
    losses.add("offsets", len(rows) + len(answering))
    losses.add("comparators", sum(row.target.operator not in (None, "eq") for row in rows))
    losses.add("ranges", sum("upper" in facts.targets[row.target.iri] for row in rows))
    losses.add("comparisons", sum(len({c["comparison"] for c in facts.comparisons.get(iri, ())}) for iri in answering))
    losses.add("other_targets", len(build.others))
    losses.add("other_results", len(build.results) - len(answering))
