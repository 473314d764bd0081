"""Where an epic says what goes wrong today, and for whom."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from linter.analysis import gates
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import Lexicon
from linter.analysis.sentences import Source
from linter.analysis.written import sentences
from linter.core.finding import Quote

_TROUBLE: Final = re.compile(
    r"(?<!\w)(?:can ?not|can['’]t|unable to|struggl\w{1,3}|fails? to|failed to|have to|has to|complain\w{0,4}|gives? up|"
    r"abandon\w{0,3}|los(?:e|es|ing)|wait(?:s|ing)?|too (?:long|slow|many|much|often|hard|late|few)|by hand|manual(?:ly)?|"
    r"confus\w{1,4}|error[- ]prone|no way to|difficult\w{0,3}|hard to|frustrat\w{1,4}|problems?|pain(?:ful)?|issue is|"
    r"suffer\w{0,3}|unclear|never (?:find|see|get|hear)|do(?:es)?n['’]t (?:know|find|see|understand|trust)|"
    r"do(?:es)? not (?:know|find|see|understand|trust)|because|leave without|drop out|call(?:s)? support|bottleneck|"
    r"können nicht|kann nicht|müssen|muss|zu (?:lange?|langsam|viele?|oft|spät)|beschwer\w{2,5}|warten|wartet|"
    r"problem\w{0,2}|unklar|fehleranfällig|verlieren|brechen ab|aufwend\w{2,4}|"
    r"no pueden?|tienen? que|se quejan|demasiad\w{1,2}|esperan|pierden|abandonan|problemas?|"
    r"ne peu(?:t|vent) pas|doi(?:t|vent)|se plaign\w{2,4}|trop (?:long|lent|de|tard)|attendent|perdent|abandonnent|"
    r"problèmes?|não (?:podem?|conseguem?)|precisam|reclamam|esperam|perdem|demais)(?!\w)|"
    r"できない|難しい|困って|時間がかか|手作業|わからない|問題",
    re.IGNORECASE,
)
_MISSING_SOLUTION: Final = re.compile(
    r"^\W{0,3}(?:we (?:need|want|lack|do(?:n['’]t| not) have)|there (?:is|are) (?:no|currently no)|lack of|missing|"
    r"wir (?:brauchen|haben kein\w{0,2})|es (?:gibt|fehlt) (?:kein\w{0,2}|ein\w{0,2}))\b",
    re.IGNORECASE,
)
_WHOSE: Final = t.PEOPLE | t.STAFF
_PRONOUN: Final = re.compile(
    r"(?<!\w)(?:we|us|our|they|people|everyone|everybody|wir|uns|unser\w{0,2}|nosotros|nous|nós)(?!\w)",
    re.IGNORECASE,
)


def trouble(texts: Sequence[Source]) -> Quote | None:
    """Return the first sentence that says what goes wrong."""
    return next((s.whole for s in sentences(texts) if _TROUBLE.search(s.text)), None)


def missing_solution(texts: Sequence[Source]) -> Quote | None:
    """Return the one sentence that calls the lack of a solution the problem; None where more is said."""
    said = list(islice(sentences(texts), 2))
    if len(said) != 1 or not _MISSING_SOLUTION.search(said[0].text):
        return None
    return None if _TROUBLE.search(said[0].text) else said[0].whole


def names_people(texts: Sequence[Source], lexicon: Lexicon) -> bool:
    """Tell whether anybody is named who has the problem: customers, the support team, "we"."""
    for sentence in sentences(texts):
        if _PRONOUN.search(sentence.text):
            return True
        if any(lexicon.tags(word) & _WHOSE for word in gates.words_of(sentence.text)):
            return True
    return False
