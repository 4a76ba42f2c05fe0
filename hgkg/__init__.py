"""hgkg: government planning documents in, traced targets out.

The verbs are loaded when first used (PEP 562), so that ``hgkg --help`` loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from hgkg.pipeline import build as build
    from hgkg.query.board import board as board
    from hgkg.query.trace import trace as trace
    from hgkg.store import open_dataset as open_dataset
    from hgkg.store import open_store as open_store

_VERBS = {
    "board": "hgkg.query.board",
    "build": "hgkg.pipeline",
    "open_dataset": "hgkg.store",
    "open_store": "hgkg.store",
    "trace": "hgkg.query.trace",
}

__all__ = ["__version__", "board", "build", "open_dataset", "open_store", "trace"]


def __getattr__(name: str) -> Any:
    if name not in _VERBS:
        raise AttributeError(f"module 'hgkg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_VERBS[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
