"""A note as wiki markup, for Jira Data Center."""

import re
from collections.abc import Iterator

from linter.adapters.jira.plain import (
    ACCOUNT,
    BADGE,
    COMMAND,
    COMMANDS,
    EXPLAINED,
    FIX,
    FOOTER,
    LEAD,
    MARK,
    MESSAGE,
    QUOTE,
    SUGGESTION,
    TITLE,
    TOLD,
    TOLD_LINES,
    WHY,
    Fitted,
    address,
    aside,
    fitted,
    marked_address,
    more_title,
    plain,
    units,
)
from linter.core.wording import Note, Point, Tone

# Borders only: a background of our own would be unreadable in one of the two themes.
_BORDERS = {Tone.GOOD: "#36B37E", Tone.ADVICE: "#4C9AFF", Tone.HELD: "#FFAB00"}
_BREAK = r"\\ "
_ACCOUNT = re.compile(r"(?!JIRAUSER\d)[\w.@+-]{1,128}")
"""What can be mentioned: a name. The key that newer accounts have besides shows as nobody."""

# Each alternative looks at one character and at most its neighbours, so that the search is linear.
_MARKUP = re.compile(
    r"[{}\[\]|*_+^~!#]"
    r"|\\(?![^\W_]| )"  # a backslash before a letter is only a backslash
    r"|&(?=#?\w{1,32};)"
    r"|(?<![^\W_])-|-(?![^\W_])"  # not the hyphen within a word
    r"|\?(?=\?)|(?<=\?)\?"
    r"|:(?=[()]|[PD](?![0-9A-Za-z]))|;(?=\))"  # only what Jira draws as a face: elsewhere the backslash shows
    r"|\((?=(?:[ynix/?]|on|off|flag|flagoff)\))"
)
_AT_START = re.compile(r"(?:h[1-6]|bq)(?=\.)")
_BACKSLASH = "&#92;"


def note_to_wiki(note: Note) -> str:
    """Return the wiki markup of a note: below 30,000 characters, with our mark in its last line."""
    return fitted(note, _page, units)


def escaped(text: str) -> str:
    r"""Return one line of text in which nothing is markup: `\*` for an asterisk, an entity for a backslash."""
    safe = _MARKUP.sub(lambda found: _BACKSLASH if found[0] == "\\" else f"\\{found[0]}", text)
    start = _AT_START.match(safe)
    return f"{start[0]}\\{safe[start.end() :]}" if start else safe


def _page(fit: Fitted) -> str:
    return "\n".join(_lines(fit))


def _lines(fit: Fitted) -> Iterator[str]:
    note = fit.note
    badge = _safe(note.badge, BADGE).upper()
    title, lead = _safe(note.title, TITLE), _safe(note.lead, LEAD)
    title = f"{badge} · {title}" if badge and title else title
    if lead and _ACCOUNT.fullmatch(account := plain(note.mention, ACCOUNT)):
        lead = f"[~{account}]: {lead}"
    if title or lead:
        yield f"{{panel:borderColor={_BORDERS[note.tone]}}}"
        yield from ([f"*{title}*"] if title else [])
        yield from ([lead] if lead else [])
        yield "{panel}"
    items = [item for item in (_point(note, point) for point in note.points) if item]
    bullet = "# " if len(items) > 1 else ""
    for item in items:
        yield bullet + item
    if suggestion := _safe(note.suggestion, SUGGESTION):
        yield from ("", "One way to put it:", f"bq. {suggestion}")
    # Jira's own markup cannot fold, so that what is left for later is only counted.
    later = len(note.more) + fit.left_out
    if later:
        yield from ("", f"{more_title(later)}.")
    for explanation in note.explained[:EXPLAINED]:
        how = _safe(explanation.how, FIX)
        yield from ("", f"*{_safe(explanation.rule, TITLE)}*: {_safe(explanation.why, FIX)}")
        yield from ([f"→ {how}"] if how else [])
    told = [line for text in note.told[:TOLD_LINES] if (line := _safe(text, TOLD))]
    yield from ["", *(f"* {line}" for line in told)] if told else []
    yield from ("", *_manners(note), _foot(note))


def _point(note: Note, point: Point) -> str:
    """Return one point on one line of source: what is there or missing, the author's words, what to do."""
    message = _safe(point.message, MESSAGE)
    quote = _safe(point.quote, QUOTE)
    fix = _safe(point.fix, FIX)
    why = address(point.url)
    todo = [f"→ {fix}"] if fix else []
    if why:
        todo.append(f"[Why?|{why}]")
    if todo and note.commands and (rule := _safe(point.rule, COMMAND)):
        todo.append(f"{{{{{rule}}}}}")
    parts = [
        f"*{message}*{aside(note, point)}" if message else "",
        f"_“{quote}”_" if quote else "",
        " ".join(todo),
    ]
    return _BREAK.join(part for part in parts if part)


def _manners(note: Note) -> Iterator[str]:
    """Yield why the comment is there, how to answer it, and how to switch it off."""
    if why := _safe(note.why, WHY):
        yield why
    commands = [_safe(command, COMMAND) for command in note.commands[:COMMANDS]]
    if note.answer and commands:
        yield f"{_safe(note.answer, WHY)} {' · '.join(f'{{{{{command}}}}}' for command in commands if command)}"
    if off := _safe(note.off, WHY):
        yield off


def _foot(note: Note) -> str:
    footer = _safe(note.footer, FOOTER)
    url = marked_address(note.url)
    mark = f"[Details|{url}]" if url else MARK
    return f"{footer} {mark}" if footer else mark


def _safe(text: str, limit: int) -> str:
    return escaped(plain(text, limit))
