"""Which language a text is in; cheap, and "other" rather than wrong."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from linter.analysis.lexicon.table import Lexicon

OTHER: Final = "other"
"""A language that is not read."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_FOREIGN: Final = re.compile(r"[\u0370-\u1fff\uac00-\ud7af\u0400-\u04ff\u0590-\u06ff]")
_LONGEST: Final = 3000
_FUNCTION_WORDS: Final = (
    ("en", ("the of and to in is for with that by from are be we on will this our at as it an or not have has which "
           "who their more less than so when into after all new up down no a these each per over")),
    ("de", ("der die das und von auf mit für den dem ein eine einer ist im zu bis nicht wird werden sinkt steigt um "
           "des sich pro unsere wir durch sollen bei aus als nach zum zur über neue unter ihr ihre ihren viele mehr "
           "weniger statt oder jede jeder jedes kein keine einen einem vom vor ab sowie damit wenn nur noch soll so "
           "an")),
    ("es", ("el la los las de del y que en un una por para con se al su es más sin nuestra nuestro como hasta este "
           "antes dos cada menos sus nuestros nuestras entre desde cuando")),
    ("fr", ("le la les de des du et que en un une par pour avec se au aux est d l plus sans notre nos dans sur ce à "
           "moins leur leurs chez dès chaque entre ou sont sous ne pas qui")),
    ("pt", ("o a os as de do da dos das e que em um uma por para com se ao é mais sem nosso nossa no na até pelo pela "
           "nos nas antes menos cada não nao são dois duas à às aos entre quando")),
    ("it", ("il lo la gli di del della e che in un una per con si al è più nel degli delle dal alla sono entro dei "
           "ridurre aumentare lanciare migliorare raggiungere nuovo nuova clienti servizi portale")),
    ("nl", ("de het een van en in op met voor is naar bij dat te niet wordt worden zijn door uit we onze tot verlagen "
           "verhogen lanceren nieuw nieuwe klanten gebruikt daalt stijgt klanttevredenheid")),
    ("pl", "w z na do i się nie jest o od dla przez oraz że po za ze który są ma przy lub wdrożyć nowy roku końca"),
    ("sv", ("och att det som en ett på är av för med till den inte har om vi från ska skall vid eller minska öka ny "
           "nya kunder lansera förbättra")),
    ("da", ("og at det som en et på er af for med til den ikke har om vi fra skal ved eller vil forbedre øge øke "
           "kunder kundetilfredshed")),
    ("fi", ("ja on ei se että joka ovat mutta myös kun sekä tai kuin voi kaikki niin vähentää lisätä parantaa uusi "
           "uuden")),
    ("tr", "ve bir bu için ile de da olarak daha çok kadar olan ne gibi sonra en her müşteri yeni artırmak azaltmak"),
    ("cs", ("a je v na se do z že s o k i pro ve jako po od za by který které při zvýšit snížit spustit nový roku "
           "konce")),
    ("hu", "a az és hogy nem egy is meg van ez azt csak ha már vagy mint lesz"),
    ("ro", "și în de la cu pe pentru din un o nu este care sau mai prin sunt până anului creșterea reducerea"),
    ("id", ("yang dan di dari untuk dengan pada ini itu adalah dalam akan tidak ke oleh baru pelanggan meningkatkan "
           "meluncurkan")),
    ("vi", "và của là có trong cho được các với không một để này"),
    ("ca", "els amb dels del al per nou nova reduir llançar i la que de un una temps"),
)  # fmt: skip
_BY_WORD: Final = {
    word: tuple(language for language, words in _FUNCTION_WORDS if word in words.split())
    for _, listed in _FUNCTION_WORDS
    for word in listed.split()
}
READ: Final = frozenset({"en", "de", "es", "fr", "pt", "ja"})
_ENOUGH: Final = 2
_WHOLE: Final = 6
"""What a word counts that only one language has; shared words count less."""
_PREFERRED: Final = ("en", "es", "fr", "pt", "de")
_MOST: Final = 0.3
_LONG: Final = 8
_FAIR: Final = 0.15
_LETTERS: Final = {
    "de": frozenset("äöüß"),
    "es": frozenset("ñ¿¡"),
    "fr": frozenset("œèêùûç"),
    "pt": frozenset("ãõç"),
}
"""Letters that tip the scale between languages that share most of a short text's words."""
_LETTERS_OF_OTHERS: Final = frozenset("åøæąćęłńśźżčďěňřšťůžășțşğıőűđ")
_SHORT: Final = 3
"""Words from which a text is long enough for one of its words to be known."""
_FEW_KNOWN: Final = 0.2


