"""Whether a name that the vocabularies lack is one that whoever keeps them would take over.

What records keep under the text's own words is often more, or less, than the name of an indicator or a body: a count
with those who did it in brackets ("Số quy định (Ban Thường vụ Tỉnh ủy ban hành)"), a part told behind a colon, a thing
counted and nothing said of it ("Số cuộc"), a phrase that was cut, all bodies of a kind at once.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from hgkg.text.fold import match_key

_LONGEST_BODY = 12  # words: what is longer is a clause and no body
_LONGEST_INDICATOR = 20
_MANY = re.compile(r"(?:^|\s)(?:các|những|mọi|toàn thể)\s")
_NO_NAME = re.compile(r"[:;“”\"…]|(?:19|20)\d\d|\((?![A-ZĐ][A-ZĐ\s-]*\))")
_CUT = re.compile(
    r"\s(?:trở|trên|không|chưa|và|với|của|các|cho|là|do|từ|bị|được|đạt|còn|ước|ở|tại|trong|đến|để|theo|bằng|so)$"
)
_COUNT = re.compile(r"(?:số|tổng số|số lượng|tỷ lệ|tỉ lệ)\s")
_ONE_OF_A_KIND = re.compile(r"(?:dự án|gói thầu|tuyến đường|công trình)\s.*[A-ZĐ]")
_SUM = re.compile(r"(?:tổng cộng|số tiền)\b")


def is_body(name: str) -> bool:
    """Whether ``name`` is that of one body: no kind of them ("Ủy ban nhân dân các huyện") and no clause."""
    return not _MANY.search(match_key(name)) and len(name.split()) <= _LONGEST_BODY and not _NO_NAME.search(name)


def is_indicator(name: str, counted: AbstractSet[str]) -> bool:
    """Whether ``name`` is an indicator's.

    Args:
        counted: match keys of the units: what is counted and nothing more tells no indicator ("Số cuộc").
    """
    key = match_key(name)
    if (
        _NO_NAME.search(name)
        or _CUT.search(key)
        or _SUM.match(key)
        or _ONE_OF_A_KIND.match(name[:1].lower() + name[1:])
    ):
        return False
    rest = _COUNT.sub("", key, count=1) if _COUNT.match(key) else ""
    alone = rest in counted or rest.rpartition(" ")[0] in counted  # "Số giải", "Số giải A"
    return not alone and 1 < len(key.split()) <= _LONGEST_INDICATOR
