"""What is made once for all tests: vocabularies, a reader for made-up texts, the build of the five real documents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from reading import Reader, reader
from sites import Sites, shared_folder

from hgkg.assets import folder
from hgkg.extract import Rules, compile_rules
from hgkg.graph.vocabulary import read_lexicon
from hgkg.interpret import Grammar, compile_grammar
from hgkg.model.lexicon import Lexicon
from hgkg.pipeline import BuildReport, build

settings.register_profile("untimed", deadline=None)  # no test is timed
settings.load_profile("untimed")

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return read_lexicon(folder("ontology"))


@pytest.fixture(scope="session")
def rules(lexicon: Lexicon) -> Rules:
    return compile_rules(lexicon)


@pytest.fixture(scope="session")
def grammar(lexicon: Lexicon) -> Grammar:
    return compile_grammar(lexicon)


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, rules: Rules, grammar: Grammar) -> Reader:
    """``read(text, slug=…, genre=…, period=…)``: outline, mentions and records of a text made up in a test."""
    return reader(lexicon, rules, grammar)


@pytest.fixture(scope="session")
def real_build(tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """The five documents of ``data/documents``, built once."""
    return build([DOCUMENTS], tmp_path_factory.mktemp("real") / "build")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """``sites("five")``: a site, written once for all workers."""
    return Sites(shared_folder(tmp_path_factory))
