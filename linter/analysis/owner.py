"""A person whom a text names as the one who answers for it. A team is no owner."""

import re
from typing import Final

from linter.analysis.lexicon.table import word_set
from linter.analysis.sentences import Source
from linter.core.finding import Quote

_PART: Final = r"[A-ZÀ-ÞŁŚŻČŠŽ](?:\.|[\w'’-]{1,24})"
_NAME: Final = (
    rf"(?:@[\w.-]{{2,40}}|\[~[^\]\s]{{2,60}}\]|"
    rf"{_PART}(?: {{1,3}}(?:van|von|der|de|da|di|del|la|le|el|bin|al|{_PART})){{1,4}})"
)
_PERSON: Final = re.compile(_NAME)
_SINGLE: Final = re.compile(r"[A-ZÀ-ÞŁŚŻČŠŽ][\w'’-]{1,24}|[\u3040-\u30ff\u4e00-\u9fff]{2,8}(?:さん)?")
_TRIGGERS: Final = word_set(
    "own owns owner owned lead leads led accountable responsible dri champion charge drives "
    "driven verantwortlich verantwortet zuständig leitet geleitet responsable responsável "
    "lidera liderado dirige dirigé pilote piloté poc pocs answers"
)
_JAPANESE: Final = re.compile(r"担当|責任")
_AFTER: Final = re.compile(
    rf"(?P<name>{_NAME})(?:,[^,.]{{1,40}},)?\s{{1,3}}(?:will )?(?:leads?\b(?! to)|owns?\b|drives this|"
    rf"is (?:the )?(?:\w{{1,12}} )?(?:owner|lead|dri|champion|accountable|"
    r"responsible|in charge)\b|answers for|ist verantwortlich|verantwortet|leitet|es responsable|"
    r"es la responsable|es el responsable|"
    r"lidera|est responsable|pilote|dirige|é responsável|é o responsável|é a responsável)",
)
_BEFORE: Final = re.compile(
    r"(?i:\b(?:owned by|led by|driven by|owner(?: is)?:?|accountable(?: is)?:?|responsible(?: is)?:?|"
    r"dri(?: is)?:?|lead(?: is)?:|champion:|pocs?:|"
    r"in charge:?|verantwortlich(?: ist)?:?|zuständig(?: ist)?:?|responsable(?: es| est)?:?|"
    r"responsável(?: é)?:?|geleitet von|"
    rf"liderado por|piloté par|dirigé par))\s{{1,3}}(?P<name>{_NAME})"
)
_NO_PERSON: Final = re.compile(
    r"\b(?:team|squad|group|guild|tribe|crew|chapter|department|dept|division|office|unit|board|committee|"
    r"council|company|"
    r"product|manager|owner|engineering|design|platform|payments?|growth|support|marketing|sales|"
    r"operations|ops|data|"
    r"tbd|tbc|tba|n/a|none|nobody|unassigned|vacant|unknown|the|this|that|we|abteilung|gruppe|equipo|"
    r"équipe|equipe|time|"
    r"head|lead|director|chief|customers?|users?|everyone|all|service|infrastructure|security|checkout|"
    r"search|"
    r"analytics|success|experience|development|business|finance|legal|mobile|web|app|api|who|please)\b",
    re.IGNORECASE,
)


def named(source: Source, words: frozenset[str]) -> Quote | None:
    """Return the person named as responsible in running text, if any."""
    if not may_name(source, words):
        return None
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(source.text):
            if not _NO_PERSON.search(match["name"]):
                return source.quote(*match.span("name"))
    return None


def may_name(source: Source, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can name a responsible person."""
    return not _TRIGGERS.isdisjoint(words) or _JAPANESE.search(source.text) is not None


def listed(source: Source) -> Quote | None:
    """Return the person in a text that stands where owners are named, such as a field or below a heading."""
    for match in _PERSON.finditer(source.text):
        following = source.text[match.end() : match.end() + 12]
        if not _NO_PERSON.search(match[0]) and not re.match(
            r"\s(?:team|squad|group)", following, re.IGNORECASE
        ):
            return source.quote(*match.span())
    single = _SINGLE.fullmatch(source.text.strip())
    if single and not _NO_PERSON.search(single[0]):
        return source.whole
    return None
