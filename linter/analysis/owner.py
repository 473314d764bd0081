"""A person whom a text names as the one who answers for it. A team is no owner."""

import re
from typing import Final

from linter.analysis.lexicon.table import word_set
from linter.analysis.sentences import Source
from linter.core.finding import Quote

_PART: Final = r"[A-ZÀ-ÞŁŚŻČŠŽ](?:\.|[\w'’-]{1,24})"
_NAME: Final = (
    rf"(?:@[\w.-]{{2,40}}|\[~[^\]\s]{{2,60}}\]|"
    rf"{_PART}(?: {{1,3}}(?:(?:van|von|der|den|ter|ten|de|da|do|dos|das|di|del|della|la|le|du|el|bin|al|zu|zur|y|e)\b|"
    rf"{_PART})){{1,4}})"
)
_TITLES: Final = r"(?:(?:Dr|Prof|Mr|Ms|Mrs|Mme|Frau|Herrn?|Sra?|Dra)\.?\s{1,2}){0,2}"
_PERSON: Final = re.compile(_NAME)
_SINGLE: Final = re.compile(r"[A-ZÀ-ÞŁŚŻČŠŽ][\w'’-]{1,24}|[\u3040-\u30ff\u4e00-\u9fff]{2,8}(?:さん)?")
_KANJI: Final = (
    r"[\u4e00-\u9fff々]{1,4}[ \u3000]?[\u3040-\u309f\u4e00-\u9fff々]{1,4}?"
    r"(?=さん|様|氏|[（(、。,\s]|$|が|は|で)"
)
_KANJI_NAME: Final = re.compile(rf"\s{{0,2}}(?P<name>{_KANJI})(?![がはで])")
_KANJI_NO_PERSON: Final = re.compile(
    r"チーム|[部課室班会局科係店社組所]$|委員|センター|グループ|担当|未定|責任|情報|開発|運用|システム|なし|調整|検討|全員|皆|誰|各"
)
_KANJI_LED: Final = re.compile(
    rf"(?:責任者|担当者?|オーナー|主担当|リーダー|マネージャー)\s?(?:は|[:：]|=|＝)\s{{0,2}}(?P<name>{_KANJI})|"
    rf"(?P<other>[\u4e00-\u9fff々]{{1,4}}[ \u3000]?[\u3040-\u309f\u4e00-\u9fff々]{{1,4}}?)(?:さん)?(?:（[^）]{{1,20}}）)?が"
    r"[^。]{0,20}(?:責任を(?:持|負)|責任者|担当する|率いる)"
)
_TRIGGERS: Final = word_set(
    "own owns owner owned lead leads led accountable responsible dri champion charge drives "
    "driven verantwortlich verantwortliche verantwortlicher verantwortet verantwortung zuständig leitet geleitet leitung "
    "federführung gerade kümmert steht responsable responsables responsável lidera liderado liderada dirige dirigé pilote "
    "piloté poc pocs answers answer answerable care looks behind stands vouches accounts responsibility product coordinator "
    "coordenação coordenadora coordenador coordena coordinación coordina coordinadora pilotage porte porteuse porteur répond "
    "assure occupe suit encarga cargo responde cuida frente assume conduz chef líder produkt produit producto produto "
    "ansprechpartner ansprechpartnerin"
)
_JAPANESE: Final = re.compile(r"担当|責任|オーナー|リーダー")
_WHO: Final = (
    r"(?:,\s(?:who|qui|die|der|quien|que)\s[^.;\n]{0,50}?\band\s|,\s(?:who|qui|die|der|quien|que)\s|"
    r",[^,.\n]{1,40},\s{1,3}|\s{1,3})"
)
_AFTER: Final = re.compile(
    rf"(?P<name>{_NAME})(?:\s?\([^()\n]{{1,40}}\))?{_WHO}(?:will |shall |is to )?(?:leads?\b(?! to)|owns?\b|drives this|"
    r"is (?:the )?(?:\w{1,12} )?(?:owner|lead|dri|champion|accountable|"
    r"responsible|in charge|answerable)\b|answers? for|accounts? for (?:this|the|it|that)|vouch(?:es)? for|stands? behind|"
    r"takes? (?:care of|charge|responsibility)|looks? after (?:it|this|the (?:whole|result|outcome|number|figure)|all)|"
    r"has the lead|carr(?:y|ies) the responsibility|"
    r"ist (?:\w{1,12} )?(?:verantwortlich|zuständig)|verantwortet|leitet|steht (?:dafür |für .{1,30} )?gerade|kümmert sich|"
    r"trägt die verantwortung|hat die (?:leitung|federführung)|übernimmt die (?:leitung|verantwortung)|"
    r"es (?:la |el )?responsable|responde (?:por|de|del|pela|pelo)\b|se encarga|está a cargo|coordina|"
    r"lidera|est (?:la |le )?responsable|est en charge|pilote|dirige|porte (?:le|la|ce|cet)|répond d|"
    r"assure le (?:suivi|pilotage)|"
    r"s['’]occupe|é (?:o |a )?responsável|está à frente|cuida d|coordena\b|assume a responsabilidade|conduz)",
)
_BEFORE: Final = re.compile(
    r"(?i:\b(?:owned by|led by|driven by|owner(?: is)?:?|accountable(?: person)?(?: is)?:?|responsible(?: person)?(?: is)?:?|"
    r"dri(?: is)?:?|lead(?: is)?:|champion:|pocs?:|(?:product|produkt|produit|producto|produto)(?: manager| lead)?:|"
    r"(?:lies|rests) with|answer(?:s|able)? for (?:it|this|that)(?: is)?:?|answerable:|in the hands of|"
    r"in charge(?: is)?:?|verantwort(?:lich|ung|et)(?: ist| hat| von| durch| liegt bei)?:?|zuständig(?: ist)?:?|"
    r"(?:leitung|federführung)(?: hat| liegt bei)?:?|ansprechpartner(?:in)?(?: ist)?:?|responsable(?: es| est)?\s?:?|"
    r"responsables? (?:de|du|des|del) (?:l['’])?[\w ]{2,25}\s?:|respons[aá]vel p[\w ]{2,25}:|"
    r"(?:pilot(?:age|e)|porteu(?:r|se)(?: du projet)?|chef(?:fe)? de (?:produit|projet))\s?:|coordena(?:ção|dora?)\s?:|"
    r"coordina(?:ción|dora?)\s?:|líder\s?:|a cargo de|encabezado por|liderada? por|"
    r"responsável(?: é)?:?|geleitet von|verantwortet von|sous la responsabilité de|sob responsabilidade de|"
    rf"liderado por|piloté par|dirigé par|porté par))\s{{1,3}}{_TITLES}(?P<name>{_NAME})"
)
_LABEL_BEFORE_UNIT: Final = re.compile(
    rf"^\W{{0,3}}(?i:product|produkt|produit|producto|produto|business|fachseite)\s?:\s[^,:\n]{{3,40}},\s(?P<name>{_NAME})\s*$"
)
"""The unit first, then the person: "Product: canteen operations, Jane Doe"."""
_NO_PERSON: Final = re.compile(
    r"\b(?:teams?|squads?|groups?|guild|tribe|crew|chapter|department|dept|division|office|unit|board|committee|"
    r"council|company|features?|classification|proxy|server|foundation|policy|disclosure|tests?|kernel|tower|desk|"
    r"center|centre|room|steering|affairs|reporting|control|systems?|services|care|association|agency|institute|"
    r"product|manager|owner|engineering|design|platform|payments?|growth|support|marketing|sales|"
    r"operations|ops|data|"
    r"tbd|tbc|tba|n/a|none|nobody|unassigned|vacant|unknown|the|this|that|we|abteilung|gruppe|equipo|"
    r"équipe|equipe|time|amt|referat|leitung|vertrieb|einkauf|fachbereich|bereich|stabsstelle|direction|dirección|"
    r"departamento|département|oficina|gerencia|gerência|diretoria|secretaria|comité|comitê|coordenação|área|setor|"
    r"head|lead|director|chief|customers?|users?|everyone|all|service|infrastructure|security|checkout|"
    r"search|gmbh|inc|ltd|ag|sa|llc|"
    r"analytics|success|experience|development|business|finance|legal|mobile|web|app|api|who|please)\b",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"\s(?:team|squad|group|department|division|office|unit|gmbh|inc|ltd|ag)\b", re.IGNORECASE
)


