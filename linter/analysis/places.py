"""Where each fact is looked for: names of fields, and headings of sections."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Names of fields and headings of sections; compared without case, punctuation and emphasis."""

    fields: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the house writes what. A policy may replace any of them."""

    outcome: Place
    problem: Place
    metric: Place
    baseline: Place
    target: Place
    owner: Place
    due_date: Place
    actual_outcome: Place


_OUTCOME = (
    "anticipated outcome", "expected outcome", "desired outcome", "intended outcome", "target outcome", "outcome",
    "outcomes", "expected result", "expected results", "desired result", "expected effect", "expected impact",
    "anticipated impact", "impact", "expected benefit", "expected benefits", "benefits", "benefit hypothesis",
    "success criteria", "success criterion", "success metric", "success metrics", "success measure",
    "success measures", "success indicators", "measures of success", "measure of success", "definition of success",
    "what does success look like", "what success looks like", "how will we know", "how we will know",
    "how do we know", "how we measure", "how will we measure", "how is success measured", "measuring success",
    "we'll know we're successful when", "key result", "key results", "goal", "goals", "objective", "objectives",
    "business objective", "business goal", "hypothesis", "target condition", "okr", "okrs",
    "erwartetes ergebnis", "erwartete ergebnisse", "angestrebtes ergebnis", "ergebnis", "ergebnisse", "ziel", "ziele",
    "zielbild", "wirkung", "erwartete wirkung", "erfolgskriterien", "erfolgsmessung", "messbares ergebnis", "nutzen",
    "erwarteter nutzen", "resultado esperado", "resultados esperados", "resultado", "resultados", "objetivo",
    "objetivos", "criterios de éxito", "métricas de éxito", "impacto esperado", "beneficio esperado",
    "resultado previsto", "résultat attendu", "résultats attendus", "résultat", "objectif", "objectifs",
    "critères de succès", "critères de réussite", "impact attendu", "bénéfice attendu", "mesure du succès",
    "critérios de sucesso", "métricas de sucesso", "benefício esperado", "resultado desejado",
    "期待される成果", "期待する成果", "成果", "期待される結果", "目標", "目的", "成功基準", "成功指標", "主要な成果", "成果指標",
)  # fmt: skip
_METRIC = (
    "metric", "metrics", "kpi", "kpis", "indicator", "measure", "key metric", "primary metric", "success metric",
    "measured by", "kennzahl", "kennzahlen", "metrik", "messgröße", "indicador", "métrica", "métricas", "indicadores",
    "indicateur", "indicateurs", "métrique", "指標", "メトリクス",
)  # fmt: skip
_BASELINE = (
    "baseline", "current", "now", "today", "current value", "current state", "starting point", "starting value",
    "from", "as is", "status quo", "actual today", "ausgangswert", "ist", "ist-wert", "heute", "aktuell",
    "línea base", "línea de base", "valor actual", "actual", "hoy", "valeur actuelle", "situation actuelle",
    "aujourd'hui", "point de départ", "linha de base", "valor atual", "atual", "hoje", "ベースライン", "現状", "現在", "現在値",
)  # fmt: skip
_TARGET = (
    "target", "targets", "target value", "goal value", "to", "aim", "zielwert", "soll", "soll-wert", "zielgröße", "meta",
    "metas", "valor objetivo", "cible", "valeur cible", "alvo", "目標値", "ターゲット",
)  # fmt: skip
_OWNER = (
    "owner", "epic owner", "outcome owner", "product owner", "product manager", "accountable", "responsible", "dri",
    "directly responsible individual", "lead", "epic lead", "led by", "owned by", "point of contact", "poc", "product poc",
    "product pocs", "champion", "assignee", "business owner", "contact", "pm", "tech lead", "technical lead",
    "verantwortlich", "verantwortliche", "verantwortlicher", "verantwortung", "zuständig", "ansprechpartner",
    "eigentümer", "responsable", "dueño", "propietario", "responsável", "dono", "pilote", "担当者", "担当", "責任者", "オーナー",
)  # fmt: skip
_DUE = (
    "due", "due date", "due by", "deadline", "target date", "by", "by when", "when", "date", "delivery date",
    "timeline", "timeframe", "time frame", "target end", "end date", "completion date", "fällig", "fälligkeit", "termin",
    "bis wann", "bis", "frist", "zieltermin", "fecha", "fecha límite", "plazo", "para cuándo", "échéance", "date limite",
    "date cible", "pour quand", "quand", "prazo", "data", "data limite", "quando", "期限", "期日", "締め切り", "いつまでに",
)  # fmt: skip
_PROBLEM = (
    "problem", "problem statement", "background", "context", "why", "motivation", "current situation", "the problem",
    "problem to solve", "customer problem", "user problem", "pain point", "pain points", "hintergrund", "ausgangslage",
    "warum", "problemstellung", "contexto", "problema", "antecedentes", "por qué", "contexte", "problème", "pourquoi",
    "por quê", "背景", "課題", "問題",
)  # fmt: skip
_ACTUAL = (
    "actual outcome", "actual result", "actual results", "actual_outcome", "result achieved", "results achieved",
    "achieved outcome", "what happened", "retrospective", "learnings", "outcome achieved", "measured outcome",
    "measured result", "final result", "tatsächliches ergebnis", "erreichtes ergebnis", "resultado real",
    "resultado obtenido", "résultat obtenu", "résultat réel", "resultado obtido", "実績", "実際の成果",
)  # fmt: skip

DEFAULT_PLACES = Places(
    outcome=Place(_OUTCOME, _OUTCOME),
    problem=Place(_PROBLEM, _PROBLEM),
    metric=Place(_METRIC, _METRIC),
    baseline=Place(_BASELINE, _BASELINE),
    target=Place(_TARGET, _TARGET),
    owner=Place(_OWNER, _OWNER),
    due_date=Place(_DUE, _DUE),
    actual_outcome=Place(_ACTUAL, _ACTUAL),
)
"""Names that houses commonly use, in the languages that we read."""
