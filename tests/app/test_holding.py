"""Moving back after the fact, and moving on what waits: the guards, one test each."""

import pytest
from fakes.jira import DONE, IN_PROGRESS, IN_REVIEW, ME, SUBMITTED, TO_DO
from harness.holding import DANA, GOOD, WEAK, Held

from linter.app.ports import Again, JiraError, Way
from linter.app.ways import ways_back, ways_onward
from linter.core.document import plain
from linter.core.epic import NamedText, Status, StatusCategory
from linter.core.wording import Tone
from linter.policy.load import Source, load

REVERT = "mode: block"
LABELLED = "mode: block, block: {revert: {label: outcome-held}}"
CLEARING = "mode: block, block: {revert: {clear_resolution: true}}"
KEEPER = "mode: block, block: {by: [gatekeeper], gatekeeper: {waiting: Submitted}, revert: {label: stuck}}"
BOTH = "mode: block, block: {by: [gatekeeper, revert], gatekeeper: {waiting: Submitted}}"


def policy(block):
    (loaded,) = load((Source("p.yaml", f"policy: p\nenforcement: {{mode: block, block: {block}}}\n"),))
    return loaded.policy


# --- which way


def way(number, to, name="", *, screen=False):
    return Way(number, name or f"Way {number}", to, screen)


def test_a_way_without_a_screen_comes_before_one_that_may_ask():
    ways = [way("1", TO_DO, screen=True), way("2", TO_DO), way("3", IN_REVIEW)]
    assert [one.id for one in ways_back(policy("{}"), TO_DO.id)(ways)] == ["2", "1"]


def test_the_way_that_the_policy_names_comes_first_even_with_a_screen():
    ways = [way("1", TO_DO), way("2", TO_DO, "Not ready", screen=True), way("3", TO_DO, "Reopen")]
    picked = ways_back(policy("{revert: {back: [reopen, '2']}}"), TO_DO.id)(ways)
    assert [one.id for one in picked] == ["3", "2", "1"]


def test_a_named_way_that_leads_elsewhere_is_not_taken():
    ways = [way("1", IN_REVIEW, "Back"), way("2", TO_DO)]
    assert [one.id for one in ways_back(policy("{revert: {back: Back}}"), TO_DO.id)(ways)] == ["2"]


def test_onward_leads_to_the_status_that_is_named_and_nowhere_else():
    named = policy("{by: [gatekeeper], gatekeeper: {waiting: Submitted, onward: In Review}}")
    ways = [way("1", IN_PROGRESS), way("2", IN_REVIEW), way("3", TO_DO)]
    assert [one.id for one in ways_onward(named)(ways)] == ["2"]
    assert ways_onward(named)(ways[:1]) == []


def test_onward_leads_into_the_guarded_stage_where_no_status_is_named():
    done = Status("Done", StatusCategory.DONE, "9")
    ways = [way("1", done), way("2", IN_PROGRESS, screen=True), way("3", IN_REVIEW), way("4", TO_DO)]
    assert [one.id for one in ways_onward(policy("{}"))(ways)] == ["3", "2"]


# --- back


def test_who_moves_on_while_we_look_is_not_overruled():
    held = Held(REVERT)
    held.jira.before_move = lambda: held.jira.drag("10", IN_REVIEW)
    assert held.moves(IN_PROGRESS) == Again("somebody moved it in the meantime", after=1.0)
    assert held.status == "In Review"
    held.jira.ways.add(("4", "1"))
    held.look()
    assert held.status == "To Do"


def test_who_moves_it_back_while_we_look_leaves_nothing_to_do():
    held = Held(REVERT)
    held.jira.before_move = lambda: held.jira.drag("10", TO_DO)
    held.moves(IN_PROGRESS)
    held.look()
    assert ME not in [move.by for move in held.issue.history]
    assert held.note.tone is Tone.ADVICE


