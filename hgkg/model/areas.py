"""Districts and communes that no vocabulary lists: what their printed names tell of them."""

from __future__ import annotations

from hgkg.model.lexicon import AreaConcept
from hgkg.text.fold import ascii_name

LEVELS = {
    "tỉnh": "province",
    "thành phố": "district",
    "huyện": "district",
    "thị xã": "district",
    "quận": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
"""The level of an area by the word for its kind; a city (thành phố) may be a province's equal, which its name tells."""


def unlisted_area(name: str, kind: str, province: str | None) -> AreaConcept:
    """The area called ``name``, a key of LEVELS before it, below the province with that local name.

    Wherever it is read, an area has the same local name. "KẾ SÁCH" is Kế Sách.
    """
    proper = name.title() if name.isupper() and len(name) > 2 else name
    return AreaConcept(
        id=f"{province or 'vn'}-{ascii_name(kind)}-{ascii_name(name)}",
        label=proper,
        label_en=proper,
        labels=(proper,),
        broader=province,
        kind=kind,
        level=LEVELS[kind],
    )
