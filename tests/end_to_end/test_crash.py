"""`outcome-linter up`, as a newcomer runs it, and a worker that is killed while it works."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests
from harness.processes import command_of, with_environment
from harness.service import a_free_port, eventually

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc"),
]


class Up:
    """A running `outcome-linter up`."""

    def __init__(self, folder, port, sandbox_port):
        self.port, self.sandbox_port, self.folder = port, sandbox_port, folder
        drop = ("JIRA_", "OPENAI_", "DATABASE_URL", "PUBLIC_URL")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(drop)}
        environment |= {"DATA_DIR": str(folder), "POLICY_DIR": str(ROOT / "policies"), "UP_TEST": str(port)}
        self.out = (folder / "up.out").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "linter", "up", "--port", str(port), "--sandbox-port", str(sandbox_port)],
            env=environment,
            cwd=ROOT,
            stdout=self.out,
            stderr=self.out,
        )

    def printed(self):
        return (self.folder / "up.out").read_text()

    def wait(self):
        eventually(lambda: "Ctrl-C ends" in self.printed() or self.process.poll() is not None, 60)
        assert self.process.poll() is None, self.printed()
        return self

    def workers(self):
        return [
            pid for pid in with_environment("UP_TEST", self.port) if command_of(pid).endswith("linter worker")
        ]

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(40)
        self.out.close()
        return code

    # --- the sandbox, as a person uses it

    def create(self, **form):
        form = {"project": "SHOP", "description": "", **form}
        url = f"http://localhost:{self.sandbox_port}"
        answer = requests.post(f"{url}/create", data=form, headers={"Origin": url}, timeout=10)
        assert answer.status_code == 200
        return answer.url.rsplit("/", 1)[1]

    def comments(self, key):
        token = (self.folder / "secrets" / "sandbox-token").read_text()
        answer = requests.get(
            f"http://localhost:{self.sandbox_port}/rest/api/3/issue/{key}/comment",
            auth=("outcome-linter@sandbox.invalid", token),
            timeout=10,
        )
        return answer.json()["comments"]


@pytest.fixture
def up(tmp_path):
    running = Up(tmp_path, a_free_port(), a_free_port())
    yield running.wait()
    if running.process.poll() is None:
        running.interrupt()


def test_a_killed_worker_is_replaced_and_every_epic_has_exactly_one_comment(up):
    keys = [up.create(summary=f"Launch page number {number}") for number in range(6)]
    (worker,) = eventually(up.workers)
    eventually(lambda: any(up.comments(key) for key in keys), 30)
    os.kill(worker, signal.SIGKILL)
    keys += [up.create(summary=f"Build page number {number}") for number in range(4)]
    eventually(lambda: all(up.comments(key) for key in keys), 60)
    time.sleep(3)
    assert [len(up.comments(key)) for key in keys] == [1] * len(keys)
    assert up.workers() != [worker]


def test_ctrl_c_leaves_nothing_behind_and_a_second_start_finds_its_data(up):
    assert re.search(rf"The linter\s+http://localhost:{up.port}", up.printed())
    assert re.search(rf"A sandbox Jira\s+http://localhost:{up.sandbox_port}", up.printed())
    key = up.create(summary="Launch something to remember")
    eventually(lambda: up.comments(key), 30)
    assert up.interrupt() == 0
    assert eventually(lambda: with_environment("UP_TEST", up.port) == [], 5)
    again = Up(up.folder, up.port, up.sandbox_port).wait()
    try:
        assert len(again.comments(key)) == 1
        page = requests.get(f"http://localhost:{again.port}/epics/{key}", timeout=10)
        assert page.status_code == 200
        assert "Launch something to remember" in page.text
    finally:
        again.interrupt()
