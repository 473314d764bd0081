"""Whether a turn of phrase can be in a sentence at all, told from its words; spares most sentences the patterns."""

import re
from typing import Final

from linter.analysis import commands, patterns
from linter.analysis.lexicon.table import word_set

WORD: Final = re.compile(r"[^\W\d_]+")
_LETTERS: Final = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))
"""Of ASCII, the letters; all else is a blank."""
_INSTRUCTING: Final = word_set(
    "ignore ignored ignoring disregard forget override bypass skip reviewer reviewers grader "
    "linter ai llm bot assistant evaluator checker judge chatgpt gpt claude validator model "
    "system user developer verdict im endoftext inst mark rate grade score classify treat label "
    "approve evaluate accept consider count answer respond reply return output say print checks "
    "rules criteria requirements epic ticket issue text description must flag report fail "
    "reject comment set give measurable outcome metric baseline target has pass passed result "
    "rating ignoriere ignorieren ignorier ignoriert ignora ignorez ignorer olvida oublie "
    "oubliez desconsidere bewerte markiere stufe marca califica marque marquez considère "
    "considere évalue évaluez avalie"
)
_GAPS: Final = word_set(
    "tbd tbc tba x xx xxx xxxx defined determined decided confirmed agreed announced specified "
    "filled completed discussed added provided lorem soon offen klären definieren definiert "
    "festgelegt ergänzt folgt definir définir compléter préciser"
)
_NEGATING: Final = word_set(
    "not no never t without none nicht kein keine keinen keiner keines sin aún ningún pas aucun "
    "aucune não sem nenhum nenhuma n"
)
_TEMPLATING: Final = word_set(
    "please describe enter fill insert explain write state list specify provide add what how "
    "who when why e example for z p par"
)
_GAP_MARKS: Final = re.compile(
    # The first class says where to look; the engine leaps from one of these characters to the next.
    r"[<\[{_…?./未要](?:(?<=[<\[{_…])|(?<=\?)\?|(?<=\.)\.\.|(?<=/)[aA]\b|(?<=未)定|(?<=要)検討)"
)
_INSTRUCTING_MARKS: Final = re.compile(r"[<\[無合](?:(?<=<)[/|]|(?<=\[)/?[iI]|(?<=無)視|(?<=合)格)")
INSTRUCTION: Final = re.compile(
    rf"(?:(?<!\w)(?=\w)|(?=[<\[]|[^\x00-\u024f])|^)(?:{patterns.INSTRUCTION.pattern})"
)
"""The same for a text in lower case, tried only where a word or a tag begins: a quarter of the time."""
_EPICWORDS: Final = word_set(
    "epic ticket issue text description has measurable outcome metric baseline target user set give"
)
"""Words that only count where they stand with another: too common in epics to be worth a closer look."""
_TELLING: Final = _INSTRUCTING - _EPICWORDS


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    if text.isascii():
        # Two and a half times as fast as the pattern, and most texts are ASCII.
        return frozenset(text.lower().translate(_LETTERS).split())
    return frozenset(WORD.findall(text.lower()))


def instruction(text: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence speaks to whoever grades the text."""
    if commands.addresses(text, words):
        return True
    return may_instruct(text, words) and INSTRUCTION.search(text.lower()) is not None


def may_instruct(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can speak to whoever grades it."""
    if not _TELLING.isdisjoint(words) or commands.may_address(text, words):
        return True
    found = words & _EPICWORDS
    if len(found) > 1:
        return True
    if "=" not in text and "</" not in text:
        return False
    return bool(found) or _INSTRUCTING_MARKS.search(text) is not None


def may_be_gap(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can have a gap or be a template."""
    return not _TEMPLATING.isdisjoint(words) or _may_have_gap(text, words)


def _may_have_gap(text: str, words: frozenset[str]) -> bool:
    return not _GAPS.isdisjoint(words) or _GAP_MARKS.search(text) is not None


def placeholder(text: str, words: frozenset[str]) -> re.Match[str] | None:
    """Return the first gap of a sentence, or the template's words that it still is."""
    found = patterns.PLACEHOLDER.search(text) if _may_have_gap(text, words) else None
    return found or template(text, words)


def template(text: str, words: frozenset[str]) -> re.Match[str] | None:
    """Return the words of an untouched template."""
    if _TEMPLATING.isdisjoint(words):
        return None
    first = WORD.search(text)
    if first is None or (first[0].lower() not in _TEMPLATING):
        return None
    return patterns.TEMPLATE.search(text)


def negation(text: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence says that something is not agreed, planned or measured."""
    return not _NEGATING.isdisjoint(words) and patterns.NEGATION.search(text) is not None