def test_without_a_way_back_it_is_said_once_labelled_once_and_left():
    held = Held(LABELLED)
    held.jira.ways.clear()
    held.moves(IN_PROGRESS)
    assert held.did() == ["say", "remember", "reword", "remember", "label"]
    assert held.issue.epic.labels == ("outcome-held",)
    assert "could not be moved back to To Do" in held.note.lead
    held.passes(minutes=1)
    held.look()
    assert "label" not in held.did()
    assert held.status == "In Progress"


def test_without_a_label_in_the_policy_none_is_put_on():
    held = Held(REVERT)
    held.jira.ways.clear()
    held.moves(IN_PROGRESS)
    assert held.issue.epic.labels == ()


def test_an_account_that_may_not_label_still_says_it():
    held = Held(LABELLED)
    held.jira.ways.clear()

    def refuse(issue, label):
        raise JiraError("no permission", permanent=True, status=403)

    held.jira.label = refuse
    held.moves(IN_PROGRESS)
    assert "could not be moved back" in held.note.lead
    assert held.ledger.latest("10").actions == ("say", "no way back", "reword")


def test_a_way_back_that_demands_a_screen_is_no_way():
    held = Held(REVERT)
    held.jira.screens.add((IN_PROGRESS.id, TO_DO.id))
    held.moves(IN_PROGRESS)
    assert held.status == "In Progress"
    assert "could not be moved back" in held.note.lead


def test_two_automations_that_fight_are_left_to_it_and_labelled():
    held = Held(LABELLED)
    for _ in range(5):
        held.moves(IN_PROGRESS, by="automation")
    assert [move.by for move in held.issue.history].count(ME) == 3
    assert held.status == "In Progress"
    assert held.issue.epic.labels == ("outcome-held",)


def test_a_resolution_that_is_left_behind_is_said_and_stays():
    held = Held(REVERT)
    held.issue.resolution = "Committed"
    held.moves(IN_PROGRESS)
    assert held.status == "To Do"
    assert "Its resolution “Committed” is still set" in held.note.lead
    assert held.issue.resolution == "Committed"


def test_what_is_said_of_a_resolution_is_not_said_anew_at_the_next_look():
    held = Held(REVERT)
    held.issue.resolution = "Committed"
    held.moves(IN_PROGRESS)
    held.did()
    held.passes(minutes=1)
    held.look()
    assert held.did() == []
    held.issue.resolution = ""
    held.look()
    assert "resolution" not in held.note.lead


def test_a_resolution_is_emptied_only_where_the_policy_says_so():
    held = Held(CLEARING)
    held.issue.resolution = "Committed"
    held.moves(IN_PROGRESS)
    assert held.issue.resolution == ""
    assert "resolution" not in held.note.lead


def test_a_resolution_that_we_may_not_empty_is_said():
    held = Held(CLEARING)
    held.issue.resolution = "Committed"
    held.jira.clears_resolutions = False
    held.moves(IN_PROGRESS)
    assert "Its resolution “Committed” is still set" in held.note.lead


# --- where epics wait


def test_what_is_ready_is_moved_on_at_once_and_without_a_word():
    held = Held(KEEPER, GOOD, owner=DANA, wait=5)
    held.moves(SUBMITTED)
    assert (held.status, held.did()) == ("In Progress", ["move"])
    assert held.ledger.latest("10").actions == ("let in",)


def test_what_is_not_ready_goes_back_to_where_it_came_from_with_the_reason():
    held = Held(KEEPER, wait=5)
    held.moves(SUBMITTED)
    assert held.status == "To Do"
    assert held.note.tone is Tone.HELD
    assert "Moved back to To Do" in held.note.title
    assert held.did() == ["say", "remember", "move"]


def test_what_waits_is_asked_what_it_needs_for_work_to_start():
    held = Held(KEEPER, GOOD)
    held.moves(SUBMITTED)
    assert [point.rule for point in held.note.points] == ["owner"]


