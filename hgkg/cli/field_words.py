"""Fields of records and their values in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from hgkg.cli.messages import say
from hgkg.model.field_words import field_word, value_words
from hgkg.model.judged import STATES

if TYPE_CHECKING:
    from hgkg.publish.look import Look


_HASH = re.compile(r"^([0-9a-f]{12})[0-9a-f]{52}$")
"""A SHA-256: somebody who reads it sees by its first digits that it is another."""


def field_name(field: str, lang: str) -> str:
    """What a field of a record is called; one of a later version by its own name."""
    return field_word(field, lang)


def rule_word(name: str, lang: str) -> str:
    """What a rule is called; one that the vocabulary does not know by its own name."""
    return _rule_words().get(name, (name, name))[lang == "en"]


@cache
def _rule_words() -> Mapping[str, tuple[str, str]]:
    """What the vocabulary calls each rule, by the name that records carry: Vietnamese, English."""
    from hgkg.assets import folder
    from hgkg.graph.skos import read_nodes

    file = folder("ontology") / "vocabularies" / "rules.ttl"
    nodes = read_nodes({file.name: file.read_bytes()}).values()
    named = ((node, node.values.get("skos:notation", ())) for node in nodes)
    return {
        notation: (node.values["skos:prefLabel@vi"][0], node.values["skos:prefLabel@en"][0])
        for node, notations in named
        for notation in notations
    }


def _states(counts: str, lang: str) -> str:
    """How many judgements came to what: "applied 8, outweighed 2"."""
    told = (one.rpartition(" ") for one in counts.split(", "))
    return ", ".join(f"{say(f'state.{name}', lang)} {n}" if name in STATES else f"{name} {n}" for name, _, n in told)


def in_words(value: Any, field: str, look: Look) -> str:
    """A value of a record's field as somebody reads it."""
    if value in (None, "", []):
        return say("value.none", look.lang)
    if isinstance(value, bool):
        return say(f"value.{str(value).lower()}", look.lang)
    if isinstance(value, str):
        value = _HASH.sub(r"\1…", value)
    if field in ("status", "reported") and value in look.verdicts:
        return look.verdicts[value].text
    if field == "basis" and value in look.basis:
        return look.basis[value].word
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
    if field == "rule":
        return rule_word(str(value), look.lang)
    if field == "judgements":
        return _states(str(value), look.lang)
    if isinstance(value, Mapping):
        if set(value) == {"vi", "en"}:
            return str(value[look.lang])
        return ", ".join(f"{name}: {in_words(one, name, look)}" for name, one in value.items() if one is not None)
    if isinstance(value, list):
        return "; ".join(in_words(one, field, look) for one in value)
    return value_words(field, value, look.lang)
