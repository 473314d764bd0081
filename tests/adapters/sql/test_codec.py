"""Verdicts and opinions survive being written down."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from linter.adapters.sql.codec import read_opinion, read_verdict, write_opinion, write_verdict
from linter.core.facts import Facts, Measurable
from linter.core.finding import Finding, Level, Quote, Status
from linter.core.question import Answer, Opinion
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict

TEXT = st.text(st.characters(), max_size=20)
FLAG = st.booleans()
QUOTES = st.builds(Quote, TEXT, TEXT, st.integers(0, 99), st.integers(0, 99))
FINDINGS = st.builds(Finding, TEXT, TEXT, st.none() | QUOTES, FLAG)
RESULTS = st.builds(
    RuleResult,
    TEXT,
    st.sampled_from(Level),
    st.sampled_from(Status),
    st.lists(FINDINGS, max_size=2).map(tuple),
    TEXT,
    FLAG,
)
VERDICTS = st.builds(
    Verdict,
    epic=st.builds(EpicRef, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT),
    facts=st.builds(Facts, st.sampled_from(Measurable), FLAG, FLAG, FLAG, FLAG, FLAG, FLAG, FLAG, FLAG),
    at=st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))])),
    policy=st.none() | st.builds(PolicyRef, TEXT, TEXT),
    stage=TEXT,
    results=st.lists(RESULTS, max_size=3).map(tuple),
    rewrite=TEXT,
    why_skipped=TEXT,
)
OPINIONS = st.builds(
    Opinion, st.sampled_from(Answer), TEXT, st.lists(TEXT, max_size=3).map(tuple), TEXT, TEXT, TEXT
)


@given(VERDICTS)
def test_a_verdict_is_read_as_it_was_written(verdict):
    assert read_verdict(write_verdict(verdict)) == verdict


@given(OPINIONS)
def test_an_opinion_is_read_as_it_was_written(opinion):
    assert read_opinion(write_opinion(opinion)) == opinion


def test_levels_and_states_come_back_as_themselves(make_verdict):
    verdict = read_verdict(write_verdict(make_verdict()))
    assert isinstance(verdict.results[0].level, Level)
    assert isinstance(verdict.results[0].status, Status)
    assert isinstance(verdict.facts.measurable_outcome, Measurable)
    assert isinstance(verdict.at, datetime)


@pytest.mark.parametrize("read", [read_verdict, read_opinion])
@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"version": 999}', '{"version": 1}'])
def test_what_is_no_verdict_is_refused(read, text):
    with pytest.raises(ValueError):
        read(text)


def test_the_version_is_written(make_verdict):
    assert json.loads(write_verdict(make_verdict()))["version"] == 1
