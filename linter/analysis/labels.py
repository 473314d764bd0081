"""Labels inside of running text: "Baseline: 26 %", "target under 1,000", "Current state is 3,315"."""

import re
from typing import Final

from linter.analysis.sentences import Source
from linter.analysis.topics import Topic

_LABEL: Final = re.compile(
    r"^(?:and\s{1,4}|with\s{1,4}(?:an?\s{1,4})?|for\s[^,]{3,30},\s{1,4})?(?:(?:the|our|a)\s{1,4})?(?:"
    r"(?P<baseline>(?:current(?:ly)?|baseline|today|now|as is|starting point|ausgangswert|aktuell|"
    r"línea base|situation actuelle|現状)"
    r"(?:\s{1,4}(?:state|value|level|baseline|rate))?)|"
    r"(?P<target>(?:target|goal|aim|zielwert|ziel|meta|objetivo|objectif|cible|目標)(?:\s{1,4}(?:state|value|"
    r"level))?)|"
    r"(?P<metric>metric|kpi|measure|indicator|kennzahl|métrica|indicador|indicateur|指標)|"
    r"(?P<due>deadline|due(?: date| by)?|by when|frist|termin|échéance|fecha límite|prazo|期限)"
    r")\s{0,4}(?:is|was|of|ist|es|est|é|[:=：–-])?\s+(?=(?P<rest>.))",
    re.IGNORECASE,
)
_SHORT: Final = 90


def find(sentence: Source) -> tuple[Topic, Source] | None:
    """Return the topic that a sentence is labelled with, and the text after the label; None where it has none.

    Without a colon, only a short sentence with a number right after the label counts.
    """
    match = _LABEL.match(sentence.text)
    if match is None or match.lastgroup is None:
        return None
    colon = any(mark in match[0] for mark in ":=：")
    if not colon and (len(sentence.text) > _SHORT or not _is_value(sentence.text[match.end() :])):
        return None
    topic = next(Topic(name) for name in ("baseline", "target", "metric", "due") if match[name])
    return topic, sentence.part(match.end(), len(sentence.text))


def _is_value(text: str) -> bool:
    return any(character.isdigit() for character in " ".join(text[:40].split())[:12])
