"""Django for the tests of the desk; the rest of the tests does without."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import django
import pytest
from django.conf import settings as desk_settings

from tests.services.postgres import running_server
from validator.desk import environment

if TYPE_CHECKING:
    from tests.desk.log_in_service import LogInService

SERVERS = ExitStack()


def database() -> dict[str, object]:
    """SQLite, or the PostgreSQL of this run where VTO_TEST_POSTGRES=1 asks for it."""
    if os.environ.get("VTO_TEST_POSTGRES") == "1":
        with pytest.MonkeyPatch.context() as given:
            given.setenv("VTO_DATABASE_URL", SERVERS.enter_context(running_server()))
            return environment.database(desk_settings.DATA_FOLDER)
    # a file, as the desk has: in memory SQLite locks tables otherwise than it does for real
    return {**desk_settings.DATABASES["default"], "TEST": {"NAME": str(desk_settings.DATA_FOLDER / "test.sqlite3")}}


desk_settings.DATABASES["default"] = database()
# what guards a password takes a tenth of a second each time; the processes of the desk that tests start have their own settings
desk_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
django.setup()


def pytest_unconfigure() -> None:
    SERVERS.close()


@pytest.fixture(autouse=True)
def plain_static_files(settings: Any) -> None:
    """Style files as they lie in the source: nothing was collected."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(scope="session")
def log_in_service() -> "Iterator[LogInService]":
    from tests.desk.log_in_service import running

    with running() as service:
        yield service


@pytest.fixture
def service(log_in_service: "LogInService", settings: Any) -> "LogInService":
    """A log-in service, and the desk as it is where that one logs people in."""
    from django.core.cache import cache

    from tests.desk.log_in_service import CLIENT, ROLES, SECRET
    from validator.desk.accounts.oidc_settings import Organisation

    log_in_service.as_new()
    cache.clear()
    settings.ORGANISATION = Organisation(log_in_service.issuer, CLIENT, SECRET, ROLES)
    settings.LOCAL_LOGIN = False
    settings.AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "validator.desk.accounts.oidc.OrganisationBackend"]
    place = settings.MIDDLEWARE.index("validator.desk.core.sessions.SessionEndMiddleware") + 1
    renewal = "validator.desk.accounts.oidc_renewal.RenewalMiddleware"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE[:place], renewal, *settings.MIDDLEWARE[place:]]
    return log_in_service
