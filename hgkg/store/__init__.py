"""The embedded store: load, open, ask. rdflib is loaded only by those who ask for a Dataset (PEP 562)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hgkg.store.embedded import Solutions, Store, Term, create_store, dump, load_in_memory, open_store

if TYPE_CHECKING:
    from hgkg.store.dataset import open_dataset as open_dataset

__all__ = ["Solutions", "Store", "Term", "create_store", "dump", "load_in_memory", "open_dataset", "open_store"]


def __getattr__(name: str) -> Any:
    if name != "open_dataset":
        raise AttributeError(f"module 'hgkg.store' has no attribute {name!r}")
    from hgkg.store.dataset import open_dataset

    return open_dataset
