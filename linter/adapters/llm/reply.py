"""What a model sent back, and what of it may be believed."""

import re
import unicodedata
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from linter.adapters.llm.message import TEXT_LIMIT
from linter.core.question import Answer, NoOpinion, Opinion, Question

REASON_LIMIT = 200
REWRITE_LIMIT = 500
_QUOTES = 3
_QUOTE_LIMIT = 500
_QUOTE_LEAST = 3
"""A quote of fewer characters shows nothing."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LINK = re.compile(r"https?:|www\.", re.IGNORECASE)
_MARKS = " \"'“”„«»‘’"
_UNSAFE = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows them."""
_MOST = 4_000
"""Characters of a reason or rewrite that are looked at, at all."""


class Reply(BaseModel):
    """The form that a model is asked to fill in. Evidence first: an answer given before is only defended."""

    model_config = ConfigDict(strict=True, json_schema_extra={"additionalProperties": False})

    quotes: list[str] = Field(description="Passages of the text, character for character")
    reason: str = Field(description="One or two short sentences to the author, 200 characters at the most")
    answer: Literal["yes", "no", "unsure"]
    rewrite: str = Field(description="A sentence to use instead, or an empty string")


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    finish_reason: str | None = None
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)


def read_completion(body: bytes) -> Reply | NoOpinion:
    """Return the form out of the body of a chat completion, or why there is none."""
    try:
        choice = _Completion.model_validate_json(body).choices[0]
    except ValidationError:
        return NoOpinion("the model server's answer could not be read")
    if choice.message.refusal or choice.finish_reason == "content_filter":
        return NoOpinion("the model declined to answer")
    if choice.finish_reason == "length":
        return NoOpinion("the model's answer was cut off")
    content = _without_fence(choice.message.content or "")
    if not content:
        return NoOpinion("the model's answer was empty")
    try:
        return Reply.model_validate_json(content)
    except ValidationError:
        return NoOpinion("the model's answer was not in the agreed form")


def opinion_from(reply: Reply, question: Question, model: str, version: str) -> Opinion | NoOpinion:
    """Return what of a reply may be believed: quotes that stand in the text, figures that nobody made up."""
    text = question.text[:TEXT_LIMIT]
    found = (_verbatim(quote, text) for quote in reply.quotes[:_QUOTES])
    quotes = tuple(dict.fromkeys(quote for quote in found if quote))
    answer = Answer(reply.answer)
    if not quotes and answer is not Answer.UNSURE:
        return NoOpinion("the model could not show where the text says so")
    if answer is Answer.NO and len(question.text) > TEXT_LIMIT:
        return NoOpinion("the text is longer than what the model reads, and what it read shows no outcome")
    return Opinion(
        answer=answer,
        reason=_shortened(_tame(reply.reason), REASON_LIMIT),
        quotes=quotes,
        rewrite=_rewrite(reply, question),
        model=model,
        prompt_version=version,
    )


def _verbatim(quote: str, text: str) -> str:
    """Return a quote as it stands in the text, whatever its white space; empty where it does not stand there."""
    for candidate in (quote, quote.strip(_MARKS)):
        words = candidate[: _QUOTE_LIMIT + 1].split()
        length = len("".join(words))
        if not _QUOTE_LEAST <= length <= _QUOTE_LIMIT:
            continue
        # Words hold no white space, so that the pattern has one way to match: its time is linear.
        match = re.search(r"\s+".join(map(re.escape, words)), text)
        if match:
            return match.group()
    return ""


def _rewrite(reply: Reply, question: Question) -> str:
    """Return the sentence to use instead; empty where it is too long or has a figure that the epic has not."""
    rewrite = _tame(reply.rewrite)
    if reply.answer == "yes" or len(rewrite) > REWRITE_LIMIT:
        return ""
    known = _numbers(question.text) | _numbers(question.context)
    return rewrite if _numbers(rewrite) <= known else ""


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(unicodedata.normalize("NFKC", text)))


def _tame(text: str) -> str:
    """Return text on one line without control characters; empty where it would send the reader elsewhere."""
    kept = "".join(" " if _is_control(char) else char for char in text[:_MOST])
    folded = " ".join(kept.split())
    return "" if _LINK.search(folded) else folded


def _is_control(char: str) -> bool:
    return char in _UNSAFE or unicodedata.category(char) in ("Cc", "Cs")


def _shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head, _, _ = text[: limit - 1].rpartition(" ")
    return f"{head or text[: limit - 2]} …"


def _without_fence(content: str) -> str:
    """Return the content without the code fence that some models put around JSON."""
    content = content.strip()
    if content.startswith("```") and content.endswith("```"):
        _, _, content = content.removesuffix("```").partition("\n")
    return content.strip()
