"""Markdown within a line: what of it a reader sees."""

import re
from itertools import islice

# An escaped character must survive all later patterns: it hides in the private use area until the end.
_HIDDEN = 0xE000
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_UNHIDE = {_HIDDEN + code: code for code in range(0x21, 0x7F)}

_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]++)\1(?!`)")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)")
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_BREAK = re.compile(r"<br\s{0,5}/?>", re.IGNORECASE)
# Only what HTML knows goes: `<metric>` is a gap in a template that somebody has yet to fill.
_TAG = re.compile(
    r"</?(?:b|i|u|s|em|strong|sub|sup|p|div|span|details|summary|kbd|del|ins|mark|small|center|font|a|img)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
# The text between excludes the mark itself, so that each search ends at the next mark: linear.
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]++)(?<=\S)\*(?!\*)")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]++)(?<=\S)\*\*")
_UNDERLINED = re.compile(r"(?<!\w)(__?)(?=[^\s_])([^_\n]++)(?<=\S)\1(?!\w)")
_STRUCK = re.compile(r" ?~~(?=[^\s~])[^~\n]++(?<=\S)~~")
_DELETED = re.compile(r" ?<(del|s|strike)>[^<>\n]{1,2000}</\1>", re.IGNORECASE)


def _hide(text: str) -> str:
    return "".join(chr(_HIDDEN + ord(c)) if "!" <= c <= "~" and not c.isalnum() else c for c in text)


def hide_escapes(text: str) -> str:
    r"""Turn `\*`, and all marks inside `code`, into characters that no markup matches."""
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), text)
    return _CODE.sub(lambda found: _hide(found[2]), text) if "`" in text else text


def shown(text: str) -> str:
    """Remove the markup of a text whose escapes are hidden, and bring those back."""
    if "[" in text:
        text = _IMAGE.sub("", text)
        text = _LINK.sub(r"\1", text)
        text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _DELETED.sub("", text)
        text = _AUTOLINK.sub(r"\1", text)
        text = _BREAK.sub("\n", text)
        text = _TAG.sub("", text)
    if "*" in text:
        for pattern in (_ITALIC, _BOLD, _ITALIC):
            text = pattern.sub(r"\1", text)
    text = _UNDERLINED.sub(r"\2", text) if "_" in text else text
    # What somebody struck out is no longer said.
    text = _STRUCK.sub("", text) if "~" in text else text
    return (text if text.isascii() else text.translate(_UNHIDE)).strip()


_COMMENT = re.compile(r"<!--[^<]{1,2000}?-->")
_SPOKEN_TO = re.compile(
    r"\b(?:model|llm|ai|bot|linter|grader|reviewer|evaluat\w{1,5}|verdict|ignore|instructions|assistant|checker|"
    r"sprachmodell|ki|prüfer|bewerter|modèle|évaluateur|ia|modelo|evaluador|avaliador)\b|モデル|AI|採点",
    re.IGNORECASE,
)
_MOST_COMMENTS = 5


def read_inline(text: str) -> str:
    """Return one line of Markdown as a reader sees it; `<br>` becomes a line feed."""
    return shown(hide_escapes(text))


def without_comments(text: str) -> str:
    """Drop HTML comments: hints of a template that no reader sees. One left open is text."""
    parts = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        parts.append(text[position:start])
        position = end + 3
    parts.append(text[position:])
    return "".join(parts)


def spoken_comments(text: str) -> list[str]:
    """Return the HTML comments that speak to a program or a reviewer: no reader sees them, so they must be shown to one."""
    found = (comment[0] for comment in _COMMENT.finditer(text) if _SPOKEN_TO.search(comment[0]))
    return list(islice(found, _MOST_COMMENTS))
