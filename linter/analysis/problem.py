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
    r"no (?:puede\w{0,2}|podemos|logra\w{0,2}|consigue\w{0,2}|sabe\w{0,2}|encuentra\w{0,2}|entiende\w{0,2}|llega\w{0,2}|"
    r"funciona\w{0,2})|tienen? que|debe[nr]? |se queja\w{0,2}|demasiad\w{1,2}|espera\w{0,2}|tarda\w{0,2}|pierde\w{0,2}|"
    r"perdemos|abandona\w{0,2}|a mano|manualmente|errores|fallos?|fallan?|difícil\w{0,2}|confus\w{1,3}|quejas|"
    r"frustra\w{1,5}|problemas?|cuesta\w? (?:demasiado|mucho|horas|días)|desconfían|llaman|"
    r"ne (?:peu(?:t|vent)|pouvons|trouve(?:nt)?|savent|sait|comprenne?n?t?|parvien\w{2,4}|fonctionne\w{0,2})|"
    r"n['’](?:arrive\w{0,2}|obtien\w{2,4}|ont)|doi(?:t|vent)|se plai\w{1,6}|"
    r"trop (?:long\w{0,3}|len\w{1,4}|de|d['’]|tard|souvent|cher)|attend(?:ent)?|perd(?:ent|ons)?|abandonne(?:nt)?|"
    r"à la main|manuellement|erreurs?|échou\w{1,4}|difficile\w?|confus\w{0,2}|plaintes|appellent|problèmes?|"
    r"não (?:pode\w{0,2}|consegue\w{0,2}|sabe\w{0,2}|encontra\w{0,2}|entende\w{0,2}|recebe\w{0,2}|funciona\w{0,2})|"
    r"precisam|têm (?:de|que)|tem que|reclama\w{0,2}|queixa\w{0,3}|espera\w{0,2}|demora\w{0,2}|perde\w{0,2}|"
    r"desiste\w{0,2}|demais|à mão|manual(?:mente)?|erros?|falha\w{0,2}|difícil|difíceis|frustra\w{1,5}|ligam)(?!\w)|"
    r"できない|できず|できません|難しい|困って|困難|時間がかか|手作業|手動|手入力|わからない|分からない|分かりにく|わかりにく|"
    r"見つけられない|見つからない|問題|不満|苦情|離脱して|離脱する|待た|待って|遅い|遅れ|ミス|誤り|失敗|諦め|不便|使いにくい|負担",
    re.IGNORECASE,
)
_MISSING_SOLUTION: Final = re.compile(
    r"^\W{0,3}(?:we (?:need|want|lack|do(?:n['’]t| not) have)|there (?:is|are) (?:no|currently no)|lack of|missing|"
    r"wir (?:brauchen|haben kein\w{0,2})|es (?:gibt|fehlt) (?:kein\w{0,2}|ein\w{0,2})|"
    r"no (?:hay|existe\w?|tenemos|contamos con)|(?:nos )?falta\w?|necesitamos|carecemos de|"
    r"nous (?:avons besoin|n['’]avons (?:pas|aucun\w?))|il (?:n['’]y a (?:pas|aucun\w?)|(?:nous )?manque)|il n['’]existe|"
    r"pas de|não (?:há|existe\w?|temos)|precisamos de)\b|"
    r"^[^。]{2,60}(?:がない|がありません|が存在しない|が必要(?:です|だ|である)?)。?$",
    re.IGNORECASE,
)
_WHOSE: Final = t.PEOPLE | t.STAFF
_PRONOUN: Final = re.compile(
    r"(?<!\w)(?:we|us|our|they|people|everyone|everybody|wir|uns|unser\w{0,2}|kund\w{2,4}|nutzer\w{0,4}|"
    r"anwender\w{0,4}|käufer\w{0,4}|mitarbeit\w{2,8}|kolleg\w{2,6}|team\w?|"
    r"nosotros|nuestr[oa]s?|client[ea]s?|usuari[oa]s?|comprador\w{0,3}|personas?|gente|agentes|equipos?|vendedor\w{0,3}|"
    r"nous|notre|nos|clientes?|utilisat\w{3,6}|acheteu\w{1,4}|personnes|gens|conseillers?|équipes?|vendeu\w{1,4}|"
    r"nós|nosso\w?|nossa\w?|utilizador\w{0,3}|usuári[oa]s?|pessoas?|atendentes?|equipes?|equipas?)(?!\w)|"
    r"私たち|我々|当社|顧客|お客様|ユーザー|利用者|会員|購入者|担当者|社員|チーム|店舗|営業",
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
