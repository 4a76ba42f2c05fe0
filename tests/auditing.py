"""One check of the audit run on texts made up in a test."""

from __future__ import annotations

from reading import Reader, report

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.corpus import Corpus


def audited(read: Reader, lexicon: Lexicon, text: str) -> Audited:
    """One whole document as checks are given it."""
    done = read(text)
    outlines = {done.outline.document.slug: done.outline}
    return Audited(Corpus.of(outlines, done.records, lexicon), ())


def notice(check: Check, given: Audited, text: str) -> list[Noticed]:
    """What a check notices in a document; its spans hold the words they claim."""
    found = list(check(given))
    for noticed in found:
        assert noticed.spans
        for span in noticed.spans:
            assert text[span.start : span.end] == span.quote
    return found


def in_report(read: Reader, lexicon: Lexicon, check: Check, body: str) -> list[Noticed]:
    """What a check notices in a report whose body is ``body``."""
    text = report("I. KẾT QUẢ\n" + body)
    return notice(check, audited(read, lexicon, text), text)


def figures_noticed(read: Reader, lexicon: Lexicon, check: Check, body: str) -> list[tuple[object, object]]:
    """Of each thing that a check notices in such a report, what the text states and what follows from it."""
    return [(noticed.stated, noticed.computed) for noticed in in_report(read, lexicon, check, body)]
