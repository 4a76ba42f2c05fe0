"""Whether a body that is said to have issued a document can be the one whose code a number shows."""

from __future__ import annotations

from hgkg.model.lexicon import Lexicon
from hgkg.text.fold import match_key, search_key
from hgkg.text.phrases import Tokens

_ONE_HAND = frozenset({"cp", "ttg"})  # what the Government and what its Prime Minister issued are told apart carelessly


def may_issue(lexicon: Lexicon, issuer: str | None, code: str) -> bool:
    """Whether the body called ``issuer`` may have issued what is numbered with the body's code ``code`` of an identity.

    True where the issuer is not printed or has no code that the vocabulary knows.
    """
    if not issuer:
        return True
    found = next(lexicon.body_names.find(Tokens.of(match_key(issuer))), None)
    codes = {
        search_key(notation).replace(" ", "")
        for id in (found.payloads if found else ())
        for body in (lexicon.bodies[id], lexicon.bodies.get(lexicon.bodies[id].broader or ""))
        for notation in (body.notations if body else ())
    }
    first = code.split("-")[0].rstrip("0123456789")
    return not codes or bool(codes & {code, first}) or (first in _ONE_HAND and bool(codes & _ONE_HAND))
