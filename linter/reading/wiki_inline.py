"""Jira wiki markup within a line: what of it a reader sees."""

import re

# An escaped character must survive all later patterns: it hides in the private use area until the end.
_HIDDEN = 0xE000
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_UNHIDE = {_HIDDEN + code: code for code in range(0x21, 0x7F)}
_BLANKS = re.compile(r"[ \t]{2,}")
_BREAK = re.compile(r"(?<!\\)\\\\(?![\\\w])")

_MONOSPACE = re.compile(r"\{\{([^{}\n]{1,500})\}\}")
_MARK_IN_BRACES = re.compile(r"\{[*_+^~-]\}")
_MACRO = re.compile(
    r"\{(?:color|anchor|info|tip|note|warning|toc|section|column|expand|status|adf|html|center|quote|panel)"
    r"(?::[^{}\n]{0,300})?\}"
)
_MENTION = re.compile(r"\[~(?:accountid:)?([^\[\]|\n]{1,128})\]")
_ATTACHMENT = re.compile(r"\[\^[^\[\]\n]{1,255}\]")
_LINK = re.compile(
    r"\[([^\[\]|\n]{1,500})\|"
    r"(?:[a-zA-Z][a-zA-Z0-9+.-]{0,20}:|www\.|[#/^~])[^\[\]|\n]{0,2000}"
    r"(?:\|[^\[\]|\n]{0,100})?\]"
)
_BARE_LINK = re.compile(
    r"\[((?:[a-z][a-z0-9+.-]{0,20}://|mailto:|www\.)[^\[\]|\n]{1,2000})(?:\|[^\[\]\n]{0,100})?\]"
)
_IMAGE = re.compile(
    r"!(?:https?://[^\s!|]{1,500}|[^\s!|][^!|\n]{0,200}\.(?:png|jpe?g|gif|svg|webp|bmp|heic|tiff?|mp4|mov|pdf))"
    r"(?:\|[^!\n]{0,200})?!",
    re.IGNORECASE,
)
# A mark opens where no letter stands before it and no blank after it, and closes the other way round.
# The text between excludes the mark itself, so that each search ends at the next mark: linear.
_EMPHASIS = tuple(
    (
        mark,
        re.compile(
            rf"(?<![^\W_])(?<!\{mark})\{mark}(?=[^\s\{mark}])([^\{mark}\n]*+)(?<=\S)\{mark}(?![^\W_])(?!\{mark})"
        ),
    )
    for mark in "*_+^~*_"
)
# A hyphen within a word is none of its ends; one before a word is, so that each search ends at the next mark.
_STRUCK = re.compile(r" ?(?<![\w-])-(?=\w)(?:[^-\n]|(?<=\w)-(?=\w))*+(?<=[\w%.!?)€$])-(?![\w-])")
_CITED = re.compile(r"(?<!\?)\?\?(?=[^\s?])([^?\n]*+)(?<=\S)\?\?(?!\?)")
_DASH = re.compile(r"(?<=\s)--(-?)(?=\s)")


def hide_escapes(text: str) -> str:
    r"""Turn `\*` into a character that no markup matches; `shown` brings it back."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), _BREAK.sub("\n", text))


def without_links(text: str) -> str:
    """Replace links, mentions and images by what a reader sees of them. Takes and gives hidden escapes."""
    if "!" in text:
        text = _IMAGE.sub("", text)
    if "[" not in text:
        return text
    text = _MENTION.sub(r"@\1", text)
    text = _ATTACHMENT.sub("", text)
    text = _LINK.sub(r"\1", text)
    return _BARE_LINK.sub(r"\1", text)


def without_marks(text: str) -> str:
    """Remove emphasis, colours and other marks that show nothing. Takes and gives hidden escapes."""
    if "{" in text:
        text = _MONOSPACE.sub(r"\1", text)
        text = _MARK_IN_BRACES.sub("", text)
        text = _MACRO.sub("", text)
    for mark, pattern in _EMPHASIS:
        if mark in text:
            text = pattern.sub(r"\1", text)
    if "??" in text:
        text = _CITED.sub(r"\1", text)
    if "-" in text:
        # What somebody struck out is no longer said.
        text = _STRUCK.sub("", text)
        text = _DASH.sub(lambda found: "—" if found[1] else "–", text)
    return text


def shown(text: str) -> str:
    """Bring escaped characters back, as themselves, and join the blanks that dropped marks leave."""
    if not text.isascii():
        text = text.translate(_UNHIDE)
    if "  " in text or "\t" in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def read_inline(text: str) -> str:
    """Return one line of markup as a reader sees it."""
    return shown(without_marks(without_links(hide_escapes(text))))
