"""What XML 1.0 has no character for (https://www.w3.org/TR/xml/#charsets)."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""One such character; no escape makes it XML."""
REPLACEMENT = "\ufffd"
"""What stands in its place."""
