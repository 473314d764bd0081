"""What people ask of us in an issue's comments, whichever markup these are written in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from linter.analysis.days import day_named
from linter.core.document import BlockKind
from linter.core.epic import Person, PersonKind
from linter.core.request import Request
from linter.reading.issue_parts import account_id, read_person
from linter.reading.requests import Said, read_requests
from linter.reading.rich import read_rich
from linter.reading.scalars import as_line, as_list, as_mapping, as_moment

_MOST = 2_000
"""Comments that are read for requests; the newest are the last."""
_LOOKED_AT = 40
"""Nodes at the beginning of a comment among which a mention of us is looked for."""
_NOT_SAID = frozenset({BlockKind.QUOTE, BlockKind.CODE})
"""What is shown to others, and asked by nobody: somebody else's words, or an example."""
_IN_PRIVATE = "said in a comment that not everybody may read"


def asked(comments: Iterable[object], me: Person) -> tuple[Request, ...]:
    """Return what people ask in these comments, oldest first. Ours and those of apps ask nothing. Never raises."""
    requests = [request for comment in list(comments)[-_MOST:] for request in _read(comment, me)]
    return tuple(sorted(requests, key=lambda request: request.at))


def _read(value: object, me: Person) -> tuple[Request, ...]:
    comment = as_mapping(value)
    author, number = comment.get("author"), as_line(comment.get("id"))
    people = [read_person(one) for one in (author, _editor(comment, author)) if isinstance(one, Mapping)]
    by = people[-1] if people else None
    at = as_moment(comment.get("updated")) or as_moment(comment.get("created"))
    if by is None or at is None or not number or any(_is_none(one, me) for one in people):
        return ()
    body = comment.get("body")
    said = Said(number, _said(body), by, at)
    names = (f"@{me.name}", f"@{me.id}", f"@{me.login}", *_mentions(body, me.id))
    requests = read_requests(said, day_named, names)
    if _is_private(comment):
        return tuple(replace(request, reason=request.reason and _IN_PRIVATE) for request in requests)
    return requests


def _editor(comment: Mapping[str, Any], author: object) -> object:
    """Return whose words these are now: who edited them last, else the author. Some may edit anybody's comment."""
    editor = comment.get("updateAuthor")
    return editor if account_id(editor) else author


def _is_none(person: Person | None, me: Person) -> bool:
    """Whether what this account writes asks nothing: nobody's, ours, a program's."""
    return person is None or person.id == me.id or person.kind is PersonKind.APP


def _said(body: object) -> str:
    """Return what the writer says, line by line, without what is quoted or shown."""
    return "\n".join(block.text for block in read_rich(body).blocks if block.kind not in _NOT_SAID)


def _is_private(comment: Mapping[str, Any]) -> bool:
    """Whether only some may read it: a role, a group, the agents of a service desk. Its words are not repeated."""
    return bool(as_mapping(comment.get("visibility"))) or comment.get("jsdPublic") is False


def _mentions(body: object, me: str) -> Iterator[str]:
    """Yield how a mention of our account reads, at the beginning of an ADF document: people may rename it."""
    left: list[object] = [body]
    for _ in range(_LOOKED_AT):
        if not left:
            return
        node = as_mapping(left.pop(0))
        attributes = as_mapping(node.get("attrs"))
        if node.get("type") == "mention" and account_id({"accountId": attributes.get("id")}) == me:
            yield f"@{as_line(attributes.get('text')).removeprefix('@')}"
        left[:0] = as_list(node.get("content"))[:_LOOKED_AT]
