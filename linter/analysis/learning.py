"""Where an epic says how its outcome will be looked at: an instrument, a source, a day of review."""

import re
from collections.abc import Sequence
from typing import Final

from linter.analysis.written import sentences, texts
from linter.core.epic import Epic
from linter.core.finding import Quote

_INSTRUMENT: Final = re.compile(
    r"(?<!\w)(?:(?:as )?measured (?:in|by|with|via|through|from|using|monthly|weekly|quarterly|every|on)|"
    r"we (?:will )?(?:measure|track|review|check|look|read)\b[^.\n]{0,40}\b(?:in|on|every|after|with|weekly|monthly|each)|"
    r"according to|as reported (?:by|in)|reported (?:by|in|from)|tracked (?:in|by|with|via)|read (?:in|from)|"
    r"data sources?|sources?:|dashboards?|surveys?|questionnaires?|polls?|analytics|telemetry|event (?:data|log\w{0,5})|"
    r"a/b[ -]?tests?|split[ -]tests?|experiments?|pilots?|cohorts?|interviews?|usability tests?|user tests?|"
    r"logs|reports?(?= (?:of|from|in))|warehouse|monitoring|nps|csat|ces|net promoter|"
    r"reviews? (?:on|in|date|meeting|after)|reviewed (?:on|in|at|after|every|monthly|quarterly)|retrospective|check-?in|"
    r"google analytics|amplitude|mixpanel|grafana|looker|tableau|power ?bi|datadog|posthog|hotjar|pendo|prometheus|"
    r"gemessen (?:in|mit|per|über|durch|anhand)|laut|umfragen?|befragung\w{0,2}|auswertung\w{0,2}|datenquelle|"
    r"überprüf(?:en|t)|messen wir|wir messen|"
    r"medid[oa]s? (?:en|con|por|mediante)|según|encuestas?|panel de|fuente de datos|revisamos|"
    r"mesuré\w{0,2} (?:par|dans|avec|via)|selon|enquêtes?|sondages?|tableau de bord|source de données|"
    r"medid[oa]s? (?:em|com|pelo|pela)|segundo|pesquisas?|painel|fonte de dados)(?!\w)|"
    r"計測|測定|アンケート|調査|ダッシュボード|分析ツール|レビュー",
    re.IGNORECASE,
)


def instrument(epic: Epic, also: Sequence[str] = ()) -> Quote | None:
    """Return the first words that name an instrument, a source or a review; `also`: more names of sources."""
    more = [word.casefold() for word in also if word.strip()]
    for sentence in sentences(texts(epic)):
        match = _INSTRUMENT.search(sentence.text)
        if match is not None:
            return sentence.quote(*match.span())
        said = sentence.text.casefold()
        if any(word in said for word in more):
            return sentence.whole
    return None
