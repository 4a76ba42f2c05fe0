"""Which properties the concepts of each scheme may have, and with what values: what ontology/vocabularies keeps to."""

from __future__ import annotations

LEVELS = frozenset({"central", "province", "district", "commune", "grassroots", "foreign"})
BRANCHES = frozenset({"party", "government", "council", "front", "judiciary", "military", "other"})
TERM_LEVELS = frozenset({"central", "province", "assembly", "council", "district", "commune"})
TEXTS = {
    "document-type": {
        "hg:genre": frozenset(
            {"programme", "report", "plan", "resolution", "regulation", "news", "infographic", "other"}
        ),
        "hg:citedByName": frozenset({"true", "false"}),
    },
    "body": {
        "hg:level": LEVELS,
        "hg:branch": BRANCHES,
        "hg:assembly": frozenset({"true", "false"}),
        "hg:local": frozenset({"true", "false"}),
        "hg:issues": frozenset({"true", "false"}),
        "hg:servesTerm": TERM_LEVELS,
    },
    "change": {"hg:changedLevel": frozenset({"district", "commune"})},
    "body-head": {
        "hg:level": LEVELS,
        "hg:branch": BRANCHES,
        "hg:takes": frozenset({"field", "work", "name", "number", "body", "inside", "area"}),
    },
    "area": {
        "hg:areaKind": frozenset(
            {"nước", "vùng", "tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu"}
        ),
        "hg:level": frozenset({"country", "region", "province", "district", "commune"}),
    },
    "term": {"hg:level": TERM_LEVELS},
    "unit": {"hg:unitKind": frozenset({"scale", "money", "share", "physical", "count", "index"})},
    "cue": {
        "hg:cueRole": frozenset(
            {
                *(f"relation.{name}" for name in ("based_on", "implements", "continues", "reviews", "accompanies")),
                *("relation.amends", "relation.replaces", "relation.cites", "approximate", "base.previous", "aim"),
                *(f"comparator.{name}" for name in ("gt", "ge", "ge.suffix", "lt", "le", "le.suffix", "between")),
                *("change.increase", "change.decrease", "plan.words", "plan.reached", "plan.exceeded", "rank"),
                *(f"heading.{name}" for name in ("targets", "alone", "review", "outlook", "priorities", "execution")),
                *(f"heading.{name}" for name in ("aims", "tasks", "budget", "reasons")),
                *("title.plans", "title.rules", "aim.verb", "looks.back", "being"),
                *("assign.tell", "assign.with", "assign.between", "tell.none"),
                *(f"duty.{name}" for name in ("act", "reach", "aim", "filler", "aside", "follow")),
                *(f"claim.{name}" for name in ("reached", "missed", "whole", "counted")),
                *("time.other", "plan.giver", "estimated", "estimated.not", "expected", "expected.not", "aim.ahead"),
                *(f"counted.{name}" for name in ("added", "total", "raised", "new")),
                *(f"name.{name}" for name in ("empty", "head", "made", "elliptic", "same", "narrow")),
                *(f"words.{name}" for name in ("opening", "filler", "manner", "done", "partly", "lowered", "risen")),
                "words.purpose",
                *(f"plan.{name}" for name in ("above", "below", "nearly", "low")),
                *(f"audit.{name}" for name in ("never_twice", "before_figure", "reduplicated", "loan")),
                *("audit.counted", "audit.measured"),
                *(f"event.{name}" for name in ("congress", "meeting", "show", "season", "anniversary", "jubilee")),
                *(f"event.{name}" for name in ("storm", "election", "opening", "founding", "delegation", "office")),
                *(f"event.{name}" for name in ("visit", "issuing", "plural", "generic", "national", "end")),
                *("event.within", "event.works", "event.none", "heading.events"),
                *(
                    f"column.{name}"
                    for name in ("number", "indicator", "unit", "plan", "done", "comparison", "previous")
                ),
                *("column.task", "column.lead", "column.support", "column.deadline", "column.output"),
                *("column.note", "sign.office", "page.furniture", "page.related"),
                *(f"subject.{name}" for name in ("none", "end", "break", "on", "actor")),
                *(f"manner{name}" for name in ("", ".sure", ".also")),
                *("citation.after", "citation.counts", "issuer.role", "issuer.verb"),
                *("law.name", "law.stop", "law.join", "law.not", "programme.national", "title.stop", "title.own"),
                *("body.field", "body.not", "body.stop", "name.office", "name.surname"),
                *(
                    "boundary",
                    "join",
                    "state",
                    "share",
                    "ratio",
                    "indicator.head",
                    "time.words",
                    "aim.said",
                    "target.words",
                    "assign.verb",
                    "plan.before",
                    "rank.within",
                    "rank.among",
                    "rank.among.not",
                    "part",
                    "done",
                    "counted.none",
                    "compound.tail",
                    "body.head",
                    "adverb",
                    "over",
                    "act.verb",
                    "theme.all",
                    "theme.none",
                    "assign.lead",
                    "assign.give",
                    "order.others",
                    "act.own",
                    "turn",
                    "verb.alone",
                    "name.none",
                    "name.none.last",
                    "act.share",
                    "counted.grade",
                    "noun.goes.on",
                    "part.divided",
                    "predicate",
                    "resumed",
                    "noun.stops",
                ),
                *(f"person.{name}" for name in ("family", "honorific", "honorific.plural", "rank", "former")),
                *(
                    "person.appointed",
                    "person.disciplined",
                    "person.none.before",
                    "person.before.office",
                    "person.of.many",
                    "person.eponym",
                    "person.historic",
                ),
                *("signature.for", "signature.instead", "signature.signed"),
                *("inspection.none.before", "inspection.none.after", "inspection.planned"),
                *(
                    f"inspection.{name}"
                    for name in ("check", "supervise", "of", "manner", "team", "sender", "goes.on", "passive", "met")
                ),
                *(f"inspection.{name}" for name in ("counted", "audited", "concludes")),
            }
        )
    },
    "office": {
        "hg:branch": frozenset({"party"}),
        "hg:seat": frozenset({"true"}),
        "hg:standsAlone": frozenset({"true"}),
    },
}
"""The closed lists of words that properties take, by scheme."""

