"""The notebooks run, offline and from a clean kernel, and show what they say they show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from notebook_runner import NOTEBOOKS, executed, printed

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))


def test_there_are_notebooks() -> None:
    assert PATHS


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_prints_what_it_shows(path: Path, tmp_path: Path) -> None:
    """Where it does not: ``make notebooks`` writes anew what it prints; look at the difference before it is kept."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    shown = [
        "".join(
            "".join(output.get("text") or output.get("data", {}).get("text/plain", "")) for output in cell["outputs"]
        )
        for cell in kept["cells"]
        if cell["cell_type"] == "code"
    ]
    assert printed(executed(path, tmp_path)) == shown
    assert any(shown)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_place_of_one_machine_and_no_fault(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    outputs = [output for cell in json.loads(text)["cells"] for output in cell.get("outputs", ())]
    assert not [output for output in outputs if output["output_type"] == "error" or output.get("name") == "stderr"]
    assert "/tmp/" not in text
    assert "/home/" not in text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_heading_and_every_passage_is_in_both_languages(path: Path) -> None:
    """Vietnamese first, English in italics below it."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            vietnamese, english = [], []
            for line in "".join(cell["source"]).split("\n"):
                if line and not line.startswith("#"):
                    (english if line.startswith("*") else vietnamese).append(line)
            assert len(vietnamese) == len(english), cell["source"]
