from datetime import UTC, datetime

import pytest
import structlog

from linter.adapters.llm.breaker import CircuitBreaker
from linter.adapters.llm.cached import CachedJudge
from linter.adapters.llm.configured import judge_of
from linter.adapters.llm.judge import ModelServer
from linter.adapters.llm.prompts import PromptError
from linter.adapters.llm.silent import SilentJudge
from linter.core.question import Answer, NoOpinion, Opinion, Question

NOW = datetime(2031, 5, 6, tzinfo=UTC)


class Opinions:
    """A cache that remembers when it was told what."""

    def __init__(self):
        self.kept = {}

    def get(self, key):
        return self.kept[key][0] if key in self.kept else None

    def put(self, key, opinion, at):
        self.kept[key] = (opinion, at)


class BrokenCache:
    def get(self, key):
        raise OSError("the disk is gone")

    def put(self, key, opinion, at):
        raise OSError("the disk is gone")


class Seconds:
    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def careful(judge, seconds):
    """Return the judge of the stand-in behind a circuit breaker."""
    return CircuitBreaker(judge, seconds)


def test_an_opinion_is_asked_for_once(model, judge, question):
    cache = Opinions()
    cached = CachedJudge(judge, cache, lambda: NOW)
    first = cached.ask(question)
    assert cached.ask(question) == first
    assert len(model.requests) == 1
    assert cache.kept == {judge.fingerprint(question): (first, NOW)}


def test_having_no_opinion_is_not_kept(model, judge, question):
    cached = CachedJudge(judge, Opinions(), lambda: NOW)
    model.moods.append("off-schema")
    assert isinstance(cached.ask(question), NoOpinion)
    assert isinstance(cached.ask(question), Opinion)


def test_a_cache_that_fails_costs_time_and_nothing_else(judge, question):
    with structlog.testing.capture_logs() as logs:
        assert isinstance(CachedJudge(judge, BrokenCache(), lambda: NOW).ask(question), Opinion)
    assert [line["error"] for line in logs] == ["OSError", "OSError"]
    assert "tariff" not in str(logs)


def test_a_server_that_is_down_is_left_in_peace_for_a_minute(model, careful, seconds, question):
    model.mode = "500"
    for _ in range(8):
        assert isinstance(careful.ask(question), NoOpinion)
    assert len(model.requests) == 5
    seconds.now += 59
    careful.ask(question)
    assert len(model.requests) == 5


def test_after_the_pause_one_failure_begins_another(model, careful, seconds, question):
    model.mode = "500"
    for _ in range(5):
        careful.ask(question)
    seconds.now += 61
    for _ in range(3):
        careful.ask(question)
    assert len(model.requests) == 6


def test_after_the_pause_one_answer_opens_the_way_again(model, careful, seconds, question):
    model.mode = "500"
    for _ in range(5):
        careful.ask(question)
    model.mode = "ok"
    seconds.now += 61
    assert [type(careful.ask(question)) for _ in range(3)] == [Opinion] * 3


def test_failures_that_are_not_in_a_row_do_not_add_up(model, careful, question):
    for _ in range(4):
        model.moods.extend(["500", "500", "500", "500", "ok"])
    for _ in range(20):
        careful.ask(question)
    assert len(model.requests) == 20


def test_an_answer_of_no_use_is_not_held_against_the_server(model, careful, question):
    model.mode = "off-schema"
    for _ in range(7):
        careful.ask(question)
    assert len(model.requests) == 7


def test_opinions_that_were_kept_are_there_while_the_server_is_down(model, careful, question):
    cached = CachedJudge(careful, Opinions(), lambda: NOW)
    cached.ask(question)
    model.mode = "500"
    for n in range(9):
        cached.ask(Question("outcome-wording", f"Build part {n}."))
    assert cached.ask(question).answer is Answer.NO
    assert len(model.requests) == 6


def test_a_silent_judge_says_why():
    assert SilentJudge().ask(Question("p", "x")) == NoOpinion("no model is configured")


def test_settings_decide_whether_there_is_a_judge(tmp_path):
    def why(**settings):
        judge = judge_of(ModelServer(**settings), tmp_path, Opinions(), lambda: NOW)
        return judge.ask(Question("outcome-wording", "x")).why

    assert why(model="") == "no model is configured"
    assert why(model="", api_key="k") == "OPENAI_MODEL is not set"
    assert why(model="m") == "OPENAI_API_KEY is not set"


def test_a_configured_judge_reads_the_prompts_at_once(tmp_path):
    with pytest.raises(PromptError):
        judge_of(ModelServer("m", "k"), tmp_path, Opinions(), lambda: NOW)


def test_a_configured_judge_asks_keeps_and_rests(model, tmp_path, seconds, question):
    (tmp_path / "outcome-wording.md").write_text(
        "---\nname: outcome-wording\nversion: 1\ntemperature: 0\nmax_tokens: 9\n---\nJudge."
    )
    server = ModelServer("m", "", model.url, retries=0)
    judge = judge_of(server, tmp_path, Opinions(), lambda: NOW, seconds)
    assert judge.ask(question) == judge.ask(question)
    assert len(model.requests) == 1
