import json
import subprocess
import sys


def test_the_sample_shows_points_to_return_and_ends_well() -> None:
    run = subprocess.run([sys.executable, "-m", "validator", "sample", "--format", "json"], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    submission = json.loads(run.stdout)["submissions"][0]
    assert submission["advice"]["outcome"] == "terugsturen"
    assert {check["status"] for check in submission["checks"]} >= {"fail", "pass"}


def test_a_submission_that_could_not_be_judged_has_its_own_exit_code() -> None:
    run = subprocess.run([sys.executable, "-m", "validator", "check", "-"], input=b"", capture_output=True, check=False)
    assert run.returncode == 3
