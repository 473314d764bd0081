"""Which of an issue's comments is ours."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from linter.adapters.jira.adf import is_ours
from linter.app.ports import JiraError
from linter.reading.issue_parts import account_id
from linter.reading.scalars import as_int, as_line, as_list, as_mapping

PAGE = 1_000
"""Comments that we ask for at once; Jira may give fewer."""
_PAGES = 50


def our_comment(embedded: object, page: Callable[[int], object], me: str, remembered: str) -> str:
    """Return the id of our comment, empty where there is none.

    That which we remember, if we wrote it: everybody who may edit an issue may write what we remember.
    Else the oldest of ours that carries our mark. `embedded`: the page of comments that came with the issue;
    `page`: reads a page from that number on, oldest first. Raises JiraError rather than overlook a comment.
    """
    comments, complete = _embedded(embedded)
    ours, marked = _search(comments, me, remembered)
    if ours or complete:
        return ours or marked
    ours, marked = _search(_pages(page), me, remembered)
    return ours or marked


def comments_of(embedded: object, newest: Callable[[], object]) -> Iterator[object]:
    """Yield the comments that came with an issue, and where these are not all, the newest page of them too."""
    comments, complete = _embedded(embedded)
    known = {as_line(as_mapping(comment).get("id")) for comment in comments}
    yield from comments
    if not complete:
        page = as_list(as_mapping(newest()).get("comments"))
        yield from (
            comment for comment in reversed(page) if as_line(as_mapping(comment).get("id")) not in known
        )


def _search(comments: Iterable[object], me: str, remembered: str) -> tuple[str, str]:
    """Return the id of the comment that we remember, and that of the first that carries our mark."""
    marked = ""
    for each in comments:
        comment = as_mapping(each)
        number = as_line(comment.get("id"))
        if not number or account_id(comment.get("author")) != me:
            continue
        if not is_ours(comment.get("body")):
            continue  # anybody who edits the epic can write any id into our property
        if number == remembered:
            return number, marked
        marked = marked or number
    return "", marked


def _embedded(page: object) -> tuple[Sequence[Any], bool]:
    """Return the comments that came with the issue, and whether these are all."""
    found, total = as_mapping(page).get("comments"), as_int(as_mapping(page).get("total"))
    if not isinstance(found, list):
        return (), False
    return found, total is not None and len(found) >= total


def _pages(page: Callable[[int], object]) -> Iterator[object]:
    start = 0
    for _ in range(_PAGES):
        answer = as_mapping(page(start))
        found, total = answer.get("comments"), as_int(answer.get("total"))
        if not isinstance(found, list) or total is None:
            raise JiraError("the answer is no page of comments")
        yield from found
        start += len(found)
        if not found or start >= total:
            return
    raise JiraError("more comments than are looked through", permanent=True)
