"""Vietnamese syllables: what can be formed, where the tone mark stands, one spelling a word.

Used by count.py. Words are NFC and lower case here.
"""

import re
import unicodedata

TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
STOPPED_TONES = {"\u0301", "\u0323"}  # syllables that end in c, ch, p, t bear sắc or nặng
# The longest first: gi + a, not g + ia.
ONSETS = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".split() + [""]
RIMES = set(
    """a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu
    ưt ưu y ych ynh yt yêm yên yêng yêt yêu""".split()
)
# Alone after these, i and y are one sound (kĩ, kỹ); so are qui and quy.
LONE_Y = re.compile(r"^([hklmst])y$")


def split_tone(syllable):
    """The letters without tone mark, the mark ("" for none), and the index it stood at."""
    letters, mark, place = "", "", None
    for letter in syllable:
        parts = unicodedata.normalize("NFD", letter)
        tone = [part for part in parts if part in TONES]
        if tone:
            mark, place = tone[0], len(letters)
        letters += unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
    return letters, mark, place


def parse(letters):
    """(onset, rime) of a syllable without its tone mark, or None."""
    for onset in ONSETS:
        if letters.startswith(onset) and letters[len(onset) :] in RIMES:
            return onset, letters[len(onset) :]
    return None


def tone_place(onset, rime):
    """Index of the letter that bears the tone mark (hòa, thủy, khóa; hoàn, thuyết, tiến)."""
    vowels = re.match(r"[aăâeêioôơuưy]+", rime).group()
    shaped = [i for i, letter in enumerate(vowels) if letter in "ăâêôơư"]
    if shaped:
        return len(onset) + shaped[-1]
    if len(vowels) == 1 or (len(vowels) == 2 and vowels == rime):
        return len(onset)
    return len(onset) + 1


def is_possible(syllable):
    """Can Vietnamese form the syllable, with its tone mark in the place that we use?"""
    letters, mark, place = split_tone(syllable)
    parts = parse(letters)
    if parts is None:
        return False
    onset, rime = parts
    if re.search(r"(?:c|ch|p|t)$", rime) and mark not in STOPPED_TONES:
        return False
    return place is None or place == tone_place(onset, rime)


def fold(syllable):
    """One key for the spellings of a syllable: tone place (hoà, hòa), i and y (kĩ, kỹ)."""
    letters, mark, _ = split_tone(syllable)
    parts = parse(letters)
    if parts is None:
        return syllable
    if letters == "qui":
        letters, parts = "quy", ("qu", "y")
    at = tone_place(*parts)
    letters = LONE_Y.sub(r"\1i", letters)
    return unicodedata.normalize("NFC", letters[: at + 1] + mark + letters[at + 1 :])
