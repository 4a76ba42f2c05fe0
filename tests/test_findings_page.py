"""docs/findings.md is a contract: every check of the audit stands in it, under the name that its findings carry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.model.finding import TYPES
from hgkg.reconcile.audit import CHECKS

PAGE = (Path(__file__).parent.parent / "docs" / "findings.md").read_text(encoding="utf-8")
NAMES = [check.__name__.replace("_", " ") for check in CHECKS]
ENTRIES = dict(re.findall(r"^#### `([^`]+)`\n\n(.*?)(?=\n\n#|\Z)", PAGE, re.MULTILINE | re.DOTALL))
PARTS = ["Looked at", "Arithmetic", "Left open", "Severity", "Example"]


def test_every_check_is_documented_once() -> None:
    assert sorted(re.findall(r"^#### `([^`]+)`", PAGE, re.MULTILINE)) == sorted(NAMES)


def test_a_check_is_named_as_its_rule_is() -> None:
    rules = (folder("ontology") / "vocabularies" / "rules.ttl").read_text(encoding="utf-8")

    assert [name for name in NAMES if f'skos:notation "{name}"' not in rules] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_tells_all_of_a_check(name: str) -> None:
    assert re.findall(r"^- ([^:]+): \S", ENTRIES[name], re.MULTILINE) == PARTS


def test_a_severity_is_one_of_the_three() -> None:
    told = {word for entry in ENTRIES.values() for word in re.findall(r"\*\*(\w+)\*\*", entry)}

    assert told == {"high", "medium", "low"}


def test_the_types_list_every_check_below_its_type() -> None:
    below = {
        heading: re.findall(r"^#### `([^`]+)`", body, re.MULTILINE)
        for heading, body in re.findall(r"^### (\w+)\n(.*?)(?=\n##? |\n### |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    }
    listed = {
        heading: re.findall(r"\[([^\]]+)\]", checks)
        for heading, checks in re.findall(r"^\| \[(\w+)\].*\| (\[.*) \|$", PAGE, re.MULTILINE)
    }

    assert listed == below
    assert set(listed) == set(TYPES)


def test_the_number_of_checks_is_told_as_it_is() -> None:
    root = Path(__file__).parent.parent
    told = {
        "README.md": f"what {len(CHECKS)} checks of",
        "README.vi.md": f"{len(CHECKS)} phép kiểm tra",
        "docs/findings.md": f"by {len(CHECKS)} checks",
        "CHANGES.md": f"The audit, {len(CHECKS)} checks,",
    }
    assert [name for name, words in told.items() if words not in (root / name).read_text(encoding="utf-8")] == []
