"""The judge that asks a model."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from json import dumps

import openai
from openai.types.chat.completion_create_params import ResponseFormat

from linter.adapters.llm.message import fenced, new_boundary
from linter.adapters.llm.patience import pause_before_retry
from linter.adapters.llm.prompts import Prompt
from linter.adapters.llm.reply import Reply, opinion_from, read_completion
from linter.adapters.llm.unanswered import Unanswered, unanswered
from linter.core.question import NoOpinion, Opinion, Question

OPENAI = "https://api.openai.com/v1"
_REFUSED = (400, 422)


@dataclass(frozen=True, slots=True)
class ModelServer:
    """Where the model is, and how long to wait for it."""

    model: str
    api_key: str = field(default="", repr=False)
    """Empty where the server asks for none."""
    base_url: str = ""
    """Empty: OpenAI's own."""
    timeout: float = 30.0
    """Seconds that a question may take in all, second attempts included."""
    retries: int = 1


class Concession(StrEnum):
    """A part of the request that a server does without. The value is what its refusal names."""

    NO_SCHEMA = "response_format"
    OTHER_LIMIT = "max_tokens"
    NO_TEMPERATURE = "temperature"


class OpenAIJudge:
    """Asks a model behind any server that speaks the OpenAI API. Never raises; logs neither texts nor keys.

    What a server refused once is not sent to it again. Thread-safe.
    """

    def __init__(self, server: ModelServer, prompts: Mapping[str, Prompt]) -> None:
        self._server = server
        self._prompts = prompts
        self._conceded: frozenset[Concession] = frozenset()
        # At its debug level, the client logs whole requests, and with them other people's texts.
        logging.getLogger("openai").setLevel(logging.WARNING)

    def fingerprint(self, question: Question) -> str:
        """Return 64 hex digits of all that an opinion depends on: texts, prompt, its version and words, model."""
        prompt = self._prompts.get(question.prompt)
        version = f"{prompt.version} {prompt.digest}" if prompt else ""
        told = [question.text, question.context, question.prompt, version, self._server.model]
        return sha256(dumps(told).encode()).hexdigest()

    def ask(self, question: Question) -> Opinion | NoOpinion:
        """Return what the model says, as far as it may be believed, or why there is nothing to believe."""
        prompt = self._prompts.get(question.prompt)
        if prompt is None:
            return NoOpinion(f"there is no prompt called {question.prompt}")
        if not question.text.strip():
            return NoOpinion("there is no text to judge")
        asking = self._within_time(prompt, question)
        try:
            reply = asyncio.run(asking)
            if isinstance(reply, NoOpinion):
                return reply
            return opinion_from(reply, question, self._server.model, str(prompt.version))
        except Exception as error:  # noqa: BLE001 - whatever a strange server makes the client do is no answer
            return Unanswered(f"the model could not be asked ({type(error).__name__})")
        finally:
            asking.close()  # where it was never begun: inside somebody's running event loop

    async def _within_time(self, prompt: Prompt, question: Question) -> Reply | NoOpinion:
        """Ask, and give up when the time is over, however slowly the server drips."""
        try:
            async with asyncio.timeout(self._server.timeout):
                return read_completion(await self._completion(prompt, question))
        except TimeoutError:
            return Unanswered(f"the model server gave no answer within {self._server.timeout:g} s")
        except openai.OpenAIError as error:
            return unanswered(error)

    async def _completion(self, prompt: Prompt, question: Question) -> bytes:
        """Return the body of the server's answer; concede what it names in a refusal, one thing at a time."""
        client = openai.AsyncOpenAI(
            # The client insists on a key; servers that ask for none do not read it.
            api_key=self._server.api_key or "none",
            base_url=self._server.base_url or OPENAI,
            timeout=self._server.timeout,
            max_retries=0,  # the client would wait for two minutes where a server asks for them
        )
        retries = self._server.retries
        async with client:
            while True:
                sent = self._conceded
                try:
                    return await self._request(client, prompt, question, sent)
                except openai.APIError as error:
                    wanted = _asked_for(error)
                    if wanted is not None and wanted not in sent:
                        self._conceded |= {wanted}
                        continue
                    pause = pause_before_retry(error)
                    if pause is None or retries == 0:
                        raise
                    retries -= 1
                    await asyncio.sleep(pause)

    async def _request(
        self, client: openai.AsyncOpenAI, prompt: Prompt, question: Question, conceded: frozenset[Concession]
    ) -> bytes:
        renamed = Concession.OTHER_LIMIT in conceded
        response = await client.chat.completions.with_raw_response.create(
            model=self._server.model,
            messages=[
                {"role": "system", "content": _instructions(prompt, conceded)},
                {"role": "user", "content": fenced(question, new_boundary(question))},
            ],
            response_format=_format(conceded),
            max_tokens=openai.omit if renamed else prompt.max_tokens,
            max_completion_tokens=prompt.max_tokens if renamed else openai.omit,
            temperature=openai.omit if Concession.NO_TEMPERATURE in conceded else prompt.temperature,
        )
        return response.content


def _asked_for(error: openai.APIError) -> Concession | None:
    """Return the first thing that a refusal names, if it is one that we can do without."""
    if not isinstance(error, openai.APIStatusError) or error.status_code not in _REFUSED:
        return None
    said = f"{error.param} {error.message}".replace("json_schema", Concession.NO_SCHEMA)
    return next((thing for thing in Concession if thing in said), None)


def _format(conceded: frozenset[Concession]) -> ResponseFormat:
    if Concession.NO_SCHEMA in conceded:
        return {"type": "json_object"}
    schema = {"name": "opinion", "schema": Reply.model_json_schema(), "strict": True}
    return {"type": "json_schema", "json_schema": schema}  # type: ignore[typeddict-item]  # a schema is a plain dict


def _instructions(prompt: Prompt, conceded: frozenset[Concession]) -> str:
    """Return the system prompt; where the server knows no schemas, with the schema in words. Never any text."""
    if Concession.NO_SCHEMA not in conceded:
        return prompt.system
    schema = dumps(Reply.model_json_schema(), ensure_ascii=False)
    return f"{prompt.system}\n\nAnswer with one JSON object and nothing else. Its schema:\n{schema}"