REFERENCES = {
    "document-type": {"skos:broader": "document-type"},
    "body": {"skos:broader": "body", "hg:ofArea": "area", "hg:sameBodyAs": "body"},
    "area": {"skos:broader": "area", "dct:isReplacedBy": "area", "hg:endedBy": "change"},
    "change": {
        "hg:changeKind": "change-kind",
        "hg:originalBody": "body",
        "hg:resultingBody": "body",
        "hg:carries": "body",
        "hg:ofArea": "area",
        "hg:byNorm": "norm",
    },
    "unit": {"skos:broader": "unit"},
    "field": {"skos:broader": "field"},
    "indicator": {
        "skos:broader": "indicator",
        "dct:subject": "field",
        "hg:measure": "measure",
        "hg:polarity": "polarity",
        "hg:usualUnit": "unit",
        "hg:componentOf": "indicator",
        "hg:sameWhereEqual": "indicator",
        "hg:growthOf": "indicator",
        "hg:shareOf": "indicator",
    },
    "office": {"hg:heldIn": "body"},
}
"""The scheme that a property's object must be a concept of, by the scheme of its subject."""

REQUIRED = {
    "document-type": ("hg:genre",),
    "body": ("hg:level", "hg:branch"),
    "body-head": ("hg:level", "hg:branch", "hg:takes"),
    "area": ("hg:areaKind", "hg:level"),
    "unit": ("hg:unitKind",),
    "field": ("skos:definition@vi", "skos:definition@en"),
    "indicator": ("hg:measure",),
    "cue": ("hg:cueRole",),
    "rule": ("skos:notation", "skos:definition@vi", "skos:definition@en"),
    "term": ("hg:level", "hg:firstDay", "hg:lastDay"),
    "office": (),
    "change": ("hg:changeKind", "hg:changeDay", "hg:byNorm", "hg:certainty"),
    "change-kind": ("skos:definition@vi", "skos:definition@en"),
    "norm": ("skos:notation", "dct:issued", "dct:identifier"),
}
FIGURES = {
    "unit": ("hg:factor", "hg:baseUnit"),
    "term": ("hg:firstDay", "hg:lastDay"),
    "area": ("hg:firstDay", "hg:lastDay"),
    "change": ("hg:changeDay", "hg:certainty"),
    "norm": ("dct:issued", "dct:identifier"),
}
"""Properties with a value of their own."""

LABELS = {
    lang: tuple(f"skos:{kind}@{lang}" for kind in ("prefLabel", "altLabel", "hiddenLabel")) for lang in ("vi", "en")
}
FREE = frozenset(
    {"rdf:type", "skos:inScheme", "skos:topConceptOf", "skos:notation", "skos:broader", "skos:exactMatch"}
    | {*LABELS["vi"], *LABELS["en"]}
    | {f"skos:{note}@{lang}" for note in ("scopeNote", "definition", "example") for lang in ("vi", "en")}
)
SINGLE = frozenset(
    {predicate for lists in (TEXTS, REFERENCES) for known in lists.values() for predicate in known}
    | {predicate for known in FIGURES.values() for predicate in known}
) - {"hg:sameWhereEqual", "hg:originalBody", "hg:resultingBody", "hg:carries", "hg:byNorm"}
"""Properties that a concept has once."""
APART = {
    "indicator": ("hg:measure",),
    "body": ("hg:ofArea", "hg:level"),
    "area": ("hg:areaKind", "skos:broader"),
    "cue": ("hg:cueRole",),
}
"""What tells two concepts of one scheme with one Vietnamese label apart; in other schemes a label is one concept's.

A label is a word as texts have it, so that two may share it on purpose: an indicator in another measure, a body of
another level or area, a place of another kind or above another place, a word in another role.
"""


KNOWN = {
    scheme: FREE.union(TEXTS.get(scheme, ()), REFERENCES.get(scheme, ()), FIGURES.get(scheme, ()))
    for scheme in REQUIRED
}
"""Every property that a concept of a scheme may have; those of the closed lists may have the FREE ones."""
OF_SCHEMES = frozenset({"rdf:type", "owl:versionInfo", "dct:license"}) | {
    f"skos:{name}@{lang}" for name in ("prefLabel", "definition", "scopeNote", "changeNote") for lang in ("vi", "en")
}
"""Every property that a scheme may have."""
