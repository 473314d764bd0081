"""What the metrics say about calls to Jira."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from linter.adapters.memory_budget import InMemoryBudget


@pytest.fixture
def read(app_of):
    def read(budget):
        client = app_of(jira_budget=budget).test_client()
        families = text_string_to_metric_families(client.get("/metrics").text)
        samples = [sample for family in families for sample in family.samples if "_jira_" in sample.name]
        return {(sample.name, *sample.labels.values()): sample.value for sample in samples}

    return read


def test_calls_refusals_and_waits_are_shown(read):
    budget = InMemoryBudget(clock=lambda: 0.0)
    budget.add({("calls", "answered"): 7, ("refusals", "burst"): 2, ("waited", "turn"): 1.5})
    budget.pause("everything", 100.0, "quota", 0.0)
    budget.pause("GET issue/*", 5.0, "burst", 0.0)
    assert read(budget) == {
        ("outcome_linter_jira_calls_total", "answered"): 7,
        ("outcome_linter_jira_calls_total", "lost"): 0,
        ("outcome_linter_jira_refusals_total", "burst"): 2,
        ("outcome_linter_jira_waited_seconds_total", "turn"): 1.5,
        ("outcome_linter_jira_pause_seconds", "quota"): 100,
        ("outcome_linter_jira_pause_seconds", "burst"): 5,
    }


def test_without_a_jira_nothing_is_said_of_it(read):
    assert read(None) == {}