def test_after_it_went_back_it_is_still_asked_the_same():
    held = Held(KEEPER, GOOD)
    held.moves(SUBMITTED)
    held.did()
    held.look()
    assert held.did() == []
    held.writes(GOOD, owner=DANA)
    assert "can move to Submitted now" in held.note.title
    held.moves(SUBMITTED)
    assert held.status == "In Progress"


def test_a_person_who_moves_it_on_by_hand_has_decided():
    held = Held(BOTH)
    held.passes(minutes=1)
    held.jira.drag("10", SUBMITTED)
    held.moves(IN_PROGRESS)
    assert held.status == "In Progress"
    assert held.note.tone is Tone.ADVICE


def test_a_way_past_the_gatekeeper_is_reverted_where_the_policy_names_both():
    held = Held(BOTH)
    held.moves(IN_PROGRESS)
    assert held.status == "To Do"


def test_without_revert_a_way_past_the_gatekeeper_stands():
    held = Held(KEEPER)
    held.moves(IN_PROGRESS)
    assert held.status == "In Progress"


def test_somebody_is_quicker_than_the_gatekeeper():
    held = Held(KEEPER, GOOD, owner=DANA)
    held.jira.before_move = lambda: held.jira.drag("10", TO_DO)
    assert isinstance(held.moves(SUBMITTED), Again)
    held.look()
    assert held.status == "To Do"


def test_what_was_handed_in_is_told_where_it_wanted_to_go_and_where_it_was_moved():
    held = Held(
        "mode: block, block: {by: [gatekeeper], gatekeeper: {waiting: Submitted, onward: In Progress}}"
    )
    held.moves(SUBMITTED)
    assert "the outcome is not ready for In Progress yet" in held.note.title
    assert "it was moved to Submitted" in held.note.lead


def test_what_is_edited_between_the_look_and_the_move_is_looked_at_again():
    held = Held(KEEPER, GOOD, owner=DANA)

    def somebody():
        held.passes(seconds=1)
        held.jira.edit("10", fields=(NamedText("outcome", plain(WEAK)),))

    held.jira.before_move = somebody
    done = held.moves(SUBMITTED)
    assert isinstance(done, Again)
    assert held.status == "Submitted"
    held.look()
    assert held.status == "To Do"


def test_a_move_on_whose_answer_was_lost_is_not_made_twice():
    held = Held(KEEPER, GOOD, owner=DANA)
    held.jira.lose_answer_of = "move"
    assert isinstance(held.moves(SUBMITTED), Again)
    held.look()
    assert held.status == "In Progress"
    assert held.did() == ["move"]


def test_what_cannot_be_moved_on_is_said_and_labelled_and_tried_again():
    held = Held(KEEPER, GOOD, owner=DANA, wait=5)
    held.jira.ways.discard((SUBMITTED.id, IN_PROGRESS.id))
    held.moves(SUBMITTED)
    assert held.status == "Submitted"
    assert "could not be moved on" in held.note.lead
    assert held.issue.epic.labels == ("stuck",)
    held.did()
    held.passes(hours=1)
    held.look()
    assert held.did() == []
    held.jira.ways.add((SUBMITTED.id, IN_PROGRESS.id))
    held.look()
    assert held.status == "In Progress"


def test_what_was_created_where_epics_wait_is_told_and_goes_on_when_it_is_ready():
    held = Held(KEEPER, status=SUBMITTED)
    held.look()
    assert (held.status, held.note.tone) == ("Submitted", Tone.ADVICE)
    held.writes(GOOD, owner=DANA)
    assert held.status == "In Progress"


def test_what_waited_while_the_linter_was_away_is_not_forgotten():
    held = Held(KEEPER)
    held.jira.drag("10", SUBMITTED)
    held.passes(hours=5)
    held.look()
    assert held.status == "To Do"


def test_three_returns_a_day_are_enough_for_the_gatekeeper_too():
    held = Held(KEEPER)
    for _ in range(5):
        held.moves(SUBMITTED)
    assert [move.by for move in held.issue.history].count(ME) == 3
    assert held.status == "Submitted"
    assert "moved back 3 times within a day" in held.note.lead


