"""What the board does not show is said: how many, of which documents, why, and how to see them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hgkg.query.left_out import left_out_note

SHOWN = [("plan", 1, "2024"), ("plan", 2, "2024")]
CASES = [
    (SHOWN, [], {}, "", "nothing is left out"),
    (SHOWN, [("plan", None, "2024")], {}, "1 without a number in the same documents (see hgkg query targets)", "same"),
    (
        SHOWN,
        [("decision", None, "2025"), ("decision", None, "2025"), ("ruling", None, "2024")],
        {},
        "3 other targets of the build: 3 of other documents, which do not number their targets (decision: 2, "
        "ruling: 1; see hgkg board --document decision)",
        "documents that do not number their targets",
    ),
    (SHOWN, [("decision", None, "2025")], {"period": "2024"}, "", "another year was not asked for"),
    (SHOWN, [("decision", None, "2025")], {"document": "plan"}, "", "another document was not asked for"),
    ([], [("decision", None, "2025")], {"period": "2025"}, "1 of other documents", "an empty board says it too"),
    ([("plan", None, "2024")], [("news", None, "2024")], {}, "which are not documents that set targets", "a report"),
    (SHOWN, [(f"d{i}", None, "2024") for i in range(7)], {}, "d4: 1, …;", "of many documents the first"),
]


@pytest.mark.parametrize(("shown", "others", "asked", "said", "why"), CASES, ids=[case[4] for case in CASES])
def test_what_is_left_out(monkeypatch, shown, others, asked, said, why) -> None:
    rows = {
        f"iri{i}": {"doc": doc, "period": period, **({"group": group} if group is not None else {})}
        for i, (doc, group, period) in enumerate([*shown, *others])
    }
    monkeypatch.setattr("hgkg.query.left_out.targets", lambda store: rows)
    board = [
        SimpleNamespace(target=SimpleNamespace(iri=f"iri{i}", group=group, place=SimpleNamespace(doc=doc)))
        for i, (doc, group, _) in enumerate(shown)
    ]
    note = left_out_note(None, board, "en", **asked)
    assert (said in note) if said else not note
    assert bool(left_out_note(None, board, "vi", **asked)) == bool(said)
