"""The desk under test keeps its database and secrets in a folder of this run, never in that of the user."""

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest

DESK_FOLDER = Path(mkdtemp(prefix="vto-test-desk-"))
for variable in [name for name in os.environ if name.startswith(("VTO_DESK_", "VTO_OIDC_", "VTO_DATABASE_URL"))]:
    del os.environ[variable]
os.environ["VTO_DESK_DATA"] = str(DESK_FOLDER)
os.environ["DJANGO_SETTINGS_MODULE"] = "validator.desk.settings"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Take the folder away."""
    shutil.rmtree(DESK_FOLDER, ignore_errors=True)