def test_our_own_move_to_where_epics_wait_starts_nothing():
    held = Held(KEEPER)
    held.moves(SUBMITTED, by=ME)
    assert held.status == "Submitted"
    assert "move" not in held.did()


@pytest.mark.parametrize("mode", ["observe", "comment"])
def test_nobody_keeps_a_gate_unless_the_mode_is_block(mode):
    held = Held(KEEPER.replace("block", mode, 1), GOOD, owner=DANA)
    held.moves(SUBMITTED)
    assert held.status == "Submitted"


def test_a_dry_run_moves_nothing():
    held = Held(KEEPER, GOOD, owner=DANA)
    held.passes(minutes=1)
    held.jira.drag("10", SUBMITTED)
    held.look(dry_run=True)
    assert (held.status, held.did()) == ("Submitted", [])


def test_waiting_is_no_part_of_the_guarded_stage_whatever_its_category():
    held = Held(BOTH, WEAK)
    held.jira.ways.discard((SUBMITTED.id, TO_DO.id))
    held.moves(SUBMITTED)
    assert held.status == "Submitted"
    assert "could not be moved back" in held.note.lead


def test_an_automation_that_keeps_submitting_what_we_have_let_in_wins():
    held = Held(KEEPER, GOOD, owner=DANA)
    for _ in range(5):
        held.moves(SUBMITTED, by="automation")
    assert [move.by for move in held.issue.history].count(ME) == 3
    assert held.status == "Submitted"
    assert "it was moved on 3 times within a day" in held.note.lead
    held.passes(days=2)
    held.moves(TO_DO)
    held.moves(SUBMITTED)
    assert held.status == "In Progress"


def test_who_takes_our_label_off_has_seen_it():
    held = Held(KEEPER, GOOD, owner=DANA)
    held.jira.ways.discard((SUBMITTED.id, IN_PROGRESS.id))
    held.moves(SUBMITTED)
    for _ in range(3):
        held.passes(minutes=1)
        held.jira.edit("10", labels=())
        held.look()
    assert held.did().count("label") == 1
    assert held.issue.epic.labels == ()


def test_a_gate_before_the_way_on_is_open_when_we_come_to_it():
    held = Held(KEEPER.replace("[gatekeeper]", "[gatekeeper, gate]"), GOOD, owner=DANA)
    held.moves(SUBMITTED)
    assert held.did() == ["publish", "move"]
    assert held.issue.gate.word == "pass"


@pytest.mark.parametrize(("enforcement", "to"), [(REVERT, IN_PROGRESS), (KEEPER, SUBMITTED)])
def test_a_waiver_lets_an_epic_in_by_either_way(enforcement, to):
    held = Held(enforcement, GOOD)
    held.jira.comment("10", "waive owner until 2026-03-20 because the team is being set up")
    held.moves(to)
    assert held.status == "In Progress"


def test_what_waits_and_cannot_go_back_is_said_once():
    held = Held(KEEPER)
    held.jira.ways.clear()
    held.moves(SUBMITTED)
    assert "could not be moved back" in held.note.lead
    held.jira.ways.add((SUBMITTED.id, TO_DO.id))
    held.passes(minutes=1)
    held.look()
    assert held.status == "Submitted"


def test_a_label_that_is_there_is_not_put_on_again():
    held = Held(LABELLED, labels=("outcome-held",))
    held.jira.ways.clear()
    held.moves(IN_PROGRESS)
    assert "label" not in held.did()


def test_what_goes_back_to_where_it_was_done_keeps_its_resolution():
    held = Held(KEEPER.replace("revert: {", "revert: {clear_resolution: true, "), status=DONE)
    held.issue.resolution = "Done"
    held.jira.ways.add((SUBMITTED.id, DONE.id))
    held.moves(SUBMITTED)
    assert (held.status, held.issue.resolution) == ("Done", "Done")
    assert "resolution" not in held.note.lead
