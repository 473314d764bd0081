"""The lexicon of each language that we read."""

from collections.abc import Iterator, Mapping
from itertools import product
from types import MappingProxyType
from typing import Final

from linter.analysis.lexicon import (
    de,
    en,
    en_measures,
    en_nouns,
    en_orders,
    en_people,
    en_things,
    en_verbs,
    es,
    fr,
    ja,
    pt,
    tags,
)
from linter.analysis.lexicon.inflect import noun_forms, verb_forms
from linter.analysis.lexicon.table import Lexicon, build

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


LEXICONS: Final[Mapping[str, Lexicon]] = MappingProxyType(
    {
        "en": build(_english(), endings=en_people.ENDINGS),
        "de": build(de.ENTRIES, de.STEMS, de.ENDINGS),
        "es": build(es.ENTRIES, es.STEMS),
        "fr": build(fr.ENTRIES, fr.STEMS),
        "pt": build(pt.ENTRIES, pt.STEMS),
        "ja": build(ja.ENTRIES, spaced=False),
    }
)
"""By language code."""
