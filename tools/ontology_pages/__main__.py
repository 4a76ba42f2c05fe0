"""Write the pages into viz/ontology/, or into a folder given."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from hgkg.assets import folder
from tools.ontology_pages.pages import pages


def main() -> None:
    """Write every page; print what was written."""
    logging.disable(logging.INFO)  # pyLODE turns on the messages of every library
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else folder("viz") / "ontology"
    into.mkdir(parents=True, exist_ok=True)
    for name, html in pages(folder("ontology")).items():
        (into / name).write_text(html, encoding="utf-8", newline="\n")
        print(into / name)


if __name__ == "__main__":
    main()
