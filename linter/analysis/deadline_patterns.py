"""Patterns of points in time: quarters, dates, periods and what leads to them, in six languages."""

import re
from typing import Final

from linter.analysis.periods import MONTHS, SEASONS

_MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR: Final = r"(?:19|20)\d\d"
_FISCAL: Final = r"(?:fy[ -]?(?:20)?\d\d(?:/\d\d)?)"
_ANY_YEAR: Final = rf"(?:{_YEAR}|{_FISCAL}|['’]?\d\d(?![\d%]))"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th|\.|º|er)?"
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th|1\.|2\.|3\.|4\.|"
    r"ersten?s?|zweiten?s?|dritten?s?|vierten?s?|primer|segundo|tercer|cuarto|premier|1er|deuxième|2e|troisième|3e|quatrième|4e|primeiro|terceiro|quarto)"
)
_QUARTER: Final = r"(?:quarter|quartals?|trimestre|half|halbjahrs?|semestre)"

_SURE: Final = "|".join(
    (
        rf"{_YEAR}-\d\d?-\d\d?",
        rf"{_YEAR}/\d\d?/\d\d?",
        r"\d{1,2}\.\s?\d{1,2}\.(?:20)?\d\d(?!\d)",
        r"\d{1,2}/\d{1,2}/(?:20)?\d\d(?!\d)",
        rf"{_YEAR}年(?:度|\s?\d\d?月(?:\s?\d\d?日)?)?(?:末|まで)?",
        r"\d{1,2}月(?:\d{1,2}日)?(?:末|まで)",
        r"第[1-4]四半期(?:末|まで)?|年度末|年末|四半期末|月末|\d{1,2}月中|[今来](?:期|年度)(?:末|中)?(?:までに)?",
        r"(?:en\sel|fin|au|no|do|del|el)\st[1-4]\b",
        r"(?:el|le|am|em|dia)\s\d{1,2}/\d{1,2}(?![\d/%])",
        rf"(?:cierre|clôture|fechamento|encerramento)\s(?:de\s|del\s|do\s)?(?:ejercicio\s|exercício\s)?{_YEAR}",
        rf"(?:la\s)?rentrée(?:\s{_YEAR})?",
        rf"{_DAY}\s(?:de\s|of\s)?{_MONTH}(?:,?\s(?:de\s|del\s)?{_YEAR})?",
        rf"{_MONTH}\s{_DAY}(?!\d)(?:,?\s{_YEAR})?",
        rf"{_MONTH}-(?:20)?\d\d(?!\d)",
        rf"{_MONTH},?\s(?:de\s|del\s)?(?:{_YEAR}|['’]\d\d)",
        (
            rf"(?:q[1-4]|t[1-4]|h[12]|s[12])(?:\s?[/-]\s?(?:q|h)?[1-4])?[\s,/-]{{0,3}}(?:of\s|de\s|del\s|"
            rf"in\s)?{_ANY_YEAR}"
        ),
        rf"(?:{_YEAR}|{_FISCAL})[\s-]?(?:q[1-4]|h[12])",
        rf"[12]h[\s,/-]{{0,3}}{_ANY_YEAR}",
        rf"(?:end|early|mid|late)[\s-](?:of\s)?{_MONTH}(?:\s{_YEAR})?",
        rf"(?:during|throughout)\s(?:{_YEAR}|{_FISCAL})",
        r"(?:q[1-4]|h[12])(?:\s?[-–/]\s?(?:q|h)?[1-4])?(?!\w|\.\d)",
        _FISCAL,
        r"eo[yqmh]\b(?:\s?(?:20)?\d\d)?",
        rf"{_ORDINAL}\s{_QUARTER}(?:\s(?:of\s|de\s|del\s)?(?:the\s)?(?:year|{_ANY_YEAR}))?",
        (
            rf"(?:mid|end|early|late|mitte|ende|anfang|fin|final|finales|début)[\s-](?:of\s|de\s|del\s|"
            rf"do\s)?(?:q[1-4]\s?)?{_ANY_YEAR}"
        ),
        (
            r"(?:the\s)?end\sof\s(?:the\s|this\s|next\s|our\s)?(?:current\s|fiscal\s|calendar\s|financial\s|"
            r"school\s|next\s)?(?:year|quarter|month|half|sprint|week|term|season|semester)"
        ),
        (
            r"year[\s-]end|quarter[\s-]end|jahresende|quartalsende|monatsende|fin\sd['’]année|"
            r"fin(?:al)?\s(?:de|del)\s(?:año|trimestre)|"
            r"(?:o\s)?(?:fim|final)\sd[eo]\s(?:ano|trimestre|semestre|mês)|"
            r"fin(?:al)?\s(?:de|del)\s(?:semestre|mes)|(?:la\s)?fin\s(?:de\sl['’]année|du\s(?:trimestre|semestre|mois))"
        ),
        (
            r"(?:the\s)?next\s(?:\w{1,8}\s)?(?:quarters?|months?|years?|weeks?|half)|"
            r"(?:den\s)?nächsten?\s(?:\w{1,8}\s)?(?:quartalen?|quartale?|monaten?|jahr|jahren)|(?:el\s|"
            r"los\s)?próximos?\s(?:\w{1,8}\s)?(?:trimestres?|meses|año)|"
            r"(?:le\s|les\s)?(?:trimestre\s|année\s)?prochaine?s?(?:\s(?:mois|trimestres?))?"
        ),
        r"(?:this|dieses|este)\s(?:quarter|month|sprint|semester|year|fiscal\syear|half|jahr|quartal|año|trimestre|ano)",
        r"(?:its|their|the)\sfirst\s(?:quarter|half|year)",
        r"(?:calendar\sweek|cw|kw)\s?\d\d?",
        r"(?:(?<=by[ ])|(?<=by[ ][ ]))(?:the\s)?end\sof\s(?:the\s|our\s)?[a-z][a-z\d]{1,14}",
        r"(?:during|throughout)\s(?:the|this|next)\s(?:quarter|year|month|half|semester|term|season|sprint)",
        r"(?:the\s)?next\s(?:sprint|term|season|semester)",
        r"in\sthe\s(?:quarter|half)(?!\w)|in\s(?:the\sfirst\s)?year\s(?:1|one|2|two)\b",
        r"1[ªº°a]?\s?tri(?:mestre)?\b|[2-4][ªº°a]?\s?tri(?:mestre)?\b|[1-4][ªº°]\strimestre",
        (
            rf"(?:the\s)?(?:start|beginning|close)\sof\s(?:the\s)?(?:\w{{1,10}}\s(?:term|semester)|term|semester|"
            rf"q[1-4](?:\s(?:of\s)?{_ANY_YEAR})?|year|"
            rf"quarter|school\syear|season)"
        ),
    ),
)
_SEASON: Final = "|".join(SEASONS)
_LEADING: Final = (
    r"by|until|till|before|no\slater\sthan|not\slater\sthan|due|due\son|due\sby|deadline|bis(?:\szum)?|"
    r"vor|hasta|para|antes\sdel?|"
    r"d['’]ici(?:\sà)?|avant|jusqu['’]en|até|au\splus\star|by\sthe"
)
_GUIDED: Final = (
    rf"(?:(?:the\s)?(?:end|beginning|start|middle|close|ende|anfang|mitte|fin|finales?|final|fim)(?:\sof|"
    rf"\sde|\sdel)?\s)?"
    rf"(?:{_MONTH}(?!\s?\d)|(?:\w{{1,8}}\s)?(?:{_SEASON})\b(?:\s{_YEAR})?|{_YEAR}(?![\d%]))"
)
_COUNT: Final = r"(?:\d{1,2}|a|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen)"
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_EVENT: Final = (
    r"(?:launch|go-live|conference|summit|holidays|season|election|event|kick-?off|midterms?|exams?|"
    r"board\smeeting|demo\sday|black\sfriday|thanksgiving|new\syear|hackathon|milestone|phase|pilot|beta|"
    r"release|cohort|course|academy|semester|offsite|sprint|iteration|demo|audit|peak|christmas|easter|"
    r"giving\stuesday|ramadan|school\syear)(?:\s(?:day|date|\d{1,2}))?"
    r"(?!\s(?:team|manager|type|process|notes|queue|page|candidate)|\w)"
)
_EVENTS: Final = (
    rf"by\s(?:the\s|our\s|this\s)?(?:(?:end|start|time)\sof\s)?(?:the\s|our\s|this\s|next\s)*?"
    rf"(?:\w{{1,12}}\s){{0,3}}?{_EVENT}|"
    rf"before\s(?:peak|christmas|easter)\b|"
    rf"before\s(?:the\s|our\s)?(?:start\sof\s(?:the\s)?)?(?:\w{{1,12}}\s)?(?:holidays|summit|conference|"
    rf"election|season|black\sfriday|thanksgiving|new\syear|exams?|school\syear|semester)\b|"
    rf"(?:by|before|until)\s(?:next\s|end\sof\s|(?:\d{{1,2}}\s?[ap]m\s)(?:on\s)?)?{_WEEKDAY}\b|"
    rf"by\s(?:the\s)?(?:end\sof\s)?(?:week|month|year|quarter|day|sprint|release|version|milestone|phase)\s"
    rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?|one|two|three)\b|"
    rf"by\s(?:v\d[\d.]{{0,5}}|m\d{{1,2}})\b|"
    rf"by\s(?![12]/[2-5]\b|3/4\b|1/10\b)\d{{1,2}}/\d{{1,2}}(?![\d/%])|"
    rf"(?:by|before|at)\s(?:the\s)?(?:year|quarter|month)[\s-]end\b|by\send[\s-]of[\s-](?:year|quarter|month)\b|"
    rf"(?:within|over|for|during|throughout)\s(?:the\scourse\sof\s)?(?:the|this)\s(?:quarter|year)\b|"
    rf"(?:this|next)\s(?:week|{_WEEKDAY})\b|"
    rf"{_COUNT}\s(?:days?|weeks?|months?)\s(?:after|from)\s(?:the\s)?(?:launch|release|go-live|roll-?out|now)\b"
)
_WINDOWS: Final = (
    r"(?:within|in|over|innerhalb|in\sden|binnen|en|dans|em)\s(?:the\s)?(?:next|coming|following|nächsten|"
    r"kommenden|próximos|prochains)\s\w{1,10}(?:\s\w{1,10})?|"
    r"after\s(?:\d{1,2}|one|two|three|four|six|nine|twelve)\s(?:weeks?|months?|quarters?|years?)|"
    r"(?:within|in)\s(?:\d{1,2}|one|two|three|four|six|nine|twelve)\s(?:days?|weeks?|months?|quarters?|"
    r"years?)\s(?:of|after|from)\s(?:the\s)?(?:launch|release|go-live|rollout|roll-out|now|today|start|"
    r"kick-off)|"
    rf"(?:within|in(?!\sa\s))\s{_COUNT}\s(?:months?|quarters?|years?)(?!\s(?:of|after|from|before|since|old|prior)\b|['’\w-])"
)

