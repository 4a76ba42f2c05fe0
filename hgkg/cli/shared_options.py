"""Options that a group of commands has, given to each behind its own."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import typer

Shared = tuple[str, object, object]
"""A parameter's name, its default, and its annotation."""


def with_options(
    command: Callable[..., None], run: Callable[..., None], shared: Iterable[Shared]
) -> Callable[..., None]:
    """``run`` as Typer reads it: the context in place of what ``command`` is handed first, then the parameters of
    ``command``'s own, then the shared.

    Args:
        command: the command as it is written.
        run: what is called: with the context, and every parameter by its name.
        shared: in the order in which help shows them.
    """
    own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    more: list[Any] = [
        inspect.Parameter(name, kind, default=default, annotation=note) for name, default, note in shared
    ]
    context = inspect.Parameter("context", kind, annotation=typer.Context)
    run.__signature__ = inspect.Signature([context, *own, *more])  # type: ignore[attr-defined]
    return run
