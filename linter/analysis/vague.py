"""Words that every reader understands in another way, in the languages whose word tables hold few of them."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from linter.analysis.sentences import Source
from linter.core.finding import Quote

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "es": (
            r"significativ(?:o|a|os|as|amente)|considerabl(?:e|es|emente)|sustancial(?:es|mente)?|notable(?:s|mente)?|"
            r"mejor(?:es)?|óptim[oa]s?|modern[oa]s?|fluid[oa]s?|eficientes?|ágil(?:es)?|robust[oa]s?|intuitiv[oa]s?|"
            r"excelentes?|líder(?:es)?|positiv[oa]s?|innovador(?:a|es|as)?|amigable\w?|sencill[oa]s?|"
            r"de (?:primer nivel|clase mundial|alta calidad)|de vanguardia|sin fricci(?:ón|ones)|a la medida|"
            r"enriquecer|potenciar|optimizar"
        ),
        "fr": (
            r"significativ(?:e|es|ement)|considérabl(?:e|es|ement)|sensiblement|nettement|notable(?:s|ment)?|"
            r"meilleur(?:e|s|es)?|mieux|optima(?:l|le|ux|les)|moderne\w?|fluides?|efficaces?|efficacement|robustes?|"
            r"intuiti(?:f|fs|ve|ves)|excellent(?:e|s|es)?|innovant(?:e|s|es)?|conviviale?s?|conviviaux|simples?|agiles?|"
            r"de (?:classe mondiale|premier plan|haute qualité|pointe)|sans (?:couture|friction)s?|optimiser|valoriser"
        ),
        "pt": (
            r"significativ(?:o|a|os|as|amente)|consideráve(?:l|is)|consideravelmente|substancial(?:mente)?|"
            r"notáve(?:l|is)|melhor(?:es)?|ótim[oa]s?|modern[oa]s?|fluid[oa]s?|eficientes?|ágeis|ágil|robust[oa]s?|"
            r"intuitiv[oa]s?|excelentes?|líder(?:es)?|positiv[oa]s?|inovador(?:a|es|as)?|amigáve(?:l|is)|simples|"
            r"de (?:primeira linha|classe mundial|alta qualidade|ponta)|sem (?:atrito|fricção|costura)s?|"
            r"potencializar|otimizar"
        ),
        "ja": (
            r"大幅に|著しく|飛躍的に|格段に|より良い|より良く|よりよい|より使いやすい|使いやすい|最適な?|最高の|最先端の?|快適な?|"
            r"スムーズ[なに]?|シームレス[なに]?|直感的な?|革新的な?|優れた|魅力的な?|効率的[なに]?|強固な?|世界水準の?"
        ),
    }
)
_PATTERNS: Final = MappingProxyType(
    {
        language: re.compile(words if language == "ja" else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for language, words in _WORDS.items()
    }
)


def words(source: Source, language: str) -> Iterator[Quote]:
    """Yield the vague words of a text, in order; none in a language whose word table holds them all."""
    pattern = _PATTERNS.get(language)
    if pattern is not None:
        yield from (source.quote(*match.span()) for match in pattern.finditer(source.text))
