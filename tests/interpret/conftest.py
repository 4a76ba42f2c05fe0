"""Sentences of a made-up article of Hậu Giang."""

from __future__ import annotations

import pytest
from reading import Reader, Say

_TITLE = "Hậu Giang: một dòng đầu dài hơn bốn mươi chữ để làm tít của bài viết này\n\nHậu Giang phát triển. "


@pytest.fixture(scope="session")
def say(read: Reader) -> Say:
    """``say("Nghị quyết số 07-NQ/TU …")``: the sentence read behind a headline that names the province."""
    return lambda sentence: read(_TITLE + sentence)