def named(source: Source, words: frozenset[str]) -> Quote | None:
    """Return the person named as responsible in running text, if any."""
    if not may_name(source, words):
        return None
    for pattern in (_BEFORE, _AFTER, _LABEL_BEFORE_UNIT):
        for match in pattern.finditer(source.text):
            if _is_person(source.text, match):
                return source.quote(*match.span("name"))
    for match in _KANJI_LED.finditer(source.text):
        group = "name" if match["name"] else "other"
        if not _KANJI_NO_PERSON.search(match[group]):
            return source.quote(*match.span(group))
    return None


def _is_person(text: str, match: re.Match[str]) -> bool:
    return not _NO_PERSON.search(match["name"]) and not _UNIT.match(text, match.end("name"))


def may_name(source: Source, words: frozenset[str]) -> bool:
    """Tell whether a text of these words can name a responsible person."""
    return not _TRIGGERS.isdisjoint(words) or _JAPANESE.search(source.text) is not None


def listed(source: Source) -> Quote | None:
    """Return the person in a text that stands where owners are named, such as a field or below a heading."""
    for match in _PERSON.finditer(source.text):
        if not _NO_PERSON.search(match[0]) and not _UNIT.match(source.text, match.end()):
            return source.quote(*match.span())
    kanji = _KANJI_NAME.match(source.text)
    if kanji and not _KANJI_NO_PERSON.search(kanji["name"]):
        return source.quote(*kanji.span("name"))
    single = _SINGLE.fullmatch(source.text.strip())
    if single and not _NO_PERSON.search(single[0]) and not _KANJI_NO_PERSON.search(single[0]):
        return source.whole
    return None
