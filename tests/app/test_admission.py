"""Which change of status is to be undone."""

from datetime import UTC, datetime, timedelta

import pytest
from fakes.jira import IN_PROGRESS, IN_REVIEW, ME, TO_DO

from linter.app.admission import admission, to_send_back, too_often
from linter.core.action import Transition
from linter.core.facts import Facts
from linter.core.finding import Level, Status
from linter.core.verdict import EpicRef, PolicyRef, RuleResult, Verdict
from linter.policy.load import Source, load

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=90)


def policy(enforcement="mode: block"):
    (loaded,) = load((Source("p.yaml", f"policy: p\nenforcement: {{{enforcement}}}\n"),))
    return loaded.policy


def move(number, source, target, by="dana", at=NOW):
    return Transition(
        str(number), at, by, source.id, source.name, target.id, target.name, source.category, target.category
    )


def verdict(status=Status.FAIL, level=Level.ERROR):
    return Verdict(EpicRef(), Facts(), NOW, PolicyRef("p", "d"), "", (RuleResult("r", level, status),))


def undone(history, *, status=IN_PROGRESS, found=None, let_through="", since=LONG_AGO, by=None):
    asked = by or policy()
    seen = admission(asked, status, history, ME)
    return to_send_back(found or verdict(), asked, seen, ME, let_through=let_through, earliest=since)


def test_a_failing_epic_that_enters_the_guarded_stage_is_sent_back():
    entry = move(1, TO_DO, IN_PROGRESS)
    assert undone([entry]) == entry


def test_a_later_move_inside_the_stage_does_not_hide_the_way_in():
    entry = move(1, TO_DO, IN_PROGRESS)
    assert undone([entry, move(2, IN_PROGRESS, IN_REVIEW)], status=IN_REVIEW) == entry


@pytest.mark.parametrize(
    "reason",
    [
        {"found": verdict(Status.PASS)},
        {"found": verdict(level=Level.WARNING)},
        {"found": verdict(Status.COULD_NOT_TELL)},
        {"let_through": "1"},
        {"since": NOW + timedelta(seconds=1)},
        {"by": policy("mode: comment")},
        {"status": TO_DO},
    ],
    ids=[
        "passes",
        "only warns",
        "could not tell",
        "was let through",
        "older than the policy",
        "mode",
        "not inside",
    ],
)
def test_nothing_is_sent_back_without_every_reason(reason):
    assert undone([move(1, TO_DO, IN_PROGRESS)], **reason) is None


def test_our_own_move_is_never_undone():
    assert undone([move(1, TO_DO, IN_PROGRESS, by=ME)]) is None


def test_what_was_let_through_stays_in_after_more_moves():
    history = [move(1, TO_DO, IN_PROGRESS), move(2, IN_PROGRESS, IN_REVIEW)]
    assert undone(history, status=IN_REVIEW, let_through="2") is None


def test_a_new_way_in_is_judged_anew():
    history = [move(1, TO_DO, IN_PROGRESS), move(2, IN_PROGRESS, TO_DO), move(3, TO_DO, IN_PROGRESS)]
    assert undone(history, let_through="1") == history[2]


def test_a_doubt_holds_only_where_the_policy_says_so():
    doubt = verdict(Status.COULD_NOT_TELL)
    assert undone([move(1, TO_DO, IN_PROGRESS)], found=doubt, by=policy("mode: block, in_doubt: hold"))


def test_a_standing_hold_is_read_from_the_history():
    history = [move(1, TO_DO, IN_PROGRESS), move(2, IN_PROGRESS, TO_DO, by=ME)]
    seen = admission(policy(), TO_DO, history, ME)
    assert seen.held == history[1]
    assert seen.entry is None


def test_a_hold_is_over_once_somebody_moved_it_elsewhere():
    history = [move(1, TO_DO, IN_PROGRESS), move(2, IN_PROGRESS, TO_DO, by=ME), move(3, TO_DO, TO_DO)]
    assert admission(policy(), TO_DO, history, ME).held is None


def test_three_returns_within_a_day_are_enough():
    history = [
        one
        for n in range(3)
        for one in (
            move(2 * n, TO_DO, IN_PROGRESS, at=NOW + timedelta(hours=n)),
            move(2 * n + 1, IN_PROGRESS, TO_DO, by=ME, at=NOW + timedelta(hours=n)),
        )
    ]
    asked = policy()
    soon = [*history, move(9, TO_DO, IN_PROGRESS, at=NOW + timedelta(hours=4))]
    assert too_often(asked, admission(asked, IN_PROGRESS, soon, ME))
    next_week = [*history, move(9, TO_DO, IN_PROGRESS, at=NOW + timedelta(days=7))]
    assert not too_often(asked, admission(asked, IN_PROGRESS, next_week, ME))
