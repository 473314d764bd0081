"""Answers with the right status and the wrong shape: Jira's own words are data, and data may be anything."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from linter.app.ports import JiraError, Moved, Seen
from linter.core.action import Memory
from linter.core.wording import Note, Tone

NOTE = Note(Tone.ADVICE, "Almost there", url="https://linter.example/epics/SHOP-1")
ODD = (
    None,
    True,
    0,
    -1,
    1e308,
    10**30,
    "",
    "x",
    "\ud800\x00",
    [],
    {},
    [None],
    [[]],
    {"": None},
    ["x"],
    {"id": {}},
)


@pytest.fixture(scope="module")
def module_sandbox(request):
    """Share one sandbox: hypothesis asks it a few hundred times."""
    conftest = request.config.pluginmanager.get_plugins()
    (hands,) = [one for one in conftest if hasattr(one, "SandboxWorld")]
    clock = hands.Clock()
    with hands.SandboxServer(clock=clock, empty=True) as server:
        world = hands.SandboxWorld(server, clock)
        yield world
        world.end()


@pytest.fixture(scope="module")
def full(module_sandbox):
    """Return an epic with everything about it, and the answer that Jira gives to our look."""
    world = module_sandbox
    issue = world.add("Fewer calls.")
    world.move(issue, "In Progress")
    world.comment(issue, "It says:", "https://linter.example/epics/SHOP-1#outcome-linter")
    world.jira.remember(issue, Memory(world.jira.say(issue, NOTE), NOTE.digest, "fail"))
    client = world.jira._client
    answer = client.get(
        f"issue/{issue}", fields="*all", expand="names,changelog", properties="outcome-linter"
    )
    return issue, answer


def places(value, path=()):
    """Yield the path of every value within a value."""
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in pairs:
        yield from places(child, (*path, name))


def replaced(value, path, odd):
    if not path:
        return odd
    value = copy.copy(value)
    value[path[0]] = replaced(value[path[0]], path[1:], odd)
    return value


def outcome(call):
    """Return what a call gives, and its JiraError; any other exception is a failure of the test."""
    try:
        return call(), None
    except JiraError as error:
        return None, error


def odd_values():
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    nested = st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    )
    return st.sampled_from(ODD) | nested


def ids_in(answer):
    """Return the ids of the comments that an answer holds; a changed one is still ours by author and mark."""
    try:
        comments = list(answer["fields"]["comment"]["comments"])
    except (KeyError, TypeError):
        return set()
    return {str(comment["id"]) for comment in comments if isinstance(comment, dict) and "id" in comment}


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_look_sees_or_says_why_not(module_sandbox, full, data):
    issue, answer = full
    paths = list(places(answer))
    for path in data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=3)):
        try:
            answer = replaced(answer, path, data.draw(odd_values()))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change has taken this place away
    world = module_sandbox
    world.stand.instead.clear()
    world.stand.answer(200, json.dumps(answer).encode(), path="*/issue/*")
    seen, error = outcome(lambda: world.jira.look(issue))
    assert isinstance(seen, Seen) or not error.permanent
    assert seen is None or seen.epic.id
    assert seen is None or seen.shown.comment in {"", *world.our_comments(issue), *ids_in(answer)}


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("path", ["*/issue/*", "*/myself", "*/status", "*/comment"])
def test_no_answer_of_another_shape_is_taken_for_an_issue_that_is_gone(module_sandbox, full, path, odd):
    issue, answer = full
    world = module_sandbox
    world.stand.instead.clear()
    world.clock.passes(minutes=11)
    if path == "*/comment":
        thin = replaced(answer, ("fields", "comment"), {"comments": [], "total": 9})
        world.stand.answer(200, thin, path=f"*/issue/{issue}")
    world.stand.answer(200, odd, path=path)
    with pytest.raises(JiraError) as error:
        world.jira.look(issue)
    assert not error.value.permanent


@pytest.mark.parametrize("part", [{}, {"fields": None}, {"fields": []}, {"fields": "x"}], ids=repr)
def test_an_issue_without_its_fields_is_not_taken_for_one_that_is_no_epic(module_sandbox, full, part):
    issue, _ = full
    world = module_sandbox
    world.stand.instead.clear()
    world.stand.answer(200, {"id": issue, "key": "SHOP-1", **part}, path="*/issue/*")
    with pytest.raises(JiraError) as error:
        world.jira.look(issue)
    assert not error.value.permanent


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_writing_and_searching_bear_answers_of_any_shape(module_sandbox, full, odd):
    issue, _ = full
    world = module_sandbox
    world.stand.instead.clear()
    (move, *_) = world.jira.look(issue).shown.history
    for method, path, call in (
        ("POST", "*/comment", lambda: world.jira.say(issue, NOTE)),
        ("GET", "*/search/jql", lambda: list(world.jira.search("project = SHOP"))),
        ("GET", "*/issue/*", lambda: world.jira.move(issue, move.to_id, move.from_id)),
        ("GET", "*/transitions", lambda: world.jira.move(issue, move.to_id, move.from_id)),
        ("PUT", "*/properties/*", lambda: world.jira.remember(issue, Memory())),
        ("PUT", "*/comment/*", lambda: world.jira.reword(issue, "10002", NOTE)),
    ):
        world.stand.answer(200, odd, method=method, path=path)
        _, error = outcome(call)
        assert error is None or not error.permanent
        assert world.status(issue) == "In Progress"
    world.stand.instead.clear()


@pytest.mark.parametrize(
    "ways",
    [[None], ["x"], [{}], [{"to": "x"}], [{"to": {"id": "10000"}}], [{"id": [], "to": {"id": "10000"}}]],
)
def test_odd_transitions_lead_nowhere(module_sandbox, full, ways):
    issue, _ = full
    world = module_sandbox
    world.stand.instead.clear()
    (move, *_) = world.jira.look(issue).shown.history
    world.stand.answer(200, {"transitions": ways}, method="GET", path="*/transitions")
    assert world.jira.move(issue, move.to_id, move.from_id) is Moved.NO_WAY


def test_a_search_whose_page_follows_itself_ends(module_sandbox):
    world = module_sandbox
    world.stand.instead.clear()
    world.stand.answer(200, {"issues": [{"id": "1"}], "nextPageToken": "t"}, path="*/search/jql", times=50)
    found = []
    with pytest.raises(JiraError):
        found.extend(world.jira.search("project = SHOP"))
    assert len(world.stand.instead) == 48
    world.stand.instead.clear()


def test_a_search_goes_on_where_only_a_token_says_so(module_sandbox):
    world = module_sandbox
    world.stand.instead.clear()
    world.stand.answer(
        200, {"issues": [{"id": "1"}, {"id": None}, 7], "nextPageToken": "t"}, path="*/search/jql"
    )
    world.stand.answer(
        200, {"issues": [{"id": "2"}], "isLast": True, "nextPageToken": "u"}, path="*/search/jql"
    )
    assert list(world.jira.search("project = SHOP")) == ["1", "2"]
