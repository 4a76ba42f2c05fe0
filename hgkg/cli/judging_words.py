"""What a judgement will change, and what was decided before that it contradicts, in a sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hgkg.cli.messages import say

if TYPE_CHECKING:
    from hgkg.cli.judged_build import JudgedBuild
    from hgkg.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Former:
    """A judgement that another one contradicts."""

    judgement: Judgement

    def line(self, lang: str) -> str:
        """The sentence that warns of it."""
        from hgkg.resolve.outcomes import said

        return say("note.contradicts", lang, said=said(self.judgement, lang), id=self.judgement.id)


def contradicted(judged: JudgedBuild, judgement: Judgement) -> Iterator[Former]:
    """The standing judgements that say otherwise of the same thing."""
    if judgement.about is not None:
        for former in judged.on(judgement.about):
            if _against(former, judgement):
                yield Former(former)
    elif judgement.things is not None:
        for former in judged.standing:
            if (
                former.kind != judgement.kind
                and former.things
                and set(map(repr, former.things)) == set(map(repr, judgement.things))
            ):
                yield Former(former)


def _against(former: Judgement, judgement: Judgement) -> bool:
    kinds = {former.kind, judgement.kind}
    if kinds == {"correct"}:
        return former.field == judgement.field and former.new != judgement.new
    if kinds == {"confirm", "correct"}:
        one = former if former.kind == "correct" else judgement
        sure = judgement if one is former else former
        reading = dict(sure.about.reading) if sure.about else {}
        return one.field in reading and reading[one.field] != one.new
    return "reject" in kinds and len(kinds) > 1


def told(judged: JudgedBuild, judgement: Judgement, lang: str) -> str:
    """What the next build does with it."""
    from hgkg.model.field_words import field_word, value_words
    from hgkg.resolve.outcomes import about

    where = about(judgement, judged.name_of)[lang == "en"]
    if judgement.kind == "correct":
        name = judgement.field or ""
        old, new = (value_words(name, value, lang) for value in (judgement.old, judgement.new))
        return say("told.correct", lang, where=where, field=field_word(name, lang), old=old, new=new)
    of_finding = judgement.about is not None and judgement.about.kind == "finding"
    return say(f"told.{judgement.kind}{'_finding' if of_finding else ''}", lang, where=where)


def field_and_value(typed: str, allowed: Iterable[str]) -> tuple[str, str]:
    """A field and what stands behind it: "cơ quan ban hành Tỉnh ủy" begins with the name of one. Without any, the first
    word and the rest."""
    words, names = typed.split(), list(allowed)
    for count in range(len(words), 0, -1):
        field = field_named(" ".join(words[:count]), names)
        if field in names:
            return field, " ".join(words[count:])
    return (words[0], " ".join(words[1:])) if words else ("", "")


def field_named(typed: str, allowed: Iterable[str]) -> str:
    """The field that is meant: by its name in the records, or by what people call it ("giá trị"), accents or not."""
    from hgkg.text.fold import search_key

    names = list(allowed)
    key = search_key(typed)
    called = [name for name in names if key in {search_key(say(f"field.{name}", lang)) for lang in ("vi", "en")}]
    return typed if typed in names or not called else called[0]
