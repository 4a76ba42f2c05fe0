"""Which thing is meant: citations bound to the documents they name. Only a sole candidate is ever bound."""

from __future__ import annotations

from hgkg.resolve.binding import resolve

__all__ = ["resolve"]
