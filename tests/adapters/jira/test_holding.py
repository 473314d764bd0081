"""Each way to hold an epic back, at the sandbox: real workflows, the policies that we show, and what each step costs."""

from pathlib import Path

import pytest

from linter.adapters.jira.gate import GATE_PROPERTY
from linter.adapters.llm.silent import SilentJudge
from linter.adapters.memory import InMemoryLedger
from linter.app.ports import JiraError, Look, Moved
from linter.app.reconcile import Reconciler
from linter.app.ways import ways_back
from linter.policy.load import Source, load
from linter.sandbox import catalogue, issues
from linter.sandbox.problem import RefusedError
from linter.sandbox.workflow import WORKFLOWS

POLICIES = Path(__file__).parents[3] / "policies"
GOOD = "Refunds that need a phone call fall from 41 % to 15 % of all refunds by 30 June 2026."
CHECK = "customfield_10105"


@pytest.fixture(params=["cloud", "data center"])
def site(request):
    return request.getfixturevalue("sandbox" if request.param == "cloud" else "data_center")


class Service:
    """The linter at a sandbox, under the policies that the project shows, and the calls that it makes."""

    def __init__(self, site, more=""):
        self.site = site
        self.ledger = InMemoryLedger()
        shown = [Source(path.name, path.read_text("utf-8")) for path in sorted(POLICIES.glob("*.yaml"))]
        sources = [one for one in shown if not one.file.endswith(".cases.yaml")]
        house = (Source("house.yaml", more),) if more else ()
        self.policies = tuple(loaded.policy for loaded in load((*sources, *house)))
        for policy in self.policies:
            self.ledger.in_force_since(policy.digest, site.clock())
        self.site.jira.me()

    def look(self, issue, *, rested=True):
        """Look once; return the calls that change something, and how many only read.

        Each is counted once, and what is asked once in ten minutes not at all.
        """
        if rested:
            self.site.clock.passes(minutes=6)
        self.site.stand.calls()
        reconciler = Reconciler(
            self.site.jira, SilentJudge(), self.ledger, lambda: self.policies, self.site.clock
        )
        reconciler(Look(issue, f"{issue}/x"))
        calls = [call.replace("/rest/api/2/", "").replace(issue, "ID") for call in self.site.stand.calls()]
        writes = [call for call in dict.fromkeys(calls) if not call.startswith("GET ")]
        reads = [call for call in calls if call.startswith("GET issue/")]
        return writes, len(reads)

    def moves(self, issue, name, *, by=catalogue.DANA):
        """Move it as somebody does on the board. Raises RefusedError where Jira refuses."""
        site = self.site.server.site
        self.site.clock.passes(seconds=30)
        steps = issues.steps(site, by, self.site.server.store.issue(issue))
        (step,) = [one.id for one in steps if catalogue.STATUSES[one.to_id].name == name]
        issues.move(site, by, issue, step)

    def completes(self, issue):
        """Write all that work needs, as Dana does."""
        self.site.edit(issue, GOOD)
        person = {"accountId": catalogue.DANA.id} if self.site.cloud else {"name": catalogue.DANA.username}
        fields = {"assignee": person, "duedate": "2026-06-30"}
        version = "3" if self.site.cloud else "2"
        issues.edit(self.site.server.site, catalogue.DANA, issue, {"fields": fields}, version=version)

    def field(self, issue):
        return self.site.server.store.issue(issue)["fields"].get(CHECK)

    def property(self, issue):
        return self.site.server.store.properties("issue", issue).get(GATE_PROPERTY)


# --- gate


def test_jira_itself_refuses_what_the_field_does_not_let_pass(site):
    service, issue = Service(site), site.add(project="GATE")
    writes, reads = service.look(issue)
    assert writes == [
        f"PUT issue/ID/properties/{GATE_PROPERTY}",
        "PUT issue/ID",
        "POST issue/ID/comment",
        "PUT issue/ID/properties/outcome-linter",
    ]
    assert reads == 1
    assert service.field(issue) == "FAIL"
    with pytest.raises(RefusedError):
        service.moves(issue, "In Progress")
    assert service.look(issue) == ([], 1)
    service.completes(issue)
    writes, reads = service.look(issue, rested=False)
    assert (writes, reads) == ([f"PUT issue/ID/properties/{GATE_PROPERTY}", "PUT issue/ID"], 1)
    assert service.field(issue) == "PASS"
    service.moves(issue, "In Progress")
    assert site.status(issue) == "In Progress"


