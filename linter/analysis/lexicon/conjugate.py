"""Spanish, Portuguese and French verbs in the forms that statements use, and spellings of hurried writers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from linter.analysis.lexicon.tags import DELIVER, DONE

Entries = Iterable[tuple[int, str]]

_SHORTEST: Final = 5
"""Letters of the shortest word that is also known without its accents; below, too many are other words."""
_BARE: Final = str.maketrans("áàâãéèêëíîïóôõúùûüçñ", "aaaaeeeeiiiooouuuucn")
_WRITTEN_OUT: Final = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}

_SPANISH: Final = {
    "ar": ("a an ando amos ó aron", "ado ada ados adas", "e en emos"),
    "er": ("e en iendo emos ió ieron a an amos", "ido ida idos idas", ""),
    "ir": ("e en iendo imos ió ieron a an amos", "ido ida idos idas", ""),
}
_PORTUGUESE: Final = {
    "ar": ("a am ando amos ou aram", "ado ada ados adas", "e em emos"),
    "er": ("e em endo emos eu eram a am amos", "ido ida idos idas", ""),
    "ir": ("e em indo imos iu iram a am amos", "ido ida idos idas", ""),
}
_FRENCH: Final = {"er": ("e ent ez ons ant", "é ée és ées", "")}
_SOFT: Final = {"es": {"c": "qu", "g": "gu", "z": "c"}, "pt": {"c": "qu", "g": "gu", "ç": "c"}, "fr": {}}
_LATER: Final = {
    "es": ("á", "án", "se", "lo", "los"),
    "pt": ("á", "ão", "em", "mos"),
    "fr": ("a", "ont"),
}
_ENDINGS: Final = {"es": _SPANISH, "pt": _PORTUGUESE, "fr": _FRENCH}


def conjugate(language: str, regular: Entries, no_verbs: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the forms of infinitives, joined by `|`; participles of what teams make say that it is done.

    Forms of irregular verbs that nobody writes do no harm; `no_verbs` are forms that are other words.
    """
    for tags, listed in regular:
        done = tags | DONE if tags & DELIVER else tags
        for infinitive in listed.split("|"):
            endings = _ENDINGS[language].get(infinitive[-2:]) if " " not in infinitive else None
            if endings is None:
                yield tags, infinitive
                continue
            root = infinitive[:-2]
            soft = _softened(root, _SOFT[language])
            finite = [root + ending for ending in endings[0].split()]
            finite += [soft + ending for ending in endings[2].split()]
            finite += [infinitive + ending for ending in _LATER[language]]
            yield tags, "|".join([infinitive, *(form for form in finite if form not in no_verbs)])
            participles = [form for ending in endings[1].split() if (form := root + ending) not in no_verbs]
            if participles:
                yield done, "|".join(participles)


def _softened(root: str, soft: Mapping[str, str]) -> str:
    last = soft.get(root[-1:])
    return root[:-1] + last if last else root


def without_accents(entries: Entries) -> Iterator[tuple[int, str]]:
    """Yield entries, then those of their longer words that have accents, without them."""
    yield from _respelled(entries, lambda word: word.translate(_BARE) if word[-1] != "é" else word)


def with_digraphs(entries: Entries) -> Iterator[tuple[int, str]]:
    """Yield German entries, then those with umlauts written out: "fuer"."""
    yield from _respelled(entries, lambda word: word.translate(_WRITTEN_OUT), shortest=0)


def _respelled(
    entries: Entries, spell: Callable[[str], str], shortest: int = _SHORTEST
) -> Iterator[tuple[int, str]]:
    for tags, listed in entries:
        yield tags, listed
        if listed.isascii():
            continue
        other = [spell(word) for word in listed.split("|") if not word.isascii() and len(word) >= shortest]
        if other:
            yield tags, "|".join(other)
