"""The four pages: terms and vocabularies, each in Vietnamese and in English."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from rdflib import OWL, SKOS, Graph, URIRef
from rdflib.namespace import DCTERMS

from hgkg.publish.inline import static
from tools.ontology_pages.reading import in_one_language, read
from tools.ontology_pages.terms import sections
from tools.ontology_pages.vocabulary_tables import schemes, texts
from tools.ontology_pages.wording import WORDS, word

ONTOLOGY = URIRef("https://w3id.org/hgkg/ontology")
LANGUAGES = ("vi", "en")
HERE = Path(__file__).parent


def pages(ontology: Path) -> dict[str, str]:
    """Each page by its file name, from the folder ontology/: "terms-vi.html", "vocabularies-vi.html", … in English."""
    terms = read([ontology / "hgkg.ttl"])
    everything = read(sorted(ontology.rglob("*.ttl")))
    made = {}
    for lang in LANGUAGES:
        made[f"terms-{lang}.html"] = _terms_page(terms, lang)
        made[f"vocabularies-{lang}.html"] = _vocabularies_page(everything, lang)
    return made


def _terms_page(graph: Graph, lang: str) -> str:
    shown = sections(in_one_language(graph, lang), lang)
    return _render("terms.html", "terms", lang, about=_about(graph, lang), sections=shown, prefixes=_prefixes(graph))


def _vocabularies_page(graph: Graph, lang: str) -> str:
    return _render("vocabularies.html", "vocabularies", lang, schemes=schemes(graph, lang))


def _about(graph: Graph, lang: str) -> dict[str, object]:
    """What the ontology says of itself; what changed, the newest first."""
    return {
        "iri": str(ONTOLOGY),
        "definition": " ".join(texts(graph, ONTOLOGY, (SKOS.definition,), lang)),
        "version": str(graph.value(ONTOLOGY, OWL.versionInfo)),
        "licence": str(graph.value(ONTOLOGY, DCTERMS.license)),
        "changes": tuple(reversed(texts(graph, ONTOLOGY, (SKOS.changeNote,), lang))),
    }


def _prefixes(graph: Graph) -> list[tuple[str, str]]:
    return sorted((prefix, str(namespace)) for prefix, namespace in graph.namespaces())


def _render(template: str, page: str, lang: str, **values: object) -> str:
    loader = FileSystemLoader(HERE / "templates", encoding="utf-8")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    other = LANGUAGES[1 - LANGUAGES.index(lang)]
    html = environment.get_template(template).render(
        lang=lang,
        other=other,
        page=page,
        words={key: word(key, lang) for key in WORDS},
        styles=Markup(static("page.css") + (HERE / "templates" / "ontology.css").read_text(encoding="utf-8")),
        safe=Markup,
        **values,
    )
    return "\n".join(line.rstrip() for line in html.splitlines()) + "\n"
