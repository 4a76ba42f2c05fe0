"""``python -m hgkg`` and the command ``hgkg``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from hgkg.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
