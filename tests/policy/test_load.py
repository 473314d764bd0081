"""Policies: complete, or every problem at once."""

import pytest
from hypothesis import given, strategies as st

from linter.policy.load import Source, load
from linter.policy.problem import PolicyError

MINIMAL = "policy: house\nrules:\n  owner: error\n"


def problems_of(text, *known):
    with pytest.raises(PolicyError) as caught:
        load((Source("house.yaml", text),), known=known)
    return caught.value.problems


def only(text, *known):
    (loaded,) = load((Source("house.yaml", text),), known=known)
    return loaded.policy


def test_a_minimal_policy_is_complete():
    policy = only(MINIMAL)
    assert [rule.name for rule in policy.in_force] == ["owner"]
    assert policy.enforcement.mode == "comment"
    assert list(policy.stages) == ["idea", "committed", "done"]


def test_the_short_form_of_a_rule_says_its_level():
    short, long = only(MINIMAL), only(MINIMAL.replace("owner: error", "owner: {level: error}"))
    assert short.digest == long.digest


def test_all_problems_are_reported_at_once_in_the_order_of_lines():
    text = (
        "policy: house\nrules:\n  baselin: error\n  owner: {level: fatal}\n  due-date: {within_days: soon}\n"
    )
    found = problems_of(text)
    assert [(p.line, p.column) for p in found] == [(3, 3), (4, 18), (5, 27)] or [p.line for p in found] == [
        3,
        4,
        5,
    ]
    assert found[0].hint == "did you mean baseline?"
    assert "error" in found[1].message
    assert found[2].message == "must be a whole number"


def test_a_problem_is_shown_with_its_line_and_a_caret():
    (problem,) = problems_of("policy: house\nrules:\n  baselin: error\n")
    assert str(problem).splitlines() == [
        "house.yaml:3:3: rules.baselin: is not known",
        "    3 |   baselin: error",
        "      |   ^",
        "      = did you mean baseline?",
    ]


def test_a_key_given_twice_is_refused_and_the_first_one_named():
    (problem,) = problems_of("policy: house\nrules:\n  owner: error\n  owner: warning\n")
    assert (problem.line, problem.message, problem.hint) == (
        4,
        "is given twice",
        "the first one is in line 3",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("policy: &a house\nrules: *a\n", "aliases"),
        ("policy: !!python/object:os.system house\n", "tags"),
        ("policy: [house\n", "expected"),
        ("- policy\n", "must be a table"),
        ("", "must be a table"),
        ("policy: house\nrules:\n\t owner: error\n", "cannot start any token"),
        ("policy: House Rules\n", "must be lower-case"),
        ("policy: house\nenforcement: {mode: blok}\n", "must be"),
    ],
)
def test_what_is_no_policy_is_refused_with_a_reason(text, said):
    assert any(said in problem.message for problem in problems_of(text))


def test_on_and_off_and_no_are_words():
    assert only("policy: house\nrules: {owner: off}\n").in_force == ()


def test_a_policy_inherits_and_overrides_key_by_key():
    parent = Source(
        "p.yaml", "policy: parent\nrules:\n  due-date: {level: error, within_days: 90}\n  owner: error\n"
    )
    policy = only("policy: house\nextends: parent\nrules:\n  due-date: warning\n  owner: off\n", parent)
    (due_date,) = policy.in_force
    assert (due_date.name, due_date.level, due_date.within_days) == ("due-date", "warning", 90)


def test_what_a_policy_governs_is_not_inherited():
    parent = Source("p.yaml", "policy: parent\napplies_to: {projects: [PAY]}\nrules: {owner: error}\n")
    assert only("policy: house\nextends: parent\n", parent).applies_to.projects == ()


def test_extending_what_is_not_there_names_the_nearest():
    (problem,) = problems_of("policy: house\nextends: parnt\n", Source("p.yaml", "policy: parent\n"))
    assert problem.hint == "did you mean parent?"


def test_extending_in_a_circle_is_refused():
    other = Source("b.yaml", "policy: b\nextends: a\n")
    with pytest.raises(PolicyError) as caught:
        load((Source("a.yaml", "policy: a\nextends: b\n"), other))
    assert any("circle" in problem.message or "circle" in problem.hint for problem in caught.value.problems)


def test_two_policies_of_one_name_are_refused():
    with pytest.raises(PolicyError) as caught:
        load((Source("a.yaml", MINIMAL), Source("b.yaml", MINIMAL)))
    assert caught.value.problems[0].hint == "see a.yaml"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("policy: house\nrules:\n  owner: {level: error, from: comitted}\n", "did you mean committed?"),
        ("policy: house\nenforcement: {block: {entering: don}}\n", "did you mean done?"),
        ("policy: house\nstages: {ready: {status: [Ready]}}\n", "did you mean statuses?"),
        ("policy: house\nwork_types: {debt: {label: [debt]}}\n", "did you mean labels?"),
        (
            "policy: house\nwork_types: {debt: {labels: [debt]}}\nrules:\n  owner: {only: {work_types: [dept]}}\n",
            "did you mean debt?",
        ),
    ],
)
def test_a_name_that_nothing_bears_is_pointed_out(text, hint):
    (problem,) = problems_of(text)
    assert problem.hint == hint


def test_a_role_for_a_kind_of_work_that_is_none_is_pointed_out_at_its_key():
    text = (
        "policy: p\nwork_types: {debt: {labels: [debt]}}\n"
        "rules:\n  owner-role:\n    fields:\n      dept: [Technical lead]\n"
    )
    (problem,) = problems_of(text)
    assert (problem.line, problem.column) == (6, 7)
    assert "debt" in problem.hint


def test_a_digest_changes_with_what_is_said_and_not_with_how_it_is_written():
    assert only(MINIMAL).digest == only("# a comment\n" + MINIMAL + "\n\n").digest
    assert only(MINIMAL).digest != only(MINIMAL.replace("error", "warning")).digest


@given(st.text(max_size=400))
def test_any_text_is_a_policy_or_a_list_of_problems(text):
    try:
        (loaded,) = load((Source("house.yaml", text),))
        places = [(1, 1) for _ in loaded.policy.policy]
    except PolicyError as error:
        places = [(problem.line, problem.column) for problem in error.problems]
    assert places
    assert all(line >= 1 and column >= 1 for line, column in places)


def test_a_level_and_options_from_two_policies_meet():
    parent = Source("p.yaml", "policy: parent\nrules: {outcome-stated: warning, owner: error}\n")
    policy = only("policy: house\nextends: parent\nrules:\n  outcome-stated: {from: committed}\n", parent)
    stated = policy.in_force[0]
    assert (stated.level, stated.from_stage) == ("warning", "committed")
