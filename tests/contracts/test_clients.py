"""Dana goes the whole way with clients that others wrote, and reads in them what the linter has done."""

import pytest
from harness.journey import Journey, whole
from harness.node_packages import Program
from harness.people import DANA_MAIL, SCRIPT, AtlassianPackage, JiraJs, JiraPackage


@pytest.fixture(params=["cloud", "dc"])
def journey(request):
    with Journey(request.param) as journey:
        yield journey


@pytest.fixture
def cloud():
    with Journey("cloud") as journey:
        yield journey


def test_with_the_jira_package(journey):
    dana = JiraPackage(journey.peopled.url, journey.sandbox.token, cloud=journey.cloud)
    whole(journey, dana)
    dana.close()


def test_with_atlassian_python_api(journey):
    pytest.importorskip("atlassian", reason="atlassian-python-api is not installed")
    dana = AtlassianPackage(journey.peopled.url, journey.sandbox.token, cloud=journey.cloud)
    whole(journey, dana)
    dana.close()


@pytest.mark.slow
def test_with_jira_js_which_refuses_answers_that_its_schemas_do_not_know(cloud, packages):
    library = packages / "node_modules" / "jira.js" / "dist" / "index.js"
    token = cloud.sandbox.token
    with Program(SCRIPT, library, cloud.peopled.url, DANA_MAIL, JIRA_TOKEN=token) as program:
        whole(cloud, JiraJs(program))


@pytest.mark.slow
def test_jira_js_would_notice_an_answer_of_another_shape(cloud, packages):
    honest = cloud.sandbox.app.wsgi_app

    def strange(environ, start_response):
        if not environ["PATH_INFO"].endswith("/transitions"):
            return honest(environ, start_response)
        answer = b'{"transitions": [{"id": "21", "name": 7}]}'
        length = ("Content-Length", str(len(answer)))
        start_response("200 OK", [("Content-Type", "application/json"), length])
        return [answer]

    cloud.sandbox.app.wsgi_app = strange
    library = packages / "node_modules" / "jira.js" / "dist" / "index.js"
    token = cloud.sandbox.token
    with Program(SCRIPT, library, cloud.peopled.url, DANA_MAIL, JIRA_TOKEN=token) as program:
        dana = JiraJs(program)
        issue = dana.create("Payments", "Launch the new payment page.")
        with pytest.raises(AssertionError, match="SchemaMismatchError"):
            dana.ways(issue)
