"""Headings and labels in everyday words: "What should be different", "Was wir erreichen wollen"."""

import re
from typing import Final

from linter.analysis.topics import Topic

_SPOKEN: Final = re.compile(
    r"(?P<outcome>"
    r"what (?:do )?(?:we|i) (?:really )?(?:want|expect|hope|aim|are after|promise|commit)\b.{0,30}|"
    r"what (?:should|will|is to|must|would|shall) (?:be|become|get) (?:different|better|true)\b.{0,30}|"
    r"what (?:should|will|must) (?:change|improve|be better)(?: for .{1,30})?|"
    r"what (?:changes|improves|gets better)(?: for .{1,30})?|what (?:it|this) is (?:good )?for|what for|"
    r"what (?:is|will be) different(?: (?:then|afterwards|after).{0,20})?|the (?:change|difference) we (?:want|expect)|"
    r"success|erfolg|succès|éxito|sucesso|wozu|wozu das gut ist|(?:our |service )?promises?|"
    r"(?:our|unsere?|notre|nuestr[oa]|noss[oa]) (?:goal|aim|target|ziel|objectif|but|meta|objetivo|propósito)s?|"
    r"(?:the )?(?:results?|effects?|changes?|differences?|outcomes?) (?:that )?we (?:(?:look|aim|hope|strive) for|want|"
    r"expect|promise)|"
    r"intent|our (?:aim|ambition|promise|intent|goal)|aims?|ambition|where we want to (?:be|get|go|land|end up)\b.{0,20}|"
    r"(?:service )?levels? (?:that )?we (?:commit to|promise|hold|guarantee)|service level (?:objectives|promises)|"
    r"how (?:do|will|can|shall) we (?:know|tell|notice|see|recogni[sz]e)\b.{0,30}|"
    r"how (?:it|this|success) (?:will be|is) measured|when (?:is|are) (?:it|we) (?:a success|done|successful|happy)|"
    r"what (?:we|you|customers|users) (?:will )?(?:get|gain|notice)(?: from it| out of it)?|"
    r"(?:the )?effect (?:we (?:want|expect)|wanted|expected|intended|on .{1,30})|(?:intended|wanted|desired|promised) effects?|"
    r"(?:wanted|intended|aimed-for|planned|promised) (?:result|change|effect)s?|"
    r"was (?:wir|ich) (?:\w{1,12} ){0,3}(?:wollen|will|erwarten|erreichen|anstreben)\b.{0,20}|"
    r"was (?:sich|für .{2,20}) (?:\w{1,12} ){0,2}(?:ändert|ändern soll|verbessert|besser wird)|"
    r"was (?:danach |künftig |dann )?(?:anders|besser) (?:ist|wird|sein soll|werden soll)|was (?:es|das|uns das) bringt|"
    r"woran (?:wir|man) .{3,30}|wofür|wohin wir wollen|zielsetzung|absicht|angestrebte (?:wirkung|veränderung)|"
    r"gewünschte (?:wirkung|veränderung)|gewünschtes ergebnis|erhoffte wirkung|"
    r"(?:résultat|effet|changement|gain|bénéfice)s? (?:visé|voulu|recherché|escompté|souhaité|espéré|attendu)s?|"
    r"ce (?:que|qu')\s?(?:nous|l'on|on) (?:voul|vis|attend|cherch|veut|esp)\w{0,5}.{0,20}|"
    r"ce qui (?:doit |va )?change\w{0,2}(?: pour .{1,30})?|à quoi (?:nous|on) .{3,30}|comment (?:nous )?saur\w{2,4}.{0,30}|"
    r"(?:notre )?(?:intention|ambition|finalité)|pour quoi faire|"
    r"(?:lo )?qu[eé] (?:queremos|esperamos|buscamos|debe cambiar|cambia|cambiará|mejora)\b.{0,30}|"
    r"(?:efecto|cambio|beneficio|impacto)s? (?:esperado|buscado|deseado|previsto)s?|resultados? (?:buscado|deseado|previsto)s?|"
    r"cómo (?:lo )?(?:sabremos|mediremos|vamos a (?:saber|medir)).{0,20}|para qué|adónde queremos llegar|propósito|"
    r"o que (?:queremos|esperamos|buscamos|deve mudar|muda|mudará|melhora)\b.{0,30}|"
    r"(?:efeito|mudança|ganho|impacto|benefício)s? (?:esperad|desejad|previst|pretendid)[oa]s?|"
    r"resultados? (?:pretendido|desejado|previsto|esperado)s?|como (?:vamos |iremos )?(?:saber|medir)\w{0,4}\b.{0,20}|"
    r"para quê|aonde queremos chegar|"
    r"(?:ね?狙い|ねらい|目指す(?:姿|状態|こと|効果|成果)?|(?:期待|想定)(?:する|される)?効果|効果|達成したいこと|ゴール|到達目標|"
    r"何が変わるか|変わること|実現したいこと|達成目標|数値目標|成功の(?:定義|基準|条件))"
    r")|(?P<owner>"
    r"(?:coordena(?:ção|dora?)|coordinaci[oó]n|coordinador[a]?|coordinat(?:ion|eur|rice)|koordination|"
    r"(?:fachliche |inhaltliche )?(?:leitung|federführung)|fachlich verantwortlich|ergebnisverantwort\w{2,4}|"
    r"produktverantwortliche?r?|ansprechpartnerin|responsabile|referente|líder|porteu(?:r|se)(?: du .{1,20})?|"
    r"answerable(?: for .{1,20})?|"
    r"chef(?:fe)? de (?:produit|projet)|respons[aá]vel .{2,30}|responsable .{2,30}|verantwortlich für .{2,30}|"
    r"accountable (?:for|person).{0,30}|responsible (?:for|person).{0,30}|in charge|person in charge|"
    r"who answers(?: for .{1,20})?|"
    r"who owns (?:it|this)|result owner|sponsor and owner|jefe de producto|dona do .{1,20}|"
    r"who|wer|qui|quem|quién|who (?:does it|is in charge|leads|looks after it|is accountable)|wer (?:sich )?kümmert.{0,10}|"
    r"zuständigkeit(?:en)?|quem (?:cuida|responde|lidera)|quién (?:responde|lidera|se encarga)|qui (?:pilote|"
    r"s'en occupe|répond)|"
    r"(?:プロダクト)?(?:オーナー|責任者|担当者|主担当|リーダー|マネージャー)|主管|担当責任者)"
    r")|(?P<due>"
    r"until|cycle|period|time ?frame|zeitraum|zyklus|période|periodo|período|ciclo|対象期間|期間"
    r")|(?P<baseline>"
    r"(?:linha|línea) de base|punto de partida|ponto de partida|where we (?:are|stand)(?: (?:now|today))?|état actuel|"
    r"wo wir (?:heute )?stehen|ausgangspunkt|dónde estamos|onde estamos|où nous en sommes|現状値|ベースライン"
    r")"
)


def spoken(name: str) -> Topic | None:
    """Return the topic of a normalised heading or label that speaks in everyday words."""
    match = _SPOKEN.fullmatch(name)
    return Topic(match.lastgroup) if match and match.lastgroup else None
