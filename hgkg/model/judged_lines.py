"""What came of judgements, as the files of a build say it: ``superseded.jsonl`` and a part of ``report.json``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from hgkg.model.judged import Outcome, Superseded
from hgkg.model.lines import as_json


def superseded_lines(superseded: Iterable[Superseded]) -> str:
    """JSON Lines: each record as the rules read it, with what judgements made of it."""
    return "".join(json.dumps(_line(one), ensure_ascii=False) + "\n" for one in superseded)


def _line(one: Superseded) -> dict[str, object]:
    record = as_json(one.record)
    assert isinstance(record, dict)
    return {**record, "judgement": list(one.judgements), "changed": list(one.changed), "left_out": one.left_out}


def as_report(outcomes: Iterable[Outcome]) -> dict[str, object]:
    """How many judgements came to what, and each of them with its state and the records that it changed."""
    found = list(outcomes)
    told = [
        {
            "id": o.judgement.id,
            "state": o.state,
            "records": list(o.records),
            **({"against": o.against.id} if o.against else {}),
            **({"vi": o.fault[0], "en": o.fault[1]} if o.fault[0] else {}),
        }
        for o in found
    ]
    return {"counts": dict(sorted(Counter(o.state for o in found).items())), "each": told}
