"""What the port promises, held against the adapter at a sandbox and against the fake."""

import pytest

from linter.app.ports import JiraError, Moved
from linter.core.action import Memory
from linter.core.epic import StatusCategory
from linter.core.finding import Level
from linter.core.gate import Gate, Word
from linter.core.wording import Note, Point, Tone

ADVICE = Note(
    Tone.ADVICE,
    "Almost there",
    points=(Point("owner", Level.ERROR, "Nobody owns it.", "Name somebody."),),
    url="https://linter.example/epics/SHOP-1",
)
PRAISE = Note(Tone.GOOD, "All there", url="https://linter.example/epics/SHOP-1")
QUOTED = "https://linter.example/epics/SHOP-1#outcome-linter"


def test_we_know_who_we_are(world):
    assert world.jira.me().id == world.me
    assert world.jira.me().name == "Outcome Linter"


def test_what_is_not_there_is_not_seen(world):
    issue = world.add()
    world.delete(issue)
    assert world.jira.look(issue) is None
    assert world.jira.look("SHOP-4711") is None


def test_an_epic_is_seen_with_its_texts_by_id_and_by_key(world):
    issue = world.add("Fewer calls.")
    seen = world.jira.look(issue)
    assert seen.epic.level == 1
    assert (seen.epic.id, seen.epic.summary, seen.epic.project) == (issue, "Payments", "SHOP")
    assert [(text.name, text.document.text) for text in seen.epic.fields] == [
        ("Anticipated outcome", "Fewer calls.")
    ]
    assert (seen.epic.status.name, seen.epic.status.category) == ("To Do", StatusCategory.NEW)
    assert (seen.shown.comment, seen.shown.memory, seen.shown.history) == ("", None, ())
    assert world.jira.look(world.key(issue)) == seen


def test_an_edit_is_seen_and_changes_the_time(world):
    issue = world.add()
    before = world.jira.look(issue).epic.updated
    world.clock.passes(minutes=1)
    world.edit(issue, "Other words.")
    after = world.jira.look(issue).epic
    assert after.fields[0].document.text == "Other words."
    assert after.updated > before


def test_a_story_is_no_epic(world):
    assert world.jira.look(world.add(kind="Story")).epic.level == 0


def test_moves_are_seen_oldest_first_with_their_categories(world):
    issue = world.add()
    for name in ("In Progress", "To Do", "In Progress"):
        world.clock.passes(minutes=1)
        world.move(issue, name)
    history = world.jira.look(issue).shown.history
    assert [(move.from_name, move.to_name) for move in history] == [
        ("To Do", "In Progress"),
        ("In Progress", "To Do"),
        ("To Do", "In Progress"),
    ]
    assert [move.to_category for move in history] == ["indeterminate", "new", "indeterminate"]
    assert [move.from_category for move in history] == ["new", "indeterminate", "new"]
    assert sorted({move.id for move in history}, key=int) == [move.id for move in history]
    assert [move.at for move in history] == sorted(move.at for move in history)
    assert all(move.by not in {"", world.me} for move in history)


def test_what_we_say_is_found_by_what_we_remember(world):
    issue = world.add()
    comment = world.jira.say(issue, ADVICE)
    world.jira.remember(issue, Memory(comment, ADVICE.digest, "fail"))
    shown = world.jira.look(issue).shown
    assert shown.comment == comment
    assert shown.memory == Memory(comment, ADVICE.digest, "fail")


def test_what_we_say_is_found_by_its_mark_where_we_remember_nothing(world):
    issue = world.add()
    world.comment(issue, "First!")
    comment = world.jira.say(issue, ADVICE)
    assert world.jira.look(issue).shown.comment == comment
    world.jira.remember(issue, Memory(comment, ADVICE.digest, "fail"))
    world.set_memory(issue, None)
    shown = world.jira.look(issue).shown
    assert (shown.comment, shown.memory) == (comment, Memory(wording=ADVICE.digest))


def test_a_comment_keeps_its_own_wording_where_the_issue_does_not(world):
    issue = world.add()
    comment = world.jira.say(issue, ADVICE)
    assert world.jira.look(issue).shown.memory == Memory(wording=ADVICE.digest)
    world.jira.reword(issue, comment, PRAISE)
    assert world.jira.look(issue).shown.memory == Memory(wording=PRAISE.digest)
    world.set_memory(issue, {"comment": "1", "wording": ADVICE.digest, "verdict": "pass"})
    assert world.jira.look(issue).shown.memory == Memory(wording=PRAISE.digest)


def test_of_two_comments_of_ours_the_older_one_stands(world):
    issue = world.add()
    first = world.jira.say(issue, ADVICE)
    world.jira.say(issue, ADVICE)
    assert world.jira.look(issue).shown.comment == first


def test_somebody_who_quotes_our_link_is_not_taken_for_us(world):
    issue = world.add()
    world.comment(issue, "It says:", QUOTED)
    assert world.jira.look(issue).shown.comment == ""


def test_a_memory_that_names_somebody_s_comment_is_not_believed(world):
    issue = world.add()
    theirs = world.comment(issue, "Mine", QUOTED)
    world.set_memory(issue, {"comment": theirs, "wording": "x", "verdict": "fail"})
    assert world.jira.look(issue).shown.comment == ""
    ours = world.jira.say(issue, ADVICE)
    assert world.jira.look(issue).shown.comment == ours


def test_what_people_ask_in_comments_is_seen_oldest_first_for_as_long_as_they_stand(world):
    issue = world.add()
    world.jira.say(issue, ADVICE)
    first = world.comment(issue, "waive owner until 2026-12-31 because Ola starts in May")
    world.clock.passes(minutes=1)
    world.comment(issue, "What is this?")
    second = world.comment(issue, "outcome-linter recheck")
    asked = world.jira.look(issue).requests
    assert [(one.comment, one.ask, one.rule) for one in asked] == [
        (first, "waive", "owner"),
        (second, "recheck", ""),
    ]
    assert asked[0].by.id not in {"", world.me}
    world.delete_comment(issue, first)
    assert [one.comment for one in world.jira.look(issue).requests] == [second]


