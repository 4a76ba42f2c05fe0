"""How each rule is broken: what is taken from the valid graph and what is put in its place, in Turtle."""
# ruff: noqa: E501  (a case is a line)

from __future__ import annotations

import re

import pyoxigraph
from graphs import VALID, valid
from pyoxigraph import RdfFormat, Triple

_PREFIXES = "\n".join(re.findall(r"^@prefix .*$", VALID.read_text(encoding="utf-8"), re.MULTILINE))

CASES: tuple[tuple[str, str, str, str], ...] = (
    # rule, what is taken away, what is added, the node that must be found
    # eight characters are quoted, the place has nine
    ("QuoteFillsItsPlace", ":position-1 oa:end 18 .", ":position-1 oa:end 19 .", "span-1"),
    # a place behind the end of the text
    ("PlaceIsInTheText", ":text-plan hg:characters 900 .", ":text-plan hg:characters 17 .", "span-1"),
    # the node that carries the evidence stands, the property for easy queries is lost
    ("CitationHasItsDirectProperty", ":doc-held hg:reviews :doc-07 .", "", "relation-1"),
    # a document that is neither held, nor only cited, nor unresolved
    ("HeldCitedOrOpen", ":doc-148 hg:citedOnly true .", "", "doc-148"),
    # held and only cited at once
    ("HeldCitedOrOpen", "", ":doc-held hg:citedOnly true .", "doc-held"),
    # met by nothing
    ("VerdictNeedsResult", ":assessment-1 hg:result :result-1 .", "", "assessment-1"),
    # said to have no result, and has one
    ("NoResultHasNone", "", ":assessment-2 hg:result :result-2 .", "assessment-2"),
    # a verdict that compares, of what cannot be compared
    ("ComparableAgreesWithVerdict", ":assessment-1 hg:comparable true .", ":assessment-1 hg:comparable false .", "assessment-1"),
    # comparable without a result
    ("ComparableAgreesWithVerdict", ":assessment-2 hg:comparable false .", ":assessment-2 hg:comparable true .", "assessment-2"),
    # per cent held against communes
    ("LikeUnit", ":assessment-1 hg:result :result-1 .", ":assessment-1 hg:result :result-2 .", "assessment-1"),
    # this year's target held against last year's result alone
    ("LikePeriod", ":assessment-1 hg:result :result-1 .", ":assessment-1 hg:result :result-2 .", "assessment-1"),
    # the activity forgets what it judged
    ("ActivityUsesWhatIsJudged", ":activity-1 prov:used :result-1 .", "", "assessment-1"),
    # the driver is another document than the one that the words name
    ("DriverIsTheDocumentNamed", ":drive-1 hg:driver :doc-07 .", ":drive-1 hg:driver :doc-148 .", "drive-1"),
    # the shortcut is lost, from a task that names a target and from a document that drives it
    ("DutyHasItsShortcut", ":task-1 hg:assigns :target-1 .", "", "duty-1"),
    ("DriveHasItsShortcut", ":doc-07 hg:drives :target-1 .", "", "drive-1"),
    # a mention of nobody
    ("PersonMentionSaysSomething", ':person-1 hg:personName "Nguyễn Văn A"@vi ; hg:role "Bí thư Tỉnh ủy"@vi .', "", "person-1"),
    # a section that ends within its own heading
    ("HeadingIsInItsSection", ":section-2 hg:bodyEnd 700 .", ":section-2 hg:bodyEnd 17 .", "section-2"),
    # a part no deeper than its whole
    ("SectionDeeperThanItsWhole", ":section-2 hg:depth 2 .", ":section-2 hg:depth 1 .", "section-2"),
    # a directive with the code of a resolution
    ("TypeFitsNumber", ":doc-07 eli:type_document type:nghi-quyet .", ":doc-07 eli:type_document type:chi-thi .", "doc-07"),
    # a normative number, where the code stands behind the year
    ("TypeFitsNumber", ":doc-hdnd eli:type_document type:nghi-quyet .", ":doc-hdnd eli:type_document type:quyet-dinh .", "doc-hdnd"),
    # the People's Committee issues under the code of the Party committee
    ("IssuerFitsNumber", ":doc-07 eli:passed_by :org-tu .", ":doc-07 eli:passed_by :org-ubnd .", "doc-07"),
    # identified as the Party's, issued by the State
    ("IssuerFitsFamily", ":doc-07 eli:passed_by :org-tu .", ":doc-07 eli:passed_by :org-hdnd .", "doc-07"),
    # a number of 2021 dated in 2022
    ("DateInYearOfNumber", ':doc-148 eli:date_document "2021"^^xsd:gYear .', ':doc-148 eli:date_document "2022-01-05"^^xsd:date .', "doc-148"),
    # dated before the term began: to the day
    ("DateInTerm", ':doc-district eli:date_document "2023-05-05"^^xsd:date .', ':doc-district eli:date_document "2020-10-31"^^xsd:date .', "doc-district"),
    # dated after the term ended: to the year
    ("DateInTerm", ':doc-07 eli:date_document "2022-11"^^xsd:gYearMonth .', ':doc-07 eli:date_document "2026"^^xsd:gYear .', "doc-07"),
    # what a congress passes may be older than the term that it opens, but not younger than its end
    ("DateInTerm", ':doc-congress eli:date_document "2020-10-14"^^xsd:date .', ':doc-congress eli:date_document "2025-11-01"^^xsd:date .', "doc-congress"),
    # a district amends what its province issued
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-district eli:amends :doc-07 .", "doc-district"),
    # a committee of another province replaces it
    ("OnlyIssuerOrSuperiorChanges", ":doc-held eli:passed_by :org-tu .", ":doc-held eli:passed_by :org-away .", "doc-held"),
    # the People's Committee repeals what the People's Council resolved
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-148 eli:repeals :doc-hdnd .", "doc-148"),
    # the province's own office amends its committee's resolution
    ("OnlyIssuerOrSuperiorChanges", ":doc-held eli:passed_by :org-tu .", ":doc-held eli:passed_by :org-office .", "doc-held"),
    # a district that no vocabulary lists, so without an area, amends what a province that was merged issued
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-x eli:amends :doc-148 ; eli:passed_by :org-x . :org-x hg:level \"district\" ; hg:branch \"government\" ; "
     "org:classification body:x . body:x skos:notation \"UBND\" . body:uy-ban-nhan-dan-tinh skos:notation \"UBND\" . area:hau-giang dct:isReplacedBy area:can-tho .", "doc-x"),
    # the same where neither has an area: the levels differ
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-y eli:amends :doc-z ; eli:passed_by :org-y . :org-y hg:level \"district\" ; hg:branch \"government\" ; "
     "org:classification body:y . body:y skos:notation \"UBND\" . :doc-z eli:passed_by :org-z . :org-z hg:level \"province\" ; hg:branch \"government\" ; org:classification body:y .", "doc-y"),
    # A on B, B on A
    ("NoCircleOfBases", "", ":doc-148 eli:based_on :doc-07 .", "doc-148"),
    # three steps round
    ("NoCircleOfBases", "", ":doc-148 eli:based_on :doc-held .", "doc-held"),
    # based on itself
    ("NoCircleOfBases", "", ":doc-hdnd eli:based_on :doc-hdnd .", "doc-hdnd"),
    # cites what is dated a day later
    ("NothingCitesWhatIsLater", "", ':doc-held eli:cites :doc-x . :doc-x eli:date_document "2024-01-17"^^xsd:date .', "doc-held"),
    # amends what is dated a year later; no more is known of it
    ("NothingCitesWhatIsLater", "", ':doc-148 hg:continues :doc-x . :doc-x eli:date_document "2022"^^xsd:gYear .', "doc-148"),
    # two bodies in the place of one on one day
    ("OneSuccessorAtATime", ':succession-0 hg:until "2025-06-30"^^xsd:date .', ':succession-0 hg:until "2025-07-01"^^xsd:date .', "succession-1"),
    # a letter and its mark apart
    ("TextIsComposed", "", ':event-1 hg:place "Vi\u0323 Thanh"@vi .', "event-1"),
)  # fmt: skip