_PATTERN: Final = (
    rf"(?<![^\W\u3040-\u9fff])(?<![#-])(?:(?P<window>{_WINDOWS}|{_EVENTS})|"
    rf"(?P<lead>(?:{_LEADING})[:\s]\s?(?:the\s|le\s|l['’]|el\s|zum\s|o\s|end\sof\s|ende\s|fin\sde\s|fin\s|"
    rf"(?:el\s)?final\sde\s|finales\sde\s|o\sfim\sde\s|fim\sde\s)?)?"
    rf"(?:(?P<sure>{_SURE})|(?(lead)(?P<guided>{_GUIDED})|(?P<loose>(?:for\s(?:the\s)?(?:\w{{1,12}}\syear\s)?{_YEAR}(?![\d%]))|(?:in|im|en|em)\s(?:{_MONTH}(?!\s?\d)|"
    rf"(?:early|late|mid)?[\s-]?(?:{_SEASON})\b(?:\s{_YEAR})?|{_YEAR}(?![\d%])))))(?![\d%]))"
)
_BLANK: Final = re.compile(r"(?<![\[:])\\s(\??)(?![\]\-,{*+])")
FIND: Final = re.compile(
    # A blank is one to three of them: people and editors double blanks.
    _BLANK.sub(lambda blank: r"\s{0,3}" if blank[1] else r"\s{1,3}", _PATTERN),
    re.IGNORECASE,
)
