"""The pages that explain ontology and vocabularies: as made now, whole, in one language, and closed to the network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import is_normalized

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

pytest.importorskip("pylode")

from hgkg.assets import folder
from tools.ontology_pages.pages import pages
from tools.ontology_pages.reading import in_one_language, name_key, read
from tools.ontology_pages.vocabulary_tables import VOCABULARIES, anchor

ROOT = Path(__file__).parents[2]
NAMES = ("terms-vi.html", "vocabularies-vi.html", "terms-en.html", "vocabularies-en.html")
ENGLISH_OF_THE_TOOL = (
    *("Is Defined By", "Description", "In Domain Of", "In Range Of", "Sub Class Of", "Super Class Of", "Scope Note"),
    *("Metadata", "Table of Contents", "Legend", "Namespaces", "OWL Object Property", "pyLODE"),
)


class Elements(HTMLParser):
    """The start tags of a page, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def values(self, name: str) -> list[str]:
        """Every value of an attribute, in order."""
        return [attributes[name] for _, attributes in self.found if name in attributes]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages(folder("ontology"))


def test_the_pages_kept_are_those_that_are_made(made: dict[str, str]) -> None:
    """After a change in ontology/: make ontology-docs."""
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "viz" / "ontology").iterdir()}

    assert sorted(kept) == sorted(made) == sorted(NAMES)
    assert [name for name in NAMES if kept[name] != made[name]] == [], "run: make ontology-docs"


def test_no_hash_decides_the_order(made: dict[str, str], tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "tools.ontology_pages", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)

    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == made


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_the_network_for_nothing(made: dict[str, str], name: str) -> None:
    elements = Elements(made[name])

    assert not {tag for tag, _ in elements.found} & {"script", "link", "img", "iframe", "object", "embed", "base"}
    assert elements.values("src") + elements.values("srcset") == []
    assert not re.search(r"@import|url\(", made[name])
    assert "default-src 'none'" in elements.values("content")[0]
    assert {tag for tag, attributes in elements.found if "href" in attributes} == {"a"}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_within_a_page_leads_somewhere(made: dict[str, str], name: str) -> None:
    elements = Elements(made[name])
    ids = elements.values("id")

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in elements.values("href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_leads_to_the_others(made: dict[str, str], name: str) -> None:
    page, lang = name.removesuffix(".html").split("-")
    other = "en" if lang == "vi" else "vi"
    links = set(Elements(made[name]).values("href"))

    assert {f"{page}-{other}.html", f"terms-{lang}.html", f"vocabularies-{lang}.html", "../board.html"} <= links
    assert f'<html lang="{lang}">' in made[name]


def test_every_term_has_its_place_and_its_texts_in_the_language_of_the_page(made: dict[str, str]) -> None:
    graph = read([folder("ontology") / "hgkg.ttl"])
    own = {
        str(s).rpartition("#")[2] for s in graph.subjects(RDF.type) if "#" in s and str(s).startswith(VOCABULARIES[:22])
    }
    classes_and_properties = {name for name in own if not name.endswith(("Component", "Structure"))}
    assert len(classes_and_properties) > 100
    for lang in ("vi", "en"):
        html = made[f"terms-{lang}.html"]
        assert classes_and_properties <= set(Elements(html).values("id"))
        words = unescape(html)
        for term in graph.subjects(RDF.type, URIRef("http://www.w3.org/2002/07/owl#Class")):
            for text in graph.objects(term, SKOS.definition):
                assert isinstance(text, Literal)
                assert (str(text) in words) == (text.language == lang), text


def test_every_concept_has_its_place(made: dict[str, str]) -> None:
    graph = read(sorted(folder("ontology").rglob("*.ttl")))
    concepts = {anchor(str(concept)) for concept in graph.subjects(RDF.type, SKOS.Concept)}
    for lang in ("vi", "en"):
        assert concepts <= set(Elements(made[f"vocabularies-{lang}.html"]).values("id"))


@pytest.mark.parametrize(("lang", "day"), [("vi", "01/7/2025"), ("en", "1 July 2025")])
def test_days_are_written_as_each_language_writes_them(made: dict[str, str], lang: str, day: str) -> None:
    """In the vocabularies; an example of a term is what stands in the graph."""
    html = made[f"vocabularies-{lang}.html"]

    assert day in html
    assert not re.search(r">[^<]*\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", html)


def test_the_vietnamese_pages_have_no_heading_of_the_tool(made: dict[str, str]) -> None:
    for name in NAMES:
        assert [words for words in ENGLISH_OF_THE_TOOL if f">{words}<" in made[name]] == [], name
        assert is_normalized("NFC", made[name])


def test_words_of_the_ontology_are_escaped() -> None:
    graph = Graph()
    term = URIRef("https://w3id.org/hgkg/ontology#X")
    graph.parse(folder("ontology") / "hgkg.ttl")
    graph.add((term, RDF.type, URIRef("http://www.w3.org/2002/07/owl#Class")))
    for lang in ("vi", "en"):
        graph.add((term, URIRef("http://www.w3.org/2000/01/rdf-schema#label"), Literal("<b>x</b>", lang=lang)))
        graph.add((term, SKOS.scopeNote, Literal("<script>alert(1)</script>", lang=lang)))
    from tools.ontology_pages.terms import sections

    (html,) = [s.html for s in sections(in_one_language(graph, "vi"), "vi") if s.own and s.key == "classes"]
    assert "<script" not in html
    assert "<b>x" not in html


# Letters first (a, ă, â, …, d, đ), then tones: ngang, huyền, hỏi, ngã, sắc, nặng.
@pytest.mark.parametrize(
    "names", [["ba", "bà", "bả", "bã", "bá", "bạ", "băng", "bâng"], ["da", "đa", "e"], ["cơ quan", "cơ sở", "cùng"]]
)
def test_names_are_sorted_as_in_a_vietnamese_dictionary(names: list[str]) -> None:
    graph = Graph()
    nodes = {name: URIRef(f"urn:{i}") for i, name in enumerate(reversed(names))}
    for name, node in nodes.items():
        graph.add((node, SKOS.prefLabel, Literal(name, lang="vi")))

    assert sorted(names, key=lambda name: name_key(graph, nodes[name], "vi")) == names
