"""The networks of ``viz/views.toml``: what each asks, how it is laid out, and what its kinds and links look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hgkg.errors import UsageError
from hgkg.publish.look import read_views
from hgkg.publish.networks.fields import Table
from hgkg.publish.networks.looks import Kind, LinkLook, kinds_of, links_of
from hgkg.publish.networks.view import View, view_of


@dataclass(frozen=True, slots=True)
class Declared:
    """All that ``views.toml`` says of networks."""

    views: Mapping[str, View]
    kinds: Mapping[str, Kind]
    links: Mapping[str, LinkLook]

    def view(self, name: str) -> View:
        """The network of that name.

        Raises:
            UsageError: there is none.
        """
        if name not in self.views:
            names = ", ".join(self.views)
            raise UsageError(
                f"there is no network {name!r}",
                todo=f"use one of: {names}",
                vi=f"không có sơ đồ mạng {name!r}; hãy dùng một trong: {names}",
            )
        return self.views[name]


@cache
def read_declared() -> Declared:
    """What the installed ``views.toml`` declares.

    Raises:
        UsageError: a network is not declared as it must be; the error names it.
    """
    return declared(read_views())


def declared(views: Mapping[str, Any]) -> Declared:
    """The networks of a parsed ``views.toml``; errors as for ``read_declared``."""
    kinds = kinds_of(views)
    networks = Table("networks", views.get("networks", {})).values
    return Declared({name: view_of(name, value, kinds) for name, value in networks.items()}, kinds, links_of(views))