def test_an_app_refuses_with_the_words_of_the_property(site):
    service, issue = Service(site), site.add(project="FORGE")
    service.moves(issue, "In Progress")
    service.moves(issue, "To Do")
    service.look(issue)
    with pytest.raises(RefusedError) as refused:
        service.moves(issue, "In Progress")
    said = service.property(issue)
    assert (said["verdict"], said["issue"]) == ("fail", int(issue))
    assert said["message"] in str(vars(refused.value))
    service.completes(issue)
    service.look(issue, rested=False)
    service.moves(issue, "In Progress")
    assert site.status(issue) == "In Progress"


def test_what_comes_in_before_there_is_a_verdict_is_moved_back(site):
    service, issue = Service(site), site.add(project="FORGE")
    service.moves(issue, "In Progress")
    writes, reads = service.look(issue, rested=False)
    assert site.status(issue) == "To Do"
    assert writes[-1] == "POST issue/ID/transitions"
    assert (len(writes), reads) == (5, 3)


def test_two_fields_of_one_name_are_never_written_by_chance(sandbox):
    twice = [
        {"id": "customfield_1", "name": "Outcome check"},
        {"id": "customfield_2", "name": "Outcome check"},
    ]
    sandbox.stand.answer(200, twice, path="*/field")
    issue = sandbox.add()
    with pytest.raises(JiraError, match="borne by 2 fields") as refused:
        sandbox.jira.mark(issue, "Outcome check", "PASS")
    assert refused.value.permanent


def test_a_field_that_is_not_there_is_said(site):
    with pytest.raises(JiraError, match="is no field of this Jira") as refused:
        site.jira.mark(site.add(), "No such field", "PASS")
    assert refused.value.permanent


def test_a_field_is_written_by_its_id_without_asking_for_all_of_them(site):
    issue = site.add()
    site.stand.calls()
    site.jira.mark(issue, CHECK, "PASS")
    assert not any(call.endswith("field") for call in site.stand.calls())
    (text,) = [one for one in site.jira.look(issue).epic.fields if one.id == CHECK]
    assert text.document.text == "PASS"


def test_who_may_not_edit_silently_edits_all_the_same_and_asks_again_in_ten_minutes(data_center):
    issue, calls = data_center.add(), []
    for minutes in (0, 5, 6):
        data_center.clock.passes(minutes=minutes)
        data_center.stand.requests.clear()
        data_center.jira.mark(issue, CHECK, "PASS")
        calls.append([one.query for one in data_center.stand.requests if one.method == "PUT"])
    assert calls == [["notifyUsers=false", ""], [""], ["notifyUsers=false", ""]]


def test_an_edit_that_we_may_not_make_at_all_is_refused(sandbox):
    issue = sandbox.add()
    sandbox.server.site.denied.add("EDIT_ISSUES")
    with pytest.raises(JiraError) as refused:
        sandbox.jira.mark(issue, CHECK, "PASS")
    assert (refused.value.permanent, refused.value.status) == (True, 403)


@pytest.mark.parametrize("value", [[], "pass", {"verdict": "maybe"}, {"verdict": ["pass"]}, {"message": "x"}])
def test_a_property_of_another_shape_is_none_of_ours(sandbox, value):
    issue = sandbox.add()
    sandbox.server.store.set_property("issue", issue, GATE_PROPERTY, value)
    assert sandbox.jira.look(issue).gate is None


# --- gatekeeper


def test_what_is_ready_is_moved_on_by_our_account_alone(site):
    service, issue = Service(site), site.add(project="KEEP")
    service.completes(issue)
    service.moves(issue, "Submitted")
    assert "In Progress" not in {
        catalogue.STATUSES[step.to_id].name
        for step in issues.steps(site.server.site, catalogue.DANA, site.server.store.issue(issue))
    }
    assert service.look(issue, rested=False) == (["POST issue/ID/transitions"], 3)
    assert site.status(issue) == "In Progress"
    assert service.look(issue) == ([], 1)


