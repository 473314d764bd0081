"""What a text tells about the past or about others, and what it quotes: no promise, whatever its numbers."""

import re
from typing import Final

_INTENT: Final = re.compile(
    r"\b(?:want|wants|would like|aim|aims|goal|goals|target|targets|should|will|shall|must|are to|is to|expect|expects|"
    r"hope|intend|plan to|"
    r"so that|promise|commit|"
    r"soll(?:en)?|möchten|wollen|werden|wird|ziel|müssen|erwarten|bis (?:spätestens|ende|zum)|"
    r"queremos|quisiéramos|gostaríamos|objetivo|debe|deben|esperamos|meta|para que|hasta|"
    r"voulons|souhaitons|aimerions|objectif|doit|doivent|visons|afin|d'ici|devra|"
    r"deve|devem|pretendemos|até)\b|目標|目指|までに|したい|する。?$|"
    r"^\W{0,3}(?:reduce|cut|raise|lift|lower|increase|bring|halve|double) ",
    re.IGNORECASE,
)
_NARRATIVE: Final = re.compile(
    r"\b(?:said|showed|found|told|reported|survey(?:ed)?|last (?:year|month|quarter|week|winter|summer|spring|autumn)|"
    r"was|were|had|"
    r"has grown|have lost|have (?:grown|risen|fallen)|doubles every|doubled|compared|in the past|(?:has|have) (?:never|"
    r"already)|"
    r"needed|took|ended|estimated|is used|wrote|counted|saw|"
    r"war|waren|hatten?|gab|ergab|letzte[sn] (?:jahr|quartal|monat)|vorjahr|laut|umfrage|sagten|zeigte|bisher|"
    r"eran?|fue|fueron|había|hubo|año pasado|encuesta|dijeron|según|mostró|"
    r"étai(?:t|ent)|avai(?:t|ent)|l'an (?:dernier|passé)|année dernière|enquête|selon|a montré|ont dit|avons compté|"
    r"foi|foram|era|eram|havia|ano passado|pesquisa|segundo|disseram|mostrou)\b|"
    r"昨年|前年|でした|であった|ました|調査では|によると",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    r"^\W{0,3}(?:last (?:year|quarter|month|week|winter|summer|spring|autumn)|in the last (?:year|quarter|month)|"
    r"in a survey|im letzten (?:jahr|quartal|monat)|letztes jahr|l'an (?:dernier|passé)|l'année dernière|el año pasado|"
    r"no ano passado|昨年|前年)",
    re.IGNORECASE,
)
_TODAY: Final = re.compile(
    r"\b(?:at the moment|currently|right now|at present|derzeit|zurzeit|actuellement|actualmente|atualmente)\b",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"\w\(\w[\w.]*\(|\w=[\"']|\w\.\w+\[|\w_\w+[({\[]|\(\)|::")
_QUOTED: Final = re.compile(r"[\"“„«「][^\"”»」\n]{4,300}[\"”“»」]")
_DRAFT: Final = re.compile(
    r"\b(?:drafts?|deleted|removed|rejected|withdrawn|struck|crossed out|dropped|earlier version|no longer|nobody|"
    r"not (?:agreed|approved|accepted)|turned down|entwurf|gestrichen|verworfen|abgelehnt|"
    r"borrador|eliminad[oa]|rechazad[oa]|descartad[oa]|brouillon|supprimée?|rejetée?|retirée?|"
    r"rascunho|removid[oa]|rejeitad[oa]|retirad[oa])\b|草案|削除|却下|撤回",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")


def is_code(text: str) -> bool:
    """Tell whether a sentence quotes code, whose numbers are no levels."""
    return _CODE.search(text) is not None


def looks_back(text: str) -> bool:
    """Tell whether a sentence says that it speaks of a time that is over."""
    return _BACK.search(text) is not None


def stands(text: str) -> bool:
    """Tell whether a sentence says that its level is today's, and wants nothing."""
    return _TODAY.search(text) is not None and _INTENT.search(text) is None


def tells(text: str) -> bool:
    """Tell whether a sentence reports what was or what others do, and promises nothing."""
    return _NARRATIVE.search(text) is not None and _INTENT.search(text) is None


def intends(text: str) -> bool:
    """Tell whether a sentence says what is wanted or to come."""
    return _INTENT.search(text) is not None


def withdrawn(text: str) -> bool:
    """Tell whether all numbers of a sentence stand in a quote that somebody took back."""
    if _DRAFT.search(text) is None or _DIGIT.search(text) is None:
        return False
    quoted = _QUOTED.search(text)
    return quoted is not None and _DIGIT.search(_QUOTED.sub("", text)) is None
