"""The overview as data, health and metrics."""

import csv
import json
from io import StringIO

import pytest
from prometheus_client.parser import text_string_to_metric_families

from linter.app.ports import Delivery, Entry, Health
from linter.core.finding import Status
from linter.web.export import harmless


def test_the_table_of_epics_carries_the_filter(busy):
    answer = busy.get("/epics.csv?project=MOB")
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert {row["project"] for row in rows} == {"MOB"}
    assert len(rows) == 40
    assert {row["standing"] for row in rows} <= {"fail", "unknown", "warn", "waived", "pass", "skipped"}


def test_no_cell_of_the_table_is_a_formula(world, made_up, client):
    world.record(
        [Entry(made_up.verdict("PAY-1", summary='=HYPERLINK("http://evil.example")', owner=Status.FAIL))]
    )
    (row,) = csv.DictReader(StringIO(client.get("/epics.csv").text))
    assert row["summary"] == '\'=HYPERLINK("http://evil.example")'


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\tx", "\rx", " =1"])
def test_a_cell_that_begins_like_a_formula_gets_a_quote(cell):
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "a=1", "PAY-1", "5 - 3"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_the_numbers_are_the_same_as_on_the_page(busy):
    data = busy.get("/statistics.json?project=PAY").json
    assert data["filter"] == {"project": "PAY"}
    assert data["first_looks"]["of"] == 60
    assert sum(data["standings"].values()) == 60
    assert sum(period["of"] for period in data["periods"]) == 60
    page = busy.get("/?project=PAY").text
    assert f"{data['first_looks']['passed']} of 60 epics passed" in page


def test_a_filter_that_cannot_be_read_counts_as_none(busy):
    data = busy.get("/statistics.json?from=yesterday&to=2026-13-45").json
    assert data["filter"] == {}


def test_alive_asks_nobody(app_of):
    def broken():
        raise OSError("the database is away")

    assert app_of(health=broken).test_client().get("/healthz").status_code == 200


def test_ready_means_that_every_line_is_well(world, client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json["status"]) == (200, "ready")
    world.health.append(Health("policies", False, "the last good ones are in force"))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json["status"]) == (503, "not ready")
    assert answer.json["checks"][-1] == {
        "name": "policies",
        "ok": False,
        "detail": "the last good ones are in force",
    }


def test_what_cannot_be_asked_is_not_ready(app_of):
    def broken():
        raise OSError("the database is away")

    answer = app_of(health=broken).test_client().get("/readyz")
    assert answer.status_code == 503
    assert "the database" not in answer.text


def read_metrics(client):
    """Return every sample by its name and labels."""
    families = text_string_to_metric_families(client.get("/metrics").text)
    samples = (sample for family in families for sample in family.samples)
    return {(sample.name, *sorted(sample.labels.items())): sample.value for sample in samples}


def test_metrics_tell_what_the_store_holds(world, made_up, client):
    world.inbox.keep(Delivery("one", b"{}", made_up.NOW))
    world.record([Entry(made_up.verdict("PAY-1")), Entry(made_up.verdict("PAY-2", owner=Status.FAIL))])
    found = read_metrics(client)
    assert found["outcome_linter_deliveries", ("state", "new")] == 1
    assert found["outcome_linter_deliveries", ("state", "ignored")] == 0
    assert found["outcome_linter_looks", ("state", "done")] == 7
    assert found["outcome_linter_verdicts", ("outcome", "pass")] == 1
    assert found["outcome_linter_verdicts", ("outcome", "fail")] == 1
    assert found["outcome_linter_verdicts", ("outcome", "unknown")] == 0


def test_requests_are_counted_by_route_and_never_by_path(client):
    for path in ("/epics/A-1", "/epics/A-2", "/rules/owner", "/nowhere", "/nowhere/else"):
        client.get(path)
    found = read_metrics(client)
    counts = {}
    for (name, *labels), value in found.items():
        if name == "outcome_linter_http_requests_total":
            counts[dict(labels)["route"], dict(labels)["status"]] = value
    assert counts == {("/epics/<key>", "404"): 2, ("/rules/<name>", "200"): 1, ("none", "404"): 2}


def test_applications_count_apart(app_of):
    first, second = app_of().test_client(), app_of().test_client()
    first.get("/rules")
    assert not [key for key in read_metrics(second) if "/rules" in str(key)]


def test_numbers_hold_no_name_of_a_person(busy):
    assert not {"owner_name", "assignee", "reporter", "user"} & set(
        json.dumps(busy.get("/statistics.json").json).split('"')
    )
