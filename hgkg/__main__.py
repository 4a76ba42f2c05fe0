"""``python -m hgkg`` and the command ``hgkg``."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    gc.disable()  # a command ends within seconds and leaves no cycles; looking for some takes 3 % of a build
    from hgkg.cli import run

    status = run(sys.argv[1:])
    gc.freeze()  # nor need Python look through all objects once more as it ends: 5 % of a site
    sys.exit(status)


if __name__ == "__main__":
    main()
