"""Statistics out of hand-made entries: what counts as what."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from linter.app.ports import Entry
from linter.app.statistics import statistics
from linter.app.statistics_model import Filter, Standing
from linter.core.facts import Facts
from linter.core.finding import Level, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
POLICY = PolicyRef("default", "sha256:a")


def look(
    number, days_ago=0.0, status=Status.PASS, *, project="PAY", policy=POLICY, level=Level.ERROR, **more
):
    """Return an entry: one epic, one rule that ended that way, so many days ago."""
    results = tuple(
        RuleResult(rule.replace("_", "-"), level, ended) for rule, ended in {"metric": status, **more}.items()
    )
    epic = EpicRef(f"{project}-{number}", f"Epic {number}", project, "Epic", str(number))
    at = NOW - timedelta(days=days_ago)
    return Entry(Verdict(epic, Facts(), at, policy, "idea", results if policy else ()))


def count(entries, now=NOW, **chosen):
    """Return the statistics of those entries."""
    return statistics(list(entries), Filter(**chosen), now)


def test_nothing_gives_nothing():
    found = count([])
    assert found.first_looks.of == 0
    assert found.periods == ()
    assert found.epics == ()
    assert found.rules == ()
    assert dict(found.standings) == dict.fromkeys(Standing, 0)
    assert found.repair.median_days is None


def test_only_the_first_look_counts_for_the_first_look():
    found = count([look(1, 9, Status.FAIL), look(1, 5), look(2, 4)])
    assert (found.first_looks.count, found.first_looks.of) == (1, 2)


def test_the_order_of_the_entries_does_not_matter():
    entries = [look(1, 9, Status.FAIL), look(1, 5), look(2, 4), look(3, 2, Status.WAIVED)]
    assert count(entries) == count(reversed(entries))


def test_a_skipped_look_is_no_first_look():
    found = count([look(1, 9, policy=None), look(1, 5, Status.FAIL), look(2, 3, policy=None)])
    assert (found.first_looks.count, found.first_looks.of) == (0, 1)
    assert found.standing(Standing.SKIPPED) == 1
    assert found.standing(Standing.FAIL) == 1


@pytest.mark.parametrize(
    ("status", "level", "standing"),
    [
        (Status.PASS, Level.ERROR, Standing.PASS),
        (Status.FAIL, Level.ERROR, Standing.FAIL),
        (Status.FAIL, Level.WARNING, Standing.WARN),
        (Status.COULD_NOT_TELL, Level.ERROR, Standing.UNKNOWN),
        (Status.WAIVED, Level.ERROR, Standing.WAIVED),
        (Status.SKIPPED, Level.ERROR, Standing.PASS),
    ],
)
def test_each_end_counts_as_itself(status, level, standing):
    found = count([look(1, 1, status, level=level)])
    assert [each for each, number in found.standings if number] == [standing]
    assert found.first_looks.count == (standing is Standing.PASS)


def test_an_epic_stands_where_its_latest_look_left_it():
    found = count([look(1, 9), look(1, 5, Status.FAIL), look(2, 9, Status.FAIL), look(2, 5)])
    assert (found.standing(Standing.FAIL), found.standing(Standing.PASS)) == (1, 1)
    assert [epic.key for epic in found.epics] == ["PAY-1", "PAY-2"]
    assert [epic.key for epic in found.with_findings] == ["PAY-1"]
    assert found.epics[0].failing == ("metric",)
    assert found.epics[0].first_standing is Standing.PASS


def test_a_doubt_that_could_hold_nothing_back_is_no_reason_to_talk():
    found = count([look(1, 1, Status.COULD_NOT_TELL, level=Level.WARNING), look(2, 1, Status.COULD_NOT_TELL)])
    assert [epic.key for epic in found.with_findings] == ["PAY-2"]
    assert found.answers.could_not_tell == 2


def test_an_epic_that_got_another_key_stays_one_epic():
    moved = look(1, 2, project="MOB")
    found = count([look(1, 5, Status.FAIL), moved])
    assert [epic.key for epic in found.epics] == ["MOB-1"]
    assert found.projects == ("MOB",)


def test_a_project_is_looked_at_alone():
    found = count([look(1, 5), look(2, 4, Status.FAIL, project="MOB")], project="MOB")
    assert [epic.key for epic in found.epics] == ["MOB-2"]
    assert found.first_looks.of == 1
    assert found.choices.projects == ("MOB", "PAY")


def test_a_policy_is_looked_at_alone():
    other = PolicyRef("payments", "sha256:b")
    found = count([look(1, 5), look(2, 4, policy=other), look(3, 3, policy=None)], policy="payments")
    assert [epic.key for epic in found.epics] == ["PAY-2"]
    assert found.choices.policies == ("default", "payments")


def test_both_days_of_a_filter_are_in():
    entries = [look(1, 3), look(2, 2), look(3, 1), look(4, 0)]
    day = NOW.date()
    found = count(entries, start=day - timedelta(days=2), end=day - timedelta(days=1))
    assert {epic.key for epic in found.epics} == {"PAY-2", "PAY-3"}
    assert found.first_looks.of == 2


def test_a_first_look_before_the_days_is_not_made_up_within_them():
    found = count([look(1, 30, Status.FAIL), look(1, 2)], start=NOW.date() - timedelta(days=5))
    assert found.first_looks.of == 0
    assert found.standing(Standing.PASS) == 1


def test_an_epic_stands_where_the_last_day_found_it():
    found = count([look(1, 9, Status.FAIL), look(1, 1)], end=NOW.date() - timedelta(days=5))
    assert found.standing(Standing.FAIL) == 1


def test_periods_are_weeks_without_holes():
    entries = [look(n, 20) for n in range(5)] + [look(n, 0, Status.FAIL) for n in range(5, 10)]
    found = count(entries)
    assert found.weeks == 1
    assert [(p.passed.count, p.passed.of) for p in found.periods] == [(5, 5), (0, 0), (0, 0), (0, 5)]
    assert all(p.start.weekday() == 0 for p in found.periods)
    assert [p.end for p in found.periods[:-1]] == [p.start for p in found.periods[1:]]
    assert found.periods[1].passed.rate is None


def test_periods_widen_where_weeks_hold_too_few():
    found = count([look(n, 7 * (n // 3)) for n in range(24)])
    assert found.weeks == 2
    assert sum(p.passed.of for p in found.periods) == 24


def test_periods_widen_with_the_span():
    found = count([look(n, n) for n in range(700)])
    assert found.weeks == 8
    assert len(found.periods) <= 18


def test_ten_years_are_still_drawn():
    found = count([look(n, 36.5 * n) for n in range(100)])
    assert found.weeks == 26
    assert sum(p.passed.of for p in found.periods) == 100


def test_rules_are_counted_by_project_each_end_as_itself():
    entries = [
        look(1, 1, Status.FAIL, owner=Status.WAIVED),
        look(2, 1, Status.COULD_NOT_TELL, owner=Status.SKIPPED),
        look(3, 1, project="MOB", owner=Status.FAIL),
        look(4, 1, Status.FAIL, project="MOB"),
        look(5, 1, project="OPS", policy=None),
    ]
    found = count(entries)
    assert found.projects == ("MOB", "PAY")
    metric, owner = found.rules
    assert metric.rule == "metric"
    assert (metric.overall.failed, metric.overall.could_not_tell, metric.overall.passed) == (2, 1, 1)
    assert (owner.overall.failed, owner.overall.waived, owner.overall.skipped) == (1, 1, 1)
    assert owner.overall.asked == 2
    assert [answers.failed for answers in metric.projects] == [1, 1]
    assert found.answers.asked + found.answers.skipped == 7


def test_a_rule_that_was_called_wrong_is_counted_once_an_epic_whatever_became_of_it():
    called = [wrongly(look(n, day, Status.WAIVED)) for n in (1, 2) for day in (9, 8)]
    found = count([*called, look(1, 1), look(2, 1), look(3, 1, Status.FAIL, owner=Status.PASS)])
    assert {line.rule: line.called_wrong for line in found.rules} == {"metric": 2, "owner": 0}


def wrongly(entry):
    """Let somebody call the metric rule wrong in this look."""
    results = tuple(replace(one, called_wrong=one.rule == "metric") for one in entry.verdict.results)
    return replace(entry, verdict=replace(entry.verdict, results=results))


def test_a_further_version_of_a_policy_marks_the_axis():
    newer = PolicyRef("default", "sha256:b")
    found = count([look(1, 9), look(2, 5, policy=newer), look(3, 4), look(4, 3, policy=newer)])
    assert [(change.policy, change.at.date()) for change in found.changes] == [
        ("default", date(2026, 11, 15))
    ]


def test_time_to_a_pass_runs_from_the_first_failure_to_the_first_pass_after_it():
    entries = []
    for n in range(6):
        entries += [
            look(n, 30, Status.FAIL),
            look(n, 29, Status.WAIVED),
            look(n, 30 - n - 2),
            look(n, 1, Status.FAIL),
        ]
    found = count(entries)
    assert (found.repair.failing, found.repair.mended) == (6, 6)
    assert found.repair.median_days == pytest.approx(4)


def test_under_five_failures_there_is_no_median():
    entries = [each for n in range(4) for each in (look(n, 9, Status.FAIL), look(n, 8))]
    repair = count(entries).repair
    assert (repair.failing, repair.mended, repair.median_days, repair.curve) == (4, 4, None, ())


def test_epics_that_still_fail_hold_the_median_back():
    mended = [each for n in range(3) for each in (look(n, 9, Status.FAIL), look(n, 8))]
    repair = count([*mended, *(look(n, 20, Status.FAIL) for n in range(3, 10))]).repair
    assert (repair.failing, repair.mended, repair.median_days) == (10, 3, None)


def test_a_pass_after_the_last_day_is_not_known_on_that_day():
    entries = [each for n in range(5) for each in (look(n, 9, Status.FAIL), look(n, 2))]
    repair = count(entries, end=NOW.date() - timedelta(days=5)).repair
    assert (repair.failing, repair.mended) == (5, 0)
