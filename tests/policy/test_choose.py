"""Which policy governs which epic."""

from linter.core.epic import Epic, Status, StatusCategory
from linter.policy.choose import choose, governs, places, reached, stage, work_type
from linter.policy.load import Source, load


def policy(text):
    (loaded,) = load((Source("p.yaml", text),))
    return loaded.policy


EVERYWHERE = policy("policy: everywhere\n")
PAY = policy("policy: pay\napplies_to: {projects: [PAY], except: {labels: [no-outcome]}}\n")


def test_the_narrower_policy_governs():
    assert choose((EVERYWHERE, PAY), Epic(project="PAY", level=1)) is PAY
    assert choose((EVERYWHERE, PAY), Epic(project="MOB", level=1)) is EVERYWHERE


def test_an_exception_leaves_the_epic_to_the_next_policy():
    assert choose((EVERYWHERE, PAY), Epic(project="PAY", level=1, labels=("No-Outcome",))) is EVERYWHERE


def test_no_policy_governs_a_story_or_an_initiative():
    assert choose((EVERYWHERE,), Epic(level=0)) is None
    assert choose((EVERYWHERE,), Epic(level=2)) is None


def test_an_issue_whose_level_is_unknown_is_left_alone():
    assert not governs(EVERYWHERE, Epic(level=None))


def test_where_jira_gives_no_level_the_type_may_be_named():
    named = policy("policy: dc\napplies_to: {issue_types: [Epos]}\n")
    assert governs(named, Epic(issue_type="Epos", level=0))
    assert not governs(named, Epic(issue_type="Story"))


def test_of_equally_narrow_policies_the_first_by_name_governs():
    one, two = policy("policy: a\n"), policy("policy: b\n")
    assert choose((two, one), Epic(level=1)) is one


def test_a_work_type_is_known_by_label_or_type_and_said_by_the_epic_first():
    debt = policy("policy: p\nwork_types: {technical-debt: {labels: [tech-debt]}}\n")
    assert work_type(debt, Epic(labels=("TECH-DEBT",))) == "technical-debt"
    assert work_type(debt, Epic(labels=("tech-debt",), work_type="feature")) == "feature"
    assert work_type(debt, Epic()) == ""


def test_a_stage_goes_by_category_unless_a_status_is_named():
    named = policy(
        "policy: p\nstages:\n  idea: {category: new}\n  ready: {statuses: [Ready]}\n  committed: {category: indeterminate}\n"
    )
    assert stage(named, Status("Offen", StatusCategory.NEW)) == "idea"
    assert stage(named, Status("Ready", StatusCategory.NEW)) == "ready"
    assert stage(named, Status("Anything", StatusCategory.UNKNOWN)) == ""
    assert stage(named, None) == ""


def test_a_rule_applies_from_its_stage_on_and_where_the_stage_is_unknown():
    assert reached(EVERYWHERE, "committed", "committed")
    assert reached(EVERYWHERE, "done", "committed")
    assert not reached(EVERYWHERE, "idea", "committed")
    assert reached(EVERYWHERE, "", "committed")


def test_a_policy_s_own_places_replace_the_usual_ones_but_for_the_keys_of_epic_documents():
    own = places(policy("policy: p\nfields:\n  outcome: [{field: Wirkung}, {section: [Nutzen, Ziel]}]\n"))
    assert own.outcome.fields == ("Wirkung", "outcome")
    assert own.outcome.sections == ("Nutzen", "Ziel")
    assert own.baseline == places(EVERYWHERE).baseline
