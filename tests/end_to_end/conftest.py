"""The whole service in one process: sandbox Jira, web, worker on the real engine and a real database."""

import threading
from pathlib import Path

import pytest
import requests
from harness.service import SECRETS, Quiet, Running, a_free_port
from werkzeug.serving import make_server

from linter.bootstrap import Wiring
from linter.sandbox import SandboxServer, Webhook
from linter.settings import Settings
from linter.web import create_app

ROOT = Path(__file__).parents[2]


@pytest.fixture
def free_port():
    return a_free_port()


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("service")
    with SandboxServer(folder / "sandbox.sqlite", schedule=(0.2, 0.5, 1.0, 2.0)) as sandbox:
        settings = Settings(
            data_dir=folder,
            policy_dir=ROOT / "policies",
            prompt_dir=ROOT / "prompts",
            jira_url=sandbox.url,
            jira_email=sandbox.email,
            jira_api_token=sandbox.token,
            jira_webhook_secret=",".join(SECRETS),
            api_tokens="an-api-token",
            comment_wait_seconds=0.5,
            sandbox=True,
        )
        wiring = Wiring(settings)
        web = make_server("127.0.0.1", 0, create_app(wiring.services()), threaded=True, request_handler=Quiet)
        web.daemon_threads = False
        thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        url = f"http://127.0.0.1:{web.server_port}"
        sandbox.subscribe(Webhook(f"{url}/webhooks/jira", SECRETS[1]))
        stop = threading.Event()
        worker = threading.Thread(target=wiring.worker().run, args=(stop,))
        worker.start()
        with requests.Session() as person:
            yield Running(sandbox, wiring, url, person)
        stop.set()
        worker.join()
        web.shutdown()
        thread.join()
        web.server_close()
        wiring.close()
