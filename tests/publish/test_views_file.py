"""viz/views.toml: complete in both languages, readable, and distinct without colour."""

import re
import tomllib
from pathlib import Path

import pytest

from hgkg.assets import folder
from hgkg.cli.words_of_results import RESULTS
from hgkg.errors import UsageError
from hgkg.publish import look
from hgkg.publish.cards import COLUMNS
from hgkg.publish.look import LANGUAGES, read_look

VIEWS = tomllib.loads((folder("viz") / "views.toml").read_text(encoding="utf-8"))
VERDICTS = ("exceeded", "met", "partly", "notMet", "notComparable", "noResult", "notJudged")


def _lightness(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_words_are_the_same_in_both_languages() -> None:
    assert set(VIEWS["words"]["vi"]) == set(VIEWS["words"]["en"])
    assert all(text.strip() for lang in LANGUAGES for text in VIEWS["words"][lang].values())


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for place in (folder("viz") / "templates", Path(look.__file__).parent)
        for path in sorted(place.iterdir())
        if path.suffix in (".html", ".py")
    )
    used = set(re.findall(r"\bwords\.([a-z_]+)", source)) | set(re.findall(r"\bwords\[[\"']([a-z_]+)[\"']\]", source))
    assert used == set(VIEWS["words"]["vi"])


def test_every_verdict_has_its_look() -> None:
    assert tuple(VIEWS["verdicts"]) == VERDICTS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_verdict_is_told_by_word_and_by_symbol_alone(lang: str) -> None:
    verdicts = read_look(lang).verdicts.values()
    assert len({verdict.word for verdict in verdicts}) == len(VERDICTS)
    assert len({verdict.symbol for verdict in verdicts}) == len(VERDICTS)


@pytest.mark.parametrize("key", VERDICTS)
def test_a_verdict_can_be_read_on_its_tint(key: str) -> None:
    verdict = read_look("vi").verdicts[key]
    assert _contrast(verdict.colour, verdict.tint) >= 4.5  # WCAG 2, AA
    assert _contrast(verdict.colour, "#ffffff") >= 4.5


@pytest.mark.parametrize("kind", [*COLUMNS, "body"])
def test_a_card_can_be_read_on_its_tint(kind: str) -> None:
    card = read_look("vi").cards[kind]
    assert _contrast(card.colour, card.tint) >= 4.5
    assert card.width > 0


@pytest.mark.parametrize(
    ("words", "shape"),
    [("severities", "Finding-severity"), ("levels", "Organisation-level"), ("branches", "Organisation-branch")],
)
def test_every_value_that_a_shape_allows_has_its_word(words: str, shape: str) -> None:
    shapes = (folder("ontology") / "shapes.ttl").read_text(encoding="utf-8")
    (allowed,) = re.findall(rf"shape:{shape} a .*?sh:in \(([^)]*)\)", shapes, re.DOTALL)
    assert list(VIEWS[words]) == re.findall(r'"(\w+)"', allowed)


def test_a_severity_is_called_the_same_everywhere() -> None:
    """In pages and tables, on the terminal, and where a question asks for it."""
    question = (folder("queries") / "answers" / "findings.rq").read_text(encoding="utf-8")
    for key, word in VIEWS["severities"].items():
        assert RESULTS[f"severity.{key}"] == (word["vi"], word["en"])
        assert re.search(rf'\("{key}" \d "{word["vi"]}" "{word["en"]}"\)', question)


def test_another_language_is_refused_in_both() -> None:
    with pytest.raises(UsageError, match="vi or en") as caught:
        read_look("fr")
    assert "hãy dùng vi hoặc en" in caught.value.text("vi")
