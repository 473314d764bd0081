"""Turns of phrase that decide about a whole sentence: placeholders, negations, commands to the grader."""

import re
from typing import Final

PLACEHOLDER: Final = re.compile(
    r"\bTB[DCA]\b|\btbd\b|\bN/A\b|\bx{1,4}\s?%|\bx{2,4}\b(?!l)|"
    r"\[\s?(?:tb[dca]|x+|insert|number|metric|baseline|target|date|name|"
    r"value|owner|fill|add|enter|your|describe|n|\.{3}|…)\b[^\]\n]{0,80}\]|<\s?(?:insert|number|metric|"
    r"baseline|target|date|"
    r"name|value|owner|fill|add|enter|your|describe|user|role|goal|reason|x|n|type|what|who|"
    r"how)\b[^>\n]{0,80}>|"
    r"(?<!\w)\{\{?\s?\w[^}\n]{0,40}\}\}?|_{3,}|\?{2,}|\.{3}\s?%|…\s?%|\bto be (?:defined|determined|"
    r"decided|confirmed|agreed|announced|"
    r"specified|filled|completed|discussed|added|provided)\b|lorem ipsum|\bas an? (?:\.{2,}|…|<)|"
    r"\bcoming soon\b|"
    r"\bnoch (?:offen|zu (?:klären|definieren))|\bwird noch (?:definiert|festgelegt|ergänzt)|"
    r"\bfolgt noch\b|\bpor definir\b|"
    r"\bà (?:définir|compléter|préciser)\b|\ba definir\b|\bpendiente de definir\b|未定|要検討",
    re.IGNORECASE,
)
_NEGATED: Final = (
    r"agreed|expected|defined|decided|measurable|committed|planned|confirmed|approved|known|"
    r"quantif\w{1,5}|set|yet|"
    r"promis\w{1,3}|target\w{0,3}|goal\w?|metric\w?|baseline|intend\w{0,2}|vereinbart|geplant|definiert|"
    r"festgelegt|erwartet|"
    r"messbar\w{0,2}|definid[oa]|acordad[oa]|previst[oa]|medible|définie?|prévue?|mesurable|convenue?|mensurável"
)
NEGATION: Final = re.compile(
    rf"\b(?:not|no|never|n['’]t|without|none|isn['’]t|aren['’]t|haven['’]t|won['’]t|don['’]t|doesn['’]t|"
    rf"kein\w{{0,2}}|nicht|sin|aún no|ningún|pas|aucun\w?|não|sem|"
    rf"nenhum\w?)\b(?:\s+[\w-]+){{0,3}}?\s+(?:{_NEGATED})\b",
    re.IGNORECASE,
)
_GRADER: Final = r"(?:ai|llm|grader|linter|language model|evaluator|judge|chatgpt|gpt|claude|assistant)s?"
"""Who may judge an epic. Bots, validators and reviewers are also what epics are about."""
_PASSES: Final = (
    r"(?:pass\w{0,3}|excellent|yes|compliant|measurable|approved|perfect|fully\b|ok\b|good|met\b|an? outcome|"
    r"high[- ]quality)"
)
INSTRUCTION: Final = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?\n]{0,16}\b(?:all|any|your|previous|prior|above|these|those|"
    r"earlier|the)\b[^.!?\n]{0,24}\b(?:instructions?|prompts?|rules|guidelines|criteria|polic(?:y|ies)|checklists?|checks|"
    r"rubric)\b(?! director| file| path)|"
    rf"\b(?:note|message|instructions?|hint|notice|attention|dear|hey|hello|hi)s?\b[\s:,]{{1,3}}(?:to |for )?(?:the |any |all |"
    rf"every |an? )?{_GRADER}\b|"
    rf"^\W{{0,3}}to (?:the |any |all |every )?{_GRADER}\b[^.!?\n]{{0,40}}[:,]|"
    r"^\W{0,3}(?:(?:system|assistant)\s?(?:prompt|message|note)?|(?:user|developer)\s?(?:prompt|message|mode))\s?:(?=\s|$)|"
    r"<\|?(?:im_start|system|endoftext)|\[/?(?:inst|system)\]|"
    r"</?(?:description|verdict|system|instruction|prompt|result|outcome|epic|answer|output|user|"
    r"assistant)s?>|"
    r"\b(?:mark|rate|grade|score|classify|treat|label|approve|evaluate|accept|judge|consider|count)\b[^.!?\n]{0,30}\b"
    r"(?:this|it|the (?:following|epic|above|text|ticket|issue))\b[^.!?\n]{0,30}\b"
    rf"(?:as|with|to be|an?)\s{_PASSES}|"
    r"\b(?:grade|rate|score|evaluate|judge|treat|consider|classify)\b[^.!?\n]{0,12}\bthis (?:epic|text|ticket|issue|"
    r"description)\b[^.!?\n]{0,20}\b(?:complete|valid|done)\b|"
    r"\b(?:measurable_outcome|verdict|score|has_\w{3,12}|grade|rating)\"?\s?(?:=|:=|==|\":)\s?\"?(?:yes|true|pass\w{0,3}|"
    r"100|10|1\b|ok|full)|"
    r"\b(?:outcome|metric|baseline|target|result|pass\w{0,3})\"?\s?(?:=|:=|==|\":)\s?\"?(?:yes|true|pass\w{0,3}|ok|full)\b|"
    r"\b(?:answer|respond|reply|return|output)\b\s(?:only|exactly|just|always)?\s?(?:with|that)\b[^.!?\n]{0,40}"
    r"(?:\b(?:yes|pass\w{0,3}|true|ok|approved|complete|compliant|all checks)\b|\{)|"
    r"\b(?:answer|respond|reply|return|output|say|print)\b\s(?:only|exactly|just|always|[\"'])[^.!?\n]{0,40}"
    r"\b(?:yes|pass\w{0,3}|true|ok|approved|complete|compliant|all checks)\b|"
    r"\ball (?:the )?(?:checks|rules|criteria|requirements) (?:have |are |were )?(?:been )?(?:passed|pass|met|"
    r"satisfied|fulfilled)|"
    r"\bthis (?:epic|text|ticket|issue|description) (?:already |fully )?(?:(?:fulfil\w{1,3}|meets|satisfies|"
    r"passes)\b[^.!?\n]{0,30}\b(?:checks?|criteria|requirements?|rules?|polic(?:y|ies))|"
    r"(?:has|contains) (?:an? |all )?(?:\w{1,10} )?"
    r"(?:measurable outcome|verdict))\b|"
    rf"\byou are (?:now )?(?:an? |the |in )?(?:[a-z]{{1,12}} )?(?:{_GRADER}\b|developer mode)|"
    rf"\b(?:linter|grader|evaluator|the (?:ai|llm|bot|checker))\b[^.!?\n]{{0,12}}\b(?:must|should|shall|please|has to|needs to)\b"
    rf"[^.!?\n]{{0,40}}\b(?:{_PASSES}|accept|ignore|skip|answer|report|return|give)|"
    r"\b(?:do not|don['’]t|never) (?:flag|fail|reject|criticise|criticize|lint) (?:this|it|the (?:epic|text|"
    r"ticket|issue|description))\b|"
    r"\b(?:do not|don['’]t|never) complain\b|"
    r"\b(?:do not|don['’]t|never) (?:report|comment|evaluate|check)\b(?: on)? (?:this|the) (?:epic|text|description|finding)|"
    r"\b(?:set|give)\b[^.!?\n]{0,30}\b(?:score|verdict|outcome|grade|rating)\b[^.!?\n]{0,16}(?:=|\bto\b|"
    r"\bof\b)|"
    r"\bignorier\w{0,3}\b[^.!?\n]{0,50}\b(?:anweisung|regel|prüf|vorgabe|check)|\b(?:ignora|ignore[zr]?|"
    r"olvida|oublie[zr]?|desconsidere)\b[^.!?\n]{0,50}\b(?:instruc|regla|consigne|règle|instruç|regra)|"
    r"\b(?:bewerte|markiere|stufe|marca|califica|marque[zr]?|considère|considere|évalue[zr]?|"
    r"avalie)\b[^.!?\n]{0,40}\b(?:als|como|comme)\b|"
    r"(?:指示|命令|ルール)を?(?:すべて)?無視|合格(?:と|に)(?:して|判定)",
    re.IGNORECASE,
)
"""Speaks to whoever judges the text. Nothing here obeys; the sentence is dropped and reported."""
USER_STORY: Final = re.compile(
    r"^\W{0,3}(?:as an? [^,.]{2,60},? (?:i|we) (?:want|need|would like|can)|als \w[^,.]{2,60} (?:möchte|"
    r"will) ich|como \w[^,.]{2,60},? quiero|en tant que [^,.]{2,60} je (?:veux|souhaite)|"
    r"como \w[^,.]{2,60},? (?:eu )?quero)\b",
    re.IGNORECASE,
)
NUMBERING: Final = re.compile(
    r"^(?:[-*•–>]{1,2}\s{1,3}|\[[ xX]?\]\s{1,3}|"
    r"(?:kr|okr|o|key result|objective|goal)\s?\d{1,2}(?:\.\d{1,2})?(?:\s?[-:.)–]\s|:?\s(?-i:(?=[A-ZÀ-Þ\d])))|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s(?-i:(?=[A-ZÀ-Þ]))|\d{1,2}[.)]\s(?-i:(?=[A-ZÀ-Þ]))|to\s{1,3}(?=[a-z]{3})){1,3}",
    re.IGNORECASE,
)
"""What stands before a statement in a list, and the "to" of a purpose."""
NOTE: Final = re.compile(
    r"(?<=[^\W\d]|[.)\]\"”])\s{0,2}(?:(?:=>|→|->)\s?\d{1,3}\s?%|[-–:(\[]\s?\d{1,3}\s?%\s(?:done|completed?))[)\].]{0,2}$",
    re.IGNORECASE,
)
"""How far something has come, behind what it is."""
PROGRESS: Final = re.compile(
    r"^\W{0,3}(?:score|grade|progress|status|missed|total|done|completed|retro(?:spective)?)\s{0,2}[:=–]",
    re.IGNORECASE,
)
"""Begins a note on how far something has come."""
TEMPLATE: Final = re.compile(
    r"^\W{0,3}(?:please )?(?:describe|enter|fill in|insert|explain|write|state|list|specify|provide|add) "
    r"(?:the|a|an|your|here|what|how|who|in)\b[^.\n]{0,80}"
    r"(?:\be\.?g\b|\bfor example|\bhere\b|\bchange for\b|\bcustomer|\bmetric|\boutcome|\bepic\b|\bsuccess|"
    r"\bvalue)|"
    r"^\W{0,3}(?:what|how|who|when|why) (?:is|are|will|does|do|would|should)\b[^.\n]{0,120}\?\W{0,3}$|"
    r"^\W{0,3}(?:e\.g\.|example:|for example|z\. ?b\.|p\. ?ej\.|par exemple)",
    re.IGNORECASE,
)
"""Instructions of an untouched template, and the examples that come with them."""
