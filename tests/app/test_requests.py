"""What requests come to, under a policy, on a day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from linter.app.requests import hear
from linter.core.epic import Person, PersonKind
from linter.core.request import Ask, Request
from linter.policy.load import Source, load

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = AT.date()
DANA = Person("Dana", "dana", kind=PersonKind.PERSON)
(LOADED,) = load((Source("p.yaml", "policy: p\nrules: {owner: error, baseline: warning}\n"),))


def request(ask=Ask.WAIVE, by=DANA, rule="owner", until=date(2026, 4, 1), reason="of May", **more):
    return Request(ask, "7", by, more.pop("at", AT), rule, until, reason, **more)


def heard(*requests, today=TODAY):
    return hear(requests, LOADED.policy, today, "bot")


@pytest.mark.parametrize(
    "by",
    [Person("Linter", "bot"), Person("Automation", "a", kind=PersonKind.APP)],
    ids=["ourselves", "an app"],
)
def test_neither_we_nor_apps_are_heard(by):
    assert heard(request(by=by)) == heard()


def test_who_is_of_no_known_kind_is_heard_as_data_center_names_none():
    assert heard(request(by=Person("Ola", "ola"))).waivers


@pytest.mark.parametrize("until", [None, date(2026, 3, 1)])
def test_without_a_day_or_after_it_nothing_is_waived(until):
    assert heard(request(until=until)).waivers == ()


def test_the_last_word_on_a_rule_counts():
    later = request(until=date(2026, 3, 9), reason="of Ola", at=AT + timedelta(hours=1))
    (waiver,) = heard(later, request()).waivers
    assert (waiver.until, waiver.reason) == (date(2026, 3, 9), "of Ola")


def test_a_request_with_a_problem_is_told_and_not_followed():
    found = heard(request(problem="no day"))
    assert found.waivers == ()
    assert found.told == ("Not followed (waive owner): no day",)


def test_a_rule_of_no_policy_is_not_waived_and_the_known_ones_are_named():
    (line,) = heard(request(rule="weather")).told
    assert "The rules in force: baseline, owner." in line


def test_a_comment_that_does_not_name_us_needs_a_rule_that_is_in_force():
    assert heard(request(rule="fees", addressed=False)) == heard()
    assert heard(request(addressed=False)).waivers


def test_many_requests_make_a_few_lines():
    many = [request(rule=f"rule-{n}", at=AT + timedelta(minutes=n)) for n in range(300)]
    assert len(heard(*many).told) <= 20
