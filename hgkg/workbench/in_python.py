"""What goes wrong, in the words of Python: by arguments and verbs, where the commands name their options."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from hgkg.errors import HgkgError

P = ParamSpec("P")
R = TypeVar("R")
_FOLDER = (("name the folder with --build", "name another folder"), ("chỉ thư mục bằng --build", "chỉ thư mục khác"))
"""The folder of a build is no option here: it is what is opened."""
_COMMAND = re.compile(r"(hgkg [a-z]+(?: \S+)*)")
_PARAMETER = re.compile(r"--param (\w+)=")
_CHOICES = re.compile(r"--choices (\w+)")
_OPTION = re.compile(r"--([a-z][a-z-]*)")


def told_in_python(verb: Callable[P, R]) -> Callable[P, R]:
    """A verb whose errors name arguments: "out", where the command says "--out"."""

    @wraps(verb)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return verb(*args, **kwargs)
        except HgkgError as error:
            raise _reworded(error) from error.__cause__

    return run


def _reworded(error: HgkgError) -> HgkgError:
    told = (error.what, error.where, error.todo, error.vi)
    what, where, todo, vi = map(in_python, told)
    return error if (what, where, todo, vi) == told else type(error)(what, where, todo, vi=vi)


def in_python(text: str) -> str:
    """A sentence with the options in it as arguments; whole commands ("hgkg build --out DIR") stay as they are."""
    if option := _OPTION.fullmatch(text):
        return option[1].replace("-", "_")
    for of_command, here in _FOLDER:
        text = text.replace(of_command, here)
    parts = _COMMAND.split(text)
    return "".join(part if number % 2 else _arguments(part) for number, part in enumerate(parts))


def _arguments(text: str) -> str:
    text = _PARAMETER.sub(r"\1=", text)
    text = _CHOICES.sub(r'choices(…, "\1")', text)
    return _OPTION.sub(lambda m: f"{m[1].replace('-', '_')}=…", text)