def detect(text: str) -> str:
    """Return `en`, `de`, `es`, `fr`, `pt`, `ja` or `other`; empty where the text is too short to tell."""
    text = text[:_LONGEST]
    words = _WORD.findall(text.lower())
    if not text.isascii():
        if _KANA.search(text):
            return "ja"
        foreign = len(_HAN.findall(text)) + len(_FOREIGN.findall(text))
        if foreign > _MOST * sum(map(str.isalpha, text)):
            return OTHER
    return _by_function_words(words) if words else ""


def _by_function_words(words: Sequence[str]) -> str:
    counts: Counter[str] = Counter()
    for word in words:
        languages = _BY_WORD.get(word, ())
        for language in languages:
            counts[language] += _WHOLE // len(languages)
    ranked = counts.most_common(2)
    if not ranked:
        return ""
    best, score = ranked[0]
    tied = {language for language, count in counts.items() if count == score}
    if score < _WHOLE or (score < _WHOLE * _ENOUGH and len(tied) > 1):
        return ""
    if len(tied) > 1:
        return next((language for language in _PREFERRED if language in tied), "")
    if best in READ:
        return best
    distinct = {word for word in words if best in _BY_WORD.get(word, ())}
    return OTHER if len(distinct) > _ENOUGH else ""


def by_words(text: str, lexicons: Mapping[str, Lexicon]) -> str:
    """Return the language that knows most of a text's words; English where none knows more.

    A text of some length of which no language knows a fair part is in another one.
    """
    words = _WORD.findall(text[:_LONGEST].lower())
    english = {word for word in words if "en" in lexicons and lexicons["en"].tags(word)}
    known = {
        name: sum(_knows(lexicon, word) + _half(name, word) for word in words)
        + _told(words, lexicon, english)
        + (not _LETTERS.get(name, frozenset()).isdisjoint(text.lower()))
        for name, lexicon in lexicons.items()
    }
    best = max(known, key=lambda name: known[name], default="en")
    fair = _FAIR if len(words) >= _LONG else _FEW_KNOWN if len(words) >= _SHORT else 0
    if known and (known[best] < fair * len(words) or _is_foreign(text, words, known[best])):
        return OTHER
    return best if known and known[best] > known.get("en", 0) else "en"


def _is_foreign(text: str, words: Sequence[str], known: float) -> bool:
    """Tell whether letters, or words that nobody else has, show a language that is not read."""
    if not _LETTERS_OF_OTHERS.isdisjoint(text.lower()):
        return True
    theirs = sum(
        len(word) > _ENOUGH and word in _BY_WORD and READ.isdisjoint(_BY_WORD[word]) for word in words
    )
    return 2 * theirs > known


def _knows(lexicon: Lexicon, word: str) -> bool:
    return len(word) > 1 and (bool(lexicon.tags(word)) or word in lexicon.phrases)


def _half(language: str, word: str) -> float:
    """Return what a small word adds for a language that has it."""
    return 0.5 * (language in _BY_WORD.get(word, ()))


def _told(words: Sequence[str], lexicon: Lexicon, english: set[str]) -> float:
    """Return what tips the scale: a word that this language knows and English does not."""
    return 0.5 * any(word not in english and lexicon.tags(word) for word in words)
