"""What only a publisher can state of a dataset: its licence, who publishes it, whom to ask. Read from a small file."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, fields
from pathlib import Path

from hgkg.errors import UsageError

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_MAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")


@dataclass(frozen=True, slots=True)
class Publication:
    """What is stated; None of what is not.

    Attributes:
        licence: its IRI.
        publisher: the name of the body that publishes the data.
        publisher_iri: the body's own IRI.
        contact: whom to ask, a name.
        contact_email: an address of theirs.
    """

    licence: str | None = None
    publisher: str | None = None
    publisher_iri: str | None = None
    contact: str | None = None
    contact_email: str | None = None


UNSTATED = Publication()
"""Of a dataset of which nobody has stated anything."""


def read_publication(path: Path) -> Publication:
    """What the file ``path`` states (TOML, a key for each attribute).

    Raises:
        UsageError: the file cannot be read, is no TOML, or states something else, or not in its form.
    """
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _broken(
            path, f"this is no TOML file that can be read ({error})", f"không đọc được TOML ({error})"
        ) from error
    keys = [field.name for field in fields(Publication)]
    values: dict[str, str] = {}
    for key, value in stated.items():
        if key not in keys:
            known = ", ".join(keys)
            raise _broken(path, f"unknown key {key!r}, known are {known}", f"khóa lạ {key!r}; các khóa: {known}")
        if not isinstance(value, str) or not value.strip():
            raise _broken(path, f"{key!r} must be a text that is not empty", f"{key!r} phải là chữ, không bỏ trống")
        values[key] = unicodedata.normalize("NFC", value.strip())
    _check(path, values)
    return Publication(**values)


def _check(path: Path, values: dict[str, str]) -> None:
    for key in ("licence", "publisher_iri"):
        if key in values and not _IRI.fullmatch(values[key]):
            raise _broken(path, f"{key!r} must be an address (https://…)", f"{key!r} phải là địa chỉ (https://…)")
    if "contact_email" in values and not _MAIL.fullmatch(values["contact_email"]):
        raise _broken(path, "'contact_email' must be a mail address", "'contact_email' phải là địa chỉ thư điện tử")
    for key, of in (("publisher_iri", "publisher"), ("contact_email", "contact")):
        if key in values and of not in values:
            raise _broken(path, f"{key!r} needs {of!r} beside it", f"có {key!r} thì phải có {of!r}")


def _broken(path: Path, en: str, vi: str) -> UsageError:
    return UsageError(en, path, "correct the file", vi=f"{path}: {vi}; hãy sửa tệp")
