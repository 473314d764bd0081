"""Items beside an item that says what is wanted: today's level before it, more of the same behind it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from linter.analysis.topics import Passage, Topic
from linter.core.document import BlockKind

_TODAY: Final = re.compile(
    r"\b(?:at the moment|today|currently|right now|now|at present|so far|heute|derzeit|aktuell|zurzeit|momentan|aujourd'hui|"
    r"actuellement|hoy|actualmente|hoje|atualmente)\b|現在|いま|現状",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"(?:and|plus|both|und|beides|sowie|et|y|e|ambos|ambas|além)\s", re.IGNORECASE)
_VALUE: Final = re.compile(r"\W{0,3}(?:[^\W\d]{1,12}\s){0,3}\d")
"""A value to reach, rather than a sentence of its own."""


def joined(read: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages; items around one that is labelled as the outcome belong to it."""
    before: Passage | None = None
    wanted = False
    for passage in read:
        item = passage.kind is BlockKind.ITEM
        chosen = passage
        if item and passage.topic is Topic.OUTCOME and before is not None and before.topic is Topic.REST:
            if _TODAY.search(before.source.text) and any(map(str.isdigit, before.source.text)):
                before = replace(before, topic=Topic.OUTCOME)
                chosen = (
                    replace(passage, topic=Topic.TARGET) if _VALUE.match(passage.source.text) else passage
                )
            wanted = True
        elif item and wanted and passage.topic is Topic.REST and _MORE.match(passage.source.text):
            chosen = replace(passage, topic=Topic.OUTCOME)
        else:
            wanted = False
        if before is not None:
            yield before
        before = chosen if item else None
        if not item:
            yield chosen
    if before is not None:
        yield before
