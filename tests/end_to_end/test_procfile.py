"""The Procfile, under a runner that is not ours."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests
from harness.processes import with_environment
from harness.service import eventually

from linter.sandbox import SandboxServer, Webhook

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc"),
]


def ready(port):
    try:
        return requests.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200
    except requests.RequestException:
        return False


def test_release_web_and_worker_do_their_work(tmp_path, free_port):
    with SandboxServer(tmp_path / "sandbox.sqlite", empty=True, schedule=(0.5, 1.0)) as sandbox:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("JIRA_", "OPENAI_"))
        }
        environment |= {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "DATA_DIR": str(tmp_path),
            "PORT": str(free_port),
            "JIRA_URL": sandbox.url,
            "JIRA_EMAIL": sandbox.email,
            "JIRA_API_TOKEN": sandbox.token,
            "JIRA_WEBHOOK_SECRET": "s",
            "COMMENT_WAIT_SECONDS": "0",
            "PROCFILE_TEST": str(free_port),
        }
        honcho = [sys.executable, "-m", "honcho", "-f", "Procfile"]
        subprocess.run(
            [*honcho, "start", "release"],
            env=environment,
            cwd=ROOT,
            check=True,
            timeout=60,
            capture_output=True,
        )
        assert (tmp_path / "linter.sqlite").is_file()
        with (tmp_path / "out").open("wb") as out:
            running = subprocess.Popen(
                [*honcho, "start", "web", "worker"], env=environment, cwd=ROOT, stdout=out, stderr=out
            )
        try:
            eventually(lambda: ready(free_port), 60)
            sandbox.subscribe(Webhook(f"http://127.0.0.1:{free_port}/webhooks/jira", "s"))
            form = {"project": "SHOP", "summary": "Launch the Procfile", "description": ""}
            created = requests.post(
                f"{sandbox.url}/create", data=form, headers={"Origin": sandbox.url}, timeout=10
            )
            key = created.url.rsplit("/", 1)[1]
            url, auth = f"{sandbox.url}/rest/api/3/issue/{key}/comment", (sandbox.email, sandbox.token)
            eventually(lambda: requests.get(url, auth=auth, timeout=10).json()["comments"], 30)
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(40)
        assert eventually(lambda: with_environment("PROCFILE_TEST", free_port) == [], 10)
