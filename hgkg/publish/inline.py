"""Putting templates, styles, scripts and data into one HTML file that asks the network for nothing.

Words of a document reach a page in two ways only: through a template, where Jinja escapes them, and through
``json_text``, inside a block of data that no browser runs. The content security policy names each script by its hash,
so that nothing else could run even if it got in.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from hgkg.assets import folder
from hgkg.publish.look import read_look
from hgkg.publish.vietnamese import Vietnamese
from hgkg.store.people import SIGN
from hgkg.version import __version__


def json_text(value: object) -> Markup:
    """``value`` as JSON that may stand inside a script element: ASCII only, and without ``<``, ``>`` and ``&``."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


@cache
def static(name: str) -> str:
    """The text of ``viz/static/{name}``."""
    return (folder("viz") / "static" / name).read_text(encoding="utf-8")


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept beside them as Python keeps its modules; where nothing can be written, not at all."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


@cache
def environment() -> Environment:
    """The templates of ``viz/templates/``: every value is escaped, and one that is not given is an error."""
    templates = folder("viz") / "templates"
    return Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        bytecode_cache=_Compiled(str(templates / "__pycache__")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # no template changes while it is used, and each page would ask the disk whether it had
    )


def render(
    template: str,
    *,
    lang: str,
    title: str,
    build_id: str,
    styles: tuple[str, ...],
    scripts: tuple[str, ...],
    beside: bool = False,
    **values: object,
) -> str:
    """A page from ``viz/templates/{template}``.

    Args:
        template: the template's file name.
        lang: "vi" or "en".
        title: what the page calls itself.
        build_id: the build it shows.
        styles, scripts: texts of our own (never of a document), put into the page as they are.
        beside: whether its scripts may bring in further ones that lie beside it, in its folder.
        values: what else the template asks for.
    """
    page = environment().get_template(template)
    return page.render(
        lang=lang,
        title=title,
        build_id=build_id,
        version=__version__,
        without_people=build_id.endswith(SIGN),
        look=read_look(lang),
        words=read_look(lang).words,
        policy=_policy(scripts, beside=beside),
        vi=(vietnamese := Vietnamese(lang)).mark,
        vi_of=vietnamese.mark_of,
        marked=vietnamese.marked,
        styles=tuple(Markup(style) for style in styles),
        scripts=tuple(Markup(script) for script in scripts),
        **values,
    )


def _policy(scripts: tuple[str, ...], *, beside: bool) -> str:
    """The content security policy: nothing from anywhere but these scripts, styles in the page, images as data.

    Opened from a folder, "self" is ``file:``.
    """
    folder = ("'self'", "file:") if beside else ()
    allowed = " ".join((*folder, *(f"'sha256-{_digest(script)}'" for script in scripts))) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
