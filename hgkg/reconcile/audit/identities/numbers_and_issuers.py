"""Numbers of documents that do not agree with their type, issuer or family, and one document as two texts print it.

The separator tells the family: the Party writes 07-NQ/TU (Hướng dẫn 36-HD/VPTW), the State 148/KH-UBND and
14/2022/NQ-HĐND (Nghị định 30/2020/NĐ-CP). Of the local bodies a People's Council makes law by Nghị quyết, a People's
Committee by Quyết định (Luật Ban hành văn bản quy phạm pháp luật 2015, Article 4).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from hgkg.model.lexicon import BodyConcept
from hgkg.model.record import Citation
from hgkg.reconcile.audit.identities.issuers import Issuers
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.corpus import Corpus
from hgkg.text.fold import match_key, search_key
from hgkg.text.symbols import Symbol, parse_symbol

_STATE = ("government", "council")
_OWN_FORM = {"HĐND": ("NQ", "Nghị quyết", "resolutions"), "UBND": ("QĐ", "Quyết định", "decisions")}
_LEAST = 6
"""Words of a subject from which an equal one is no chance."""
Coded = tuple[Citation, Symbol]


def type_against_code(audited: Audited) -> Iterator[Noticed]:
    """ "Chỉ thị số 12-NQ/TU": the type word beside the number against the code in it."""
    types = audited.corpus.lexicon.document_types
    by_code: dict[str, set[str]] = defaultdict(set)
    own: dict[str, set[str]] = defaultdict(set)
    for kind in types.values():
        for code in kind.notations:
            by_code[code.casefold()].add(kind.label)
            own[kind.label].add(code)
    for citation, symbol in _coded(audited.corpus):
        meant = by_code.get((symbol.type_code or "").casefold(), set())
        codes = own.get(citation.type or "", set())
        if meant and codes and citation.type not in meant and _adjacent(citation):
            yield _noticed(
                "medium",
                f"{citation.type} số {citation.number}: ký hiệu {symbol.type_code} là của {_or(meant, 'hoặc')}; "
                f"{citation.type} có ký hiệu {_or(codes, 'hoặc')}",
                f"{citation.type} {citation.number}: the code {symbol.type_code} is that of {_or(meant, 'or')}; "
                f"that of {citation.type} is {_or(codes, 'or')}",
                [citation],
                citation.type,
                _or(meant, "/"),
                check="type against code",
            )


def issuer_against_code(audited: Audited) -> Iterator[Noticed]:
    """ "07-NQ/TU của Ủy ban nhân dân": the issuer printed against the body in the number."""
    issuers = Issuers(audited.corpus.lexicon)
    for citation, symbol in _coded(audited.corpus):
        printed, coded = issuers.named(citation.issuer), issuers.coded(symbol.body_code)
        if printed and coded and not any(_one_side(printed, body) for body in coded):
            owner = min((b for b in coded if b.same_as is None), key=lambda b: len(b.label), default=coded[0])
            yield _noticed(
                "medium",
                f"{citation.type} số {citation.number}: ký hiệu {symbol.body_code} là của {owner.label}, "
                f"nhưng ghi do {citation.issuer} ban hành",
                f"{citation.type} {citation.number}: the code {symbol.body_code} is that of {owner.label_en}, "
                f"but {citation.issuer} is named as its issuer",
                [citation],
                citation.issuer,
                owner.label,
                check="issuer against code",
            )


def family_of_separator(audited: Audited) -> Iterator[Noticed]:
    """ "148-KH/UBND": a number in the form of the Party with the code of a State body, or the other way round."""
    issuers = Issuers(audited.corpus.lexicon)
    for citation, symbol in _coded(audited.corpus):
        branches = {body.branch for body in issuers.coded(symbol.body_code)}
        if symbol.family == "party" and branches and branches <= set(_STATE):
            right = f"{symbol.number:02}/{symbol.type_code}-{symbol.body_code}"
        elif symbol.family == "state" and branches == {"party"} and symbol.year is None:
            right = f"{symbol.number:02}-{symbol.type_code}/{symbol.body_code}"
        else:
            continue
        owner = ("Đảng", "Party") if symbol.family == "party" else ("Nhà nước", "State")
        vi = f" viết theo lối của {owner[0]}, nhưng {symbol.body_code} thuộc bên kia: đúng thể thức là {right}"
        en = f" has the form of the {owner[1]}, but {symbol.body_code} is of the other: it would be {right}"
        yield _of_number("low", citation, vi, en, right, check="family of separator")


def power_to_issue(audited: Audited) -> Iterator[Noticed]:
    """ "12/2022/QĐ-HĐND": a normative document of a kind that its body does not make."""
    for citation, symbol in _coded(audited.corpus):
        form = _OWN_FORM.get(symbol.body_code or "")
        if form and symbol.year and symbol.type_code != form[0] and symbol.type_code in ("NQ", "QĐ"):
            right = f"{symbol.number:02}/{symbol.year}/{form[0]}-{symbol.body_code}"
            vi = f": {symbol.body_code} ban hành văn bản quy phạm bằng {form[1]} ({right})"
            en = f": {symbol.body_code} makes law by {form[2]} only ({right})"
            yield _of_number("medium", citation, vi, en, right, check="power to issue")


def two_issuers(audited: Audited) -> Iterator[Noticed]:
    """One document that two texts give to two bodies; a committee and its standing board are often named as one."""
    issuers = Issuers(audited.corpus.lexicon)
    by_document: dict[str, list[tuple[Citation, BodyConcept]]] = defaultdict(list)
    for citation in audited.corpus.citations:
        body = issuers.named(citation.issuer)
        if citation.resolved and citation.numbered and body:
            by_document[citation.resolved].append((citation, body))
    for mentions in by_document.values():
        counts = Counter(body.id for _, body in mentions)
        if len(counts) < 2 or _one_committee([body for _, body in mentions]):
            continue
        usual = next(body for _, body in mentions if body.id == counts.most_common(1)[0][0])
        odd = [(c, body) for c, body in mentions if body.id != usual.id]
        yield _two(odd[0][0], odd[0][1].label, usual.label, [c for c, _ in odd], mentions, usual)


def one_subject_two_dates(audited: Audited) -> Iterator[Noticed]:
    """One number and one subject with dates so far apart that they were read as two documents."""
    found: dict[tuple[str, ...], list[Citation]] = defaultdict(list)
    for citation, _ in _coded(audited.corpus):
        subject = search_key(citation.subject or "")
        if citation.date and len(subject.split()) >= _LEAST:
            found[search_key(citation.number or ""), match_key(citation.type or ""), subject].append(citation)
    for citations in found.values():
        if len({c.resolved for c in citations}) > 1 and len({c.date for c in citations}) > 1:
            counts = Counter(c.date for c in citations)
            usual = counts.most_common(1)[0][0]
            odd = [c for c in citations if c.date != usual]
            first = odd[0]
            yield _noticed(
                "medium",
                f"{first.type} {first.number} cùng một trích yếu nhưng hai ngày: {first.date} và {usual}",
                f"{first.type} {first.number} has one subject and two dates: {first.date} and {usual}",
                [*odd, next(c for c in citations if c.date == usual)],
                first.date,
                usual,
                check="one subject two dates",
            )


def _coded(corpus: Corpus) -> Iterator[Coded]:
    for citation in corpus.citations:
        symbol = parse_symbol(citation.number or "")
        if symbol is not None and symbol.family is not None:
            yield citation, symbol


def _adjacent(citation: Citation) -> bool:
    """Whether the type word stands right before the number: between the two may be a title of another type."""
    words = match_key(" ".join(citation.quote.split()))
    kind = match_key(citation.type or "")
    return words.startswith(kind) and words[len(kind) :].lstrip().removeprefix("số").lstrip(" :")[:1].isdigit()


def _one_side(printed: BodyConcept, coded: BodyConcept) -> bool:
    """Whether a body may use the code of another: of one branch, and both of the centre or both not."""
    return printed.branch == coded.branch and (printed.level == "central") == (coded.level == "central")


def _one_committee(bodies: Sequence[BodyConcept]) -> bool:
    """Whether all are a local committee and boards of its own, whose names are used one for the other."""
    parents = {body.broader for body in bodies}
    tops = {body.id if body.id in parents else body.broader for body in bodies}
    local = all(body.level != "central" and body.branch == "party" for body in bodies)
    return local and len(tops) == 1 and None not in tops


def _two(
    first: Citation,
    stated: str,
    usual: str,
    odd: Sequence[Citation],
    mentions: Sequence[tuple[Citation, BodyConcept]],
    body: BodyConcept,
) -> Noticed:
    other = next(c for c, b in mentions if b.id == body.id)
    times = sum(b.id == body.id for _, b in mentions)
    return _noticed(
        "medium",
        f"{first.type} {first.number} ghi hai cơ quan ban hành: {stated} ({len(odd)} chỗ) và {usual} ({times} chỗ)",
        f"{first.type} {first.number} is given to two issuers: {stated} ({len(odd)}×) and {usual} ({times}×)",
        [*odd, other],
        stated,
        usual,
        check="two issuers",
    )


def _of_number(severity: str, citation: Citation, vi: str, en: str, right: str, *, check: str) -> Noticed:
    """What a number itself has wrong, and how it would be right."""
    vi, en = f"Số {citation.number}{vi}", f"The number {citation.number}{en}"
    return _noticed(severity, vi, en, [citation], citation.number, right, check=check)


def _or(words: set[str], joint: str) -> str:
    return f" {joint} ".join(sorted(words))


def _noticed(
    severity: str,
    vi: str,
    en: str,
    citations: Sequence[Citation],
    stated: str | None,
    computed: str | None,
    *,
    check: str,
) -> Noticed:
    return Noticed(
        check=check,
        type="identity",
        severity=severity,
        vi=vi,
        en=en,
        spans=tuple(dict.fromkeys(c.evidence() for c in citations)),
        stated=stated,
        computed=computed,
    )
