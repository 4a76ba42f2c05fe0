"""The renderer of networks: vis-network as pyvis ships it."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LIBRARY = Path("lib", "vis-9.1.2", "vis-network.min.js")


@cache
def library() -> str:
    """vis-network, without the comment that sends developer tools to fetch its source map.

    Control characters in its strings are written as escapes: HTML may not have them.

    Raises:
        ModuleNotFoundError: pyvis is not installed.
    """
    spec = find_spec("pyvis")  # found but not imported: it brings IPython and jsonpickle, a tenth of a second
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyvis")
    text = (Path(spec.origin).parent / _LIBRARY).read_text(encoding="utf-8")
    return _CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text.split("//# sourceMappingURL=")[0])
