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
    r"medid[oa]s? (?:en|con|por|mediante|a través|cada|sobre)|(?:lo |la |se )?medi(?:mos|remos|rá\w?)|se mide\w?|"
    r"según (?:el|la|los|las|datos|nuestr)|encuestas?|panel(?:es)? de|cuadros? de mandos?|tableros?|fuentes? de datos|fuente:|"
    r"informes? (?:de|del|mensual\w{0,2}|semanal\w{0,2})|revis(?:amos|aremos|ado|ada|ión)|pruebas? a/b|tests? a/b|"
    r"experimentos?|pilotos?|entrevistas?|analítica|registros de|"
    r"mesuré\w{0,2} (?:par|dans|avec|via|sur|à|chaque|en|au)|(?:nous |on )(?:le |la |les )?mesur(?:ons|erons|e|era)|selon|"
    r"d['’]après|enquêtes?|sondages?|tableaux? de bord|sources? de données|source ?:|"
    r"rapports? (?:de|du|mensuels?|hebdomadaires?)|revues? (?:le|du|de|en|mensuelle|hebdomadaire)|revoyons|"
    r"expérimentations?|pilotes?|entretiens?|journaux de|"
    r"medid[oa]s? (?:em|com|pelo|pela|pelos|pelas|por|no|na|através|via|a cada)|(?:vamos )?medi(?:mos|remos|r em)|"
    r"segundo (?:o|a|os|as|dados)|conforme (?:o|a|os|as)|pesquisas?|painel|painéis|fontes? de dados|fonte:|"
    r"relatórios? (?:de|do|da|mensal|mensais|semanal)|revis(?:aremos|ado|ada|ão)|testes? a/b|entrevistas?)(?!\w)|"
    r"計測|測定|測る|測り|アンケート|調査|ダッシュボード|分析ツール|アナリティクス|レビュー|A/Bテスト|ABテスト|実験|"
    r"インタビュー|ログ(?:で|から|を)|レポート(?:で|から|を)|(?:毎月|毎週|四半期ごとに)確認|集計|出典",
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
