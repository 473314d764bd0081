"""What Jira answered, read to its end; no longer and no more than we bear."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests

MOST_BYTES = 26_214_400
"""25 MB: above this Jira sends no webhook either."""
_PIECE = 65_536


class OversizedError(Exception):
    """The answer is longer than we read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. Header names are found in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """Return the body as JSON. Raises ValueError and RecursionError."""
        return json.loads(self.body)


def read_answer(response: requests.Response, most: int = MOST_BYTES) -> Answer:
    """Read an answer that was asked for as a stream. Raises OversizedError, and OSError where it breaks off."""
    said = response.headers.get("Content-Length", "")
    if said.isascii() and said.isdigit() and len(said) <= len(str(most)) and int(said) <= most:
        said = ""
    pieces: list[bytes] = []
    size = 0
    # What is packed counts as it is unpacked: a small answer may hold a large one.
    for piece in response.iter_content(_PIECE) if not said else ():
        pieces.append(piece)
        size += len(piece)
        if size > most:
            break
    if said or size > most:
        response.close()  # ends the connection, too: what is still to come is not ours to wait for
        raise OversizedError
    return Answer(response.status_code, response.headers, b"".join(pieces))
