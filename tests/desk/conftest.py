"""Django for the tests of the desk; the rest of the tests does without."""

from typing import Any

import django
import pytest
from django.conf import settings as desk_settings

# a file, as the desk has: in memory SQLite locks tables otherwise than it does for real
desk_settings.DATABASES["default"]["TEST"] = {"NAME": str(desk_settings.DATA_FOLDER / "test.sqlite3")}
django.setup()


@pytest.fixture(autouse=True)
def plain_static_files(settings: Any) -> None:
    """Style files as they lie in the source: nothing was collected."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.WHITENOISE_AUTOREFRESH = True
