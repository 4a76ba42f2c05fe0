"""hgkg: government planning documents in, traced targets out.

The verbs are loaded when first used (PEP 562), so that ``hgkg --help`` loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hgkg.version import __version__ as __version__

if TYPE_CHECKING:
    from hgkg.workbench import Build as Build
    from hgkg.workbench import HgkgError as HgkgError
    from hgkg.workbench import Rows as Rows
    from hgkg.workbench import build as build
    from hgkg.workbench import diff as diff
    from hgkg.workbench import open as open

__all__ = ["Build", "HgkgError", "Rows", "__version__", "build", "diff", "open"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'hgkg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("hgkg.workbench"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
