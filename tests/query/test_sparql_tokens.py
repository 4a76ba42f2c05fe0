from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgkg.query.tokens import tokens

CASES = [
    ("SELECT ?x", "word:SELECT variable:?x", "keyword and variable"),
    ("?a<?b", "variable:?a mark:< variable:?b", "a sign, not an IRI: nothing closes it"),
    ("?a<http://e/b>", "variable:?a iri:<http://e/b>", "an IRI needs no space before it"),
    ("<http://e/#x> #x>", "iri:<http://e/#x>", "# in an IRI opens no comment; outside it does"),
    ('"a # b" # c', 'string:"a # b"', "# in a string opens no comment"),
    (r'"a\"b" "c"', r'string:"a\"b" string:"c"', "an escaped quote ends nothing"),
    ("'''it's''' 'x'", "string:'''it's''' string:'x'", "an apostrophe in a long string"),
    ('"""a\n"b""" x', 'string:"""a\n"b""" word:x', "a line break and a quote in a long string"),
    ('"a\nb"', 'mark:" word:a word:b mark:"', "a short string holds no line break"),
    (r"e:a\#b e:c", r"name:e:a\#b name:e:c", "an escaped # in a local name opens no comment"),
    ("e:a.b.", "name:e:a.b mark:.", "a full stop ends a name unless a letter follows"),
    (":x _:y @vi", "name::x blank:_:y language:@vi", "empty prefix, blank node, language tag"),
    ("$tên ?số_1", "variable:$tên variable:?số_1", "letters with marks"),
    ("1.5e3 -2 .5", "number:1.5e3 mark:- number:2 number:.5", "numbers have no sign of their own"),
    ("a#b\rSELECT", "word:a word:SELECT", "a carriage return ends a comment"),
    ("x^^xsd:date", "word:x mark:^ mark:^ name:xsd:date", "signs come one by one"),
]


@pytest.mark.parametrize(("source", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_tokens(source: str, expected: str, why: str) -> None:
    assert " ".join(f"{t.kind}:{t.text}" for t in tokens(source)) == expected


@settings(deadline=None)
@given(st.text(alphabet="ab?<>\"'#\\\n:{}é ", max_size=30))
def test_every_token_stands_where_it_says(source: str) -> None:
    found = tokens(source)
    assert [source[t.start : t.end] for t in found] == [t.text for t in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
