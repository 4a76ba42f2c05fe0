"""What is guessed of a new document from its first lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgkg.load import load
from hgkg.load.catalogue import Catalogue
from hgkg.load.guess import Guess, guess
from hgkg.model.document import Document
from hgkg.model.lexicon import DocumentType

ORIGINALS = Path(__file__).parents[2] / "data" / "documents"


def kind(label: str, genre: str) -> DocumentType:
    return DocumentType(id=label, label=label, label_en=label, labels=(label,), genre=genre)


TYPES = {
    word: kind(word, genre)
    for word, genre in [
        ("Chương trình", "programme"), ("Chương trình hành động", "plan"), ("Báo cáo", "report"),
        ("Kế hoạch", "plan"), ("Nghị quyết", "resolution"),
    ]
}  # fmt: skip


def document(folder: Path, text: str, name: str = "a.txt") -> Document:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load(path, Catalogue(folder))


CASES = [
    # the type word alone on its line, the period in the title below
    (
        "TỈNH ỦY CẦN THƠ\nSố 12-NQ/TU\n\nNGHỊ QUYẾT\nvề phát triển du lịch giai đoạn 2021 - 2025\n",
        "resolution",
        "2021/2025",
    ),
    # in small letters, alone on its line
    ("UBND TỈNH\n\nBáo cáo\nTình hình 6 tháng đầu năm 2023\n", "report", "2023-H1"),
    # in capitals with the issuer on the same line
    ("ĐẢNG BỘ TỈNH\nCHƯƠNG TRÌNH CỦA BAN CHẤP HÀNH\nnăm 2026\n", "programme", "2026"),
    # the longer type word wins
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện năm 2022\n", "plan", "2022"),
    # decomposed letters
    ("KÊ\u0301 HOẠCH\nquý III năm 2024\n", "plan", "2024-Q3"),
    # a sentence that opens with a type word is no title
    ("Kế hoạch năm 2024 đã được giao đủ.\nCòn lại chờ.\n", "other", "2024"),
    # a news page: day and time of day under the headline
    ("Hậu Giang vượt thu ngân sách\nNgày 09:09:09 29-12-2021 - Lượt xem: 82\nBài viết\n", "news", "2021"),
    # no year anywhere
    ("NGHỊ QUYẾT\nvề tổ chức bộ máy\n", "resolution", None),
]


@pytest.mark.parametrize(("text", "genre", "period"), CASES)
def test_genre_and_period(tmp_path: Path, text: str, genre: str, period: str | None) -> None:
    guessed = guess(document(tmp_path, text), TYPES)
    assert (guessed.genre, guessed.period) == (genre, period)


@pytest.mark.parametrize(
    ("slug", "genre"),
    [("programme-2024", "programme"), ("report-2024", "report"), ("infographic-2024", "infographic"),
     ("article-2025", "news"), ("conference-2021", "news")],
)  # fmt: skip
def test_the_originals(slug: str, genre: str) -> None:
    path = ORIGINALS / f"{slug}.txt"
    assert guess(load(path, Catalogue(path.parent)), TYPES).genre == genre


def test_the_slug_is_genre_and_year_or_the_file_and_never_taken(tmp_path: Path) -> None:
    plan = document(tmp_path, "KẾ HOẠCH\nnăm 2024\n")
    assert guess(plan, TYPES) == Guess("plan-2024", "plan", "2024")
    assert guess(plan, TYPES, {"Plan-2024", "plan-2024-2"}).slug == "plan-2024-3"
    unknown = document(tmp_path, "Không rõ.\n", "Công văn số 5.txt")
    assert guess(unknown, TYPES) == Guess("Cong-van-so-5", "other", None)
