"""From settings to a judge."""

import time
from collections.abc import Callable
from pathlib import Path

from linter.adapters.llm.breaker import CircuitBreaker
from linter.adapters.llm.cached import CachedJudge
from linter.adapters.llm.judge import ModelServer, OpenAIJudge
from linter.adapters.llm.prompts import load_prompts
from linter.adapters.llm.silent import SilentJudge, why_silent
from linter.app.ports import Clock, Judge, OpinionCache


def judge_of(
    server: ModelServer,
    prompts: Path,
    cache: OpinionCache,
    clock: Clock,
    monotonic: Callable[[], float] = time.monotonic,
) -> Judge:
    """Return the judge for a server: cached, patient with one that is down; silent where no model is named.

    Raises PromptError where a model is named and the directory of prompts is not in order.
    """
    if why := why_silent(server.model, api_key=server.api_key, base_url=server.base_url):
        return SilentJudge(why)
    judge = OpenAIJudge(server, load_prompts(prompts))
    return CachedJudge(CircuitBreaker(judge, monotonic), cache, clock)
