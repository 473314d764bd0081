"""What other tools read: SARIF, JUnit and the annotations of GitHub."""

import json
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from defusedxml import ElementTree
from jsonschema import Draft202012Validator

from linter.cli.main import cli

GOOD = "Failed card payments fall from 5 % to 4 % of all card payments by 30 June 2026."
WEAK = "Launch a new onboarding feature for learners"
BROKEN = '{"key": "PAY-1", "outcome": "x"}\n{"key": \n{"kee": 1}\n'
NASTY = "Launch it\u2028::error::x%0A\r\n::set-output name=a::b \x00\x1b[31m ]]> <b>&amp;</b>"


def closed(required, **properties):
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


TEXT = {"type": "string", "minLength": 1}
COUNTED = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SAID = closed("text", text=TEXT, markdown=TEXT)
REGION = closed("startLine", startLine=COUNTED, startColumn=COUNTED, endColumn=COUNTED)
# A URI reference has no blank in it, and none of the characters that would have to be escaped.
FILE = closed("uri", uri={"type": "string", "pattern": r"^[A-Za-z0-9%/._~:@!$&'()*+,;=-]+$"})
LOCATION = closed(
    "",
    physicalLocation=closed("artifactLocation", artifactLocation=FILE, region=REGION),
    logicalLocations={"type": "array", "items": closed("name", name=TEXT, kind=TEXT)},
)
LOCATIONS = {"type": "array", "items": LOCATION, "minItems": 1}
RULE = closed(
    "id shortDescription",
    id=TEXT,
    shortDescription=SAID,
    fullDescription=SAID,
    help=SAID,
    helpUri=TEXT,
    defaultConfiguration=closed("level", level=LEVEL),
)
RESULT = closed(
    "ruleId ruleIndex message locations",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    message=SAID,
    locations=LOCATIONS,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL,
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions={
        "type": "array",
        "items": closed("kind", kind={"enum": ["inSource", "external"]}, justification=TEXT),
    },
)
NOTIFICATION = closed("message", message=SAID, level=LEVEL, locations=LOCATIONS)
INVOCATION = closed(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications={"type": "array", "items": NOTIFICATION},
)
DRIVER = closed("name", name=TEXT, version=TEXT, rules={"type": "array", "items": RULE, "uniqueItems": True})
RUN = closed(
    "tool results",
    tool=closed("driver", driver=DRIVER),
    invocations={"type": "array", "items": INVOCATION},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": RESULT},
)
SARIF = closed(
    "version runs",
    **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": RUN}},
)
"""What of SARIF 2.1.0 is used, and nothing else: a slip in a name is an error here."""

