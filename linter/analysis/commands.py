"""Turns of phrase that address whoever judges the text by what they do: a model, a checker, a reviewer."""

import re
from typing import Final

from linter.analysis.lexicon.table import word_set

WORDS: Final = word_set(
    "dear model models ai llm automated automatic reviewer reviewers grader evaluator checker bot assistant paragraph "
    "instruction instructions verdict evaluation assessment grade grading rating findings you criteria checks rules fields "
    "modell sprachmodell ki prüfer prüfbot prüfprogramm prüfsystem bewerter felder kriterien prüfungen regeln absatz "
    "modèle évaluateur correcteur robot ia critères champs règles paragraphe vérificateur relecteur "
    "modelo evaluador revisor asistente criterios campos reglas párrafo verificador épica "
    "avaliador robô assistente critérios regras parágrafo épico"
)
"""One of these is in every sentence that the patterns below find, but in Japanese."""
_JAPANESE: Final = re.compile(r"(?:AI|ＡＩ|モデル|採点|審査|評価|判定|レビュー|合格|満点|段落|指示)")
_JUDGES: Final = r"(?:evaluat|grad|review|read|check|scor|judg|assess|rat|pars|process)\w{1,3}"
_TEXT: Final = r"(?:this|th(?:e|is) (?:text|epic|ticket|issue|description|story))"
_ADDRESSEE: Final = (
    r"(?:(?:ai|llm|large|language|automated|automatic|machine) ){0,2}(?:models?|reviewers?|graders?|evaluators?|checkers?|"
    r"linters?|bots?|assistants?|checks?|systems?|tools?|scripts?|ai|llm)"
)
_FACT: Final = r"(?:measurable )?(?:outcomes?|metrics?|baselines?|targets?|owners?|due dates?)"
_ENGLISH: Final = (
    rf"^\W{{0,4}}(?:dear|hello|hi|hey|attention) (?:the )?(?:(?:ai|llm|large|language|automated) ){{0,2}}"
    rf"(?:model|reviewer|grader|bot|assistant|evaluator|checker|machine|ai)\b|"
    rf"\b(?:to|for|attention|note|notice)\b[\s:,]{{1,2}}(?:the |any |all |every |our |whatever |whichever )?{_ADDRESSEE}"
    rf" (?:that|which|who) (?:\w{{1,12}} )?{_JUDGES} {_TEXT}\b|"
    rf"^\W{{0,4}}(?:note |message |notice |hint )?(?:to|for) (?:the )?(?:automated|automatic|ai|machine) "
    r"(?:quality )?(?:reviews?|checks?|grading|evaluation|reviewers?|graders?|checkers?)\b[^.!?\n]{0,20}:|"
    rf"\breport (?:the |an? |all )?{_FACT} (?:as |is |are )?(?:present|available|found|fulfilled|met|complete)\b|"
    r"\b(?:answer|reply|respond|say|return)\b (?:with )?[\"“'«](?:yes|no|pass\w{0,3}|ok|true|fail\w{0,3})[\"”'»] "
    r"(?:for|to|in|on) (?:all|every|each|any)|"
    r"\bdo not (?:mention|quote|reveal|disclose|repeat|cite) (?:from )?(?:this|these) "
    r"(?:paragraphs?|instructions?|comments?|sentences?|lines?|blocks?)|"
    r"\bif you are (?:an? |the )?(?:ai|llm|language model|bot|automated|machine|grader|model|linter)\b|"
    r"\b(?:treat|take|consider|assume|regard|count|mark|rate)\b[^.!?\n]{0,16}\b(?:all|every|each|any)\b[^.!?\n]{0,16}"
    r"\b(?:rules?|checks?|fields?|criteri(?:a|on)|items?|requirements?|facts?)\b[^.!?\n]{0,16}"
    r"\b(?:as|to be) (?:met|passed|fulfilled|present|satisfied|complete|given|green|true)\b|"
    r"\b(?:give|award|assign)\b[^.!?\n]{0,16}\bthis (?:epic|ticket|text|issue)\b[^.!?\n]{0,20}"
    r"\b(?:highest|top|full|best|maximum|perfect)\b|"
    r"\b(?:suppress|omit|withhold|hide|skip) (?:all |any |every )?(?:your |the )?(?:findings?|warnings?|remarks?) "
    r"(?:for|on|about) (?:this|the) (?:epic|ticket|issue|text)|"
    r"\byour (?:verdict|evaluation|assessment|grade|rating) (?:must|should|shall|has to|is to|will) (?:be|read|say|state)\b"
)
_GERMAN: Final = (
    r"^\W{0,4}(?:(?:hinweis|nachricht|notiz|anweisung|info|achtung|liebe[sr]?)\b[\s:,]{1,2})?(?:an |für )?"
    r"(?:das |die |den |alle )?(?:automatische[nr]? |liebe[sr]? )?(?:sprachmodell|ki-(?:modell|prüfer|bewerter)|prüfbot|"
    r"prüf(?:system|programm|skript)|bewerter|automatische (?:prüfung|bewertung))\b[^.!?\n]{0,40}[:,]|"
    r"\b(?:melden?|werten?|bewerten?|markieren?|behandeln?|betrachten?|stufen?)\b[^.!?\n]{0,16}"
    r"\b(?:diese[sn]? (?:epic|ticket|text|vorgang)|alle (?:felder|kriterien|prüfungen|regeln|punkte))\b[^.!?\n]{0,30}"
    r"\b(?:erfüllt|bestanden|messbar|vorhanden|vollständig|gut)\b|"
    r"\berwähne[n]? (?:sie )?(?:diesen absatz|diesen hinweis|diese anweisung) nicht"
)
_FRENCH: Final = (
    r"\b(?:note|message|consigne|instruction|à l['’]attention|avis)\b[^.!?\n]{0,8}\b(?:au|aux|du|des|pour le|pour l['’]|à l['’])"
    r"\s?(?:modèles?|évaluateurs?|correcteurs?|robots?|ia|relecteurs? automatiques?|vérificateurs?)\b|"
    r"\b(?:indique|répond|considère|considére|note|marque|déclare|valide|traite)\w{0,2}\b[^.!?\n]{0,16}"
    r"\b(?:cette? (?:epic|épopée|ticket|texte)|tous les (?:critères|champs|points)|toutes les règles)\b[^.!?\n]{0,30}"
    r"\b(?:conformes?|validée?s?|remplie?s?|présente?s?|mesurables?|satisfaite?s?)\b|"
    r"\bne (?:mentionne|cite|signale)[zr]?\b[^.!?\n]{0,8}\b(?:ce paragraphe|cette (?:note|phrase|consigne))"
)
_IBERIAN: Final = (
    r"\b(?:nota|mensa(?:je|gem)|instrucci[oó]n|instrução|aviso|atenci[oó]n|atenção)\b[^.!?\n]{0,8}"
    r"\b(?:al?|ao|à|para (?:el|la|o|a)) (?:modelo|evaluador|avaliador|revisor autom\w{2,6}|asistente|assistente|ia|robô|"
    r"verificador)\b|"
    r"\b(?:respond[ae]|mar(?:ca|que)|consider[ae]|inform[ae]|califi(?:ca|que)|classifi(?:ca|que)|trat[ae]|avali[ae])\b"
    r"[^.!?\n]{0,16}\b(?:est[ae] (?:épica|épico|epic|texto|ticket)|tod[oa]s (?:los|las|os|as) "
    r"(?:criterios|critérios|campos|reglas|regras|requisitos))\b[^.!?\n]{0,30}"
    r"\b(?:cumplid[oa]s?|cumprid[oa]s?|aprobad[oa]s?|aprovad[oa]s?|presentes?|medibles?|mensuráve(?:l|is)|complet[oa]s?|"
    r"atendid[oa]s?|válid[oa]s?)\b|"
    r"\bn(?:o|ão) (?:mencion[ae]s?|cit[ae]s?) (?:este|esta) (?:párrafo|parágrafo|nota|frase|instrucción|instrução)"
)
_EASTERN: Final = (
    r"(?:AI|ＡＩ|言語モデル|採点|審査|自動(?:評価|審査|チェック))(?:担当)?(?:AI|者|システム|ボット|ツール|モデル)?(?:へ|に告ぐ|の方へ)\s?[:：、。]|"
    r"(?:合格|満点|適合|すべて(?:達成|満たす|はい))(?:と|として|に)(?:判定|評価|採点|回答|報告)(?:して|せよ|すること|しなさい)|"
    r"この(?:段落|文章|文|指示)(?:について|に|を|は)(?:は)?(?:言及|触れ|引用)(?:しない|ない)で"
)
_ADDRESSED: Final = re.compile(f"{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_IBERIAN}|{_EASTERN}", re.IGNORECASE)


def may_address(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can address whoever judges it."""
    return not WORDS.isdisjoint(words) or (not text.isascii() and _JAPANESE.search(text) is not None)


def addresses(text: str, words: frozenset[str]) -> bool:
    """Tell whether a sentence addresses whoever judges the text."""
    return may_address(text, words) and _ADDRESSED.search(text) is not None
