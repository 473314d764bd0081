"""A note as an Atlassian document, for Jira Cloud."""

from collections.abc import Iterator
from json import dumps
from typing import Any

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
from linter.core.wording import Explanation, Note, Point, Tone

Node = dict[str, Any]

_PANELS = {Tone.GOOD: "success", Tone.ADVICE: "info", Tone.HELD: "warning"}
_LOZENGES = {Tone.GOOD: "green", Tone.ADVICE: "blue", Tone.HELD: "yellow"}
_LOOKED_AT = 20_000
"""Nodes of a comment among which our mark is looked for."""
_STRONG: Node = {"type": "strong"}
_EM: Node = {"type": "em"}
_CODE: Node = {"type": "code"}
_BREAK: Node = {"type": "hardBreak"}


def note_to_adf(note: Note) -> Node:
    """Return the ADF document of a note: below 30,000 characters as JSON, with our mark in its last line."""
    return fitted(note, _document, _size)


def is_ours(body: object) -> bool:
    """Say whether a comment's body, an ADF document or wiki markup, carries our mark."""
    left = [body]
    for _ in range(_LOOKED_AT):
        if not left:
            return False
        node = left.pop()
        if isinstance(node, str):
            if MARK in node:
                return True
        elif isinstance(node, dict):
            left.extend(node.values())
        elif isinstance(node, list):
            left.extend(node)
    return False


def _document(fit: Fitted) -> Node:
    return {"type": "doc", "version": 1, "content": list(_blocks(fit))}


def _size(document: Node) -> int:
    return units(dumps(document, ensure_ascii=False))


def _blocks(fit: Fitted) -> Iterator[Node]:
    note = fit.note
    head = [_paragraph(*_badge(note), _text(note.title, TITLE, _STRONG)), _paragraph(*_lead(note))]
    shown = [block for block in head if block]
    if shown:
        yield {"type": "panel", "attrs": {"panelType": _PANELS[note.tone]}, "content": shown}
    yield from _list(note, note.points)
    suggestion = _paragraph(_text(note.suggestion, SUGGESTION))
    if suggestion:
        yield _paragraph(_text("One way to put it:", FIX))
        yield {"type": "blockquote", "content": [suggestion]}
    folded = list(_list(note, note.more))
    if folded:
        title = more_title(len(note.more))
        yield {"type": "expand", "attrs": {"title": title}, "content": folded}
    if fit.left_out:
        yield _paragraph(_text(f"{more_title(fit.left_out)}.", FIX))
    for explanation in note.explained[:EXPLAINED]:
        yield from _explained(explanation)
    told = [line for text in note.told[:TOLD_LINES] if (line := _paragraph(_text(text, TOLD)))]
    if told:
        yield {"type": "bulletList", "content": [{"type": "listItem", "content": [line]} for line in told]}
    yield _foot(note)


def _badge(note: Note) -> list[Node | None]:
    text = plain(note.badge, BADGE).upper()
    if not text:
        return []
    return [{"type": "status", "attrs": {"text": text, "color": _LOZENGES[note.tone]}}, _literal(" ")]


def _lead(note: Note) -> list[Node | None]:
    """Return the lead, with the person before it to whom it speaks."""
    lead = _text(note.lead, LEAD)
    account = plain(note.mention, ACCOUNT)
    if not lead or not account:
        return [lead]
    return [{"type": "mention", "attrs": {"id": account}}, _literal(": "), lead]


def _explained(explanation: Explanation) -> Iterator[Node]:
    """Yield why a rule is there, and how it is met."""
    parts = [
        _paragraph(_text(explanation.rule, TITLE, _STRONG), _literal(": "), _text(explanation.why, FIX)),
        _paragraph(_text(explanation.how and f"→ {explanation.how}", FIX)),
    ]
    yield from (part for part in parts if part)


def _list(note: Note, points: tuple[Point, ...]) -> Iterator[Node]:
    """Yield one point as paragraphs, several as a numbered list."""
    items = [item for item in (_point(note, point) for point in points) if item]
    if len(items) == 1:
        yield from items[0]
    elif items:
        content = [{"type": "listItem", "content": item} for item in items]
        yield {"type": "orderedList", "attrs": {"order": 1}, "content": content}


def _point(note: Note, point: Point) -> list[Node]:
    """Return the paragraphs of one point: what is there or missing, the author's words, what to do."""
    message = _text(point.message, MESSAGE, _STRONG)
    quote = plain(point.quote, QUOTE)
    fix = plain(point.fix, FIX)
    why = address(point.url)
    lines = [
        _paragraph(message, message and _literal(aside(note, point))),
        _paragraph(quote and _literal(f"“{quote}”", _EM)),
        _paragraph(
            fix and _literal(f"→ {fix}"),
            fix and why and _literal(" "),
            why and _literal("Why?", _link(why)),
            *(_named(point) if note.commands and (fix or why) else ()),
        ),
    ]
    return [line for line in lines if line]


def _named(point: Point) -> tuple[Node | None, Node | None]:
    """Return the name of a rule as it is to be written in an answer."""
    rule = plain(point.rule, COMMAND)
    return _literal(" ") if rule else None, _literal(rule, _CODE)


def _foot(note: Note) -> Node:
    """Return the last line. It always carries the mark: as a link, or as a word where we have no address."""
    footer = plain(note.footer, FOOTER)
    url = marked_address(note.url)
    mark = _literal("Details", _link(url)) if url else _literal(MARK, _EM)
    lines = [
        [_text(note.why, WHY)],
        list(_answer(note)),
        [_text(note.off, WHY)],
        [_literal(f"{footer} ", _EM) if footer else None, mark],
    ]
    inline = [part for line in lines if any(line) for part in (*line, _BREAK)]
    return _paragraph(*inline[:-1])


def _answer(note: Note) -> Iterator[Node | None]:
    commands = [text for command in note.commands[:COMMANDS] if (text := plain(command, COMMAND))]
    if not note.answer or not commands:
        return
    yield _text(note.answer, WHY)
    for number, command in enumerate(commands):
        yield _literal(" · " if number else " ")
        yield _literal(command, _CODE)


def _paragraph(*inline: Node | str | None) -> Node:
    """Return a paragraph of the parts that there are; an empty mapping, which is false, where there is none."""
    content = [part for part in inline if part]
    return {"type": "paragraph", "content": content} if content else {}


def _text(text: str, limit: int, *marks: Node) -> Node | None:
    return _literal(plain(text, limit), *marks)


def _literal(text: str, *marks: Node) -> Node | None:
    """Return a text node; None for empty text, which the format forbids."""
    if not text:
        return None
    return {"type": "text", "text": text, **({"marks": list(marks)} if marks else {})}


def _link(url: str) -> Node:
    return {"type": "link", "attrs": {"href": url}}