def test_what_is_not_ready_comes_back_with_the_reason(site):
    service, issue = Service(site), site.add(project="KEEP")
    service.moves(issue, "Submitted")
    writes, reads = service.look(issue, rested=False)
    assert writes == [
        "POST issue/ID/comment",
        "PUT issue/ID/properties/outcome-linter",
        "POST issue/ID/transitions",
    ]
    assert reads == 3, "the epic, the status again, the open transitions"
    assert site.status(issue) == "To Do"
    assert service.look(issue) == ([], 1)


# --- revert


def test_what_may_not_start_comes_back(site):
    service, issue = Service(site), site.add(project="PAY")
    service.moves(issue, "In Progress")
    writes, reads = service.look(issue, rested=False)
    assert (len(writes), reads) == (3, 3)
    assert site.status(issue) == "To Do"


def test_a_way_whose_screen_demands_something_is_passed_over_for_one_that_does_not(sandbox):
    issue = sandbox.add()
    back = WORKFLOWS["screens"][3]
    free = catalogue.Step("13", "Reopen", catalogue.TO_DO.id, (catalogue.DONE.id,))
    sandbox.move(issue, "Done")
    sandbox.server.site.workflows["SHOP"] = (back, free)
    sandbox.stand.calls()
    assert sandbox.jira.move(issue, catalogue.DONE.id, catalogue.TO_DO.id) is Moved.DONE
    assert [call.split()[0] for call in sandbox.stand.calls()] == ["GET", "GET", "POST"]


def test_a_way_that_jira_refuses_is_followed_by_the_next_best(site):
    issue = site.add()
    back = WORKFLOWS["screens"][3]
    free = catalogue.Step("13", "Reopen", catalogue.TO_DO.id, (catalogue.DONE.id,))
    site.move(issue, "Done")
    site.server.site.workflows["SHOP"] = (free, back)
    text = "policy: p\nenforcement: {mode: block, block: {revert: {back: [Back with a reason]}}}\n"
    (loaded,) = load((Source("p.yaml", text),))
    picked = ways_back(loaded.policy, catalogue.TO_DO.id)
    assert site.jira.move(issue, catalogue.DONE.id, picked) is Moved.DONE
    assert site.status(issue) == "To Do"


def test_without_a_way_back_it_is_labelled(site):
    site.server.site.workflows["SHOP"] = WORKFLOWS["one-way"]
    more = (
        "policy: shop\nextends: default\napplies_to: {projects: [SHOP]}\n"
        "enforcement: {mode: block, block: {revert: {label: outcome-held}}}\n"
    )
    service, issue = Service(site, more), site.add()
    service.moves(issue, "In Progress")
    service.look(issue, rested=False)
    assert site.status(issue) == "In Progress"
    assert site.server.store.issue(issue)["fields"]["labels"] == ["outcome-held"]


@pytest.mark.parametrize("clear", ["true", "false"])
def test_a_resolution_that_the_way_back_leaves_is_emptied_where_the_policy_says_so(site, clear):
    site.server.site.workflows["SHOP"] = WORKFLOWS["left-behind"]
    more = (
        "policy: shop\nextends: default\napplies_to: {projects: [SHOP]}\n"
        f"enforcement: {{mode: block, block: {{revert: {{clear_resolution: {clear}}}}}}}\n"
    )
    service, issue = Service(site, more), site.add()
    service.moves(issue, "In Progress")
    service.look(issue, rested=False)
    assert site.status(issue) == "To Do"
    left = site.jira.look(issue).resolution
    assert left == ("" if clear == "true" else "Committed")


def test_a_resolution_that_we_may_not_empty_is_named(sandbox):
    issue = sandbox.add()
    sandbox.move(issue, "Done")
    sandbox.stand.answer(400, {"errors": {"resolution": "Field cannot be set."}}, method="PUT")
    assert sandbox.jira.resolution(issue, clear=True) == "Done"
    assert sandbox.jira.resolution(issue, clear=False) == "Done"
