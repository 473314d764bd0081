"""The companion app: its manifest against the official schema, its expressions over what may stand in the property."""

import json
import shutil
import subprocess
import tarfile
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from harness.jira_expression import ExpressionError, evaluate, tokens
from jsonschema import Draft7Validator

from linter.adapters.jira.gate import GATE_PROPERTY, written
from linter.core.gate import MESSAGE_LIMIT, Gate, Word
from linter.sandbox.workflow import GATE_BY_PROPERTY

ROOT = Path(__file__).parents[2]
OFFICIAL = "@forge/manifest@13.7.0"
ISSUE = 10_001
FAIL = written(Gate(Word.FAIL, "Nobody is named who answers for the outcome.", str(ISSUE), "a1"))
PENDING = written(Gate(Word.PENDING, "It is being checked.", str(ISSUE), "a1"))
PASS = written(Gate(Word.PASS, "It can be checked later.", str(ISSUE), "a1"))
CLONED = FAIL | {"issue": 9}
HALF_WRITTEN = [
    {},
    [],
    "fail",
    1,
    None,
    {"verdict": "fail"},
    {"verdict": "fail", "issue": ISSUE},
    {"verdict": "fail", "issue": ISSUE, "message": None},
    {"verdict": "fail", "issue": ISSUE, "message": {"text": "x"}},
    {"verdict": "fail", "issue": str(ISSUE), "message": "x"},
    {"verdict": "fail", "message": "x"},
    {"verdict": None, "issue": ISSUE, "message": "x"},
    {"verdict": "FAIL?", "issue": ISSUE, "message": "x"},
    {"issue": ISSUE, "message": "x"},
]


@pytest.fixture(scope="module")
def manifest():
    return yaml.safe_load((ROOT / "forge" / "manifest.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, and brings the official schema of manifests")
    folder = tmp_path_factory.mktemp("forge")
    packed = subprocess.run(
        [npm, "pack", OFFICIAL, "--silent", "--prefer-offline"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    if packed.returncode:
        pytest.skip(f"npm cannot bring {OFFICIAL}: {packed.stderr.strip()[-200:]}")
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        return json.load(archive.extractfile("package/out/schema/manifest-schema.json"))


def rule(manifest, key):
    (found,) = [one for one in manifest["modules"]["jira:workflowValidator"] if one["key"] == key]
    return found["expression"]


def verdict(manifest, key, *value):
    """Return what Jira does with the transition: True, or the message."""
    properties = dict.fromkeys([GATE_PROPERTY], *value) if value else {}
    return evaluate(rule(manifest, key), issue={"id": ISSUE, "properties": properties})


def test_the_manifest_is_as_the_official_schema_asks(manifest, schema):
    assert [error.message for error in Draft7Validator(schema).iter_errors(manifest)] == []


def test_the_official_schema_would_have_told_a_slip_of_the_pen(manifest, schema):
    slipped = deepcopy(manifest)
    del slipped["modules"]["jira:workflowValidator"][0]["description"]
    assert not Draft7Validator(schema).is_valid(slipped)


@pytest.mark.parametrize("value", [FAIL, PENDING], ids=["fail", "pending"])
def test_the_gate_refuses_with_the_message_that_the_linter_wrote(manifest, value):
    assert verdict(manifest, "outcome-gate", value) == value["message"]
    assert verdict(manifest, "outcome-gate-strict", value) == value["message"]


@pytest.mark.parametrize(
    "value", [(), (FAIL,), (PENDING,), (PASS,)], ids=["missing", "fail", "pending", "pass"]
)
def test_the_rule_of_the_sandbox_stands_for_the_app(manifest, value):
    (rule_there,) = [rule for step in GATE_BY_PROPERTY for rule in step.validators]
    said = rule_there.refusal({}, dict.fromkeys([GATE_PROPERTY], *value) if value else {})
    assert (said or True) == verdict(manifest, "outcome-gate", *value)


def test_a_pass_is_let_through_by_both(manifest):
    assert verdict(manifest, "outcome-gate", PASS) is True
    assert verdict(manifest, "outcome-gate-strict", PASS) is True


def test_a_missing_verdict_lets_through_unless_the_gate_is_strict(manifest):
    assert verdict(manifest, "outcome-gate") is True
    assert "has not checked this epic yet" in verdict(manifest, "outcome-gate-strict")


def test_a_copy_that_a_clone_carries_is_no_verdict(manifest):
    assert verdict(manifest, "outcome-gate", CLONED) is True
    assert "has not checked" in verdict(manifest, "outcome-gate-strict", CLONED)
    assert "has not checked" in verdict(manifest, "outcome-gate-strict", PASS | {"issue": 9})


@pytest.mark.parametrize("value", HALF_WRITTEN, ids=repr)
def test_a_half_written_verdict_lets_through_and_is_no_error(manifest, value):
    assert verdict(manifest, "outcome-gate", value) is True
    assert isinstance(verdict(manifest, "outcome-gate-strict", value), str)


@pytest.mark.parametrize("key", ["outcome-gate", "outcome-gate-strict"])
def test_an_expression_keeps_to_the_limits_of_jira(manifest, key):
    text = rule(manifest, key)
    assert len(text) <= 1000
    assert len(tokens(text)) <= 100
    assert text.count("issue.properties[") <= 10


def test_the_property_is_the_one_that_is_indexed(manifest):
    (index,) = manifest["modules"]["jira:entityProperty"]
    assert index["propertyKey"] == GATE_PROPERTY
    assert {value["path"] for value in index["values"]} <= set(FAIL)


def test_the_app_has_no_code_and_asks_only_to_read(manifest):
    assert "function" not in json.dumps(manifest["modules"])
    assert manifest["permissions"] == {"scopes": ["read:jira-work"]}


def test_what_is_written_is_short_enough_to_be_shown():
    assert len(written(Gate(Word.FAIL, "x" * 999, "1"))["message"]) == MESSAGE_LIMIT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null == null && !false", True),
        ("typeof a == 'Map' ? a.b : 'no'", 1),
        ("a?.b?.c == null", True),
        ("a['b'] != 'y' || 'x' == 'z'", True),
    ],
)
def test_the_evaluator_knows_what_it_is_given(text, value):
    assert evaluate(text, a={"b": 1}) == value


@pytest.mark.parametrize("text", ["b", "a.b.c", "a.b && true", "'x' ? 1 : 2", "a ==", "a $ b", "a a"])
def test_the_evaluator_stops_where_jira_would(text):
    with pytest.raises((ExpressionError, IndexError)):
        evaluate(text, a={"b": 1})
