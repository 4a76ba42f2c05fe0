"""The terminal: what is typed becomes calls, what comes back becomes words. The only place that prints or exits."""

from __future__ import annotations

from hgkg.cli.app import run as run
