"""Values that were written down as results, each with the words that say what it measures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from linter.analysis import gates
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import Lexicon, word_set
from linter.analysis.numbers import Unit
from linter.analysis.sentences import Source
from linter.analysis.values import Value, values
from linter.analysis.written import sentences
from linter.core.document import Block

_PROMISED: Final = re.compile(
    r"(?:target(?:ed)?|promised|planned|goal|expected|aim(?:ed)?|from|baseline|before|instead of|rather than|against|"
    r"vs\.?|versus|compared (?:to|with)|ziel|geplant|versprochen|statt|vorher|gegenüber|"
    r"objetivo|previstos?|prometidos?|prometieron|desde|antes|en lugar de|frente a|objectif|prévus?|promis|au lieu de|"
    r"avant|contre|meta|em vez de|目標|予定|以前)"
    r"\W{0,3}(?:of |at |von |de |du |das |dos |was |were |war |waren |era |the |は)?$",
    re.IGNORECASE,
)
_PROMISED_BEHIND: Final = re.compile(
    r"\s?(?:(?:had been|have been|were|was|waren|eran|eram|étaient) )?"
    r"(?:promised|planned|targeted|expected|geplant|versprochen|previst[oa]s?|prometid[oa]s?|prévus?|promis)\b(?!\W{0,3}\d)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\b(?:promised?|planned|target|goal|before|baseline|start|expected|was|from|ziel|soll|versprochen|vorher|ausgangswert|"
    r"objetivo|meta|antes|inicial|línea base|previsto|objectif|cible|avant|prévu|départ|alvo|linha de base)\b|"
    r"目標|以前|開始",
    re.IGNORECASE,
)
"""Columns that hold no result."""
_CUT: Final = re.compile(r"[,;、，]|\b(?:and|while|but|und|aber|y|pero|et|mais|e|mas)\b", re.IGNORECASE)
_LABEL: Final = re.compile(r"^\W{0,3}([^:：]{2,60})[:：]\s?$")
_GENERIC: Final = word_set(
    "rate share number percent percentage value level result results outcome actual actually measured measurement metric "
    "score total average median quote anteil wert ergebnis zahl gemessen tatsächlich tasa porcentaje valor resultado "
    "medido taux part valeur résultat mesuré taxa percentual medida 率 値 結果 実績"
)
"""Words that name no measure by themselves."""
_DONE: Final = re.compile(
    r"\b(?:roll(?:ed|ing)?[ -]?out|live (?:for|with)|shipped|launched|released|deployed|delivered|available (?:to|for)|"
    r"ausgerollt|ausgeliefert|eingeführt|desplegad\w|lanzad\w|déployé\w{0,2}|lancé\w{0,2}|implantad\w|lançad\w)\b|公開|展開",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(r"\s([^\W\d_]{3,30})")
_MOST: Final = 60
"""Values that are read."""


@dataclass(frozen=True, slots=True)
class Result:
    """A value, and what stands around it."""

    value: Value
    says: str
    """The words that may name what it measures."""
    named: bool
    """Whether they name a measure, or leave that to what was promised."""


def written(texts: Sequence[Source], rows: Sequence[tuple[Source, Block]], lexicon: Lexicon) -> list[Result]:
    """Return the results in texts and in the cells of tables, without repeated promises and former values."""
    spoken = (result for sentence in sentences(texts) for result in _spoken(sentence, lexicon))
    return list(islice(chain(_tabled(rows, lexicon), spoken), _MOST))


def _spoken(sentence: Source, lexicon: Lexicon) -> Iterator[Result]:
    """Yield the values of a sentence; what names none continues what the one before it measures."""
    text = sentence.text
    inside = list(values(sentence))
    position = 0
    said, named = "", False
    for number, value in enumerate(inside):
        start, end = value.quote.start - sentence.start, value.quote.end - sentence.start
        following = inside[number + 1].quote.start - sentence.start if number + 1 < len(inside) else len(text)
        before, behind = text[position:start], text[end:following]
        cut = _CUT.search(behind)
        behind = behind[: cut.start()] if cut else behind
        position = end
        names = _names(before, lexicon) or _names(behind, lexicon)
        if names or not number:
            said, named = f"{before} {behind}", names
        if value.unit is Unit.COUNT and _counts_things(behind, lexicon):
            yield Result(value, behind, named=True)
            continue
        if not (_PROMISED.search(before[-40:]) or _PROMISED_BEHIND.match(behind)):
            yield Result(value, said, named)


def _names(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words name a measure: "adoption reached", "NPS:", or a work that was done: "rolled out to"."""
    label = _LABEL.match(text)
    words = gates.words_of(label[1] if label else text) - _GENERIC
    wanted = t.MEASURE | (t.PEOPLE | t.THING if label else 0)
    return any(lexicon.tags(word) & wanted for word in words) or _DONE.search(text) is not None


def _counts_things(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether a count names what it counts: "1,200 answers"."""
    word = _NEXT.match(behind)
    return word is not None and bool(
        lexicon.tags(word[1].lower()) & (t.MEASURE | t.PEOPLE | t.STAFF | t.THING) or word[1].endswith("s")
    )


def _tabled(rows: Sequence[tuple[Source, Block]], lexicon: Lexicon) -> Iterator[Result]:
    """Yield the values of tables: each row measures what its first cell names; columns of promises hold no result."""
    heads: dict[tuple[int, int], str] = {}
    names: dict[tuple[int, int], str] = {}
    for source, block in rows:
        cell = block.cell
        if cell is None:
            continue
        if cell.row == 0:
            heads[cell.table, cell.column] = source.text
            if cell.column:
                continue
        if cell.column == 0:
            names[cell.table, cell.row] = source.text
            continue
        if _BEFORE.search(heads.get((cell.table, cell.column), "")):
            continue
        name = names.get((cell.table, cell.row), "")
        for value in values(source):
            yield Result(value, name, _names(f"{name}:", lexicon))
            break
