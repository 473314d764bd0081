"""The lexicon of each language that we read."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Final

from linter.analysis.lexicon import (
    de,
    de_nouns,
    de_verbs,
    en,
    en_measures,
    en_nouns,
    en_orders,
    en_people,
    en_things,
    en_verbs,
    es,
    es_nouns,
    es_verbs,
    fr,
    fr_nouns,
    fr_verbs,
    ja,
    ja_nouns,
    pt,
    pt_nouns,
    pt_verbs,
    tags,
)
from linter.analysis.lexicon.conjugate import conjugate, with_digraphs, without_accents
from linter.analysis.lexicon.inflect import noun_forms, verb_forms
from linter.analysis.lexicon.table import Lexicon, build

_ROMANCE: Final = {
    "es": (es, es_verbs, es_nouns),
    "fr": (fr, fr_verbs, fr_nouns),
    "pt": (pt, pt_verbs, pt_nouns),
}
_READ: Final = ("en", "de", "es", "fr", "pt", "ja")
_COUNTS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _english() -> Iterator[tuple[int, str]]:
    for tag, listed in (*en_verbs.REGULAR, *en_orders.REGULAR):
        for base in listed.split("|"):
            yield from ((tag, form) for form in verb_forms(base))
    for tag, listed in (*en_measures.REGULAR, *en_people.REGULAR, *en_things.REGULAR):
        for base in listed.split("|"):
            yield from ((tag, form) for form in noun_forms(base))
    for base in en_verbs.AMBIGUOUS.split("|"):
        for form in (base, base + "s", base + "es"):
            yield tags.AMBIGUOUS, form
    for part, whole in product(_COUNTS, _COUNTS):
        for joint in ("in", "out of"):
            yield tags.FRACTION, f"{part} {joint} {whole}"
    yield from en.WORDS
    yield from en_verbs.FORMS
    yield from en_nouns.FORMS


def _romance(language: str) -> Iterator[tuple[int, str]]:
    words, verbs, nouns = _ROMANCE[language]
    yield from words.ENTRIES
    yield from conjugate(language, verbs.REGULAR, verbs.NO_VERBS)
    yield from verbs.FORMS
    yield from nouns.ENTRIES


@cache
def _lexicon(language: str) -> Lexicon:
    match language:
        case "en":
            return build(_english(), endings=en_people.ENDINGS)
        case "de":
            return build(
                with_digraphs((*de.ENTRIES, *de_verbs.FORMS, *de_nouns.ENTRIES)),
                with_digraphs(de_verbs.STEMS),
                with_digraphs(de_nouns.ENDINGS),
            )
        case "ja":
            return build((*ja.ENTRIES, *ja_nouns.ENTRIES), spaced=False)
        case _:
            pass
    verbs = _ROMANCE[language][1]
    return build(without_accents(_romance(language)), without_accents(verbs.STEMS))


class _Lexicons(Mapping[str, Lexicon]):
    """Lexicons by language code, each built when it is first asked for: most texts are in one language."""

    def __getitem__(self, language: str) -> Lexicon:
        if language not in _READ:
            raise KeyError(language)
        return _lexicon(language)

    def __iter__(self) -> Iterator[str]:
        return iter(_READ)

    def __len__(self) -> int:
        return len(_READ)


LEXICONS: Final[Mapping[str, Lexicon]] = _Lexicons()
"""By language code."""
