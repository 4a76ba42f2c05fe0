"""One check of the audit run on texts made up in a test."""

from __future__ import annotations

from reading import Reader, report

from hgkg.model.lexicon import Lexicon
from hgkg.reconcile.audit import Check
from hgkg.reconcile.audit.noticing import Audited, Noticed
from hgkg.reconcile.corpus import Corpus


def notice(read: Reader, lexicon: Lexicon, check: Check, text: str) -> list[Noticed]:
    """What a check notices in one whole document; its spans hold the words they claim."""
    done = read(text)
    outlines = {done.outline.document.slug: done.outline}
    found = list(check(Audited(Corpus.of(outlines, done.records, lexicon), ())))
    for noticed in found:
        assert noticed.spans
        for span in noticed.spans:
            assert text[span.start : span.end] == span.quote
    return found


def in_report(read: Reader, lexicon: Lexicon, check: Check, body: str) -> list[Noticed]:
    """The same of a report whose body is ``body``."""
    return notice(read, lexicon, check, report("I. KẾT QUẢ\n" + body))
