"""What a Vietnamese syllable may be: an onset, a rhyme and a tone.

Source: the tables of onsets and rhymes of the national orthography (chữ Quốc ngữ), as taught in the first class of
primary school; a rhyme that ends in a stop (p, t, c, ch) takes the tones sắc or nặng only. Rhymes of loan words that
everybody writes (boong, moóc) are in.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu êng êc i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai
    oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi
    ôm ôn ông ôp ôt ôông ôôc ơ ơi ơm ơn ơp ơt ơng u ua uc ui um un ung up ut uân uâng uât uây uâc uê uêch uênh
    uên uêu uơ uôc uôi uôm uôn uông uôt uy uya uych uynh uyt uyn uyp uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych yn yt ynh
"""
_RHYMES_AFTER_QU = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e en eo et ec em ê êch
    ên ênh êt êu i ich in inh it iu ô ôc ơ ơi ơn ơt y ynh yt ych yên yêt yêu yn
"""
ONSETS = ("", *_ONSETS.split())
RHYMES = frozenset(_RHYMES.split())
_AFTER_QU = frozenset(_RHYMES_AFTER_QU.split())
_FRONT = "eêiy"
_STOPS = ("p", "t", "c", "ch")
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0309": "hỏi", "\u0303": "ngã", "\u0323": "nặng"}


def _toneless(syllable: str) -> tuple[str, list[str]]:
    """The letters without their tone marks, and the tones that were found."""
    letters, tones = [], []
    for char in unicodedata.normalize("NFD", syllable):
        if char in _TONES:
            tones.append(_TONES[char])
        else:
            letters.append(char)
    return unicodedata.normalize("NFC", "".join(letters)), tones


@lru_cache(maxsize=20000)
def is_syllable(word: str) -> bool:
    """Whether a word in small letters can be one syllable of Vietnamese."""
    plain, tones = _toneless(word)
    if len(tones) > 1:
        return False
    return any(_joins(onset, plain[len(onset) :], tones) for onset in ONSETS if plain.startswith(onset))


def _joins(onset: str, rhyme: str, tones: list[str]) -> bool:
    """Whether onset and rhyme may stand together: k, gh, ngh before e, ê, i, y and c, g, ng before the others."""
    if onset == "qu":
        return rhyme in _AFTER_QU and _tone_fits(rhyme, tones)
    if onset == "gi":
        return (rhyme == "" or (rhyme in RHYMES and rhyme[0] not in "iy")) and _tone_fits(rhyme, tones)
    if rhyme not in RHYMES or not _tone_fits(rhyme, tones):
        return False
    front = rhyme[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng"):
        return not front
    if onset == "g":
        return not front or rhyme[0] == "i"
    return True


def _tone_fits(rhyme: str, tones: list[str]) -> bool:
    return not rhyme.endswith(_STOPS) or tones in (["sắc"], ["nặng"])


def parts_of(word: str) -> list[str]:
    """Two syllables, of two letters at least, that a word is made of; the first such pair, or nothing."""
    for i in range(2, len(word) - 1):
        if is_syllable(word[:i]) and is_syllable(word[i:]):
            return [word[:i], word[i:]]
    return []
