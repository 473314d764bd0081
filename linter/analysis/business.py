"""Whether a text speaks of the business, or of code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from linter.analysis import gates
from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.sentences import Source
from linter.core.finding import Quote

_BUSINESS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": (
            r"downtimes?|outages?|incidents?|availability|uptime|lead times?|cycle time|time to market|"
            r"costs?|spend(?:ing)?|budget|savings?|revenue|sales|margin|churn|conversion|risks?|fines?|audits?|"
            r"compliance|breach(?:es)?|customers?|users?|clients?|shoppers?|buyers?|merchants?|patients?|learners?|"
            r"subscribers?|support (?:calls|cases|tickets|requests)|complaints?|tickets|"
            r"(?:features?|changes?|orders?|payments?|invoices?|claims?|releases?|fixes)\b[^.;]{0,40}\b(?:faster|"
            r"sooner|quicker|earlier|hours?|days?|weeks?|minutes?)|"
            r"(?:faster|sooner|quicker|earlier)\b[^.;]{0,40}\b(?:features?|changes?|releases?)|"
            r"(?:deliver|ship|release)\w{0,3}\b[^.;]{0,40}\b(?:faster|sooner|quicker|more often|earlier)|"
            r"hours (?:a|per) (?:week|month|day)|engineer(?:ing)? (?:days|hours|time)|person[ -]days|overtime|"
            r"deploy(?:ment)?s? (?:frequency|a|per)\b|change failure|time to (?:recover\w{0,2}|restore|repair|resolve)|mttr|"
            r"move faster|on-call|failed (?:payments|orders|deployments|releases)|defects? (?:found|reported|that reach)|lost"
        ),
        "de": (
            r"\w{0,20}ausfall\w{0,8}|\w{0,20}ausfälle\w{0,4}|störung\w{0,3}|verfügbarkeit|durchlaufzeit\w{0,2}|"
            r"\w{0,20}kosten|umsatz\w{0,2}|\w{0,20}risik\w{1,3}|kund\w{2,8}|nutzer\w{0,5}|anwender\w{0,5}|"
            r"beschwerden?|strafen?|schneller ausliefern|vorfäll\w{1,3}|überstunden|supportanfragen?|"
            r"funktionen\b[^.;]{0,40}\bschneller|schneller\b[^.;]{0,40}\bfunktionen"
        ),
        "es": (
            r"interrupci\w{2,6}|caídas?|incidentes?|incidencias?|averías?|disponibilidad|costes?|costos?|gastos?|"
            r"presupuesto|ahorr\w{1,5}|ingresos|facturación|ventas|margen|conversión|bajas|abandono|riesgos?|clientes?|"
            r"usuari\w{1,3}|comprador\w{0,3}|pacientes?|alumn\w{1,3}|quejas?|reclamaci\w{2,4}|multas?|auditorías?|"
            r"sanciones|plazos?(?: de entrega)?|tiempos? de (?:entrega|espera|respuesta|inactividad)|horas extra|guardias|"
            r"(?:entreg|lanz|public)\w{1,5}\b[^.;]{0,40}\b(?:más rápido|antes|más a menudo)|"
            r"(?:funcion\w{2,9}|cambios|pedidos|pagos)\b[^.;]{0,40}\b(?:más rápido|antes|días?|horas?|semanas?|minutos?)|"
            r"(?:horas|días)[^.;]{0,20}\b(?:al|por|a la) (?:mes|semana)|tickets|llamadas|pagos fallidos"
        ),
        "fr": (
            r"indisponibilité\w?|pannes?|interruptions?|incidents?|disponibilité|coûts?|dépenses?|budget|économi\w{1,4}|"
            r"recettes|revenus?|ventes|marges?|conversion|résiliations?|attrition|risques?|clients?|clientes?|utilisat\w{3,6}|"
            r"acheteurs?|acheteuses?|patients?|élèves|plaintes?|réclamations?|amendes?|audits?|délais?|"
            r"temps d['’](?:attente|arrêt)|temps de réponse|heures supplémentaires|astreintes?|chiffre d['’]affaires|"
            r"(?:livr|publi|sort)\w{1,5}\b[^.;]{0,40}\b(?:plus vite|plus tôt|plus rapidement|plus souvent)|"
            r"(?:fonction\w{2,8}|changements|évolutions|commandes|paiements)\b[^.;]{0,40}\b(?:plus vite|plus tôt|"
            r"plus rapidement|jours?|heures?|semaines?|minutes?)|"
            r"(?:heures|jours)[^.;]{0,20}\bpar (?:mois|semaine)|tickets|appels|paiements échoués"
        ),
        "pt": (
            r"indisponibilidade|quedas?|falhas? em produção|interrupç\w{2,4}|incidentes?|disponibilidade|custos?|gastos?|"
            r"orçamento|economi\w{1,5}|poup\w{1,5}|receitas?|faturamento|faturação|vendas|margem|conversão|cancelamentos?|"
            r"riscos?|clientes?|usuári\w{1,3}|utilizador\w{0,3}|comprador\w{0,3}|pacientes?|alun\w{1,3}|queixas?|"
            r"reclamaç\w{2,4}|multas?|auditorias?|prazos?(?: de entrega)?|tempos? de (?:entrega|espera|resposta|inatividade)|"
            r"horas extras?|plantões|"
            r"(?:entreg|lanç|public)\w{1,5}\b[^.;]{0,40}\b(?:mais rápido|mais depressa|antes|mais vezes)|"
            r"(?:funcionalidades?|recursos|mudanças|alterações|pedidos|pagamentos)\b[^.;]{0,40}\b(?:mais rápido|"
            r"mais depressa|antes|dias?|horas?|semanas?|minutos?)|"
            r"(?:horas|dias)[^.;]{0,20}\b(?:por|ao) (?:mês|semana)|chamados|tickets|ligações|pagamentos recusados"
        ),
        "ja": (
            r"停止|ダウンタイム|障害|不具合の件数|可用性|稼働率|コスト|費用|経費|予算|売上|収益|利益|損失|リスク|"
            r"顧客|お客様|ユーザー|利用者|会員|購入者|患者|受講者|苦情|クレーム|問い合わせ|監査|罰金|リードタイム|納期|"
            r"待ち時間|残業|解約|離脱|リリース(?:頻度|回数)|(?:機能|変更|注文|支払い)[^。]{0,20}(?:早く|速く|日|時間|週間)"
        ),
    }
)
_CODE: Final = (
    r"(?<!discount )(?<!promo )(?<!qr )(?<!voucher )(?<!post )(?<!zip )code(?:base)?|"
    r"refactor\w{0,5}|clean(?:er|ing)?(?:[ -]?up)?|tech(?:nical)?[ -]debt|maintainab\w{3,6}|readab\w{3,6}|"
    r"complexity|coupling|coupled|modular\w{0,6}|architecture|monolith\w{0,3}|microservices?|legacy|librar(?:y|ies)|"
    r"frameworks?|dependenc(?:y|ies)|upgrade\w{0,2}|migrat\w{1,4}|rewrite|(?:test|code|branch|line) coverage|unit tests?|"
    r"linting|type safety|dead code|schemas?|(?:ci|build|deployment) pipelines?|scalab\w{3,6}|stack|deprecat\w{1,4}|"
    r"aufräumen|technische schulden|wartbar\w{0,6}|lesbar\w{0,6}|testabdeckung|komplexität|architektur|"
    r"deuda técnica|refactoriz\w{1,6}|mantenib\w{3,8}|mantenimiento del código|código(?! postal| promocional| qr| de)|"
    r"legibilidad|cobertura de (?:pruebas|tests?|código)|pruebas unitarias|arquitectura|complejidad|acoplamiento|"
    r"monolito|microservicios?|librerías?|dependencias|migraci(?:ón|ones)|código heredado|"
    r"dettes? techniques?|refactoris\w{1,6}|refonte|maintenab\w{3,6}|lisib\w{3,5}|code source|"
    r"couverture (?:de|des) (?:tests?|code)|tests unitaires|complexité|couplage|monolithe|bibliothèques?|dépendances|"
    r"migrations?|dívidas? técnicas?|refatora\w{1,6}|manutenib\w{3,8}|legibilidade|"
    r"cobertura de (?:testes?|código)|testes unitários|arquitetura|complexidade|acoplamento|bibliotecas?|"
    r"dependências|migraç(?:ão|ões)"
)
_PART: Final = re.compile(
    r" (?:services?|modules?|apis?|tables?|schemas?|code|interfaces?|stor(?:y|ies)|class(?:es)?|dashboards?|"
    r"systems?|data(?:base)?|apps?|portals?|pages?|index(?:es)?|repos?\w{0,7})\b",
    re.IGNORECASE,
)
"""What makes a part of the system of the words before it: "the customer service" here is no person."""
_CODE_PATTERN: Final = re.compile(
    rf"(?<!\w)(?:{_CODE})(?!\w)|リファクタ|技術的?負債|保守性|可読性|(?<!QR)(?<!バー)(?<!クーポン)コード|アーキテクチャ|"
    r"複雑度|結合度|モノリス|マイクロサービス|ライブラリ|依存関係|レガシー|(?:テスト)?カバレッジ|単体テスト|型安全",
    re.IGNORECASE,
)
_PATTERNS: Final = MappingProxyType(
    {
        language: re.compile(words if language == "ja" else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for language, words in _BUSINESS.items()
    }
)


@dataclass(frozen=True, slots=True)
class Voice:
    """The first words of a text that speak of the business, and the first that speak of code."""

    business: Quote | None
    code: Quote | None


def voice(source: Source, language: str) -> Voice:
    """Return how a text speaks; English is read besides its own language."""
    business = _first(_PATTERNS.get(language, _PATTERNS["en"]), source) or _first(_PATTERNS["en"], source)
    return Voice(business or _person(source, language), _first(_CODE_PATTERN, source))


def _person(source: Source, language: str) -> Quote | None:
    """Return the first word for people outside of the team: drivers, tutors."""
    lexicon = LEXICONS.get(language, LEXICONS["en"])
    for word in gates.WORD.finditer(source.text):
        if lexicon.tags(word[0].lower()) & t.PEOPLE and not _PART.match(source.text, word.end()):
            return source.quote(*word.span())
    return None


def _first(pattern: re.Pattern[str], source: Source) -> Quote | None:
    matches = (m for m in pattern.finditer(source.text) if not _PART.match(source.text, m.end()))
    match = next(matches, None)
    return source.quote(*match.span()) if match else None
