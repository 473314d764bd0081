"""Files: policies as they lie there, secrets and the last good policies."""

import stat
from concurrent.futures import ThreadPoolExecutor

from linter.adapters.disk import DataDirectory, PolicyDirectory
from linter.policy.load import Source


def test_cases_are_no_policies(tmp_path):
    for name in ("b.yaml", "a.yml", "a.cases.yaml", "schema.json", "c.example.yaml"):
        (tmp_path / name).write_text("policy: x\n")
    assert [source.file for source in PolicyDirectory(tmp_path).read()] == ["a.yml", "b.yaml"]


def test_examples_are_in_force_only_where_they_are_asked_for(tmp_path):
    (tmp_path / "c.example.yaml").write_text("policy: c\n")
    assert PolicyDirectory(tmp_path).read() == ()
    assert [source.file for source in PolicyDirectory(tmp_path, examples=True).read()] == ["c.example.yaml"]


def test_a_folder_that_is_not_there_holds_no_policy(tmp_path):
    assert PolicyDirectory(tmp_path / "none").read() == ()


def test_a_secret_stays_the_same_and_is_ours_alone(tmp_path):
    secret = DataDirectory(tmp_path).secret("session")
    assert len(secret) == 64
    assert DataDirectory(tmp_path).secret("session") == secret
    assert stat.S_IMODE((tmp_path / "secrets" / "session").stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_the_secret(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: DataDirectory(tmp_path).secret("session"), range(16)))) == 1


def test_good_policies_come_back_after_a_restart(tmp_path):
    good = (Source("a.yaml", "policy: a\n"),)
    DataDirectory(tmp_path).keep(good)
    assert DataDirectory(tmp_path).kept() == good


def test_a_damaged_memory_is_no_memory(tmp_path):
    (tmp_path / "last-good-policies.json").write_text("{half")
    assert DataDirectory(tmp_path).kept() == ()


def test_an_editor_s_lock_and_a_folder_are_no_policies(tmp_path):
    (tmp_path / ".#default.yaml").symlink_to("somebody@machine.1234")
    (tmp_path / "x.yaml").mkdir()
    assert PolicyDirectory(tmp_path).read() == ()
