"""The golden cases of the prompts. Against the stand-in they show only that each case can be asked and answered.

With `OUTCOME_LINTER_MODEL_TEST=1` and the `OPENAI_` settings, the same cases measure a real model.
"""

import os
from pathlib import Path

import pytest
import yaml

from linter.adapters.llm.judge import ModelServer, OpenAIJudge
from linter.core.question import Answer, NoOpinion, Opinion, Question

PROMPTS = Path(__file__).parents[3] / "prompts"
FILES = sorted(PROMPTS.glob("*.cases.yaml"))
CASES = [(file, case) for file in FILES for case in yaml.safe_load(file.read_text())["cases"]]
REAL = {name: os.environ.get(name, "") for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL")}


def test_every_prompt_has_cases_and_every_case_a_prompt(prompts):
    named = [yaml.safe_load(file.read_text())["prompt"] for file in FILES]
    assert sorted(named) == sorted(prompts)
    assert [file.name for file in FILES] == [f"{name}.cases.yaml" for name in named]


def test_every_answer_is_expected_often_enough_to_count():
    answers = [case["answer"] for _, case in CASES]
    assert all(answers.count(answer) >= 3 for answer in Answer)
    assert sum(case.get("injection", False) for _, case in CASES) >= 5
    assert len({case["text"] for _, case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("file", "case"), CASES, ids=lambda part: part["text"][:30] if isinstance(part, dict) else ""
)
def test_a_case_is_asked_whole_and_its_answer_comes_back(model, judge, file, case):
    model.answer = case["answer"]
    opinion = judge.ask(Question(file.name.removesuffix(".cases.yaml"), case["text"]))
    assert opinion.answer is Answer(case["answer"])
    assert model.requests[0].text == case["text"]
    assert set(case) <= {"text", "answer", "injection"}


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(
    not (os.environ.get("OUTCOME_LINTER_MODEL_TEST") and REAL["OPENAI_MODEL"]),
    reason="asks a real model; set OUTCOME_LINTER_MODEL_TEST=1, OPENAI_MODEL and OPENAI_API_KEY or OPENAI_BASE_URL",
)
def test_a_real_model_agrees_with_the_golden_answers(prompts):
    server = ModelServer(REAL["OPENAI_MODEL"], REAL["OPENAI_API_KEY"], REAL["OPENAI_BASE_URL"])
    real = OpenAIJudge(server, prompts)
    said = [(case, real.ask(Question(prompts["outcome-wording"].name, case["text"]))) for _, case in CASES]
    assert not [opinion.why for _, opinion in said if isinstance(opinion, NoOpinion)]
    wrong = [
        (case["text"], opinion.answer.value)
        for case, opinion in said
        if isinstance(opinion, Opinion) and opinion.answer.value not in (case["answer"], "unsure")
    ]
    assert wrong == []