JUNIT = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"testcase"}),
    "testcase": ({"name", "classname"}, {"failure", "error", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}
"""By element its attributes and what may stand in it, as the schemas of common readers have them."""


def junit(ended):
    root = ElementTree.fromstring(ended.stdout)
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, children = JUNIT[element.tag]
        assert set(element.keys()) == attributes
        assert {child.tag for child in element} <= children
    (suite,) = root
    for name, tag in {"failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        assert int(suite.get(name)) == len(list(suite.iter(tag)))
    assert int(suite.get("tests")) == len(suite)
    return root


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch, tmp_path):
    for name in (
        "JIRA_URL",
        "OPENAI_MODEL",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "DATABASE_URL",
        "PUBLIC_URL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def lint(monkeypatch, tmp_path):
    """Return a caller of `lint` under a policy with a rule of the house."""
    (tmp_path / "house.yml").write_text(
        "policy: house\nrules:\n  outcome-stated: error\n  outcome-not-output: error\n  baseline: warning\n"
        "  our-label: {expression: \"'q1' in epic.labels\", message: No q1., fix: Add it., level: info}\n"
        "  our-team: {expression: \"epic.fields['Team'] == 'A'\", message: No team., fix: Add it.}\n"
    )

    def call(form, *inputs, text=None):
        options = ["--as-of", "2026-01-15", "--policy", "house.yml", "--format", form]
        return CliRunner().invoke(cli, ["lint", *options, *inputs], input=text)

    return call


def yaml(tmp_path, name="an epic, of many.yaml", outcome=WEAK):
    path = tmp_path / name
    path.write_text(f"key: PAY-1\nsummary: Onboarding\noutcome: {json.dumps(outcome)}\n", "utf-8")
    return path.name


def sarif(ended):
    log = json.loads(ended.stdout)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    assert run["invocations"][0]["executionSuccessful"] == (ended.exit_code != 2)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert (result["kind"] == "fail") == (result["level"] != "none")
        assert result["level"] in {"none", "note", "warning", "error"}
    return run


def test_sarif_points_at_the_very_characters_of_the_file(lint, tmp_path):
    name = yaml(tmp_path)
    ended = lint("sarif", name)
    assert ended.exit_code == 1
    found = {result["ruleId"]: result for result in sarif(ended)["results"]}
    place = found["outcome-not-output"]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == name
    assert " " not in place["artifactLocation"]["uri"]
    region = place["region"]
    line = (tmp_path / name).read_text().splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == WEAK


def test_sarif_points_at_the_document_where_the_words_stand_twice(lint, tmp_path):
    name = yaml(tmp_path)
    (tmp_path / name).write_text((tmp_path / name).read_text() + f"description: {WEAK}\n")
    for result in sarif(lint("sarif", name))["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 1} or result["ruleId"] != "outcome-not-output"


def test_sarif_tells_every_rule_once_with_its_help(lint, tmp_path):
    many = [json.dumps({"key": f"PAY-{n}", "outcome": WEAK}) for n in range(3)]
    (tmp_path / "many.jsonl").write_text("\n".join(many))
    run = sarif(lint("sarif", "many.jsonl"))
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert len(rules) == len(run["tool"]["driver"]["rules"])
    assert rules["outcome-not-output"]["help"]["text"]
    assert rules["outcome-not-output"]["defaultConfiguration"] == {"level": "error"}
    assert rules["our-label"]["defaultConfiguration"] == {"level": "note"}
    lines = {
        result["locations"][0]["physicalLocation"]["region"]["startLine"]
        for result in run["results"]
        if result["ruleId"] == "outcome-not-output"
    }
    assert lines == {1, 2, 3}


def test_sarif_calls_what_could_not_be_told_a_review(lint, tmp_path):
    found = {result["ruleId"]: result for result in sarif(lint("sarif", yaml(tmp_path)))["results"]}
    assert (found["our-team"]["kind"], found["our-team"]["level"]) == ("review", "none")


def test_fingerprints_stay_while_the_epic_moves_in_the_file_and_differ_between_epics(lint, tmp_path):
    def prints(text):
        (tmp_path / "e.yaml").write_text(text)
        return {
            r["ruleId"]: r["partialFingerprints"]["epicRuleText/v1"]
            for r in sarif(lint("sarif", "e.yaml"))["results"]
        }

    one = prints(f"key: PAY-1\noutcome: {WEAK}\n")
    assert prints(f"# moved\n\nkey: PAY-1\nlabels: [x]\noutcome: {WEAK}\n") == one
    assert not set(prints(f"key: PAY-2\noutcome: {WEAK}\n").values()) & set(one.values())


def test_sarif_of_standard_input_names_the_epic_and_no_file(lint):
    (first, *_) = sarif(lint("sarif", "-", text=json.dumps({"key": "PAY-1", "outcome": WEAK})))["results"]
    assert "physicalLocation" not in first["locations"][0]
    assert first["locations"][0]["logicalLocations"][0]["name"] == "PAY-1"


def test_sarif_of_nothing_wrong_is_still_a_log(lint, tmp_path):
    (tmp_path / "good.json").write_text(
        json.dumps({"outcome": GOOD, "labels": ["q1"], "fields": {"Team": "A"}})
    )
    ended = lint("sarif", "good.json")
    assert ended.exit_code == 0
    assert sarif(ended)["results"] == []


def test_junit_has_a_test_case_an_epic(lint, tmp_path):
    (tmp_path / "many.jsonl").write_text(
        "\n".join(
            json.dumps(document)
            for document in (
                {"key": "PAY-1", "outcome": WEAK, "fields": {"Team": "A"}},
                {"key": "PAY-2", "outcome": GOOD, "labels": ["q1"], "fields": {"Team": "B"}},
                {"key": "PAY-3", "summary": "As a buyer", "issue_type": "Story"},
            )
        )
    )
    ended = lint("junit", "many.jsonl")
    assert ended.exit_code == 1
    root = junit(ended)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "1", "0")
    cases = {case.get("name").split()[0]: case for case in root.iter("testcase")}
    assert "what will be built" in cases["PAY-1"].find("failure").get("message")
    assert cases["PAY-1"].get("classname") == "many.jsonl:1"
    assert cases["PAY-2"].find("failure") is None
    assert "No team." in cases["PAY-2"].find("system-out").text


@pytest.mark.parametrize("form", ["junit", "sarif"])
def test_text_of_others_cannot_break_the_document(lint, form):
    ended = lint(form, "-", text=json.dumps({"key": "PAY-1", "summary": NASTY, "outcome": NASTY}))
    assert ended.exit_code in {0, 1}
    if form == "sarif":
        sarif(ended)
    else:
        (case,) = junit(ended).iter("testcase")
        assert "\x1b" not in case.get("name")
        assert "<b>" in case.get("name")


def test_github_gets_one_annotation_a_finding_at_its_place(lint, tmp_path):
    name = yaml(tmp_path)
    ended = lint("github", name)
    assert ended.exit_code == 1
    first = ended.output.splitlines()[0]
    assert first.startswith(
        "::error file=an epic%2C of many.yaml,line=3,title=outcome-not-output%3A PAY-1 Onboarding,col=11,"
    )
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in ended.output.splitlines())


def test_text_of_others_cannot_become_a_command_of_a_workflow(lint):
    ended = lint("github", "-", text=json.dumps({"key": "PAY-1", "summary": NASTY, "outcome": NASTY}))
    lines = ended.output.split("\n")[:-1]
    assert lines
    for line in lines:
        command, _, rest = line.removeprefix("::").partition("::")
        assert command.split()[0] in {"error", "warning", "notice"}
        assert "\r" not in line
        assert "\x1b" not in line
        assert "::set-output" not in command
        assert "%0A" in rest or "%25" in line or "Launch" not in rest
    assert ended.output.splitlines() == lines


def test_sarif_tells_what_could_not_be_read_and_where(lint, tmp_path):
    (tmp_path / "b c.jsonl").write_text(BROKEN)
    ended = lint("sarif", "b c.jsonl", "gone.yaml")
    assert ended.exit_code == 2
    run = sarif(ended)
    told = run["invocations"][0]["toolExecutionNotifications"]
    places = [one["locations"][0]["physicalLocation"] for one in told if "locations" in one]
    assert [(place["artifactLocation"]["uri"], place["region"]["startLine"]) for place in places] == [
        ("b%20c.jsonl", 2),
        ("b%20c.jsonl", 3),
    ]
    assert all(one["level"] == "error" for one in told)
    assert told[-1]["message"]["text"].startswith("gone.yaml: there is no such file")
    assert run["results"], "what could be read is judged all the same"


def test_junit_has_an_error_for_what_could_not_be_read(lint, tmp_path):
    (tmp_path / "b.jsonl").write_text(BROKEN)
    ended = lint("junit", "b.jsonl", "gone.yaml")
    assert ended.exit_code == 2
    root = junit(ended)
    assert (root.get("tests"), root.get("errors")) == ("4", "3")
    errors = {case.get("classname"): case.find("error") for case in root.iter("testcase")}
    assert errors.pop("b.jsonl:1") is None
    assert set(errors) == {"b.jsonl:2", "b.jsonl:3", "gone.yaml"}
    assert all(error.get("message") and error.text for error in errors.values())


def test_github_gets_an_error_at_the_place_that_could_not_be_read(lint, tmp_path):
    (tmp_path / "b.jsonl").write_text(BROKEN)
    ended = lint("github", "b.jsonl", "gone.yaml")
    assert ended.exit_code == 2
    unread = [line for line in ended.stdout.splitlines() if "title=unreadable input" in line]
    assert unread[0].startswith("::error file=b.jsonl,line=2,col=")
    assert unread[1].startswith("::error file=b.jsonl,line=3,")
    assert unread[2].startswith("::error title=unreadable input::gone.yaml: there is no such file")
    assert len(unread) == 3


@pytest.mark.parametrize("form", ["sarif", "junit", "github"])
def test_an_unreadable_input_cannot_break_the_document(lint, form):
    ended = lint(form, "-", text=json.dumps([{NASTY: NASTY}, "::error::x"]))
    assert ended.exit_code == 2
    if form == "sarif":
        assert len(sarif(ended)["invocations"][0]["toolExecutionNotifications"]) == 2
    elif form == "junit":
        assert junit(ended).get("errors") == "2"
    else:
        assert [line.partition(" ")[0] for line in ended.stdout.splitlines()] == ["::error"] * 2


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "markdown"])
def test_other_formats_leave_it_to_standard_error(lint, form):
    ended = lint(form, "-", text="{")
    assert ended.exit_code == 2
    assert "unreadable" not in ended.stdout
    assert "-:1:2: not JSON" in ended.stderr
