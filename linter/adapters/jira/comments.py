"""An issue's comments, all of them wherever that can be had, and which of them is ours."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from linter.adapters.jira.adf import is_ours
from linter.app.ports import JiraError
from linter.reading.issue_parts import account_id
from linter.reading.scalars import as_int, as_line, as_mapping

PAGE = 1_000
"""Comments that we ask for at once; Jira may give fewer."""
_PAGES = 50
_ENOUGH_PAGES = 5
"""The newest ones, in which people's requests are looked for where ours has been found."""


def comments_of(
    embedded: object, page: Callable[[int], object], me: str, remembered: str
) -> Sequence[object]:
    """Return the comments of an issue, oldest first.

    `embedded`: those that came with the issue; where these are not all, `page` reads more from that number on,
    newest first. Raises JiraError rather than overlook a comment of ours.
    """
    came, complete = _embedded(embedded)
    found = {_id(comment): comment for comment in came}
    if complete:
        return list(found.values())
    read = 0
    for number in range(1, _PAGES + 1):
        answer = as_mapping(page(read))
        comments, total = answer.get("comments"), as_int(answer.get("total"))
        if not isinstance(comments, list) or total is None:
            raise JiraError("the answer is no page of comments")
        read += len(comments)
        found |= {_id(comment): comment for comment in comments}
        if not comments or read >= total:
            break
        if number >= _ENOUGH_PAGES and _is_ours(found.get(remembered), me):
            break
    else:
        raise JiraError("more comments than are looked through", permanent=True)
    return sorted(found.values(), key=_age)


def our_comment(comments: Iterable[object], me: str, remembered: str) -> str:
    """Return the id of our comment, empty where there is none.

    That which we remember, if we wrote it: everybody who may edit an issue may write what we remember.
    Else the oldest of ours that carries our mark.
    """
    ours = [_id(comment) for comment in comments if _is_ours(comment, me)]
    return remembered if remembered in ours else next(iter(ours), "")


def _is_ours(comment: object, me: str) -> bool:
    """Whether we wrote it, and it carries our mark."""
    said = as_mapping(comment)
    return bool(_id(comment)) and account_id(said.get("author")) == me and is_ours(said.get("body"))


def _age(comment: object) -> tuple[str, int, str]:
    """Return what sorts comments by their age: ids grow, by length first."""
    number = _id(comment)
    return as_line(as_mapping(comment).get("created")), len(number), number


def _id(comment: object) -> str:
    return as_line(as_mapping(comment).get("id"))


def _embedded(page: object) -> tuple[Sequence[Any], bool]:
    """Return the comments that came with the issue, and whether these are all."""
    found, total = as_mapping(page).get("comments"), as_int(as_mapping(page).get("total"))
    if not isinstance(found, list):
        return (), False
    return found, total is not None and len(found) >= total