def test_a_comment_is_reworded_in_place(world):
    issue = world.add()
    comment = world.jira.say(issue, ADVICE)
    world.jira.reword(issue, comment, PRAISE)
    assert world.our_comments(issue) == [comment]
    assert world.jira.look(issue).shown.comment == comment


def test_a_comment_that_was_deleted_cannot_be_reworded_but_written_anew(world):
    issue = world.add()
    comment = world.jira.say(issue, ADVICE)
    world.jira.remember(issue, Memory(comment, ADVICE.digest, "fail"))
    world.delete_comment(issue, comment)
    with pytest.raises(JiraError) as refused:
        world.jira.reword(issue, comment, PRAISE)
    assert (refused.value.permanent, refused.value.status, refused.value.retry_after) == (False, 404, 1.0)
    assert world.jira.look(issue).shown.comment == ""
    assert world.jira.say(issue, PRAISE) != comment


def test_a_comment_changes_the_time_of_the_issue_and_a_memory_does_not(world):
    issue = world.add()
    world.clock.passes(minutes=1)
    comment = world.jira.say(issue, ADVICE)
    said = world.jira.look(issue).epic.updated
    world.clock.passes(minutes=1)
    world.jira.remember(issue, Memory(comment))
    assert said == world.jira.look(issue).epic.updated
    world.jira.reword(issue, comment, PRAISE)
    assert world.jira.look(issue).epic.updated > said


def test_a_move_is_undone_by_us(world):
    issue = world.add()
    world.move(issue, "In Progress")
    (move,) = world.jira.look(issue).shown.history
    assert world.jira.move(issue, move.to_id, move.from_id) is Moved.DONE
    seen = world.jira.look(issue)
    assert (world.status(issue), seen.epic.status.name) == ("To Do", "To Do")
    assert (seen.shown.history[-1].by, seen.shown.history[-1].to_id) == (world.me, move.from_id)


def test_a_move_that_was_undone_is_not_undone_again(world):
    issue = world.add()
    world.move(issue, "In Progress")
    (move,) = world.jira.look(issue).shown.history
    world.jira.move(issue, move.to_id, move.from_id)
    assert world.jira.move(issue, move.to_id, move.from_id) is Moved.ON
    assert len(world.jira.look(issue).shown.history) == 2


def test_where_no_way_leads_back_nothing_moves(world):
    issue = world.add()
    world.move(issue, "In Progress")
    world.close_ways_back()
    (move,) = world.jira.look(issue).shown.history
    assert world.jira.move(issue, move.to_id, move.from_id) is Moved.NO_WAY
    assert world.status(issue) == "In Progress"


def test_what_was_deleted_cannot_be_written_to(world):
    issue = world.add()
    world.move(issue, "In Progress")
    (move,) = world.jira.look(issue).shown.history
    world.delete(issue)
    for write in (
        lambda: world.jira.say(issue, ADVICE),
        lambda: world.jira.remember(issue, Memory()),
        lambda: world.jira.move(issue, move.to_id, move.from_id),
    ):
        with pytest.raises(JiraError) as refused:
            write()
        assert (refused.value.permanent, refused.value.status) == (True, 404)


def test_what_is_remembered_last_counts(world):
    issue = world.add()
    world.jira.remember(issue, Memory("1", "a", "fail"))
    world.jira.remember(issue, Memory("1", "b", "pass"))
    assert world.jira.look(issue).shown.memory == Memory("1", "b", "pass")


def test_a_search_finds_the_ids_in_order(world):
    first, other = world.add(), world.add(project="PAY")
    world.clock.passes(minutes=1)
    second = world.add()
    assert list(world.jira.search("project = SHOP ORDER BY created")) == [first, second]
    assert list(world.jira.search("project = PAY")) == [other]


def test_what_is_published_for_workflow_rules_is_read_back_and_is_no_edit(world):
    issue = world.add()
    before = world.jira.look(issue)
    world.clock.passes(minutes=1)
    gate = Gate(Word.PENDING, "It is being checked.", issue, "a1b2", "Outcome check", 2)
    world.jira.publish(issue, gate)
    after = world.jira.look(issue)
    assert (before.gate, after.gate) == (None, gate)
    assert after.epic == before.epic


def test_a_label_is_added_to_those_that_are_there(world):
    issue = world.add()
    world.jira.label(issue, "first")
    world.jira.label(issue, "second")
    world.jira.label(issue, "second")
    assert world.jira.look(issue).epic.labels == ("first", "second")


def test_a_move_takes_the_way_that_is_picked(world):
    issue = world.add()
    world.move(issue, "In Progress")
    (move,) = world.jira.look(issue).shown.history
    offered = []

    def nothing_fits(ways):
        offered.extend(ways)
        return []

    assert world.jira.move(issue, move.to_id, nothing_fits) is Moved.NO_WAY
    assert world.status(issue) == "In Progress"
    (back,) = [way for way in offered if way.to.id == move.from_id]
    assert (back.to.name, back.to.category, back.screen) == ("To Do", StatusCategory.NEW, False)
    assert world.jira.move(issue, move.to_id, lambda _: [back]) is Moved.DONE
    assert world.status(issue) == "To Do"


def test_an_issue_without_a_resolution_has_none_to_empty(world):
    issue = world.add()
    assert world.jira.look(issue).resolution == ""
    assert world.jira.resolution(issue, clear=True) == ""
