"""hgkg from Python: the verbs of the commands, for a notebook or a program. See docs/python.md.

The verbs are those of ``import hgkg``; what they need is imported when they are called.
"""

from __future__ import annotations

from hgkg.errors import HgkgError as HgkgError
from hgkg.workbench.built import Build as Build
from hgkg.workbench.rows import Rows as Rows
from hgkg.workbench.verbs import build as build
from hgkg.workbench.verbs import diff as diff
from hgkg.workbench.verbs import open as open
