"""Where ontology/, queries/, viz/ and data/ are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_WHEEL = _PACKAGE / "_assets"


def folder(name: str) -> Path:
    """The asset folder ``name`` ("ontology", "queries", "viz").

    Raises:
        FileNotFoundError: the installation is broken: neither place has it.
    """
    for base in (_WHEEL, _CHECKOUT):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"hgkg is not installed completely: no folder {name!r} in {_WHEEL} or {_CHECKOUT}")


def documents() -> Path:
    """The default folder of source documents: ``data/documents`` below the working directory.

    Documents belong to whoever runs the command, never to site-packages.
    """
    return Path("data") / "documents"


def judgements() -> Path:
    """The default folder of human judgements: ``data/judgements`` below the working directory, beside the documents."""
    return Path("data") / "judgements"
