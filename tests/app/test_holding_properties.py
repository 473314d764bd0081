"""Whatever people and automations do: we settle, we do not fight, and nothing is done twice."""

from datetime import timedelta
from itertools import pairwise

from fakes.jira import IN_PROGRESS, IN_REVIEW, ME, SUBMITTED, TO_DO
from harness.holding import DANA, GOOD, WEAK, Held
from hypothesis import given, settings, strategies as st

from linter.app.admission import RETURNS_WITHIN
from linter.core.document import plain
from linter.core.epic import NamedText

WAYS = st.lists(st.sampled_from(["revert", "gate", "gatekeeper"]), min_size=1, max_size=3, unique=True)
STEPS = st.one_of(
    st.tuples(st.just("move"), st.sampled_from([TO_DO, SUBMITTED, IN_PROGRESS, IN_REVIEW])),
    st.tuples(st.just("write"), st.sampled_from([WEAK, GOOD, "", "Launch it again."])),
    st.tuples(st.just("own"), st.sampled_from([DANA, None])),
    st.tuples(st.just("field"), st.sampled_from(["PASS", "FAIL", ""])),
    st.tuples(st.just("wait"), st.sampled_from([1, 30, 600, 86_400])),
    st.tuples(st.just("close"), st.just(None)),
    st.tuples(st.just("open"), st.just(None)),
    st.tuples(st.just("lose"), st.sampled_from(["move", "publish", "mark", "say", "label"])),
)


def does(held, step, what):
    """Do one thing, as somebody does it, without a look."""
    if step == "move" and held.issue.epic.status != what:
        held.jira.drag("10", what)
    elif step == "write":
        held.writes(what)
    elif step == "own":
        held.jira.edit("10", owner=what)
    elif step == "field" and what:
        others = tuple(text for text in held.issue.epic.fields if text.name != "Outcome check")
        held.jira.edit("10", fields=(*others, NamedText("Outcome check", plain(what))))
    elif step == "wait":
        held.passes(seconds=what)
    elif step == "close":
        held.jira.ways.clear()
    elif step == "open":
        held.jira.ways |= {("3", "1"), ("4", "1"), ("5", "1"), ("5", "3")}
    elif step == "lose":
        held.jira.lose_answer_of = what


def settles(held):
    """Look until a look changes nothing; a handful must do."""
    for _ in range(8):
        held.did()
        held.passes(seconds=3)
        held.look()
        if not held.did():
            return
    raise AssertionError("it does not settle")


@settings(deadline=None, max_examples=150)
@given(by=WAYS, doubt=st.sampled_from(["admit", "hold"]), steps=st.lists(STEPS, max_size=14))
def test_whatever_happens_it_settles_and_nobody_is_fought(by, doubt, steps):
    names = ", ".join(by)
    held = Held(
        f"mode: block, in_doubt: {doubt}, block: {{by: [{names}], revert: {{label: held}},"
        " gate: {field: Outcome check}, gatekeeper: {waiting: Submitted}}"
    )
    for step, what in steps:
        does(held, step, what)
        if step not in {"lose", "close", "open"}:
            held.look()
    held.jira.lose_answer_of = ""
    settles(held)
    moves = held.issue.history
    ours = [move for move in moves if move.by == ME]
    for move in ours:
        within = [one for one in ours if timedelta() <= move.at - one.at <= RETURNS_WITHIN]
        assert len(within) <= 6, "three back and three on"
    for before, after in pairwise(moves):
        assert not before.by == after.by == ME, "we never answer ourselves"
    assert len(held.issue.comments) <= 1
    if "gate" in by:
        assert held.issue.gate is not None
