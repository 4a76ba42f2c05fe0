"""docs/findings.md is a contract: every check of the audit stands in it, under the name that its findings carry."""

from __future__ import annotations

import re
from pathlib import Path

from hgkg.assets import folder
from hgkg.reconcile.audit import CHECKS

PAGE = (Path(__file__).parent.parent / "docs" / "findings.md").read_text(encoding="utf-8")
NAMES = [check.__name__.replace("_", " ") for check in CHECKS]
ROWS = re.findall(r"^(?:\| |#+ )`([^`]+)`", PAGE, re.MULTILINE)


def test_every_check_is_documented_once() -> None:
    assert sorted(ROWS) == sorted(NAMES)


def test_a_check_is_named_as_its_rule_is() -> None:
    rules = (folder("ontology") / "vocabularies" / "rules.ttl").read_text(encoding="utf-8")

    assert [name for name in NAMES if f'skos:notation "{name}"' not in rules] == []


def test_every_row_tells_all_of_a_check() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]

    assert rows
    assert {len(re.split(r"(?<!\\)\|", line)) for line in rows} == {7}
    assert all(cell.strip() for line in rows for cell in re.split(r"(?<!\\)\|", line)[1:-1])
