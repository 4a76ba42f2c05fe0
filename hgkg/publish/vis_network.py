"""The renderer of networks: vis-network as pyvis ships it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LIBRARY = ("lib", "vis-9.1.2", "vis-network.min.js")


@cache
def library() -> str:
    """vis-network, without the comment that sends developer tools to fetch its source map.

    Control characters in its strings are written as escapes: HTML may not have them.
    """
    text = files("pyvis").joinpath(*_LIBRARY).read_text(encoding="utf-8").split("//# sourceMappingURL=")[0]
    return _CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