HOLDS: tuple[tuple[str, str, str], ...] = (
    # rule, what is taken away, what is added: no rule is broken by this
    # a province amends what a district of its own issued
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-07 eli:amends :doc-district ."),
    # the province's committee amends what its office issued
    ("OnlyIssuerOrSuperiorChanges", ":doc-07 eli:passed_by :org-tu .", ":doc-07 eli:passed_by :org-office ."),
    # an area that replaced the one of the issuer: its committee answers for the old one's documents
    ("OnlyIssuerOrSuperiorChanges", ":doc-held eli:passed_by :org-tu .", ":doc-held eli:passed_by :org-away . area:hau-giang dct:isReplacedBy area:ca-mau ."),
    # the body that stands in the place of the issuer since the merger
    ("OnlyIssuerOrSuperiorChanges", ":doc-held eli:passed_by :org-tu .", ":doc-held eli:passed_by :org-new ."),
    # two bodies of one code and level, of which no vocabulary lists the areas: they may be one
    ("OnlyIssuerOrSuperiorChanges", "", ":doc-y eli:amends :doc-z ; eli:passed_by :org-y . :org-y hg:level \"district\" ; hg:branch \"government\" ; "
     "org:classification body:y . body:y skos:notation \"UBND\" . :doc-z eli:passed_by :org-z . :org-z hg:level \"district\" ; hg:branch \"government\" ; org:classification body:y ."),
    # an issuer of whose level nothing is known
    ("OnlyIssuerOrSuperiorChanges", ":org-hu hg:level \"district\" .", ":doc-district eli:amends :doc-07 ."),
    # work divided among two bodies: each stands in its place from one day on
    ("OneSuccessorAtATime", "", ":change-event org:resultingOrganization :org-away . :succession-2 a hg:Succession ; hg:ofBody :org-tu ; hg:successor :org-away ; "
     'hg:since "2025-07-01"^^xsd:date ; hg:step :change-event ; hg:lastStep :change-event .'),
    # two bodies that became one: before that day both stand for it, one of them since a day of its own
    ("OneSuccessorAtATime", "", ':before-0 a hg:Succession ; hg:ofBody :org-new ; hg:since "2025-03-01"^^xsd:date ; hg:until "2025-06-30"^^xsd:date ; '
     'hg:lastStep :change-event . :before-1 a hg:Succession ; hg:ofBody :org-new ; hg:until "2025-06-30"^^xsd:date ; hg:lastStep :change-event .'),
    # the same month: the day of the one is not known
    ("NothingCitesWhatIsLater", ':doc-held eli:date_document "2024-01-16"^^xsd:date .', ':doc-held eli:date_document "2022-11-01"^^xsd:date .'),
    # a month of the year whose days are not known
    ("DateInTerm", ':doc-07 eli:date_document "2022-11"^^xsd:gYearMonth .', ':doc-07 eli:date_document "2020"^^xsd:gYear .'),
    # the number of a letter begins with its body's code, which is no type's
    ("TypeFitsNumber", ':doc-148 eli:number "148/QĐ-UBND" .', ':doc-148 eli:number "148/UBND-VX" .'),
    # growth held against the level that says by how much it grew
    ("LikeUnit", ':result-1 hg:unit "%" ; hg:unitBase "%" .', ':result-1 hg:unit "tỷ đồng" ; hg:unitBase "đồng" .'),
    # composed letters, and a mark on a letter that Vietnamese does not compose
    ("TextIsComposed", "", ':event-1 rdfs:comment "Ngh\u1ecb quy\u1ebft x\u0302"@vi .'),
)  # fmt: skip


def changed(taken: str, added: str) -> frozenset[Triple]:
    """The valid graph with a change."""
    without = _read(taken)
    assert without <= valid(), f"the valid graph does not have {taken}"
    return valid() - without | _read(added)


def _read(turtle: str) -> frozenset[Triple]:
    content = f"{_PREFIXES}\n{turtle}".encode()
    return frozenset(quad.triple for quad in pyoxigraph.parse(content, format=RdfFormat.TURTLE))
