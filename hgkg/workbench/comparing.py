"""Two builds compared, as rows."""

from __future__ import annotations

from pathlib import Path

from hgkg.workbench.rows import Rows

_FACT = ("document", "change", "kind", "what", "field", "old", "new")
_PLACE = ("doc", "start", "end", "quote")
_COLUMNS = (*_FACT, *(f"{name}_{side}" for side in ("before", "after") for name in _PLACE))


def differences(before: Path, after: Path, without_people: bool) -> Rows:
    """What differs between the builds in two folders; see ``hgkg.diff``."""
    from hgkg.query.compare import compare

    found = compare(before, after, without_people=without_people)
    rows = []
    for fact in found.facts:
        row = {name: getattr(fact, name) for name in _FACT}
        for side, record in (("before", fact.before), ("after", fact.after)):
            row |= {f"{name}_{side}": record[name] if record else None for name in _PLACE}
        rows.append(row)
    note = "; ".join(f"{name}: {old or '-'} → {new or '-'}" for name, old, new in found.inputs)
    return Rows.of(rows, _COLUMNS, note=note)
