"""No opinion, and the server is the reason."""

from dataclasses import dataclass

import openai

from linter.core.question import NoOpinion

_OF_STATUS = {
    401: "the model server does not accept the API key (401)",
    403: "the API key may not use this model (403)",
    404: "the model or its address is unknown to the server (404)",
    429: "the model server is busy, or its quota is used up (429)",
}
_FAILED = 500


@dataclass(frozen=True, slots=True)
class Unanswered(NoOpinion):
    """The server did not answer, as opposed to an answer that is of no use. Asking it again soon is in vain."""


def unanswered(error: openai.OpenAIError) -> Unanswered:
    """Return why the server did not answer, without a word of what was sent or came back."""
    if isinstance(error, openai.APITimeoutError):
        return Unanswered("the model server did not answer in time")
    if isinstance(error, openai.APIConnectionError):
        return Unanswered("the model server could not be reached")
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        did = "failed" if status >= _FAILED else "refused the request"
        return Unanswered(_OF_STATUS.get(status, f"the model server {did} ({status})"))
    return Unanswered("the model server's answer could not be read")
